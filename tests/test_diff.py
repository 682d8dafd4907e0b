"""Diff: what a later story tells otherwise of the same person and post, and nothing that says the same in other words."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vance import CHANGE, DAY, QUOTE, RECORD, told

from summarizer import diff_records
from summarizer.diff import ChangeDiff, Difference, diff_changes
from summarizer.diff.text import format_diff
from summarizer.record import By, Change, DateClaim, Dates, Reason, Role, Source, Step, Who
from summarizer.vocabulary import ACTIONS, STATUSES

LATER = (QUOTE[0].model_copy(update={"start": 40, "end": 61}),)


def changed(**update: Any) -> Change:
    """The change of the record, with some of it told otherwise."""
    return CHANGE.model_copy(update=update)


def differences(new: Change, old: Change = CHANGE) -> list[tuple[str, str, str | None, str | None]]:
    """Kind, field and both values of every difference."""
    return [(d.kind, d.field, d.old, d.new) for d in diff_changes(old, new)]


def test_a_record_differs_in_nothing_from_itself() -> None:
    """Every change is the same, and the diff is empty."""
    diff = diff_records(RECORD, RECORD)
    assert diff.is_empty
    assert [change.kind for change in diff.changes] == ["same", "same"]


def test_a_later_status_date_and_maker_are_told_with_both_proofs() -> None:
    """Refused became effective: both values, each with the words that prove it in its own story."""
    effective = DateClaim(**DAY.model_dump(), evidence=LATER)
    after = changed(status="effective", steps=(), evidence=LATER, by=None, dates=Dates(effective=effective))
    diff = diff_records(told(CHANGE), told(after, id="1" * 64))
    (one,) = diff.changes
    assert (one.kind, one.old_article, one.new_article) == ("changed", "0" * 64, "1" * 64)
    found = {d.field: d for d in one.differences}
    assert set(found) == {"status", "by", "dates.requested", "dates.effective", "steps"}
    status = found["status"]
    assert (status.kind, status.old, status.new) == ("changed", "refused", "effective")
    assert (status.old_evidence, status.new_evidence) == (QUOTE, LATER)
    assert (found["dates.effective"].kind, found["dates.effective"].old_evidence) == ("added", ())
    assert found["steps"].kind == "gone"


@pytest.mark.parametrize(
    "update",
    [
        {"who": Who(name="Vance", evidence=QUOTE)},
        {"role": Role(title="Director of Hallby Harbour", organization="Hallby Harbour", evidence=QUOTE)},
        {"role": Role(title="the director", organization="HALLBY HARBOUR", evidence=QUOTE)},
        {"by": By(name="Roth", evidence=QUOTE)},
        {"reasons": (CHANGE.reasons[0].model_copy(update={"text": "the new dredger"}),)},
        {"steps": (CHANGE.steps[0].model_copy(update={"actor": "Mr. Roth"}),)},
    ],
)
def test_other_words_for_the_same_are_no_difference(update: dict[str, Any]) -> None:
    """A shorter name, the body's name in the title, an article, other capitals."""
    assert differences(changed(**update)) == []


def test_a_new_reason_and_a_new_source_are_added() -> None:
    """What was told before and is told again is not mentioned."""
    reason = Reason(text="failing health", kind="health", relation="cause", evidence=LATER)
    source = Source(name="Ines Falk", kind="person", stance="denies", evidence=LATER)
    after = changed(reasons=(*CHANGE.reasons, reason), sources=(source, *CHANGE.sources))
    assert differences(after) == [
        ("added", "reasons", None, "failing health (health: cause)"),
        ("added", "sources", None, "Ines Falk: denies"),
    ]


def test_a_speaker_who_thinks_otherwise_now_is_one_difference() -> None:
    """The same speaker with another stance, not one gone and one added; a reason likewise."""
    source = CHANGE.sources[0].model_copy(update={"stance": "denies"})
    reason = CHANGE.reasons[0].model_copy(update={"relation": "cause", "asserted_by": None})
    found = diff_changes(CHANGE, changed(sources=(source,), reasons=(reason,)))
    assert [(d.kind, d.field, d.of, d.old, d.new) for d in found] == [
        ("changed", "reasons", "a dredger", "other: alleged by Roth", "other: cause"),
        ("changed", "sources", "Roth", "confirms", "denies"),
    ]


def test_a_step_that_followed_is_added() -> None:
    """Asked in the first story, refused in the second."""
    step = Step(kind="refuse", actor="Petra Vance", date=None, evidence=LATER)
    assert differences(changed(steps=(*CHANGE.steps, step))) == [
        ("added", "steps", None, "refuse by Petra Vance")
    ]


@pytest.mark.parametrize(
    ("role", "kinds"),
    [
        (("director", "Hallby Harbour"), ["same"]),
        ((None, "Hallby Harbour"), ["changed"]),
        (("director", None), ["changed"]),
        (("treasurer", "Lumen Trust"), ["added", "gone"]),
    ],
)
def test_another_post_is_another_change(role: tuple[str | None, str | None], kinds: list[str]) -> None:
    """A post that contradicts in title and body is not the same; one told less fully is."""
    after = changed(role=Role(title=role[0], organization=role[1], evidence=QUOTE))
    assert [change.kind for change in diff_records(told(CHANGE), told(after)).changes] == kinds


def test_another_person_is_another_change() -> None:
    """The same post, somebody else."""
    after = changed(who=Who(name="Tomas Vance", evidence=QUOTE))
    assert [c.kind for c in diff_records(told(CHANGE), told(after)).changes] == ["added", "gone"]


def test_of_two_changes_of_a_person_the_one_of_the_same_direction_answers() -> None:
    """Left one post's seat and came back to it: each is compared with its like, in the later story's order."""
    back = changed(action="reinstatement", status="announced")
    diff = diff_records(told(CHANGE, back), told(back, CHANGE))
    assert [(c.kind, c.action) for c in diff.changes] == [("same", "reinstatement"), ("same", "resignation")]


def test_a_suspension_that_became_a_dismissal_is_one_change() -> None:
    """The same person and post, another deed."""
    assert differences(changed(action="dismissal"), changed(action="suspension")) == [
        ("changed", "action", "suspension", "dismissal")
    ]


def test_corrections_that_only_the_later_story_carries_are_told() -> None:
    """A note that both carry is no news."""
    old = told(CHANGE, corrections=("An earlier version misspelt a name.",))
    new = told(CHANGE, corrections=("An earlier version misspelt a name.", "It gave the wrong day."))
    diff = diff_records(old, new)
    assert diff.corrections == ("It gave the wrong day.",)
    assert not diff.is_empty
    assert format_diff(diff).startswith("! correction: It gave the wrong day.\n")


def test_several_records_on_either_side_are_one_story_each() -> None:
    """Each change is looked for in all records of the other side."""
    other = changed(who=Who(name="Ada Lind", evidence=QUOTE))
    diff = diff_records([told(CHANGE), told(other, id="2" * 64)], [told(other, CHANGE, id="3" * 64)])
    assert [(c.kind, c.who, c.old_article) for c in diff.changes] == [
        ("same", "Ada Lind", "2" * 64),
        ("same", "Petra Vance", "0" * 64),
    ]


CHANGES = st.builds(
    lambda name, action, status, by: changed(
        who=Who(name=name, evidence=QUOTE), action=action, status=status, by=by
    ),
    st.sampled_from(["Petra Vance", "Vance", "Ada Lind", "Bo Ek"]),
    st.sampled_from(ACTIONS),
    st.sampled_from(STATUSES),
    st.none() | st.just(CHANGE.by),
)


@given(st.lists(CHANGES, max_size=4), st.lists(CHANGES, max_size=4))
def test_no_change_is_lost_or_told_twice(old: list[Change], new: list[Change]) -> None:
    """Each change of either side stands in one entry; the other way round added and gone trade places."""
    there = diff_records(told(*old), told(*new)).changes
    back = diff_records(told(*new), told(*old)).changes

    def count(changes: tuple[ChangeDiff, ...], *kinds: str) -> int:
        return sum(change.kind in kinds for change in changes)

    assert count(there, "same", "changed", "added") == len(new)
    assert count(there, "same", "changed", "gone") == len(old)
    assert count(there, "added") == count(back, "gone")


def test_the_json_is_closed_and_says_its_schema() -> None:
    """A reader in another language finds the version first."""
    data = json.loads(diff_records(told(CHANGE), told(changed(status="effective"))).to_json())
    assert next(iter(data.items())) == ("schema", "personnel-diff/v1")
    assert data["changes"][0]["differences"][0]["field"] == "status"


def test_the_text_shows_what_was_and_what_is() -> None:
    """One line for each difference, the quotes below; a terminal's commands are not passed on."""
    after = changed(status="effective", sources=())
    text = format_diff(diff_records(told(CHANGE), told(after)))
    assert "~ Petra Vance, director, Hallby Harbour: resignation, effective\n" in text
    assert "    ~ status: refused → effective\n" in text
    assert "    - sources: Roth: confirms\n" in text
    assert "before │ Petra Vance “quits” 😀" in text
    hostile = Difference(kind="added", field="by", new="\x1b[31m\u202eevil")
    one = diff_records(told(), told(CHANGE)).changes[0].model_copy(update={"differences": (hostile,)})
    shown = format_diff(diff_records(told(), told()).model_copy(update={"changes": (one,)}))
    assert "evil" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown
