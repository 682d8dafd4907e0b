"""Records as JSON: one object, or an array for several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from summarizer.exporters.exporter import FIELDS, Exporter, Texts
from summarizer.record import Record


def export_json(records: Sequence[Record], _texts: Texts | None = None) -> str:
    """One record as an object, several as an array."""
    if len(records) == 1:
        return records[0].to_json() + "\n"
    return "[\n" + ",\n".join(record.to_json() for record in records) + "\n]\n"


EXPORTER: Final = Exporter(
    name="json",
    about="the record itself, `schemas/personnel-change-v2.schema.json`; an array if there are several",
    media_type="application/json",
    suffix=".json",
    write=export_json,
    places=dict.fromkeys(FIELDS, "the field itself"),
)
