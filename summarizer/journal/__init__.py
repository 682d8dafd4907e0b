"""The journal of a batch: a SQLite file beside its output that holds each item's state and record.

A record is written down once, when it is made, as the very line that goes into the output. Whoever
writes holds the lock; anybody may read meanwhile (WAL).
"""

from summarizer.journal.journal import Journal, journal_path
from summarizer.journal.reading import Counts, Failure, JournalReader, Line
from summarizer.journal.rows import Done, Failed, ItemRow, Stamp, State

__all__ = [
    "Counts",
    "Done",
    "Failed",
    "Failure",
    "ItemRow",
    "Journal",
    "JournalReader",
    "Line",
    "Stamp",
    "State",
    "journal_path",
]
