"""The record: what one news item says about who holds which post, proved claim by claim.

A Record is what we vouch for. Every claim carries Evidence, spans of the article's text in
Unicode code points (0-based, end exclusive, as in W3C Web Annotation's TextPositionSelector).
What could not be proved is listed under `faults`. Only `ground` makes one from a model's words.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final, Literal, cast

from pydantic import BaseModel, ConfigDict, Field, computed_field, model_validator

from summarizer.meta import Meta
from summarizer.vocabulary import (
    ACTIONS,
    Action,
    Capacity,
    CounterpartRelation,
    Direction,
    Outcome,
    Precision,
    ReasonKind,
    ReasonRelation,
    SourceKind,
    Stance,
    Status,
    StepKind,
    direction_of,
)

SCHEMA: Final = "personnel-change/v1"


class _Part(BaseModel):
    """A frozen piece of the record that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Evidence(_Part):
    """One span of the article that proves a claim: `text[start:end] == quote`."""

    quote: str
    """The characters of the article, exactly as they stand there."""
    start: int = Field(ge=0)
    """Offset of the first character, in Unicode code points."""
    end: int = Field(ge=0)
    """Offset after the last character, in Unicode code points."""


class _Proved(_Part):
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    """The spans that prove the claim, best first."""


class Who(_Proved):
    """The person whose post changes."""

    name: str
    """The fullest form of the name that the article gives."""
    as_written: tuple[str, ...] = ()
    """Every form of the name that the article uses."""


class Role(_Part):
    """The post and the body it belongs to; what the article does not tell is null."""

    title: str | None = None
    """The post's title, as the article words it."""
    organization: str | None = None
    """The body the post belongs to, as the article words it."""
    parent: str | None = None
    """The larger body above `organization`, if the article names it."""
    evidence: tuple[Evidence, ...] = ()
    """The spans that hold the title and the organization."""


class By(_Proved):
    """Who asked for, decided or made the change; never the outlet that reports it."""

    name: str


class StepDate(_Part):
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


class Step(_Proved):
    """One thing that was done about the post, in the order of the story."""

    kind: StepKind
    """What was done."""
    actor: str | None = None
    """Who did it, as the article names them."""
    date: StepDate | None = None
    """When, if the article says so in the same sentence."""


class Reason(_Proved):
    """Why the change is wanted or made, and according to whom."""

    text: str
    """The reason in the article's words."""
    kind: ReasonKind
    """The class of reason."""
    relation: ReasonRelation
    """`cause`: told as the cause; `alleged`: somebody says so; `context`: told beside it."""
    asserted_by: str | None = None
    """Who says so, if it is not the article itself."""


class Source(_Proved):
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


class Counterpart(_Proved):
    """The person before or after in the same post."""

    name: str
    relation: CounterpartRelation


class Dates(_Part):
    """When the change was asked for, made known, and takes effect."""

    requested: DateClaim | None = None
    announced: DateClaim | None = None
    effective: DateClaim | None = None


class Change(_Part):
    """One person, one post, one direction (the MUC-6 succession rule)."""

    who: Who
    role: Role
    action: Action
    """What happens to the post."""
    status: Status
    """Where it stands at the end of the item; derived from steps and sources."""
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


class Fault(_Part):
    """A claim that was asked for and could not be proved."""

    field: str
    """Path of the claim in the draft, for example changes[0].by."""
    said: str
    """What the model said."""
    why: str
    """Why it was refused."""


class ArticleInfo(Meta):
    """Which article the record speaks of, and what is known about it."""

    id: str
    """SHA-256 of the text in UTF-8, as lower-case hex."""
    characters: int
    """Length of the text in Unicode code points."""


class Sampling(_Part):
    """How the model was sampled."""

    temperature: float = 0.0
    seed: int | None = 0
    max_tokens: int = Field(default=1200, ge=1)
    """Upper bound on the reply, in tokens."""


class TapeInfo(_Part):
    """The recording that a record was made from, when no model was asked."""

    recorded: date
    """The day of the recording (UTC)."""
    model: str
    """The model that answered then."""


class Provenance(_Part):
    """What made this record, so that it can be made again."""

    prompt: str
    """Prompt name and version, for example personnel@v1."""
    prompt_sha256: str
    schema_version: str = SCHEMA
    model: str
    provider: str
    """`embedded`, or the host of the server that answered."""
    package_version: str
    sampling: Sampling
    tokens_in: int | None = None
    tokens_out: int | None = None
    tokens_cached: int | None = None
    seconds: float
    """Wall-clock time spent on this item."""
    attempts: int
    """Requests sent for this item, retries, re-asks and repair included."""
    created: datetime
    """When the record was made (UTC)."""
    tape: TapeInfo | None = None
    """The recording it was made from; null if a model was asked."""


def _schema_first(schema: dict[str, Any]) -> None:
    """List derived fields as required: a reader may count on them."""
    schema["required"] = list(schema["properties"])


class Record(_Part):
    """A personnel-change record: what one item says, each claim tied to its characters."""

    model_config = ConfigDict(validate_by_name=True, serialize_by_alias=True, json_schema_extra=_schema_first)

    schema_: Literal["personnel-change/v1"] = Field(default=SCHEMA, alias="schema")
    outcome: Outcome
    """Whether the item reports changes, none, or is too short to judge."""
    summary: str
    """One plain sentence, built from the proved fields only."""
    article: ArticleInfo
    changes: tuple[Change, ...] = ()
    """Most important first."""
    faults: tuple[Fault, ...] = ()
    """What the model claimed and the article does not prove."""
    provenance: Provenance

    def to_json(self, indent: int | None = 2) -> str:
        """The record as JSON text, keys in schema order, characters unescaped."""
        return self.model_dump_json(indent=indent)

    @classmethod
    def from_json(cls, text: str | bytes) -> Record:
        """Read back what `to_json` wrote.

        Raises:
            pydantic.ValidationError: the text is not a record of this schema version.
        """
        return cls.model_validate_json(text)
