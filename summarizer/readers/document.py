"""Documents: bytes to be read, wherever they come from, and what a reader makes of them."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import BinaryIO, Final, NamedTuple, Protocol, TypeAlias

from summarizer.article import Article
from summarizer.errors import ArticleError, SummarizerError
from summarizer.meta import Meta

HEAD: Final = 4096
"""How many bytes of a document are looked at to tell its kind."""
MAX_BYTES: Final = 20_000_000
"""Most bytes of a document that is read as one piece; archives are read record by record."""
UNREADABLE: Final = (OSError, EOFError, zlib.error)
"""What a stream raises that breaks off, or that is packed and damaged."""


@dataclass(frozen=True)
class Document:
    """Something to be read: a file, an answer of a server, a part of a mail, a record of an archive."""

    name: str
    """How errors call it: a path, an address, or CONTAINER#MEMBER."""
    stream: BinaryIO = field(repr=False)
    """Its bytes, from the first on; they can be read once."""
    head: bytes = field(repr=False)
    """Its first bytes, up to `HEAD`, which the stream still holds."""
    url: str | None = None
    """Its address."""
    media_type: str | None = None
    """What it is, as whoever delivered it says; without parameters, in lower case."""
    charset: str | None = None
    """Its encoding, as whoever delivered it says."""
    meta: Meta = field(default_factory=Meta)
    """What is known about it from elsewhere, as from the feed that names it."""

    @classmethod
    def of(
        cls,
        name: str,
        data: bytes,
        *,
        url: str | None = None,
        media_type: str | None = None,
        charset: str | None = None,
        meta: Meta | None = None,
    ) -> Document:
        """A document of bytes in memory."""
        return cls(name, BytesIO(data), data[:HEAD], url, media_type, charset, meta or Meta())

    def read(self, most: int = MAX_BYTES) -> bytes:
        """All its bytes.

        Raises:
            ArticleError: they are more than `most`, or can't be read.
        """
        try:
            data = self.stream.read(most + 1)
        except UNREADABLE as error:
            raise ArticleError(
                f"{self.name}: can't be read ({error}).", "Save it anew and try again."
            ) from None
        if len(data) > most:
            raise ArticleError(
                f"{self.name}: is larger than {most:,} bytes.", "Give one news item at a time, or split it."
            )
        return data


@contextmanager
def naming(name: str) -> Generator[None]:
    """Put a document's name before what an error inside says of its content.

    Raises:
        ArticleError: the error, named.
    """
    try:
        yield
    except ArticleError as error:
        raise ArticleError(f"{name}: {error.message}", error.hint) from None


class Item(NamedTuple):
    """A news item that was found, and its name: the document's, or CONTAINER#MEMBER."""

    name: str
    article: Article


Found: TypeAlias = Item | SummarizerError
"""An item, or why there is none where one was looked for."""


@dataclass(frozen=True)
class Rooms:
    """What a reader may ask of the others."""

    read: Callable[[Document], Iterator[Found]]
    """Reads a document that was found inside another."""
    fetch: Callable[[str], Document] | None = None
    """Gets an address; None where nothing may be fetched."""


class Reader(Protocol):
    """A module that reads one kind of document."""

    def read(self, document: Document, rooms: Rooms) -> Iterator[Found]:
        """The items of a document.

        What can't be read of a document with many items is given as its error, so that the others
        are not lost.

        Raises:
            ArticleError: the document can't be read at all.
            SettingError: what reads it is not installed.
        """
        ...
