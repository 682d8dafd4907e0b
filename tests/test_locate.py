"""Locate: the pointed sentence, or the nearest that holds the value, and its evidence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.article import Article
from summarizer.ground.find import find_quote
from summarizer.ground.locate import (
    Ledger,
    as_written,
    evidence_of,
    nearest,
    quote_span,
    sentence_around,
    sentence_at,
    sentences_before,
)

ARTICLE = Article.from_text(
    "Vance is out\nPetra Vance left on Monday. Tomas Roth stays.\n\nShe told Roth “no”. Nobody else spoke. VANCE is 51."
)


def says(words: str):
    """Make a test that a sentence holds these words."""
    return lambda text: find_quote(text, words) is not None


@pytest.mark.parametrize(
    ("words", "pointer", "number"),
    [
        ("Vance", 1, 1),
        ("Vance", 2, 2),
        ("Vance", 3, 2),
        ("Vance", 4, 2),
        ("Vance", 5, 6),
        ("Vance", 99, 6),
        ("Vance", -5, 1),
        ("Roth", 1, 3),
        ("Petra", 6, 2),
        ("nobody", 1, 5),
        ("Eriksen", 1, None),
    ],
)
def test_nearest(words: str, pointer: int, number: int | None) -> None:
    """A pointer that is off, or out of the article, is moved to the nearest sentence; of two, the earlier."""
    sentence = nearest(ARTICLE, pointer, says(words))
    assert (sentence and sentence.number) == number


def test_nearest_passes_every_test() -> None:
    """All tests have to pass in one sentence; without any, the pointed one does."""
    both = nearest(ARTICLE, 1, says("Roth"), says("she"))
    assert both is not None
    assert both.number == 4
    assert nearest(ARTICLE, 1, says("Roth"), says("Petra")) is None
    assert nearest(ARTICLE, 5) == ARTICLE.sentences[4]


@pytest.mark.parametrize(("number", "there"), [(0, False), (1, True), (6, True), (7, False), (-1, False)])
def test_sentence_at(number: int, *, there: bool) -> None:
    """A number outside the article points to nothing, not to its end."""
    sentence = sentence_at(ARTICLE, number)
    assert (sentence is not None) is there
    assert sentence is None or sentence.number == number


def test_sentence_around() -> None:
    """Each character of a sentence leads to it; blanks between sentences lead nowhere."""
    for sentence in ARTICLE.sentences:
        assert sentence_around(ARTICLE, sentence.start) == sentence
        assert sentence_around(ARTICLE, sentence.end - 1) == sentence
    assert sentence_around(ARTICLE, ARTICLE.text.index("\n")) is None


@pytest.mark.parametrize(("pointer", "quote"), [(1, "Vance"), (2, "Vance"), (6, "VANCE"), (99, "Vance")])
def test_quote_span_takes_the_place_nearest_to_the_pointer(pointer: int, quote: str) -> None:
    """Of several places the nearest to the pointed sentence is the evidence, as it is written."""
    evidence = quote_span(ARTICLE, "vance", pointer)
    assert evidence is not None
    assert evidence.quote == quote == ARTICLE.text[evidence.start : evidence.end]


def test_quote_span_of_what_is_not_there() -> None:
    """Words that stand nowhere, or are none, have no evidence."""
    assert quote_span(ARTICLE, "Vance stays", 1) is None
    assert quote_span(ARTICLE, "“”", 1) is None


@given(st.integers(0, 5), st.data())
def test_evidence_is_the_text(index: int, data: st.DataObject) -> None:
    """Evidence of a sentence, or of any quote, is the article's own characters at its offsets."""
    sentence = ARTICLE.sentences[index]
    whole = evidence_of(ARTICLE, sentence)
    assert ARTICLE.text[whole.start : whole.end] == whole.quote == ARTICLE.sentence_text(sentence)
    start = data.draw(st.integers(0, len(ARTICLE.text)))
    quote = ARTICLE.text[start : data.draw(st.integers(start, len(ARTICLE.text)))]
    evidence = quote_span(ARTICLE, quote, index + 1)
    assert evidence is None or ARTICLE.text[evidence.start : evidence.end] == evidence.quote


def test_sentences_before_one_come_nearest_first() -> None:
    """As many as there are, and no more than asked for."""
    first, *_, last = ARTICLE.sentences
    assert [s.number for s in sentences_before(ARTICLE, last, 3)] == [5, 4, 3]
    assert [s.number for s in sentences_before(ARTICLE, ARTICLE.sentences[1], 3)] == [1]
    assert list(sentences_before(ARTICLE, first, 3)) == []


def test_as_written() -> None:
    """A value takes the article's case, or stays as it is where the sentence hasn't got it."""
    assert as_written(ARTICLE, "vance", ARTICLE.sentences[5]) == "VANCE"
    assert as_written(ARTICLE, "Eriksen", ARTICLE.sentences[5]) == "Eriksen"


def test_a_ledger_keeps_every_refusal_once() -> None:
    """Faults are kept in the order they were met, with what was said; the same claim again adds none."""
    ledger = Ledger()
    ledger.refuse("changes[0].by", "Eriksen", "the name is not in the article")
    ledger.refuse("changes[0].steps[0]", 7, "no")
    ledger.refuse("changes[1].by", "Eriksen", "the name is not in the article")
    assert [(f.field, f.said, f.why) for f in ledger.faults] == [
        ("changes[0].by", "Eriksen", "the name is not in the article"),
        ("changes[0].steps[0]", "7", "no"),
    ]
