"""One change proved from a text, for the tests of what hangs on it."""

from __future__ import annotations

from datetime import date
from typing import Any

from summarizer.article import Article
from summarizer.draft import ClaimedChange, ClaimedReason, ClaimedStep, Claims
from summarizer.ground import Grounded, ground
from summarizer.meta import Meta
from summarizer.record import Change
from summarizer.vocabulary import StepKind

WEDNESDAY = date(2023, 5, 17)
HOLDERS_OWN = ("tender", "refuse", "withdraw", "deny")
MAKERS = ("request", "offer", "nominate", "announce", "approve")


def article(text: str, published: date | None = WEDNESDAY) -> Article:
    """An item published on that Wednesday."""
    return Article.from_text(text, Meta(published=published))


def grounded(text: str, published: date | None = WEDNESDAY, **claimed: Any) -> Grounded:
    """What a draft of one change of Anna Roth's is worth in an item of that Wednesday."""
    common = {"role": None, "organization": None, "by": None, "steps": ["announce"], "reasons": []}
    return ground(Claims([_claim(**(common | claimed))], []), article(text, published))


def _claim(steps: list[StepKind], reasons: list[str], by: str | None, **claimed: Any) -> ClaimedChange:
    person = claimed.pop("person", "Anna Roth")
    making = next((kind for kind in steps if kind in MAKERS), None)
    actors = {kind: person if kind in HOLDERS_OWN else by if kind == making else None for kind in steps}
    return ClaimedChange(
        person=person,
        by=by,
        steps=[ClaimedStep(actors[kind], kind, None) for kind in steps],
        reasons=[ClaimedReason(words, None) for words in reasons],
        sentence=None,
        **claimed,
    )


def change(text: str, **claimed: Any) -> Change:
    """The one change that a draft of one change proves."""
    found = grounded(text, **claimed)
    assert len(found.changes) == 1, [fault.why for fault in found.faults]
    return found.changes[0]
