"""Scoring: one case and the record made of it become counts, field by field, with reasons.

Changes are matched one to one by person and direction. What a missed change should have held is
missed, what an invented one holds is invented, so that every field is scored from end to end.
"""

from __future__ import annotations

import hashlib
from typing import Final

from summarizer.case import Case
from summarizer.record import Record
from summarizer.scorecard import FIELDS, CaseScore, Score
from summarizer.scoring.fields import Sheet, mark_invented, mark_missed, mark_pair
from summarizer.scoring.match import match_changes

__all__ = ["case_sha256", "score", "score_failure"]

_READ: Final = {"title", "publisher", "url", "published", "language"}
"""What of an item's meta data counts for its case; the rest only says where it was told."""


def score(case: Case, record: Record) -> CaseScore:
    """Score a record against what a careful reader expects of its article."""
    sheet = Sheet()
    right = record.outcome == case.expected.outcome
    sheet.mark("outcome", "", case.expected.outcome, record.outcome, float(right))
    matched = match_changes(case.expected.changes, record.changes)
    for expected, found in matched.pairs:
        mark_pair(sheet, expected, found, case.article)
    for expected in matched.missed:
        mark_missed(sheet, expected)
    for found in matched.invented:
        mark_invented(sheet, found)
    return _case_score(case, sheet, record, None)


def score_failure(case: Case, why: str) -> CaseScore:
    """Score a case that the model gave no usable answer to: everything expected is missed."""
    sheet = Sheet()
    sheet.mark("outcome", "", case.expected.outcome, None)
    for expected in case.expected.changes:
        if not expected.background:
            mark_missed(sheet, expected)
    return _case_score(case, sheet, None, why)


def case_sha256(case: Case) -> str:
    """A digest of the article and what is expected of it: scores of another one can't be compared."""
    told = f"{case.article.id}\0{case.article.meta.model_dump_json(include=_READ)}\0{case.expected.model_dump_json()}"
    return hashlib.sha256(told.encode()).hexdigest()


def _case_score(case: Case, sheet: Sheet, record: Record | None, failure: str | None) -> CaseScore:
    return CaseScore(
        case=case.id,
        case_sha256=case_sha256(case),
        split=case.split,
        tags=case.tags,
        expected=case.expected.outcome,
        found=record.outcome if record else None,
        failure=failure,
        scores=tuple(
            Score(field=name, tally=sheet.tallies[name], errors=tuple(sheet.errors[name])) for name in FIELDS
        ),
        tokens_in=record.provenance.tokens_in if record else None,
        tokens_out=record.provenance.tokens_out if record else None,
    )
