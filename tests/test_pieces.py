"""Pieces: a text cut where spans begin and end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.pieces import cut_text

SPANS = st.lists(st.tuples(st.integers(-3, 25), st.integers(-3, 25)), max_size=6)


@given(st.text(max_size=20), SPANS)
def test_pieces_are_the_text_and_each_is_covered_whole_or_not_at_all(text: str, spans: list[tuple[int, int]]):
    """Joined they give the text again; a piece lies in exactly the spans that hold all its characters."""
    pieces = cut_text(text, spans)
    assert "".join(piece.text for piece in pieces) == text
    for piece in pieces:
        held = range(piece.start, piece.start + len(piece.text))
        over = [n for n, span in enumerate(spans) if all(span[0] <= at < span[1] for at in held)]
        touched = [n for n, span in enumerate(spans) if any(span[0] <= at < span[1] for at in held)]
        assert list(piece.over) == over == touched
