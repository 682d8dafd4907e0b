"""Reasons: why, in the article's words, and according to whom."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.article import Article, Sentence
from summarizer.attribution import find_attributions, is_hedged
from summarizer.cues import find_reason, reason_kind, relation
from summarizer.draft import ClaimedReason
from summarizer.ground.find import find_quote
from summarizer.ground.locate import Ledger, quote_span, sentence_around
from summarizer.ground.subject import Subject
from summarizer.ground.ties import Passage
from summarizer.ground.voices import Authority, has_authority, speaker_of
from summarizer.ground.whose import tellings
from summarizer.record import Evidence, Reason
from summarizer.vocabulary import Status


def ground_reasons(
    article: Article,
    drafts: Sequence[ClaimedReason],
    subject: Subject,
    standing: tuple[Status, Authority],
    path: str,
    ledger: Ledger,
) -> tuple[Reason, ...]:
    """The reasons that stand in the article word for word, tied to the change; one inside another is told once."""
    status, authority = standing
    passage = Passage(article, subject, status, authority)
    found: list[Reason] = []
    for index, draft in enumerate(drafts):
        span = quote_span(article, draft.reason, draft.sentence or subject.told)
        sentence = sentence_around(article, span.start) if span else None
        if span is None or sentence is None:
            ledger.refuse(f"{path}[{index}]", draft.reason, "these words are not in the article")
            continue
        start, end = span.start - sentence.start, min(span.end, sentence.end) - sentence.start
        speaker = speaker_of(article, sentence, start, end, subject)
        why_not = passage.why_not(sentence, start, end)
        if why_not is None and not passage.ties(sentence, start, end, speaker):
            why_not = "nothing ties these words to the change"
        if why_not is not None:
            ledger.refuse(f"{path}[{index}]", draft.reason, why_not)
            continue
        vouched = speaker is not None and has_authority(article, speaker, subject, authority)
        found.append(_reason(article, span, sentence, speaker, vouched=vouched))
    return tuple(reason for reason in found if not _told_by_another(reason, found))


def find_reasons(
    article: Article, subject: Subject, standing: tuple[Status, Authority]
) -> tuple[Reason, ...]:
    """The reason that a sentence which tells the change gives with a plain link: "resigned because of his health"."""
    status, authority = standing
    passage = Passage(article, subject, status, authority)
    for told in tellings(article, subject.name, subject.action):
        if told.cue.past_history or told.cue.negated:
            continue
        text = article.sentence_text(told.sentence)
        place = find_reason(text, told.cue.end)
        if place is None or passage.why_not(told.sentence, *place):
            continue
        start, end = (told.sentence.start + at for at in place)
        span = Evidence(quote=article.text[start:end], start=start, end=end)
        speaker = speaker_of(article, told.sentence, *place, subject)
        vouched = speaker is not None and has_authority(article, speaker, subject, authority)
        return (_reason(article, span, told.sentence, speaker, vouched=vouched),)
    return ()


def _reason(
    article: Article, span: Evidence, sentence: Sentence, speaker: str | None, *, vouched: bool
) -> Reason:
    text = article.sentence_text(sentence)
    start, end = span.start - sentence.start, min(span.end, sentence.end) - sentence.start
    kind = reason_kind(span.quote)
    said = any(a.end <= start or a.start >= end for a in find_attributions(text) if a.stance != "no_comment")
    told = relation(text, start, end, attributed=speaker is not None or said or is_hedged(text))
    return Reason(
        text=span.quote,
        # A reason that is a clause may get its sense from the rest of its sentence.
        kind=kind if kind != "other" else reason_kind(text),
        # The person and whoever made the change know the cause; others allege it.
        relation="cause" if vouched and not is_hedged(text) else told,
        asserted_by=speaker,
        evidence=(span,),
    )


def _told_by_another(reason: Reason, reasons: Sequence[Reason]) -> bool:
    """Whether a shorter reason already says the same: the tighter quote is the better proof."""
    index = reasons.index(reason)
    return any(
        other is not reason
        and find_quote(reason.text, other.text) is not None
        and (len(other.text) < len(reason.text) or i < index)
        for i, other in enumerate(reasons)
    )
