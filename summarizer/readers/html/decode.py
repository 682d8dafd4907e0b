"""Decode: the characters of a page, whatever it says that its encoding is."""

from __future__ import annotations

import codecs
import re
from typing import Final, NamedTuple

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LOOKED_AT: Final = 4096
_META: Final = re.compile(rb"<meta\b[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_PROLOG: Final = re.compile(rb"\A\s*<\?xml\b[^>]*?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_SPOKEN: Final = re.compile(
    r"iso8859-|cp125|cp874|cp866|cp949|koi8|mac-|shift_jis|euc_|gb|big5|hz|iso2022_jp|johab"
)
"""Encodings that pages come in; Python knows others, which would run or hide things."""
_WESTERN: Final = ("iso8859-1", "ascii", "cp1252")
_REPLACED: Final = "\ufffd"
_TAIL: Final = 4
"""How many bytes a character that was cut off at the end can have left."""


class Decoded(NamedTuple):
    """A page's characters, and what may be amiss with them."""

    text: str
    warnings: tuple[str, ...] = ()


def decode_page(data: bytes, charset: str | None) -> Decoded:
    """The characters of a page.

    A byte-order mark is believed first. Then what is well-formed UTF-8 is UTF-8, whatever was
    declared: text of another encoding is so only by a chance that is next to none. Then the
    server's word, the page's own, and Windows-1252, in which every byte has a meaning.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replaced(data[len(mark) :], encoding)
    told = [name for name in map(_known, (charset, *_declared(data))) if name]
    if told and told[0].startswith(("iso2022", "hz")):  # those write in ASCII's bytes
        return _replaced(data, told[0])
    if (text := _as_utf8(data)) is not None:
        return Decoded(text)
    for encoding in (*told, "cp1252"):
        if (text := _strictly(data, encoding)) is not None:
            wrong = [f"the page says it is {name}, but can only be read as {encoding}" for name in told[:1]]
            return Decoded(text, () if encoding in told[:1] else tuple(wrong))
    return _damaged(data, told[0] if told else "cp1252")


def _declared(data: bytes) -> tuple[str, ...]:
    head = data[:_LOOKED_AT]
    found = (_META.search(head), _PROLOG.search(head))
    return tuple(match.group(1).decode("ascii", "replace") for match in found if match)


def _known(label: str | None) -> str | None:
    """Python's name of an encoding that pages come in."""
    try:
        name = codecs.lookup((label or "").strip()).name
    except (LookupError, ValueError):
        return None
    if name in _WESTERN:  # what browsers take all three for
        return "cp1252"
    return name if _SPOKEN.match(name) else None


def _as_utf8(data: bytes) -> str | None:
    """UTF-8, perhaps cut off in its last character; None if it isn't."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        cut_off = error.reason == "unexpected end of data" and len(data) - error.start < _TAIL
        return data[: error.start].decode("utf-8") if cut_off and error.start else None


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if _REPLACED in text else text


def _damaged(data: bytes, told: str) -> Decoded:
    """Nothing fits: whichever loses fewest characters."""
    return min((_replaced(data, name) for name in ("utf-8", told, "cp1252")), key=_losses)


def _replaced(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    lost = text.count(_REPLACED)
    note = f"{lost:,} characters of the page can't be told: its encoding is damaged"
    return Decoded(text, (note,) if lost else ())


def _losses(decoded: Decoded) -> int:
    return decoded.text.count(_REPLACED)
