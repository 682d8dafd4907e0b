"""Speaking: one act of speaking, as the article tells it."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.article import Sentence
from summarizer.ground.find import find_quote, same_words
from summarizer.ground.names import same_person
from summarizer.vocabulary import SourceKind, Stance


@dataclass(frozen=True)
class Speaking:
    """Who speaks, through whom, with what stance, in which sentence, and of whom."""

    name: str
    kind: SourceKind
    outlet: str | None
    stance: Stance
    """What the verb of saying tells; `stances.stance_toward` weighs it for one change."""
    sentence: Sentence
    body: str | None = None
    """The body that a person is introduced as leading or speaking for: "board", "company"; "" for "its"."""
    by_pronoun: bool = False
    about: frozenset[str] = frozenset()
    """The people whose changes it is about."""


def same_speaker(one: str, other: str) -> bool:
    """Whether two names of speakers of one item can mean the same."""
    if same_words(one, other) or same_person(one, other):
        return True
    return find_quote(one, other) is not None or find_quote(other, one) is not None


def same_speaking(one: Speaking, other: Speaking) -> bool:
    """Whether two are the same act: one speaker in one sentence."""
    return one.sentence.number == other.sentence.number and same_speaker(one.name, other.name)
