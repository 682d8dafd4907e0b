"""Quotes: what a sentence quotes is hidden, so that only the news voice is read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_QUOTES: Final = '“”"„«»'
HIDDEN: Final = "\x00"
"""Stands in a masked sentence for each quoted character."""
_COMPANY_COMMA: Final = re.compile(r",(?=\s+(?:Inc|Ltd|LLC|LLP|PLC|Co|Corp|Jr|Sr)\b)")
_SINGLE: Final = re.compile(r"(?<!\w)[‘'](?=\w)([^‘]*?[,.?!])[’'](?=\s|$)")
# "the Federal Police (FP) said": the letters in brackets are no part of the grammar.
_ASIDE: Final = re.compile(r"\([^()]{0,60}\)")


@lru_cache(maxsize=512)
def mask(sentence: str) -> str:
    """Hide quoted words and bracketed asides, keeping every offset; quote marks become “ and ”."""
    sentence = _ASIDE.sub(lambda match: " " * len(match.group()), sentence)
    sentence = _single_to_double(_COMPANY_COMMA.sub("\x01", sentence))
    out = list(sentence)
    opened: int | None = None
    for at, char in enumerate(sentence):
        if char not in _QUOTES:
            continue
        if _opens(sentence, at, is_open=opened is not None):
            out[at], opened = "“", at if opened is None else opened
        else:
            # A mark that closes what no mark opened ends a quotation of the sentences before.
            _hide(out, (opened if opened is not None else -1) + 1, at)
            out[at], opened = "”", None
    if opened is not None:
        _hide(out, opened + 1, len(out))
    return "".join(out)


def quotations(sentence: str) -> list[tuple[int, int]]:
    """The stretches of a sentence that stand in quotation marks, without the marks."""
    hidden = re.finditer(f"{HIDDEN}[{HIDDEN}“”]*{HIDDEN}|{HIDDEN}", mask(sentence))
    return [match.span() for match in hidden]


def is_quoted(sentence: str, at: int) -> bool:
    """Whether an offset lies in a quotation, whatever its marks."""
    return any(start <= at < end for start, end in quotations(sentence))


def _single_to_double(sentence: str) -> str:
    """British speech in single marks gets double ones, where no double ones are used."""
    return sentence if any(mark in sentence for mark in _QUOTES) else _SINGLE.sub(r"“\1”", sentence)


def _opens(sentence: str, at: int, *, is_open: bool) -> bool:
    char = sentence[at]
    if char != '"':
        return char in "“„«"
    if is_open:
        return False
    before, after = sentence[at - 1 : at], sentence[at + 1 : at + 2]
    return (
        not before
        or before.isspace()
        or before in "([—–-:"
        or (bool(after) and not after.isspace() and not before.isalnum() and before not in ".,!?")
    )


def _hide(out: list[str], start: int, end: int) -> None:
    for at in range(start, end):
        if out[at] not in "“”":
            out[at] = HIDDEN
