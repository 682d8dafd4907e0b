"""Records as iCalendar (RFC 5545): the days on which changes take effect, for a newsroom's diary.

Only what the record vouches for stands in it: CONFIRMED if it took effect, TENTATIVE if it was announced for the day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, timedelta
from typing import Final

from summarizer.exporters.claims import claims_of, describe_change
from summarizer.exporters.exporter import Exporter, Texts
from summarizer.exporters.holding import day_of_effect
from summarizer.exporters.parts import SOFTWARE, article_address, uuid_of, visible
from summarizer.record import Change, Record

_LONGEST: Final = 75
"""Bytes of a line (RFC 5545, 3.1)."""


def export_icalendar(records: Sequence[Record], _texts: Texts | None = None) -> str:
    """One calendar with an event for each day on which a change takes effect."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{SOFTWARE}//personnel changes//EN"]
    for record in records:
        for number, change in enumerate(record.changes):
            lines += _event(record, change, number)
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def _event(record: Record, change: Change, number: int) -> Iterator[str]:
    effective, told = change.dates.effective, day_of_effect(change)
    if effective is None or told is None or len(told) < len("2022-12-01") or change.background:
        return
    day = date.fromisoformat(told)
    address = article_address(record)
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid_of('event', record.article.id, number)}"
    yield f"DTSTAMP:{record.provenance.created.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_basic(day)}"
    if day < date.max:
        yield f"DTEND;VALUE=DATE:{_basic(day + timedelta(days=1))}"
    yield f"SUMMARY:{_text(describe_change(change))}"
    yield f"DESCRIPTION:{_text(_description(record, change))}"
    yield f"STATUS:{'CONFIRMED' if change.status == 'effective' else 'TENTATIVE'}"
    yield f"CATEGORIES:{change.action},{change.status}"
    yield "TRANSP:TRANSPARENT"
    if address:
        yield f"URL:{address}"
    yield "END:VEVENT"


def _basic(day: date) -> str:
    return day.isoformat().replace("-", "")


def _description(record: Record, change: Change) -> str:
    """The claims in words, the quote of the day, and where the article stands."""
    article = record.article
    lines = [f"{claim.label}: {claim.words}" for claim in claims_of(change)]
    if change.dates.effective:
        lines += [f"“{evidence.quote}”" for evidence in change.dates.effective.evidence]
    lines.append(", ".join(str(v) for v in (article.title, article.publisher, article.published) if v))
    return "\n".join(" ".join(line.split()) for line in lines if line)


def _text(value: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11), without characters that are commands."""
    escaped = visible(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(escaped.splitlines())


def _folded(line: str) -> str:
    """The line in pieces of 75 bytes at most, never within a character; each but the first begins with a space."""
    pieces: list[str] = []
    piece, size = "", 0
    for character in line:
        width = len(character.encode("utf-8", "replace"))
        if size + width > _LONGEST:
            pieces.append(piece)
            piece, size = " ", 1
        piece += character
        size += width
    return "\r\n".join((*pieces, piece))


_WORDS: Final = "DESCRIPTION"

EXPORTER: Final = Exporter(
    name="icalendar",
    about="a day in a diary for each change that takes effect (iCalendar, RFC 5545)",
    media_type="text/calendar",
    suffix=".ics",
    write=export_icalendar,
    places={
        "article": "URL, DESCRIPTION",
        "who": "SUMMARY",
        "role.title": "SUMMARY",
        "role.organization": "SUMMARY",
        "role.parent": _WORDS,
        "action": "SUMMARY, CATEGORIES",
        "status": "STATUS, CATEGORIES",
        "evidence": _WORDS,
        "reasons": _WORDS,
        "sources": _WORDS,
        "capacity": _WORDS,
        "by": _WORDS,
        "steps": _WORDS,
        "dates.requested": _WORDS,
        "dates.announced": _WORDS,
        "dates.effective": "DTSTART",
        "counterpart": _WORDS,
        "background": "no event",
        "provenance": "DTSTAMP",
    },
    limits=(
        "an event only for a change that is effective, or announced for a day; without one the calendar is empty",
        "no event for dates that are told to the month or the year",
        "of evidence: the quote of the day; reasons by their kind",
    ),
)
