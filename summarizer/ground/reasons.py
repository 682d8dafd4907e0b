"""Reasons: why, in the article's words, and according to whom."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.article import Article
from summarizer.attribution import Attribution, bare, find_attributions, is_hedged
from summarizer.cues import reason_kind, relation
from summarizer.draft import DraftReason
from summarizer.ground.find import find_quote
from summarizer.ground.locate import Ledger, quote_span, sentence_around
from summarizer.record import Evidence, Reason

_FEWEST_WORDS = 2


def ground_reasons(
    article: Article, drafts: Sequence[DraftReason], path: str, ledger: Ledger
) -> tuple[Reason, ...]:
    """The reasons that stand in the article word for word; one inside another is told once."""
    found: list[Reason] = []
    for index, draft in enumerate(drafts):
        span = quote_span(article, draft.reason, draft.sentence)
        if span is None:
            ledger.refuse(f"{path}[{index}]", draft.reason, "these words are not in the article")
        elif len(draft.reason.split()) < _FEWEST_WORDS:
            ledger.refuse(f"{path}[{index}]", draft.reason, "one word is no reason")
        else:
            found.append(_reason(article, span))
    return tuple(reason for reason in found if not _told_by_another(reason, found))


def _reason(article: Article, span: Evidence) -> Reason:
    sentence = sentence_around(article, span.start)
    text = article.sentence_text(sentence) if sentence else span.quote
    offset = sentence.start if sentence else span.start
    start, end = span.start - offset, min(span.end - offset, len(text))
    speaker = _speaker(text, start, end)
    attributed = speaker is not None or is_hedged(text)
    return Reason(
        text=span.quote,
        kind=reason_kind(span.quote),
        relation=relation(text, start, end, attributed=attributed),
        asserted_by=bare(speaker.speaker) if speaker else None,
        evidence=(span,),
    )


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
