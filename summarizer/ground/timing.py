"""When: the dates of a change, and whether its words tell it as done, to come or only possible."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.cues import Cue
from summarizer.dates import find_dates, is_future, resolve
from summarizer.ground.locate import evidence_of
from summarizer.record import DateClaim, Dates, Step, StepDate
from summarizer.status import Timing
from summarizer.vocabulary import Action, StepKind, direction_of

_REQUESTING: Final[tuple[StepKind, ...]] = ("request",)
_ANNOUNCING: Final[tuple[StepKind, ...]] = ("announce", "tender", "nominate", "approve")
_TAKING_EFFECT: Final[tuple[StepKind, ...]] = ("take_effect",)
_EFFECTIVE: Final = re.compile(
    r"(?:effective|takes? effect|taking effect|with effect|as of|starting|beginning|begins?|starts?|until|from)"
    r"(?:\s+(?:as of|on|from|at the end of|the close of business on))?\s*,?\s*$",
    re.IGNORECASE,
)
_WILL: Final = re.compile(
    r"\b(?:will|shall|is to|are to|plans? to|intends? to|set to|due to|about to|going to)\b(?:\W+\w+){0,3}\W*$|’ll \w*\W*$",
    re.IGNORECASE,
)
_PAST: Final = re.compile(
    r"(?:ed|quit|left|stood|took|gave|chose|chosen|won|went|sworn|became|died|lost)\b", re.IGNORECASE
)


_BEGUN: Final = re.compile(r"\b(?:sworn|took|became|began|started|assumed|joined|installed)\b", re.IGNORECASE)


def dates_of(article: Article, steps: Sequence[Step], sentences: Sequence[Sentence]) -> Dates:
    """When the change was asked for, made known, and takes effect."""
    return Dates(
        requested=_from_steps(steps, _REQUESTING),
        announced=_from_steps(steps, _ANNOUNCING),
        effective=next(_effective(article, sentences), None) or _from_steps(steps, _TAKING_EFFECT),
    )


def timing_of(
    article: Article, cue: Cue, sentence: Sentence, effective: DateClaim | None, action: Action
) -> Timing:
    """How the sentence that reports a change tells it."""
    published = article.meta.published
    if effective and published:
        # A month or a year that has begun counts as reached.
        return "past" if effective.value <= published.isoformat()[: len(effective.value)] else "future"
    if cue.negated:
        return "unknown"
    if effective or is_to_come(article.sentence_text(sentence), cue):
        return "future"
    if cue.modal:
        return "possible"
    # "Was appointed" doesn't tell whether it has begun; "resigned" tells that it is done.
    told_as_done = direction_of(action) in ("out", "none") or action == "election" or _BEGUN.search(cue.text)
    return "past" if told_as_done and _PAST.search(cue.text) else "unknown"


def is_to_come(text: str, cue: Cue) -> bool:
    """Whether the words before a cue put its deed into the future: "will start" has not begun."""
    return bool(_WILL.search(text[: cue.start]))


def _from_steps(steps: Sequence[Step], kinds: Sequence[StepKind]) -> DateClaim | None:
    for step in steps:
        if step.kind in kinds and step.date is not None:
            return _claim(step.date, step)
    return None


def _claim(date: StepDate, step: Step) -> DateClaim:
    return DateClaim(**date.model_dump(), evidence=step.evidence)


def _effective(article: Article, sentences: Sequence[Sentence]) -> Iterator[DateClaim]:
    """Dates that the sentences give with words of taking effect."""
    for sentence in sentences:
        text = article.sentence_text(sentence)
        for expression in find_dates(text):
            if not (_EFFECTIVE.search(text[: expression.start]) or "effect" in expression.text):
                continue
            resolved = resolve(expression.text, article.meta.published, future=is_future(text, expression))
            if resolved is not None:
                yield DateClaim(**resolved.model_dump(), evidence=(evidence_of(article, sentence),))
