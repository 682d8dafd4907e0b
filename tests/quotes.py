"""Words for the tests of finding, and what was found."""

from __future__ import annotations

from summarizer import find_quote

WORDS = ["Petra", "Vance", "said", "she", "would", "not", "resign", "from", "the", "Ostmark", "Gazette"]
WORDS += ["José", "Nguyễn", "O’Brien", "U.S.", "23", "2.38", "don’t", "Smith-Roth", "“never”", "Łódź"]


def found(text: str, quote: str) -> str | None:
    """Return the characters of the text that the quote was found at."""
    span = find_quote(text, quote)
    return text[span.start : span.end] if span else None
