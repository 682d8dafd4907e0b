"""A row: one case of an evaluation with everything that a report shows of it."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.case import Case
from summarizer.record import Record
from summarizer.scorecard import CaseScore


class Row(NamedTuple):
    """A case, its scores, and the record that was scored."""

    case: Case
    score: CaseScore
    record: Record | None
    """None where the model gave no usable answer."""
