"""The page: everything the HTML report shows, as values; the template only lays it out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple

from summarizer.comparing import CaseDifference, Comparison, FieldDifference
from summarizer.record import Fault, Record
from summarizer.report.figures import Figure, case_f1, figures_of, has_errors
from summarizer.report.marks import MarkedPiece, mark_pieces, marks_of
from summarizer.report.plot import Plot, draw_plot
from summarizer.report.row import Row
from summarizer.report.table import Table, tabulate_comparison, tabulate_scores
from summarizer.report.values import Value, Values, expected_values, found_values
from summarizer.report.wording import NOTHING, clip, write_difference, write_share, write_stamp
from summarizer.scorecard import FIELDS, SPLITS, CaseScore, Score, Scorecard, Split, explain

Moved = Literal["better", "worse", ""]

_TITLE: Final = 300  # characters of what shows when a pointer rests on a cell
_NOT_PLAIN: Final = re.compile(r"[^A-Za-z0-9._-]+")
_LOW, _HIGH = 0.5, 0.8  # between the shades of the map


class Cell(NamedTuple):
    """One field of one case on the map."""

    text: str
    level: str
    """The shade, from 0 for all wrong to 4 for all right; none where there was nothing to score."""
    moved: Moved
    title: str


class FieldRow(NamedTuple):
    """One field of one case in full."""

    score: Score
    value: str
    moved: Moved
    before: str
    """What it was and why, if it has changed."""
    expected: tuple[Value, ...]
    found: tuple[Value, ...]
    errors: tuple[str, ...]


class Story(NamedTuple):
    """What is shown of a case's article and record."""

    why: str
    heading: str
    pieces: tuple[MarkedPiece, ...]
    summary: str
    """The record's; empty if there is no record."""
    faults: tuple[Fault, ...]


class CaseView(NamedTuple):
    """One case."""

    score: CaseScore
    anchor: str
    """Names the case in the page's own links: case-ID."""
    tags: str
    """The keys of its tags, for the filters."""
    f1: str
    difference: str
    """Empty if nothing has changed."""
    moved: Moved
    has_worse_field: bool
    has_errors: bool
    failure_before: str | None
    cells: tuple[Cell, ...]
    rows: tuple[FieldRow, ...]
    story: Story | None
    """None for a scorecard without its records."""


class Tag(NamedTuple):
    """A tag, the key that the filters know it by, and how many cases have it."""

    key: str
    name: str
    cases: int


class Group(NamedTuple):
    """The cases of a split, the worst first."""

    split: Split
    cases: tuple[CaseView, ...]


class Page(NamedTuple):
    """The whole page."""

    title: str
    verdict: str
    told: str
    """The comparison in one sentence; empty if there is none."""
    figures: tuple[Figure, ...]
    stamps: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """Which scorecard it is, and the lines of its stamp."""
    plot: Plot
    tables: tuple[Table, ...]
    groups: tuple[Group, ...]
    tags: tuple[Tag, ...]
    worse: tuple[CaseView, ...]
    better: tuple[CaseView, ...]
    has_comparison: bool


def lay_out(scorecard: Scorecard, rows: Sequence[Row] = (), comparison: Comparison | None = None) -> Page:
    """Everything in the order in which it is shown."""
    tags = _number_tags(scorecard.cases)
    views = _view_cases(scorecard, {row.case.id: row for row in rows}, comparison, tags)
    groups = [Group(split, tuple(v for v in views.values() if v.score.split == split)) for split in SPLITS]
    stamp = scorecard.stamp
    return Page(
        title=f"{stamp.prompt} with {stamp.model}",
        verdict=comparison.verdict if comparison else "",
        told=comparison.summary if comparison else "",
        figures=figures_of(scorecard, comparison),
        stamps=(
            ("This scorecard", write_stamp(stamp)),
            *((("Compared with", write_stamp(comparison.before)),) if comparison else ()),
        ),
        plot=draw_plot(scorecard, comparison),
        tables=(*((tabulate_comparison(comparison),) if comparison else ()), tabulate_scores(scorecard)),
        groups=tuple(group for group in groups if group.cases),
        tags=tuple(tags.values()),
        worse=_pick(views, comparison.worse_cases() if comparison else ()),
        better=_pick(views, comparison.better_cases() if comparison else ()),
        has_comparison=comparison is not None,
    )


def _number_tags(cases: Iterable[CaseScore]) -> dict[str, Tag]:
    counts = Counter(tag for case in cases for tag in dict.fromkeys(case.tags))
    return {name: Tag(f"t{number}", name, counts[name]) for number, name in enumerate(sorted(counts))}


def _pick(views: dict[str, CaseView], cases: Iterable[CaseDifference]) -> tuple[CaseView, ...]:
    return tuple(views[case.case] for case in cases if case.case in views)


def _view_cases(
    scorecard: Scorecard, rows: dict[str, Row], comparison: Comparison | None, tags: dict[str, Tag]
) -> dict[str, CaseView]:
    differences = {case.case: case for case in comparison.cases} if comparison else {}
    anchors = _name_anchors([case.case for case in scorecard.cases])
    ordered = sorted(scorecard.cases, key=lambda case: (case_f1(case), case.case))
    return {
        case.case: _view_case(
            case,
            rows.get(case.case),
            differences.get(case.case),
            anchors[case.case],
            " ".join(tags[tag].key for tag in dict.fromkeys(case.tags)),
        )
        for case in ordered
    }


def _name_anchors(names: Iterable[str]) -> dict[str, str]:
    """Case → anchor: its name, with a number where two would be the same."""
    anchors: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        plain = anchor = f"case-{_NOT_PLAIN.sub('-', name)}"
        number = 1
        while anchor in taken:
            number += 1
            anchor = f"{plain}-{number}"
        taken.add(anchor)
        anchors[name] = anchor
    return anchors


def _view_case(
    case: CaseScore, row: Row | None, difference: CaseDifference | None, anchor: str, tags: str
) -> CaseView:
    fields = {field.field: field for field in difference.fields} if difference else {}
    expected = expected_values(row.case.expected) if row else {}
    found = found_values(row.record) if row else {}
    return CaseView(
        score=case,
        anchor=anchor,
        tags=tags,
        f1=write_share(case_f1(case)),
        difference=write_difference(difference.difference) if difference else "",
        moved=_moved(difference.difference if difference else 0.0),
        has_worse_field=any(field.difference < 0 for field in fields.values()),
        has_errors=has_errors(case),
        failure_before=difference.failure_before if difference else None,
        cells=tuple(_cell(case.score(field), fields.get(field)) for field in FIELDS),
        rows=tuple(_field_row(case.score(field), fields.get(field), expected, found) for field in FIELDS),
        story=_story(row) if row else None,
    )


def _cell(score: Score, difference: FieldDifference | None) -> Cell:
    before = f" (before {write_share(difference.before)})" if difference else ""
    told = f"{score.field} {write_share(score.value)}{before}: {score.reason}"
    moved = _moved(difference.difference if difference else 0.0)
    return Cell(_shorten(score.value), _shade(score.value), moved, clip(told, _TITLE))


def _field_row(score: Score, difference: FieldDifference | None, expected: Values, found: Values) -> FieldRow:
    return FieldRow(
        score=score,
        value=write_share(score.value),
        moved=_moved(difference.difference if difference else 0.0),
        before=f"{write_share(difference.before)}: {difference.reason_before}" if difference else "",
        expected=tuple(expected.get(score.field, ())),
        found=tuple(found.get(score.field, ())),
        errors=tuple(explain(error) for error in score.errors),
    )


def _story(row: Row) -> Story:
    meta = row.case.article.meta
    record: Record | None = row.record
    return Story(
        why=row.case.why,
        heading=" · ".join(str(value) for value in (meta.title, meta.publisher, meta.published) if value),
        pieces=mark_pieces(row.case.article.text, marks_of(row.case, record)),
        summary=record.summary if record else "",
        faults=record.faults if record else (),
    )


def _moved(difference: float) -> Moved:
    return "better" if difference > 0 else "worse" if difference < 0 else ""


def _shorten(value: float | None) -> str:
    """Two digits; only what is all right is 1, and only what is all wrong is 0."""
    if value is None:
        return NOTHING
    if value in (0, 1):
        return f"{value:g}"
    return f"{min(max(value, 0.01), 0.99):.2f}".removeprefix("0")


def _shade(value: float | None) -> str:
    if value is None:
        return "none"
    if value in (0, 1):
        return "4" if value else "0"
    return "1" if value < _LOW else "2" if value < _HIGH else "3"
