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
        moves = _moves(article, name)
        for direction, deeds in told.items():
            plainly: dict[Action, list[Told]] = {
                action: plain_tellings(article, name, action) for action, _ in deeds
            }
            plain = any(
                each.sentence.number not in moves or direction == "shift"
                for tellings in plainly.values()
                for each in tellings
            )
            first = min(number for _, number in deeds)
            found.append(Candidate(name, by_outright(article, plainly), first, plain))
    return tuple(sorted(found, key=lambda candidate: candidate.sentence))


def _moves(article: Article, name: str) -> frozenset[int]:
    """Numbers of the sentences that tell a going and a coming as one move: there only the move is plain."""
    moves = plain_tellings(article, name, "reassignment")
    return frozenset(
        move.sentence.number for move in moves if is_one_move(article.sentence_text(move.sentence))
    )
