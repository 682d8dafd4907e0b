"""Lock: one process at a time may write a journal; the system lets go when that ends, however it ends."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

from summarizer.errors import JournalError

_PATIENCE: Final = 1.0  # seconds: longer than somebody looks whether it is held


class Lock:
    """An exclusive lock, held by an open transaction in a file of its own: it works wherever SQLite does."""

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Raises:
            JournalError: another process holds it.
        """
        try:
            self._base = sqlite3.connect(
                path, isolation_level=None, timeout=_PATIENCE, check_same_thread=False
            )
            self._base.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error:
            raise JournalError(
                f"{path.with_suffix('')}: another run is writing it.", "Wait until it is done, or stop it."
            ) from None

    def close(self) -> None:
        """Let go; the empty file stays, for another process may just be taking it."""
        self._base.close()


def is_held(path: Path) -> bool:
    """Whether a process holds the lock now."""
    if not path.exists():
        return False
    base = sqlite3.connect(path, isolation_level=None, timeout=0)
    try:
        base.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        return True
    finally:
        base.close()
    return False
