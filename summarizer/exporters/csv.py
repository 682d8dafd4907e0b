"""Records as CSV (RFC 4180): a row a change, for spreadsheets; no cell is a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.exporters.claims import claims_of
from summarizer.exporters.exporter import Exporter, Texts
from summarizer.exporters.parts import moment, on_one_line
from summarizer.record import Change, DateClaim, Record
from summarizer.summary import describe_post

# What makes a spreadsheet take a cell for a formula: OWASP, "CSV Injection", with the full-width forms.
_FORMULA: Final = re.compile(r"\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20\u2212]")
_BETWEEN: Final = " | "


@dataclass(frozen=True)
class Column:
    """One column: its heading, what stands in it, and how it is told."""

    name: str
    about: str
    tell: Callable[[Record, Change], object]


def export_csv(records: Sequence[Record], _texts: Texts | None = None) -> str:
    """A heading and a row for each change of each record, career history included."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([column.name for column in COLUMNS])
    for record in records:
        for change in record.changes:
            writer.writerow([_cell(column.tell(record, change)) for column in COLUMNS])
    return out.getvalue()


def _cell(value: object) -> str:
    """One line of text that no spreadsheet computes: what looks like a formula gets an apostrophe before it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = "" if value is None else on_one_line(str(value))
    return f"'{text}" if _FORMULA.match(text) else text


def _join(values: Iterable[str]) -> str:
    return _BETWEEN.join(dict.fromkeys(values))


def _claims(change: Change, *labels: str) -> str:
    return _join(claim.words for claim in claims_of(change) if claim.label in labels)


def _date(date: DateClaim | None) -> str:
    return date.value if date else ""


def _evidence(change: Change) -> str:
    """Every span once: `start-end "quote"`."""
    spans = {(e.start, e.end): e.quote for claim in claims_of(change) for e in claim.evidence}
    return _join(f"{start}-{end} “{quote}”" for (start, end), quote in spans.items())


COLUMNS: Final[tuple[Column, ...]] = (
    Column("article", "SHA-256 of the article's text", lambda record, _: record.article.id),
    Column("headline", "of the article", lambda record, _: record.article.title),
    Column("publisher", "of the article", lambda record, _: record.article.publisher),
    Column("url", "of the article", lambda record, _: record.article.url),
    Column("published", "day, YYYY-MM-DD", lambda record, _: record.article.published),
    Column("summary", "the record's sentence, of its first change", lambda record, _: record.summary),
    Column("who", "the person", lambda _, change: change.who.name),
    Column("also_written", "every form of the name", lambda _, change: _join(change.who.as_written)),
    Column("post", "title and body in words", lambda _, change: describe_post(change)),
    Column("title", "of the post", lambda _, change: change.role.title),
    Column("organization", "the post's body", lambda _, change: change.role.organization),
    Column("parent", "the body above it", lambda _, change: change.role.parent),
    Column("action", "what happens to the post", lambda _, change: change.action),
    Column("direction", "in, out, shift or none", lambda _, change: change.direction),
    Column("status", "where it stands", lambda _, change: change.status),
    Column("capacity", "in which the post is held", lambda _, change: change.capacity),
    Column("background", "true for career history", lambda _, change: change.background),
    Column("by", "who made or asked for it", lambda _, change: change.by.name if change.by else ""),
    Column("reasons", "kind and standing", lambda _, change: _claims(change, "reason")),
    Column("reason_texts", "in the article's words", lambda _, c: _join(r.text for r in c.reasons)),
    Column("sources", "kind and stance", lambda _, change: _claims(change, "source")),
    Column("steps", "in story order", lambda _, change: _claims(change, "step")),
    Column("requested", "date, cut to its precision", lambda _, change: _date(change.dates.requested)),
    Column("announced", "date, cut to its precision", lambda _, change: _date(change.dates.announced)),
    Column("effective", "date, cut to its precision", lambda _, change: _date(change.dates.effective)),
    Column("counterpart", "predecessor or successor", lambda _, change: _claims(change, "counterpart")),
    Column("evidence", "each span with its place in the article", lambda _, change: _evidence(change)),
    Column("faults", "how many the whole record has", lambda record, _: len(record.faults)),
    Column("prompt", "that was asked with", lambda record, _: record.provenance.prompt),
    Column("model", "that was asked", lambda record, _: record.provenance.model),
    Column("created", "when the record was made", lambda record, _: moment(record.provenance.created)),
)
"""The columns, in order; cells that hold several values part them with ` | `."""

EXPORTER: Final = Exporter(
    name="csv",
    about="a row a change, for spreadsheets (RFC 4180)",
    media_type="text/csv",
    suffix=".csv",
    write=export_csv,
    places={
        "article": "article, headline, publisher, url, published",
        "summary": "summary",
        "who": "who, also_written",
        "role.title": "title, post",
        "role.organization": "organization, post",
        "role.parent": "parent",
        "action": "action, direction",
        "status": "status",
        "evidence": "evidence",
        "reasons": "reasons, reason_texts",
        "sources": "sources",
        "capacity": "capacity",
        "by": "by",
        "steps": "steps",
        "dates.requested": "requested",
        "dates.announced": "announced",
        "dates.effective": "effective",
        "counterpart": "counterpart",
        "background": "background",
        "faults": "faults (their number)",
        "provenance": "prompt, model, created",
    },
    limits=(
        "a record without changes has no row",
        "which span proves which claim",
        "line ends; a cell that a spreadsheet would compute begins with an apostrophe",
    ),
)
