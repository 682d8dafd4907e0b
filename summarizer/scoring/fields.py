"""Fields: one expected change beside the found one, field by field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from summarizer.article import Article
from summarizer.case import ExpectedChange, ExpectedReason, ExpectedSource
from summarizer.ground.find import find_quote
from summarizer.record import DATES, Change, Reason, Source
from summarizer.scorecard import FieldName, ScoringError, Tally
from summarizer.scoring.credit import (
    credit_clause,
    credit_day,
    credit_name,
    credit_person,
    credit_title,
    credit_words,
)
from summarizer.scoring.match import assign, unpaired
from summarizer.slots import Slot, expected_slots, found_slots, relayed

One = TypeVar("One")
Other = TypeVar("Other")
_HALF: Final = 0.5


@dataclass
class Sheet:
    """Counts and errors of one case, as they come up."""

    tallies: dict[FieldName, Tally] = field(default_factory=lambda: defaultdict(Tally))
    errors: dict[FieldName, list[ScoringError]] = field(default_factory=lambda: defaultdict(list))

    def mark(
        self, name: FieldName, change: str, expected: str | None, found: str | None, credit: float = 0.0
    ) -> None:
        """Count one value; None on a side is nothing there, and has no credit. Less than all is an error."""
        if expected is None and found is None:
            return
        self.tallies[name] += Tally(
            expected=int(expected is not None), found=int(found is not None), matched=credit
        )
        if credit == 1:
            return
        kind = (
            "missed"
            if found is None
            else "invented"
            if expected is None
            else "wrong span"
            if credit
            else "wrong value"
        )
        self.errors[name].append(ScoringError(kind=kind, change=change, expected=expected, found=found))


def mark_pair(sheet: Sheet, expected: ExpectedChange, found: Change, article: Article) -> None:
    """Score a found change against the expected one it answers."""
    who, body, title = expected.who, found.role.organization, found.role.title
    mark = sheet.mark
    proved = 1.0 if _is_proved_there(expected, found, article) else _HALF
    mark("who", who, who, found.who.name, credit_person(who, found.who.name) * proved)
    bodies = (expected.organization, body)
    mark(
        "role",
        who,
        expected.role,
        title,
        _both(lambda a, b: credit_title(a, b, bodies), expected.role, title),
    )
    mark("organization", who, expected.organization, body, _both(credit_words, expected.organization, body))
    mark("action", who, expected.action, found.action, float(expected.action == found.action))
    mark("status", who, expected.status, found.status, float(expected.status == found.status))
    by = found.by.name if found.by else None
    mark("by", who, expected.by, by, _both(credit_name, expected.by, by))
    _mark_reasons(sheet, who, expected.reasons, found.reasons)
    _mark_sources(sheet, who, expected.sources, found.sources)
    for name in DATES:
        day, claim = getattr(expected.dates, name), getattr(found.dates, name)
        value = claim.value if claim else None
        mark("dates", who, day, value, _both(credit_day, day, value))


def mark_missed(sheet: Sheet, expected: ExpectedChange) -> None:
    """Score an expected change that the record doesn't have: each of its values is missed."""
    for slot in expected_slots(expected):
        sheet.mark(slot.field, expected.who, _tell(slot), None)


def mark_invented(sheet: Sheet, found: Change) -> None:
    """Score a found change that nobody expected: each of its values is invented."""
    for slot in found_slots(found):
        sheet.mark(slot.field, found.who.name, None, _tell(slot))


def _mark_reasons(
    sheet: Sheet, who: str, expected: tuple[ExpectedReason, ...], found: tuple[Reason, ...]
) -> None:
    def credit(one: ExpectedReason, other: Reason) -> float:
        return credit_clause(one.text, other.text)

    for one, other in _beside(expected, found, credit):
        both = credit(one, other) if one and other else 0.0
        sheet.mark("reasons", who, one and one.text, other and other.text, both)


def _mark_sources(
    sheet: Sheet, who: str, expected: tuple[ExpectedSource, ...], found: tuple[Source, ...]
) -> None:
    for one, other in _beside(expected, found, _credit_source):
        both = _credit_source(one, other) if one and other else 0.0
        sheet.mark("sources", who, one and relayed(one), other and relayed(other), both)
        same = one is not None and other is not None and one.stance == other.stance
        sheet.mark("stance", who, one and _stance(one), other and _stance(other), float(same))


def _credit_source(expected: ExpectedSource, found: Source) -> float:
    """The name's credit; half of it if the outlet that relays the speaker is another, or missing."""
    name = credit_name(expected.name, found.name)
    same_via = _both(credit_name, expected.via, found.via) > 0 if found.via else expected.via is None
    return name if same_via else name * _HALF


def _is_proved_there(expected: ExpectedChange, found: Change, article: Article) -> bool:
    """Whether any of the found change's evidence stands in a sentence of the expected quotes."""
    quoted = [span for quote in expected.quotes if (span := find_quote(article.text, quote))]
    told = [s for s in article.sentences if any(s.start < q.end and q.start < s.end for q in quoted)]
    parts = (found.who, found.role, *found.steps, *found.reasons, *((found.by,) if found.by else ()))
    spans = [span for part in parts for span in part.evidence]
    return any(s.start < span.end and span.start < s.end for s in told for span in spans)


def _tell(slot: Slot) -> str:
    return f"{slot.of} {slot.value}" if slot.field == "stance" else slot.value


def _stance(source: ExpectedSource | Source) -> str:
    return f"{source.name} {source.stance}"


def _both(credit: Callable[[str, str], float], expected: str | None, found: str | None) -> float:
    return credit(expected, found) if expected and found else 0.0


def _beside(
    expected: Sequence[One], found: Sequence[Other], credit: Callable[[One, Other], float]
) -> list[tuple[One | None, Other | None]]:
    """Each expected thing beside the found one that answers it; None where nothing does."""
    pairs = assign(expected, found, credit)
    missed = [(one, None) for one in unpaired(expected, pairs)]
    invented = [(None, other) for other in unpaired(found, pairs)]
    return [*pairs, *missed, *invented]
