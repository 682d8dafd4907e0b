"""Reading: the journal as anybody may read it, while a run writes it or afterwards."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from summarizer.journal.lock import is_held
from summarizer.journal.tables import open_for_reading, unusable

_LINES = """
SELECT item.info, reading.record FROM item JOIN reading ON reading.key = item.key
WHERE reading.state = 'done' AND NOT EXISTS (
    SELECT 1 FROM item AS earlier
    WHERE earlier.key = item.key AND earlier.position < item.position AND earlier.info = item.info
)
ORDER BY item.position
"""
_FAILURES = """
SELECT item.name, item.kind, item.message, item.exit_code FROM item WHERE item.key IS NULL
UNION ALL
SELECT (SELECT name FROM item WHERE item.key = reading.key ORDER BY position LIMIT 1),
    reading.kind, reading.message, reading.exit_code
FROM reading WHERE reading.state = 'failed' AND EXISTS (SELECT 1 FROM item WHERE item.key = reading.key)
"""


@dataclass(frozen=True)
class Counts:
    """How far a batch is."""

    items: int
    """Items found in the inputs so far, those that can't be read and duplicates included."""
    total: int | None
    """How many there are; None until the inputs were read to their end."""
    done: int
    """Distinct items that have a record."""
    failed: int
    """Distinct items that failed."""
    waiting: int
    """Distinct items that are still to be done."""
    unread: int
    """Places of the inputs that can't be read."""
    tokens_in: int
    tokens_out: int
    cost: float | None
    """US dollars; None where no price is known."""

    @property
    def duplicates(self) -> int:
        """Items that are read once with another."""
        return self.items - self.unread - self.done - self.failed - self.waiting


class Line(NamedTuple):
    """An item's `article` and the record of its reading, both as JSON."""

    info: str
    record: str


class Failure(NamedTuple):
    """An item without a record, and why."""

    name: str
    kind: str
    message: str
    exit_code: int


class JournalReader:
    """A journal that is read; a context manager."""

    def __init__(self, path: Path, base: sqlite3.Connection | None = None) -> None:
        """Open the journal at a path.

        Raises:
            JournalError: there is none, or it can't be read.
        """
        self.path = path
        self._base = open_for_reading(path) if base is None else base

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()

    @property
    def is_running(self) -> bool:
        """Whether a run writes it now."""
        return is_held(self.path.with_name(f"{self.path.name}.lock"))

    def about(self) -> dict[str, str]:
        """What the journal was begun with."""
        return dict(self._select("SELECT name, value FROM about"))

    def counts(self) -> Counts:
        """How far the batch is; takes seconds where there are millions of items."""
        items, unread = self._one("SELECT count(*), count(*) - count(key) FROM item")
        states: dict[str, int] = dict(
            self._select(
                "SELECT state, count(*) FROM reading WHERE EXISTS (SELECT 1 FROM item WHERE item.key = reading.key) "
                "GROUP BY state"
            )
        )
        told = self._one("SELECT sum(tokens_in), sum(tokens_out), sum(cost) FROM reading")
        total = self.about().get("read")
        return Counts(
            items=items,
            total=int(total) if total else None,
            done=states.get("done", 0),
            failed=states.get("failed", 0),
            waiting=states.get("waiting", 0),
            unread=unread,
            tokens_in=told[0] or 0,
            tokens_out=told[1] or 0,
            cost=told[2],
        )

    def lines(self) -> Iterator[Line]:
        """Every record there is, in the order of the inputs, each item once."""
        yield from (Line(info, record) for info, record in self._select(_LINES))

    def failures(self) -> Iterator[Failure]:
        """Every item that has no record because it failed, and every place that can't be read."""
        yield from (Failure(*row) for row in self._select(_FAILURES))

    def _select(self, query: str, values: tuple[object, ...] = ()) -> Iterator[tuple[Any, ...]]:
        try:
            yield from self._base.execute(query, values)
        except sqlite3.Error as error:
            raise unusable(self.path, error) from None

    def _one(self, query: str) -> tuple[Any, ...]:
        return next(iter(self._select(query)))
