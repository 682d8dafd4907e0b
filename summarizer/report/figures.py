"""Figures: what a whole scorecard comes to, and each case of it, the same in every report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.comparing import Comparison, RateComparison
from summarizer.report.wording import write_rate, write_share
from summarizer.scorecard import SPLITS, CaseScore, Rate, Scorecard, Split


class Figure(NamedTuple):
    """One number with its name, in words."""

    label: str
    value: str
    before: str | None
    """What it was in the scorecard compared with; None if there is none."""


def figures_of(scorecard: Scorecard, comparison: Comparison | None = None) -> tuple[Figure, ...]:
    """The numbers that a scorecard is known by, over all cases."""
    overall = comparison.overall if comparison else None

    def before(rates: RateComparison | None) -> str | None:
        return write_rate(rates.before) if rates else None

    return (
        *_macro_figures(scorecard, comparison),
        Figure("outcome right", write_rate(right_outcomes(scorecard)), None),
        Figure(
            "false alarms", write_rate(scorecard.false_alarms()), before(overall and overall.false_alarms)
        ),
        Figure("misses", write_rate(scorecard.misses()), before(overall and overall.misses)),
        Figure("failures", write_rate(scorecard.failures()), before(overall and overall.failures)),
    )


def _macro_figures(scorecard: Scorecard, comparison: Comparison | None) -> Iterator[Figure]:
    shown: list[Split | None] = [None, *(split for split in SPLITS if scorecard.of(split))]
    for split in shown:
        part = comparison.of(split) if comparison else None
        yield Figure(
            f"macro F1, {split}" if split else "macro F1",
            write_share(scorecard.macro_f1(split)),
            write_share(part.macro_f1.before) if part else None,
        )


def right_outcomes(scorecard: Scorecard, split: Split | None = None) -> Rate:
    """Items whose record has the expected outcome."""
    cases = scorecard.of(split)
    return Rate(count=sum(case.found == case.expected for case in cases), of=len(cases))


def case_f1(case: CaseScore) -> float:
    """Mean F1 of the fields that had something to score in a case; 1 if none had."""
    values = [score.value for score in case.scores if score.value is not None]
    return sum(values) / len(values) if values else 1.0


def has_errors(case: CaseScore) -> bool:
    """Whether anything is wrong in a case."""
    return case.failure is not None or any(score.errors for score in case.scores)


def worst_cases(scorecard: Scorecard) -> tuple[CaseScore, ...]:
    """The cases in which anything is wrong, the worst first."""
    return tuple(sorted(filter(has_errors, scorecard.cases), key=lambda case: (case_f1(case), case.case)))
