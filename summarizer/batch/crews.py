"""Crews: workers that do jobs side by side, in threads of this process or of several.

A proof takes some milliseconds of one interpreter, so many questions in flight need several processes.
Who keeps the journal stays alone in its own.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection as Pipe
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from queue import Empty, SimpleQueue
from threading import Lock
from typing import Final, Protocol

from summarizer.batch.asking import Answered, Job, Recipe, answer
from summarizer.errors import WorkerError
from summarizer.journal import Failed
from summarizer.summarizing import Summarizer

_PER_PROCESS: Final = 16
"""Questions in flight that one process serves well: below, a second one gains nothing."""
_STILLBORN: Final = 3
"""Deaths in a row, for each process, before any of them has answered, at which the crew is given up."""
_DEADLY: Final = 2
"""Workers that may die over one item before it is left out."""


class Crew(Protocol):
    """Workers that take jobs and give what came of them, in no order."""

    def submit(self, job: Job) -> None:
        """Give a job to whoever is free."""
        ...

    def results(self, seconds: float) -> list[Answered]:
        """What is done by now; waits so long for the first."""
        ...

    def close(self) -> None:
        """End at once; what is under way is dropped."""
        ...


class ThreadCrew:
    """Workers in threads of this process, with one summarizer."""

    def __init__(self, summarizer: Summarizer, workers: int) -> None:
        self._summarizer = summarizer
        self._pool = ThreadPoolExecutor(workers)
        self._done: SimpleQueue[Answered] = SimpleQueue()

    def submit(self, job: Job) -> None:
        """Give a job to a free thread."""
        self._pool.submit(self._work, job)

    def results(self, seconds: float) -> list[Answered]:
        """What is done by now."""
        found: list[Answered] = []
        try:
            found.append(self._done.get(timeout=seconds))
            while True:
                found.append(self._done.get_nowait())
        except Empty:
            return found

    def close(self) -> None:
        """End what waits; the engine is stopped, so that what is under way ends soon."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._summarizer.close()
        self._pool.shutdown(wait=True)

    def _work(self, job: Job) -> None:
        self._done.put(answer(self._summarizer, job))


class ProcessCrew:
    """Workers in threads of several processes; one that dies is replaced and its jobs are done again."""

    def __init__(self, recipe: Recipe, workers: int, processes: int) -> None:
        self._recipe = recipe
        share, rest = divmod(workers, processes)
        self._members = [_Member(recipe, share + (number < rest)) for number in range(processes)]
        self._deaths: dict[int, int] = {}
        self._lost: list[Answered] = []
        self._stillborn = 0

    def submit(self, job: Job) -> None:
        """Give a job to the process that has the fewest for its size."""
        min(self._members, key=lambda member: len(member.jobs) / member.threads).take(job)

    def results(self, seconds: float) -> list[Answered]:
        """What is done by now."""
        found, self._lost = self._lost, []
        pipes = {member.pipe: member for member in self._members}
        for pipe in wait(list(pipes), 0 if found else seconds):
            member = pipes[pipe]  # pyright: ignore[reportArgumentType]  # only pipes were given
            try:
                while member.pipe.poll():
                    found.append(member.receive())
            except (EOFError, OSError):
                self._replace(member)
        return found

    def close(self) -> None:
        """End every process."""
        for member in self._members:
            member.close()

    @property
    def pids(self) -> list[int]:
        """The ids of its processes."""
        return [member.pid for member in self._members]

    def _replace(self, dead: _Member) -> None:
        dead.close()
        self._stillborn = 0 if dead.answers else self._stillborn + 1
        if self._stillborn > _STILLBORN * len(self._members):
            raise WorkerError(
                "the processes of the workers die before they have done anything.",
                "Run with --processes 1 and fewer workers; there may be too little memory.",
            )
        fresh = _Member(self._recipe, dead.threads)
        self._members[self._members.index(dead)] = fresh
        for job in dead.jobs.values():
            self._deaths[job.number] = deaths = self._deaths.get(job.number, 0) + 1
            if deaths < _DEADLY:
                fresh.take(job)
            else:
                error = WorkerError("the process that read it died, twice.", "Read it alone to see why.")
                self._lost.append(Answered(job.number, Failed.of(error)))


class LateCrew:
    """A crew that is built when there is a first job for it."""

    def __init__(self, build: Callable[[], Crew]) -> None:
        self._build = build
        self._crew: Crew | None = None

    def submit(self, job: Job) -> None:
        """Give a job to the crew."""
        self._crew = self._crew or self._build()
        self._crew.submit(job)

    def results(self, seconds: float) -> list[Answered]:
        """What is done by now."""
        if self._crew is None:
            time.sleep(seconds)
            return []
        return self._crew.results(seconds)

    def close(self) -> None:
        """End the crew, if there is one."""
        if self._crew is not None:
            self._crew.close()


class _Member:
    """One process, seen from ours."""

    def __init__(self, recipe: Recipe, threads: int) -> None:
        # Spawned, not forked: there are threads and open journals here.
        context = multiprocessing.get_context("spawn")
        self.pipe, other = context.Pipe()
        self.threads = threads
        self.jobs: dict[int, Job] = {}
        self.answers = 0
        self._process: BaseProcess = context.Process(
            target=_serve, args=(recipe, threads, other), daemon=True
        )
        self._process.start()
        other.close()

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid or 0

    def take(self, job: Job) -> None:
        """Send a job; if the process is dead, that is found when results are looked for."""
        self.jobs[job.number] = job
        with suppress(OSError):
            self.pipe.send(job)

    def receive(self) -> Answered:
        """The next result."""
        answered: Answered = self.pipe.recv()
        del self.jobs[answered.number]
        self.answers += 1
        return answered

    def close(self) -> None:
        """End the process at once."""
        self.pipe.close()
        self._process.kill()
        self._process.join()


def build_crew(recipe: Recipe, workers: int, processes: int | None = None) -> Crew:
    """The crew for so many questions in flight.

    Args:
        recipe: what each worker begins with.
        workers: questions in flight.
        processes: how many; by default one a core, where there is work for them.
    """
    if recipe.connection.embedded:
        return ThreadCrew(recipe.summarizer(), workers)
    wanted = processes or min(os.cpu_count() or 1, -(-workers // _PER_PROCESS))
    if processes is None and wanted == 1:
        return ThreadCrew(recipe.summarizer(), workers)
    return ProcessCrew(recipe, workers, min(wanted, workers))


def _serve(recipe: Recipe, threads: int, pipe: Pipe) -> None:
    """A process's life: jobs in, results out, until the other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the run decides what an interrupt means
    summarizer, sending = recipe.summarizer(), Lock()

    def work(job: Job) -> None:
        answered = answer(summarizer, job)
        with sending:
            pipe.send(answered)

    with ThreadPoolExecutor(threads) as pool:
        try:
            while True:
                pool.submit(work, pipe.recv())
        except (EOFError, OSError):
            os._exit(0)  # nobody waits for what is under way
