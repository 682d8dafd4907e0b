"""The JSON Schemas of the public contract, written by the program from its own classes."""

from __future__ import annotations

import json

from pydantic import BaseModel

from summarizer.draft import DRAFTS
from summarizer.record import Record

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schemas() -> dict[str, str]:
    """File name → JSON Schema text: the record, and each draft shape a model fills in."""
    drafts = {f"draft-{name}.schema.json": _text(shape, "validation") for name, shape in DRAFTS.items()}
    return {"personnel-change-v1.schema.json": _text(Record, "serialization"), **drafts}


def _text(shape: type[BaseModel], mode: str) -> str:
    schema = shape.model_json_schema(mode="serialization" if mode == "serialization" else "validation")
    return json.dumps({"$schema": _DIALECT, **schema}, indent=2, ensure_ascii=False) + "\n"
