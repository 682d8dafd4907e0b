"""Tables: those of the journal, and how its file is opened."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

from summarizer.errors import JournalError

FORMAT: Final = "summarizer batch 1"
"""Which tables these are; a journal of other tables is not read."""
_TABLES: Final = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL);
-- What the inputs hold, in their order. What can't be read has no key, and its failure.
CREATE TABLE item (
    position INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    key TEXT,
    info TEXT,
    kind TEXT,
    message TEXT,
    exit_code INTEGER
);
CREATE INDEX item_key ON item (key);
-- What is asked, once for all items of the same key. `article` is kept only while replies are awaited.
CREATE TABLE reading (
    key TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    record TEXT,
    tokens_in INTEGER,
    tokens_out INTEGER,
    tokens_cached INTEGER,
    cost REAL,
    kind TEXT,
    message TEXT,
    exit_code INTEGER,
    article TEXT
);
CREATE INDEX reading_failed ON reading (state) WHERE state <> 'done';
-- Only for the provider's batches: each one sent, and every request and reply of an unfinished reading.
CREATE TABLE sent (mark TEXT PRIMARY KEY, batch TEXT, file TEXT, state TEXT NOT NULL);
CREATE TABLE request (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL,
    body TEXT NOT NULL,
    mark TEXT,
    reply TEXT,
    tries INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX request_key ON request (key);
CREATE INDEX request_mark ON request (mark);
"""
_BUSY_SECONDS: Final = 30.0


def open_for_writing(path: Path) -> sqlite3.Connection:
    """The journal at a path, made if it isn't there.

    Raises:
        JournalError: it can't be opened, or isn't one.
    """
    try:
        base = sqlite3.connect(path, isolation_level=None, timeout=_BUSY_SECONDS, check_same_thread=False)
        base.execute("PRAGMA journal_mode = WAL")
        # Safe against whatever ends the process; a power cut may take the last moments, never more.
        base.execute("PRAGMA synchronous = NORMAL")
        if not base.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            base.executescript(f"BEGIN;{_TABLES}COMMIT;")
            base.execute("INSERT INTO about VALUES ('format', ?)", (FORMAT,))
    except sqlite3.Error as error:
        raise unusable(path, error) from None
    _check_format(base, path)
    return base


def open_for_reading(path: Path) -> sqlite3.Connection:
    """The journal at a path, which another process may be writing.

    Raises:
        JournalError: there is none, it can't be opened, or isn't one.
    """
    if not path.is_file():
        raise JournalError(f"{path}: there is no such journal.", "Name the --out of a batch that was begun.")
    try:
        base = sqlite3.connect(path, isolation_level=None, timeout=_BUSY_SECONDS, check_same_thread=False)
        base.execute("PRAGMA query_only = ON")
    except sqlite3.Error as error:
        raise unusable(path, error) from None
    _check_format(base, path)
    return base


def unusable(path: Path, error: sqlite3.Error) -> JournalError:
    """What a failing journal means to its user."""
    return JournalError(
        f"{path}: the journal can't be used ({error}).", "Free some space, or delete it to begin anew."
    )


def _check_format(base: sqlite3.Connection, path: Path) -> None:
    try:
        found = base.execute("SELECT value FROM about WHERE name = 'format'").fetchone()
    except sqlite3.Error as error:
        raise unusable(path, error) from None
    if found != (FORMAT,):
        raise JournalError(
            f"{path}: is the journal of another version.", "Export it with that version, or delete it."
        )
