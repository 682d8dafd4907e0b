"""A batch on this machine: what is asked, when, how often, and why it stops."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from batches import DOWN, RECIPE, Clock, ScriptedCrew, down, run_batch, well

from summarizer.batch import Price, stamp_of
from summarizer.batch.asking import Answered, Job
from summarizer.journal import Failed, Journal, JournalReader


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Let no test wait for real."""
    clock = Clock()
    monkeypatch.setattr("summarizer.batch.local.time", clock.module())
    return clock


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """Name a journal that is not there yet."""
    return tmp_path / "records.jsonl.journal"


def test_every_item_is_asked_about_once_and_a_second_run_asks_nothing(clock: Clock, journal: Path):
    """Duplicates count as one; the second run finds all records there."""
    crew = ScriptedCrew(clock)
    report = run_batch(journal, crew, "A", "B", "A", "C", workers=2)
    assert (report.end, sorted(crew.asked), report.snapshot.made) == ("done", ["A", "B", "C"], 3)
    again = ScriptedCrew(clock)
    report = run_batch(journal, again, "A", "B", "A", "C", "D")
    assert (again.asked, report.snapshot.ready) == (["D"], 4)


def test_no_more_are_in_flight_than_there_are_workers(clock: Clock, journal: Path):
    """However many items there are."""
    crew = ScriptedCrew(clock)
    run_batch(journal, crew, *(f"N{number}" for number in range(40)), workers=7)
    assert crew.most == 7


def test_what_fails_is_kept_and_asked_again_only_if_that_is_wanted(clock: Clock, journal: Path):
    """An item's own failure doesn't hold up the others; neither does a place that can't be read."""

    def reply(job: Job, asked: int) -> Answered:
        bad = job.article.text.startswith("B")
        return Answered(job.number, Failed("FormError", "no form.", 5), 1) if bad else well(job, asked)

    report = run_batch(journal, ScriptedCrew(clock, reply), "A", "B", "!", "C")
    assert (report.end, report.snapshot.failed, report.snapshot.made) == ("done", 2, 2)
    with JournalReader(journal) as reader:
        assert [(one.name, one.kind) for one in reader.failures()] == [
            ("in#9", "ArticleError"),
            ("B", "FormError"),
        ]
    idle = ScriptedCrew(clock)
    assert run_batch(journal, idle, "A", "B", "!", "C").snapshot.failed == 2
    assert idle.asked == []
    eager = ScriptedCrew(clock)
    run_batch(journal, eager, "A", "B", "!", "C", retry_failed=True)
    assert eager.asked == ["B"]


def test_a_server_that_is_down_costs_time_and_no_items(clock: Clock, journal: Path):
    """Until it is back it is asked ever more seldom; then everything gets done."""

    def reply(job: Job, asked: int) -> Answered:
        return down(job) if clock.now < 1300 else well(job, asked)

    crew = ScriptedCrew(clock, reply)
    report = run_batch(journal, crew, *(f"N{number}" for number in range(50)), workers=8)
    assert (report.end, report.snapshot.made, report.snapshot.failed) == ("done", 50, 0)
    assert len(crew.asked) < 50 + 8 + 12


def test_a_server_that_stays_away_ends_the_run_with_nothing_lost(clock: Clock, journal: Path):
    """After the patience is over; the items still wait."""
    crew = ScriptedCrew(clock, lambda job, _: down(job))
    report = run_batch(journal, crew, "A", "B", "C", patience=600.0)
    assert (report.end, report.failure) == ("unanswered", DOWN)
    with JournalReader(journal) as reader:
        assert (reader.counts().waiting, reader.counts().failed) == (reader.counts().items, 0)


def test_an_item_that_the_server_alone_fails_at_is_given_up(clock: Clock, journal: Path):
    """The others show that the server is well."""

    def reply(job: Job, asked: int) -> Answered:
        return down(job) if job.article.text.startswith("N3.") else well(job, asked)

    crew = ScriptedCrew(clock, reply)
    report = run_batch(journal, crew, *(f"N{number}" for number in range(9)), workers=2)
    assert (report.end, report.snapshot.made, report.snapshot.failed) == ("done", 8, 1)
    assert 4 <= crew.asked.count("N3") <= 8


def test_nothing_is_sent_while_the_server_wants_a_pause(clock: Clock, journal: Path):
    """A 429 with Retry-After holds up everybody, and counts as nobody's failure."""

    def reply(job: Job, asked: int) -> Answered:
        busy = clock.now < 1030
        told = Answered(job.number, DOWN, 1, passing=True, busy=True, retry_after=30)
        return told if busy else well(job, asked)

    crew = ScriptedCrew(clock, reply)
    report = run_batch(journal, crew, *(f"N{number}" for number in range(20)), workers=4)
    assert (report.snapshot.made, report.snapshot.failed) == (20, 0)
    assert [at for at in crew.times if 0.01 < at < 30] == []
    assert len(crew.asked) == 24


def test_tokens_per_minute_are_kept(clock: Clock, journal: Path):
    """110 tokens an item, 1,000 a minute: nine in the first minute, once the guess has been put right."""
    crew = ScriptedCrew(clock)
    run_batch(journal, crew, *(f"N{number}" for number in range(30)), tokens_per_minute=1000)
    for start in crew.times:
        assert sum(start <= at < start + 59.9 for at in crew.times) * 110 <= 1000


@pytest.mark.parametrize(
    ("limit", "end"), [({"limit_seconds": 5.0}, "time"), ({"limit_cost": 0.0005}, "cost")]
)
def test_a_limit_ends_the_run_and_the_next_one_goes_on(
    clock: Clock, journal: Path, limit: dict[str, float], end: str
):
    """What is in flight is finished; nothing is done twice."""
    names = [f"N{number}" for number in range(12)]
    price = Price(1, 1)

    def slow(job: Job, asked: int) -> Answered:
        clock.now += 1
        return well(job, asked)

    crew = ScriptedCrew(clock, slow)
    report = run_batch(journal, crew, *names, price=price, **limit)
    assert report.end == end
    assert 0 < len(crew.asked) < 12
    rest = ScriptedCrew(clock)
    assert run_batch(journal, rest, *names, price=price).end == "done"
    assert sorted(crew.asked + rest.asked) == sorted(names)


def test_an_interrupt_finishes_what_is_in_flight(clock: Clock, journal: Path):
    """What was sent is written down; nothing more is sent."""
    stop = Event()

    def reply(job: Job, asked: int) -> Answered:
        stop.set()
        return well(job, asked)

    crew = ScriptedCrew(clock, reply)
    report = run_batch(journal, crew, *(f"N{number}" for number in range(20)), workers=3, stop=stop)
    assert (report.end, len(crew.asked), report.snapshot.made) == ("interrupted", 3, 3)


def test_what_every_item_would_meet_ends_the_run_at_once(clock: Clock, journal: Path):
    """A wrong key is told once and is no item's failure."""
    refused = Failed("WireError", "refused (401).", 4)
    crew = ScriptedCrew(clock, lambda job, _: Answered(job.number, refused, 1, hopeless=True))
    report = run_batch(journal, crew, *(f"N{number}" for number in range(9)))
    assert (report.end, report.failure, len(crew.asked)) == ("hopeless", refused, 1)
    with JournalReader(journal) as reader:
        assert reader.counts().failed == 0


def test_what_reading_raises_is_raised_after_what_was_read(clock: Clock, tmp_path: Path):
    """An error of our own in a reader is no end of the inputs."""
    from batches import items

    from summarizer.batch import Plan, run_local

    def broken():
        yield from items("A")
        raise ZeroDivisionError

    with Journal(tmp_path / "j", stamp_of(RECIPE)) as journal:
        with pytest.raises(ZeroDivisionError):
            run_local(Plan(RECIPE), broken(), journal, crew=ScriptedCrew(clock))
        assert journal.counts().total is None


def test_five_times_the_items_take_no_more_memory(clock: Clock, tmp_path: Path):
    """What is done is in the journal and nowhere else; `python -m benchmarks.scale --items 10000` measures a process."""
    import gc
    import tracemalloc

    def peak(count: int) -> int:
        gc.collect()
        tracemalloc.start()
        crew = ScriptedCrew(clock)
        run_batch(tmp_path / f"{count}", crew, *(f"N{number}" for number in range(count)), workers=8)
        crew.asked.clear()
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(20)  # what is loaded and kept once
    assert peak(500) < peak(100) + 250_000
