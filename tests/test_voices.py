"""Voices: who says words, and whether they say them with authority over the change."""

from __future__ import annotations

import pytest
from changes import article

from summarizer.ground.subject import Subject, sentences_about
from summarizer.ground.voices import Authority, has_authority, speaker_of


def speaker(text: str, words: str) -> str | None:
    """Who says some words of an item about Anna Roth."""
    item = article(text)
    subject = Subject(
        "Anna Roth", "out", "dismissal", 1, sentences_about(item, "Anna Roth", "coach", "Holm FC")
    )
    sentence = next(s for s in item.sentences if words in item.sentence_text(s))
    start = item.sentence_text(sentence).index(words)
    return speaker_of(item, sentence, start, start + len(words), subject)


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Anna Roth left. Otto Brandt said that the team was tired.", "the team was tired", "Otto Brandt"),
        ("Anna Roth left. “I was tired,” she said.", "I was tired", "Anna Roth"),
        ("Anna Roth left. “I saw it,” said Otto Brandt. “She was tired.”", "She was tired", "Otto Brandt"),
        ("Anna Roth left. Otto Brandt said so. She was tired, he added.", "She was tired", "Otto Brandt"),
        ("Anna Roth left. The ministry agreed, it said. The team was tired.", "The team was tired", None),
        ("Anna Roth left. Otto Brandt declined to comment on the audit.", "the audit", None),
    ],
)
def test_words_have_a_speaker(text, words, who):
    """Named beside them, meant by a pronoun, or speaking on from the sentence before."""
    assert speaker(text, words) == who


CLUB = "Holm FC have sacked coach Anna Roth. "


@pytest.mark.parametrize(
    ("text", "who", "expected"),
    [
        (CLUB, "Anna Roth", True),
        (CLUB, "Holm FC", True),
        (CLUB, "Ivo Lind", True),  # who made the change
        (CLUB + "Its chairman, Otto Brandt, spoke.", "Otto Brandt", True),
        (CLUB + "The leader of the council, Otto Brandt, spoke.", "Otto Brandt", True),
        (CLUB + "The president of the players’ union, Otto Brandt, spoke.", "Otto Brandt", False),
        (CLUB + "Otto Brandt, a fan, spoke.", "Otto Brandt", False),
        (CLUB, "two people", False),
        (CLUB, "The Holm Herald", False),
    ],
)
def test_authority_is_the_persons_the_makers_and_the_bodys(text, who, expected):
    """Others only allege."""
    item = article(text)
    subject = Subject("Anna Roth", "out", "dismissal", 1, frozenset({1}))
    assert has_authority(item, who, subject, Authority("Ivo Lind", "Holm FC")) is expected
