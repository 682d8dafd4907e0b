"""Anaphora: a day that is told by the day of a sentence before: "the same evening", "in the same call"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.dates import find_dates
from summarizer.ground.locate import evidence_of, sentences_before
from summarizer.ground.timing import resolve_in
from summarizer.record import DateClaim

_SAME: Final = re.compile(
    r"\b(?:the\s+same\s+(?:day|date|morning|afternoon|evening|night|(?:phone\s+|telephone\s+)?call|meeting|session|sitting|letter|message|statement|decree|vote|ceremony|breath)"
    r"|that\s+(?:same\s+)?(?:day|date|morning|afternoon|evening|night))\b",
    re.IGNORECASE,
)
_BACK: Final = 4
"""How many sentences before may name the day."""
_REACH: Final = 80
"""Characters between a deed and "the same day" in one clause."""


def same_day(article: Article, sentence: Sentence, start: int, end: int) -> Iterator[DateClaim]:
    """The day of what is told at `start`..`end` of a sentence that puts it on the day of one before."""
    text = article.sentence_text(sentence)
    for match in _SAME.finditer(text):
        between = text[end : match.start()] if match.start() >= end else text[match.end() : start]
        if len(between) > _REACH or re.search(r"[;:“”.]|\b(?:who|when|after|before|said|told)\b", between):
            continue
        if antecedent := _last_day(article, sentence):
            rule = f"{match.group()}: as {antecedent.text}, {antecedent.rule}"
            evidence = (evidence_of(article, sentence), *antecedent.evidence)
            yield antecedent.model_copy(update={"text": match.group(), "rule": rule, "evidence": evidence})


def _last_day(article: Article, sentence: Sentence) -> DateClaim | None:
    """The last day that the sentences before name for something that happened."""
    published = article.meta.published
    for earlier in sentences_before(article, sentence, _BACK):
        text = article.sentence_text(earlier)
        for expression in reversed(find_dates(text)):
            day = resolve_in(text, expression, published)
            if day is None or day.precision != "day" or (published and day.value > published.isoformat()):
                continue
            return DateClaim(**day.model_dump(), evidence=(evidence_of(article, earlier),))
    return None
