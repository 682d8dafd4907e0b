"""Status: derived from steps, stances and timing, never asked for."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.status import StepFact, Timing, derive_status
from summarizer.vocabulary import ACTIONS, STATUSES, Stance, StepKind

HOLDER, OTHER = True, False


TABLE = [
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
    # Asked for, and no more told; asked for, and then done.
    ("resignation", [("request", OTHER)], ["reports"], "unknown", "requested"),
    ("resignation", [("request", OTHER)], [], "future", "announced"),
    ("resignation", [("request", OTHER)], [], "past", "effective"),
    ("dismissal", [("speculate", OTHER)], ["comments"], "possible", "rumoured"),
    ("appointment", [("speculate", OTHER), ("offer", OTHER)], [], "possible", "offered"),
    # Refused by the person, rejected by the others, whichever word the model chose.
    ("resignation", [("request", OTHER), ("reject", HOLDER)], [], "possible", "refused"),
    ("resignation", [("tender", HOLDER), ("refuse", OTHER)], [], "possible", "rejected"),
    # Tendered and accepted; the last outcome of the story counts.
    ("resignation", [("tender", HOLDER), ("approve", OTHER)], [], "future", "announced"),
    ("resignation", [("tender", HOLDER), ("approve", OTHER)], [], "past", "effective"),
    ("resignation", [("refuse", HOLDER), ("tender", HOLDER)], [], "possible", "tendered"),
    ("dismissal", [("announce", OTHER), ("reverse", OTHER)], [], "past", "reversed"),
    ("dismissal", [("reverse", OTHER), ("take_effect", HOLDER)], [], "past", "effective"),
    # A rumour denied, a denial refuted, a denial of what is over.
    ("departure", [("speculate", OTHER), ("deny", HOLDER)], [], "possible", "denied"),
    ("departure", [("speculate", OTHER)], ["reports", "denies"], "possible", "denied"),
    ("departure", [("speculate", OTHER), ("deny", HOLDER)], ["confirms"], "possible", "disputed"),
    ("resignation", [("tender", HOLDER), ("deny", OTHER)], [], "past", "disputed"),
    ("resignation", [("request", OTHER), ("refuse", HOLDER), ("deny", OTHER)], [], "possible", "refused"),
    ("nomination", [("withdraw", OTHER)], ["denies"], "past", "withdrawn"),
    # Nominated and confirmed; nominated by rumour; told by the words alone.
    ("nomination", [("nominate", OTHER), ("approve", OTHER)], [], "unknown", "announced"),
    ("nomination", [], [], "unknown", "pending"),
    ("nomination", [], [], "possible", "rumoured"),
    ("appointment", [("nominate", OTHER)], [], "possible", "pending"),
    ("retirement", [], [], "future", "announced"),
    ("retirement", [], [], "past", "effective"),
    ("suspension", [], [], "past", "effective"),
    ("leave", [], ["no_comment"], "unknown", "announced"),
    ("reassignment", [], ["reports"], "unknown", "announced"),
    ("election", [("take_effect", HOLDER)], [], "future", "announced"),
    ("election", [("take_effect", HOLDER)], [], "past", "effective"),
    ("death", [], ["confirms"], "past", "effective"),
]


@pytest.mark.parametrize(
    ("action", "steps", "stances", "timing", "status"),
    TABLE,
)
def test_status_follows_from_what_was_done(action, steps, stances, timing, status):
    """Each word of the contract, from the steps and speakers that lead to it."""
    assert derive_status(action, [StepFact(*step) for step in steps], stances, timing) == status


def test_the_table_leads_to_every_status():
    """No word of the contract is out of reach."""
    assert {status for *_, status in TABLE} == set(STATUSES)


FACTS = st.lists(st.builds(StepFact, st.sampled_from(get_args(StepKind)), st.booleans()), max_size=5)


@given(
    st.sampled_from(ACTIONS),
    FACTS,
    st.sets(st.sampled_from(get_args(Stance))),
    st.sampled_from(get_args(Timing)),
)
def test_every_story_has_a_status(action, steps, stances, timing):
    """Whatever was done and said, there is a word for it; only a denial makes it denied or disputed."""
    status = derive_status(action, steps, stances, timing)
    assert status in STATUSES
    told = "denies" in stances or any(step.kind == "deny" for step in steps)
    assert told or status not in ("denied", "disputed")


@given(FACTS, st.sampled_from(get_args(Timing)))
def test_silence_and_comments_change_nothing(steps, timing):
    """Those who report, comment or say nothing leave the status as the steps tell it."""
    silent = derive_status("resignation", steps, [], timing)
    assert derive_status("resignation", steps, ["reports", "comments", "no_comment"], timing) == silent


def test_a_no_to_what_nobody_asked_for_denies_the_talk():
    """“I am going nowhere” answers a rumour, where nobody asked for a resignation."""
    refused = [StepFact("refuse", HOLDER)]
    assert derive_status("resignation", refused, {"denies"}, "possible") == "denied"
    assert (
        derive_status("resignation", [StepFact("request", OTHER), *refused], {"denies"}, "possible")
        == "refused"
    )
