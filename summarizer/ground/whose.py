"""Whose: the people whose change a sentence tells, a pronoun or an office traced to a name near it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from summarizer import cues
from summarizer.article import Article, Sentence
from summarizer.cues import Cue
from summarizer.ground.names import mentions, same_person
from summarizer.ground.orders import is_order
from summarizer.ground.people import people_with
from summarizer.ground.undergoer import DESCRIBED, PRONOUN, find_undergoers
from summarizer.ground.undergoer.scene import set_scene
from summarizer.vocabulary import Action

_BACK: Final = 2
"""How many sentences before a pronoun its bearer may be named."""


class Told(NamedTuple):
    """A deed that a sentence tells of somebody, and whether it names them itself."""

    sentence: Sentence
    cue: Cue
    named: bool


def tellings(article: Article, name: str, action: Action) -> Iterator[Told]:
    """Every place where the article tells a deed of a person, in its order."""
    people = people_with(article, name)
    for sentence in article.sentences:
        text = article.sentence_text(sentence)
        if is_order(text):
            continue
        for cue in cues.find_action(text, action):
            whose = find_undergoers(text, cue, action, people)
            meant = (*whose, *_meant(article, sentence, whose, people))
            if any(same_person(name, other) for other in meant):
                yield Told(sentence, cue, named=mentions(text, name))


def _meant(
    article: Article, sentence: Sentence, whose: tuple[str, ...], people: tuple[str, ...]
) -> Iterator[str]:
    """Whom a pronoun or an office in a sentence may mean."""
    if PRONOUN in whose:
        numbers = range(sentence.number - 1, max(0, sentence.number - 1 - _BACK), -1)
        yield from next(filter(None, (_named(article, number, people) for number in numbers)), ())
    if DESCRIBED in whose:
        after, before = (_named(article, sentence.number + step, people)[:1] for step in (1, -1))
        yield from after or before


def _named(article: Article, number: int, people: tuple[str, ...]) -> tuple[str, ...]:
    if not 1 <= number <= len(article.sentences):
        return ()
    text = article.sentence_text(article.sentences[number - 1])
    return set_scene(text, people).between(0, len(text))
