"""Diff: what a later story tells otherwise about the same person and post."""

from summarizer.diff.claims import Difference, diff_changes
from summarizer.diff.records import ChangeDiff, Diff, diff_records

__all__ = ["ChangeDiff", "Diff", "Difference", "diff_changes", "diff_records"]
