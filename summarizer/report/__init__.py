"""Report: a scorecard, and what it is compared with, as text for people and for machines."""

from summarizer.report.row import Row

__all__ = ["Row"]
