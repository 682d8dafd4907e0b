"""Anaphora: a day that a sentence before names."""

from __future__ import annotations

import pytest
from changes import article

from summarizer.ground.dating.anaphora import same_day


def day(text: str, words: str) -> str | None:
    """The day that the last sentence of an item takes over for some of its words."""
    item = article(text)
    last = item.sentences[-1]
    start = item.sentence_text(last).index(words)
    return next((claim.value for claim in same_day(item, last, start, start + len(words))), None)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The vote was on Monday. Roth left the same evening.", "left", "2023-05-15"),
        ("They met on Monday. It rained. Roth was dismissed at that same meeting.", "dismissed", None),
        ("They met on Monday. It rained. Roth was dismissed at the same meeting.", "dismissed", "2023-05-15"),
        ("He starts in December. Roth left the same day.", "left", None),
        ("They meet next Monday. Roth left the same day.", "left", None),
        ("The vote was on Monday. Roth left; Lind came the same day.", "left", None),
        ("Roth left the same day.", "left", None),
    ],
)
def test_the_same_day_is_the_last_that_was_named(text, words, expected):
    """A day that has been, of a sentence not far before."""
    assert day(text, words) == expected
