"""Plain text: one item a file, with or without a front matter."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.article import MAX_FILE_BYTES, parse_article
from summarizer.readers.document import Document, Found, Item, Rooms


def read(document: Document, rooms: Rooms) -> Iterator[Found]:  # noqa: ARG001  # it needs none of them
    """The one item of a text file; see `Reader.read`."""
    data = document.read(MAX_FILE_BYTES)
    yield Item(document.name, parse_article(data, document.name, document.meta))
