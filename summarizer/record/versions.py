"""Versions: every one of the record that was released, and how a stored one is lifted to the newest.

A version is lifted to the next, and that to the one after it: so each lift is written once, when its
version is released, and stays for ever.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any, Final, NamedTuple, cast

from summarizer.errors import RecordError
from summarizer.record.provenance import SCHEMA

Json = dict[str, Any]


class Lift(NamedTuple):
    """What the next version changed, and how a record of this one gets there."""

    after: str
    """The version it leads to."""
    told: tuple[str, ...]
    """What changes, a line each."""
    apply: Callable[[Json], None]
    """Changes the record in place; may raise KeyError, TypeError or IndexError if it is damaged."""


class Lifted(NamedTuple):
    """A record of the newest version, and what was changed on the way."""

    data: Json
    told: tuple[str, ...]


def parse(text: str | bytes) -> object:
    """What a record's JSON holds.

    Raises:
        RecordError: it isn't JSON.
    """
    try:
        return json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise RecordError(
            "this is not the JSON of one record.", "Give what summarizer wrote with --format json or jsonl."
        ) from None


def _refuse(constant: str) -> object:
    raise ValueError(constant)


def lift(data: object) -> Lifted:
    """A stored record's JSON in the newest version; what is handed in stays as it is.

    `provenance.schema_version` goes on naming the version in which the record was made.

    Raises:
        RecordError: it is no record, a damaged one, or one of a version that is not known here.
    """
    if not isinstance(data, dict) or not isinstance(data.get("schema"), str):  # pyright: ignore[reportUnknownMemberType]
        raise RecordError("this is no record: it names no schema.", "Give a record that summarizer wrote.")
    record = deepcopy(cast("Json", data))
    told: list[str] = []
    while record["schema"] != SCHEMA:
        version = record["schema"]
        next_ = LIFTS.get(version)
        if next_ is None:
            known = ", ".join((*LIFTS, SCHEMA))
            raise RecordError(
                f"{version!r} is no version of the record known here ({known}).",
                "If it was written by a newer summarizer, install that one.",
            )
        try:
            next_.apply(record)
        except (KeyError, TypeError, IndexError, AttributeError) as error:
            raise RecordError(
                f"this record of {version} is damaged ({error!r}).", "Make it again from its article."
            ) from None
        record["schema"] = next_.after
        told += next_.told
    return Lifted(record, tuple(told))


def _deeds_and_kinds(record: Json) -> None:
    for change in record["changes"]:
        change["evidence"] = change["who"]["evidence"][-1:]
    for fault in record["faults"]:
        fault["kind"] = "refused"


LIFTS: Final[dict[str, Lift]] = {
    "personnel-change/v1": Lift(
        "personnel-change/v2",
        (
            "changes[].evidence is new: the span that tells the deed, till now the last of changes[].who.evidence",
            "faults[].kind is new: refused, since version 1 listed nothing else",
        ),
        _deeds_and_kinds,
    ),
}
"""Version → what leads to the next one."""
