"""Excerpts: of a long article every candidate is shown once, with the sentence that tells of them."""

from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.excerpts import find_excerpts
from summarizer.ground.candidates import find_candidates

NAMES = [
    f"{first} {last}"
    for last in ("Holm", "Vale", "Roth")
    for first in ("Ada", "Ben", "Cai", "Dora", "Edda", "Finn", "Gus")
]
FILLER = "The port had a dry summer and a wet autumn, and the cranes stood idle for most of both. "


def told(names: list[str], filler: int) -> Article:
    """An item that tells of so many people, with filler between."""
    parts = [
        f"{name} resigned as head of pier {number}.\n" + FILLER * filler for number, name in enumerate(names)
    ]
    return Article.from_text("News from the port.\n" + "\n".join(parts))


def test_a_short_article_is_shown_whole():
    """Once, with all its candidates."""
    article = told(NAMES[:3], 1)
    (excerpt,) = find_excerpts(article)
    assert excerpt.sentences == article.sentences
    assert excerpt.candidates == find_candidates(article)


@pytest.mark.parametrize(("people", "filler"), [(21, 0), (4, 40), (9, 30)])
def test_no_candidate_is_lost_or_asked_about_twice(people: int, filler: int):
    """Each is in one excerpt, beside the sentence that tells of them, and the lead is in all."""
    article = told(NAMES[:people], filler)
    parts = find_excerpts(article)
    assert tuple(c for part in parts for c in part.candidates) == find_candidates(article)
    for part in parts:
        numbers = [sentence.number for sentence in part.sentences]
        assert numbers == sorted(numbers)
        assert 1 in numbers
        assert {candidate.sentence for candidate in part.candidates} <= set(numbers)
        assert sum(len(article.sentence_text(s).split()) for s in part.sentences) <= 700


def test_nothing_is_shown_of_an_article_without_candidates():
    """There is nobody to ask about."""
    assert find_excerpts(Article.from_text("The ferry was late. " * 500)) == ()
