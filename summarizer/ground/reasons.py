"""Reasons: why, in the article's words, and according to whom."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.article import Article
from summarizer.attribution import Attribution, bare, find_attributions, is_hedged
from summarizer.cues import find_direction, reason_kind, relation
from summarizer.draft import ClaimedReason
from summarizer.ground.find import find_quote
from summarizer.ground.locate import Ledger, quote_span, sentence_around
from summarizer.ground.names import mentions
from summarizer.ground.subject import Subject
from summarizer.record import Evidence, Reason


def ground_reasons(
    article: Article, drafts: Sequence[ClaimedReason], subject: Subject, path: str, ledger: Ledger
) -> tuple[Reason, ...]:
    """The reasons that stand in the article word for word; one inside another is told once."""
    found: list[Reason] = []
    for index, draft in enumerate(drafts):
        span = quote_span(article, draft.reason, draft.sentence or subject.told)
        if span is None:
            ledger.refuse(f"{path}[{index}]", draft.reason, "these words are not in the article")
        elif find_direction(span.quote, subject.direction):
            ledger.refuse(f"{path}[{index}]", draft.reason, "these words tell the change, not why")
        else:
            reason = _reason(article, span)
            if _is_tied(article, reason, subject):
                found.append(reason)
            else:
                ledger.refuse(f"{path}[{index}]", draft.reason, "nothing ties these words to the change")
    return tuple(reason for reason in found if not _told_by_another(reason, found))


def _reason(article: Article, span: Evidence) -> Reason:
    sentence = sentence_around(article, span.start)
    text = article.sentence_text(sentence) if sentence else span.quote
    offset = sentence.start if sentence else span.start
    start, end = span.start - offset, min(span.end - offset, len(text))
    speaker = _speaker(text, start, end)
    kind = reason_kind(span.quote)
    return Reason(
        text=span.quote,
        # A reason that is a clause may get its sense from the rest of its sentence.
        kind=kind if kind != "other" else reason_kind(text),
        relation=relation(text, start, end, attributed=speaker is not None or is_hedged(text)),
        asserted_by=bare(speaker.speaker) if speaker else None,
        evidence=(span,),
    )


def _is_tied(article: Article, reason: Reason, subject: Subject) -> bool:
    """Whether more than a model's word makes this a reason: a causal link, or a kind of reason told of the person."""
    if reason.relation == "cause":
        return True
    sentence = sentence_around(article, reason.evidence[0].start)
    about = sentence is not None and mentions(article.sentence_text(sentence), subject.name)
    return reason.kind != "other" and about


def _speaker(text: str, start: int, end: int) -> Attribution | None:
    """Who says the sentence that holds a reason, if the speaker is named and stands outside it."""
    speakers = [
        a
        for a in find_attributions(text)
        if a.stance != "no_comment" and not a.is_pronoun and (a.end <= start or a.start >= end)
    ]
    return speakers[0] if speakers else None


def _told_by_another(reason: Reason, reasons: Sequence[Reason]) -> bool:
    """Whether a shorter reason already says the same: the tighter quote is the better proof."""
    index = reasons.index(reason)
    return any(
        other is not reason
        and find_quote(reason.text, other.text) is not None
        and (len(other.text) < len(reason.text) or i < index)
        for i, other in enumerate(reasons)
    )
