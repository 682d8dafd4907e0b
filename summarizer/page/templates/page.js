"use strict";
{% include "ties.js" %}
{% include "decide.js" %}
{% include "fix.js" %}
{% include "save.js" %}
{% include "keys.js" %}
