"""Marks: an article's text cut where evidence begins and ends, so that each piece can be marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from summarizer.case import Case
from summarizer.ground.find import find_quote
from summarizer.record import Change, Evidence, Record

Side = Literal["expected", "found"]


class Mark(NamedTuple):
    """One span of a text, in code points, and what it is evidence of."""

    start: int
    end: int
    side: Side
    label: str


class Piece(NamedTuple):
    """A stretch of text that no evidence begins or ends within."""

    text: str
    sides: tuple[Side, ...]
    """Whose evidence it is; empty for nobody's."""
    labels: tuple[str, ...]
    """What it is evidence of, each once."""


def cut_text(text: str, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """The text in pieces, in order and without a gap; spans may overlap and may reach too far."""
    borders = {0, len(text)}
    for mark in marks:
        borders |= {min(max(mark.start, 0), len(text)), min(max(mark.end, 0), len(text))}
    edges = sorted(borders)
    return tuple(_piece(text, start, end, marks) for start, end in pairwise(edges))


def marks_of(case: Case, record: Record | None) -> tuple[Mark, ...]:
    """The quotes of a case where they stand, and the evidence of a record."""
    return (*_expected_marks(case), *(_found_marks(record) if record else ()))


def _piece(text: str, start: int, end: int, marks: Sequence[Mark]) -> Piece:
    over = [mark for mark in marks if mark.start <= start and end <= mark.end]
    sides: tuple[Side, ...] = ("expected", "found")
    return Piece(
        text=text[start:end],
        sides=tuple(side for side in sides if any(mark.side == side for mark in over)),
        labels=tuple(dict.fromkeys(f"{mark.side}: {mark.label}" for mark in over)),
    )


def _expected_marks(case: Case) -> Iterator[Mark]:
    for change in case.expected.changes:
        for quote in change.quotes:
            span = find_quote(case.article.text, quote)
            if span:
                yield Mark(*span, "expected", f"{change.who}, {change.action}")


def _found_marks(record: Record) -> Iterator[Mark]:
    for change in record.changes:
        for claim, evidence in _claims(change):
            yield from (
                Mark(span.start, span.end, "found", f"{change.who.name}, {claim}") for span in evidence
            )


def _claims(change: Change) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    yield "who", change.who.evidence
    yield "role", change.role.evidence
    if change.by:
        yield "by", change.by.evidence
    yield from ((f"reason “{reason.text}”", reason.evidence) for reason in change.reasons)
    yield from ((f"source {source.name}", source.evidence) for source in change.sources)
    yield from ((f"step {step.kind}", step.evidence) for step in change.steps)
    for name in ("requested", "announced", "effective"):
        date = getattr(change.dates, name)
        if date:
            yield f"date {name}", date.evidence
    if change.counterpart:
        yield f"counterpart {change.counterpart.name}", change.counterpart.evidence
