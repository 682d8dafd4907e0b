"""The keeper: what workers on several machines may claim, when they may ask, and what is written down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from batches import DOWN, RECIPE, items

from summarizer.batch import Plan
from summarizer.batch.asking import Answered
from summarizer.batch.keeper import FILE, Keeper
from summarizer.journal import Done, JournalReader

GOOD = Answered(0, Done('{"article":{},"x":1}', 10, 1), 1)


class Clocked:
    """A keeper with a clock of the test's own."""

    def __init__(self, journal: Path, **plan: float) -> None:
        self.now = 100.0
        self.keeper = Keeper(Plan(RECIPE, workers=4, **plan), journal, lambda: self.now)  # type: ignore[arg-type]

    def claim(self, first: int, *names: str) -> list[str | None]:
        """Claim items that stand from a position on."""
        return [one.key for one in self.keeper.claim(list(enumerate(items(*names), first)))]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Clocked]:
    """A keeper of a fresh journal."""
    desk = Clocked(tmp_path / "j")
    yield desk
    desk.keeper.finish(1)


def test_an_item_is_given_to_one_worker_and_again_to_whoever_takes_his_place(desk: Clocked):
    """The same position may claim again; another position with the same item may not."""
    (key,) = desk.claim(1, "A")
    assert key is not None
    assert desk.claim(FILE + 1, "A") == [None]
    assert desk.claim(1, "A") == [key]
    assert desk.keeper.ask(key, 1) == 0
    assert not desk.keeper.settle(key, GOOD, 1)
    assert desk.claim(1, "A") == [None]
    snapshot = desk.keeper.snapshot()
    assert (snapshot.seen, snapshot.made, snapshot.ready) == (2, 1, 1)


def test_a_lost_worker_holds_no_place_in_the_window(desk: Clocked):
    """Whoever claims his item anew frees what he had in flight."""
    keys = [key for key in desk.claim(1, "A", "B", "C", "D") if key]
    for key in keys:
        assert desk.keeper.ask(key, 1) == 0
    assert desk.keeper.ask("other", 1) == pytest.approx(0.2)
    assert desk.claim(1, "A") == [keys[0]]
    assert desk.keeper.ask(keys[0], 1) == 0


def test_all_workers_wait_when_the_server_says_so(desk: Clocked):
    """And the item of the one who was told is asked about again."""
    first, second = (key for key in desk.claim(1, "A", "B") if key)
    assert desk.keeper.ask(first, 1) == 0
    desk.now += 1
    assert desk.keeper.settle(first, Answered(0, DOWN, 1, passing=True, busy=True, retry_after=9), 1)
    assert desk.keeper.ask(second, 1) == 9
    desk.now += 9
    assert desk.keeper.ask(second, 1) == 0


def test_what_every_item_would_meet_ends_the_run(tmp_path: Path):
    """Nothing more is given out, and nothing has failed."""
    desk = Clocked(tmp_path / "j")
    (key,) = desk.claim(1, "A")
    assert key is not None
    desk.keeper.ask(key, 1)
    assert not desk.keeper.settle(key, Answered(0, DOWN, 1, hopeless=True), 1)
    assert desk.claim(2, "B") == [None]
    assert desk.keeper.ask("x", 1) is None
    report = desk.keeper.finish(1)
    assert (report.end, report.failure, report.snapshot.failed) == ("hopeless", DOWN, 0)


def test_files_that_became_shorter_leave_no_items_behind(tmp_path: Path):
    """What a second run did not find is no item any more; the total is that of all files."""
    first = Clocked(tmp_path / "j")
    for position, name in ((1, "A"), (2, "B"), (FILE + 1, "!"), (FILE + 2, "C"), (2 * FILE + 1, "D")):
        (key,) = first.claim(position, name)
        if key:
            first.keeper.settle(key, GOOD, 1)
    for number, length in enumerate((2, 2, 1)):
        first.keeper.read_whole(number, length)
    first.keeper.finish(3)
    with JournalReader(tmp_path / "j") as reader:
        assert (reader.counts().total, reader.counts().done, reader.counts().unread) == (5, 4, 1)
    second = Clocked(tmp_path / "j")
    second.claim(1, "A")
    second.claim(FILE + 1, "C")
    for number in range(2):
        second.keeper.read_whole(number, 1)
    assert second.keeper.finish(2).snapshot.ready == 2
    with JournalReader(tmp_path / "j") as reader:
        assert (reader.counts().total, reader.counts().done, reader.counts().unread) == (2, 2, 0)
