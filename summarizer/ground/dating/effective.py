"""Effective: when a change takes effect, by the words of one rule after another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.attribution import is_quoted, quotations
from summarizer.cues import find_action
from summarizer.cues.phrases import Place
from summarizer.cues.scope import is_history
from summarizer.ground.dating.anaphora import same_day
from summarizer.ground.dating.claims import (
    claims_at,
    claims_of,
    claims_of_saying,
    dates_in,
    decisions_near,
    in_order,
    is_ahead,
    is_done_by,
    is_immediate,
    is_news,
    is_recent,
    of_steps,
    tellings_of,
)
from summarizer.ground.names import same_person
from summarizer.ground.people import people_with
from summarizer.ground.shuffles import is_opening, shuffles
from summarizer.ground.subject import Subject
from summarizer.ground.timing import THAT_DAY
from summarizer.ground.undergoer.scene import set_scene
from summarizer.ground.whose import Told
from summarizer.record import DateClaim, Step

_I: Final = re.IGNORECASE
_TAKES_EFFECT: Final = re.compile(
    r"(?:\b(?:effective|takes? effect|taking effect|took effect|with effect|as of|starting|beginning|from)"
    r"(?:\s+(?:as of|on|from|at the end of))?(?:\s+(?:at|upon|following|the)\s+(?:[\w’'-]+\s+){1,7}?(?:on|to be held on|held on|of))?|\buntil(?:\s+the end of)?(?:\s+the\s+(?:[\w’'-]+\s+){1,6}?(?:on|in|of)|\s+the\s+(?:[\w’'-]+\s+){1,6}?,\s+which\s+(?:is|will\s+be)\s+(?:scheduled|held|set|due)\s+(?:for|on|in))?)\s*,?\s*$",
    _I,
)
_UNTIL: Final = re.compile(r"\buntil\b[^,]*$", _I)
_STAYS_UNTIL: Final = re.compile(
    r"(?<!was to )(?<!were to )(?<!due to )(?<!would have )\b(?:stay|remain|continue|serve|carry on|work)\w*\b[^,;]*$",
    _I,
)
_BEGINS: Final = re.compile(
    r"\b(?:starts?|begins?|began|started|takes? (?:up|over|office|charge|command|the oath|effect)|took (?:up|over|office|charge|command|the oath|effect)"
    r"|(?:is|are|was|were|be) sworn in|assumes?|assumed|becomes?|joins?|goes on|(?:ran|held|led|took|chaired) (?:his|her|their) first \w+"
    r"|first (?:\w+ )?(?:day|match|game|service|session|meeting)(?: \w+){0,3}? (?:is|was|will be))\b",
    _I,
)
_ENDS: Final = re.compile(
    r"\b(?:leaves?|left|goes|steps? down|stepped down|stands? down|stood down|retires?|departs?|departed"
    r"|last (?:\w+ )?day(?: \w+){0,3}? (?:is|was|will be)|clear(?:s|ed) (?:his|her|their|out (?:his|her|their)) (?:desk|locker|office))\b",
    _I,
)
_TERM_ENDS: Final = re.compile(
    r"\b(?:term|contract|mandate|tenure|it)(?: \w+){0,4}? (?:ends?|ended|expires?|expired|lapses?|runs? out|ran out)\b",
    _I,
)
_ENDS_WITH_TERM: Final = ("expiry", "retirement", "departure")
_BOTH: Final = re.compile(f"{_BEGINS.pattern}|{_ENDS.pattern}", _I)
# What "from" may count the beginning of; behind anything else it is a route or a source.
_OFFICE: Final = re.compile(
    r"\b(?:appoint|nam|promot|elect|post|transfer|suspend|leave|hir|chos|pick|director|chair|chief|editor|coach|manager|head|place|seat|role|treasurer"
    r"|president|captain|officer|secretary|minister|dean)\w*\b",
    _I,
)
_NOUN_TAKES_EFFECT: Final = re.compile(
    r"\b(?:the|his|her|their)\s+(?:\w+\s+)?(?:swap|change|changes|move|moves|appointments?|promotions?|transfers?|resignation|retirement|departure|dismissal|decision|reshuffle)"
    r"\s+(?:takes?|took|will take|is|was|were|are)\s+effect(?:ive)?\b",
    _I,
)
_TOLD_THEM: Final = re.compile(
    r"\b(?:told|informed|notified|telephoned|rang|called|wrote to)\s+(?:him|her|(?:[\w.]+\s+)?[^\W\d_a-z][\w'’-]+)\s"
)
_APART_FROM_SHUFFLES: Final = ("resignation", "retirement", "death", "expiry", "leave", "nomination")
_PERFECT: Final = re.compile(r"\b(?:has|have|had|'s)\s+(?:\w+\s+)?$")
_LIST: Final = re.compile(
    r"\b(?:the\s+following|these|all|several|a\s+(?:number|series)\s+of|new)\s+(?:\w+\s+){0,2}?(?:appointments|changes|transfers|assignments|moves|promotions|postings|retirements)\b|\b(?:appointments|changes|transfers|assignments|moves|promotions|postings)\b[^.;]{0,40}\b(?:effective|with effect|take effect|as of|from)\b",
    _I,
)
_ACCEPTED: Final = re.compile(r"\baccept(?:s|ed)\s+(?:the|his|her|their|[\w’'-]+[’']s?)\s+resignation\b", _I)
_NOUN_AT_ONCE: Final = re.compile(
    r"\b(?:the|his|her)\s+(?:\w+\s+)?(?:suspension|appointment|dismissal|resignation|move|change|departure)\s+(?:takes?|took|is|was)\s+(?:effect(?:ive)?\s+)?(?:immediately|at\s+once|with\s+immediate\s+effect)",
    _I,
)
_THAT_DAY: Final = re.compile(rf"\b{THAT_DAY}\b", _I)
_HEAD: Final = 3
"""Sentences at the head of an item in which a list is announced."""
_NEAR: Final = 3
"""Sentences from the telling one that may still tell when."""


def effective_date(article: Article, subject: Subject, steps: Sequence[Step]) -> DateClaim | None:
    """When the change takes effect: by words of taking effect, by the deed's own date, by its first or last day."""
    told = tellings_of(article, subject)
    rules = (
        _by_words_of_effect(article, subject, [t.sentence for t in told]),
        _ahead_first(article, [*_by_deed(article, subject, told), *_by_first_or_last_day(article, subject)]),
        _by_words_of_effect(article, subject, _following(article, subject)),
        _by_noun(article, subject),
        _by_notice(article, subject),
        _by_shuffle(article, subject, told),
        _by_heading(article, subject),
        _by_decision(article, subject, told),
        _by_acceptance(article, subject),
        _by_noun_at_once(article, subject),
        _at_once(article, told),
        of_steps(steps, ("take_effect",)),
    )
    return next((claim for rule in rules for claim in rule if is_news(article, claim)), None)


def _ahead_first(article: Article, claims: Sequence[DateClaim]) -> list[DateClaim]:
    """A start that lies ahead counts before the day of the decision."""
    return sorted(claims, key=lambda claim: not is_ahead(article, claim))


def _following(article: Article, subject: Subject) -> list[Sentence]:
    """The sentences right behind the telling one that go on about the person."""
    near = in_order(article, range(subject.told, subject.told + _NEAR + 1))
    return [sentence for sentence in near if _is_theirs(article, subject, sentence, None)]


def _is_theirs(article: Article, subject: Subject, sentence: Sentence, at: int | None) -> bool:
    """Whether a sentence about the person names nobody else before an offset, or names them too."""
    if not subject.is_meant(sentence):
        return False
    text = article.sentence_text(sentence)
    scene = set_scene(text, people_with(article, subject.name))
    named = scene.between(0, len(text) if at is None else at)
    return not named or any(same_person(subject.name, other) for other in named)


def _by_words_of_effect(
    article: Article, subject: Subject, sentences: Sequence[Sentence]
) -> Iterator[DateClaim]:
    """Dates right behind words of taking effect: "effective 1 May", "from June", "stays until 31 August"."""
    for sentence in sentences:
        text = article.sentence_text(sentence)
        for expression in dates_in(text):
            words = _TAKES_EFFECT.search(text[: expression.start])
            if (
                words is None
                or is_immediate(expression)
                or not _counts(text[: words.start()], words, subject)
            ):
                continue
            past = is_history(text, Place(*words.span()))
            claims = claims_of(article, sentence, expression)
            yield from (claim for claim in claims if not past or is_ahead(article, claim))


def _counts(before: str, words: re.Match[str], subject: Subject) -> bool:
    """Whether "from" counts a beginning and "until" an end: "head from 1 May", "stays until 31 August"."""
    if _UNTIL.search(words.group()):
        return subject.direction == "out" and _STAYS_UNTIL.search(before) is not None
    if words.group().lower().startswith("from"):
        return _BOTH.search(before) is not None or _OFFICE.search(before) is not None
    return True


def _by_deed(article: Article, subject: Subject, told: Sequence[Told]) -> Iterator[DateClaim]:
    """The date of the deed itself: "died on Sunday", "will retire on 30 June"."""
    for telling in told:
        cue, done = telling.cue, is_done_by(article, subject, telling)
        if cue.negated and subject.action != "expiry":
            continue
        for claim in claims_at(article, telling.sentence, cue.start, cue.end):
            if is_ahead(article, claim) or (done and not is_immediate(claim)):
                yield claim
        if done:
            yield from same_day(article, telling.sentence, cue.start, cue.end)


def _by_first_or_last_day(article: Article, subject: Subject) -> Iterator[DateClaim]:
    """Dates beside words of beginning or ending, in the sentences about the person around the telling."""
    words = {"in": _BEGINS, "out": _ENDS}.get(subject.direction, _BOTH)
    terms = _TERM_ENDS if subject.action in _ENDS_WITH_TERM else None
    for sentence in in_order(article, range(subject.told - _NEAR, subject.told + 2 * _NEAR + 1)):
        text = article.sentence_text(sentence)
        for match in (*words.finditer(text), *(terms.finditer(text) if terms else ())):
            if is_quoted(text, match.start()) or not _is_theirs(article, subject, sentence, match.start()):
                continue
            past = is_history(text, Place(*match.span()))
            claims = claims_at(article, sentence, *match.span())
            yield from (c for c in claims if is_ahead(article, c) or (is_recent(article, c) and not past))


def _by_noun(article: Article, subject: Subject) -> Iterator[DateClaim]:
    """The day in “The swap took effect the same evening”."""
    for sentence in in_order(article, range(subject.told, subject.told + _NEAR)):
        match = _NOUN_TAKES_EFFECT.search(article.sentence_text(sentence))
        if match:
            yield from claims_at(article, sentence, *match.span())
            yield from same_day(article, sentence, *match.span())


def _by_notice(article: Article, subject: Subject) -> Iterator[DateClaim]:
    """The day a person was told of their dismissal, in the sentence that tells it or the one behind."""
    if subject.action != "dismissal":
        return
    for sentence in in_order(article, range(subject.told, subject.told + 2)):
        text = article.sentence_text(sentence)
        match = _TOLD_THEM.search(text)
        if match is None or not subject.is_meant(sentence) or quotations(text):
            continue
        for expression in dates_in(text):
            if expression.start >= match.end() and " that " not in text[match.end() : expression.start]:
                yield from (c for c in claims_of(article, sentence, expression) if not is_ahead(article, c))


def _by_shuffle(article: Article, subject: Subject, told: Sequence[Told]) -> Iterator[DateClaim]:
    """The day of a shuffle of posts that the item opens with, for a deed that has no date of its own."""
    if subject.action in _APART_FROM_SHUFFLES or not told:
        return
    first = told[0]
    if (is_opening(first.sentence) and len(told) > 1) or _is_perfect(article, first):
        return
    done = is_done_by(article, subject, first)
    for shuffle in shuffles(article):
        yield from (claim for claim in claims_at(article, *shuffle) if done or is_ahead(article, claim))


def _by_decision(article: Article, subject: Subject, told: Sequence[Told]) -> Iterator[DateClaim]:
    """The day on which somebody decided what others do to the person: "The board made the decision on Tuesday"."""
    if subject.action in ("dismissal", "suspension") and told and is_done_by(article, subject, told[0]):
        yield from decisions_near(article, subject)


def _by_acceptance(article: Article, subject: Subject) -> Iterator[DateClaim]:
    """The day on which a resignation was accepted, where no later one is told."""
    if subject.action != "resignation":
        return
    for sentence in in_order(article, range(subject.told, subject.told + _NEAR)):
        for match in _ACCEPTED.finditer(article.sentence_text(sentence)):
            yield from (c for c in claims_at(article, sentence, *match.span()) if not is_ahead(article, c))


def _by_noun_at_once(article: Article, subject: Subject) -> Iterator[DateClaim]:
    """“The suspension takes effect immediately”: the one day on which the head of the item has somebody speak."""
    near = list(in_order(article, range(subject.told, subject.told + _NEAR)))
    if any(_NOUN_AT_ONCE.search(article.sentence_text(sentence)) for sentence in near):
        days = {c.value: c for s in near for c in claims_of_saying(article, s) if not is_ahead(article, c)}
        yield from days.values() if len(days) == 1 else ()


def _by_heading(article: Article, subject: Subject) -> Iterator[DateClaim]:
    """The day that the head of a list gives to everything in it: "the following appointments, effective September 1"."""
    if subject.action == "death":
        return
    for sentence in in_order(article, range(1, _HEAD + 1)):
        text = article.sentence_text(sentence)
        for expression in dates_in(text) if _LIST.search(text) else ():
            words = _TAKES_EFFECT.search(text[: expression.start])
            if words and not is_immediate(expression) and not _UNTIL.search(words.group()):
                yield from claims_of(article, sentence, expression)


def _is_perfect(article: Article, told: Told) -> bool:
    """Whether a deed is told as a result ("has reinstated"), which puts it on no day of the story."""
    return _PERFECT.search(article.sentence_text(told.sentence)[: told.cue.start]) is not None


def _day_of_story(article: Article, told: Sentence) -> list[DateClaim]:
    """The one past day of the sentences before in which something is told to have been done."""
    days: dict[str, DateClaim] = {}
    for sentence in in_order(article, range(max(1, told.number - 2 * _NEAR), told.number)):
        text = article.sentence_text(sentence)
        for action in ("dismissal", "resignation", "suspension", "death", "departure"):
            for cue in find_action(text, action):
                for claim in claims_at(article, sentence, cue.start, cue.end):
                    if not is_ahead(article, claim) and claim.precision == "day" and not is_immediate(claim):
                        days.setdefault(claim.value, claim)
    return list(days.values()) if len(days) == 1 else []


def _at_once(article: Article, told: Sequence[Told]) -> Iterator[DateClaim]:
    """“Effective immediately”: the day of the deed or of the saying its sentence has, else of publication."""
    for telling in told:
        cue, sentence = telling.cue, telling.sentence
        days = [c for c in claims_at(article, sentence, cue.start, cue.end) if not is_immediate(c)]
        days += [c for c in claims_of_saying(article, sentence) if not is_ahead(article, c)]
        for expression in filter(is_immediate, dates_in(article.sentence_text(sentence))):
            for day in days[:1] or _day_of_story(article, sentence):
                rule = f"{expression.text}: {day.text}, {day.rule}"
                yield day.model_copy(update={"text": expression.text, "rule": rule})
            yield from claims_of(article, sentence, expression)
        if same := _THAT_DAY.search(article.sentence_text(sentence)):
            for day in days[:1]:
                rule = f"{same.group()}: {day.text}, {day.rule}"
                yield day.model_copy(update={"text": same.group(), "rule": rule})
