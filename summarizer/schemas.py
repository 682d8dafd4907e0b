"""Schemas: the JSON Schemas of the public contract, written by the program from its own classes."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Final

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode

from summarizer.draft import DRAFTS
from summarizer.record import SCHEMA, Record

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
LOCK: Final = "LOCK"
"""The file that keeps the SHA-256 of each earlier version's schema, which never changes again."""


def json_schemas() -> dict[str, str]:
    """File name → JSON Schema text: the record, and each draft shape a model fills in."""
    drafts = {f"draft-{name}.schema.json": _text(shape, "validation") for name, shape in DRAFTS.items()}
    return {file_of(SCHEMA): _text(Record, "serialization"), **drafts}


def file_of(version: str) -> str:
    """The name of the file that holds a record version's schema."""
    return f"{version.replace('/', '-')}.schema.json"


def find_wrong(folder: Path) -> dict[str, str]:
    """File name → what is wrong with it: this version's schemas, and those of earlier versions that LOCK names."""
    wrong = {
        name: "missing or stale; run: summarizer schemas"
        for name, text in json_schemas().items()
        if _read(folder / name) != text.encode()
    }
    lines = (_read(folder / LOCK) or b"").decode("utf-8", "replace").splitlines()
    for name, locked in (line.split(maxsplit=1) for line in lines if " " in line):
        text = _read(folder / name)
        if text is None or hashlib.sha256(text).hexdigest() != locked:
            wrong[name] = "missing or changed since it was released; restore it and LOCK from history"
    return wrong


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _text(shape: type[BaseModel], mode: JsonSchemaMode) -> str:
    schema = shape.model_json_schema(mode=mode)
    return json.dumps({"$schema": _DIALECT, **schema}, indent=2, ensure_ascii=False) + "\n"
