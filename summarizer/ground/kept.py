"""Kept: what is read of an article, kept for as long as the article itself and no longer."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from summarizer.article import Article

P = ParamSpec("P")
T = TypeVar("T")


def kept(read: Callable[Concatenate[Article, P], T]) -> Callable[Concatenate[Article, P], T]:
    """Let a function read an article only once for the same arguments.

    What it returns must not hold the article, or neither of them would ever be freed.
    """
    found: WeakKeyDictionary[Article, dict[Hashable, T]] = WeakKeyDictionary()

    @wraps(read)
    def remembered(article: Article, *args: P.args, **kwargs: P.kwargs) -> T:
        of_article = found.setdefault(article, {})
        key = (args, tuple(kwargs.items()))
        if key not in of_article:
            of_article[key] = read(article, *args, **kwargs)
        return of_article[key]

    return remembered
