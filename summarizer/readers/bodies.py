"""Bodies: a story's text or markup, as it stands in a field of a feed's entry or of an object."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.article import Article
from summarizer.meta import Meta
from summarizer.readers.document import Document, Found, Item, Rooms, naming

_MARKUP: Final = re.compile(
    r"</?(?:a|article|b|blockquote|body|br|div|em|figure|h[1-6]|html|i|img|li|ol|p|section|span|strong|table|ul)(?:\s[^<>]*|/)?>",
    re.IGNORECASE,
)
_PAGE: Final = re.compile(r"\s*(?:<!doctype|<html)\b", re.IGNORECASE)


def has_markup(body: str) -> bool:
    """Whether a text is HTML."""
    return _MARKUP.search(body) is not None


def without_markup(body: str) -> str:
    """The same with its tags taken off."""
    return _MARKUP.sub(" ", body)


def read_body(name: str, body: str, meta: Meta, rooms: Rooms, *, markup: bool = False) -> Iterator[Found]:
    """The item of a body: read as a page if it is markup, or looks like it.

    Raises:
        ArticleError: the text is empty, too long, or not text.
    """
    if markup or has_markup(body):
        page = body if _PAGE.match(body) else f"<!doctype html><body><article>{body}</article></body>"
        data = page.encode("utf-8", "replace")
        yield from rooms.read(
            Document.of(name, data, url=meta.url, media_type="text/html", charset="utf-8", meta=meta)
        )
        return
    with naming(name):
        article = Article.from_text(body, meta)
    yield Item(name, article)
