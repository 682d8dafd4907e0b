"""Tables: a scorecard, and what it is compared with, as rows of text; whoever shows them draws them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.comparing import Comparison, FieldComparison
from summarizer.report.figures import Figure, figures_of
from summarizer.report.wording import (
    NOTHING,
    clean,
    write_chance,
    write_difference,
    write_interval,
    write_share,
    write_stamp,
)
from summarizer.scorecard import ERROR_KINDS, FIELDS, SPLITS, FieldName, Scorecard, Stamp


class Table(NamedTuple):
    """Rows under their headers; every row has as many cells as there are headers."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class TableReport(NamedTuple):
    """A report for a terminal: the tables, and the lines below them."""

    tables: tuple[Table, ...]
    lines: tuple[str, ...]


def report_table(scorecard: Scorecard, comparison: Comparison | None = None) -> TableReport:
    """Scores of each field, and what has changed.

    Args:
        scorecard: what was evaluated.
        comparison: of an accepted scorecard with this one.
    """
    tables = (tabulate_scores(scorecard), *((tabulate_comparison(comparison),) if comparison else ()))
    lines = [f"{comparison.verdict}: {clean(comparison.summary)}"] if comparison else []
    lines += [_write_figure(figure) for figure in figures_of(scorecard, comparison)]
    lines.append(write_stamp_line(scorecard.stamp))
    if comparison:
        lines.append(f"before: {write_stamp_line(comparison.before)}")
    return TableReport(tables, tuple(lines))


def tabulate_scores(scorecard: Scorecard) -> Table:
    """F1 of each field over all cases and over each split, precision, recall, and errors by kind."""
    headers = ("field", "F1", *SPLITS, "precision", "recall", *ERROR_KINDS)
    return Table("Scores", headers, tuple(_score_row(scorecard, field) for field in FIELDS))


def tabulate_comparison(comparison: Comparison) -> Table:
    """What became of the F1 of each field over all cases, and whether that is shown."""
    headers = (
        "field",
        "before",
        "after",
        "difference",
        "95 % interval",
        "worse",
        "better",
        "adjusted p",
        "verdict",
        "more cases",
    )
    return Table("Comparison", headers, tuple(_comparison_row(field) for field in comparison.overall.fields))


def write_stamp_line(stamp: Stamp) -> str:
    """What was evaluated, on one line."""
    return clean("; ".join(f"{label} {value}" for label, value in write_stamp(stamp)))


def _write_figure(figure: Figure) -> str:
    before = f", before {figure.before}" if figure.before is not None else ""
    return f"{figure.label} {figure.value}{before}"


def _score_row(scorecard: Scorecard, field: FieldName) -> tuple[str, ...]:
    tally = scorecard.tally(field)
    errors = scorecard.errors(field=field)
    shares: Sequence[float | None] = (
        tally.f1,
        *(scorecard.tally(field, split).f1 for split in SPLITS),
        tally.precision,
        tally.recall,
    )
    return (field, *map(write_share, shares), *(str(errors[kind]) for kind in ERROR_KINDS))


def _comparison_row(field: FieldComparison) -> tuple[str, ...]:
    return (
        field.field,
        write_share(field.before),
        write_share(field.after),
        write_difference(field.difference),
        write_interval(field.low, field.high),
        str(field.worse),
        str(field.better),
        write_chance(field.adjusted_p),
        field.verdict,
        NOTHING if field.more_cases is None else f"about {field.more_cases}",
    )
