"""Pieces: a text cut where spans begin and end, so that each stretch can be marked by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple


class Piece(NamedTuple):
    """A stretch of text that no span begins or ends within."""

    text: str
    start: int
    """Offset of its first character, in code points."""
    over: tuple[int, ...]
    """The spans that cover it, by their place among those that were given."""


def cut_text(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """The text in pieces, in order and without a gap; spans may overlap and may reach too far."""
    return tuple(_pieces(text, spans))


def _pieces(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    borders = {0, len(text)}
    for span in spans:
        borders.update(min(max(edge, 0), len(text)) for edge in span)
    for start, end in pairwise(sorted(borders)):
        over = tuple(n for n, (first, last) in enumerate(spans) if first <= start and end <= last)
        yield Piece(text[start:end], start, over)
