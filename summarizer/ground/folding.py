"""Folding: a text with everything folded away that a quote of it may have otherwise."""

from __future__ import annotations

import re
import unicodedata
from array import array
from functools import lru_cache
from typing import Final, NamedTuple

_QUOTES: Final = dict.fromkeys("“”„‟«»″〝〞＂⹂", '"') | dict.fromkeys("‘’‚‛‹›′`´ʻʼ＇", "'")
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
# What is folded only to small letters: ASCII with single spaces inside, but no dash and no grave accent.
_PLAIN: Final = re.compile(r"[!-,.-_a-~]+(?: [!-,.-_a-~]+)*")
_LINE_END: Final = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028]")

REACH: Final = 24
"""Characters on either side of a place that tell whether a word or an amount goes on there."""


class Folded(NamedTuple):
    """A text with everything tolerated folded away, and where each character came from."""

    text: str
    starts: array[int]
    ends: array[int]
    whole: str

    def before(self, at: int) -> str:
        """What stands just before a place."""
        return self.text[max(0, at - REACH) : at]

    def as_written(self, at: int) -> str:
        """A dash as the text has it, with what was folded away around it."""
        start = self.ends[at - 1] if at else 0
        end = self.starts[at + 1] if at + 1 < len(self.text) else len(self.whole)
        return "".join(c for c in self.whole[start:end] if not _is_invisible(c))


@lru_cache(maxsize=1024)
def fold(text: str) -> Folded:
    """Fold a text, character by character with its accents, keeping the way back."""
    letters: list[str] = []
    starts, ends = array("I"), array("I")
    at = 0
    while at < len(text):
        start, at = at, _plain_end(text, at)
        if at > start:
            letters += text[start:at].lower()
            starts.extend(range(start, at))
            ends.extend(range(start + 1, at + 1))
            continue
        at = _character_end(text, start)
        for letter in _fold_character(text[start:at]):
            last = letters[-1] if letters else ""
            if letter in " \n" and last in (" ", "\n", "-"):
                continue  # a run of white space is one space, and none stands after a dash
            if letter == "-" and last == "-":
                ends[-1] = at  # two hyphens are a typist's dash
                continue
            if letter == "-" and last == " ":  # nor before one
                for column in (letters, starts, ends):
                    column.pop()
            # A quote may run on where a sentence has ended, but not from a headline.
            letters.append(" " if letter == "\n" and not ends_word("".join(letters[-REACH:])) else letter)
            starts.append(start)
            ends.append(at)
    return Folded("".join(letters), starts, ends, text)


def _plain_end(text: str, start: int) -> int:
    """Where a stretch ends that is folded letter by letter, or its start if there is none."""
    plain = _PLAIN.match(text, start)
    end = plain.end() if plain else start
    return end - 1 if end > start and end < len(text) and is_accent(text[end]) else end


def _character_end(text: str, start: int) -> int:
    """Where a character ends that starts at a place, with its accents; a run of white space is one."""
    end = start + 1
    goes_on = str.isspace if text[start].isspace() else is_accent
    while end < len(text) and goes_on(text[end]):
        end += 1
    return end


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character.isspace():
        return "\n" if len(_LINE_END.findall(character)) > 1 or "\u2029" in character else " "
    seen = (c for c in unicodedata.normalize("NFD", character) if not _is_invisible(c))
    return unicodedata.normalize("NFD", "".join(_look(c) for c in seen).casefold())


def _look(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    if unicodedata.decomposition(character).startswith(_LOOKS):
        return "".join(_SAME.get(c, c) for c in unicodedata.normalize("NFKD", character))
    return character


def is_accent(character: str) -> bool:
    """Whether a character is an accent or vowel sign that belongs to the one before it."""
    return character >= "\u0300" and unicodedata.category(character).startswith("M")


def _is_invisible(character: str) -> bool:
    """Soft hyphens, zero widths, direction marks, variation selectors: they have no look of their own."""
    return (
        unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f" or character == "\u034f"
    )


def ends_word(text: str) -> bool:
    """Whether the last character of a text is a letter or a digit, whatever accents it has."""
    return next((c for c in reversed(text) if not is_accent(c)), " ").isalnum()
