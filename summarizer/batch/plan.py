"""Plan: what a batch is to do, how far it is, and how it ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import Literal

from summarizer.batch.asking import Recipe
from summarizer.batch.prices import Price
from summarizer.journal import Failed

End = Literal["done", "interrupted", "time", "cost", "unanswered", "hopeless"]


@dataclass(frozen=True)
class Plan:
    """How a batch is run."""

    recipe: Recipe
    workers: int = 1
    """Questions in flight at once."""
    processes: int | None = None
    """Processes that they are spread over; by default one a core, where there is work for them."""
    price: Price | None = None
    """What the model's tokens cost; None where that isn't known."""
    limit_cost: float | None = None
    """US dollars, all runs of the journal together, at which nothing more is sent."""
    limit_seconds: float | None = None
    """Seconds of this run after which nothing more is sent."""
    requests_per_minute: float | None = None
    """At most; None for no limit, as the next."""
    tokens_per_minute: float | None = None
    patience: float = 3600.0
    """Seconds without any answer after which the run is given up."""
    retry_failed: bool = False
    """Whether items that failed in an earlier run are read again."""


@dataclass
class Snapshot:
    """How far a run is."""

    seen: int = 0
    """Items taken from the inputs by this run."""
    ready: int = 0
    """Of these, how many needed nothing: their record was there, or is made for another."""
    made: int = 0
    """Records made by this run."""
    failed: int = 0
    """Items that failed, now or before, and places that can't be read."""
    in_flight: int = 0
    """Questions that were sent and not answered yet."""
    tokens_in: int = 0
    """Of all runs of this journal; so are the next two."""
    tokens_out: int = 0
    cost: float | None = None
    """US dollars; None where the price isn't known."""
    total: int | None = None
    """Items in the inputs, if that is known by now."""
    seconds: float = 0.0
    """Since this run began."""
    notice: str = ""
    """Why nothing is sent just now."""

    @property
    def settled(self) -> int:
        """Items that this run needs to do nothing more about."""
        return self.ready + self.made + self.failed

    @property
    def rate(self) -> float:
        """Records per second, over this run."""
        return self.made / self.seconds if self.seconds > 0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """How long the rest takes at this rate; None if that can't be told."""
        if self.total is None or not self.made:
            return None
        return max(0, self.total - self.settled) / self.rate


@dataclass(frozen=True)
class Report:
    """How a run ended."""

    end: End
    snapshot: Snapshot
    failure: Failed | None = None
    """What made it end early, where the server did."""


@dataclass(frozen=True)
class Watch:
    """How whoever started a run looks on, and ends it."""

    see: Callable[[Snapshot], None] = field(default=lambda _: None)
    """Gets how far it is, several times a second."""
    tell: Callable[[str], None] = field(default=lambda _: None)
    """Gets a line when something unusual happens."""
    stop: Event = field(default_factory=Event)
    """Set it to end the run: what is in flight is finished, nothing more is sent."""
    count: Callable[[Snapshot], None] = field(default=lambda _: None)
    """Called once, in a thread beside the run, to find out the total."""
