"""Resolve: which day, month or year the words of one date mean, counted from the day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from summarizer.dates.answers import (
    Answer,
    as_written,
    date_or_none,
    day_answer,
    is_year,
    month_answer,
    on_named_weekday,
    shifted,
)
from summarizer.dates.shapes import MONTHS, NUMBERS, SHAPES, WEEKDAYS, month_number, weekday_number
from summarizer.record import StepDate

_DECEMBER: Final = 12
_SUNDAY: Final = 6
_ROUND_YEARS: Final = 10


class _Anchor(NamedTuple):
    """What the words are counted from: the day of publication, and which way they look."""

    published: date
    future: bool


def resolve(text: str, published: date | None, *, future: bool = False) -> StepDate | None:
    """Resolve the day, month or year that one date expression means.

    Args:
        text: the words, as `find_dates` gives them; a leading preposition is allowed.
        published: day of publication, which relative words are counted from.
        future: whether the sentence looks ahead (see `is_future`); "last" and "next" outrank it.

    Returns:
        The date cut to what the words give, or None: for words that name no single day, month
        or year ("last week"), for impossible dates, and for relative words without `published`.
        It never raises, and never counts from today's date.

    """
    words = text.strip().rstrip(".,;:")
    answer = None
    for _ in range(_MOST_PREPOSITIONS):
        match = _shape_of(words)
        if match is not None:
            answer = _answer(*match, published, future=future)
            break
        words, stripped = _PREPOSITION.subn("", words, count=1)
        if not stripped:
            break
    return answer and StepDate(text=text, **answer._asdict())


_MOST_PREPOSITIONS: Final = 5
_PREPOSITION: Final = re.compile(
    r"\A(?:on|in|at|as|of|by|from|since|until|till|effective|starting|beginning|the(?!\s+(?:last|next|past|this)))\s+",
    re.IGNORECASE,
)


def _shape_of(words: str) -> tuple[str, re.Match[str]] | None:
    for name, pattern in SHAPES.items():
        match = pattern.fullmatch(words)
        if match is not None:
            return name, match
    return None


def _answer(name: str, match: re.Match[str], published: date | None, *, future: bool) -> Answer | None:
    if name in _WRITTEN and (answer := _WRITTEN[name](match)):
        return answer
    if name not in _COUNTED or published is None:
        return None
    return _COUNTED[name](match, _Anchor(published, future))


# --- dates that stand as written ---------------------------------------------------------------


def _iso(match: re.Match[str]) -> Answer | None:
    return as_written(date_or_none(int(match["year"]), int(match["month"]), int(match["day"])))


def _slash(match: re.Match[str]) -> Answer | None:
    first, second = int(match["first"]), int(match["second"])
    if first != second and max(first, second) <= _DECEMBER:
        return None
    return as_written(date_or_none(int(match["year"]), min(first, second), max(first, second)))


def _full(match: re.Match[str]) -> Answer | None:
    if not match["year"]:
        return None
    day = date_or_none(int(match["year"]), month_number(match["month"]), int(match["day"]))
    return as_written(day) if on_named_weekday(day, match["weekday"]) else None


def _month_year(match: re.Match[str]) -> Answer | None:
    if not match["year"]:
        return None
    return month_answer(int(match["year"]), month_number(match["month"]), "as written")


def _year(match: re.Match[str]) -> Answer:
    return Answer(str(int(match["year"])), "year", "as written")


# --- dates that are counted from the day of publication -----------------------------------------


def _month_day(match: re.Match[str], anchor: _Anchor) -> Answer | None:
    month, day, weekday = month_number(match["month"]), int(match["day"]), match["weekday"]
    named = f"{MONTHS[month - 1]} {day}"
    if match["year"]:
        return None
    if match["which"]:
        year = _year_of(match["which"], anchor)
        found = date_or_none(year, month, day)
        return day_answer(found, f"{named}: in {year}") if on_named_weekday(found, weekday) else None
    published = anchor.published
    last = date_or_none(published.year - ((month, day) > (published.month, published.day)), month, day)
    coming = date_or_none(published.year + ((month, day) < (published.month, published.day)), month, day)
    choices = [
        (last, f"{named}: the last one on or before {published}"),
        (coming, f"{named}: the next one on or after {published}"),
    ]
    if anchor.future:
        choices.reverse()
    # A named weekday decides between the two years; without one, only the first choice stands.
    for found, rule in choices if weekday else choices[:1]:
        if found and on_named_weekday(found, weekday):
            return day_answer(found, f"{rule} that is a {found:%A}" if weekday else rule)
    return None


def _month_of_year(match: re.Match[str], anchor: _Anchor) -> Answer | None:
    if match["year"]:
        return None
    month, year = month_number(match["month"]), _year_of(match["which"], anchor)
    return month_answer(year, month, f"{MONTHS[month - 1]}: in {year}")


def _month(match: re.Match[str], anchor: _Anchor) -> Answer | None:
    month, lean = month_number(match["month"]), (match["lean"] or "").lower()
    named, published = MONTHS[month - 1], anchor.published
    here = f"{published:%Y-%m}"
    if lean == "this":
        return month_answer(published.year, month, f"{named}: in {published.year}")
    if lean == "last":
        return month_answer(
            published.year - (month >= published.month), month, f"{named}: the last one before {here}"
        )
    if lean == "next":
        return month_answer(
            published.year + (month <= published.month), month, f"{named}: the next one after {here}"
        )
    if anchor.future:
        year = published.year + (month < published.month)
        return month_answer(year, month, f"{named}: the next one in or after {here}")
    year = published.year - (month > published.month)
    return month_answer(year, month, f"{named}: the last one in or before {here}")


def _weekday(match: re.Match[str], anchor: _Anchor) -> Answer | None:
    published, number = anchor.published, weekday_number(match["weekday"])
    named = WEEKDAYS[number]
    if match["which"]:
        return _weekday_of_week(number, match["which"].lower(), published)
    lean = (match["lean"] or "").lower().split()[-1:]
    ahead = (number - published.weekday()) % 7
    back = (published.weekday() - number) % 7
    if lean in (["last"], ["past"]):
        return shifted(published, -(back or 7), f"{named}: the last one before {published}")
    if lean in (["next"], ["coming"]):
        return shifted(published, ahead or 7, f"{named}: the next one after {published}")
    if anchor.future and ahead:
        return shifted(published, ahead, f"{named}: the next one after {published}")
    if anchor.future:
        return shifted(published, 0, f"{named}: the day of publication itself, {published}")
    return shifted(published, -back, f"{named}: the last one on or before {published}")


def _weekday_of_week(number: int, which: str, published: date) -> Answer | None:
    # Weeks start on Sunday for some readers and on Monday for others, so Sundays stay open.
    if _SUNDAY in (number, published.weekday()):
        return None
    days = number - published.weekday() + 7 * _STEP[which]
    return shifted(published, days, f"{WEEKDAYS[number]}: in {which} week, counted from {published}")


def _period(match: re.Match[str], anchor: _Anchor) -> Answer | None:
    return _unit(match["unit"].lower(), _STEP[match["lean"].lower()], anchor, match.group())


def _end_of(match: re.Match[str], anchor: _Anchor) -> Answer | None:
    return _unit("year" if match["close"] else match["unit"].lower(), 0, anchor, match.group())


def _ago(match: re.Match[str], anchor: _Anchor) -> Answer | None:
    word = match["number"].lower()
    number = NUMBERS[word] if word in NUMBERS else int(word)
    unit = match["unit"].lower()
    # "30 years ago" is a round number, not a year.
    if unit == "year" and number >= _ROUND_YEARS:
        return None
    return _unit(unit, -number, anchor, match.group())


def _near_day(match: re.Match[str], anchor: _Anchor) -> Answer | None:
    near = match["near"].lower()
    if near == "tomorrow":
        return shifted(anchor.published, 1, f"{near}: the day after {anchor.published}")
    if near == "yesterday" or near.startswith("last"):
        return shifted(anchor.published, -1, f"{near}: the day before {anchor.published}")
    return shifted(anchor.published, 0, f"{near}: the day of publication, {anchor.published}")


def _immediate(match: re.Match[str], anchor: _Anchor) -> Answer | None:
    words = match.group().lower()
    return shifted(anchor.published, 0, f"{words}: the day of publication, {anchor.published}")


def _unit(unit: str, step: int, anchor: _Anchor, words: str) -> Answer | None:
    """Answer with a whole day, month or year, `step` of them from the day of publication; weeks give none."""
    published, rule = anchor.published, f"{words}: counted from {anchor.published}"
    if unit == "day":
        return shifted(published, step, rule)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + step
        return month_answer(months // 12, months % 12 + 1, rule)
    year = published.year + step
    if unit == "year" and is_year(year):
        return Answer(f"{year:04d}", "year", rule)
    return None


_STEP: Final = {"last": -1, "this": 0, "next": 1}


def _year_of(which: str, anchor: _Anchor) -> int:
    return anchor.published.year + _STEP[which.lower()]


_WRITTEN: Final[dict[str, Callable[[re.Match[str]], Answer | None]]] = {
    "iso": _iso,
    "slash": _slash,
    "month_day": _full,
    "day_month": _full,
    "month_year": _month_year,
    "year": _year,
}
_COUNTED: Final[dict[str, Callable[[re.Match[str], _Anchor], Answer | None]]] = {
    "month_day": _month_day,
    "day_month": _month_day,
    "month_year": _month_of_year,
    "month": _month,
    "weekday": _weekday,
    "period": _period,
    "end_of": _end_of,
    "near_day": _near_day,
    "ago": _ago,
    "immediate": _immediate,
}
