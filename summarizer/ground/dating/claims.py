"""Claims: dates of an article's sentences as proved values, and how they lie to the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.dates import DateExpression, attaches_to, belongs, find_dates
from summarizer.ground.locate import evidence_of
from summarizer.ground.subject import Subject
from summarizer.ground.timing import has_begun, is_deadline, resolve_in
from summarizer.ground.whose import Told, tellings
from summarizer.record import DateClaim, Step
from summarizer.vocabulary import StepKind

_TENDERED: Final = re.compile(r"\b(?:tender|offer|submit|hand|notif|notice|letter|announc)\w*", re.IGNORECASE)
# "Delivered notice to the board that she will not stand": what follows is still to come.
_GAVE_NOTICE: Final = re.compile(
    r"\b(?:notice|notif\w+|informed|announced|told|letter|word|decision|intention)\b.{0,80}?\b(?:that|to|of)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_DECIDED: Final = re.compile(
    r"\b(?:made|took|taken|reached)\s+(?:the|that|this|its|their|his|her)\s+(?:\w+\s+)?(?:decision|call|step|vote|move)\b"
    r"|\b(?:decision|call|vote|move|decree|order|agreement)\s+(?:was|were|came|comes|had\s+been)\s*(?:made|taken|reached|signed|issued|announced)?\b"
    r"|\b(?:voted|decided|agreed|resolved|ruled|ordered)\b|\bsigned\s+(?:the|an?|his|her)\s+(?:\w+\s+)?(?:order|decree|letter)\b|\bmet\b",
    re.IGNORECASE,
)
_REACH: Final = 30
"""Letters before a cue that may hold the verb of offering."""
_NEWS: Final = timedelta(days=400)
"""A deed longer ago than this before publication is no news."""
_RECENT: Final = timedelta(days=45)
"""A first or last day longer ago than this is none of the change."""
_TO: Final = re.compile(r"\s*(?:to|until|through|–|-)\s*(?:the\s+)?", re.IGNORECASE)


def tellings_of(article: Article, subject: Subject) -> list[Told]:
    """Where the deed is told as news, the sentence that proves it first."""
    told = [t for t in tellings(article, subject.name, subject.action) if not t.cue.past_history]
    return sorted(told, key=lambda t: (t.sentence.number != subject.told, t.sentence.number))


def is_done_by(article: Article, subject: Subject, told: Told) -> bool:
    """Whether the past tense of these words tells that the change has happened, and not only its decision."""
    if told.cue.modal or (subject.direction == "out" and is_tendered(article, told)):
        return False
    return (
        subject.direction in ("out", "none", "shift")
        or subject.action in ("election", "promotion", "reinstatement")
        or has_begun(told.cue)
    )


def is_tendered(article: Article, told: Told) -> bool:
    """Whether what is told is that somebody offered to go, or gave notice of it."""
    text = article.sentence_text(told.sentence)
    if _TENDERED.search(text[max(0, told.cue.start - _REACH) : told.cue.end]):
        return True
    given = _GAVE_NOTICE.search(text[: told.cue.start])
    return given is not None and not re.search(r"[.;:“”]", given.group()[:-1])


def of_steps(steps: Sequence[Step], kinds: Sequence[StepKind]) -> Iterator[DateClaim]:
    """The days of the steps of some kinds; an announcement counts only if somebody makes it."""
    for step in steps:
        nobodys = step.kind == "announce" and step.actor is None
        if step.kind in kinds and step.date is not None and not nobodys:
            yield DateClaim(**step.date.model_dump(), evidence=step.evidence)


def claims_of(article: Article, sentence: Sentence, expression: DateExpression) -> Iterator[DateClaim]:
    """What a date in a sentence means, as a claim; nothing if it can't be resolved."""
    resolved = resolve_in(article.sentence_text(sentence), expression, article.meta.published)
    if resolved is not None:
        yield DateClaim(**resolved.model_dump(), evidence=(evidence_of(article, sentence),))


def claims_at(article: Article, sentence: Sentence, start: int, end: int) -> Iterator[DateClaim]:
    """The dates of what the words at `start`..`end` of a sentence tell; no date of a saying, no deadline."""
    text = article.sentence_text(sentence)
    for expression in dates_in(text):
        own = belongs(text, start, end, expression) and not is_deadline(text, expression)
        if own and attaches_to(text, expression) == "event":
            yield from claims_of(article, sentence, expression)


def claims_of_saying(article: Article, sentence: Sentence) -> Iterator[DateClaim]:
    """The dates of what a sentence says that somebody said."""
    text = article.sentence_text(sentence)
    for expression in dates_in(text):
        if attaches_to(text, expression) == "reporting":
            yield from claims_of(article, sentence, expression)


def dates_in(text: str) -> list[DateExpression]:
    """The dates of a sentence, without those that only close a stretch: "from 1 October to 31 March"."""
    dates = find_dates(text)
    ends = [b for a, b in pairwise(dates) if _TO.fullmatch(text[a.end : b.start])]
    return [expression for expression in dates if expression not in ends]


def decisions_near(article: Article, subject: Subject) -> Iterator[DateClaim]:
    """The days on which somebody is told to have decided something, in and around the telling sentence."""
    for sentence in in_order(article, [subject.told, subject.told + 1, subject.told - 1, subject.told + 2]):
        text = article.sentence_text(sentence)
        for match in _DECIDED.finditer(text):
            claims = claims_at(article, sentence, *match.span())
            yield from (claim for claim in claims if not is_ahead(article, claim))


def in_order(article: Article, numbers: Sequence[int]) -> Iterator[Sentence]:
    """The sentences of these numbers, each once, as far as the article has them."""
    for number in dict.fromkeys(numbers):
        if 1 <= number <= len(article.sentences):
            yield article.sentences[number - 1]


def is_ahead(article: Article, claim: DateClaim) -> bool:
    """Whether a date lies after the day of publication."""
    published = article.meta.published
    return published is not None and claim.value > published.isoformat()[: len(claim.value)]


def is_news(article: Article, claim: DateClaim) -> bool:
    """Whether a date is young enough, or ahead, for a deed that is told as news."""
    return _within(article, claim, _NEWS)


def is_recent(article: Article, claim: DateClaim) -> bool:
    """Whether a date is ahead or of the last weeks, as a first or last day in the news is."""
    return _within(article, claim, _RECENT)


def _within(article: Article, claim: DateClaim, span: timedelta) -> bool:
    """Whether a date is not longer before publication; one that is not told can't be old."""
    published = article.meta.published
    earliest = published - span if published and published.toordinal() > span.days else date.min
    return claim.value >= earliest.isoformat()[: len(claim.value)]


def is_immediate(told: DateExpression | DateClaim) -> bool:
    """Whether the words of a date only say "immediately" or "with immediate effect"."""
    return "immediate" in told.text.lower()
