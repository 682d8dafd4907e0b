"""Moments: what pages, feeds, mails and objects write of a time, with its zone where one is told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final

from summarizer.meta import Meta

_LONGEST: Final = 100
_FIRST_YEAR: Final = 1900  # what is older is the zero of some clock
_UNSET: Final = (date(1900, 1, 1), date(1970, 1, 1))
"""What programs write that know no date."""
_SPACED_ZONE: Final = re.compile(r"\s+(?=[+-]\d\d:?\d\d$)")
_NAMED_ZONE: Final = re.compile(r"\s*\b(?:UTC|GMT|Z)$", re.IGNORECASE)


def read_moment(text: str) -> datetime | date | None:
    """A moment if its zone is told, else its day; None if it can't be read. ISO 8601, or as in mails."""
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    moment = _iso(text) or _as_in_mails(text)
    day = day_of(moment) if moment else None
    if moment is None or day is None or day.year < _FIRST_YEAR or day in _UNSET:
        return None
    return day if isinstance(moment, datetime) and moment.utcoffset() is None else moment


def day_of(moment: datetime | date) -> date:
    """The day of a moment, in the moment's own zone."""
    return moment.date() if isinstance(moment, datetime) else moment


def told_times(texts: Mapping[str, tuple[str, str]]) -> Meta:
    """What texts tell of `published` and `modified`, each text given with its teller; what can't be read is warned of."""
    values: dict[str, Any] = {}
    tellers: dict[str, str] = {}
    warnings: list[str] = []
    for field, (text, teller) in texts.items():
        moment = read_moment(text)
        if isinstance(moment, datetime):
            values[f"{field}_at"], tellers[f"{field}_at"] = moment, teller
        elif moment is None:
            warnings.append(f"{teller}: {text[:_LONGEST]!r} is no time that can be read.")
        elif field == "published":
            values[field], tellers[field] = moment, teller
        else:
            warnings.append(f"{teller}: {text[:_LONGEST]!r} tells no time zone and was left out.")
    return Meta(**values, warnings=tuple(warnings), told_by=tellers)


def _iso(text: str) -> datetime | date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(_NAMED_ZONE.sub("+00:00", _SPACED_ZONE.sub("", text)))
    except ValueError:
        return None


def _as_in_mails(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
