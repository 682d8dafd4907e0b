"""Noreasons: what can't be a reason, whatever ties it to a change: the deed itself, a request, a time, a bare name."""

from __future__ import annotations

import re
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.attribution import find_attributions
from summarizer.cues import find_action, find_step, has_causal_link, reason_kind
from summarizer.ground.names import same_person
from summarizer.ground.orders import is_order
from summarizer.ground.people import people_with
from summarizer.ground.subject import Subject
from summarizer.ground.undergoer import DESCRIBED, PRONOUN, find_undergoers
from summarizer.vocabulary import ACTIONS, direction_of

WEAK_KINDS: Final = frozenset(
    ("other", "other_post", "retirement_age", "death", "change_of_government", "political_pressure")
)
"""Kinds of reasons whose words are told of many people without being why they go."""
_I: Final = re.IGNORECASE
# "Cannot stand again" tells the end of a term by its rule.
_BARRED: Final = re.compile(
    r"\b(?:can(?:not|\s+no\s+longer|\s+not)|could\s+not|barred\s+from|not\s+allowed\s+to)\s+(?:stand|run|serve|seek)",
    _I,
)
_CONTENT: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|did|does|do|must|may|might)\b|\b[a-z]{2,}(?:ed|ing|s|n['’]t)\b|\b(?:lost|fell|left|took|gave|made|threw|sent|rose|came|went|got|led|ran|hurt|met|kept)\b",
)
_NOT_DUE: Final = re.compile(
    r"\b(?:not|n['’]t|never|nor)\s+(?!(?:\w+\s+)?(?:resign|quit|step|stand|go|leave|retire)\b)(?:\w+\s+){0,3}?(?:the result of|due to|because|over|related to|connected|caused by|by reason of|any)\b[^.;]*$",
    _I,
)
_KEEPS: Final = 3
"""Words that are more than a name beside the speaker's."""
# "A day after the elections": when, not why; a clause there may tell both.
_WHEN: Final = re.compile(
    r"\b(?:hours?|days?|nights?|mornings?|weeks?|weekends?|months?|years?)\s+(?:(?:right|just|shortly)\s+)?(?:after|before|following)\s+(?:(?:the|a|an|his|her|its|their)\s+)?$",
    _I,
)
_WHEN_WORDS: Final = 4
"""Words of which a mere time has no more."""


def why_no_reason(article: Article, subject: Subject, sentence: Sentence, start: int, end: int) -> str | None:
    """Why the words at `start`..`end` of a sentence can't be a reason, whatever ties them."""
    text = article.sentence_text(sentence)
    if is_order(text):
        return "these words give an order to a reader"
    if not _BARRED.search(text[start:end]) and _tells_deed(article, subject, text, start, end):
        return "these words tell the change, not why"
    if _asks(subject, text[start:end]):
        return "these words tell the request, not why"
    if _WHEN.search(text[:start]) and len(text[start:end].split()) <= _WHEN_WORDS:
        return "these words tell when, not why"
    if _NOT_DUE.search(text[:start]) or _is_only_name(text, start, end):
        return "these words are no reason"
    return None


def _tells_deed(article: Article, subject: Subject, text: str, start: int, end: int) -> bool:
    """Whether the words hold a deed of this direction that is the person's."""
    people = people_with(article, subject.name)
    for action in ACTIONS:
        if direction_of(action) != subject.direction:
            continue
        for cue in find_action(text, action):
            if cue.negated or not start <= cue.start < end:
                continue
            whose = find_undergoers(text, cue, action, people)
            if any(same_person(name, subject.name) for name in whose if name not in (PRONOUN, DESCRIBED)):
                return True
    return False


def _asks(subject: Subject, words: str) -> bool:
    """Whether the words say that somebody asked for the change."""
    out = subject.direction == "out"
    return (
        out and reason_kind(words) == "other" and any(not cue.negated for cue in find_step(words, "request"))
    )


def _is_only_name(text: str, start: int, end: int) -> bool:
    """Whether the words are only a name, a title, a date or who says so."""
    words = text[start:end]
    if has_causal_link(text, start, end):
        return False
    said = [a for a in find_attributions(text) if a.start >= start and a.end <= end]
    rest = words
    for a in said:
        rest = rest.replace(a.speaker, "").replace(a.verb, "")
    if said and len(rest.split()) <= _KEEPS:
        return True
    return reason_kind(words) == "other" and (_CONTENT.search(words) is None or " " not in words)
