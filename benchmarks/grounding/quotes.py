"""Quotes to be judged: each from one article, known by the way it was made to be right or wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from summarizer.case import Case

_TOKEN: Final = re.compile(r"[^\W_]+")
_WIDTH: Final = 7
"""Words on either side of what was changed."""
_LEAST: Final = 6
"""Words of a sentence that quotes are made of."""


@dataclass(frozen=True)
class Quote:
    """Words that somebody claims an article to say."""

    case: str
    kind: str
    """The rule that made it."""
    words: str
    span: tuple[int, int] | None
    """Where the article says it; None if it doesn't."""


@dataclass(frozen=True)
class Source:
    """An article, as rules need it."""

    case: str
    text: str
    spans: tuple[tuple[int, int], ...]
    """Of its sentences with at least six words."""
    names: tuple[str, ...]
    """Of persons in it, in full."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences."""
        return tuple(self.text[start:end] for start, end in self.spans)

    def says(self, words: str) -> bool:
        """Whether these words follow each other in it: a rule that knows nothing of the finder that is measured."""
        told = tokens(words)
        return f" {' '.join(told)} " in f" {' '.join(tokens(self.text))} "


def sources(cases: list[Case]) -> list[Source]:
    """What rules make quotes of."""
    return [_source(case) for case in cases]


@lru_cache(maxsize=256)
def tokens(text: str) -> tuple[str, ...]:
    """Runs of letters and digits, in one case and one Unicode form."""
    return tuple(_TOKEN.findall(unicodedata.normalize("NFKC", text).casefold()))


def window(sentence: str, at: re.Match[str]) -> tuple[str, str]:
    """A few words before and behind a place of a sentence."""
    before = re.search(rf"(?:\S+\s+){{0,{_WIDTH}}}\S*$", sentence[: at.start()])
    behind = re.match(rf"\S*(?:\s+\S+){{0,{_WIDTH}}}", sentence[at.end() :])
    return before.group() if before else "", behind.group() if behind else ""


def places(sentence: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, re.Match[str], str]]:
    """Each place of a sentence that a pattern fits, with what stands around it."""
    for at in pattern.finditer(sentence):
        before, behind = window(sentence, at)
        yield before, at, behind


def _source(case: Case) -> Source:
    article = case.article
    spans = tuple(
        (s.start, s.end) for s in article.sentences if len(article.sentence_text(s).split()) >= _LEAST
    )
    told = (change.who for change in case.expected.changes)
    spoken = (s.name for change in case.expected.changes for s in change.sources if s.kind == "person")
    names = dict.fromkeys(name for name in (*told, *spoken) if " " in name)
    return Source(case.id, article.text, spans, tuple(names))
