"""Status: derived from steps, stances and timing, never asked for."""

import pytest

from summarizer.status import StepFact, derive_status

HOLDER, OTHER = True, False


@pytest.mark.parametrize(
    ("action", "steps", "stances", "timing", "status"),
    [
        ("resignation", [("request", OTHER)], [], "possible", "requested"),
        ("resignation", [("request", OTHER), ("refuse", HOLDER)], ["disputes"], "possible", "refused"),
        ("resignation", [("tender", HOLDER)], [], "possible", "tendered"),
        ("resignation", [("tender", HOLDER), ("reject", OTHER)], [], "past", "rejected"),
        ("resignation", [("tender", HOLDER), ("reverse", HOLDER)], [], "past", "reversed"),
        ("resignation", [], ["denies"], "possible", "denied"),
        ("dismissal", [("announce", OTHER)], ["denies", "confirms"], "past", "disputed"),
        ("dismissal", [("announce", OTHER)], [], "past", "effective"),
        ("nomination", [("nominate", OTHER)], [], "unknown", "pending"),
        ("nomination", [("nominate", OTHER), ("withdraw", OTHER)], [], "unknown", "withdrawn"),
        ("nomination", [("nominate", OTHER), ("reject", OTHER)], [], "unknown", "rejected"),
        ("appointment", [("offer", OTHER)], [], "possible", "offered"),
        ("appointment", [("offer", OTHER), ("reject", HOLDER)], [], "possible", "refused"),
        ("appointment", [("announce", OTHER)], [], "future", "announced"),
        ("appointment", [("take_effect", HOLDER)], [], "unknown", "announced"),
        ("appointment", [], [], "possible", "rumoured"),
        ("death", [], [], "unknown", "effective"),
    ],
)
def test_status_follows_from_what_was_done(action, steps, stances, timing, status):
    """Each word of the contract, from the steps and speakers that lead to it."""
    assert derive_status(action, [StepFact(*step) for step in steps], stances, timing) == status
