"""Inventory: what lies in a folder of tapes, and what should."""

from summarizer.inventory.check import check_tapes
from summarizer.inventory.finding import STATES, Entry, Finding, State
from summarizer.inventory.journal import Journal
from summarizer.inventory.prune import prunable, prune_tapes
from summarizer.inventory.record import Recording, items_to_record, journal_of, record_tapes
from summarizer.inventory.shelf import list_tapes

__all__ = [
    "STATES",
    "Entry",
    "Finding",
    "Journal",
    "Recording",
    "State",
    "check_tapes",
    "items_to_record",
    "journal_of",
    "list_tapes",
    "prunable",
    "prune_tapes",
    "record_tapes",
]
