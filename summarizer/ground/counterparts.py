"""Counterparts: who held the post before, or holds it after."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.attribution import bare, speaker_kind
from summarizer.ground.locate import evidence_of
from summarizer.ground.names import full_name, looks_like_name, mentions, same_person
from summarizer.record import Counterpart
from summarizer.vocabulary import CounterpartRelation

_NAME: Final = r"(?P<name>(?:[^\W\d_a-z][\w.'’\-]*|de|van|von|der|al|bin)(?:\s+(?:[^\W\d_a-z][\w.'’\-]*|de|van|von|der|al|bin))*)"
_TAKEN_FROM: Final = re.compile(
    rf"\b(?:succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|tak(?:e|es|ing) over from|took over from|in place of)\s+(?:the\s+)?{_NAME}"
)
_HANDED_TO: Final = re.compile(rf"\b(?:succeeded|replaced) by\s+(?:the\s+)?{_NAME}")


def find_counterpart(article: Article, who: str, sentences: Sequence[Sentence]) -> Counterpart | None:
    """The predecessor or successor that the sentences about a person name in so many words."""
    for sentence in sentences:
        text = article.sentence_text(sentence)
        for relation, name in _told(text, who):
            full = full_name(article.text, name)
            if looks_like_name(full) and speaker_kind(full) == "person" and not same_person(full, who):
                return Counterpart(name=full, relation=relation, evidence=(evidence_of(article, sentence),))
    return None


def _told(text: str, who: str) -> Iterator[tuple[CounterpartRelation, str]]:
    """Whom a sentence says somebody replaces or is replaced by, the latter first."""
    for match in _HANDED_TO.finditer(text):
        if mentions(text[: match.start()], who):
            yield "successor", _clean(match["name"])
    for match in _TAKEN_FROM.finditer(text):
        name = _clean(match["name"])
        if same_person(name, who):  # "Vance will replace Holt", told of Holt
            subject = re.match(_NAME, text)
            if subject:
                yield "successor", _clean(subject["name"])
        elif mentions(text[: match.start()], who):
            yield "predecessor", name


def _clean(name: str) -> str:
    return re.sub(r"['’]s?$", "", bare(name).rstrip(".,"))
