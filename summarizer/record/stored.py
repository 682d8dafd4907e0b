"""Records in files: one as JSON, several as an array, or one a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

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
    except OSError as error:
        failures.append(RecordError(f"{path}: can't be read ({error.strerror}).", "Name a file of records."))


def _texts(path: Path) -> Iterator[tuple[str, object]]:
    """Each record's place, and its JSON: text still to be parsed, or what an array held."""
    with path.open("rb") as file:
        first = file.readline()
        while first and not first.strip():
            first = file.readline()
        if first.lstrip().startswith(b"{") and _is_json(first):
            rest = enumerate(file, 2)
            more = next(((n, line) for n, line in rest if line.strip()), None)
            yield (str(path) if more is None else f"{path}, line 1"), first
            if more is not None:
                yield f"{path}, line {more[0]}", more[1]
            yield from ((f"{path}, line {number}", line) for number, line in rest if line.strip())
            return
        text = first + file.read()
    whole = parse(text) if text.lstrip().startswith(b"[") and _is_json(text) else None
    if isinstance(whole, list):
        for number, one in enumerate(whole, 1):  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
            yield f"{path}, record {number}", one
        return
    yield str(path), text


def _is_json(line: bytes) -> bool:
    try:
        parse(line)
    except RecordError:
        return False
    return True
