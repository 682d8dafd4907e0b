"""Ledger: each item of a run is written down once and handed out once; what comes of it is counted."""

from __future__ import annotations

from dataclasses import replace

from summarizer.batch.identity import row_of
from summarizer.batch.plan import End, Plan, Snapshot
from summarizer.errors import SummarizerError
from summarizer.journal import Done, Failed, Journal
from summarizer.readers import Found, Item


class Ledger:
    """Stands between a run and its journal."""

    def __init__(self, journal: Journal, plan: Plan) -> None:
        self._journal, self._plan = journal, plan
        if plan.retry_failed:
            with journal.writing():
                journal.retry_failed()
        counts = journal.counts()
        self.snapshot = Snapshot(
            tokens_in=counts.tokens_in, tokens_out=counts.tokens_out, cost=counts.cost, total=counts.total
        )
        if plan.price is not None and self.snapshot.cost is None:
            self.snapshot.cost = 0.0
        self._out: set[str] = set()
        self._ended = False

    def note(self, found: Found) -> str | None:
        """Write down what the inputs hold next; its key if it is to be read now."""
        now = self.snapshot
        now.seen += 1
        if isinstance(found, SummarizerError):
            self._journal.note_unread(now.seen, place_of(found, now.seen), Failed.of(found))
            now.failed += 1
            return None
        return self._claim(found)

    def settle(self, key: str, result: Done | Failed) -> None:
        """Write down what came of a reading."""
        now = self.snapshot
        self._out.discard(key)
        if isinstance(result, Failed):
            now.failed += 1
        else:
            price = self._plan.price
            cost = price and price.cost(result.tokens_in, result.tokens_out, result.tokens_cached)
            result = replace(result, cost=cost)
            now.made += 1
            now.tokens_in += result.tokens_in or 0
            now.tokens_out += result.tokens_out or 0
            if cost is not None:
                now.cost = (now.cost or 0.0) + cost
        self._journal.add(key, result)

    def end(self) -> None:
        """The inputs hold no more."""
        if self._ended:
            return
        self._ended = True
        self._journal.note_end(self.snapshot.seen)
        self.snapshot.total = self.snapshot.seen

    def limit_reached(self, seconds: float) -> End | None:
        """Which limit of the plan a run of so many seconds has come to, if any."""
        plan = self._plan
        if plan.limit_seconds is not None and seconds >= plan.limit_seconds:
            return "time"
        if plan.limit_cost is not None and (self.snapshot.cost or 0.0) >= plan.limit_cost:
            return "cost"
        return None

    def _claim(self, item: Item) -> str | None:
        now = self.snapshot
        row = row_of(now.seen, item.name, item.article)
        state = self._journal.note(row)
        if state == "waiting" and row.key not in self._out:
            self._out.add(row.key)
            return row.key
        if state == "failed":
            now.failed += 1
        else:
            now.ready += 1
        return None


def place_of(error: SummarizerError, position: int) -> str:
    """Where something can't be read: readers begin their errors with it."""
    place, mark, _ = error.message.partition(": ")
    return place if mark else f"item {position}"
