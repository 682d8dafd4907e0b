"""Rows: what stands in a journal: what a run is of, its items, and what came of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summarizer.errors import SummarizerError

State = Literal["waiting", "done", "failed"]


@dataclass(frozen=True)
class Stamp:
    """What every record of a journal was made with; another prompt or model needs another journal."""

    prompt: str
    prompt_sha256: str
    model: str
    provider: str
    schema: str


@dataclass(frozen=True)
class ItemRow:
    """An item as the inputs hold it."""

    position: int
    """Its place in the order of the inputs, from 1."""
    name: str
    """How errors call it."""
    key: str
    """What it is known by: the hash of whatever its reading depends on."""
    info: str
    """The `article` of its record, as JSON."""


@dataclass(frozen=True)
class Done:
    """A record that was made, as a line of JSON without its end, and what it took."""

    record: str
    tokens_in: int | None = None
    tokens_out: int | None = None
    tokens_cached: int | None = None
    cost: float | None = None
    """In US dollars; None where the price isn't known."""


@dataclass(frozen=True)
class Failed:
    """Why there is no record."""

    kind: str
    """The name of the error's class."""
    message: str
    exit_code: int

    @classmethod
    def of(cls, error: SummarizerError) -> Failed:
        """A failure by its error."""
        return cls(type(error).__name__, str(error), error.exit_code)
