"""Local: a batch on this machine: one loop that reads, sends, and writes down, with a crew that asks and proves."""

from __future__ import annotations

import heapq
import time
from collections.abc import Iterator
from threading import Thread
from typing import Final

from summarizer.article import Article
from summarizer.batch.ahead import ReadAhead
from summarizer.batch.asking import Answered, Job
from summarizer.batch.crews import Crew, LateCrew, build_crew
from summarizer.batch.ledger import Ledger
from summarizer.batch.pacing import Pacer, Ticket
from summarizer.batch.plan import End, Plan, Report, Watch
from summarizer.batch.tokens import TokenGuess
from summarizer.journal import Done, Failed, Journal
from summarizer.readers import Found, Item

_TRIES: Final = 4
"""How often an item is sent that the server fails at while it answers others."""
_LAST_TRIES: Final = 8
"""The same, where there is no other item to tell by."""
_LOOK_UP: Final = 0.25  # seconds: how soon a wish to stop is seen
_READER_WAIT: Final = 0.02  # seconds until the reader is asked again
_AT_ONCE: Final = 500  # items noted between two looks at what is done
_FEWEST_AHEAD: Final = 16


def run_local(
    plan: Plan, items: Iterator[Found], journal: Journal, watch: Watch | None = None, crew: Crew | None = None
) -> Report:
    """Read every item that has no record in the journal yet.

    Args:
        plan: how.
        items: what the inputs hold, always in the same order; what can't be read as its error.
        journal: where records go; nothing is read twice that has one there.
        watch: looks on, and may end the run.
        crew: who works; by default as the plan says.

    Raises:
        JournalError: the journal can't be written.
        SummarizerError: the crew can't begin.
    """
    crew = crew or LateCrew(lambda: build_crew(plan.recipe, plan.workers, plan.processes))
    try:
        return _Run(plan, journal, watch or Watch(), crew).go(items)
    finally:
        crew.close()


class _Run:
    def __init__(self, plan: Plan, journal: Journal, watch: Watch, crew: Crew) -> None:
        self._plan, self._journal, self._watch, self._crew = plan, journal, watch, crew
        self._ledger = Ledger(journal, plan)
        self._pacer = Pacer.per_minute(plan.workers, plan.requests_per_minute, plan.tokens_per_minute)
        self._guess = TokenGuess(plan.recipe.prompt)
        self._flight: dict[int, tuple[Job, Ticket]] = {}
        self._next: Job | None = None
        """What is sent next, once it may be."""
        self._later: list[tuple[float, int, Job]] = []
        """A heap of what is sent again: when, its number, and the job."""
        self._fell: dict[int, float] = {}
        """Number of a job → when the server last failed at it."""
        self._counted: dict[int, int] = {}
        """Number of a job → failures at it between answers to others."""
        self._jobs = 0
        self._taken = False
        """Whether the reader had something when it was last asked."""
        self._end: End | None = None
        self._failure: Failed | None = None
        self._started = time.monotonic()

    def go(self, items: Iterator[Found]) -> Report:
        """Work until there is nothing more to do, or a reason to stop."""
        results: list[Answered] = []
        Thread(target=self._watch.count, args=(self._ledger.snapshot,), daemon=True).start()
        with ReadAhead(items, max(2 * self._plan.workers, _FEWEST_AHEAD)) as reader:
            while True:
                with self._journal.writing():
                    for answered in results:
                        self._take(answered)
                    self._consider()
                    wait = self._send(reader) if self._end is None else _LOOK_UP
                self._show()
                if not self._flight and (self._end or self._is_through(reader)):
                    break
                results = self._crew.results(wait)
        return Report(self._end or "done", self._ledger.snapshot, self._failure)

    def _is_through(self, reader: ReadAhead[Found]) -> bool:
        return reader.ended and self._next is None and not self._later

    def _send(self, reader: ReadAhead[Found]) -> float:
        """Send what may be sent now; seconds until more may be."""
        for _ in range(_AT_ONCE):
            now = time.monotonic()
            if len(self._flight) >= self._pacer.window:
                return _LOOK_UP
            job = self._next = self._next or self._due(now) or self._read(reader)
            if job is None:
                if not reader.ended:
                    return _READER_WAIT if not self._taken else 0.0
                return min(_LOOK_UP, self._later[0][0] - now) if self._later else _LOOK_UP
            guess = self._guess.of(job.article)
            delay = self._pacer.delay(now, len(self._flight), guess)
            if delay is None or delay > 0:
                return _LOOK_UP if delay is None else min(_LOOK_UP, delay)
            self._flight[job.number] = (job, self._pacer.send(now, guess))
            self._crew.submit(job)
            self._next = None
        return 0.0

    def _due(self, now: float) -> Job | None:
        return heapq.heappop(self._later)[2] if self._later and self._later[0][0] <= now else None

    def _read(self, reader: ReadAhead[Found]) -> Job | None:
        """The next item of the inputs that is to be read, if there is one by now."""
        self._taken = False
        for _ in range(_AT_ONCE):
            if reader.ended or (found := reader.take()) is None:
                if reader.ended:
                    self._ledger.end()
                return None
            self._taken = True
            key = self._ledger.note(found)
            if key is not None and isinstance(found, Item):
                return self._job(key, found.article)
        return None

    def _job(self, key: str, article: Article) -> Job:
        self._jobs += 1
        return Job(self._jobs, key, article)

    def _take(self, answered: Answered) -> None:
        job, ticket = self._flight.pop(answered.number)
        now = time.monotonic()
        if answered.hopeless:
            self._end, self._failure = self._end or "hopeless", answered.result_failure
        elif answered.passing:
            self._again(job, ticket, answered, now)
        else:
            result = answered.result
            tokens = None
            if isinstance(result, Done):
                tokens = self._guess.learn(job.article, result)
            self._pacer.answered(now, ticket, answered.requests, tokens)
            self._forget(job)
            self._ledger.settle(job.key, result)

    def _again(self, job: Job, ticket: Ticket, answered: Answered, now: float) -> None:
        """The server's trouble, not the item's: it is sent again, unless it is the only one that fails."""
        self._failure = answered.result_failure
        if answered.busy:
            self._pacer.asked_to_wait(now, ticket, answered.retry_after)
            heapq.heappush(self._later, (now, job.number, job))
            return
        fell = self._fell.get(job.number)
        last = self._pacer.last_answer
        others_passed = last is not None and (fell is None or last > fell)
        counted = self._counted[job.number] = self._counted.get(job.number, 0) + others_passed
        self._fell[job.number] = now
        self._pacer.failed(now, ticket)
        again = Job(job.number, job.key, job.article, job.tries + 1)
        alone = not self._flight and not self._later and self._next is None
        if counted >= _TRIES or (alone and again.tries >= _LAST_TRIES):
            self._forget(job)
            self._ledger.settle(job.key, answered.result)
        else:
            heapq.heappush(self._later, (now + 2.0 ** max(0, counted - 1), job.number, again))

    def _forget(self, job: Job) -> None:
        self._fell.pop(job.number, None)
        self._counted.pop(job.number, None)

    def _consider(self) -> None:
        """See whether there is a reason to stop."""
        now, pacer = time.monotonic(), self._pacer
        snapshot = self._ledger.snapshot
        snapshot.seconds = now - self._started
        if self._end is not None:
            return
        if self._watch.stop.is_set():
            self._end = "interrupted"
        elif limit := self._ledger.limit_reached(snapshot.seconds):
            self._end = limit
        elif pacer.down_since is not None and now - pacer.down_since > self._plan.patience:
            self._end = "unanswered"

    def _show(self) -> None:
        snapshot, pause = self._ledger.snapshot, self._pacer.reopens - time.monotonic()
        snapshot.in_flight = len(self._flight)
        waits = pause > _LOOK_UP and self._end is None and self._failure is not None
        notice = f"waiting {pause:.0f} s: {self._failure.message}" if waits and self._failure else ""
        if notice and not snapshot.notice:
            self._watch.tell(notice)
        snapshot.notice = notice
        self._watch.see(snapshot)
