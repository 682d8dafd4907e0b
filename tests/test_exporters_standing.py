"""No export makes a fact of what isn't one: whatever the action and the status, in every format that tells who holds what."""

from __future__ import annotations

import json
from typing import Any

import pytest
from exports import CHANGES, FULL, MADE, NOT_MADE, changed, on, standing
from hypothesis import HealthCheck, given, settings
from vance import QUOTE, told

from summarizer import export_records
from summarizer.exporters.holding import Holding, day_of_effect, holding_of
from summarizer.record import Change, Counterpart, Dates, Record
from summarizer.vocabulary import ACTIONS, STATUSES, Action, Status

ENDS = ("end_date", "endDate", "endTime")
STARTS = ("start_date", "startDate", "startTime")
OUT = tuple(action for action in ACTIONS if changed(action=action).direction == "out")
IN = tuple(action for action in ACTIONS if changed(action=action).direction == "in")
RETIRED = ("20000609", "20000594", "20000604", "20000619")
LIVE = {"20000596", "20000613", "20000190", "20000195"}


def popolo(record: Record) -> list[dict[str, Any]]:
    """The memberships."""
    return json.loads(export_records(record, "popolo"))["memberships"]


def ftm(record: Record) -> list[dict[str, Any]]:
    """Every occupancy and membership."""
    entities = [json.loads(line) for line in export_records(record, "followthemoney").splitlines()]
    return [e["properties"] for e in entities if e["schema"] in ("Occupancy", "Membership")]


def roles(record: Record) -> list[dict[str, Any]]:
    """The organization roles of everybody, and the actions."""
    graph = json.loads(export_records(record, "schemaorg"))["@graph"]
    held = [role for node in graph for role in node.get("memberOf", [])]
    return held + [node for node in graph if node["@type"] == "Action"]


def dates_in(parts: list[dict[str, Any]], names: tuple[str, ...]) -> list[Any]:
    """What stands under these names."""
    return [part[name] for part in parts for name in names if name in part]


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("status", NOT_MADE)
def test_what_did_not_happen_begins_and_ends_nothing(action: Action, status: Status) -> None:
    """No date of start or end, no day in the calendar, no action completed: though a day of effect is told."""
    record = standing(action, status)
    parts = [*popolo(record), *ftm(record), *roles(record)]
    assert dates_in(parts, ENDS + STARTS) == []
    assert "BEGIN:VEVENT" not in export_records(record, "icalendar")
    assert "Completed" not in export_records(record, "schemaorg")
    assert "ended" not in [one for held in ftm(record) for one in held["status"]]


@pytest.mark.parametrize("action", OUT)
def test_a_refused_request_leaves_the_post_held(action: Action) -> None:
    """Current in FollowTheMoney, and a membership or a role without an end elsewhere."""
    record = standing(action, "refused")
    assert [held["status"] for held in ftm(record)] == [["current"]]
    assert len(popolo(record)) == 1
    assert [part["@type"] for part in roles(record)] == ["OrganizationRole", "Action"]
    assert "FailedActionStatus" in export_records(record, "schemaorg")


@pytest.mark.parametrize("action", IN)
@pytest.mark.parametrize("status", NOT_MADE)
def test_nobody_holds_a_post_that_they_were_not_given(action: Action, status: Status) -> None:
    """An offer, a rumour or a refusal of an appointment makes no membership, role or occupancy."""
    record = standing(action, status)
    assert popolo(record) == ftm(record) == []
    assert [part["@type"] for part in roles(record)] == ["Action"]


@pytest.mark.parametrize("status", STATUSES)
def test_a_nominee_holds_nothing_whatever_became_of_the_nomination(status: Status) -> None:
    """Being put forward is not being in office."""
    assert holding_of(changed(action="nomination", status=status)) is None


@pytest.mark.parametrize("status", MADE)
def test_a_change_that_is_made_is_told_with_its_day(status: Status) -> None:
    """A departure ends the membership on the day; an appointment begins it."""
    left, came = standing("resignation", status), standing("appointment", status)
    assert dates_in(popolo(left), ENDS) == dates_in(popolo(came), STARTS) == ["2022-12-01"]
    assert [h["endDate"] for h in ftm(left)] == [h["startDate"] for h in ftm(came)] == [["2022-12-01"]]
    assert [h["status"] for h in ftm(left)] == [["ended" if status == "effective" else "current"]]
    assert f"STATUS:{'CONFIRMED' if status == 'effective' else 'TENTATIVE'}" in export_records(
        left, "icalendar"
    )


def test_who_left_on_a_day_that_is_not_told_has_no_membership_that_lasts() -> None:
    """Popolo has no word for ended; FollowTheMoney has."""
    record = standing("resignation", "effective", dates=FULL.dates.model_copy(update={"effective": None}))
    assert popolo(record) == []
    assert [held["status"] for held in ftm(record)] == [["ended"]]


def test_career_history_says_nothing_of_today() -> None:
    """A post that was taken once may have been left since."""
    record = standing("appointment", "effective", background=True)
    assert holding_of(record.changes[0]) == Holding("unknown", "2022-12-01")
    assert popolo(record) == []
    assert "BEGIN:VEVENT" not in export_records(record, "icalendar")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CHANGES)
def test_a_post_begins_or_ends_only_by_what_is_vouched_for(change: Change) -> None:
    """Whatever the rest: an end only of a departure, a start only of an arrival, both effective or announced."""
    holding = holding_of(change)
    if holding is None:
        return
    made = change.status in MADE
    assert holding.end is None or (change.direction == "out" and made)
    assert holding.start is None or (change.direction == "in" and made and change.action != "nomination")
    assert holding.tenure != "ended" or (change.direction == "out" and change.status == "effective")
    assert day_of_effect(change) in (None, change.dates.effective and change.dates.effective.value)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CHANGES)
def test_no_retired_media_topic_is_ever_written(change: Change) -> None:
    """In no format; those that ninjs gives are in force."""
    titled = change.model_copy(
        update={
            "role": change.role.model_copy(
                update={"title": "minister of resignations and board of directors, chief executive, mayor"}
            )
        }
    )
    record = told(change, titled)
    for name in ("ninjs", "schemaorg", "popolo", "followthemoney"):
        assert not any(code in export_records(record, name) for code in RETIRED)
    subjects = json.loads(export_records(record, "ninjs"))["subjects"]
    assert {subject["uri"].rsplit("/", 1)[1] for subject in subjects if "uri" in subject} == LIVE


@pytest.mark.parametrize("relation", ["predecessor", "successor"])
@pytest.mark.parametrize("status", STATUSES)
def test_another_holder_is_told_only_of_a_predecessor_once_the_change_is_made(
    relation: str, status: Status
) -> None:
    """A successor who is named may never come."""
    other = Counterpart(name="Bo Ek", relation=relation, evidence=QUOTE)
    held = ftm(standing("resignation", status, counterpart=other))
    told_ = relation == "predecessor" and status == "effective"
    assert [one["status"] for one in held[1:]] == ([["ended"]] if told_ else [])


@pytest.mark.parametrize("value", ["soon", "2022-13-40", "2022-W50-1", ""])
def test_a_date_that_is_none_is_left_out(value: str) -> None:
    """A stored record may be damaged; what is written must be sound all the same."""
    record = standing("resignation", "effective", dates=Dates(effective=on(value)))
    assert dates_in([*popolo(record), *ftm(record), *roles(record)], ENDS) == []
    assert "BEGIN:VEVENT" not in export_records(record, "icalendar")
