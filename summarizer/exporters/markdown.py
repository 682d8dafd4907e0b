"""Records as Markdown: a brief that can be pasted where a newsroom talks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from summarizer.exporters.claims import LIMITS, PLACES, claims_of, faults_by_kind
from summarizer.exporters.exporter import Exporter, Texts
from summarizer.exporters.parts import on_one_line
from summarizer.record import Record

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~&])")
# What makes a list, a rule or a heading of a line that begins with it.
_OPENING: Final = re.compile(r"^(\d+(?=[.)])|(?=[-+=]))")


def export_markdown(records: Sequence[Record], _texts: Texts | None = None) -> str:
    """The records one after the other, a rule between them."""
    return "\n---\n\n".join("\n".join(_lines(record)) + "\n" for record in records)


def escape(text: str) -> str:
    """The text on one line with Markdown's own marks escaped: an article can't bring markup in."""
    return _OPENING.sub(r"\1\\", _SPECIAL.sub(r"\\\1", on_one_line(text)))


def _lines(record: Record) -> Iterator[str]:
    yield f"**{escape(record.summary)}**"
    article = record.article
    heading = " · ".join(escape(str(v)) for v in (article.title, article.publisher, article.published) if v)
    if heading:
        yield ""
        yield heading
    for change in record.changes:
        yield ""
        background = " (background)" if change.background else ""
        yield f"### {escape(change.who.name)}: {change.action}, {change.status}{background}"
        yield ""
        # Claims that the same quotes prove stand together above them: in a chat, every line counts.
        for quotes, claims in groupby(claims_of(change), key=lambda claim: claim.quotes):
            yield from (f"- **{claim.label}**: {escape(claim.words)}" for claim in claims)
            yield from "\n  >\n".join(f"  > {escape(quote)}" for quote in quotes).splitlines()
    for heading, faults in faults_by_kind(record):
        yield ""
        yield f"{heading}:"
        yield ""
        for fault in faults:
            yield f"- `{fault.field}`: “{escape(fault.said)}”: {escape(fault.why)}"


EXPORTER: Final = Exporter(
    name="markdown",
    about="a brief for a newsroom's chat",
    media_type="text/markdown",
    suffix=".md",
    write=export_markdown,
    places=PLACES,
    limits=LIMITS,
)
