"""Timing: whether the words of a deed tell it as done, to come or only possible."""

from __future__ import annotations

import pytest
from changes import article

from summarizer.cues import find_action
from summarizer.dates import find_dates
from summarizer.ground.timing import date_of, is_deadline, timing_of
from summarizer.vocabulary import Action


def timing(text: str, action: Action) -> str:
    """How the first words of a deed in a sentence tell it."""
    item = article(text)
    return timing_of(item, find_action(text, action)[0], item.sentences[0], None, action)


@pytest.mark.parametrize(
    ("text", "action", "expected"),
    [
        ("Anna Roth resigned.", "resignation", "past"),
        ("Anna Roth will resign.", "resignation", "future"),
        ("Anna Roth may resign.", "resignation", "possible"),
        ("Anna Roth was appointed director.", "appointment", "unknown"),
        ("Anna Roth was sworn in as director.", "appointment", "past"),
        ("Anna Roth is no longer director of Holm Zoo.", "departure", "past"),
        ("The court reinstated Anna Roth as director.", "reinstatement", "past"),
        ("Her duties have passed to Anna Roth.", "reassignment", "past"),
        # A gap is filled at once; a notice runs out later.
        ("Anna Roth was named acting director.", "appointment", "past"),
        ("Anna Roth was appointed director, effective the same day.", "appointment", "past"),
        ("Anna Roth handed in her notice.", "resignation", "future"),
        ("Anna Roth has begun a leave of absence.", "leave", "past"),
        ("The bank announced a leave of absence for Anna Roth.", "leave", "unknown"),
    ],
)
def test_tense_and_verb_tell_the_timing(text, action, expected):
    """An appointment tells no beginning; a state in the present tense does."""
    assert timing(text, action) == expected


def test_a_date_belongs_to_the_words_of_its_clause():
    """The date of the saying and the deadline are others."""
    text = "Anna Roth, who was hired in 2019, resigned on Monday, the zoo said on Tuesday."
    (cue,) = find_action(text, "resignation")
    found = date_of(text, cue, article(text).meta.published)
    assert found is not None
    assert found.value == "2023-05-15"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("She must go by Friday.", True), ("She has until Friday.", True), ("She left on Friday.", False)],
)
def test_a_deadline_is_no_date_of_a_deed(text, expected):
    """It is the last day for one."""
    (day,) = find_dates(text)
    assert is_deadline(text, day) is expected
