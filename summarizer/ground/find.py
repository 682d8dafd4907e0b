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
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from summarizer.ground.folding import REACH, Folded, ends_word, fold, is_accent

_AROUND: Final = "\"' "
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
_RUN: Final = re.compile(r"[^\W_]+")


class Span(NamedTuple):
    """A span of a text in Unicode code points: 0-based, end exclusive."""

    start: int
    end: int


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
    return iter(_found(text, quote))


# One sentence is asked for one name by every rule that reads it.
@lru_cache(maxsize=8192)
def _found(text: str, quote: str) -> tuple[Span, ...]:
    return tuple(_each(text, quote))


def _each(text: str, quote: str) -> Iterator[Span]:
    wanted, hyphens = _needle(quote)
    if not any(c.isalnum() for c in wanted):
        return
    folded = fold(text)
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
    return _needle(one).text == _needle(other).text


def runs(text: str) -> frozenset[str]:
    """The runs of letters and digits of a text when folded: where a quote stands, all of its runs do."""
    return frozenset(_RUN.findall(fold(text).text))


def runs_sought(quote: str) -> frozenset[str]:
    """The runs of a quote as it is looked for."""
    return frozenset(_RUN.findall(_needle(quote).text))


class _Needle(NamedTuple):
    """A quote as it is looked for, and where in it a hyphen makes one name of two."""

    text: str
    hyphens: tuple[int, ...]


@lru_cache(maxsize=1024)
def _needle(quote: str) -> _Needle:
    folded = fold(quote).text.strip()
    inner = folded.strip(_AROUND).removeprefix("...").removesuffix("...").strip(_AROUND)
    wanted = folded if not inner or is_accent(inner[0]) else inner
    return _Needle(wanted, _name_hyphens(quote, wanted))


def _name_hyphens(quote: str, wanted: str) -> tuple[int, ...]:
    written = {match.end() - 1 for match in _DOUBLE_NAME.finditer(quote)}
    if not written:
        return ()
    folded = fold(quote)
    offset = folded.text.find(wanted)
    return tuple(i for i in range(len(wanted)) if folded.starts[offset + i] in written)


def _is_whole(folded: Folded, start: int, end: int) -> bool:
    """Whether a match cuts nothing in two at either end; it may leave a possessive behind."""
    letters = folded.text
    if _cuts(folded, start):
        return False
    if letters.startswith("'s", end) and not letters[end - 1].isdigit():
        return not letters[end + 2 : end + 3].isalnum()
    return not _cuts(folded, end)


def _cuts(folded: Folded, at: int) -> bool:
    """Whether a cut before this character goes through a word, an amount or a character."""
    letters = folded.text
    if not 0 < at < len(letters):
        return False
    if folded.starts[at - 1] == folded.starts[at]:
        return True
    left, right = folded.before(at), letters[at : at + REACH]
    if ends_word(left) and (right[0].isalnum() or _joins(folded, at)):
        return True
    if _is_minus(folded, at - 1) or (right[0].isalnum() and _joins(folded, at - 1)):
        return True
    return any(before.search(left) and behind.match(right) for before, behind in _AMOUNTS)


def _joins(folded: Folded, at: int) -> bool:
    """Whether the mark at a place makes one word or number of what stands at its sides."""
    left, mark, right = folded.before(at), folded.text[at], folded.text[at + 1 : at + 2]
    if not ends_word(left) or not right.isalnum():
        return False
    numbers = left[-1].isdigit() and right.isdigit()
    if mark != "-":
        return mark in "'&@_" or (numbers and mark in ".,:/·٫٬")
    written = folded.as_written(at)
    if _HYPHEN.fullmatch(written):
        return True
    return written == "–" and (numbers or _PREFIX.search(left) is not None)


def _is_minus(folded: Folded, at: int) -> bool:
    """Whether the dash at a place is the sign of the amount behind it."""
    if folded.text[at] != "-" or not _AMOUNT.match(folded.text, at + 1):
        return False
    written = folded.as_written(at)
    return _MINUS.fullmatch(written) is not None and (
        written[0].isspace() or not ends_word(folded.before(at))
    )
