"""Excerpts: what of an article a model is shown at a time.

A short article whole. Of a long one, or of one that may tell of many people, the sentences about a
few candidates at a time. Each candidate is asked about once and the proof is looked for in the whole
article, so that no change is lost where two excerpts meet, and none is counted twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from summarizer.article import Article, Sentence
from summarizer.ground.candidates import Candidate, find_candidates
from summarizer.ground.subject import sentences_about

_WORDS: Final = 700
"""Of a longer article, in words, excerpts are shown, each about so long at most."""
_CANDIDATES: Final = 12
"""Of an article with more of them, excerpts are shown."""
_AT_A_TIME: Final = 6
_LEAD: Final = 2
"""Sentences that every excerpt begins with: they tell what the news is."""


class Excerpt(NamedTuple):
    """Some of an article's sentences, in its order, and the candidates to ask about."""

    sentences: tuple[Sentence, ...]
    candidates: tuple[Candidate, ...]


def find_excerpts(article: Article) -> tuple[Excerpt, ...]:
    """What to show of an article, one part after the other; nothing if it has no candidates."""
    candidates = find_candidates(article)
    if not candidates:
        return ()
    if len(article.text.split()) <= _WORDS and len(candidates) <= _CANDIDATES:
        return (Excerpt(article.sentences, candidates),)
    groups = (candidates[at : at + _AT_A_TIME] for at in range(0, len(candidates), _AT_A_TIME))
    return tuple(Excerpt(_sentences_for(article, group), group) for group in groups)


def _sentences_for(article: Article, group: tuple[Candidate, ...]) -> tuple[Sentence, ...]:
    """The sentences that matter most for a group, as many as there is room for."""
    needed = {candidate.sentence for candidate in group}
    chosen: set[int] = set(needed)
    room = _WORDS - sum(_length(article, number) for number in needed)
    for number in _by_worth(article, group):
        length = _length(article, number)
        if number not in chosen and length <= room:
            chosen.add(number)
            room -= length
    return tuple(sentence for sentence in article.sentences if sentence.number in chosen)


def _by_worth(article: Article, group: tuple[Candidate, ...]) -> Iterator[int]:
    """Numbers of sentences: the lead, what stands around the telling, then all about the people."""
    last = len(article.sentences)
    yield from range(1, min(_LEAD, last) + 1)
    for step in (1, -1):
        near = (candidate.sentence + step for candidate in group)
        yield from (number for number in near if 1 <= number <= last)
    about = [sorted(sentences_about(article, candidate.name)) for candidate in group]
    for turn in range(max(map(len, about), default=0)):
        yield from (numbers[turn] for numbers in about if turn < len(numbers))


def _length(article: Article, number: int) -> int:
    return len(article.sentence_text(article.sentences[number - 1]).split())
