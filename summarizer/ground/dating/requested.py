"""Requested: when somebody was asked to go, stay or come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.cues import Cue, find_step
from summarizer.cues.phrases import Place
from summarizer.cues.scope import is_history
from summarizer.dates import DateExpression, attaches_to, belongs
from summarizer.ground.dating.claims import claims_of, dates_in, is_ahead
from summarizer.ground.subject import Subject
from summarizer.ground.timing import is_deadline
from summarizer.record import DateClaim, Step

_I: Final = re.IGNORECASE
# What is told of a request that stands, not of its asking.
_NO_ASKING: Final = re.compile(r"until|or be|should|must|ought|needs|has|have|resign|pressure|time", _I)
_BY_WORD: Final = re.compile(r"told|tell|ask|call", _I)
_IT_HAPPENED: Final = re.compile(
    r"\b(?:it|that|this)\s+(?:all\s+)?(?:happened|was|came|took place)\s+(?:on\s+)?$", _I
)


def requested_dates(article: Article, subject: Subject, steps: Sequence[Step]) -> Iterator[DateClaim]:
    """The days of a request that the steps prove: in its clause, or in another sentence that tells of it."""
    starts = [step.evidence[0].start for step in steps if step.kind == "request"]
    proved = [sentence for sentence in article.sentences if sentence.start in starts]
    if not proved:
        return
    others = (s for s in article.sentences if subject.is_meant(s) and s not in proved)
    for sentence in (*proved, *sorted(others, key=lambda s: abs(s.number - subject.told))):
        yield from _asked_in(article, sentence)
    for sentence in proved:
        if sentence.number > 1:
            yield from _it_happened(article, article.sentences[sentence.number - 2])


def _asked_in(article: Article, sentence: Sentence) -> Iterator[DateClaim]:
    text = article.sentence_text(sentence)
    for cue in find_step(text, "request"):
        if cue.negated or _NO_ASKING.match(cue.text) or is_history(text, Place(cue.start, cue.end)):
            continue
        for expression in dates_in(text):
            if _is_of_asking(text, cue, expression):
                yield from (c for c in claims_of(article, sentence, expression) if not is_ahead(article, c))


def _is_of_asking(text: str, cue: Cue, expression: DateExpression) -> bool:
    """Whether a date is that of a request, and of no other saying: "…, a source told us on Friday"."""
    if is_deadline(text, expression):
        return False
    inside = cue.start <= expression.start < cue.end
    if not inside and not belongs(text, cue.start, cue.end, expression):
        return False
    return attaches_to(text, expression) == "event" or _BY_WORD.match(text, cue.start) is not None


def _it_happened(article: Article, sentence: Sentence) -> Iterator[DateClaim]:
    """“It happened on Saturday, in the office”, before the sentence that tells what."""
    text = article.sentence_text(sentence)
    for expression in dates_in(text):
        if _IT_HAPPENED.search(text[: expression.start]):
            yield from claims_of(article, sentence, expression)
