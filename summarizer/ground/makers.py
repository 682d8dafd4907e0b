"""Makers: who asked for, decided or made a change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.attribution import speaker_kind
from summarizer.attribution.quotes import mask
from summarizer.attribution.words import PRONOUNS
from summarizer.cues import Cue, find_action, find_direction, find_step
from summarizer.ground.deciders import announcers, choosers, deciders, doers_of, is_collective, named_by
from summarizer.ground.find import same_words
from summarizer.ground.locate import as_written, evidence_of
from summarizer.ground.names import full_name, same_person
from summarizer.ground.namewords import TITLES
from summarizer.ground.people import people_with
from summarizer.ground.shuffles import shuffles
from summarizer.ground.stepping import asked_at
from summarizer.ground.subject import Subject, office_of, sentences_about
from summarizer.ground.undergoer import DESCRIBED, PRONOUN
from summarizer.ground.undergoer.deeds import read_deed
from summarizer.ground.undergoer.doer import find_doer
from summarizer.ground.undergoer.scene import set_scene
from summarizer.ground.undergoer.sufferer import find_object, is_passive
from summarizer.ground.whose import tellings
from summarizer.record import By, Step
from summarizer.vocabulary import Action, StepKind, direction_of

# Steps whose actor asked for, decided or made the change, the deciding ones first.
_MAKING: Final[tuple[StepKind, ...]] = ("request", "nominate", "approve", "offer", "announce")
_ASKING: Final[tuple[StepKind, ...]] = ("request",)
_OWN_ACTS: Final[frozenset[Action]] = frozenset(("resignation", "retirement", "departure", "leave", "death"))

_GIVEN: Final[frozenset[Action]] = frozenset(
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
_SWORN_BY: Final = re.compile(r"\bsworn in\b[^,;.]*?\bby\b", re.IGNORECASE)
_ASKS: Final = re.compile(
    r"(?:ask|told|tell|urg|demand|call|press|want|request|order|instruct|giv|gave)", re.IGNORECASE
)
_SOURCE: Final = re.compile(r"\bsources?\b", re.IGNORECASE)
_DAY: Final = re.compile(r"\d")
_LETTER: Final = re.compile(r"['’]s?\s+(?:\w+\s+)?(?:letter|statement|order|decree|decision|e-?mail|memo|ruling|resolution)$", re.IGNORECASE)
# "The club" is the body of the post, which has a name.
_ITSELF: Final = re.compile(r"(?:the\s+|its\s+)?(?:club|company|firm|group|team|orchestra|university|college|bank|newspaper|paper|registrant)", re.IGNORECASE)
_PRONOUNS: Final = frozenset(("he", "she"))
_SERVE: Final = re.compile(
    r"\b(?:ask(?:s|ed)?|invit(?:e[sd]?)|want(?:s|ed)?|direct(?:s|ed)|order(?:s|ed)|instruct(?:s|ed)|persuad(?:e[sd])|tap(?:s|ped))\b(?=[^;:.]{2,90}?\bto\s+(?:act|serve|lead|take|run|head|fill|stand|become|step|succeed|replace|chair|manage)\b)",
    re.IGNORECASE,
)
_BACK: Final = 2
"""Sentences over which a pronoun may reach back to a maker."""


def find_by(article: Article, steps: Sequence[Step], subject: Subject, outlets: Sequence[str]) -> By | None:
    """Who asked for, decided or made the change: the actor of the step that did.

    Nobody makes what is one's own act or fate, unless it was asked for.
    """
    for kind in _MAKING if subject.action not in _OWN_ACTS else _ASKING:
        for step in steps:
            actor = step.actor
            if step.kind == kind and actor is not None and _can_make(actor, subject.name, outlets):
                return By(name=full_name(article.text, actor), evidence=step.evidence)
    return None


def ground_by(
    article: Article, name: str, subject: Subject, sentences: Sequence[Sentence], outlets: Sequence[str]
) -> By | None:
    """A maker of the change that is named to us, if the article ties them to it.

    They are named in a sentence that tells the change or a step of it, do the deed in a sentence
    about the person, or make the shuffle of posts that the item opens with.
    """
    named = _named(article, name)
    if named is None or not _can_make(named, subject.name, outlets) or not _is_somebody(article, named):
        return None
    name = name if named.casefold() in name.casefold() else named
    meant = sentences_about(article, name, office_of(article, name))
    near = {sentence.number for sentence in sentences}
    shuffled = [sentence for sentence, _, _ in shuffles(article)]
    for sentence in sorted(article.sentences, key=lambda s: (s.number not in near, s.number)):
        text = article.sentence_text(sentence)
        if sentence.number not in meant:
            continue
        if subject.action in _OWN_ACTS:
            tells = (sentence.number in near or subject.is_meant(sentence)) and _asks(text)
        else:
            tells = sentence.number in near or (subject.is_meant(sentence) and _tells(text, subject))
        if _only_swears_in(text, name):
            continue
        if tells or (subject.action in _GIVEN and sentence in shuffled) or _is_doer(text, name, subject):
            return By(
                name=full_name(article.text, as_written(article, name, sentence)),
                evidence=(evidence_of(article, sentence),),
            )
    return None


def find_maker(
    article: Article, subject: Subject, steps: Sequence[Step], outlets: Sequence[str]
) -> By | None:
    """The maker that the article names in so many words.

    "The board appointed her", "dismissed by the council", "the mayor made the call"; who asked for
    it, if it was asked for; whoever makes the shuffle of posts that the item opens with; or the
    body or sovereign that announces it.
    """
    for name, sentence in _told_makers(article, subject, steps):
        named = _named(article, name)
        if named and _can_make(named, subject.name, outlets) and _is_somebody(article, named):
            return By(name=named, evidence=(evidence_of(article, sentence),))
    return None


def _told_makers(
    article: Article, subject: Subject, steps: Sequence[Step]
) -> Iterator[tuple[str, Sentence]]:
    asked = [e.start for step in steps if step.kind == "request" for e in step.evidence]
    if subject.action in _GIVEN:
        yield from _of_deed(article, subject)
    for sentence in article.sentences:
        if sentence.start in asked:
            yield from _askers(article, sentence, subject)
    if subject.action in _GIVEN:
        yield from _beside(article, subject)


def _of_deed(article: Article, subject: Subject) -> Iterator[tuple[str, Sentence]]:
    """Who the words of the deed itself say does it."""
    for told in tellings(article, subject.name, subject.action):
        # "Will not renew his contract" is the deed; who "had been nominated" still is a nominee.
        denied = told.cue.negated and subject.action != "expiry"
        if denied or (told.cue.past_history and subject.action != "nomination"):
            continue
        text = article.sentence_text(told.sentence)
        for name in _makers_at(text, told.cue, subject):
            yield from _whoever(article, told.sentence, name, subject)
    if direction_of(subject.action) == "in":
        for sentence in article.sentences:
            if subject.is_meant(sentence):
                yield from _who_ask_to_serve(article, sentence, subject)


def _beside(article: Article, subject: Subject) -> Iterator[tuple[str, Sentence]]:
    """Who is told to have decided or announced it, beside the words of the deed."""
    told = range(subject.told - 1, subject.told + 2)
    near = [sentence for sentence in article.sentences if sentence.number in told]
    near.sort(key=lambda sentence: sentence.number != subject.told)
    for sentence in near:
        text = article.sentence_text(sentence)
        if subject.is_meant(sentence) or sentence.number == subject.told + 1:
            yield from ((name, sentence) for name in deciders(text))
    for sentence in article.sentences:
        if subject.action == "nomination" or subject.is_meant(sentence):
            yield from ((name, sentence) for name in choosers(article.sentence_text(sentence)))
    for sentence, start, _ in shuffles(article):
        yield from ((name, sentence) for name in _doer(article, sentence, start, subject))
        yield from ((name, sentence) for name in announcers(article.sentence_text(sentence), said=True))
    if direction_of(subject.action) in ("in", "shift"):
        for sentence in near[:1]:
            yield from ((name, sentence) for name in announcers(article.sentence_text(sentence)))


def _whoever(article: Article, sentence: Sentence, name: str, subject: Subject) -> Iterator[tuple[str, Sentence]]:
    """A maker, or whom a pronoun in their place means: the first named in a sentence right before."""
    if name.lower() not in _PRONOUNS:
        yield name, sentence
        return
    for number in range(sentence.number - 1, max(0, sentence.number - 1 - _BACK), -1):
        text = article.sentence_text(article.sentences[number - 1])
        people = set_scene(text, people_with(article, subject.name)).between(0, len(text))
        others = [person for person in people if not same_person(person, subject.name)]
        if others:
            yield others[0], sentence
            return


def _who_ask_to_serve(article: Article, sentence: Sentence, subject: Subject) -> Iterator[tuple[str, Sentence]]:
    """Who asks somebody to act, to serve or to take over."""
    text = article.sentence_text(sentence)
    scene = set_scene(text, people_with(article, subject.name))
    for match in _SERVE.finditer(text):
        if subject.name in (find_object(scene, match.end()) or ()):
            people = _doer(article, sentence, match.start(), subject)
            yield from ((name, sentence) for name in (people or tuple(doers_of(text, match.start()))))


def _askers(article: Article, sentence: Sentence, subject: Subject) -> Iterator[tuple[str, Sentence]]:
    text = article.sentence_text(sentence)
    for cue in find_step(text, "request"):
        verb = asked_at(text, cue)
        if not cue.negated and (verb != cue.start or _ASKS.match(cue.text)):
            people = _doer(article, sentence, verb, subject)
            yield from ((name, sentence) for name in (*people, *doers_of(text, verb)))


def _doer(article: Article, sentence: Sentence, verb: int, subject: Subject) -> tuple[str, ...]:
    """The people who do what the verb at an offset says."""
    scene = set_scene(article.sentence_text(sentence), people_with(article, subject.name))
    return tuple(name for name in find_doer(scene, verb) or () if name not in (PRONOUN, DESCRIBED))


def _named(article: Article, name: str) -> str | None:
    """The full name; of a person told only by an office ("the mayor"), the one whom the article gives that office."""
    name = _LETTER.sub("", name)
    if not name or name.lower() in PRONOUNS:
        return None
    words = name.lower().split()
    if is_collective(name) or speaker_kind(name) != "person":
        return full_name(article.text, name)
    if name[0].isupper() and not all(word in TITLES for word in words):
        return full_name(article.text, name)
    holders = [
        p
        for p in people_with(article, name)
        if p != name and words[-1] in (office_of(article, p) or "").lower().split()
    ]
    return holders[0] if len(holders) == 1 else None


def _is_somebody(article: Article, name: str) -> bool:
    """Whether a name can be that of who decides: no day, no paper, no place of a dateline, nobody unnamed."""
    if _DAY.search(name) or speaker_kind(name) == "document" or _is_voice(name):
        return False
    if speaker_kind(name) == "unnamed" and not is_collective(name):
        return False
    opening = article.sentence_text(article.sentences[0])
    return not re.match(rf"{re.escape(name)}\b[^.;:]{{0,40}}?(?:[—–]|\s-)", opening)


def _can_make(name: str, who: str, outlets: Sequence[str]) -> bool:
    return not same_person(name, who) and not any(same_words(name, outlet) for outlet in outlets)


def _is_voice(name: str) -> bool:
    """Whether a name is an outlet's or an unnamed source's: they tell of changes, and make none."""
    return speaker_kind(name) == "outlet" or bool(_SOURCE.search(name))


def _tells(text: str, subject: Subject) -> bool:
    """Whether a sentence has words of the deed, or of a step that makes it."""
    cues = [
        *find_direction(text, subject.direction),
        *(cue for kind in _MAKING[:-1] for cue in find_step(text, kind)),
    ]
    return any(not cue.past_history for cue in cues)


def _asks(text: str) -> bool:
    """Whether a sentence tells that somebody was asked to go."""
    return any(not cue.negated and not cue.past_history for cue in find_step(text, "request"))


def _only_swears_in(text: str, name: str) -> bool:
    """Whether a name stands only as that of who took the oath: "was sworn in by the speaker"."""
    return any(
        re.match(rf"\s*(?:the\s+)?{re.escape(name.removeprefix('the '))}", text[m.end() :])
        for m in _SWORN_BY.finditer(text)
    )


def _is_doer(text: str, name: str, subject: Subject) -> bool:
    """Whether a body does to several at once what is told of the person: "the club have sacked the coach"."""
    return subject.action in _GIVEN and any(
        same_words(name, doer)
        for cue in find_action(text, subject.action)
        if not (cue.past_history or cue.negated or cue.modal)
        for doer in _makers_at(text, cue, subject)
    )


def _makers_at(text: str, cue: Cue, subject: Subject) -> Iterator[str]:
    """Who does the deed at a cue: the subject of an active verb, or whom "by" names after a passive one."""
    deed = read_deed(cue, subject.action)
    if deed is None or deed.kind not in ("done", "noun", "term", "handing"):
        return
    if deed.kind in ("term", "handing") or (deed.kind == "done" and not is_passive(set_scene(text, ()), deed.start, deed.word)):
        yield from doers_of(text, cue.start if deed.kind == "term" else deed.start)
    if deed.kind in ("done", "noun") and not _NOT_BY.search(cue.text):
        if by := _BY.match(mask(text), deed.end):
            yield from named_by(text, by.end())
