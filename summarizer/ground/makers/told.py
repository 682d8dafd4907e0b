"""Told: everybody whom the words of an article make the one who makes a change, the surest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.attribution.quotes import mask
from summarizer.attribution.words import PRONOUNS
from summarizer.cues import Cue, find_action, find_step
from summarizer.ground.locate import sentences_before
from summarizer.ground.makers.deciders import announcers, body_of, choosers, deciders, doers_of, named_by
from summarizer.ground.names import same_person
from summarizer.ground.people import people_with
from summarizer.ground.shuffles import shuffles
from summarizer.ground.steps.told import asked_at
from summarizer.ground.subject import Subject
from summarizer.ground.undergoer import DESCRIBED, PRONOUN
from summarizer.ground.undergoer.deeds import read_deed
from summarizer.ground.undergoer.doer import find_doer
from summarizer.ground.undergoer.scene import set_scene
from summarizer.ground.undergoer.sufferer import find_object, is_passive
from summarizer.ground.whose import tellings
from summarizer.record import Step
from summarizer.vocabulary import Action, direction_of

GIVEN: Final[frozenset[Action]] = frozenset(
    (
        "appointment",
        "nomination",
        "promotion",
        "reinstatement",
        "dismissal",
        "expiry",
        "reassignment",
        "suspension",
        "election",
    )
)
"""What others do to a person; the rest is their own act, or fate."""
# Who swears in or succeeds somebody has not made the change.
_BY: Final = re.compile(
    r"(?:\s+(?!by\b)[\w'’,-]+){0,9}?\s+by\s+(?!\d|mutual|way\b|then\b|consent\b|\w+ing\b)", re.IGNORECASE
)
_NOT_BY: Final = re.compile(r"sw[eo]|succe|replac|follow|join|oath", re.IGNORECASE)
_ASKS: Final = re.compile(
    r"(?:ask|told|tell|urg|demand|call|press|want|request|order|instruct|giv|gave)", re.IGNORECASE
)
_PRONOUNS: Final = frozenset(("he", "she"))
_TAKEN: Final[tuple[Action, ...]] = ("dismissal", "suspension")
_SERVE: Final = re.compile(
    r"\b(?:ask(?:s|ed)?|invit(?:e[sd]?)|want(?:s|ed)?|direct(?:s|ed)|order(?:s|ed)|instruct(?:s|ed)|persuad(?:e[sd])|designat(?:e[sd])|tap(?:s|ped))\b(?=[^;:.]{2,90}?\bto\s+(?:act|serve|lead|take|run|head|fill|stand|become|step|succeed|replace|chair|manage)\b)",
    re.IGNORECASE,
)
_AROUND: Final = 3
"""Sentences around the telling one in which somebody may be told to have decided it."""
_BACK: Final = 2
"""Sentences over which a pronoun may reach back to a maker."""


def told_makers(article: Article, subject: Subject, steps: Sequence[Step]) -> Iterator[tuple[str, Sentence]]:
    """Each maker as the article calls them, and the sentence that says so."""
    asked = [e.start for step in steps if step.kind == "request" for e in step.evidence]
    if subject.action in GIVEN:
        yield from _of_deed(article, subject)
    for sentence in article.sentences:
        if sentence.start in asked:
            yield from _askers(article, sentence, subject)
    if subject.action in GIVEN:
        yield from _beside(article, subject)
    if direction_of(subject.action) == "in":
        yield from _same_hand(article, subject)


def _same_hand(article: Article, subject: Subject) -> Iterator[tuple[str, Sentence]]:
    """Who dismissed somebody right before: "The board fired Lee. His deputy was named acting director"."""
    for sentence in article.sentences:
        if not 0 <= subject.told - sentence.number <= _AROUND:
            continue
        text = article.sentence_text(sentence)
        for action in _TAKEN:
            other = subject._replace(action=action, direction="out")
            for cue in find_action(text, action):
                if not (cue.negated or cue.modal or cue.past_history):
                    yield from ((name, sentence) for name in makers_at(text, cue, other))
            if find_action(text, action):
                yield from ((name, sentence) for name in deciders(text))


def _of_deed(article: Article, subject: Subject) -> Iterator[tuple[str, Sentence]]:
    """Who the words of the deed itself say does it."""
    for told in tellings(article, subject.name, subject.action):
        # "Will not renew his contract" is the deed; who "had been nominated" still is a nominee.
        denied = told.cue.negated and subject.action != "expiry"
        if denied or (told.cue.past_history and subject.action != "nomination"):
            continue
        text = article.sentence_text(told.sentence)
        for name in makers_at(text, told.cue, subject):
            yield from _whoever(article, told.sentence, name, subject)
    if subject.action == "nomination":
        yield from _who_put_forward(article, subject)
    if direction_of(subject.action) == "in":
        for sentence in article.sentences:
            if subject.is_meant(sentence):
                yield from _who_ask_to_serve(article, sentence, subject)


def _beside(article: Article, subject: Subject) -> Iterator[tuple[str, Sentence]]:
    """Who is told to have decided or announced it, beside the words of the deed."""
    told = range(subject.told - 1, subject.told + 2)
    near = [sentence for sentence in article.sentences if sentence.number in told]
    near.sort(key=lambda sentence: sentence.number != subject.told)
    around = [s for s in article.sentences if abs(s.number - subject.told) <= _AROUND and subject.is_meant(s)]
    for sentence in dict.fromkeys((*near, *around)):
        text = article.sentence_text(sentence)
        if subject.is_meant(sentence) or sentence.number == subject.told + 1:
            names = deciders(text, ordered=subject.action != "nomination")
            yield from ((name, sentence) for name in names)
    for sentence in article.sentences:
        if subject.action == "nomination" or subject.is_meant(sentence):
            yield from ((name, sentence) for name in choosers(article.sentence_text(sentence)))
    for sentence, start, _ in shuffles(article):
        yield from ((name, sentence) for name in _doer(article, sentence, start, subject))
        yield from ((name, sentence) for name in announcers(article.sentence_text(sentence), said=True))
    # Who announces how a vote went has not elected.
    if direction_of(subject.action) in ("in", "shift") and subject.action != "election":
        for sentence in near[:1]:
            yield from ((name, sentence) for name in announcers(article.sentence_text(sentence)))


def _whoever(
    article: Article, sentence: Sentence, name: str, subject: Subject
) -> Iterator[tuple[str, Sentence]]:
    """A maker, or whom a pronoun in their place means: the first named in a sentence right before."""
    if name.lower() not in PRONOUNS:
        yield name, sentence
        return
    for earlier in sentences_before(article, sentence, _BACK):
        text = article.sentence_text(earlier)
        if found := body_of(text) if name.lower() == "it" else _first_other(article, text, name, subject):
            yield found, sentence
            return


def _first_other(article: Article, text: str, pronoun: str, subject: Subject) -> str | None:
    """The first person whom a sentence names beside the one whose post it is."""
    people = set_scene(text, people_with(article, subject.name)).between(0, len(text))
    others = (person for person in people if not same_person(person, subject.name))
    return next(others, None) if pronoun.lower() in _PRONOUNS else None


def _who_ask_to_serve(
    article: Article, sentence: Sentence, subject: Subject
) -> Iterator[tuple[str, Sentence]]:
    """Who asks somebody to act, to serve or to take over."""
    text = article.sentence_text(sentence)
    scene = set_scene(text, people_with(article, subject.name))
    for match in _SERVE.finditer(text):
        if subject.name in (find_object(scene, match.end()) or ()):
            people = _doer(article, sentence, match.start(), subject)
            yield from ((name, sentence) for name in (people or tuple(doers_of(text, match.start()))))


def _who_put_forward(article: Article, subject: Subject) -> Iterator[tuple[str, Sentence]]:
    """Who nominated somebody, though it is told as what went before: "Lee, who had put her forward in March"."""
    for sentence in article.sentences:
        text = article.sentence_text(sentence)
        for cue in find_step(text, "nominate") if subject.is_meant(sentence) else ():
            people = _doer(article, sentence, cue.start, subject)
            yield from ((name, sentence) for name in (people or tuple(doers_of(text, cue.start))))


def _askers(article: Article, sentence: Sentence, subject: Subject) -> Iterator[tuple[str, Sentence]]:
    """Who a sentence says asks for the change; "should resign" alone tells of nobody's asking."""
    text = article.sentence_text(sentence)
    for cue in find_step(text, "request"):
        verb = asked_at(text, cue)
        if not cue.negated and (verb != cue.start or _ASKS.match(cue.text)):
            people = _doer(article, sentence, verb, subject)
            for name in (*people, *doers_of(text, verb)):
                yield from _whoever(article, sentence, name, subject)


def _doer(article: Article, sentence: Sentence, verb: int, subject: Subject) -> tuple[str, ...]:
    """The people who do what the verb at an offset says."""
    scene = set_scene(article.sentence_text(sentence), people_with(article, subject.name))
    return tuple(name for name in find_doer(scene, verb) or () if name not in (PRONOUN, DESCRIBED))


def makers_at(text: str, cue: Cue, subject: Subject) -> Iterator[str]:
    """Who does the deed at a cue: the subject of an active verb, or whom "by" names after a passive one."""
    deed = read_deed(cue, subject.action)
    if deed is None or deed.kind not in ("done", "noun", "term", "handing"):
        return
    if deed.kind in ("term", "handing") or (
        deed.kind == "done" and not is_passive(set_scene(text, ()), deed.start, deed.word)
    ):
        yield from doers_of(text, cue.start if deed.kind == "term" else deed.start)
    passive = deed.kind in ("done", "noun") and not _NOT_BY.search(cue.text)
    if passive and (by := _BY.match(mask(text), deed.end)):
        yield from named_by(text, by.end())
