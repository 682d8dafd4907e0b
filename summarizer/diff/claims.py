"""Claims: those of two changes of one person and post, and how they differ.

Words that say the same are no difference: case, articles, initials of a body, a shorter form of a
name, the same reason told a little longer. What agrees is decided as in scoring (`scoring.credit`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple, TypeVar

from summarizer.record import DATES, Change, DateClaim, Evidence, Part, Reason, Source, Step
from summarizer.scoring.credit import (
    credit_clause,
    credit_name,
    credit_person,
    credit_title,
    credit_words,
)
from summarizer.scoring.match import assign, unpaired

DifferenceKind = Literal["changed", "added", "gone"]
"""`gone` is what the later story does not repeat; it need not have become untrue."""
One = TypeVar("One")
_SAME_TELLER = 0.4
_SAME_KIND = 0.3


class Difference(Part):
    """One claim that the two stories don't share."""

    kind: DifferenceKind
    field: str
    """The field of the change, for example status or dates.effective."""
    of: str | None = None
    """Whose stance, or which reason it is, where a field holds several."""
    old: str | None = None
    new: str | None = None
    old_evidence: tuple[Evidence, ...] = ()
    """Spans of the earlier article."""
    new_evidence: tuple[Evidence, ...] = ()
    """Spans of the later article."""


class _Value(NamedTuple):
    text: str | None
    evidence: tuple[Evidence, ...]


def diff_changes(old: Change, new: Change) -> tuple[Difference, ...]:
    """What the later change tells otherwise than the earlier one, in reading order."""
    return (*_singles(old, new), *_reasons(old, new), *_sources(old, new), *_steps(old, new))


def _singles(old: Change, new: Change) -> Iterator[Difference]:
    bodies = (old.role.organization, new.role.organization)

    def same_title(one: str, other: str) -> bool:
        return credit_title(one, other, bodies) == 1

    for field, value, same in _FIELDS:
        agree = same_title if field == "role" else same
        yield from _compare(field, value(old), value(new), agree)


def _compare(
    field: str, old: _Value, new: _Value, same: Callable[[str, str], bool], of: str | None = None
) -> Iterator[Difference]:
    if old.text == new.text or (old.text and new.text and same(old.text, new.text)):
        return
    yield Difference(
        kind="changed" if old.text and new.text else "added" if new.text else "gone",
        field=field,
        of=of,
        old=old.text,
        new=new.text,
        old_evidence=old.evidence if old.text else (),
        new_evidence=new.evidence if new.text else (),
    )


def _standing(change: Change) -> _Value:
    return _Value(change.status, change.steps[-1].evidence if change.steps else change.evidence)


def _date(name: str) -> Callable[[Change], _Value]:
    def value(change: Change) -> _Value:
        date: DateClaim | None = getattr(change.dates, name)
        return _Value(date.value, date.evidence) if date else _Value(None, ())

    return value


def _counterpart(change: Change) -> _Value:
    other = change.counterpart
    return _Value(f"{other.name} ({other.relation})", other.evidence) if other else _Value(None, ())


def _equal(one: str, other: str) -> bool:
    return one == other


def _same_name(one: str, other: str) -> bool:
    return 1 in (credit_person(one, other), credit_person(other, one)) or credit_words(one, other) == 1


def _same_body(one: str, other: str) -> bool:
    return credit_words(one, other) == 1


def _same_counterpart(one: str, other: str) -> bool:
    (name, relation), (other_name, other_relation) = (each.rsplit(" (", 1) for each in (one, other))
    return relation == other_relation and _same_name(name, other_name)


_FIELDS: tuple[tuple[str, Callable[[Change], _Value], Callable[[str, str], bool]], ...] = (
    ("who", lambda c: _Value(c.who.name, c.who.evidence), _same_name),
    ("role", lambda c: _Value(c.role.title, c.role.evidence), _equal),
    ("organization", lambda c: _Value(c.role.organization, c.role.evidence), _same_body),
    ("action", lambda c: _Value(c.action, c.evidence), _equal),
    ("status", _standing, _equal),
    ("capacity", lambda c: _Value(None if c.capacity == "unknown" else c.capacity, c.role.evidence), _equal),
    ("by", lambda c: _Value(c.by.name, c.by.evidence) if c.by else _Value(None, ()), _same_name),
    *((f"dates.{name}", _date(name), _equal) for name in DATES),
    ("counterpart", _counterpart, _same_counterpart),
    ("background", lambda c: _Value("background" if c.background else "news", c.evidence), _equal),
)


def _reasons(old: Change, new: Change) -> Iterator[Difference]:
    def likeness(one: Reason, other: Reason) -> float:
        told_alike = one.kind == other.kind and _asserted_alike(one, other)
        return credit_clause(one.text, other.text) + _SAME_TELLER * told_alike

    def standing(reason: Reason) -> str:
        speaker = f" by {reason.asserted_by}" if reason.asserted_by else ""
        return f"{reason.kind}: {reason.relation}{speaker}"

    def whole(reason: Reason) -> str:
        return f"{reason.text} ({standing(reason)})"

    for one, other in _paired(old.reasons, new.reasons, likeness):
        if one and other:
            alike = one.relation == other.relation and one.kind == other.kind and _asserted_alike(one, other)
            if not alike:
                pair = _Value(standing(one), one.evidence), _Value(standing(other), other.evidence)
                yield from _compare("reasons", *pair, _equal, of=other.text)
        else:
            yield from _one_sided("reasons", one, other, whole)


def _asserted_alike(one: Reason, other: Reason) -> bool:
    if not one.asserted_by or not other.asserted_by:
        return one.asserted_by == other.asserted_by
    return credit_name(one.asserted_by, other.asserted_by) > 0


def _sources(old: Change, new: Change) -> Iterator[Difference]:
    def likeness(one: Source, other: Source) -> float:
        return credit_name(one.name, other.name)

    def whole(source: Source) -> str:
        return f"{source.name}: {source.stance}"

    for one, other in _paired(old.sources, new.sources, likeness):
        if one and other:
            pair = _Value(one.stance, one.evidence), _Value(other.stance, other.evidence)
            yield from _compare("sources", *pair, _equal, of=other.name)
        else:
            yield from _one_sided("sources", one, other, whole)


def _steps(old: Change, new: Change) -> Iterator[Difference]:
    def likeness(one: Step, other: Step) -> float:
        if one.kind != other.kind:
            return 0.0
        if not one.actor or not other.actor:
            return _SAME_KIND
        return credit_name(one.actor, other.actor)

    def whole(step: Step) -> str:
        return f"{step.kind} by {step.actor}" if step.actor else step.kind

    for one, other in _paired(old.steps, new.steps, likeness):
        if one and other:
            days = _day(one), _day(other)
            yield from _compare("steps", *days, _equal, of=whole(other))
        else:
            yield from _one_sided("steps", one, other, whole)


def _day(step: Step) -> _Value:
    return _Value(step.date.value if step.date else None, step.evidence)


def _paired(
    old: Sequence[One], new: Sequence[One], likeness: Callable[[One, One], float]
) -> Iterator[tuple[One | None, One | None]]:
    """What answers what; then what is new, then what is gone, each in its own order."""
    pairs = assign(old, new, likeness)
    yield from pairs
    yield from ((None, other) for other in unpaired(new, pairs))
    yield from ((one, None) for one in unpaired(old, pairs))


def _one_sided(
    field: str,
    old: Reason | Source | Step | None,
    new: Reason | Source | Step | None,
    whole: Callable[..., str],
) -> Iterator[Difference]:
    sides = [_Value(whole(one), one.evidence) if one else _Value(None, ()) for one in (old, new)]
    yield from _compare(field, sides[0], sides[1], _equal)
