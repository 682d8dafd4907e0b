"""Drafts: what a language model fills in, before anything is believed.

A draft holds names, words from fixed lists, and pointers into the article (a sentence number,
or words copied from it). It has no offsets and nothing derived, and it can't be printed: `ground`
turns it into a Record. Each prompt version names its draft shape; a shape that isn't `Draft`
itself says in `expand` how it becomes one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field

from summarizer.vocabulary import Action, Stance, StepKind


@dataclass(frozen=True)
class Verbatim:
    """Marks a string that must be words of the article, at most so many of them."""

    words: int


@dataclass(frozen=True)
class SentenceNumber:
    """Marks an integer that must be the number of one of the article's sentences."""


Name = Annotated[str, Verbatim(words=8)]
Title = Annotated[str, Verbatim(words=12)]
Words = Annotated[str, Verbatim(words=30)]
SentencePointer = Annotated[int, SentenceNumber()]


class DraftPart(BaseModel):
    """A frozen piece of a draft that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class DraftStep(DraftPart):
    """One thing that was done about the post."""

    actor: Name
    """Who did it, copied from the article."""
    does: StepKind
    """What was done."""
    sentence: SentencePointer
    """Number of the sentence that says so."""


class DraftReason(DraftPart):
    """Why the change is wanted or made."""

    reason: Words
    """The reason, copied word for word from the article."""
    sentence: SentencePointer
    """Number of the sentence that says so."""


class DraftChange(DraftPart):
    """One person whose post changes."""

    person: Name
    """The person's name, copied from the article."""
    role: Title | None
    """The title of the post, copied from the article, or null."""
    organization: Title | None
    """The body the post belongs to, copied from the article, or null."""
    change: Action
    """What happens to the post."""
    steps: list[DraftStep] = Field(max_length=4)
    """What each actor did about the post, in order."""
    reasons: list[DraftReason] = Field(max_length=3)
    """Why the change is wanted or made; not the person's defence."""
    sentence: SentencePointer
    """Number of the sentence that reports the change."""


class DraftSource(DraftPart):
    """An outlet, a person or a body that speaks about the change."""

    speaker: Name
    """Who says so, copied from the article."""
    outlet: Name | None
    """The outlet that relays the speaker, copied from the article, or null."""
    stance: Stance
    """What the speaker does with the news."""
    sentence: SentencePointer
    """Number of the sentence where the speaker is named."""


class Draft(DraftPart):
    """A model's reading of one news item."""

    changes: list[DraftChange] = Field(max_length=4)
    """The changes that are this item's news; empty if it reports none."""
    sources: list[DraftSource] = Field(max_length=10)
    """Everyone who speaks about the changes, in the order of the article."""

    def expand(self) -> Draft:
        """The reading as a `Draft`; other shapes override it."""
        return self


DRAFTS: Final[dict[str, type[Draft]]] = {"personnel": Draft}
"""Draft shapes by the name that a prompt's front matter uses."""
