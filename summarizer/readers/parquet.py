"""Parquet: a row is an item, its columns are what the fields of a JSON object are."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from typing import Any, Final

from summarizer.errors import ArticleError, SummarizerError
from summarizer.readers.document import Document, Found, Rooms
from summarizer.readers.jsonl import read_object

_ROWS: Final = 500


def read(document: Document, rooms: Rooms) -> Iterator[Found]:
    """The items of a Parquet file; see `Reader.read`. A row that can't be read is given as its error."""
    parquet: Any = import_module("pyarrow.parquet")
    stream = document.stream if document.stream.seekable() else BytesIO(document.read())
    try:
        batches: Iterator[Any] = parquet.ParquetFile(stream).iter_batches(batch_size=_ROWS)
        rows = (row for batch in batches for row in batch.to_pylist())
        for number, row in enumerate(rows, 1):
            name = f"{document.name}#{number}"
            try:
                told = {key: value for key, value in row.items() if value is not None}
                yield from read_object(name, told, document.meta, rooms)
            except SummarizerError as error:
                yield error
    except (OSError, ValueError) as error:  # pyarrow's own errors are among these
        raise ArticleError(
            f"{document.name}: can't be read ({error}).", "Save it anew and try again."
        ) from None
