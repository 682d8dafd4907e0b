"""A batch by way of the provider's batches: sent, looked at, collected, and gone on with after any interruption."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from batch_server import EXPIRED, BatchServer, Line, refuses, says, serve_batches
from batches import items
from terminal import DRAFT, FAULTY, ITEM, run

from summarizer.batch import Plan, Price, Recipe, Report, Watch, run_hosted, stamp_of, stored
from summarizer.errors import SettingError
from summarizer.journal import Journal, JournalReader
from summarizer.record import Record
from summarizer.settings import Connection

NOBODY = '{"people":[]}'


@pytest.fixture
def provider() -> Iterator[BatchServer]:
    """A provider that finds nobody in any item."""
    with serve_batches(BatchServer(lambda _: says(NOBODY))) as server:
        yield server


def go(server: BatchServer, journal: Path, *names: str, stop: Event | None = None, **plan: Any) -> Report:
    """Run a batch of small items."""
    recipe = Recipe(Connection(model="m", base_url=server.url), "personnel@v3")
    with Journal(journal, stamp_of(recipe)) as open_journal:
        watch = Watch(stop=stop or Event())
        return run_hosted(Plan(recipe, **plan), items(*names), open_journal, watch, poll=0.01)


def text_of(request: Line) -> str:
    """What a request says about its item."""
    return request["body"]["messages"][-1]["content"]


def test_items_go_in_one_batch_and_come_back_as_records(provider: BatchServer, tmp_path: Path):
    """Each request is the body that a server would be sent; duplicates are sent once."""
    report = go(provider, tmp_path / "j", "A", "B", "A", "C", price=Price(1, 2, share=0.5))
    assert (report.end, report.snapshot.made, len(provider.batches)) == ("done", 3, 1)
    (request, *_) = provider.asked
    assert (request["method"], request["url"], request["body"]["model"]) == (
        "POST",
        "/v1/chat/completions",
        "m",
    )
    assert "response_format" in request["body"]
    assert len(provider.asked) == 3
    assert report.snapshot.cost == pytest.approx(3 * 0.5 * (90 * 1 + 10 * 2) / 1e6)


def test_what_must_be_asked_again_goes_into_the_next_batch(provider: BatchServer, tmp_path: Path):
    """A refused claim is repaired as it is elsewhere; the record counts both requests."""
    Path(tmp_path / "in.txt").write_text(ITEM, encoding="utf-8")
    provider.reply = lambda _: says(json.dumps(DRAFT if len(provider.batches) > 1 else FAULTY))
    out = tmp_path / "out.jsonl"
    options = ("--model", "m", "--base-url", provider.url, "--via", "openai-batch", "--poll", "0")
    result = run("batch", str(tmp_path / "in.txt"), "--out", str(out), *options)
    assert result.exit_code == 0, result.output
    record = Record.load(out)
    assert (len(provider.batches), record.provenance.attempts, len(record.changes)) == (2, 2, 1)


def test_what_expires_is_sent_again_and_only_that(provider: BatchServer, tmp_path: Path):
    """A batch that ran out of time gives what it has."""
    late = {"B": 1}

    def reply(line: Line) -> Line:
        name = text_of(line).split(".")[0].strip()
        late[name] = late.get(name, 0) - 1
        return EXPIRED if late[name] == 0 else says(NOBODY)

    provider.reply, provider.status = reply, "expired"
    report = go(provider, tmp_path / "j", "A", "B", "C")
    assert (report.snapshot.made, [len(provider.requests(one)) for one in provider.batches.values()]) == (
        3,
        [3, 1],
    )


def test_requests_that_fail_for_good_are_failures_of_their_items(provider: BatchServer, tmp_path: Path):
    """A refused one at once, one that never gets through after four batches; the others have records."""

    def reply(line: Line) -> Line | None:
        name = text_of(line).split(".")[0].strip()
        return refuses(400, "too long") if name == "B" else None if name == "C" else says(NOBODY)

    provider.reply = reply
    report = go(provider, tmp_path / "j", "A", "B", "C")
    assert (report.end, report.snapshot.made, report.snapshot.failed) == ("done", 1, 2)
    assert len(provider.batches) == 4
    with JournalReader(tmp_path / "j") as reader:
        told = {one.name: one.message for one in reader.failures()}
    assert "400 too long" in told["B"]
    assert "4 batches" in told["C"]


def test_a_run_that_is_stopped_is_gone_on_with_and_sends_nothing_twice(provider: BatchServer, tmp_path: Path):
    """The batch goes on meanwhile; days later its replies are collected."""
    provider.looks, stop = 3, Event()
    watch_once = iter((False, False, True))
    stop.is_set = lambda: next(watch_once, True)  # type: ignore[method-assign]
    assert go(provider, tmp_path / "j", "A", "B", stop=stop).end == "interrupted"
    report = go(provider, tmp_path / "j", "A", "B")
    assert (report.end, report.snapshot.made, len(provider.batches)) == ("done", 2, 1)


@pytest.mark.parametrize("taken", [True, False])
def test_a_run_that_died_while_it_was_sending_asks_what_became_of_it(
    provider: BatchServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, taken: bool
):
    """A batch that the provider has is not sent once more; one that it hasn't is."""
    begin = provider.begin

    def die(told: Line) -> Line:
        if taken:
            begin(told)
        raise ConnectionAbortedError

    monkeypatch.setattr(provider, "begin", die)
    monkeypatch.setattr(stored.Stored, "call", end_where_it_fails)
    with pytest.raises(KeyboardInterrupt):
        go(provider, tmp_path / "j", "A", "B")
    monkeypatch.undo()
    report = go(provider, tmp_path / "j", "A", "B")
    assert (report.snapshot.made, len(provider.batches)) == (2, 1)


def end_where_it_fails(self: Any, ask: Any) -> Any:
    """Stand in for a call; where it fails, the process ends."""
    try:
        return ask(self._connected().with_options(max_retries=0))
    except Exception:
        raise KeyboardInterrupt from None


def test_a_file_that_the_provider_can_not_use_ends_the_run(provider: BatchServer, tmp_path: Path):
    """Every further one would be refused, too; nothing is lost."""
    provider.status = "failed"
    report = go(provider, tmp_path / "j", "A", "B")
    assert report.end == "hopeless"
    assert report.failure is not None
    assert "the file is too odd" in report.failure.message
    provider.status = "completed"
    assert go(provider, tmp_path / "j", "A", "B").snapshot.made == 2


def test_no_more_is_sent_than_the_limit_of_cost_lets_through(provider: BatchServer, tmp_path: Path):
    """What a batch may cost is guessed before it is sent."""
    report = go(provider, tmp_path / "j", "A", "B", price=Price(1000, 1000), limit_cost=0.5)
    assert (report.end, len(provider.batches)) == ("cost", 0)


def test_the_embedded_model_has_no_batches(tmp_path: Path):
    """It is told before anything is begun."""
    recipe = Recipe(Connection(model="qwen2.5-coder-1.5b"), "personnel@v3")
    with (
        Journal(tmp_path / "j", stamp_of(recipe)) as journal,
        pytest.raises(SettingError, match="no batches"),
    ):
        run_hosted(Plan(recipe), items("A"), journal)
