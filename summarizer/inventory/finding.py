"""Finding: what is told of a tape: where it lies, what is on it, and what is wrong with it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final, Literal, get_args

from pydantic import BaseModel, ConfigDict

State = Literal["ok", "damaged", "secret", "orphan", "stale", "unplayed", "missing"]
"""`damaged`: can't be read; `secret`: a key is in it; `orphan`: of no item, prompt or model; `stale`:
something else would be sent today; `unplayed`: holds recordings that nothing asks for; `missing`:
an item without a tape."""

STATES: Final[tuple[State, ...]] = get_args(State)


class Entry(BaseModel):
    """A tape as it lies in its folder."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)

    prompt: str
    """Name and version, for example personnel@v1."""
    model: str
    """The model that answered, as its server knows it."""
    case: str
    """The item's name."""
    path: Path
    recorded: date | None = None
    """The day it was recorded (UTC)."""
    requests: int = 0
    """How many requests are on it."""
    why: str = ""
    """What is wrong with it."""


class Finding(Entry):
    """One thing that a check finds of a tape."""

    state: State
    unplayed: tuple[int, ...] = ()
    """Which of its requests nothing asks for, counted from 1."""
