"""Dating: when a change was asked for, made known, and takes effect, each date in the clause that tells it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from summarizer.article import Article
from summarizer.ground.dating.announced import announced_date
from summarizer.ground.dating.effective import effective_date
from summarizer.ground.dating.requested import requested_dates
from summarizer.ground.subject import Subject
from summarizer.record import DateClaim, Dates, Step
from summarizer.vocabulary import Status

__all__ = ["dates_of", "effective_date"]

_UNDONE: Final[frozenset[Status]] = frozenset(
    ("refused", "rejected", "withdrawn", "reversed", "denied", "requested", "offered", "rumoured")
)
"""Where a change that stands so takes no effect."""
_UNKNOWN_TO_ALL: Final[frozenset[Status]] = frozenset(
    ("refused", "rejected", "denied", "requested", "offered", "rumoured")
)
"""Where nobody has announced the change."""


def dates_of(
    article: Article, subject: Subject, steps: Sequence[Step], effective: DateClaim | None, status: Status
) -> Dates:
    """When the change was asked for, made known and takes effect, as far as it stands where it has dates."""
    known = status not in _UNKNOWN_TO_ALL
    return Dates(
        requested=next(requested_dates(article, subject, steps), None),
        announced=announced_date(article, subject, steps, effective, status) if known else None,
        effective=None if status in _UNDONE else effective,
    )
