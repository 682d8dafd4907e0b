"""Voices: who says what a sentence tells, and whether they say it with authority over the change."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from summarizer.article import Article, Sentence
from summarizer.attribution import Attribution, bare, find_attributions, is_quoted, quotations, speaker_kind
from summarizer.cues.phrases import straighten
from summarizer.ground.find import find_quote, same_words
from summarizer.ground.locate import sentences_before
from summarizer.ground.names import same_person
from summarizer.ground.people import people_with
from summarizer.ground.subject import Subject, office_of
from summarizer.ground.undergoer.scene import set_scene

_BACK: Final = 2
"""How many sentences before a speaking pronoun its bearer may be named."""
_HE: Final = re.compile(r"he|she", re.IGNORECASE)
_PREFIX: Final = 6
"""Letters that two words for one office share: minister and ministry."""
_OFFICIAL: Final = re.compile(
    r"\b(?:its|the)\s+(?:(?:club|board|company|group|firm|council|hospital|university|school|college|agency|bank|academy|foundation)(?:'s)?\s+)?"
    r"(?:(?:leader|chair\w*|president|head|secretary)\s+of\s+the\s+(?:council|board|club|company|committee|government|party|executive)"
    r"|chair\w*|president|chief executive|director[- ]general|managing director|principal|rector|owner|mayor|spokes\w+|head)\b[^,;.]{0,40},?\s*$",
    re.IGNORECASE,
)
# "The club", "the company" is the body of the post.
_GENERIC: Final = re.compile(
    r"(?:the\s+)?(?:club|company|board|council|university|college|school|hospital|ministry|government|agency|museum|orchestra|foundation|bank|firm|group|federation|academy|department|committee|panel)",
    re.IGNORECASE,
)
_OTHER_SIDE: Final = re.compile(
    r"\b(?:union|opposition|association|lawyer|attorney|players|supporters|agent|rival)\b", re.IGNORECASE
)


class Authority(NamedTuple):
    """Whose word on a change is not hearsay: who made it, and the body of the post."""

    maker: str | None
    body: str | None


def speaker_of(article: Article, sentence: Sentence, start: int, end: int, subject: Subject) -> str | None:
    """Who says the words at `start`..`end` of a sentence, as the article names them, or None.

    Named in the sentence outside the words; meant by its pronoun; or, for a quotation that goes
    on, who spoke in the sentence before.
    """
    text = article.sentence_text(sentence)
    told = [a for a in _attributions(text) if a.end <= start or a.start >= end]
    named = [a for a in told if not a.is_pronoun]
    if named:
        return bare(min(named, key=lambda a: _apart(a, start, end)).speaker)
    if told:
        return _bearer(article, sentence, told[0].speaker, subject)
    goes_on = is_quoted(text, start) or text.startswith(("“", '"'))
    before = _before(article, sentence)
    return _speaker_in(article, before, subject) if goes_on and before and _quotes(article, before) else None


def _speaker_in(article: Article, sentence: Sentence, subject: Subject) -> str | None:
    """Who speaks in a sentence, the last of those named."""
    text = article.sentence_text(sentence)
    told = _attributions(text)
    named = [a for a in told if not a.is_pronoun]
    if named:
        return bare(named[-1].speaker)
    return _bearer(article, sentence, told[-1].speaker, subject) if told else None


def has_authority(article: Article, speaker: str, subject: Subject, authority: Authority) -> bool:
    """Whether a speaker is the person, who made the change, the body of the post, or speaks for it."""
    own = [name for name in (subject.name, authority.maker, authority.body) if name]
    if any(
        same_person(speaker, name) or same_words(speaker, name) or find_quote(speaker, name) for name in own
    ):
        return True
    if _is_described(article, speaker, subject.name):
        return True
    kind = speaker_kind(speaker)
    if kind in ("outlet", "unnamed", "document"):
        return False
    if kind == "organization":
        if _GENERIC.fullmatch(speaker):
            return True
        return _is_office_of(article, speaker, authority.maker) or _shares_word(speaker, authority.body)
    return _speaks_for_body(article, speaker)


def _is_described(article: Article, speaker: str, name: str) -> bool:
    """Whether "the ex-minister" is the person whom the article calls "former finance minister"."""
    head = speaker.rsplit(maxsplit=1)[-1].lower().removeprefix("ex-")
    office = office_of(article, name)
    return speaker_kind(speaker) != "organization" and office is not None and head in office.lower().split()


def _attributions(text: str) -> list[Attribution]:
    return [a for a in find_attributions(text) if a.stance != "no_comment"]


def _apart(told: Attribution, start: int, end: int) -> int:
    return start - told.end if told.end <= start else told.start - end


def _bearer(article: Article, sentence: Sentence, pronoun: str, subject: Subject) -> str | None:
    """Who a speaking pronoun means: the last to speak before, else the one person named before."""
    for earlier in sentences_before(article, sentence, _BACK):
        text = article.sentence_text(earlier)
        spoke = [a for a in _attributions(text) if not a.is_pronoun]
        if spoke:
            kind = speaker_kind(spoke[-1].speaker)
            if (kind == "person") == bool(_HE.fullmatch(pronoun)):
                return bare(spoke[-1].speaker)
        named = set_scene(text, people_with(article, subject.name)).between(0, len(text))
        if named and _HE.fullmatch(pronoun):
            mine = [name for name in named if same_person(name, subject.name)]
            return mine[0] if mine else named[0] if len(named) == 1 else None
    return subject.name if _HE.fullmatch(pronoun) and subject.is_meant(sentence) else None


def _before(article: Article, sentence: Sentence) -> Sentence | None:
    return article.sentences[sentence.number - 2] if sentence.number > 1 else None


def _quotes(article: Article, sentence: Sentence) -> bool:
    return bool(quotations(article.sentence_text(sentence)))


def _is_office_of(article: Article, speaker: str, maker: str | None) -> bool:
    """Whether a body is the maker's own: "the ministry" of the minister, "the mayor's office" of the mayor."""
    office = office_of(article, maker) if maker else None
    words = [word[:_PREFIX] for word in (office or "").lower().split() if len(word) >= _PREFIX - 1]
    return any(word in speaker.lower() for word in words)


def _shares_word(speaker: str, body: str | None) -> bool:
    """Whether "the hospital" is the body "Sannerud Regional Hospital"."""
    last = speaker.rsplit(maxsplit=1)[-1].lower()
    return body is not None and last in straighten(body).lower().split()


def _speaks_for_body(article: Article, speaker: str) -> bool:
    """Whether the article names a person by an office at the body: "its chair, Ana Ruiz"."""
    for sentence in article.sentences:
        text = straighten(article.sentence_text(sentence))
        span = find_quote(text, speaker)
        before = _OFFICIAL.search(text[: span.start]) if span else None
        if before:
            return not _OTHER_SIDE.search(before.group())
    return False
