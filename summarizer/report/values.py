"""Values: what a case expects and what a record holds, field by field, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.case import Expected
from summarizer.record import Record
from summarizer.scorecard import FieldName
from summarizer.slots import Slot, expected_slots, found_slots


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
    told = [_Told(change.who, expected_slots(change), change.background) for change in expected.changes]
    return _by_field(expected.outcome, told)


def found_values(record: Record | None) -> Values:
    """Field → values of a record; a field without any is missing, and all are if there is no record."""
    if record is None:
        return {}
    told = [_Told(change.who.name, found_slots(change), change.background) for change in record.changes]
    return _by_field(record.outcome, told)


class _Told(NamedTuple):
    """One change, expected or found."""

    who: str
    slots: Iterator[Slot]
    background: bool


def _by_field(outcome: str, changes: Sequence[_Told]) -> Values:
    values: Values = defaultdict(list)
    values["outcome"].append(Value("", outcome, background=False))
    for change in changes:
        for slot in change.slots:
            who = change.who if len(changes) > 1 and slot.field != "who" else ""
            values[slot.field].append(Value(who, _tell(slot), change.background))
    return dict(values)


def _tell(slot: Slot) -> str:
    if slot.field == "stance":
        return f"{slot.of}: {slot.value.replace('_', ' ')}"
    return f"{slot.of} {slot.value}" if slot.field == "dates" else slot.value
