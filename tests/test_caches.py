"""Caches: however many items stream through, nothing of them is kept."""

from __future__ import annotations

import gc
import importlib
import itertools
import pkgutil
import weakref
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import _lru_cache_wrapper  # pyright: ignore[reportPrivateUsage]
from typing import Any

import pytest
from ferries import DRAFT, TEXT, V1

import summarizer
from summarizer.article import Article
from summarizer.record import Record
from summarizer.summarizing import Summarizer
from summarizer.testing import ScriptedProvider

# What these are asked for is fixed by the package itself, by its tables and its tests of significance.
UNBOUNDED = {"_anchors_of", "_book", "_set_of", "known_models", "package_version", "sign_test", "_trusted"}


def caches() -> Iterator[_lru_cache_wrapper[Any]]:
    """Every cache of a function of the package."""
    names = (module.name for module in pkgutil.walk_packages(summarizer.__path__, "summarizer."))
    for name in names:
        if name.endswith("__main__"):
            continue
        with suppress(ImportError):  # an extra that isn't installed
            members = vars(importlib.import_module(name)).values()
            yield from (member for member in members if isinstance(member, _lru_cache_wrapper))


def test_every_cache_whose_keys_come_from_items_is_bounded():
    """Only those that the package's own tables fill may grow."""
    found = {cache.__name__: cache.cache_parameters()["maxsize"] for cache in caches()}
    assert {name for name, size in found.items() if size is None} <= UNBOUNDED
    assert max(size for size in found.values() if size) <= 8192


@pytest.mark.parametrize("workers", [1, 4])
def test_no_article_and_no_record_outlives_its_turn(workers: int, monkeypatch: pytest.MonkeyPatch):
    """Of a stream only the items in work are alive, and when it ends none."""
    # Weak references, since walking the collector's objects breaks tuples that other threads are building.
    born: list[weakref.ref[Any]] = []
    for kind, maker in ((Article, "from_text"), (Record, "__init__")):
        monkeypatch.setattr(kind, maker, kept_weakly(getattr(kind, maker), born))
    texts = (f"{TEXT}It was story number {number} of the day.\n" for number in itertools.count())
    provider = ScriptedProvider(itertools.repeat(DRAFT))
    records = Summarizer(prompt=V1, provider=provider).summarize_many(itertools.islice(texts, 60), workers)
    alive: list[int] = []
    for number in itertools.count(1):
        if next(records, None) is None:
            break
        if number % 20 == 0:
            provider.questions.clear()
            alive.append(living(born))
    assert len(born) >= 120  # and the worked examples of the prompt
    assert len(alive) == 3
    assert max(alive) <= 6 * workers
    assert living(born) == 0


def kept_weakly(make: Callable[..., Any], born: list[weakref.ref[Any]]) -> Callable[..., Any]:
    """The same maker, that also notes what it made: the object returned, or initialised."""

    def made(*args: Any, **named: Any) -> Any:
        result = make(*args, **named)
        born.append(weakref.ref(args[0] if result is None else result))
        return result

    return made


def living(born: list[weakref.ref[Any]]) -> int:
    """How many of them are still alive."""
    gc.collect()
    return sum(reference() is not None for reference in born)
