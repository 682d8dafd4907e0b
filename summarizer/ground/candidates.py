"""Candidates: whose change, and which, an article can tell at all.

A change is printed only if a sentence about the person has words of the deed. Which sentences do
can be told before any model is asked; a grammar then lets in nothing else.
"""

from __future__ import annotations

from typing import NamedTuple

from summarizer.article import Article
from summarizer.ground.change import find_telling
from summarizer.ground.kept import kept
from summarizer.ground.news import is_retired_death
from summarizer.ground.people import find_people
from summarizer.vocabulary import ACTIONS, Action, Direction, direction_of


class Candidate(NamedTuple):
    """A person, and what of one direction may have happened to their post."""

    name: str
    actions: tuple[Action, ...]
    sentence: int
    """Number of the first sentence that may tell it."""


@kept
def find_candidates(article: Article) -> tuple[Candidate, ...]:
    """Every person and direction that some sentence has words for, in the order of the article."""
    found: list[Candidate] = []
    for name in find_people(article):
        told: dict[Direction, list[tuple[Action, int]]] = {}
        for action in ACTIONS:
            telling = find_telling(article, None, name, action)
            if telling is None or telling.cue.past_history:
                continue
            if not is_retired_death(article, name, action):
                told.setdefault(direction_of(action), []).append((action, telling.sentence.number))
        found += [
            Candidate(name, tuple(a for a, _ in actions), min(n for _, n in actions))
            for actions in told.values()
        ]
    return tuple(sorted(found, key=lambda candidate: candidate.sentence))
