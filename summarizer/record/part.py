"""What every piece of a record is: frozen, closed, and described for readers in other languages."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Part(BaseModel):
    """A frozen piece of the record that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Evidence(Part):
    """One span of the article that proves a claim: `text[start:end] == quote`."""

    quote: str
    """The characters of the article, exactly as they stand there."""
    start: int = Field(ge=0)
    """Offset of the first character, in Unicode code points."""
    end: int = Field(ge=0)
    """Offset after the last character, in Unicode code points."""


class Proved(Part):
    """A claim, with what proves it."""

    evidence: tuple[Evidence, ...] = Field(min_length=1)
    """The spans that prove the claim, best first."""
