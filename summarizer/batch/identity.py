"""Identity: what an item is known by, from run to run and from machine to machine."""

from __future__ import annotations

import hashlib

from summarizer.article import Article
from summarizer.journal import ItemRow
from summarizer.record import ArticleInfo


def key_of(article: Article) -> str:
    """SHA-256 of all that an item's reading depends on: its text, headline and day, and whether it is whole.

    Items that differ in nothing else, such as a wire story in two papers, are read once.
    """
    meta = article.meta
    told = (article.id, meta.title or "", str(meta.published or ""), str(meta.partial))
    return hashlib.sha256("\0".join(told).encode()).hexdigest()


def row_of(position: int, name: str, article: Article) -> ItemRow:
    """The row of an item in the journal."""
    info = ArticleInfo(id=article.id, characters=len(article.text), **article.meta.model_dump())
    return ItemRow(position, name, key_of(article), info.model_dump_json())
