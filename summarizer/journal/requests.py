"""Requests: what waits for a provider's batch, and the replies, in the tables of a journal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from summarizer.journal.journal import Journal


class Request(NamedTuple):
    """A request that was not sent yet."""

    id: str
    body: str
    """The body of a chat request, as JSON."""


class Sent(NamedTuple):
    """A batch that was sent, or was being sent when its run ended."""

    mark: str
    """What we call it; the provider keeps it with the batch."""
    batch: str | None
    """What the provider calls it."""


class Requests:
    """The requests of a journal's readings. All changes belong inside `Journal.writing`."""

    def __init__(self, journal: Journal) -> None:
        self._base = journal.base

    def keep(self, key: str, article: str) -> None:
        """Keep an article until its replies are there."""
        self._base.execute(
            "UPDATE reading SET article = ? WHERE key = ? AND article IS NULL AND state = 'waiting'",
            (article, key),
        )

    def is_waiting(self) -> bool:
        """Whether an article is kept that has neither a record nor a failure."""
        query = "SELECT 1 FROM reading WHERE state = 'waiting' AND article IS NOT NULL LIMIT 1"
        return self._base.execute(query).fetchone() is not None

    def ready(self, most: int) -> list[tuple[str, str]]:
        """Key and article of readings that wait for no reply."""
        return self._base.execute(
            "SELECT key, article FROM reading WHERE state = 'waiting' AND article IS NOT NULL AND NOT EXISTS "
            "(SELECT 1 FROM request WHERE request.key = reading.key AND reply IS NULL) LIMIT ?",
            (most,),
        ).fetchall()

    def ask(self, id: str, key: str, body: str) -> None:  # noqa: A002  # it is called so in the table
        """Let a request wait to be sent."""
        self._base.execute("INSERT OR IGNORE INTO request (id, key, body) VALUES (?, ?, ?)", (id, key, body))

    def reply(self, id: str) -> Any:  # noqa: A002  # same
        """The reply to a request; None if there is none yet."""
        found = self._base.execute("SELECT reply FROM request WHERE id = ?", (id,)).fetchone()
        return json.loads(found[0]) if found and found[0] else None

    def forget(self, key: str) -> None:
        """A reading is through: its requests are needed no more."""
        self._base.execute("DELETE FROM request WHERE key = ?", (key,))

    def unsent(self) -> Iterator[Request]:
        """Requests that stand in no batch."""
        found = self._base.execute("SELECT id, body FROM request WHERE mark IS NULL AND reply IS NULL")
        yield from (Request(*row) for row in found)

    def in_flight(self) -> tuple[int, int]:
        """How many requests are in batches now, and their characters."""
        query = "SELECT count(*), sum(length(body)) FROM request WHERE mark IS NOT NULL AND reply IS NULL"
        count, size = self._base.execute(query).fetchone()
        return count, size or 0

    def begin(self, mark: str, ids: list[str]) -> None:
        """A batch of these is about to be sent."""
        self._base.execute("INSERT INTO sent (mark, state) VALUES (?, 'sending')", (mark,))
        self._base.executemany("UPDATE request SET mark = ? WHERE id = ?", ((mark, one) for one in ids))

    def sent(self, mark: str, batch: str) -> None:
        """The provider took a batch."""
        self._base.execute("UPDATE sent SET batch = ?, state = 'sent' WHERE mark = ?", (batch, mark))

    def drop(self, mark: str) -> None:
        """A batch never came into being: its requests are free again."""
        self._base.execute("UPDATE request SET mark = NULL WHERE mark = ?", (mark,))
        self._base.execute("DELETE FROM sent WHERE mark = ?", (mark,))

    def open(self, state: str) -> list[Sent]:
        """The batches in a state: `sending` or `sent`."""
        found = self._base.execute("SELECT mark, batch FROM sent WHERE state = ?", (state,))
        return [Sent(*row) for row in found]

    def answer(self, id: str, reply: str) -> None:  # noqa: A002  # same
        """Keep a reply."""
        self._base.execute("UPDATE request SET reply = ? WHERE id = ?", (reply, id))

    def key_of(self, id: str) -> str | None:  # noqa: A002  # same
        """The reading that a request belongs to."""
        found = self._base.execute("SELECT key FROM request WHERE id = ?", (id,)).fetchone()
        return found[0] if found else None

    def close(self, mark: str, tries: int) -> list[str]:
        """A batch is over: what got no reply is sent again; the keys of what was sent so often already."""
        self._base.execute("UPDATE sent SET state = 'collected' WHERE mark = ?", (mark,))
        self._base.execute(
            "UPDATE request SET mark = NULL, tries = tries + 1 WHERE mark = ? AND reply IS NULL", (mark,)
        )
        found = self._base.execute("SELECT key FROM request WHERE reply IS NULL AND tries >= ?", (tries,))
        return [key for (key,) in found.fetchall()]
