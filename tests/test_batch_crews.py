"""Crews of processes: what they answer, and what happens when one of them dies."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest
from faults import FaultyServer, says
from newsroom import TRAM

from summarizer.article import Article
from summarizer.batch import Recipe
from summarizer.batch.asking import Answered, Job
from summarizer.batch.crews import ProcessCrew, ThreadCrew, build_crew
from summarizer.journal import Done, Failed
from summarizer.settings import Connection


def job(number: int) -> Job:
    """An item of its own."""
    return Job(number, str(number), Article.from_text(f"{TRAM} Line {number}."))


@pytest.fixture
def crew(server: FaultyServer) -> Iterator[ProcessCrew]:
    """Two processes that ask the server."""
    server.will(says('{"people":[]}'))
    crew = ProcessCrew(Recipe(Connection(model="m", base_url=server.url), "personnel@v3"), 4, 2)
    yield crew
    crew.close()


def collect(crew: ProcessCrew, count: int) -> list[Answered]:
    """So many results."""
    found: list[Answered] = []
    end = time.monotonic() + 60
    while len(found) < count and time.monotonic() < end:
        found += crew.results(1)
    return found


def test_a_process_that_dies_is_replaced_and_its_items_are_done(crew: ProcessCrew):
    """All jobs get done, the dead one's, too; the crew has a new process."""
    before = crew.pids
    for number in range(6):
        crew.submit(job(number))
    os.kill(before[0], signal.SIGKILL)
    found = collect(crew, 6)
    assert sorted(one.number for one in found) == list(range(6))
    assert all(isinstance(one.result, Done) for one in found)
    assert crew.pids[1] == before[1]
    assert crew.pids[0] != before[0]


def test_an_item_over_which_processes_die_is_left_out(crew: ProcessCrew, server: FaultyServer):
    """After the second death it has failed; nothing hangs."""
    server.will(lambda _: time.sleep(60))
    crew.submit(job(1))
    found: list[Answered] = []
    while not found:
        for pid in crew.pids:
            with suppress(ProcessLookupError):  # it may be gone already, and not yet replaced
                os.kill(pid, signal.SIGKILL)
        found = crew.results(1)
    assert isinstance(found[0].result, Failed)
    assert found[0].result.kind == "WorkerError"


def test_few_questions_need_one_process():
    """And the embedded engine always has one."""
    few = build_crew(Recipe(Connection(model="m", base_url="http://h.example/v1"), "personnel@v3"), 4)
    embedded = build_crew(Recipe(Connection(model="qwen2.5-coder-1.5b"), "personnel@v3"), 64)
    for crew in (few, embedded):
        assert isinstance(crew, ThreadCrew)
        crew.close()
