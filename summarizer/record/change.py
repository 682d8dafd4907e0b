"""A change: one person, one post, one direction, and every claim about it with its evidence."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final, Literal, cast

from pydantic import Field, computed_field, model_validator

from summarizer.record.part import Evidence, Part, Proved
from summarizer.vocabulary import (
    ACTIONS,
    Action,
    Capacity,
    CounterpartRelation,
    Direction,
    Precision,
    ReasonKind,
    ReasonRelation,
    SourceKind,
    Stance,
    Status,
    StepKind,
    direction_of,
)

_ISO: Final = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


class Who(Proved):
    """The person whose post changes."""

    name: str
    """The fullest form of the name that the article gives."""
    as_written: tuple[str, ...] = ()
    """Every form of the name that the article uses."""


class Role(Part):
    """The post and the body it belongs to; what the article does not tell is null."""

    title: str | None = None
    """The post's title, as the article words it."""
    organization: str | None = None
    """The body the post belongs to, as the article words it."""
    parent: str | None = None
    """The larger body above `organization`, if the article names it."""
    evidence: tuple[Evidence, ...] = ()
    """The spans that hold the title and the organization."""


class By(Proved):
    """Who asked for, decided or made the change; never the outlet that reports it."""

    name: str
    """The person or body, as the article names it."""


class StepDate(Part):
    """A calendar date that the article's own words were resolved to."""

    text: str
    """The words of the article, for example "on Wednesday"."""
    value: str
    """The date in ISO 8601, cut to its precision: 2022-11-09, 2022-11 or 2022."""
    precision: Precision
    """How much of the date the article gives."""
    rule: str
    """How the words were resolved, and against which date."""


class DateClaim(StepDate):
    """A date of the change, with the span that proves it."""

    evidence: tuple[Evidence, ...] = Field(min_length=1)
    """The span that holds the words of the date."""


class Step(Proved):
    """One thing that was done about the post, in the order of the story."""

    kind: StepKind
    """What was done."""
    actor: str | None = None
    """Who did it, as the article names them."""
    date: StepDate | None = None
    """When, if the article says so in the same sentence."""


class Reason(Proved):
    """Why the change is wanted or made, and according to whom."""

    text: str
    """The reason in the article's words."""
    kind: ReasonKind
    """The class of reason."""
    relation: ReasonRelation
    """`cause`: told as the cause; `alleged`: somebody says so; `context`: told beside it."""
    asserted_by: str | None = None
    """Who says so, if it is not the article itself."""


class Source(Proved):
    """Who says so."""

    name: str
    """The speaker as the article names it."""
    kind: SourceKind
    """What sort of speaker it is."""
    stance: Stance
    """What the speaker does with the news."""
    via: str | None = None
    """The outlet that relays the speaker."""
    on_record: bool | None = None
    """False for speakers who are not named; null where that can't be told."""


class Counterpart(Proved):
    """The person before or after in the same post."""

    name: str
    """The person, as the article names them."""
    relation: CounterpartRelation
    """Whether they held the post before, or hold it after."""


class Dates(Part):
    """When the change was asked for, made known, and takes effect."""

    requested: DateClaim | None = None
    """When it was asked for."""
    announced: DateClaim | None = None
    """When it was made known."""
    effective: DateClaim | None = None
    """When it takes effect, or did."""


DATES: Final[tuple[Literal["requested", "announced", "effective"], ...]] = (
    "requested",
    "announced",
    "effective",
)
"""The dates that a change can have, in the order of the story."""


class Change(Part):
    """One person, one post, one direction (the MUC-6 succession rule)."""

    who: Who
    role: Role
    action: Action
    """What happens to the post."""
    status: Status
    """Where it stands at the end of the item; derived from steps and sources."""
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    """The spans that tell the deed: they prove `action`, and `status` with those of `steps` and `sources`."""
    reasons: tuple[Reason, ...] = ()
    sources: tuple[Source, ...] = ()
    capacity: Capacity = "unknown"
    """In what capacity the post is held."""
    by: By | None = None
    steps: tuple[Step, ...] = ()
    """What was done about the post, in story order."""
    dates: Dates = Dates()
    counterpart: Counterpart | None = None
    background: bool = False
    """True for career history told in passing, which is not this item's news."""

    @computed_field(return_type=Direction)
    @property
    def direction(self) -> Direction:
        """Into the post, out of it, to other duties, or neither; derived from `action`."""
        return direction_of(self.action)

    @model_validator(mode="before")
    @classmethod
    def _read_direction(cls, data: Any) -> Any:
        """Take a written record's `direction` for what it is, a consequence of its `action`."""
        if not isinstance(data, dict) or "direction" not in data:
            return data  # pyright: ignore[reportUnknownVariableType]
        told = cast("dict[str, Any]", data)
        if told.get("action") in ACTIONS and told["direction"] != direction_of(told["action"]):
            raise ValueError(f"{told['action']} has not the direction {told['direction']!r}")
        return {key: value for key, value in told.items() if key != "direction"}


def is_calendar_date(value: str) -> bool:
    """Whether it is a day, month or year that there is, in ISO 8601 cut to its precision: 2022-11-09, 2022-11 or 2022."""
    try:
        date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError:
        return False
    return bool(_ISO.fullmatch(value))
