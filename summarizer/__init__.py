"""Who got, left, lost or refused which post, and where the article says so.

from summarizer import summarize
record = summarize(text, published="2022-11-11")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.article import Article, read_article
    from summarizer.case import Case, load_case, load_cases
    from summarizer.comparing import compare
    from summarizer.diff import Diff, diff_records
    from summarizer.errors import (
        CaseError,
        FormError,
        GroundingError,
        InputError,
        OutputError,
        SummarizerError,
        TapeError,
        WeightsError,
        WireError,
    )
    from summarizer.evaluation import Evaluation, evaluate
    from summarizer.exporters import Exporter, export_records
    from summarizer.ground.find import Span, find_quote
    from summarizer.page import render_page
    from summarizer.readers import read_items
    from summarizer.record import Record
    from summarizer.scorecard import Scorecard
    from summarizer.scoring import score
    from summarizer.summarizing import Summarizer, summarize

# Loaded when first used, so that `summarizer --help` is quick. No module may have a function's name:
# once loaded, it would stand in the function's place.
_HOMES = {
    "Article": "article",
    "Case": "case",
    "CaseError": "errors",
    "Diff": "diff",
    "Evaluation": "evaluation",
    "Exporter": "exporters",
    "FormError": "errors",
    "GroundingError": "errors",
    "InputError": "errors",
    "OutputError": "errors",
    "Record": "record",
    "Scorecard": "scorecard",
    "Span": "ground.find",
    "Summarizer": "summarizing",
    "SummarizerError": "errors",
    "TapeError": "errors",
    "WeightsError": "errors",
    "WireError": "errors",
    "compare": "comparing",
    "diff_records": "diff",
    "evaluate": "evaluation",
    "export_records": "exporters",
    "find_quote": "ground.find",
    "load_case": "case",
    "load_cases": "case",
    "read_article": "article",
    "read_items": "readers",
    "render_page": "page",
    "score": "scoring",
    "summarize": "summarizing",
}

__all__ = [
    "Article",
    "Case",
    "CaseError",
    "Diff",
    "Evaluation",
    "Exporter",
    "FormError",
    "GroundingError",
    "InputError",
    "OutputError",
    "Record",
    "Scorecard",
    "Span",
    "Summarizer",
    "SummarizerError",
    "TapeError",
    "WeightsError",
    "WireError",
    "compare",
    "diff_records",
    "evaluate",
    "export_records",
    "find_quote",
    "load_case",
    "load_cases",
    "read_article",
    "read_items",
    "render_page",
    "score",
    "summarize",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
