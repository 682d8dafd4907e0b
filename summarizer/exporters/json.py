"""Records as JSON: one object, an array for several, or a line each."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.record import Record


def export_json(records: Sequence[Record]) -> str:
    """One record as an object, several as an array."""
    if len(records) == 1:
        return records[0].to_json() + "\n"
    return "[\n" + ",\n".join(record.to_json() for record in records) + "\n]\n"


def export_jsonl(records: Sequence[Record]) -> str:
    """One record a line."""
    return "".join(record.to_json(indent=None) + "\n" for record in records)
