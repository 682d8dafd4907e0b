"""Schemas: the files other languages read are what the program means."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from vance import RECORD

from summarizer.draft import DRAFTS
from summarizer.record import LIFTS
from summarizer.schemas import LOCK, file_of, find_wrong, json_schemas

FOLDER = Path(__file__).parent.parent / "schemas"
SCHEMAS = json_schemas()


def objects(schema: Any) -> list[dict[str, Any]]:
    """List every object in a schema that has properties."""
    found = [schema] if isinstance(schema, dict) and isinstance(schema.get("properties"), dict) else []
    inner = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else []
    return found + [other for part in inner for other in objects(part)]


def test_the_folder_holds_what_the_program_writes() -> None:
    """No file is missing, stale or left over; those of earlier versions of the record are as released."""
    assert find_wrong(FOLDER) == {}
    assert [line.split()[0] for line in (FOLDER / LOCK).read_text("utf-8").splitlines()] == [
        file_of(version) for version in LIFTS
    ]
    assert {path.name for path in FOLDER.glob("*.json")} == {*SCHEMAS, *map(file_of, LIFTS)}


def test_there_is_one_for_the_record_and_one_for_each_draft() -> None:
    """Names tell the version of the contract and the draft shape."""
    assert list(SCHEMAS) == [
        "personnel-change-v2.schema.json",
        *(f"draft-{name}.schema.json" for name in DRAFTS),
    ]


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_object_is_closed(name: str) -> None:
    """No object of the contract takes a field that it does not list."""
    schema = json.loads(SCHEMAS[name])
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert all(part["additionalProperties"] is False for part in objects(schema))


def test_what_is_written_always_is_required() -> None:
    """A reader may count on the version and on every direction."""
    schema = json.loads(SCHEMAS["personnel-change-v2.schema.json"])
    assert next(iter(schema["properties"])) == "schema"
    assert set(schema["required"]) == set(json.loads(RECORD.to_json()))
    assert "direction" in schema["$defs"]["Change"]["required"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_they_are_json_schemas(name: str) -> None:
    """The files are valid in their own dialect."""
    Draft202012Validator.check_schema(json.loads(SCHEMAS[name]))


def test_a_record_is_valid() -> None:
    """What is written obeys the schema."""
    schema = json.loads(SCHEMAS["personnel-change-v2.schema.json"])
    Draft202012Validator(schema).validate(json.loads(RECORD.to_json()))
