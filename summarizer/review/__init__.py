"""Review: what an editor decides about a record, kept in a file, and made a gold case of."""

from __future__ import annotations

from summarizer.review.decisions import Decision, Decisions, load_decisions
from summarizer.review.gold import expect_reviewed, render_case, write_case

__all__ = [
    "Decision",
    "Decisions",
    "expect_reviewed",
    "load_decisions",
    "render_case",
    "write_case",
]
