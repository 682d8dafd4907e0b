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
