"""Batches of small items, with a crew and a clock of the test's own, for tests of how they are run."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import Any

from summarizer.article import Article
from summarizer.batch import Plan, Recipe, Report, Watch, run_local, stamp_of
from summarizer.batch.asking import Answered, Job
from summarizer.errors import ArticleError
from summarizer.journal import Done, Failed, Journal
from summarizer.readers import Found, Item
from summarizer.settings import Connection

RECIPE = Recipe(Connection(model="m", base_url="http://stub.example/v1"), "personnel@v3")
SAID = json.dumps({"people": []}, separators=(",", ":"))
DOWN = Failed("WireError", "it can't be reached.", 4)

Reply = Callable[[Job, int], Answered]


class Clock:
    """A clock that goes on only when somebody waits."""

    def __init__(self) -> None:
        self.now = 1000.0

    def module(self) -> Any:
        """What stands for `time` in a module."""
        return SimpleNamespace(monotonic=lambda: self.now)


class ScriptedCrew:
    """Answers each job as a function says; waiting moves the clock."""

    def __init__(self, clock: Clock, reply: Reply | None = None) -> None:
        self.asked: list[str] = []
        """The first words of each article, in the order they were sent."""
        self.times: list[float] = []
        self.most = 0
        self._clock, self._reply = clock, reply or well
        self._waiting: list[Job] = []

    def submit(self, job: Job) -> None:
        """Keep the job until results are wanted."""
        self.asked.append(job.article.text.split(".")[0])
        self.times.append(self._clock.now - 1000)
        self._waiting.append(job)
        self.most = max(self.most, len(self._waiting))

    def results(self, seconds: float) -> list[Answered]:
        """Answer every job there is; without any, wait."""
        jobs, self._waiting = self._waiting, []
        self._clock.now += 0.01 if jobs else max(seconds, 0.001)
        return [self._reply(job, len(self.asked)) for job in jobs]

    def close(self) -> None:
        """Nothing is open."""


def well(job: Job, _: int) -> Answered:
    """A record that names its article."""
    record = json.dumps({"article": {"id": job.article.id}, "text": job.article.text})
    return Answered(job.number, Done(record, 100, 10), 1)


def down(job: Job) -> Answered:
    """A server that can't be reached."""
    return Answered(job.number, DOWN, 1, passing=True)


def items(*names: str) -> Iterator[Found]:
    """Items of one short sentence each; `!` is one that can't be read."""
    for name in names:
        if name == "!":
            yield ArticleError("in#9: is empty.")
        else:
            yield Item(name, Article.from_text(f"{name}. It is a short story about a mayor of a town."))


def run_batch(
    journal: Path, crew: ScriptedCrew, *names: str, stop: Event | None = None, **plan: Any
) -> Report:
    """Run a batch of these items into a journal."""
    with Journal(journal, stamp_of(RECIPE)) as open_journal:
        watch = Watch(stop=stop or Event())
        return run_local(Plan(RECIPE, **plan), items(*names), open_journal, watch, crew)
