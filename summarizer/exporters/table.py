"""The table of formats: where each field of a record goes in each of them, and what is lost."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from summarizer.exporters.exporter import FIELDS, Exporter


def table_of_formats(exporters: Iterable[Exporter]) -> str:
    """A Markdown table with a row for each format; `docs/exporting.md` holds that of this package."""
    lines = ["| format | what it is | where the record goes | what is lost |", "|---|---|---|---|"]
    for exporter in exporters:
        what = f"{exporter.about}; `{exporter.media_type}`, `{exporter.suffix}`"
        cells = (f"`{exporter.name}`", what, _places(exporter), _losses(exporter))
        lines.append(f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |")
    return "\n".join(lines) + "\n"


def _places(exporter: Exporter) -> str:
    """Fields that follow each other into one place stand together."""
    kept = [field for field in FIELDS if field in exporter.places]
    if not exporter.lost and len(set(exporter.places.values())) == 1:
        return f"every field → {exporter.places[FIELDS[0]]}"
    groups = groupby(kept, key=lambda field: exporter.places[field])
    return "; ".join(f"{', '.join(fields)} → {place}" for place, fields in groups)


def _losses(exporter: Exporter) -> str:
    parts = ([", ".join(exporter.lost)] if exporter.lost else []) + list(exporter.limits)
    return "; ".join(parts) or "nothing"
