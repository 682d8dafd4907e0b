"""Progress: how far a batch is, told on standard error: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Final, Self

from summarizer.cli.progress import tell

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from summarizer.batch import Snapshot

_EVERY: Final = 60.0
"""Seconds between two lines where there is no terminal."""
_REDRAWN: Final = 0.2
"""Seconds between two looks of a bar."""
_MINUTE: Final = 60
_HOUR: Final = 3600


class BatchProgress:
    """Shows snapshots; a context manager."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._terminal = sys.stderr.isatty()
        self._last = time.monotonic()
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        if self._terminal and not self._quiet:
            self._begin()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def notice(self, text: str) -> None:
        """Tell something unusual."""
        if self._bar is not None:
            self._bar.console.print(f"summarizer: {text}", markup=False, highlight=False)
        else:
            tell(text)

    def see(self, now: Snapshot) -> None:
        """Show how far it is, if it is time to."""
        passed = time.monotonic() - self._last
        if passed < (_REDRAWN if self._bar is not None else _EVERY) or self._quiet:
            return
        self._last = time.monotonic()
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, total=now.total, completed=now.settled, told=told(now))
        else:
            total = f" of {now.total:,}" if now.total is not None else ""
            tell(f"{now.settled:,}{total} items; {told(now)}")

    def _begin(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
        from rich.progress import Progress as NewBar

        columns = (BarColumn(20), MofNCompleteColumn(), TextColumn("{task.fields[told]}"))
        self._bar = NewBar(*columns, console=Console(stderr=True))
        self._task = self._bar.add_task("", total=None, told="")
        self._bar.start()


def told(now: Snapshot) -> str:
    """Rate, time left, tokens, cost, failures, and why nothing goes on: what there is to tell of them."""
    parts = [f"{now.rate:.1f}/s"]
    if now.seconds_left is not None:
        parts.append(f"{span(now.seconds_left)} left")
    if now.tokens_in or now.tokens_out:
        parts.append(f"{amount(now.tokens_in + now.tokens_out)} tokens")
    if now.cost is not None:
        parts.append(f"${now.cost:,.2f}")
    if now.failed:
        parts.append(f"{now.failed:,} failed")
    if now.notice:
        parts.append(now.notice)
    return ", ".join(parts)


def span(seconds: float) -> str:
    """A length of time in its two largest units."""
    if seconds < _MINUTE:
        return f"{seconds:.0f} s"
    if seconds < _HOUR:
        return f"{seconds // _MINUTE:.0f} min {seconds % _MINUTE:.0f} s"
    return f"{seconds // _HOUR:,.0f} h {seconds % _HOUR // _MINUTE:.0f} min"


def amount(count: int) -> str:
    """A count, rounded where it is large."""
    for size, letter in ((10**9, "G"), (10**6, "M"), (10**4, "k")):
        if count >= size:
            return f"{count / (10**3 if letter == 'k' else size):,.1f}{letter}"
    return f"{count:,}"
