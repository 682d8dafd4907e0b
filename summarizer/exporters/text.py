"""Records as plain text to be read: one block a change, each claim with its quote."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from summarizer.exporters.claims import LIMITS, PLACES, claims_of, faults_by_kind
from summarizer.exporters.exporter import Exporter, Texts
from summarizer.exporters.parts import visible
from summarizer.record import Change, Record

_WIDTH: Final = 100
_LABEL: Final = 12


def export_text(records: Sequence[Record], _texts: Texts | None = None) -> str:
    """The records one after the other, a rule between them."""
    rule = "\n" + "─" * _WIDTH + "\n\n"
    return rule.join("\n".join(_lines(record)) + "\n" for record in records)


def _lines(record: Record) -> Iterator[str]:
    article = record.article
    heading = " · ".join(str(v) for v in (article.title, article.publisher, article.published) if v)
    if heading:
        yield from _wrap(heading)
    yield from _wrap(record.summary)
    for number, change in enumerate(record.changes, 1):
        yield ""
        yield from _block(number, change)
    for heading, faults in faults_by_kind(record):
        yield ""
        yield f"{heading}:"
        for fault in faults:
            yield from _wrap(f"{fault.field}: “{fault.said}”: {fault.why}", "  - ", "    ")


def _block(number: int, change: Change) -> Iterator[str]:
    background = "  (background)" if change.background else ""
    yield from _wrap(f"{number}. {change.who.name}: {change.action}, {change.status}{background}", "", "   ")
    last = ""
    # Claims that one quote proves stand together above it.
    for quotes, claims in groupby(claims_of(change), key=lambda claim: claim.quotes):
        for claim in claims:
            label = "" if claim.label == last else claim.label
            last = claim.label
            yield from _wrap(claim.words, f"   {label:<{_LABEL}}", " " * (_LABEL + 3))
        for quote in quotes:
            yield from _wrap(" ".join(quote.split()), " " * (_LABEL + 3) + "│ ", " " * (_LABEL + 3) + "│ ")


def _wrap(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        visible(text), _WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    )


EXPORTER: Final = Exporter(
    name="text",
    about="to be read in a terminal",
    media_type="text/plain",
    suffix=".txt",
    write=export_text,
    places=PLACES,
    limits=LIMITS,
)
