"""Shuffles: an item that opens with many posts changing hands."""

from __future__ import annotations

import pytest
from changes import article

from summarizer.ground.shuffles import is_opening, shuffles


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mayor Otto Brandt shook up his cabinet on Monday.", "shook up"),
        ("Prime Minister Otto Brandt reshuffled her ministers.", "reshuffled"),
        ("Two commanders will trade places on Monday.", "trade places"),
        (
            "It is quiet. The board swapped the heads of two schools.",
            "swapped the heads",
        ),
        ("Otto Brandt shook hands. The bank traded shares.", None),
        ("One. Two. The mayor shook up his cabinet.", None),
    ],
)
def test_a_shuffle_is_told_in_the_opening(text, words):
    """By its verb; later in an item it is another story."""
    item = article(text)
    found = [item.sentence_text(sentence)[start:end] for sentence, start, end in shuffles(item)]
    assert found == ([words] if words else [])


def test_two_sentences_open_an_item():
    """What comes third is no opening."""
    assert [is_opening(sentence) for sentence in article("One. Two. Three.").sentences] == [True, True, False]
