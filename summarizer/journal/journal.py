"""Journal: what a run writes down of its items and their readings."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import asdict, astuple
from pathlib import Path
from typing import Final, Self

from summarizer.errors import JournalError
from summarizer.journal.lock import Lock
from summarizer.journal.reading import JournalReader
from summarizer.journal.rows import Done, Failed, ItemRow, Stamp, State
from summarizer.journal.tables import open_for_writing, unusable

_END: Final = 2**63 - 1
"""The last position that SQLite can hold."""
_NOTE: Final = """
INSERT INTO item (position, name, key, info, kind, message, exit_code) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (position) DO UPDATE SET name = excluded.name, key = excluded.key, info = excluded.info,
    kind = excluded.kind, message = excluded.message, exit_code = excluded.exit_code
WHERE key IS NOT excluded.key OR name <> excluded.name OR info IS NOT excluded.info
    OR message IS NOT excluded.message
"""


def journal_path(out: Path) -> Path:
    """Where the journal of an output lies."""
    return out.with_name(f"{out.name}.journal")


class Journal(JournalReader):
    """A journal that this process writes; a context manager that lets go of it."""

    def __init__(self, path: Path, stamp: Stamp) -> None:
        """Open the journal, or begin it.

        Raises:
            JournalError: it can't be used, another process writes it, or it is of another prompt or model.
        """
        self._lock = Lock(path.with_name(f"{path.name}.lock"))
        try:
            super().__init__(path, open_for_writing(path))
            self._check(stamp)
        except BaseException:
            self._lock.close()
            raise

    def close(self) -> None:
        """Let go of the file, and of the lock."""
        super().close()
        self._lock.close()

    @contextmanager
    def writing(self) -> Generator[Self]:
        """All that is written inside is there afterwards, or nothing of it.

        Raises:
            JournalError: it can't be written.
        """
        try:
            self._base.execute("BEGIN IMMEDIATE")
            try:
                yield self
            except BaseException:
                self._base.execute("ROLLBACK")
                raise
            self._base.execute("COMMIT")
        except sqlite3.Error as error:
            raise unusable(self.path, error) from None

    def note(self, item: ItemRow) -> State:
        """Write down that the inputs hold an item; how far its reading is."""
        row = (item.position, item.name, item.key, item.info, None, None, None)
        self._base.execute(_NOTE, row)
        found = self._base.execute("SELECT state FROM reading WHERE key = ?", (item.key,)).fetchone()
        if found:
            return found[0]
        self._base.execute("INSERT INTO reading (key, state) VALUES (?, 'waiting')", (item.key,))
        return "waiting"

    def note_unread(self, position: int, name: str, failure: Failed) -> None:
        """Write down that what stands at a position of the inputs can't be read."""
        self._base.execute(_NOTE, (position, name, None, None, *astuple(failure)))

    def note_end(self, last: int) -> None:
        """The inputs were read to their end: what an earlier run found behind it isn't there any more."""
        self.forget(last + 1, None)
        self._tell("read", str(last))

    def forget(self, first: int, last: int | None) -> None:
        """There are no items at these positions, as an earlier run found."""
        self._base.execute(
            "DELETE FROM item WHERE position >= ? AND position <= ?", (first, _END if last is None else last)
        )

    def note_total(self) -> None:
        """The inputs were read to their end, and are the items that are noted."""
        self._tell("read", str(self._one("SELECT count(*) FROM item")[0]))

    def add(self, key: str, result: Done | Failed) -> None:
        """Write down what came of a reading; a record that is there stays."""
        if isinstance(result, Failed):
            self._base.execute(
                "UPDATE reading SET state = 'failed', kind = ?, message = ?, exit_code = ?, article = NULL "
                "WHERE key = ? AND state <> 'done'",
                (result.kind, result.message, result.exit_code, key),
            )
        else:
            self._base.execute(
                "UPDATE reading SET state = 'done', record = ?, tokens_in = ?, tokens_out = ?, tokens_cached = ?, "
                "cost = ?, kind = NULL, message = NULL, exit_code = NULL, article = NULL "
                "WHERE key = ? AND state <> 'done'",
                (*astuple(result), key),
            )

    def retry_failed(self) -> int:
        """Let every failed reading wait once more; how many they are."""
        changed = self._base.execute("UPDATE reading SET state = 'waiting' WHERE state = 'failed'")
        return changed.rowcount

    @property
    def base(self) -> sqlite3.Connection:
        """The database, for other tables than those of items and readings."""
        return self._base

    def _check(self, stamp: Stamp) -> None:
        known = self.about()
        for name, value in asdict(stamp).items():
            if known.setdefault(name, value) != value:
                raise JournalError(
                    f"{self.path}: was begun with {name.replace('_', ' ')} {known[name]}, not {value}.",
                    "Go on with the same, or name another --out.",
                )
            self._tell(name, value)

    def _tell(self, name: str, value: str) -> None:
        self._base.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (name, value))
