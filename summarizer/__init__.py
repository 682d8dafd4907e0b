"""Who got, left, lost or refused which post, and where the article says so.

from summarizer import summarize
record = summarize(text, published="2022-11-11")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.article import Article, read_article
    from summarizer.errors import (
        FormError,
        GroundingError,
        InputError,
        OutputError,
        SummarizerError,
        TapeError,
        WeightsError,
        WireError,
    )
    from summarizer.ground.find import Span, find_quote
    from summarizer.record import Record
    from summarizer.summarize import Summarizer, summarize

# Loaded when first used, so that `summarizer --help` is quick.
_HOMES = {
    "Article": "article",
    "FormError": "errors",
    "GroundingError": "errors",
    "InputError": "errors",
    "OutputError": "errors",
    "Record": "record",
    "Span": "ground.find",
    "Summarizer": "summarize",
    "SummarizerError": "errors",
    "TapeError": "errors",
    "WeightsError": "errors",
    "WireError": "errors",
    "find_quote": "ground.find",
    "read_article": "article",
    "summarize": "summarize",
}

__all__ = [
    "Article",
    "FormError",
    "GroundingError",
    "InputError",
    "OutputError",
    "Record",
    "Span",
    "Summarizer",
    "SummarizerError",
    "TapeError",
    "WeightsError",
    "WireError",
    "find_quote",
    "read_article",
    "summarize",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
