"""Awaiting: a new holder whom somebody has still to approve is pending."""

from __future__ import annotations

import pytest
from changes import change

NAMED = "The board of Holm Bank has appointed Anna Roth as chair."
POST = {"role": "chair", "organization": "Holm Bank"}

OPEN = [
    "The appointment is subject to approval by the Financial Authority.",
    "Her appointment must be confirmed by the senate.",
    "Roth's appointment awaits the consent of parliament.",
]
SETTLED = [
    "The appointment does not require the approval of the Financial Authority.",
    "Roth said that she would ask for more staff.",
]


@pytest.mark.parametrize("behind", OPEN)
def test_what_must_still_be_approved_is_pending(behind):
    """Whoever decides and whatever the verb of consent."""
    assert change(f"{NAMED} {behind}", change="appointment", **POST).status == "pending"


@pytest.mark.parametrize("behind", SETTLED)
def test_what_nobody_has_to_approve_is_announced(behind):
    """A consent that is not needed leaves nothing open."""
    assert change(f"{NAMED} {behind}", change="appointment", **POST).status == "announced"


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("Parliament will meet on Thursday to decide whether or not to accept her resignation.", "tendered"),
        ("Parliament met on Thursday.", "effective"),
    ],
)
def test_a_resignation_that_is_to_be_decided_on_is_handed_in(behind, status):
    """Though it is told as done."""
    text = f"Anna Roth, chair of Holm Bank, has resigned. {behind}"
    assert change(text, change="resignation", **POST).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Anna Roth tendered her resignation as chair of Holm Bank.", "tendered"),
        ("Anna Roth tendered her resignation as chair of Holm Bank and the board accepted it.", "effective"),
        (
            "Anna Roth tendered her resignation as chair of Holm Bank. The board has accepted her resignation.",
            "effective",
        ),
        (
            "Anna Roth tendered her resignation as chair of Holm Bank. Nobody knew if they would accept it.",
            "tendered",
        ),
    ],
)
def test_an_accepted_resignation_is_no_open_one(text, status):
    """Only what was accepted, not what may be."""
    assert change(text, change="resignation", **POST).status == status
