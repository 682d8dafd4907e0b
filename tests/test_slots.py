"""Slots: the values of an expected and of a found change, in one order and one form."""

from toys import HOLM, LIND, case, change, span

from summarizer.slots import Slot, expected_slots, found_slots


def test_an_expected_and_a_found_change_have_the_same_slots():
    """The same change told by a case and by a record gives one list."""
    at = (span("Ben Roy"),)
    found = change(
        "Ada Holm",
        "finance director",
        "Harbour Bank",
        "appointment",
        "announced",
        by={"name": "Harbour Bank", "evidence": (span("Harbour Bank"),)},
        sources=[{"name": "Ben Roy", "kind": "person", "stance": "confirms", "evidence": at}],
    )
    assert list(found_slots(found)) == list(expected_slots(case(HOLM).expected.changes[0]))


def test_a_slot_says_whose_it_is_and_how_it_came():
    """A stance has its speaker, a date its kind, a relayed speaker its outlet; what isn't told has none."""
    lind = {**LIND, "dates": {"effective": "2024-01-01"}}
    slots = list(expected_slots(case(lind).expected.changes[0]))
    assert Slot("sources", "Lind via Radio Sund") in slots
    assert Slot("stance", "confirms", "Lind") in slots
    assert Slot("dates", "2024-01-01", "effective") in slots
    assert not [slot for slot in slots if slot.field == "by"]
