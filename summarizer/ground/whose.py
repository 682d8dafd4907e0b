"""Whose: where an article tells a deed of a person, a pronoun or an office traced to a name near it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from summarizer import cues
from summarizer.article import Article, Sentence
from summarizer.cues import Cue
from summarizer.ground.bearers import bearers, genders_of, possible_bearers, without_namesakes
from summarizer.ground.kept import kept
from summarizer.ground.names import mentions
from summarizer.ground.orders import is_order
from summarizer.ground.people import people_with
from summarizer.ground.roster import roster_of
from summarizer.ground.undergoer import DESCRIBED, PRONOUN, find_undergoers
from summarizer.ground.undergoer.scene import PERSON, set_scene
from summarizer.vocabulary import Action

# "A letter from Roth, in which she tenders".
_IN_WHICH_HE: Final = re.compile(
    r"\b(?:in\s+which|saying(?:\s+that)?)\s+(?:he|she)\s+(?:[\w'’]+\s+){0,2}$", re.IGNORECASE
)
# A line or a sentence that opens with a person: "• Ada Roth (Tax, London)".
_BULLET: Final = re.compile(rf"\W*(?P<name>{PERSON})")
_LEAD: Final = 2
"""Sentences of a lead, which may tell of an office before the next one names its holder."""


class Told(NamedTuple):
    """A deed that a sentence tells of somebody, and whether it names them, or can mean nobody else."""

    sentence: Sentence
    cue: Cue
    named: bool


class Telling(NamedTuple):
    """The sentence that reports a change, its words of the deed, and the deed they tell."""

    sentence: Sentence
    action: Action
    cue: Cue


def tellings(article: Article, name: str, action: Action) -> Iterator[Told]:
    """Every place where the article tells a deed of a person, in its order."""
    people = people_with(article, name)
    deeds = _deeds(article, action, people)
    same = roster_of(people).same(name)
    for at in sorted({at for other in same for at in deeds.of.get(other, ())}):
        sentence, cue = deeds.told[at]
        meant = any(at in deeds.meant.get(other, ()) for other in same)
        yield Told(sentence, cue, named=meant or mentions(article.sentence_text(sentence), name))


def find_telling(article: Article, pointer: int | None, name: str, action: Action) -> Telling | None:
    """The sentence that tells a deed of a person: the nearest to the pointer, news before history.

    A sentence that names the person counts before one that means them by a pronoun or an office.
    """
    start = pointer or 1  # news comes first
    told = [
        telling
        for telling in tellings(article, name, action)
        if telling.named or pointer is None or abs(telling.sentence.number - pointer) <= 1
    ]
    if not told:
        return None

    def rank(telling: Told) -> tuple[bool, bool, int, int, bool]:
        number = telling.sentence.number
        return not telling.named, telling.cue.past_history, abs(number - start), number, telling.cue.negated

    best = min(told, key=rank)
    return Telling(best.sentence, action, best.cue)


class _Deeds(NamedTuple):
    """Every place where an article tells a deed, and whose it may be there."""

    told: tuple[tuple[Sentence, Cue], ...]
    of: dict[str, list[int]]
    """Person → which of these places tell it of them."""
    meant: dict[str, set[int]]
    """Person → at which of them nobody else can be meant, though they are not named."""


@kept
def _deeds(article: Article, action: Action, people: tuple[str, ...]) -> _Deeds:
    """What the article tells of one deed; orders to its reader tell nothing."""
    told: list[tuple[Sentence, Cue]] = []
    of: dict[str, list[int]] = {}
    sure: dict[str, set[int]] = {}
    for sentence in article.sentences:
        text = article.sentence_text(sentence)
        if is_order(text):
            continue
        for cue in cues.find_action(text, action):
            found = find_undergoers(text, cue, action, people, genders_of(article, people))
            whose = without_namesakes(article, sentence, found, people)
            for name in (*whose, *_meant(article, sentence, cue, whose, people)):
                of.setdefault(name, []).append(len(told))
            for name in _listed(article, sentence, people) or _only_meant(
                article, sentence, cue, whose, people
            ):
                of.setdefault(name, []).append(len(told))
                sure.setdefault(name, set()).add(len(told))
            told.append((sentence, cue))
    return _Deeds(tuple(told), of, sure)


def _listed(article: Article, sentence: Sentence, people: tuple[str, ...]) -> tuple[str, ...]:
    """Those who head the lines of a list that a sentence with a colon at its end announces."""
    if not article.sentence_text(sentence).rstrip().endswith(":"):
        return ()
    found: list[str] = []
    for line in article.sentences[sentence.number :]:
        scene = set_scene(article.sentence_text(line), people)
        first = _BULLET.match(scene.text)
        if first is None:
            break
        found += scene.at(first.start("name"))
    return tuple(found)


def _only_meant(
    article: Article, sentence: Sentence, cue: Cue, whose: tuple[str, ...], people: tuple[str, ...]
) -> tuple[str, ...]:
    """Who alone can be meant: by the office a lead tells of, before a sentence that opens with a name; by a pronoun behind one."""
    scene = set_scene(article.sentence_text(sentence), people)
    if whose == (PRONOUN,) and not scene.between(0, cue.start):
        before = bearers(article, sentence, cue, people)
        return before if len(before) == 1 else ()
    if scene.names:
        return ()
    if whose == (DESCRIBED,) and sentence.number <= _LEAD and sentence.number < len(article.sentences):
        scene = set_scene(article.sentence_text(article.sentences[sentence.number]), people)
        first = _BULLET.match(scene.text)
        return scene.at(first.start("name")) if first else ()
    return ()


def _meant(
    article: Article, sentence: Sentence, cue: Cue, whose: tuple[str, ...], people: tuple[str, ...]
) -> Iterator[str]:
    """Whom a pronoun or an office in a sentence may mean."""
    if PRONOUN in whose:
        text = article.sentence_text(sentence)
        here = set_scene(text, people).between(0, cue.start) if _IN_WHICH_HE.search(text[: cue.start]) else ()
        yield from here if len(here) == 1 else possible_bearers(article, sentence, cue, people)
    if DESCRIBED in whose:
        after, before = (_named(article, sentence.number + step, people)[:1] for step in (1, -1))
        yield from after or before


def _named(article: Article, number: int, people: tuple[str, ...]) -> tuple[str, ...]:
    if not 1 <= number <= len(article.sentences):
        return ()
    text = article.sentence_text(article.sentences[number - 1])
    return set_scene(text, people).between(0, len(text))
