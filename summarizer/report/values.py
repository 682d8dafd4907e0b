"""Values: what a case expects and what a record holds, field by field, in words."""

from __future__ import annotations

from collections import defaultdict
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
    several = len(expected.changes) > 1
    values: Values = defaultdict(list)
    values["outcome"].append(Value("", expected.outcome, background=False))
    for change in expected.changes:
        for slot in expected_slots(change):
            who = change.who if several and slot.field != "who" else ""
            values[slot.field].append(Value(who, _tell(slot), change.background))
    return dict(values)


def found_values(record: Record | None) -> Values:
    """Field → values of a record; a field without any is missing, and all are if there is no record."""
    if record is None:
        return {}
    several = len(record.changes) > 1
    values: Values = defaultdict(list)
    values["outcome"].append(Value("", record.outcome, background=False))
    for change in record.changes:
        for slot in found_slots(change):
            who = change.who.name if several and slot.field != "who" else ""
            values[slot.field].append(Value(who, _tell(slot), change.background))
    return dict(values)


def _tell(slot: Slot) -> str:
    if slot.field == "stance":
        return f"{slot.of}: {slot.value.replace('_', ' ')}"
    return f"{slot.of} {slot.value}" if slot.field == "dates" else slot.value
