"""Where in the article a claim can stand: the pointed sentence, or the nearest that holds the value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from summarizer.article import Article, Sentence
from summarizer.ground.find import find_all, find_quote
from summarizer.record import Evidence, Fault

Test = Callable[[str], bool]


@dataclass
class Ledger:
    """The faults of one grounding, collected as they are met."""

    faults: list[Fault] = field(default_factory=list[Fault])

    def refuse(self, path: str, said: object, why: str) -> None:
        """Note a claim that could not be proved; the same claim made again is noted once."""
        if not any((fault.said, fault.why) == (str(said), why) for fault in self.faults):
            self.faults.append(Fault(kind="refused", field=path, said=str(said), why=why))


def evidence_of(article: Article, sentence: Sentence) -> Evidence:
    """A whole sentence as evidence."""
    return Evidence(quote=article.sentence_text(sentence), start=sentence.start, end=sentence.end)


def nearest(article: Article, pointer: int, *tests: Test) -> Sentence | None:
    """The sentence nearest to the pointer whose text passes all tests; the earlier one of two."""
    told = ((s, article.sentence_text(s)) for s in article.sentences)
    passing = (s for s, text in told if any(c.isalnum() for c in text) and all(test(text) for test in tests))
    return min(passing, key=lambda s: (abs(s.number - pointer), s.number), default=None)


def quote_span(article: Article, quote: str, pointer: int) -> Evidence | None:
    """The quote as evidence, at the occurrence nearest to the pointed sentence."""
    spans = list(find_all(article.text, quote))
    if not spans:
        return None
    here = sentence_at(article, pointer)
    best = min(spans, key=lambda span: abs(span.start - (here.start if here else 0)))
    return Evidence(quote=article.text[best.start : best.end], start=best.start, end=best.end)


def sentence_at(article: Article, number: int) -> Sentence | None:
    """The sentence of a number, or None outside the article and where nothing that proves anything stands."""
    found = article.sentences[number - 1] if 1 <= number <= len(article.sentences) else None
    return found if found and any(c.isalnum() for c in article.sentence_text(found)) else None


def sentence_around(article: Article, start: int) -> Sentence | None:
    """The sentence that holds the character at an offset."""
    return next((s for s in article.sentences if s.start <= start < s.end), None)


def sentences_before(article: Article, sentence: Sentence, count: int) -> Iterator[Sentence]:
    """The last sentences before one, the nearest first, at most so many."""
    at = sentence.number - 1
    return reversed(article.sentences[max(0, at - count) : at])


def as_written(article: Article, value: str, sentence: Sentence) -> str:
    """The value in the article's own characters, as that sentence writes it."""
    text = article.sentence_text(sentence)
    span = find_quote(text, value)
    return text[span.start : span.end] if span else value
