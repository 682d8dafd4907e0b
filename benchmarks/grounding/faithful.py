"""Right quotes, made by rule: the article's own words with another look."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import islice
from typing import Final

from benchmarks.grounding.quotes import Quote, Source

PER_KIND: Final = 2
"""Quotes of a rule from one article, at most."""
_WORDS: Final = 14
_STRAIGHT: Final = str.maketrans("“”‘’", "\"\"''")
_GERMAN: Final = str.maketrans("“”", "„“")
_LIGATURES: Final = (("ffi", "ﬃ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ff", "ﬀ"))
_WIDE: Final = str.maketrans({chr(c): chr(c + 0xFEE0) for c in range(ord("0"), ord("9") + 1)})


def right_quotes(sources: list[Source]) -> list[Quote]:
    """The right quotes of all articles: what a rule leaves as it is, is of no use to it."""
    made: list[Quote] = []
    for source in sources:
        spans = [_opening(source, span) for span in source.spans]
        for kind, look in LOOKS.items():
            fit = ((span, words) for span in spans if (words := source.text[slice(*span)]) != look(words))
            made += [Quote(source.case, kind, look(words), span) for span, words in islice(fit, PER_KIND)]
        made += [Quote(source.case, "verbatim", source.text[slice(*s)], s) for s in spans[:PER_KIND]]
    return made


def _opening(source: Source, span: tuple[int, int]) -> tuple[int, int]:
    """The first words of a sentence, about as many as a model quotes."""
    start, end = span
    # Not with a figure at its end: what stands behind that may belong to it.
    words = re.match(rf"(?:\S+\s+){{0,{_WORDS - 1}}}\S*[^\W\d_](?!\w)", source.text[start:end])
    return (start, start + words.end()) if words else span


def _ligatures(text: str) -> str:
    for letters, one in _LIGATURES:
        text = text.replace(letters, one)
    return text


def _in_words(text: str, mark: str) -> str:
    """The text with a mark in the middle of each long word."""
    return re.sub(r"([^\W\d_]{4})([^\W\d_]{4,})", rf"\1{mark}\2", text)


LOOKS: Final[dict[str, Callable[[str], str]]] = {
    "upper case": str.upper,
    "lower case": str.lower,
    "straight quote marks": lambda text: text.translate(_STRAIGHT),
    "curly apostrophes": lambda text: text.replace("'", "’").replace("’", "ʼ"),
    "low quote marks": lambda text: text.translate(_GERMAN),
    "in quote marks": lambda text: f"“{text.strip('“”')}”",
    "hyphen for a dash": lambda text: text.replace("–", "-").replace("—", "-"),
    "two hyphens for a dash": lambda text: text.replace("—", "--"),
    "hard hyphens": lambda text: text.replace("-", "‑"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "double spaces": lambda text: text.replace(" ", "  "),
    "line breaks": lambda text: re.sub(r"(\S+ \S+ \S+) ", r"\1\n", text),
    "soft hyphens": lambda text: _in_words(text, "\u00ad"),
    "zero-width spaces": lambda text: _in_words(text, "\u200b"),
    "ellipsis around": lambda text: f"…{text.rstrip('.')}…",
    "three dots around": lambda text: f"...{text.rstrip('.')}...",
    "decomposed accents": lambda text: unicodedata.normalize("NFD", text),
    "ligatures": _ligatures,
    "full-width figures": lambda text: text.translate(_WIDE),
}
"""The looks by name."""
