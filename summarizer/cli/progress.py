"""Progress: what is told on standard error while the model works; bars and spinners only on a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID
    from rich.status import Status

    from summarizer.record import Record


def tell(text: str) -> None:
    """Say something on standard error, on one line and without a terminal's commands."""
    line = "".join(c for c in " ".join(text.split()) if c.isprintable())
    try:
        print(f"summarizer: {line}", file=sys.stderr, flush=True)
    except OSError:  # nobody listens: the exit code still tells
        # What is left in the buffer would fail once more at the end, and change that code.
        if sys.stderr is sys.__stderr__:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


class Progress:
    """A spinner while an item is read, a bar while weights are fetched, lines for the rest."""

    def __init__(self, *, verbose: bool = False) -> None:
        self._verbose = verbose
        self.terminal = sys.stderr.isatty()
        self._status: Status | Bar | None = None
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end_bar()

    def notice(self, text: str) -> None:
        """Tell something unusual, whether on a terminal or not."""
        tell(text)

    def fetching(self, done: int, total: int) -> None:
        """Bytes of the weights fetched so far."""
        if not self.terminal:
            return
        if self._bar is None:
            self._bar = self._new_bar(total)
        if self._task is not None:
            self._bar.update(self._task, completed=done)
        if done >= total:
            self._end_bar()

    @contextmanager
    def working(self, item: str, number: int) -> Generator[None]:
        """While an item is read by the model."""
        if not self.terminal:
            yield
            return
        from rich.console import Console

        place = f" ({number})" if number > 1 else ""
        with Console(stderr=True).status(f"reading {item}{place}") as self._status:
            yield
        self._status = None

    @contextmanager
    def counting(self, deed: str, count: int) -> Generator[Callable[[], None]]:
        """A bar while many items are done one by one, with the time left; call what it gives after each."""
        if not self.terminal:
            yield lambda: None
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TimeRemainingColumn
        from rich.progress import Progress as NewBar

        columns = (deed, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with NewBar(*columns, console=Console(stderr=True)) as bar:
            self._status = bar
            task = bar.add_task("", total=count)
            yield lambda: bar.advance(task)
        self._status = None

    def trace(self, item: str, record: Record) -> None:
        """With -v: what the record took."""
        if not self._verbose:
            return
        p = record.provenance
        tell(
            f"{item}: {p.prompt} on {p.model}: {record.outcome}, {len(record.changes)} changes, "
            f"{sum(fault.kind == 'refused' for fault in record.faults)} refused; {p.tokens_in} tokens in ({p.tokens_cached or 0} cached), "
            f"{p.tokens_out} out, {p.attempts} requests, {p.seconds:.1f} s"
        )

    def _new_bar(self, total: int) -> Bar:
        from rich.console import Console
        from rich.progress import BarColumn, DownloadColumn, TimeRemainingColumn, TransferSpeedColumn
        from rich.progress import Progress as NewBar

        if self._status is not None:
            self._status.stop()  # one live display at a time
        columns = (
            "fetching the model",
            BarColumn(),
            DownloadColumn(),
            TransferSpeedColumn(),
            TimeRemainingColumn(),
        )
        bar = NewBar(*columns, console=Console(stderr=True))
        self._task = bar.add_task("", total=total)
        bar.start()
        return bar

    def _end_bar(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = self._task = None
            if self._status is not None:
                self._status.start()
