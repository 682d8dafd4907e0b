"""Candidates: whose change, and which, an article can tell at all.

A change is printed only if a sentence about the person has words of the deed. Which sentences do
can be told before any model is asked; a grammar then lets in nothing else.
"""

from __future__ import annotations

from typing import NamedTuple

from summarizer.article import Article
from summarizer.ground.attempts import as_shown
from summarizer.ground.kept import kept
from summarizer.ground.news import is_death_out_of_post
from summarizer.ground.people import find_people
from summarizer.ground.plain import is_likely, plain_tellings
from summarizer.ground.specific import by_outright, is_one_move
from summarizer.ground.whose import Told, find_telling
from summarizer.vocabulary import ACTIONS, Action, Direction, direction_of


class Candidate(NamedTuple):
    """A person, and what of one direction may have happened to their post."""

    name: str
    actions: tuple[Action, ...]
    sentence: int
    """Number of the first sentence that may tell it."""
    plain: bool
    """Whether one of the actions is told in so many words."""


@kept
def find_candidates(article: Article) -> tuple[Candidate, ...]:
    """Every person and direction that some sentence has words for, in the order of the article."""
    article = as_shown(article)
    found: list[Candidate] = []
    for name in find_people(article):
        told: dict[Direction, list[tuple[Action, int]]] = {}
        for action in ACTIONS:
            telling = find_telling(article, None, name, action)
            if telling is None or telling.cue.past_history:
                continue
            if not is_death_out_of_post(article, name, action) and is_likely(article, name, action):
                told.setdefault(direction_of(action), []).append((action, telling.sentence.number))
        for deeds in _as_one_move(article, name, told):
            plainly: dict[Action, list[Told]] = {
                action: plain_tellings(article, name, action) for action, _ in deeds
            }
            first = min(number for _, number in deeds)
            found.append(Candidate(name, tuple(by_outright(article, plainly)), first, any(plainly.values())))
    return tuple(sorted(found, key=lambda candidate: candidate.sentence))


def _as_one_move(
    article: Article, name: str, told: dict[Direction, list[tuple[Action, int]]]
) -> list[list[tuple[Action, int]]]:
    """The deeds of each direction; of a going and a coming that a sentence tells as one move only the move."""
    if {"out", "shift"} <= told.keys():
        moves = plain_tellings(article, name, "reassignment")
        if any(is_one_move(article.sentence_text(move.sentence)) for move in moves):
            return [deeds for direction, deeds in told.items() if direction not in ("in", "out")]
    return list(told.values())
