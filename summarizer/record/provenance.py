"""Where a record comes from: the article it speaks of, and what made it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from pydantic import Field

from summarizer.meta import Meta
from summarizer.record.part import Part

SCHEMA: Final = "personnel-change/v2"


class ArticleInfo(Meta):
    """Which article the record speaks of, and what is known about it."""

    id: str
    """SHA-256 of the text in UTF-8, as lower-case hex."""
    characters: int
    """Length of the text in Unicode code points."""


class Sampling(Part):
    """How the model was sampled."""

    temperature: float = 0.0
    """How freely it chose; 0 takes the likeliest word each time."""
    seed: int | None = 0
    """What its choices start from; null if it was left to the server."""
    max_tokens: int = Field(default=1200, ge=1)
    """Upper bound on the reply, in tokens."""


class TapeInfo(Part):
    """The recording that a record was made from, when no model was asked."""

    recorded: date
    """The day of the recording (UTC)."""
    model: str
    """The model that answered then."""


class Provenance(Part):
    """What made this record, so that it can be made again."""

    prompt: str
    """Prompt name and version, for example personnel@v1."""
    prompt_sha256: str
    """SHA-256 of the prompt's folder."""
    schema_version: str = SCHEMA
    """The version of the record's shape that it was made in."""
    model: str
    """The model that was asked."""
    provider: str
    """`embedded`, or the host of the server that answered."""
    package_version: str
    """The version of this package."""
    sampling: Sampling
    tokens_in: int | None = None
    """Tokens that the model read, those from the cache included; null if the server didn't tell."""
    tokens_out: int | None = None
    """Tokens that it wrote."""
    tokens_cached: int | None = None
    """Tokens that it had read before and took from its cache."""
    seconds: float
    """Wall-clock time spent on this item."""
    attempts: int
    """Requests sent for this item, retries, re-asks and repair included."""
    created: datetime
    """When the record was made (UTC)."""
    tape: TapeInfo | None = None
    """The recording it was made from; null if a model was asked."""
