"""Subject: whose change it is, which way the post moves, and where the article tells it."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.vocabulary import Direction


class Subject(NamedTuple):
    """What the details of a change hang on."""

    name: str
    direction: Direction
    told: int
    """Number of the sentence that tells the change: where a claim without a pointer is looked for."""
