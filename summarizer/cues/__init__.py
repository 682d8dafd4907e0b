"""Cues: which words of a sentence speak of an action, a step, a capacity or a reason.

Before a claim is printed its sentence must hold words that speak of it: nobody is "dismissed" by
a sentence with no word of dismissal. A cue is necessary, not sufficient: it says what the words
speak of, not of whom.

To teach the package a word, add it to one table: `actions_in`, `actions_out`, `actions_other`,
`steps`, `reasons`, or to a shared set in `wordsets`.
"""

from summarizer.cues.find import Cue, find_action, find_direction, find_step
from summarizer.cues.links import Link, find_links
from summarizer.cues.reasons import has_causal_link, is_stretch, reason_kind, relation
from summarizer.cues.titles import capacity

__all__ = [
    "Cue",
    "Link",
    "capacity",
    "find_action",
    "find_direction",
    "find_links",
    "find_step",
    "has_causal_link",
    "is_stretch",
    "reason_kind",
    "relation",
]
