"""Following: the page that a feed or a sitemap names."""

from __future__ import annotations

from collections.abc import Iterator, Set
from contextlib import closing
from dataclasses import replace
from typing import Final

from summarizer.errors import ArticleError, SummarizerError
from summarizer.meta import Meta
from summarizer.readers.document import Document, Found, Item, Rooms
from summarizer.readers.kinds import tell_kind
from summarizer.readers.places import Fetch

_LISTS: Final = ("feed", "sitemap", "warc")
_WEAKER: Final = {"publisher", "language"}
"""What a page knows better than what names it."""


def read_page(
    fetch: Fetch, address: str, rooms: Rooms, meta: Meta, *, name: str | None = None
) -> Iterator[Found]:
    """What is read of the page at an address; if there is nothing, the error that says why.

    Args:
        fetch: gets the page.
        address: where it is.
        rooms: what reads it.
        meta: what is known about it from where it is named; its publisher and language only if the page is silent.
        name: how its items are called, if not by its address.
    """
    try:
        document = fetch(address)
        with closing(document.stream):
            yield from _read(_checked(document), rooms, meta, name)
    except SummarizerError as error:
        yield error


def _checked(document: Document) -> Document:
    """The document, if it is no list of others: lists that name lists would never end."""
    kind = tell_kind(document).name
    if kind in _LISTS:
        raise ArticleError(
            f"{document.name}: is a {kind} where a page was looked for.", "Give its address alone."
        )
    return document


def _read(document: Document, rooms: Rooms, meta: Meta, name: str | None) -> Iterator[Found]:
    # A feed's title is a worse name for a publisher than what its pages say.
    weaker = _part(meta, _WEAKER)
    meta = _part(meta, set(Meta.model_fields) - _WEAKER)
    if document.url:  # where redirects led
        meta = meta.model_copy(update={"url": document.url})
    page = replace(document, name=name or document.name, meta=meta.merged_over(document.meta))
    for found in rooms.read(page):
        if isinstance(found, Item):
            article = found.article
            merged = article.model_copy(update={"meta": article.meta.merged_over(weaker)})
            yield Item(found.name, merged)
        else:
            yield found


def _part(meta: Meta, fields: Set[str]) -> Meta:
    """What it tells of some fields."""
    known = meta.model_dump(exclude_defaults=True, include=set(fields - {"told_by"}))
    told = {field: teller for field, teller in meta.told_by.items() if field in known}
    return Meta(**known, told_by=told)
