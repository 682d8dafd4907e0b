"""Versions: a stored record of any version that was ever released is read, lifted one version at a time."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from vance import RECORD

from summarizer.errors import RecordError
from summarizer.record import LIFTS, SCHEMA, Record
from summarizer.record.versions import lift, parse

FOLDER = Path(__file__).parent / "records"
OLD: dict[str, Any] = json.loads((FOLDER / "v1.json").read_text("utf-8"))
RELEASED = [*LIFTS, SCHEMA]


@pytest.mark.parametrize("version", RELEASED)
def test_a_stored_record_of_every_version_is_read(version: str) -> None:
    """One file a version is kept for ever, and says what today's record says."""
    path = FOLDER / f"{version.split('/')[1]}.json"
    assert json.loads(path.read_text("utf-8"))["schema"] == version
    found = Record.load(path)
    made_in = found.provenance.schema_version
    assert made_in == version
    today = RECORD.provenance.model_copy(update={"schema_version": made_in})
    assert found == RECORD.model_copy(update={"provenance": today})


def test_each_version_leads_to_the_next() -> None:
    """The chain of versions ends at today's, without a gap, and each link says what it changes."""
    assert [step.after for step in LIFTS.values()] == RELEASED[1:]
    assert all(step.told for step in LIFTS.values())


def test_lifting_leaves_what_is_handed_in_as_it_is() -> None:
    """The old record stays old; the lifted one is told about; one of today is not touched."""
    before = copy.deepcopy(OLD)
    lifted = lift(OLD)
    assert before == OLD
    assert lifted.data["schema"] == SCHEMA
    assert any("changes[].evidence" in line for line in lifted.told)
    assert lift(lifted.data) == (lifted.data, ())


def test_version_1_told_the_deed_last_among_a_persons_evidence() -> None:
    """What proved the deed then proves it now."""
    old = copy.deepcopy(OLD)
    deed = {"quote": "b", "start": 8, "end": 9}
    old["changes"][0]["who"]["evidence"] = [{"quote": "a", "start": 1, "end": 2}, deed]
    change = Record.from_data(old)[0].changes[0]
    assert [e.model_dump() for e in change.evidence] == [deed]
    assert len(change.who.evidence) == 2


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ([], "names no schema"),
        ({}, "names no schema"),
        ({"schema": 2}, "names no schema"),
        ({"schema": "personnel-change/v99"}, "install that one"),
        ({"schema": "personnel-change/v1"}, "damaged"),
        ({**OLD, "changes": [{"who": None}]}, "damaged"),
        ({**OLD, "changes": [{"who": {"evidence": []}}]}, "no sound record: changes.0"),
        ({**OLD, "surplus": 1}, "no sound record: surplus"),
    ],
)
def test_what_can_not_be_lifted_says_why(data: object, words: str) -> None:
    """Damaged, unknown or foreign: one error of one class, with what to do."""
    with pytest.raises(RecordError) as error:
        Record.from_data(data)
    assert words in str(error.value)


@pytest.mark.parametrize("text", ["", "{", "NaN", '{"a": Infinity}', b"\xff", "[" * 100_000])
def test_what_is_no_json_says_so(text: str | bytes) -> None:
    """Not JSON, in whatever way."""
    with pytest.raises(RecordError, match="not the JSON of one record"):
        parse(text)
