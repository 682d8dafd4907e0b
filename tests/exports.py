"""Records of every action and status to export, and what says whether the exports keep to their standards."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from vance import CHANGE, QUOTE, provenance, told

from summarizer.record import By, Change, Counterpart, DateClaim, Dates, Record, Role, Source, Who
from summarizer.vocabulary import ACTIONS, STATUSES, Action, Status

STANDARDS = Path(__file__).parent / "standards"
MADE: tuple[Status, ...] = ("effective", "announced")
"""The statuses that a record vouches for."""
NOT_MADE = tuple(status for status in STATUSES if status not in MADE)
NASTY = st.sampled_from(
    ["Ada Lind", "=cmd|' /C calc'!A0", "Zoë; \\Ø,\n “x”", "</script>&'\"", "職" * 40, "@SUM(1)\t-2"]
)
formats = FormatChecker(formats=())


@formats.checks("date-time", raises=ValueError)
def is_moment(value: object) -> bool:
    """RFC 3339: a day, a time, and the zone."""
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None


@formats.checks("uri", raises=ValueError)
def is_uri(value: object) -> bool:
    """RFC 3986: a scheme, and no character beyond ASCII or blank."""
    if not isinstance(value, str):
        return True
    return bool(urlsplit(value).scheme) and value.isascii() and value.isprintable() and " " not in value


def on(value: str, precision: str = "day") -> DateClaim:
    """A date that is proved."""
    return DateClaim.model_validate(
        {"text": "then", "value": value, "precision": precision, "rule": "as written", "evidence": QUOTE}
    )


DAYS = {"day": "2022-12-01", "month": "2022-12", "year": "2022"}
FULL = CHANGE.model_copy(
    update={
        "dates": Dates(
            requested=CHANGE.dates.requested, announced=on("2022-11-10"), effective=on("2022-12-01")
        ),
        "capacity": "acting",
    }
)
"""A change with something in every field."""


def changed(**update: object) -> Change:
    """The full change, but for this."""
    return FULL.model_copy(update=update)


def standing(action: Action, status: Status, **update: object) -> Record:
    """A record of one change with this action and status, which has a day of effect."""
    return told(changed(action=action, status=status, **update))


CHANGES = st.builds(
    lambda action, status, background, name, precision, title, body, other: changed(
        action=action,
        status=status,
        background=background,
        who=Who(name=name, as_written=(name, "Lind"), evidence=QUOTE),
        dates=Dates(effective=on(DAYS[precision], precision) if precision else None),
        role=Role(title=title, organization=body, parent="Ostmark", evidence=QUOTE),
        counterpart=Counterpart(name=other, relation="predecessor", evidence=QUOTE) if other else None,
    ),
    st.sampled_from(ACTIONS),
    st.sampled_from(STATUSES),
    st.booleans(),
    NASTY,
    st.sampled_from(["day", "month", "year", None]),
    st.none() | NASTY,
    st.none() | NASTY,
    st.none() | NASTY,
)
RECORDS = st.builds(
    lambda changes, title, url: told(*changes, title=title, url=url, language="en"),
    st.lists(CHANGES, max_size=2),
    st.none() | NASTY,
    st.sampled_from([None, "https://vale.example/é b?q=1#x", "not an address"]),
)

BLANK = {
    "article": told(FULL, title="Another", url="https://o.example/", publisher="Else", published=None),
    "summary": told(FULL).model_copy(update={"summary": "Something else."}),
    "who": told(changed(who=Who(name="Bo Ek", evidence=QUOTE))),
    "role.title": told(changed(role=FULL.role.model_copy(update={"title": "mayor"}))),
    "role.organization": told(changed(role=FULL.role.model_copy(update={"organization": "Vale"}))),
    "role.parent": told(changed(role=FULL.role.model_copy(update={"parent": None}))),
    "action": told(changed(action="appointment")),
    "status": told(changed(status="rumoured")),
    "reasons": told(changed(reasons=())),
    "sources": told(changed(sources=(Source(name="Ek", kind="person", stance="denies", evidence=QUOTE),))),
    "capacity": told(changed(capacity="joint")),
    "by": told(changed(by=By(name="Ada Lind", evidence=QUOTE))),
    "steps": told(changed(steps=())),
    "dates.requested": told(changed(dates=FULL.dates.model_copy(update={"requested": None}))),
    "dates.announced": told(changed(dates=FULL.dates.model_copy(update={"announced": None}))),
    "dates.effective": told(changed(dates=FULL.dates.model_copy(update={"effective": on("2023-01-02")}))),
    "counterpart": told(changed(counterpart=None)),
    "background": told(changed(background=True)),
    "faults": told(FULL).model_copy(update={"faults": ()}),
    "provenance": told(FULL).model_copy(
        update={"provenance": provenance(created=datetime.fromisoformat("2023-01-01T00:00:00+00:00"))}
    ),
}
"""Field → a record that differs in it from that of the full change."""


def problems(standard: str, value: Any) -> list[str]:
    """What breaks the rules of a standard, by where it stands."""
    schema = json.loads((STANDARDS / f"{standard}.json").read_text("utf-8"))
    validator = Draft202012Validator(schema, format_checker=formats)
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)]
