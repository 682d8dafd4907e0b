"""Records as JSON lines: one a line, so that there may be any number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from summarizer.exporters.exporter import FIELDS, Exporter, Texts
from summarizer.record import Record


def export_jsonl(records: Sequence[Record], _texts: Texts | None = None) -> str:
    """One record a line."""
    return "".join(record.to_json(indent=None) + "\n" for record in records)


EXPORTER: Final = Exporter(
    name="jsonl",
    about="the record itself, one a line",
    media_type="application/jsonl",
    suffix=".jsonl",
    write=export_jsonl,
    places=dict.fromkeys(FIELDS, "the field itself"),
)
