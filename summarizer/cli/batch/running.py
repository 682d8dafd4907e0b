"""Running: a batch behind its command: what it reads, how it is stopped, and what is told at its end."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from summarizer.cli.batch.progress import BatchProgress, amount, span
from summarizer.cli.items import Reading, found_at, meta_of
from summarizer.cli.progress import tell
from summarizer.cli.results import INTERRUPTED
from summarizer.errors import LimitError, WireError

if TYPE_CHECKING:
    from summarizer.batch import Plan, Report, Snapshot
    from summarizer.journal import Counts, JournalReader


class Inputs:
    """What a run reads, and how."""

    def __init__(
        self, places: list[str], reading: Reading, published: str | None, publisher: str | None
    ) -> None:
        self.places, self._reading = places, reading
        self.meta = meta_of(published, None, publisher)

    def found(self) -> Iterator[Any]:
        """The items, and what can't be read as its error."""
        return found_at(self.places, self.meta, self._reading)

    def count_for(self, snapshot: Snapshot) -> None:
        """Count the items beside the run, unless their number is known, or limited."""
        from summarizer.batch.counting import count_items

        if snapshot.total is None and self._reading.limit is None:
            snapshot.total = count_items(self.places)


def run_here(plan: Plan, inputs: Inputs, out: Path, begin: Callable[..., Report], *, quiet: bool) -> None:
    """Run a batch on this machine, and write its records when all is done."""
    from summarizer.batch import Watch, stamp_of, write_records
    from summarizer.journal import Journal, journal_path

    with Journal(journal_path(out), stamp_of(plan.recipe)) as journal, BatchProgress(quiet=quiet) as shown:
        watch = Watch(shown.see, shown.notice, threading.Event(), inputs.count_for)
        with _stopping(watch.stop, shown):
            report = begin(plan, inputs.found(), journal, watch)
        if report.end == "done":
            write_records(journal, out)
        failures = _tell_end(report, journal, out)
    _leave(report, failures)


def run_on_ray(plan: Plan, inputs: Inputs, out: Path, *, quiet: bool) -> None:
    """Run a batch on a Ray cluster, and write its records when all is done."""
    from summarizer.batch import Watch, write_records
    from summarizer.batch.ray import run_ray
    from summarizer.journal import JournalReader, journal_path

    with BatchProgress(quiet=quiet) as shown:
        watch = Watch(shown.see, shown.notice, threading.Event())
        with _stopping(watch.stop, shown):
            report = run_ray(plan, inputs.places, journal_path(out), watch, meta=inputs.meta)
    with JournalReader(journal_path(out)) as journal:
        if report.end == "done":
            write_records(journal, out)
        failures = _tell_end(report, journal, out)
    _leave(report, failures)


def _leave(report: Report, first: int) -> None:
    """Raise what the run ended with, or the first failure's exit code."""
    again = "Run the same command again to go on."
    if report.end == "interrupted":
        raise typer.Exit(INTERRUPTED)
    if report.end in ("time", "cost"):
        raise LimitError(f"the limit of {report.end} is reached.", again)
    if report.end == "unanswered":
        said = f" ({report.failure.message})" if report.failure else ""
        raise WireError(f"the server has not answered for too long{said}.", again)
    if report.failure is not None and report.end == "hopeless":
        tell(report.failure.message)
        raise typer.Exit(report.failure.exit_code)
    if first:
        raise typer.Exit(first)


def _tell_end(report: Report, journal: JournalReader, out: Path) -> int:
    """Tell what there is now; the exit code of the first failure."""
    counts, now = journal.counts(), report.snapshot
    parts = [f"{counts.done:,} records", *_told(counts)]
    if now.made:
        parts.append(f"{now.made:,} of them made now in {span(now.seconds)} ({now.rate:.1f}/s)")
    tell(f"{out}: {', '.join(parts)}.")
    if report.end != "done":
        tell(
            "not all is done, and the file isn't written: run the same command again to go on, "
            f"or see what there is with: summarizer batch export {out}"
        )
    first = next(journal.failures(), None)
    if first is not None:
        tell(f"{first.name}: {first.message} All that failed: summarizer batch status {out} --failed")
    return first.exit_code if first else 0


def _told(counts: Counts) -> Iterator[str]:
    for count, what in (
        (counts.failed + counts.unread, "failed"),
        (counts.waiting, "waiting"),
        (counts.duplicates, "duplicates"),
    ):
        if count:
            yield f"{count:,} {what}"
    if counts.tokens_in or counts.tokens_out:
        yield f"{amount(counts.tokens_in)} tokens in and {amount(counts.tokens_out)} out"
    if counts.cost is not None:
        yield f"${counts.cost:,.4f}"


@contextmanager
def _stopping(stop: threading.Event, shown: BatchProgress) -> Generator[None]:
    """While a batch runs: the first Ctrl-C lets what is in flight finish, the second ends it at once."""

    def interrupt(_number: int, _frame: object) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()
        shown.notice("finishing what is in flight; Ctrl-C once more leaves at once.")

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    except KeyboardInterrupt:
        tell("interrupted; what is done is kept. Run the same command again to go on.")
        raise typer.Exit(INTERRUPTED) from None
    finally:
        signal.signal(signal.SIGINT, before)
