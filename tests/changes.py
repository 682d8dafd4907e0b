"""One change proved from a text, for the tests of what hangs on it."""

from __future__ import annotations

from datetime import date
from typing import Any

from summarizer.article import Article, Meta
from summarizer.draft import BriefDraft
from summarizer.ground import Grounded, ground
from summarizer.record import Change

WEDNESDAY = date(2023, 5, 17)


def article(text: str, published: date | None = WEDNESDAY) -> Article:
    """An item published on that Wednesday."""
    return Article.from_text(text, Meta(published=published))


def grounded(text: str, published: date | None = WEDNESDAY, **claimed: Any) -> Grounded:
    """What a draft of one change of Anna Roth's is worth in an item of that Wednesday."""
    common = {
        "person": "Anna Roth",
        "role": None,
        "organization": None,
        "by": None,
        "steps": ["announce"],
        "reasons": [],
    }
    return ground(BriefDraft.model_validate({"people": [common | claimed]}), article(text, published))


def change(text: str, **claimed: Any) -> Change:
    """The one change that a draft of one change proves."""
    found = grounded(text, **claimed)
    assert len(found.changes) == 1, [fault.why for fault in found.faults]
    return found.changes[0]
