"""Moments: days and times as pages write them for machines."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Final, NamedTuple

_ISO: Final = re.compile(
    r"\A(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?\Z",
    re.IGNORECASE,
)
_COMPACT: Final = re.compile(r"\A(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})?)?\Z")
_EARLIEST: Final = date(1700, 1, 1)
_UNSET: Final = (date(1970, 1, 1), date(1900, 1, 1))
"""What programs write that know no date."""


class Moment(NamedTuple):
    """A day, and its moment if the time zone is told."""

    day: date
    at: datetime | None = None


def parse_moment(value: str) -> Moment | None:
    """A day or a moment in ISO 8601 or as in mails; None where the day isn't told in full."""
    text = value.strip()
    if compact := _COMPACT.match(text):
        year, month, day, hour, minute, second, zone = compact.groups()
        time = f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else ""
        text = f"{year}-{month}-{day}{time}"
    try:
        moment = _iso(text) if _ISO.match(text) else _of_mail(text)
    except (ValueError, OverflowError, TypeError):
        return None
    if moment is None or moment.day < _EARLIEST or moment.day in _UNSET:
        return None
    return moment


def _iso(text: str) -> Moment | None:
    found = _ISO.match(text)
    if found is None:
        return None
    day, clock, seconds, zone = found.groups()
    if not clock or not zone:
        return Moment(date.fromisoformat(day))
    offset = "+00:00" if zone.upper() in ("Z", "UTC", "GMT") else zone
    at = datetime.fromisoformat(f"{day}T{clock}{seconds or ':00'}{offset}")
    return Moment(at.date(), at)


def _of_mail(text: str) -> Moment | None:
    if not re.match(r"(?:\w{3},\s*)?\d{1,2}\s+\w{3}\w*\s+\d{4}\s", text):
        return None
    at = parsedate_to_datetime(text)
    return Moment(at.date(), at if at.tzinfo is not None else None)
