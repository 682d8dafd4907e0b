"""Keeper: the one who holds the journal and the pacer while workers on several machines ask him.

He is no part of Ray: an actor there, and any object in a test. Positions tell the file and the place in it, so that a
worker that takes over a lost one's file claims the same items again, and nobody else's.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from summarizer.batch.asking import Answered, stamp_of
from summarizer.batch.identity import row_of
from summarizer.batch.ledger import Ledger, place_of
from summarizer.batch.pacing import Pacer, Ticket
from summarizer.batch.plan import End, Plan, Report, Snapshot
from summarizer.errors import SummarizerError
from summarizer.journal import Failed, Journal
from summarizer.readers import Found

FILE: Final = 1 << 32
"""Positions that one file has; no file holds more items."""
_TRIES: Final = 8
"""How often an item is sent that the server fails at."""
_LOOK_UP: Final = 0.2  # seconds: how soon a worker asks again that must wait for an answer


class Claim(NamedTuple):
    """What to do with an item: read it, under this key; or nothing."""

    key: str | None


class Keeper:
    """Gives items out once, says when to ask, and writes down what comes of it."""

    def __init__(self, plan: Plan, journal: Path, clock: Callable[[], float] = time.monotonic) -> None:
        """Open the journal; see `Journal` for the errors."""
        self._plan, self._clock = plan, clock
        self._journal = Journal(journal, stamp_of(plan.recipe))
        self._ledger = Ledger(self._journal, plan)
        self._pacer = Pacer.per_minute(plan.workers, plan.requests_per_minute, plan.tokens_per_minute)
        self._claimed: dict[str, int] = {}
        """Key of an item → the position that it was given out for."""
        self._flight: dict[str, Ticket] = {}
        self._lengths: dict[int, int] = {}
        """Number of a file that was read whole → its items."""
        self._counted: set[int] = set()
        """Positions that the snapshot counts."""
        self._workers: set[int] = set()
        self._end: End | None = None
        self._failure: Failed | None = None
        self._started = clock()

    def hello(self, worker: int) -> None:
        """A worker begins; the id of its process."""
        self._workers.add(worker)

    def workers(self) -> list[int]:
        """The ids of the processes that said hello."""
        return sorted(self._workers)

    def claim(self, found: Sequence[tuple[int, Found]]) -> list[Claim]:
        """Note what stands at some positions; which of it is to be read by whoever asks."""
        if self._end is not None:
            return [Claim(None)] * len(found)
        with self._journal.writing():
            return [Claim(self._claim(position, one)) for position, one in found]

    def ask(self, key: str, guess: float) -> float | None:
        """Seconds to wait before a question may be sent; 0 is now, None never."""
        self._consider()
        if self._end is not None:
            return None
        now = self._clock()
        delay = self._pacer.delay(now, len(self._flight), guess)
        if delay is None or delay > 0:
            return _LOOK_UP if delay is None else delay
        self._flight[key] = self._pacer.send(now, guess)
        return 0.0

    def settle(self, key: str, answered: Answered, tries: int) -> bool:
        """Take what came of a question; whether it is to be asked again."""
        now, ticket = self._clock(), self._flight.pop(key, None)
        if ticket is None:  # of a worker that was taken for lost
            ticket = Ticket(now, 0.0)
        if answered.hopeless:
            self._end, self._failure = self._end or "hopeless", answered.result_failure
            return False
        if answered.passing and (answered.busy or tries < _TRIES):
            self._failure = answered.result_failure
            if answered.busy:
                self._pacer.asked_to_wait(now, ticket, answered.retry_after)
            else:
                self._pacer.failed(now, ticket)
            return True
        if not answered.passing:
            self._pacer.answered(now, ticket, answered.requests, None)
        with self._journal.writing():
            self._ledger.settle(key, answered.result)
        self._claimed.pop(key, None)
        return False

    def read_whole(self, number: int, length: int) -> None:
        """A file was read to its end: it holds so many items."""
        self._lengths[number] = length

    def snapshot(self) -> Snapshot:
        """How far it is."""
        self._consider()
        snapshot = self._ledger.snapshot
        snapshot.in_flight, snapshot.seconds = len(self._flight), self._clock() - self._started
        return replace(snapshot)

    def stop(self) -> None:
        """Give nothing more out."""
        self._end = self._end or "interrupted"

    def finish(self, files: int) -> Report:
        """Close the journal; of how many files the inputs are."""
        if self._end is None:
            with self._journal.writing():
                for number in range(files):
                    self._journal.forget(
                        number * FILE + self._lengths.get(number, 0) + 1, (number + 1) * FILE
                    )
                self._journal.forget(files * FILE + 1, None)
                self._journal.note_total()
        report = Report(self._end or "done", self.snapshot(), self._failure)
        self._journal.close()
        return report

    def _claim(self, position: int, found: Found) -> str | None:
        snapshot = self._ledger.snapshot
        fresh = position not in self._counted
        if fresh:
            self._counted.add(position)
            snapshot.seen += 1
        if isinstance(found, SummarizerError):
            self._journal.note_unread(position, place_of(found, position), Failed.of(found))
            snapshot.failed += fresh
            return None
        row = row_of(position, found.name, found.article)
        state = self._journal.note(row)
        if state == "waiting" and self._claimed.setdefault(row.key, position) == position:
            # Nobody else has it in flight: if he had, he is gone.
            self._flight.pop(row.key, None)
            return row.key
        snapshot.failed += fresh and state == "failed"
        snapshot.ready += fresh and state != "failed"
        return None

    def _consider(self) -> None:
        """See whether there is a reason to stop."""
        if self._end is not None:
            return
        now, down = self._clock(), self._pacer.down_since
        if limit := self._ledger.limit_reached(now - self._started):
            self._end = limit
        elif down is not None and now - down > self._plan.patience:
            self._end = "unanswered"
