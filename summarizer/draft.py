"""Drafts: what a language model fills in, before anything is believed.

A draft holds names, words from fixed lists, and pointers into the article (a sentence number,
or words copied from it). It has no offsets and nothing derived, and it can't be printed: `ground`
turns it into a Record. Each prompt version names its draft shape; every shape says in `claims`
what it claims, in the one form that `ground` reads.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from summarizer.vocabulary import Action, Stance, StepKind


@dataclass(frozen=True)
class Verbatim:
    """Marks a string that must be words of the article, at most so many of them."""

    words: int


@dataclass(frozen=True)
class SentenceNumber:
    """Marks an integer that must be the number of one of the article's sentences."""


@dataclass(frozen=True)
class EachCandidate:
    """Marks a list of objects that begin with a person and a deed.

    A grammar asks for every person the article can tell of, in its order, and lets in the deeds it
    can tell of them, or `none`.
    """

    plain: bool = False
    """Whether `none` is kept out where the article tells a deed in so many words."""


Name = Annotated[str, Verbatim(words=8)]
Title = Annotated[str, Verbatim(words=12)]
Words = Annotated[str, Verbatim(words=30)]
SentencePointer = Annotated[int, SentenceNumber()]


class DraftPart(BaseModel):
    """A frozen piece of a draft that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


@dataclass(frozen=True)
class ClaimedStep:
    """A step: who did what, and about where it is told; an actor of None is not told."""

    actor: str | None
    does: StepKind
    sentence: int | None


@dataclass(frozen=True)
class ClaimedReason:
    """A reason, and about where it stands."""

    reason: str
    sentence: int | None


@dataclass(frozen=True)
class ClaimedChange:
    """One change as a model tells it, whatever the draft's shape."""

    person: str
    role: str | None
    organization: str | None
    change: Action
    by: str | None
    steps: list[ClaimedStep]
    reasons: list[ClaimedReason]
    sentence: int | None
    """About where it is told; None if the draft doesn't point."""


@dataclass(frozen=True)
class Claims:
    """Everything a draft claims, before anything is believed."""

    changes: list[ClaimedChange]
    sources: list[DraftSource]


def join_claims(parts: Iterable[Claims]) -> Claims:
    """The claims of several drafts about one article."""
    listed = list(parts)
    return Claims([c for part in listed for c in part.changes], [s for part in listed for s in part.sources])


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


class DraftShape(DraftPart, ABC):
    """What every draft shape can do: say what it claims."""

    @abstractmethod
    def claims(self) -> Claims:
        """What is claimed, in the one form that `ground` reads."""


class Draft(DraftShape):
    """A model's reading of one news item."""

    changes: list[DraftChange] = Field(max_length=4)
    """The changes that are this item's news; empty if it reports none."""
    sources: list[DraftSource] = Field(max_length=10)
    """Everyone who speaks about the changes, in the order of the article."""

    def claims(self) -> Claims:
        """What is claimed."""
        changes = [
            ClaimedChange(
                person=change.person,
                role=change.role,
                organization=change.organization,
                change=change.change,
                by=None,
                steps=[ClaimedStep(step.actor, step.does, step.sentence) for step in change.steps],
                reasons=[ClaimedReason(reason.reason, reason.sentence) for reason in change.reasons],
                sentence=change.sentence,
            )
            for change in self.changes
        ]
        return Claims(changes, self.sources)


class BriefChange(DraftPart):
    """One person whose post changes, in few words.

    It has no sentence number: in a list of changes a small model counts sentences instead.
    """

    person: Name
    """The person's name, copied from the article."""
    change: Action
    """What happens to the post."""
    role: Title | None
    """The title of the post, copied from the article, or null."""
    organization: Title | None
    """The body the post belongs to, copied from the article, or null."""
    by: Name | None
    """Who asks for, decides or makes the change, copied from the article; null if the person alone does."""
    reasons: list[Words] = Field(max_length=2)
    """Why, copied word for word from the article; not the person's defence."""


class NoChange(DraftPart):
    """One person who is told of, and whose post doesn't change in this news."""

    person: Name
    """The person's name, copied from the article."""
    change: Literal["none"]
    """Nothing happens to a post of theirs: it is only held, history, or what might be."""


class BriefDraft(DraftShape):
    """A short reading of one news item: the article's own words tell who speaks, when, and what was done."""

    people: Annotated[list[BriefChange | NoChange], EachCandidate()] = Field(max_length=16)
    """Everyone whose post may change in this item, in its order."""

    def claims(self) -> Claims:
        """What is claimed."""
        return Claims([_claim(person) for person in self.people if isinstance(person, BriefChange)], [])


def _claim(brief: BriefChange) -> ClaimedChange:
    return ClaimedChange(
        person=brief.person,
        role=brief.role,
        organization=brief.organization,
        change=brief.change,
        by=brief.by,
        steps=[],
        reasons=[ClaimedReason(words, None) for words in brief.reasons],
        sentence=None,
    )


class FirmDraft(BriefDraft):
    """A brief draft that can't pass over what the article tells in so many words."""

    people: Annotated[list[BriefChange | NoChange], EachCandidate(plain=True)] = Field(max_length=16)
    """Everyone whose post may change in this item, in its order."""


DRAFTS: Final[dict[str, type[DraftShape]]] = {"personnel": Draft, "brief": BriefDraft, "firm": FirmDraft}
"""Draft shapes by the name that a prompt's front matter uses."""
