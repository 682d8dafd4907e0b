"""Exporters: records into what people read and other programs take, each in its own file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from summarizer.exporters.json import export_json, export_jsonl
from summarizer.exporters.markdown import export_markdown
from summarizer.exporters.text import export_text
from summarizer.record import Record

__all__ = ["EXPORTERS", "export_json", "export_jsonl", "export_markdown", "export_text"]

EXPORTERS: Final[dict[str, Callable[[Sequence[Record]], str]]] = {
    "text": export_text,
    "json": export_json,
    "jsonl": export_jsonl,
    "markdown": export_markdown,
}
"""Format name → a function from records to text that ends with a line end."""
