"""JSON: one object, a list of them, or one a line; what their fields mean, `ninjs` knows."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import chain
from typing import Any, BinaryIO, Final, TypeAlias, cast

from summarizer.article import decode
from summarizer.errors import ArticleError, SummarizerError
from summarizer.meta import Meta
from summarizer.readers.bodies import read_body
from summarizer.readers.document import MAX_BYTES, UNREADABLE, Document, Found, Rooms
from summarizer.readers.ninjs import meta_of, text_of

_HINT: Final = (
    'Write {"text": "...", "title": "...", "published": "YYYY-MM-DD"} on a line of its own, or ninjs.'
)
_BLANKS: Final = re.compile(r"\s*")
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")  # the byte-order marks of UTF-16

_Line: TypeAlias = tuple[int, bytes | ArticleError]
"""A line that isn't blank, or why it can't be read, and its number."""


def read(document: Document, rooms: Rooms) -> Iterator[Found]:
    """The items of a JSON file; see `Reader.read`. A line that can't be read is given as its error."""
    empty = True
    for name, value in _values(document):
        empty = False
        try:
            if isinstance(value, SummarizerError):
                yield value
            else:
                yield from read_object(name, value, document.meta, rooms)
        except SummarizerError as error:
            yield error
    if empty:
        raise ArticleError(f"{document.name}: is empty.", _HINT)


def read_object(name: str, value: Any, known: Meta, rooms: Rooms) -> Iterator[Found]:
    """The items of one object.

    Raises:
        ArticleError: it is none, or has no text.
    """
    if not isinstance(value, dict):
        raise ArticleError(f"{name}: is no object.", _HINT)
    told = cast("dict[str, Any]", value)
    body = text_of(told)
    if body is None:
        raise ArticleError(f"{name}: has no text.", _HINT)
    yield from read_body(name, body.text, known.merged_over(meta_of(told)), rooms, markup=body.markup)


def _values(document: Document) -> Iterator[tuple[str, Any]]:
    """Every value or why there is none, and its name: with its number where there may be several."""
    stream = _narrow(document)
    lines = _lines(document.name, stream)
    first, second = next(lines, None), next(lines, None)
    if first is None:
        return
    if second is not None and _is_one_a_line(first[1], second[1]):
        for number, line in chain((first, second), lines):
            name = f"{document.name}#{number}"
            yield from _numbered(name, _parsed(name, line), ".")
        return
    begin = [line for _, line in filter(None, (first, second)) if isinstance(line, bytes)]
    if len(begin) < (1 if second is None else 2):
        raise ArticleError(f"{document.name}: is larger than {MAX_BYTES:,} bytes.", _HINT)
    rest = replace(document, stream=stream).read(MAX_BYTES)
    yield from _one_after_another(document.name, decode(b"".join((*begin, rest)), document.name))


def _is_one_a_line(first: bytes | ArticleError, second: bytes | ArticleError) -> bool:
    """Whether the first lines say that each is whole, though one of them may be broken."""
    return any(
        isinstance(line, ArticleError) or not isinstance(_parsed("", line), ArticleError)
        for line in (first, second)
    ) and not (isinstance(first, bytes) and first.strip() in (b"[", b"{"))


def _lines(name: str, stream: BinaryIO) -> Iterator[_Line]:
    number = 0
    try:
        while line := stream.readline(MAX_BYTES + 1):
            number += 1
            line = line if number > 1 else line.removeprefix(BOM_UTF8)
            if len(line) > MAX_BYTES:
                while line and not line.endswith(b"\n"):
                    line = stream.readline(MAX_BYTES)
                yield number, ArticleError(f"{name}#{number}: is larger than {MAX_BYTES:,} bytes.", _HINT)
            elif line.strip():
                yield number, line
    except UNREADABLE as error:
        raise ArticleError(f"{name}: can't be read on ({error}).", "Save it anew and try again.") from None


def _narrow(document: Document) -> BinaryIO:
    """Its bytes in UTF-8; in UTF-16 a line's end can't be told by its bytes."""
    if document.head[:2] not in _WIDE:
        return document.stream
    return BytesIO(document.read().decode("utf-16", "replace").encode())


def _parsed(name: str, line: bytes | ArticleError) -> Any:
    try:
        return line if isinstance(line, ArticleError) else json.loads(decode(line, name))
    except ArticleError as error:
        return error
    except (ValueError, RecursionError) as error:
        return _no_json(name, error)


def _no_json(name: str, error: Exception) -> ArticleError:
    why = "it is nested too deeply" if isinstance(error, RecursionError) else error
    return ArticleError(f"{name}: is no JSON ({why}).", _HINT)


def _one_after_another(name: str, text: str) -> Iterator[tuple[str, Any]]:
    """The values in a text; usually it is one."""
    at, number = _past_blanks(text, 0), 0
    while at < len(text):
        try:
            value, at = json.JSONDecoder().raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            yield name, _no_json(name, error)
            return
        number, at = number + 1, _past_blanks(text, at)
        alone = number == 1 and at == len(text)
        yield from _numbered(name if alone else f"{name}#{number}", value, "#" if alone else ".")


def _past_blanks(text: str, at: int) -> int:
    return cast("re.Match[str]", _BLANKS.match(text, at)).end()


def _numbered(name: str, value: Any, mark: str) -> Iterator[tuple[str, Any]]:
    """The members of a list, each with its number; what is no list as it is."""
    if isinstance(value, list):
        yield from (
            (f"{name}{mark}{number}", each) for number, each in enumerate(cast("list[Any]", value), 1)
        )
    else:
        yield name, value
