"""Reasons: why, in the article's words, and according to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.attribution import find_attributions, is_hedged
from summarizer.cues import reason_kind, relation
from summarizer.draft import ClaimedReason
from summarizer.ground.find import find_quote
from summarizer.ground.locate import Ledger, quote_span, sentence_around
from summarizer.ground.reasons.clauses import Clause, clauses
from summarizer.ground.reasons.linked import linked
from summarizer.ground.reasons.noreasons import why_no_reason
from summarizer.ground.reasons.ties import Passage
from summarizer.ground.subject import Subject
from summarizer.ground.voices import Authority, has_authority, speaker_of
from summarizer.record import Evidence, Reason
from summarizer.vocabulary import Status

_LINK: Final = 3
"""Words by which a reason is longer that only tells its word of cause too: "because of"."""


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
        why_not = why_no_reason(article, subject, sentence, start, end)
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
    """The reasons that the article gives by words of cause beside the deed, or by the mouths of those who know."""
    status, authority = standing
    passage = Passage(article, subject, status, authority)
    found: list[Reason] = []
    for sentence, clause in (*linked(article, subject), *_spoken(article, subject, passage)):
        start, end = clause.start, clause.end
        if why_no_reason(article, subject, sentence, start, end):
            continue
        span = Evidence(
            quote=article.text[sentence.start + start : sentence.start + end],
            start=sentence.start + start,
            end=sentence.start + end,
        )
        speaker = speaker_of(article, sentence, start, end, subject)
        vouched = speaker is not None and has_authority(article, speaker, subject, authority)
        found.append(_reason(article, span, sentence, speaker, vouched=vouched))
    return tuple(found)


def _spoken(article: Article, subject: Subject, passage: Passage) -> Iterator[tuple[Sentence, Clause]]:
    """What somebody says near the telling sentence, where the article ties it to the change."""
    for sentence in article.sentences:
        text = article.sentence_text(sentence)
        for clause in clauses(text):
            if clause.form == "link":
                continue
            speaker = speaker_of(article, sentence, clause.start, clause.end, subject)
            if speaker is not None and passage.explains(sentence, clause.start, clause.end, speaker):
                yield sentence, clause


def _reason(
    article: Article, span: Evidence, sentence: Sentence, speaker: str | None, *, vouched: bool
) -> Reason:
    """A proved reason, with its kind and how sure it is: a cause, alleged, or only the context."""
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


def together(copied: Sequence[Reason], found: Sequence[Reason]) -> tuple[Reason, ...]:
    """What a model copied and what the article's words of cause give, in its order.

    Of two that share words the fuller one stands, but a copied one is not made longer by a word of cause alone.
    """
    kept: list[Reason] = []
    for reason in found:
        said = [c for c in copied if _share(c, reason)]
        longer = not any(len(c.text.split()) + _LINK >= len(reason.text.split()) for c in said)
        if longer and not any(_share(reason, other) for other in kept):
            kept.append(reason)
    kept += [c for c in copied if not any(_share(c, reason) for reason in kept)]
    return tuple(sorted(kept, key=lambda reason: reason.evidence[0].start))


def _share(one: Reason, other: Reason) -> bool:
    span, its = one.evidence[0], other.evidence[0]
    return span.start < its.end and its.start < span.end


def _told_by_another(reason: Reason, reasons: Sequence[Reason]) -> bool:
    """Whether a shorter reason already says the same: the tighter quote is the better proof."""
    index = reasons.index(reason)
    return any(
        other is not reason
        and find_quote(reason.text, other.text) is not None
        and (len(other.text) < len(reason.text) or i < index)
        for i, other in enumerate(reasons)
    )
