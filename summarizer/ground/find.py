"""Find a quote in a text: the one rule by which this package believes a claim.

Tolerated: case, curly and straight quote marks, kinds of dashes, kinds and amounts of white
space, soft hyphens and other invisible characters, an ellipsis as one character or three,
ligatures and full-width letters, composed or decomposed accents, quote marks or an ellipsis
around the whole. Everything else must be the same, character for character, and the match must
begin and end where words do: "resign" is not in "resigned", "can" not in "can't", "2" not in
"2.38", "president" not in "vice-president", "Jose" not in "José". There is no score.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

_QUOTES: Final = dict.fromkeys("“”„‟«»″〝〞＂⹂", '"') | dict.fromkeys("‘’‚‛′`´ʼ＇", "'")
_DASHES: Final = dict.fromkeys("‐‑‒–—―−﹘﹣－⸺⸻", "-")
_OTHER: Final = {"…": "...", "⧵": "\\", "\u2044": "/"}
_SAME: Final = _QUOTES | _DASHES | _OTHER
# Compatibility forms that are only another look of the same letters; a superscript is not one.
_LOOKS: Final = (
    "<wide>",
    "<narrow>",
    "<compat>",
    "<font>",
    "<noBreak>",
    "<initial>",
    "<medial>",
    "<final>",
    "<isolated>",
)
_HYPHENS: Final = frozenset("-‐‑−")
_APOSTROPHES: Final = frozenset("'’ʼ‘")
_AROUND: Final = "\"' "


class Span(NamedTuple):
    """A span of a text in Unicode code points: 0-based, end exclusive."""

    start: int
    end: int


class _Folded(NamedTuple):
    """A text with everything tolerated folded away, and where each character came from."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def find_quote(text: str, quote: str) -> Span | None:
    """The first place where `text` says `quote`, or None if it nowhere does.

    Args:
        text: the article, in any Unicode form.
        quote: the words to find.

    Returns:
        The span of `text` in code points; `text[span.start:span.end]` is the quote as the
        article writes it.
    """
    return next(find_all(text, quote), None)


def find_all(text: str, quote: str) -> Iterator[Span]:
    """Every place where `text` says `quote`, in order and without overlap."""
    wanted = _needle(quote)
    if not any(c.isalnum() for c in wanted):
        return
    folded = fold(text)
    at = folded.text.find(wanted)
    while at != -1:
        span = Span(folded.starts[at], folded.ends[at + len(wanted) - 1])
        if _whole(folded, at, at + len(wanted), text):
            yield span
            at = folded.text.find(wanted, at + len(wanted))
        else:
            at = folded.text.find(wanted, at + 1)


def same_words(one: str, other: str) -> bool:
    """Whether two strings differ in nothing but what is tolerated."""
    return _needle(one) == _needle(other)


@lru_cache(maxsize=256)
def fold(text: str) -> _Folded:
    """Fold a text, character by character, keeping the way back."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for index, character in enumerate(text):
        for letter in _fold_character(character):
            if letter == " " and letters and letters[-1] in " -":
                continue  # a run of white space is one space, and none stands after a dash
            if letter == "-" and letters and letters[-1] == " ":
                for column in (letters, starts, ends):
                    column.pop()  # nor before one
            letters.append(letter)
            starts.append(index)
            ends.append(index + 1)
    return _Folded("".join(letters), tuple(starts), tuple(ends))


def _needle(quote: str) -> str:
    folded = fold(quote).text.strip()
    inner = folded.strip(_AROUND).removeprefix("...").removesuffix("...").strip(_AROUND)
    return inner or folded


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    if character.isspace():
        return " "
    # Format characters (soft hyphen, zero-width, direction marks) have no look of their own.
    if unicodedata.category(character) == "Cf":
        return ""
    return "".join(_look(part) for part in unicodedata.normalize("NFD", character)).casefold()


def _look(character: str) -> str:
    decomposed = unicodedata.decomposition(character)
    if decomposed.startswith(_LOOKS):
        return "".join(_SAME.get(c, c) for c in unicodedata.normalize("NFKD", character))
    return character


def _whole(folded: _Folded, start: int, end: int, text: str) -> bool:
    """Whether a match cuts no word, number, accent or original character in two."""
    if start and folded.starts[start - 1] == folded.starts[start]:
        return False
    if end < len(folded.text) and folded.starts[end] == folded.starts[end - 1]:
        return False
    before, after = folded.text[:start], folded.text[end:]
    first, last = folded.text[start], folded.text[end - 1]
    if unicodedata.combining(after[:1] or " ") or unicodedata.combining(first):
        return False
    return _starts_word(first, before, _mark(text, folded.starts[start] - 1)) and _ends_word(
        last, after, _mark(text, folded.ends[end - 1])
    )


def _mark(text: str, index: int) -> str:
    return text[index] if 0 <= index < len(text) else " "


def _starts_word(first: str, before: str, mark: str) -> bool:
    if not first.isalnum() or not before:
        return True
    last, earlier = before[-1], before[-2:-1] or " "
    if last.isalnum() or unicodedata.combining(last):
        return False
    if last == "-" and mark in _HYPHENS:  # "vice-president", "-5"; a dash between words is no joint
        return not (earlier.isalnum() or first.isdigit())
    if last == "'" and mark in _APOSTROPHES:
        return not earlier.isalnum()
    if last in ".,:/" and first.isdigit():
        return not earlier.isdigit()
    return not (last in "$£€¥" and first.isdigit())


def _ends_word(last: str, after: str, mark: str) -> bool:
    if not last.isalnum() or not after:
        return True
    first, then, later = after[0], after[1:2] or " ", after[2:3] or " "
    if first.isalnum():
        return False
    if first == "-" and mark in _HYPHENS:
        return not then.isalnum()
    if first == "'" and mark in _APOSTROPHES:  # a possessive keeps the word, "can't" does not
        return not then.isalnum() or (then == "s" and not later.isalnum())
    if first in ".,:/" and last.isdigit():
        return not then.isdigit()
    return not (first == "%" and last.isdigit())
