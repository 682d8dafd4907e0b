"""Makers: who asked for, decided or made a change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.attribution import speaker_kind
from summarizer.attribution.words import PRONOUNS
from summarizer.cues import find_action, find_direction, find_step
from summarizer.ground.find import find_quote, same_words
from summarizer.ground.locate import as_written, evidence_of, nearest, sentence_around
from summarizer.ground.makers.deciders import is_collective
from summarizer.ground.makers.told import GIVEN, makers_at, told_makers
from summarizer.ground.names import full_name, mentions, same_person
from summarizer.ground.namewords import TITLES
from summarizer.ground.people import people_with
from summarizer.ground.shuffles import shuffles
from summarizer.ground.subject import Subject, office_of, sentences_about
from summarizer.record import By, Evidence, Step
from summarizer.vocabulary import Action, StepKind

# Steps whose actor asked for, decided or made the change, the deciding ones first.
_MAKING: Final[tuple[StepKind, ...]] = ("request", "nominate", "approve", "offer", "announce")
_ASKING: Final[tuple[StepKind, ...]] = ("request",)
_VOTING: Final[tuple[StepKind, ...]] = ("announce",)
"""Who approves an election has not elected."""
_OWN_ACTS: Final[frozenset[Action]] = frozenset(("resignation", "retirement", "departure", "leave", "death"))

_SWORN_BY: Final = re.compile(r"\bsworn in\b[^,;.]*?\bby\b", re.IGNORECASE)
_SOURCE: Final = re.compile(r"\bsources?\b", re.IGNORECASE)
_DAY: Final = re.compile(r"\d")
_THEIRS: Final = re.compile(r"(?:his|her|their|my|our)\s", re.IGNORECASE)
_LETTER: Final = re.compile(
    r"['’]s?\s+(?:\w+\s+)?(?:letter|statement|order|decree|decision|e-?mail|memo|ruling|resolution)$",
    re.IGNORECASE,
)


def find_by(article: Article, steps: Sequence[Step], subject: Subject, outlets: Sequence[str]) -> By | None:
    """Who asked for, decided or made the change: the actor of the step that did.

    Nobody makes what is one's own act or fate, unless it was asked for.
    """
    making = _ASKING if subject.action in _OWN_ACTS else _VOTING if subject.action == "election" else _MAKING
    for kind in making:
        for step in steps:
            actor = step.actor if step.kind == kind else None
            if actor and _can_make(article, actor, subject.name, outlets):
                return _proved(article, full_name(article.text, actor), step.evidence)
    return None


def ground_by(
    article: Article, name: str, subject: Subject, sentences: Sequence[Sentence], outlets: Sequence[str]
) -> By | None:
    """A maker of the change that is named to us, if the article ties them to it.

    They are named in a sentence that tells the change or a step of it, do the deed in a sentence
    about the person, or make the shuffle of posts that the item opens with.
    """
    named = _named(article, name)
    if named is None or not _can_make(article, named, subject.name, outlets):
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
        if tells or (subject.action in GIVEN and sentence in shuffled) or _is_doer(text, name, subject):
            maker = full_name(article.text, as_written(article, name, sentence))
            return _proved(article, maker, (evidence_of(article, sentence),))
    return None


def find_maker(
    article: Article, subject: Subject, steps: Sequence[Step], outlets: Sequence[str]
) -> By | None:
    """The maker that the article names in so many words.

    "The board appointed her", "dismissed by the council", "the mayor made the call"; who asked for
    it, if it was asked for; whoever makes the shuffle of posts that the item opens with; or the
    body or sovereign that announces it.
    """
    for name, sentence in told_makers(article, subject, steps):
        named = _named(article, name)
        if named and _can_make(article, named, subject.name, outlets):
            return _proved(article, named, (evidence_of(article, sentence),))
    return None


def _proved(article: Article, name: str, evidence: tuple[Evidence, ...]) -> By | None:
    """The maker, proved by spans of which one names them; None where the article never does."""
    if not any(_names(each.quote, name) for each in evidence):
        told = sentence_around(article, evidence[0].start)
        naming = nearest(article, told.number if told else 1, lambda text: _names(text, name))
        if naming is None:
            return None
        evidence = (*evidence, evidence_of(article, naming))
    return By(name=name, evidence=evidence)


def _names(text: str, name: str) -> bool:
    return find_quote(text, name) is not None or mentions(text, name)


def _named(article: Article, name: str) -> str | None:
    """The full name; of a person told only by an office ("the mayor"), the one whom the article gives that office."""
    name = _LETTER.sub("", name)
    if not name or name.lower() in PRONOUNS:
        return None
    words = name.lower().split()
    if is_collective(name) or speaker_kind(name) != "person":
        return _proper(article, full_name(article.text, name))
    if name[0].isupper() and not all(word in TITLES for word in words):
        return full_name(article.text, name)
    holders = [
        p
        for p in people_with(article, name)
        if p != name and words[-1] in (office_of(article, p) or "").lower().split()
    ]
    return holders[0] if len(holders) == 1 else None


def _proper(article: Article, name: str) -> str:
    """A body told in short, by the one name that the item gives it.

    "Synod" → "Synod of Holm", "tribunal" → "Civil Service Tribunal".
    """
    if " " not in name and name[:1].isupper():
        longer = set(
            re.findall(
                rf"\b{re.escape(name)}\s(?:of|for)\s(?:the\s)?(?:[A-Z][\w’'-]+\s(?:and|of|for|&)\s)*[A-Z][\w’'-]+",
                article.text,
            )
        )
        return next(iter(longer)) if len(longer) == 1 else name
    if (
        " " in name
        or not name.islower()
        or re.search(rf"\b[Tt]he\s+{re.escape(name)}\b", article.text) is None
    ):
        return name
    named = set(re.findall(rf"\b((?:[A-Z][\w’'-]+\s+)+{re.escape(name.capitalize())})\b", article.text))
    return next(iter(named)).removeprefix("The ") if len(named) == 1 else name


def _is_somebody(article: Article, name: str) -> bool:
    """Whether a name can be that of who decides: no day, no paper, no place of a dateline, nobody unnamed."""
    if _DAY.search(name) or speaker_kind(name) == "document" or _is_voice(name):
        return False
    if _THEIRS.match(name) and speaker_kind(name) != "organization":
        return False
    if speaker_kind(name) == "unnamed" and not is_collective(name):
        return False
    opening = article.sentence_text(article.sentences[0])
    return not re.match(rf"{re.escape(name)}\b[^.;:]{{0,40}}?(?:[—–]|\s-)", opening)


def _can_make(article: Article, name: str, who: str, outlets: Sequence[str]) -> bool:
    """Whether a name is somebody's who can decide, and neither the person's own nor an outlet's."""
    if same_person(name, who) or any(same_words(name, outlet) for outlet in outlets):
        return False
    return _is_somebody(article, name)


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
    return subject.action in GIVEN and any(
        same_words(name, doer)
        for cue in find_action(text, subject.action)
        if not (cue.past_history or cue.negated or cue.modal)
        for doer in makers_at(text, cue, subject)
    )
