"""HTML: a scorecard as one page that needs nothing else, to look at case by case.

The page asks for nothing outside itself and forbids it: its Content-Security-Policy allows one
script and one style, both by their SHA-256, so that nothing an article brings in could run.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from typing import Any, Final

from summarizer.comparing import Comparison
from summarizer.report.row import Row
from summarizer.report.wording import clean
from summarizer.scorecard import FIELDS, Scorecard

_TEMPLATE: Final = "report.html.j2"


def report_html(scorecard: Scorecard, rows: Sequence[Row] = (), comparison: Comparison | None = None) -> str:
    """The page, as an HTML document.

    Args:
        scorecard: what was evaluated.
        rows: of its cases; without them no article, no record and no reason to be is shown.
        comparison: of an accepted scorecard with this one.
    """
    # numpy and jinja2 are loaded by whoever wants a page, not by whoever wants another report.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    from summarizer.report.page import lay_out

    environment = Environment(
        loader=PackageLoader("summarizer.report"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finish,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    parts = {name: environment.get_template(f"report.{name}").render() for name in ("css", "js")}
    page = lay_out(scorecard, rows, comparison)
    return environment.get_template(_TEMPLATE).render(
        page=page,
        fields=FIELDS,
        **parts,
        policy=f"default-src 'none'; style-src '{_hash(parts['css'])}'; "
        f"script-src '{_hash(parts['js'])}'; base-uri 'none'; form-action 'none'",
    )


def _finish(value: Any) -> Any:
    # What is marked as markup is the template's own; everything else may be anybody's.
    return clean(value) if type(value) is str else value


def _hash(text: str) -> str:
    """A hash as a policy names it (W3C Content Security Policy Level 3, section 2.3.1)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
