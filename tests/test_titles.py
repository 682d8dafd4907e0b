"""Titles: the post's own words, and the post that is taken where two are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.cues import find_action
from summarizer.ground.posts.titles import bare_title, taken_span
from summarizer.ground.undergoer.scene import set_scene


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("interim director", "director"),
        ("the acting governor", "governor"),
        ("joint artistic directors", "artistic directors"),
        ("new chief executive", "chief executive"),
        ("12th president", "president"),
        ("director", "director"),
        ("Acting", "Acting"),
        ("directorate of new works", "directorate of new works"),
    ],
)
def test_a_title_is_told_without_its_capacity(title: str, bare: str):
    """What only tells how long, or how newly, it is held goes."""
    assert bare_title(title) == bare


@given(st.text())
def test_a_bare_title_is_the_end_of_the_title(title: str):
    """Nothing is added, and nothing is left empty."""
    assert title.endswith(bare_title(title))
    assert bool(bare_title(title)) == bool(title)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Ada Holm, its treasurer, was named finance director on Monday.", "finance director"),
        ("Deputy mayor Ada Holm became acting mayor at six.", "mayor"),
        ("The board appointed chief operating officer Ada Holm as chief executive.", "chief executive"),
        ("Ada Holm was appointed chief financial officer of the firm.", "chief financial officer"),
        ("They named Ada Holm to the board.", None),
    ],
)
def test_the_post_taken_is_read_behind_the_deed(text: str, taken: str | None):
    """Not the one that the person had before."""
    cue, *_ = find_action(text, "appointment")
    span = taken_span(text, set_scene(text, ("Ada Holm",)), "Ada Holm", cue)
    assert (text[span.start : span.end] if span else None) == taken
