"""What a reader asks of the others, made simple: pages are read by taking their tags off, and fetched from a dict."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from summarizer.article import Article, decode
from summarizer.errors import FetchError, SummarizerError
from summarizer.readers import Item, jsonl
from summarizer.readers.document import Document, Found, Rooms


@dataclass
class House:
    """Rooms whose documents and fetched addresses are kept to be looked at."""

    pages: Mapping[str, str | bytes | Document] | None = None
    documents: list[Document] = field(default_factory=list[Document])
    fetched: list[str] = field(default_factory=list[str])

    @property
    def rooms(self) -> Rooms:
        """What is handed to a reader; without pages it may not fetch."""
        return Rooms(self._read, self._fetch if self.pages is not None else None)

    def _read(self, document: Document) -> Iterator[Found]:
        self.documents.append(document)
        text = decode(document.read(), document.name)
        text = re.sub(r"\s*</?(?:p|article|body|!doctype|html|div)\b[^>]*>\s*", "\n\n", text)
        text = html.unescape(re.sub(r"<[^>]*>", "", text)).strip()
        try:
            yield Item(document.name, Article.from_text(re.sub(r"\n{3,}", "\n\n", text), document.meta))
        except SummarizerError as error:
            yield error

    def _fetch(self, address: str) -> Document:
        self.fetched.append(address)
        page = (self.pages or {}).get(address)
        if page is None:
            raise FetchError(f"{address}: answers 404.", "Mend the address.")
        if isinstance(page, Document):
            return page
        data = page.encode() if isinstance(page, str) else page
        return Document.of(address, data, url=address, media_type="text/html")


def parse(data: str | bytes, house: House | None = None) -> list[Found]:
    """What is found in a JSON file."""
    raw = data.encode() if isinstance(data, str) else data
    return list(jsonl.read(Document.of("news.json", raw), (house or House()).rooms))


def texts(found: list[Found]) -> list[str]:
    """The texts of the items."""
    return [each.article.text for each in found if isinstance(each, Item)]


def errors(found: list[Found]) -> list[str]:
    """What the errors say."""
    return [str(each) for each in found if isinstance(each, SummarizerError)]


class Pieces(io.RawIOBase):
    """A file that is made while it is read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._left = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Some more of it."""
        self._left = self._left or next(self._pieces, b"")
        size = min(len(buffer), len(self._left))
        buffer[:size], self._left = self._left[:size], self._left[size:]
        return size
