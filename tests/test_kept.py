"""Kept: what is read of an article is read once, and freed with it."""

from __future__ import annotations

import gc
import weakref
from datetime import date

from summarizer.article import Article
from summarizer.ground.kept import kept
from summarizer.meta import Meta

TEXT = "Mayor Edda Roth opened the new tram line to Westhafen on Saturday."


class Reading:
    """Something read of an article."""

    def __init__(self, *of: str) -> None:
        self.of = of


@kept
def read(article: Article, name: str) -> Reading:
    """Read an article."""
    return Reading(article.id, name)


def test_an_article_is_read_once_for_the_same_arguments():
    """The second time the first result is given, for an equal article, too."""
    article, equal = Article.from_text(TEXT), Article.from_text(TEXT)
    assert read(article, "Roth") is read(article, "Roth") is read(equal, "Roth")
    assert read(article, "Edda Roth") is not read(article, "Roth")


def test_the_same_text_with_other_meta_data_is_read_anew():
    """A day of publication may change what is read."""
    article = Article.from_text(TEXT)
    dated = article.model_copy(update={"meta": Meta(published=date(2024, 5, 10))})
    assert read(article, "Roth") is not read(dated, "Roth")


def test_what_is_kept_is_freed_with_the_article():
    """Nothing outlives the article it was read of."""
    article = Article.from_text(TEXT)
    reading = weakref.ref(read(article, "Roth"))
    assert reading() is not None
    del article
    gc.collect()
    assert reading() is None
