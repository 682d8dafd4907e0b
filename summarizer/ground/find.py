"""Find a quote in a text: the one rule by which this package believes a claim.

Tolerated: case, curly and straight quote marks, kinds of dashes, kinds and amounts of white
space, soft hyphens and other invisible characters, an ellipsis as one character or three,
ligatures and full-width letters, composed or decomposed accents, quote marks or an ellipsis
around the whole. Everything else must be the same, character for character, and the match must
begin and end where words and amounts do: "resign" is not in "resigned", "can" not in "can't",
"2" not in "2.38", "$5" not in "$5 million", "president" not in "vice-president", "Jose" not in
"José". No match runs from a line without an end mark over an empty line, as from a headline into
the text, nor makes a double name of two that a dash keeps apart. There is no score.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
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
_AROUND: Final = "\"' "
_LINE_END: Final = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028]")

# A dash as written, with the white space at its sides.
_HYPHEN: Final = re.compile(r"[-‐‑−﹣－]\s*")
_MINUS: Final = re.compile(r"\s*[-‐‑−–﹣－]")
_TIGHT: Final = re.compile(r"[-‐‑−﹣－]\s*|–")
# Never words of their own, whichever dash a house style puts behind them.
_PREFIX: Final = re.compile(r"\b(?:anti|co|ex|mid|non|post|pre|pro|quasi|semi|sub|vice)$")
_DOUBLE_NAME: Final = re.compile(r"\b[^\W\d_a-z]\w*[-‐‑](?=[^\W\d_a-z])")

_CURRENCY: Final = "[$¢£¤¥֏؋฿₠-\u20cf]"
_AMOUNT: Final = re.compile(rf"{_CURRENCY}?\d")
_FRACTION: Final = "(?:\\d+/\\d|[¼-¾⅐-⅞])"
_SCALE: Final = (
    r"(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore|bn|mn|m|per ?cent|pct|percentage)\b"
)
_NUMBER: Final = (
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion))"
)
# Where an amount would be cut in two: what ends before the cut, and what begins behind it.
_AMOUNTS: Final = tuple(
    (re.compile(f"(?:{before})$"), re.compile(behind))
    for before, behind in (
        (f"{_CURRENCY} ?", r"\.?\d"),  # $|5
        (r"[^\W_]", _CURRENCY),  # A|$5, 9|€
        (r"\d", rf" ?[%‰°]| {_CURRENCY}(?! ?\d)"),  # 5| %, 9| €
        (r"[^\W_]", r"\+"),  # 65|+
        (r"(?:^|[^\w.])\.", r"\d"),  # .|5
        (r"(?<!\d)\d{1,3}", r" \d{3}(?!\d)"),  # 12| 000
        (r"(?<!\d)\d{1,3} ", r"\d{3}(?!\d)"),
        (r"\d", f" {_FRACTION}"),  # 2| ½
        (r"\d ", _FRACTION),
        (_NUMBER, f" {_SCALE}"),  # 5| million
        (f"{_NUMBER} ", _SCALE),
    )
)
_REACH: Final = 24  # characters on either side of a cut that these patterns look at


class Span(NamedTuple):
    """A span of a text in Unicode code points: 0-based, end exclusive."""

    start: int
    end: int


class _Folded(NamedTuple):
    """A text with everything tolerated folded away, and where each character came from."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    whole: str

    def before(self, at: int) -> str:
        """What stands just before a place."""
        return self.text[max(0, at - _REACH) : at]

    def as_written(self, at: int) -> str:
        """A dash as the text has it, with what was folded away around it."""
        start = self.ends[at - 1] if at else 0
        end = self.starts[at + 1] if at + 1 < len(self.text) else len(self.whole)
        return "".join(c for c in self.whole[start:end] if not _is_invisible(c))


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
    folded, hyphens = fold(text), _name_hyphens(quote, wanted)
    at = folded.text.find(wanted)
    while at != -1:
        end = at + len(wanted)
        if _is_whole(folded, at, end) and all(_TIGHT.fullmatch(folded.as_written(at + i)) for i in hyphens):
            yield Span(folded.starts[at], folded.ends[end - 1])
            at = folded.text.find(wanted, end)
        else:
            at = folded.text.find(wanted, at + 1)


def same_words(one: str, other: str) -> bool:
    """Whether two strings differ in nothing but what is tolerated."""
    return _needle(one) == _needle(other)


@lru_cache(maxsize=256)
def fold(text: str) -> _Folded:
    """Fold a text, character by character with its accents, keeping the way back."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _characters(text):
        for letter in _fold_character(text[start:end]):
            last = letters[-1] if letters else ""
            if letter in " \n" and last in (" ", "\n", "-"):
                continue  # a run of white space is one space, and none stands after a dash
            if letter == "-" and last == "-":
                ends[-1] = end  # two hyphens are a typist's dash
                continue
            if letter == "-" and last == " ":  # nor before one
                for column in (letters, starts, ends):
                    column.pop()
            # A quote may run on where a sentence has ended, but not from a headline.
            letters.append(" " if letter == "\n" and not _ends_word("".join(letters[-_REACH:])) else letter)
            starts.append(start)
            ends.append(end)
    return _Folded("".join(letters), tuple(starts), tuple(ends), text)


def _needle(quote: str) -> str:
    folded = fold(quote).text.strip()
    inner = folded.strip(_AROUND).removeprefix("...").removesuffix("...").strip(_AROUND)
    return folded if not inner or _is_accent(inner[0]) else inner


def _name_hyphens(quote: str, wanted: str) -> list[int]:
    """Where in a folded quote a hyphen makes one name of two."""
    written = {match.end() - 1 for match in _DOUBLE_NAME.finditer(quote)}
    if not written:
        return []
    folded = fold(quote)
    offset = folded.text.find(wanted)
    return [i for i in range(len(wanted)) if folded.starts[offset + i] in written]


def _characters(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the text's characters, each with its accents; a run of white space is one."""
    start = 0
    while start < len(text):
        end = start + 1
        goes_on = str.isspace if text[start].isspace() else _is_accent
        while end < len(text) and goes_on(text[end]):
            end += 1
        yield start, end
        start = end


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character.isspace():
        return "\n" if len(_LINE_END.findall(character)) > 1 or "\u2029" in character else " "
    if character in _SAME:
        return _SAME[character]
    seen = (c for c in unicodedata.normalize("NFD", character) if not _is_invisible(c))
    return unicodedata.normalize("NFD", "".join(_look(c) for c in seen).casefold())


def _look(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    if unicodedata.decomposition(character).startswith(_LOOKS):
        return "".join(_SAME.get(c, c) for c in unicodedata.normalize("NFKD", character))
    return character


def _is_accent(character: str) -> bool:
    return character >= "\u0300" and unicodedata.category(character).startswith("M")


def _is_invisible(character: str) -> bool:
    """Soft hyphens, zero widths, direction marks, variation selectors: they have no look of their own."""
    return (
        unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f" or character == "\u034f"
    )


def _is_whole(folded: _Folded, start: int, end: int) -> bool:
    """Whether a match cuts nothing in two at either end; it may leave a possessive behind."""
    letters = folded.text
    if _cuts(folded, start):
        return False
    if letters.startswith("'s", end) and not letters[end - 1].isdigit():
        return not letters[end + 2 : end + 3].isalnum()
    return not _cuts(folded, end)


def _cuts(folded: _Folded, at: int) -> bool:
    """Whether a cut before this character goes through a word, an amount or a character."""
    letters = folded.text
    if not 0 < at < len(letters):
        return False
    if folded.starts[at - 1] == folded.starts[at]:
        return True
    left, right = folded.before(at), letters[at : at + _REACH]
    if _ends_word(left) and (right[0].isalnum() or _joins(folded, at)):
        return True
    if _is_minus(folded, at - 1) or (right[0].isalnum() and _joins(folded, at - 1)):
        return True
    return any(before.search(left) and behind.match(right) for before, behind in _AMOUNTS)


def _joins(folded: _Folded, at: int) -> bool:
    """Whether the mark at a place makes one word or number of what stands at its sides."""
    left, mark, right = folded.before(at), folded.text[at], folded.text[at + 1 : at + 2]
    if not _ends_word(left) or not right.isalnum():
        return False
    numbers = left[-1].isdigit() and right.isdigit()
    if mark != "-":
        return mark in "'&@_" or (numbers and mark in ".,:/·٫٬")
    written = folded.as_written(at)
    if _HYPHEN.fullmatch(written):
        return True
    return written == "–" and (numbers or _PREFIX.search(left) is not None)


def _is_minus(folded: _Folded, at: int) -> bool:
    """Whether the dash at a place is the sign of the amount behind it."""
    if folded.text[at] != "-" or not _AMOUNT.match(folded.text, at + 1):
        return False
    written = folded.as_written(at)
    return _MINUS.fullmatch(written) is not None and (
        written[0].isspace() or not _ends_word(folded.before(at))
    )


def _ends_word(text: str) -> bool:
    return next((c for c in reversed(text) if not _is_accent(c)), " ").isalnum()
