"""What is measured, how often, and for how long at most."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.speed.results import Section


@dataclass
class Settings:
    """The options of one run of the benchmark."""

    out: Path
    cache: Path
    """Where environments and bytecode are kept."""
    model: str
    prompt: str
    """A prompt's label, such as personnel@v1."""
    items: list[Path]
    runs: int
    """Runs of what needs no model."""
    rounds: int
    """Rounds of what asks the model, as far as the time allows."""
    minutes: float
    """For all that asks the model; a first round is always made."""
    item_seconds: float
    """For one item of one tool."""
    quick: bool
    keep: Callable[[Section], None] = field(default=lambda _: None)
    """Gets a section whenever there is more in it."""
    tell: Callable[[str], None] = field(default=lambda _: None)
    """Gets a line of progress."""
    _spent: float = 0.0

    def scaled(self, count: int) -> int:
        """So many, or a tenth of it when all is only tried out."""
        return max(1, count // 10) if self.quick else count

    def timed_rounds(self, name: str) -> Iterator[int]:
        """Rounds of asking the model: one at least, others while time is left."""
        for number in range(self.rounds):
            started = time.monotonic()
            self.tell(f"{name}: round {number + 1} of {self.rounds}")
            yield number
            took = time.monotonic() - started
            self._spent += took
            if self._spent + took > self.minutes * 60:
                return
