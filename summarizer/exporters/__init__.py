"""Exporters: records into what people read and other programs take, each in its own file."""

from summarizer.exporters.exporter import FIELDS, Exporter, Texts
from summarizer.exporters.find import (
    BUILT_IN,
    GROUP,
    export_records,
    exporter_names,
    find_exporter,
    find_exporters,
)
from summarizer.exporters.table import table_of_formats

__all__ = [
    "BUILT_IN",
    "FIELDS",
    "GROUP",
    "Exporter",
    "Texts",
    "export_records",
    "exporter_names",
    "find_exporter",
    "find_exporters",
    "table_of_formats",
]
