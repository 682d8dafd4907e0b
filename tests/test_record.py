"""Record: frozen, closed, and the same after it is written and read."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from vance import CHANGE, QUOTE, RECORD

from summarizer.errors import RecordError
from summarizer.record import SCHEMA, Change, Record, Role, Who
from summarizer.vocabulary import ACTIONS, STATUSES, direction_of


def parts(part: Any) -> list[BaseModel]:
    """List a model and every model inside it."""
    if isinstance(part, BaseModel):
        return [part, *(inner for name in type(part).model_fields for inner in parts(getattr(part, name)))]
    return [inner for item in part for inner in parts(item)] if isinstance(part, tuple) else []


@pytest.mark.parametrize(
    "part", {type(part): part for part in parts(RECORD)}.values(), ids=lambda p: type(p).__name__
)
def test_no_part_can_be_changed_or_extended(part: BaseModel) -> None:
    """Every part is frozen, and refuses a field that the contract does not have."""
    field = next(iter(type(part).model_fields))
    with pytest.raises(ValidationError, match="frozen"):
        setattr(part, field, getattr(part, field))
    with pytest.raises(ValidationError, match=r"extra|Extra"):
        type(part).model_validate({**part.model_dump(), "surplus": 1})


@pytest.mark.parametrize("indent", [None, 2])
def test_a_record_is_read_back_byte_for_byte(indent: int | None) -> None:
    """JSON to record to JSON changes nothing, nor does record to JSON to record."""
    text = RECORD.to_json(indent)
    back = Record.from_json(text)
    assert back == RECORD
    assert back.to_json(indent) == text
    assert Record.from_json(text.encode()) == RECORD


def test_json_says_its_schema_first_and_its_directions() -> None:
    """A reader sees the version before anything else, and need not derive the direction."""
    told = json.loads(RECORD.to_json())
    assert next(iter(told.items())) == ("schema", SCHEMA)
    assert [change["direction"] for change in told["changes"]] == ["out", "out"]
    assert "Chief “quits”" in RECORD.to_json()


@pytest.mark.parametrize("action", ACTIONS)
def test_direction_follows_from_the_action(action: Any) -> None:
    """The direction is there for every action, when made and when read back."""
    change = CHANGE.model_copy(update={"action": action})
    assert change.direction == direction_of(action)
    assert Change.model_validate_json(change.model_dump_json()) == change


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "personnel-change/v3"),
        (("outcome",), "perhaps"),
        (("changes", 0, "direction"), "in"),
        (("changes", 0, "action"), "vanishing"),
        (("changes", 0, "status"), "done"),
        (("changes", 0, "evidence"), []),
        (("faults", 0, "kind"), "doubt"),
        (("changes", 0, "who", "evidence"), []),
        (("changes", 0, "who", "name"), None),
        (("changes", 0, "steps", 0, "evidence"), []),
        (("changes", 0, "who", "evidence", 0, "start"), -1),
        (("provenance", "created"), "yesterday"),
    ],
)
def test_what_breaks_the_contract_is_not_read(path: tuple[Any, ...], value: Any) -> None:
    """Another version, other words, a wrong direction or a claim without evidence is no record."""
    told = json.loads(RECORD.to_json())
    holder = told
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    with pytest.raises(RecordError):
        Record.from_json(json.dumps(told))


@given(
    st.builds(
        Change,
        who=st.builds(Who, name=st.text(max_size=9), evidence=st.just(QUOTE)),
        role=st.builds(Role, title=st.none() | st.text(max_size=9)),
        action=st.sampled_from(ACTIONS),
        status=st.sampled_from(STATUSES),
        evidence=st.just(QUOTE),
        background=st.booleans(),
    ),
    st.text(max_size=20),
)
def test_any_record_survives_json(change: Change, summary: str) -> None:
    """Whatever the words, a record comes back as it was."""
    record = RECORD.model_copy(update={"changes": (change,), "summary": summary})
    assert Record.from_json(record.to_json()) == record
