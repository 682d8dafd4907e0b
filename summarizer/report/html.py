"""HTML: a scorecard as one page that needs nothing else, to look at case by case."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from summarizer.comparing import Comparison
from summarizer.markup import make_policy, open_templates
from summarizer.report.row import Row
from summarizer.scorecard import FIELDS, Scorecard

_TEMPLATE: Final = "report.html.j2"


def report_html(scorecard: Scorecard, rows: Sequence[Row] = (), comparison: Comparison | None = None) -> str:
    """The page, as an HTML document.

    Args:
        scorecard: what was evaluated.
        rows: of its cases; without them no article, no record and no reason to be is shown.
        comparison: of an accepted scorecard with this one.
    """
    # numpy is loaded by whoever wants a page, not by whoever wants another report.
    from summarizer.report.page import lay_out

    environment = open_templates("summarizer.report")
    parts = {name: environment.get_template(f"report.{name}").render() for name in ("css", "js")}
    page = lay_out(scorecard, rows, comparison)
    return environment.get_template(_TEMPLATE).render(
        page=page,
        fields=FIELDS,
        **parts,
        policy=make_policy(parts["css"], parts["js"]),
    )
