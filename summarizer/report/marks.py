"""Marks: an article's text cut where evidence begins and ends, so that each piece can be marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from summarizer.case import Case
from summarizer.ground.find import find_quote
from summarizer.pieces import Piece, cut_text
from summarizer.record import DATES, Change, Evidence, Record

Side = Literal["expected", "found"]


class Mark(NamedTuple):
    """One span of a text, in code points, and what it is evidence of."""

    start: int
    end: int
    side: Side
    label: str


class MarkedPiece(NamedTuple):
    """A stretch of text that no evidence begins or ends within."""

    text: str
    sides: tuple[Side, ...]
    """Whose evidence it is; empty for nobody's."""
    labels: tuple[str, ...]
    """What it is evidence of, each once."""


def mark_pieces(text: str, marks: Sequence[Mark]) -> tuple[MarkedPiece, ...]:
    """The text in pieces, in order and without a gap; spans may overlap and may reach too far."""
    cut = cut_text(text, [(mark.start, mark.end) for mark in marks])
    return tuple(_mark(piece, [marks[number] for number in piece.over]) for piece in cut)


def marks_of(case: Case, record: Record | None) -> tuple[Mark, ...]:
    """The quotes of a case where they stand, and the evidence of a record."""
    return (*_expected_marks(case), *(_found_marks(record) if record else ()))


def _mark(piece: Piece, over: Sequence[Mark]) -> MarkedPiece:
    sides: tuple[Side, ...] = ("expected", "found")
    return MarkedPiece(
        text=piece.text,
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
    for name in DATES:
        date = getattr(change.dates, name)
        if date:
            yield f"date {name}", date.evidence
    if change.counterpart:
        yield f"counterpart {change.counterpart.name}", change.counterpart.evidence
