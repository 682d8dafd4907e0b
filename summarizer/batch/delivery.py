"""Delivery: the records of a journal as a file, in the order of the inputs, the same bytes each time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any, Final

from summarizer.errors import SettingError
from summarizer.journal import JournalReader, Line
from summarizer.output import check_place, print_whole, replacing, write_whole
from summarizer.record import ArticleInfo, Record

_FORMATS: Final = (".jsonl", ".parquet")
_ROWS: Final = 1000
"""Rows of a Parquet file that are in memory at once."""


def check_out(out: Path) -> None:
    """Make sure that an output can be written, before anything is asked.

    Raises:
        SettingError: it is of no known kind, or what writes it isn't installed.
        OutputError: its folder is missing or read-only.
    """
    if out.suffix not in _FORMATS:
        raise SettingError(f"{out}: records go into .jsonl or .parquet.", "Name such a file with --out.")
    check_place(out)
    if out.suffix == ".parquet":
        _arrow()


def write_records(journal: JournalReader, out: Path) -> int:
    """Write the records there are, whole or not at all; how many they are.

    Raises:
        OutputError: the file can't be written.
        JournalError: the journal can't be read.
    """
    records = (_own(line) for line in journal.lines())
    if out.suffix == ".parquet":
        return _write_parquet(records, out)
    count = 0

    def lines() -> Iterator[str]:
        nonlocal count
        for record in records:
            count += 1
            yield f"{record}\n"

    write_whole(out, lines())
    return count


def print_records(journal: JournalReader) -> None:
    """Print the records there are, a line each.

    Raises:
        OutputError: standard output can't be written.
        JournalError: the journal can't be read.
    """
    for line in journal.lines():
        print_whole(f"{_own(line)}\n")


def _own(line: Line) -> str:
    """The record as made, but about the item itself where it was made from another of the same words."""
    if f'"article":{line.info},' in line.record:
        return line.record
    info = ArticleInfo.model_validate_json(line.info)
    return Record.from_json(line.record).model_copy(update={"article": info}).to_json(indent=None)


def _write_parquet(records: Iterator[str], out: Path) -> int:
    """One row a record: what one looks for in columns, and the whole record as JSON."""
    pa, pq = _arrow()
    schema = _schema(pa)
    count = 0
    with replacing(out) as file, pq.ParquetWriter(file, schema, compression="zstd") as writer:
        while rows := [_row(record) for record in islice(records, _ROWS)]:
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))
            count += len(rows)
    return count


def _row(record: str) -> dict[str, Any]:
    told = json.loads(record)
    article, made = told["article"], told["provenance"]
    return {
        "id": article["id"],
        "title": article["title"],
        "publisher": article["publisher"],
        "url": article["url"],
        "published": article["published"],
        "outcome": told["outcome"],
        "summary": told["summary"],
        "changes": len(told["changes"]),
        "faults": len(told["faults"]),
        "prompt": made["prompt"],
        "model": made["model"],
        "tokens_in": made["tokens_in"],
        "tokens_out": made["tokens_out"],
        "record": record,
    }


def _schema(pa: Any) -> Any:
    numbers = ("changes", "faults", "tokens_in", "tokens_out")
    names = (
        "id", "title", "publisher", "url", "published", "outcome", "summary",
        "changes", "faults", "prompt", "model", "tokens_in", "tokens_out", "record",
    )  # fmt: skip
    return pa.schema([(name, pa.int64() if name in numbers else pa.string()) for name in names])


def _arrow() -> tuple[Any, Any]:
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError:
        raise SettingError(
            "Parquet needs pyarrow.", "Install personnel-summarizer[parquet], or write .jsonl."
        ) from None
