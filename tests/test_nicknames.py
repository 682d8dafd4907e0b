"""Nicknames: a short form stands for the given names that it is short for, and for no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.ground.names import same_person
from summarizer.ground.nicknames import is_nickname


@pytest.mark.parametrize(
    ("one", "other", "short"),
    [
        ("tim", "timothy", True),
        ("timothy", "tim", True),
        ("ted", "theodore", True),
        ("ted", "edward", True),
        ("bob", "william", False),
        ("edward", "theodore", False),
    ],
)
def test_a_short_form_stands_for_its_own_names(one: str, other: str, *, short: bool):
    """Whichever comes first; two names with one short form are two."""
    assert is_nickname(one, other) == short


@given(st.text(), st.text())
def test_both_ways_are_one(one: str, other: str):
    """It says nothing of an order."""
    assert is_nickname(one, other) == is_nickname(other, one)


def test_somebody_may_be_named_in_full_and_in_short():
    """With the same surname."""
    assert same_person("Tim Holm", "Timothy D. Holm")
    assert not same_person("Tim Holm", "Thomas D. Holm")
