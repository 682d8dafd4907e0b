"""Fields: one expected change beside the found one, field by field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, TypeVar

from summarizer.article import Article
from summarizer.case import ExpectedChange, ExpectedReason, ExpectedSource
from summarizer.ground.find import find_quote
from summarizer.record import Change, DateClaim, Reason, Source
from summarizer.scorecard import FieldName, ScoringError, Tally
from summarizer.scoring.credit import (
    credit_clause,
    credit_day,
    credit_name,
    credit_person,
    credit_title,
    credit_words,
)
from summarizer.scoring.match import assign

Thing = TypeVar("Thing")
_HALF: Final = 0.5
_SLOTS: Final = ("requested", "announced", "effective")
_REASONS: Final = "reasons"
_SOURCES: Final = "sources"
_STANCE: Final = "stance"
_DATES: Final = "dates"


@dataclass
class Sheet:
    """Counts and errors of one case, as they come up."""

    tallies: dict[FieldName, Tally] = field(default_factory=lambda: defaultdict(Tally))
    errors: dict[FieldName, list[ScoringError]] = field(default_factory=lambda: defaultdict(list))

    def mark(
        self, name: FieldName, change: str, expected: str | None, found: str | None, credit: float = 0.0
    ) -> None:
        """Count one value; None on a side is nothing there. Less than full credit is an error."""
        if expected is None and found is None:
            return
        matched = credit if expected is not None and found is not None else 0.0
        self.tallies[name] += Tally(
            expected=int(expected is not None), found=int(found is not None), matched=matched
        )
        if matched == 1:
            return
        kind = (
            "missed"
            if found is None
            else "invented"
            if expected is None
            else "wrong span"
            if matched
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
    for slot in _SLOTS:
        day, claim = getattr(expected.dates, slot), getattr(found.dates, slot)
        value = claim.value if claim else None
        mark("dates", who, day, value, _both(credit_day, day, value))


def mark_missed(sheet: Sheet, expected: ExpectedChange) -> None:
    """Score an expected change that the record doesn't have: each of its values is missed."""
    for name, value in _expected_values(expected):
        sheet.mark(name, expected.who, value, None)


def mark_invented(sheet: Sheet, found: Change) -> None:
    """Score a found change that nobody expected: each of its values is invented."""
    for name, value in _found_values(found):
        sheet.mark(name, found.who.name, None, value)


def _mark_reasons(
    sheet: Sheet, who: str, expected: tuple[ExpectedReason, ...], found: tuple[Reason, ...]
) -> None:
    def credit(one: ExpectedReason, other: Reason) -> float:
        return credit_clause(one.text, other.text)

    pairs = assign(expected, found, credit)
    for one, other in pairs:
        sheet.mark("reasons", who, one.text, other.text, credit(one, other))
    _mark_rest(sheet, "reasons", who, [r.text for r in _unpaired(expected, (p[0] for p in pairs))], [])
    _mark_rest(sheet, "reasons", who, [], [r.text for r in _unpaired(found, (p[1] for p in pairs))])


def _mark_sources(
    sheet: Sheet, who: str, expected: tuple[ExpectedSource, ...], found: tuple[Source, ...]
) -> None:
    pairs = assign(expected, found, _credit_source)
    for one, other in pairs:
        sheet.mark("sources", who, _relayed(one), _relayed(other), _credit_source(one, other))
        sheet.mark("stance", who, _stance(one), _stance(other), float(one.stance == other.stance))
    missed = _unpaired(expected, (p[0] for p in pairs))
    invented = _unpaired(found, (p[1] for p in pairs))
    _mark_rest(sheet, "sources", who, [_relayed(s) for s in missed], [_relayed(s) for s in invented])
    _mark_rest(sheet, "stance", who, [_stance(s) for s in missed], [_stance(s) for s in invented])


def _credit_source(expected: ExpectedSource, found: Source) -> float:
    """The name's credit; half of it if the outlet that relays the speaker is another, or missing."""
    name = credit_name(expected.name, found.name)
    same_via = (expected.via is None) == (found.via is None) and (
        _both(credit_name, expected.via, found.via) > 0 or expected.via is None
    )
    return name if same_via else name * _HALF


def _mark_rest(sheet: Sheet, name: FieldName, who: str, missed: list[str], invented: list[str]) -> None:
    for value in missed:
        sheet.mark(name, who, value, None)
    for value in invented:
        sheet.mark(name, who, None, value)


def _is_proved_there(expected: ExpectedChange, found: Change, article: Article) -> bool:
    """Whether any of the found change's evidence stands in a sentence of the expected quotes."""
    quoted = [span for quote in expected.quotes if (span := find_quote(article.text, quote))]
    told = [s for s in article.sentences if any(s.start < q.end and q.start < s.end for q in quoted)]
    parts = (found.who, found.role, *found.steps, *found.reasons, *((found.by,) if found.by else ()))
    spans = [span for part in parts for span in part.evidence]
    return any(s.start < span.end and span.start < s.end for s in told for span in spans)


def _expected_values(change: ExpectedChange) -> list[tuple[FieldName, str | None]]:
    return [
        ("who", change.who),
        ("role", change.role),
        ("organization", change.organization),
        ("action", change.action),
        ("status", change.status),
        ("by", change.by),
        *((_REASONS, reason.text) for reason in change.reasons),
        *((_SOURCES, _relayed(source)) for source in change.sources),
        *((_STANCE, _stance(source)) for source in change.sources),
        *((_DATES, getattr(change.dates, slot)) for slot in _SLOTS),
    ]


def _found_values(change: Change) -> list[tuple[FieldName, str | None]]:
    claims: list[DateClaim | None] = [getattr(change.dates, slot) for slot in _SLOTS]
    return [
        ("who", change.who.name),
        ("role", change.role.title),
        ("organization", change.role.organization),
        ("action", change.action),
        ("status", change.status),
        ("by", change.by.name if change.by else None),
        *((_REASONS, reason.text) for reason in change.reasons),
        *((_SOURCES, _relayed(source)) for source in change.sources),
        *((_STANCE, _stance(source)) for source in change.sources),
        *((_DATES, claim.value) for claim in claims if claim),
    ]


def _relayed(source: ExpectedSource | Source) -> str:
    return f"{source.name} via {source.via}" if source.via else source.name


def _stance(source: ExpectedSource | Source) -> str:
    return f"{source.name} {source.stance}"


def _both(credit: Callable[[str, str], float], expected: str | None, found: str | None) -> float:
    return credit(expected, found) if expected and found else 0.0


def _unpaired(things: Iterable[Thing], paired: Iterable[Thing]) -> list[Thing]:
    taken = {id(thing) for thing in paired}
    return [thing for thing in things if id(thing) not in taken]
