"""Readers: news items from whatever they come in, each kind in a small module of its own.

`read_items` is the door: a place gives documents, a document's content tells its kind, and the
kind's reader, loaded only then, gives items.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Final, Literal, overload

from summarizer.errors import ArticleError, SummarizerError
from summarizer.meta import Meta
from summarizer.readers.document import Document, Found, Item, Rooms
from summarizer.readers.kinds import KINDS, tell_kind
from summarizer.readers.places import Fetch, is_address, open_place

__all__ = ["KINDS", "Document", "Found", "Item", "read_document", "read_items"]

_DEEPEST: Final = 4
"""How many documents may stand in one another: a mail in a mail in an archive."""

Places = str | Path | Iterable[str | Path]


@overload
def read_items(
    places: Places,
    meta: Meta | None = None,
    *,
    fetch: Fetch | None = None,
    follow: bool | None = None,
    errors: Literal["raise"] = "raise",
) -> Iterator[Item]: ...


@overload
def read_items(
    places: Places,
    meta: Meta | None = None,
    *,
    fetch: Fetch | None = None,
    follow: bool | None = None,
    errors: Literal["return"],
) -> Iterator[Found]: ...


def read_items(
    places: Places,
    meta: Meta | None = None,
    *,
    fetch: Fetch | None = None,
    follow: bool | None = None,
    errors: Literal["raise", "return"] = "raise",
) -> Iterator[Found]:
    """The news items at some places, one after the other, as they are asked for.

    Args:
        places: paths, folders, patterns such as `news/*.html`, addresses, or `-` for standard input.
        meta: what is known of every item; it wins over what the items tell.
        fetch: gets an address, such as `Fetcher().fetch`; without one nothing is fetched.
        follow: whether pages that a feed or a sitemap names are fetched; by default only when it was fetched itself.
        errors: with `return` what can't be read is given as its error, and the rest goes on.

    Raises:
        ArticleError: an item can't be read, or there is none.
        SettingError: what reads it isn't installed, or it would have to be fetched.
        FetchError: an address can't be fetched.
    """
    listed = [places] if isinstance(places, (str, Path)) else places
    known = meta or Meta()
    for place in map(str, listed):
        following = is_address(place) if follow is None else follow
        for found in _read_place(place, fetch, fetch if following else None):
            if isinstance(found, Item):
                article = found.article
                merged = article.model_copy(update={"meta": known.merged_over(article.meta)})
                yield Item(found.name, merged)
            elif errors == "raise":
                raise found
            else:
                yield found


def _read_place(place: str, fetch: Fetch | None, follow: Fetch | None) -> Iterator[Found]:
    try:
        for document in open_place(place, fetch):
            if isinstance(document, Document):
                yield from read_document(document, follow)
            else:
                yield document
    except SummarizerError as error:
        yield error


def read_document(document: Document, fetch: Fetch | None = None, depth: int = 0) -> Iterator[Found]:
    """The items of one document; what can't be read is given as its error.

    Args:
        document: what to read.
        fetch: gets the pages it names; without it none are fetched.
        depth: how many documents it stands in.
    """
    if depth > _DEEPEST:
        yield ArticleError(f"{document.name}: stands in too many others.", "Take it out and give it alone.")
        return
    try:
        reader = tell_kind(document).load(document.name)
        yield from reader.read(document, Rooms(partial(read_document, fetch=fetch, depth=depth + 1), fetch))
    except SummarizerError as error:
        yield error
