"""Makers: who asked for, decided or made a change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.attribution import bare, speaker_kind
from summarizer.attribution.phrases import phrase_after, subjects_before
from summarizer.attribution.quotes import mask
from summarizer.attribution.words import PRONOUNS
from summarizer.cues import Cue, find_action, find_direction, find_step
from summarizer.ground.find import same_words
from summarizer.ground.locate import as_written, evidence_of
from summarizer.ground.names import full_name, same_person
from summarizer.ground.people import people_with
from summarizer.ground.shuffles import shuffles
from summarizer.ground.subject import Subject, office_of, sentences_about
from summarizer.ground.undergoer import DESCRIBED, PRONOUN
from summarizer.ground.undergoer.deeds import read_deed
from summarizer.ground.undergoer.doer import find_doer
from summarizer.ground.undergoer.scene import set_scene
from summarizer.ground.undergoer.sufferer import is_passive
from summarizer.ground.whose import tellings
from summarizer.record import By, Step
from summarizer.vocabulary import Action, StepKind

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
    )
)
"""What an authority does to a person; the rest is their own act, an election or fate."""
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
    if not _can_make(name, subject.name, outlets) or _is_voice(name):
        return None
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
    """The maker that the article names in so many words, when nobody named one to us.

    "The board appointed her", "dismissed by the council"; who asked for it, if it was asked for;
    or whoever makes the shuffle of posts that the item opens with.
    """
    for name, sentence in _told_makers(article, subject, steps):
        named = _named(article, name)
        if (
            named
            and _can_make(named, subject.name, outlets)
            and speaker_kind(named) not in ("outlet", "unnamed")
        ):
            return By(name=named, evidence=(evidence_of(article, sentence),))
    return None


def _told_makers(  # one branch for each way a maker is told
    article: Article, subject: Subject, steps: Sequence[Step]
) -> Iterator[tuple[str, Sentence]]:
    if subject.action in _GIVEN:
        for told in tellings(article, subject.name, subject.action):
            if told.cue.past_history or told.cue.negated:
                continue
            for name in _makers_at(article.sentence_text(told.sentence), told.cue, subject):
                yield name, told.sentence
    if any(step.kind == "request" for step in steps):
        starts = [e.start for step in steps if step.kind == "request" for e in step.evidence]
        for sentence in article.sentences:
            if sentence.start in starts:
                yield from _askers(article, sentence, subject)
    if subject.action in _GIVEN:
        for sentence, start, _ in shuffles(article):
            yield from ((name, sentence) for name in _doer(article, sentence, start, subject))


def _askers(article: Article, sentence: Sentence, subject: Subject) -> Iterator[tuple[str, Sentence]]:
    text = article.sentence_text(sentence)
    for cue in find_step(text, "request"):
        if not cue.negated and _ASKS.match(cue.text):
            spans = subjects_before(mask(text), cue.start)
            bodies = [bare(text[start:end]) for start, end in spans]
            people = _doer(article, sentence, cue.start, subject)
            yield from ((name, sentence) for name in (people or bodies))


def _doer(article: Article, sentence: Sentence, verb: int, subject: Subject) -> tuple[str, ...]:
    """The people who do what the verb at an offset says."""
    scene = set_scene(article.sentence_text(sentence), people_with(article, subject.name))
    return tuple(name for name in find_doer(scene, verb) or () if name not in (PRONOUN, DESCRIBED))


def _named(article: Article, name: str) -> str | None:
    """The full name; of a person told only by an office ("the mayor"), the one whom the article gives that office."""
    if not name or name.lower() in PRONOUNS:
        return None
    if name[0].isupper() or speaker_kind(name) != "person":
        return full_name(article.text, name)
    head = name.rsplit(maxsplit=1)[-1].lower()
    holders = [
        p
        for p in people_with(article, name)
        if p != name and head in (office_of(article, p) or "").lower().split()
    ]
    return holders[0] if len(holders) == 1 else None


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
    if deed is None or deed.kind not in ("done", "noun"):
        return
    masked = mask(text)
    if deed.kind == "done" and not is_passive(set_scene(text, ()), deed.start, deed.word):
        spans = subjects_before(masked, deed.start)
    else:
        by = None if _NOT_BY.search(cue.text) else _BY.match(masked, deed.end)
        found = phrase_after(masked, by.end()) if by else None
        spans = [found] if found else []
    for start, end in spans:
        yield bare(masked[start:end])
