"""Timing: whether the words that report a change tell it as done, to come or only possible, and their date."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.attribution import find_attributions, speaker_kind
from summarizer.cues import Cue
from summarizer.dates import DateExpression, attaches_to, belongs, find_dates, is_future, resolve
from summarizer.ground.whose import Told, tellings
from summarizer.record import DateClaim, StepDate
from summarizer.status import Timing
from summarizer.vocabulary import Action, direction_of

_WILL: Final = re.compile(
    r"\b(?:will|shall|is to|are to|plans? to|intends? to|set to|due to|about to|going to)\b(?:\W+\w+){0,3}\W*$|’ll \w*\W*$",
    re.IGNORECASE,
)
_WOULD: Final = re.compile(
    r"\bwould\s+(?!have\b|like\b|be\s+(?:willing|ready|prepared)\b)(?:\w+\s+){0,4}\w*$", re.IGNORECASE
)
_PAST: Final = re.compile(
    r"(?:ed|quit|left|stood|took|gave|chose|chosen|won|went|sworn|became|began|begun|died|lost)\b",
    re.IGNORECASE,
)
_BEGUN: Final = re.compile(
    r"\b(?:sworn|took|became|began|started|assumed|joined|installed|passed|reinstated|relieved|replaced|succeeded)\b",
    re.IGNORECASE,
)
# The present tense of a state tells that it has begun: "is no longer director", "is acting mayor".
_STATE: Final = re.compile(r"\bno longer\b|^(?:is|are|IS|'s)\b(?!.*\b(?:to|being|\w+ing)$)", re.IGNORECASE)
_IN_POST: Final = re.compile(
    r"\b(?:is|are|serves? as)\s+(?:now\s+)?(?:the\s+|its\s+)?(?:new\s+)?(?:now|interim|acting|caretaker)\b"
    r"|\b(?:has|have)\s+been\s+(?!appointed|named|nominated|chosen|selected|elected|promoted|asked|told|approached)[^,;:.]{2,60}\bsince\b"
    r"|\b(?:is|are|was|were|has|have\s+been)\s+(?:now\s+)?(?:standing\s+in|filling\s+in|deputi[sz]ing|covering|led\s+by|headed\s+by|run\s+by)\b",
    re.IGNORECASE,
)
_DEADLINE: Final = re.compile(r"\b(?:by|until|till|before)\s+(?:\w+\s+)?$", re.IGNORECASE)
THAT_DAY: Final = r"effective\s+(?:(?:as\s+of|on|from)\s+)?(?:the\s+same|that|such)\s+(?:day|date|time)"
"""The pattern of what has effect on the day of its decision."""
_AT_ONCE: Final = re.compile(
    rf"\b(?:{THAT_DAY}|from now on|(?:with\s+)?immediate effect|(?:effective\s+)?immediately|at once|on the spot|effective\s+(?:today|now)|the same (?:day|evening|night|morning|afternoon))\b",
    re.IGNORECASE,
)
# Whoever fills a gap fills it at once, unless a day is told.
_STOPGAP: Final = re.compile(
    r"\b(?:acting|interim|caretaker|temporar\w+|stopgap|pro tem\w*)\b", re.IGNORECASE
)
# "Has begun a leave of absence", "is on leave".
_ENTERED: Final = re.compile(
    r"\b(?:begun|began|started|gone on|went on|taken|took|is on|are on|been on)\s+(?:[\w-]+\s+){0,3}?leave\b",
    re.IGNORECASE,
)
# Whoever gives notice goes when it runs out.
_NOTICE: Final = re.compile(r"\bnotice\b", re.IGNORECASE)
_SOON: Final = 2
"""Sentences after the telling one in which somebody is told to have begun."""


def is_past_tense(cue: Cue) -> bool:
    """Whether the words of a deed have a verb in the past: "resigned", "was dismissed"."""
    return bool(_PAST.search(cue.text))


def timing_of(  # noqa: PLR0911  # one answer for each way of telling
    article: Article, cue: Cue, sentence: Sentence, effective: DateClaim | None, action: Action
) -> Timing:
    """How the sentence that reports a change tells it."""
    published = article.meta.published
    text = article.sentence_text(sentence)
    if effective and published:
        return _timing_by(effective, published, ahead=is_to_come(text, cue) or "end of" in effective.text)
    if _STATE.search(cue.text) or (direction_of(action) == "in" and _IN_POST.search(text)):
        return "past"
    if cue.past_history and is_past_tense(cue):
        return "past"
    if cue.negated:
        return "unknown"
    if is_to_come(text, cue) or (direction_of(action) == "out" and _NOTICE.search(cue.text)):
        return "future"
    if action == "leave" and _ENTERED.search(text[: cue.end]):
        return "past"
    if cue.modal:
        return "future" if _is_said_to_come(text, cue) else "possible"
    # "Was appointed" doesn't tell whether it has begun; "resigned" tells that it is done.
    told_as_done = direction_of(action) in ("out", "none") or action == "election" or has_begun(cue)
    if told_as_done and is_past_tense(cue):
        return "past"
    stopgap = direction_of(action) == "in" and is_past_tense(cue) and _STOPGAP.search(text, cue.start)
    at_once = _AT_ONCE.search(text[cue.end :]) or stopgap
    return "future" if effective else "past" if at_once else "unknown"


def _is_said_to_come(text: str, cue: Cue) -> bool:
    """“The chair said that she would run it”: what somebody with a name says will be is announced."""
    if not _WOULD.search(text[: cue.end]):
        return False
    speakers = [a for a in find_attributions(text) if a.stance in ("comments", "confirms")]
    return any(speaker_kind(a.speaker) in ("person", "organization", "document") for a in speakers)


def has_begun_since(article: Article, name: str, told: Sentence, action: Action) -> bool:
    """Whether a sentence right after the telling one says that somebody has begun: "He was sworn in at noon"."""
    if direction_of(action) != "in":
        return False
    kinds: tuple[Action, ...] = (action, "appointment")
    return any(
        0 < later.sentence.number - told.number <= _SOON and _tells_beginning(article, later)
        for kind in kinds
        for later in tellings(article, name, kind)
    )


def _tells_beginning(article: Article, told: Told) -> bool:
    """Whether a telling says that somebody has begun, neither to come nor long past."""
    text, cue = article.sentence_text(told.sentence), told.cue
    if not has_begun(cue) or cue.modal or cue.negated or cue.past_history or is_to_come(text, cue):
        return False
    return not any(is_future(text, expression) for expression in find_dates(text))


def _timing_by(effective: DateClaim, published: date, *, ahead: bool) -> Timing:
    """Whether a date is reached; a month or a year that has begun is, unless its words look ahead."""
    here = published.isoformat()[: len(effective.value)]
    if effective.value == here and effective.precision != "day":
        return "future" if ahead else "past"
    return "past" if effective.value <= here else "future"


def has_begun(cue: Cue) -> bool:
    """Whether the words of a deed tell that somebody has begun, and not only that it was decided."""
    return _BEGUN.search(cue.text) is not None


def is_to_come(text: str, cue: Cue) -> bool:
    """Whether the words before a cue put its deed into the future: "will start" has not begun."""
    return bool(_WILL.search(text[: cue.start]))


def date_of(text: str, cue: Cue, published: date | None) -> StepDate | None:
    """The date a sentence gives a deed: the one in its clause that no verb of reporting owns."""
    own = (
        e
        for e in find_dates(text)
        if belongs(text, cue.start, cue.end, e)
        and attaches_to(text, e) == "event"
        and not is_deadline(text, e)
    )
    chosen = next(own, None)
    return resolve_in(text, chosen, published) if chosen else None


def is_deadline(text: str, expression: DateExpression) -> bool:
    """Whether a date is the last day for something: "by Thursday", "has until Friday"."""
    return _DEADLINE.search(text[: expression.start]) is not None


def resolve_in(text: str, expression: DateExpression, published: date | None) -> StepDate | None:
    """The day, month or year of a date in its sentence."""
    return resolve(expression.text, published, future=is_future(text, expression))
