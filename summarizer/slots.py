"""Slots: the values of one change, field by field, whether expected of it or found.

Scoring counts them and reports show them, so both go through the same list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from summarizer.case import ExpectedChange, ExpectedSource
from summarizer.record import DATES, Change, Source
from summarizer.scorecard import FieldName


class Slot(NamedTuple):
    """One value that a change has."""

    field: FieldName
    value: str
    of: str = ""
    """Whose stance it is, or which of the dates."""


def expected_slots(change: ExpectedChange) -> Iterator[Slot]:
    """What a careful reader gives of a change."""
    yield from _single(who=change.who, role=change.role, organization=change.organization)
    yield from _single(action=change.action, status=change.status, by=change.by)
    yield from (Slot("reasons", reason.text) for reason in change.reasons)
    yield from _sources(change.sources)
    yield from _dates({name: getattr(change.dates, name) for name in DATES})


def found_slots(change: Change) -> Iterator[Slot]:
    """What a record gives of a change."""
    by = change.by.name if change.by else None
    claims = {name: getattr(change.dates, name) for name in DATES}
    yield from _single(who=change.who.name, role=change.role.title, organization=change.role.organization)
    yield from _single(action=change.action, status=change.status, by=by)
    yield from (Slot("reasons", reason.text) for reason in change.reasons)
    yield from _sources(change.sources)
    yield from _dates({name: claim.value if claim else None for name, claim in claims.items()})


def relayed(source: ExpectedSource | Source) -> str:
    """A speaker, with the outlet that relays it."""
    return f"{source.name} via {source.via}" if source.via else source.name


def _single(**values: str | None) -> Iterator[Slot]:
    names: Mapping[str, FieldName] = {
        "who": "who",
        "role": "role",
        "organization": "organization",
        "action": "action",
        "status": "status",
        "by": "by",
    }
    yield from (Slot(names[name], value) for name, value in values.items() if value)


def _sources(sources: Iterable[ExpectedSource | Source]) -> Iterator[Slot]:
    for source in sources:
        yield Slot("sources", relayed(source))
        yield Slot("stance", source.stance, source.name)


def _dates(days: Mapping[str, str | None]) -> Iterator[Slot]:
    yield from (Slot("dates", day, name) for name, day in days.items() if day)
