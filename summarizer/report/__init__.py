"""Report: a scorecard, and what it is compared with, as text for people and for machines."""

from __future__ import annotations

from summarizer.report.html import report_html
from summarizer.report.junit import report_junit
from summarizer.report.markdown import LONGEST, report_markdown
from summarizer.report.row import Row
from summarizer.report.table import Table, TableReport, report_table

__all__ = [
    "LONGEST",
    "Row",
    "Table",
    "TableReport",
    "report_html",
    "report_junit",
    "report_markdown",
    "report_table",
]
