"""Records in files: one as JSON, several as an array, or one a line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple, cast

from summarizer.errors import RecordError, SummarizerError
from summarizer.record.record import Record
from summarizer.record.versions import parse


class Stored(NamedTuple):
    """A record that was read from a file."""

    record: Record
    place: str
    """The file, and the line or number in it if it holds several."""
    told: tuple[str, ...]
    """What the newest version changed in it."""


def read_records(path: Path, failures: list[SummarizerError]) -> Iterator[Stored]:
    """The records of a file, of whatever version, in the newest one.

    JSON lines are read one by one, so a file of them may be of any size. A record that can't be read
    is noted in `failures`, with its place, and the others are given.
    """
    try:
        for place, text in _texts(path):
            try:
                record, told = Record.from_data(parse(text) if isinstance(text, bytes) else text)
                yield Stored(record, place, told)
            except RecordError as error:
                failures.append(RecordError(f"{place}: {error.message}", error.hint))
    except RecordError as error:
        failures.append(error)
    except OSError as error:
        failures.append(RecordError(f"{path}: can't be read ({error.strerror}).", "Name a file of records."))


def _texts(path: Path) -> Iterator[tuple[str, object]]:
    """Each record's place, and its JSON: text still to be parsed, or what an array held."""
    with path.open("rb") as file:
        lines = enumerate(file, 1)
        number, first = next(((n, line) for n, line in lines if line.strip()), (1, b""))
        start = first.strip()
        if start == b"{" or not start.startswith(b"{"):
            yield from _whole(path, first + file.read())
            return
        more = next(((n, line) for n, line in lines if line.strip()), None)
        if more is None:
            yield str(path), first
            return
        for at, line in chain(((number, first), more), lines):
            if line.strip():
                yield f"{path}, line {at}", line


def _whole(path: Path, text: bytes) -> Iterator[tuple[str, object]]:
    """One record over several lines, or an array of records."""
    if not text.lstrip().startswith(b"["):
        yield str(path), text
        return
    try:
        told = parse(text)
    except RecordError as error:
        raise RecordError(f"{path}: {error.message}", error.hint) from None
    for number, one in enumerate(cast("list[object]", told), 1):
        yield f"{path}, record {number}", one
