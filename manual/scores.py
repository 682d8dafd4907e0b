"""Scores: how good each released prompt is, from the scorecards that were accepted."""

from __future__ import annotations

from typing import Any

from manual import ROOT
from manual.markdown import page, table
from summarizer.evaluation.baselines import load_scorecard
from summarizer.report.table import tabulate_scores, write_stamp_line
from summarizer.report.wording import write_rate
from summarizer.scorecard import Scorecard

_BASELINES = ROOT / "seeds" / "baselines"
_INTRO = """\
Each released prompt with each model that it was recorded with, over the gold cases of `seeds/`, newest first. *held* cases are never
looked at while prompts and rules are tuned. [How a record is scored](evaluation.md#how-a-record-is-scored) says what counts as right.
The numbers are those of the accepted scorecards; every build compares today's code with them."""


def scores_page() -> str:
    """The page."""
    cards = [load_scorecard(path) for path in sorted(_BASELINES.glob("*.json"), reverse=True)]
    overview = table(
        ("prompt", "model", "cases", "macro F1", "on held cases", "false alarms", "misses"), map(_row, cards)
    )
    parts: list[Any] = []
    for card in cards:
        scores = tabulate_scores(card)
        parts += [f"## {card.stamp.prompt} on {card.stamp.model}", table(scores.headers, scores.rows)]
        parts.append(write_stamp_line(card.stamp) + ".")
    return page("How good it is, field by field", _INTRO, overview, *parts)


def _row(card: Scorecard) -> tuple[str, ...]:
    return (
        card.stamp.prompt,
        card.stamp.model,
        str(len(card.cases)),
        _number(card.macro_f1()),
        _number(card.macro_f1("held")),
        write_rate(card.false_alarms()),
        write_rate(card.misses()),
    )


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
