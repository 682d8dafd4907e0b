"""Many items: their records come in order, several at once, and failures in their turn."""

from __future__ import annotations

import asyncio
import itertools
import threading
from datetime import date
from typing import Any

import pytest
from ferries import NOTHING, PLAIN, V1

from summarizer.article import Article
from summarizer.errors import ArticleError, WireError
from summarizer.record import Record
from summarizer.summarizing import Summarizer
from summarizer.testing import ScriptedProvider


def texts(count: int) -> list[str]:
    """Make items that differ by a number."""
    return [f"{PLAIN} It was line number {number}." for number in range(count)]


@pytest.mark.parametrize("workers", [1, 3])
def test_many_records_come_in_the_order_of_their_items(workers: int):
    """However many work, the records keep the order."""
    summarizer = Summarizer(prompt=V1, provider=ScriptedProvider(itertools.repeat(NOTHING)))
    records = list(summarizer.summarize_many(texts(7), workers))
    assert [r.article.id for r in records if isinstance(r, Record)] == [
        Article.from_text(text).id for text in texts(7)
    ]


def test_workers_work_at_the_same_time():
    """Two workers have two questions under way at once."""
    both = threading.Barrier(2, timeout=5)

    class Meeting(ScriptedProvider):
        def ask(self, question: Any) -> Any:
            both.wait()
            return super().ask(question)

    summarizer = Summarizer(prompt=V1, provider=Meeting([NOTHING, NOTHING]))
    assert len(list(summarizer.summarize_many(texts(2), 2))) == 2


def test_a_failing_item_raises_in_its_turn():
    """The records before it are given first, then its error is raised."""
    summarizer = Summarizer(
        prompt=V1, provider=ScriptedProvider([NOTHING, WireError("gone."), NOTHING, NOTHING])
    )
    records = summarizer.summarize_many(texts(4))
    assert isinstance(next(records), Record)
    with pytest.raises(WireError, match="gone"):
        next(records)


def test_a_failing_item_may_be_returned_instead():
    """With errors="return" its error stands in its place and the others follow."""
    summarizer = Summarizer(prompt=V1, provider=ScriptedProvider([NOTHING, WireError("gone."), NOTHING]))
    results = list(summarizer.summarize_many([*texts(3), ""], errors="return"))
    assert [type(result) for result in results] == [Record, WireError, Record, ArticleError]


def test_errors_that_are_not_ours_are_never_returned():
    """A mistake in the program itself is raised even where errors are returned."""
    summarizer = Summarizer(prompt=V1, provider=ScriptedProvider([ZeroDivisionError("a slip")]))
    with pytest.raises(ZeroDivisionError):
        list(summarizer.summarize_many(texts(1), errors="return"))


def test_endless_items_are_read_as_records_are_taken():
    """An iterable without end is fine: no more than twice the workers is read ahead."""
    taken = itertools.count()
    endless = (f"{PLAIN} Number {next(taken)}." for _ in itertools.repeat(None))
    summarizer = Summarizer(prompt=V1, provider=ScriptedProvider(itertools.repeat(NOTHING)))
    records = summarizer.summarize_many(endless, workers=2)
    assert len(list(itertools.islice(records, 3))) == 3
    records.close()  # pyright: ignore[reportAttributeAccessIssue]
    assert next(taken) <= 3 + 2 * 2


def test_items_can_be_awaited():
    """Programs with an event loop get the same record, several at once."""

    async def both() -> list[Record]:
        summarizer = Summarizer(prompt=V1, provider=ScriptedProvider(itertools.repeat(NOTHING)))
        jobs = [summarizer.asummarize(text, published="2024-05-10", title="Tram opens") for text in texts(2)]
        return await asyncio.gather(*jobs)

    for record in asyncio.run(both()):
        assert (record.article.title, record.article.published) == ("Tram opens", date(2024, 5, 10))
