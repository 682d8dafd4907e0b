"""Values: what a case expects and what a record holds, field by field, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from summarizer.case import Expected, ExpectedChange, ExpectedSource
from summarizer.record import Change, Record, Source
from summarizer.scorecard import FieldName

_DATES: Final = ("requested", "announced", "effective")


class Value(NamedTuple):
    """One value of a field."""

    who: str
    """Whose change it belongs to; empty if it needs no telling."""
    text: str
    background: bool
    """Whether the change is told in passing, and so isn't scored."""


Values = dict[FieldName, list[Value]]


def expected_values(expected: Expected) -> Values:
    """Field → values that a careful reader gives; a field without any is missing."""
    several = len(expected.changes) > 1
    values: Values = defaultdict(list)
    values["outcome"].append(Value("", expected.outcome, background=False))
    for change in expected.changes:
        for field, text in _expected_pairs(change):
            who = change.who if several and field != "who" else ""
            values[field].append(Value(who, text, change.background))
    return dict(values)


def found_values(record: Record | None) -> Values:
    """Field → values of a record; a field without any is missing, and all are if there is no record."""
    if record is None:
        return {}
    several = len(record.changes) > 1
    values: Values = defaultdict(list)
    values["outcome"].append(Value("", record.outcome, background=False))
    for change in record.changes:
        for field, text in _found_pairs(change):
            who = change.who.name if several and field != "who" else ""
            values[field].append(Value(who, text, change.background))
    return dict(values)


def _expected_pairs(change: ExpectedChange) -> Iterator[tuple[FieldName, str]]:
    yield from _single(change.who, change.role, change.organization, change.by)
    yield "action", change.action
    yield "status", change.status
    for reason in change.reasons:
        yield "reasons", reason.text
    yield from _sources(change.sources)
    for name in _DATES:
        day = getattr(change.dates, name)
        if day:
            yield "dates", f"{name} {day}"


def _found_pairs(change: Change) -> Iterator[tuple[FieldName, str]]:
    by = change.by.name if change.by else None
    yield from _single(change.who.name, change.role.title, change.role.organization, by)
    yield "action", change.action
    yield "status", change.status
    for reason in change.reasons:
        yield "reasons", reason.text
    yield from _sources(change.sources)
    for name in _DATES:
        claim = getattr(change.dates, name)
        if claim:
            yield "dates", f"{name} {claim.value}"


def _single(
    who: str, role: str | None, organization: str | None, by: str | None
) -> Iterator[tuple[FieldName, str]]:
    yield "who", who
    if role:
        yield "role", role
    if organization:
        yield "organization", organization
    if by:
        yield "by", by


def _sources(sources: Iterable[ExpectedSource | Source]) -> Iterator[tuple[FieldName, str]]:
    for source in sources:
        yield "sources", f"{source.name} via {source.via}" if source.via else source.name
        yield "stance", f"{source.name}: {source.stance.replace('_', ' ')}"
