"""Answers: what a date comes to: its ISO value, how much of it is given, and by which rule."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from summarizer.dates.shapes import weekday_number
from summarizer.vocabulary import Precision


class Answer(NamedTuple):
    """What a date expression resolves to; the fields are those of `StepDate`."""

    value: str
    precision: Precision
    rule: str


def is_year(year: int) -> bool:
    """Tell whether the calendar has this year (1 to 9999)."""
    return date.min.year <= year <= date.max.year


def date_or_none(year: int, month: int, day: int) -> date | None:
    """Return the day, or None if the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def on_named_weekday(day: date | None, name: str | None) -> bool:
    """Tell whether the day falls on the weekday named beside it, if one is named."""
    return day is not None and (name is None or day.weekday() == weekday_number(name))


def shifted(published: date, days: int, rule: str) -> Answer | None:
    """Answer with the day that many days from publication; None past the calendar's ends."""
    try:
        return day_answer(published + timedelta(days=days), rule)
    except OverflowError:
        return None


def as_written(day: date | None) -> Answer | None:
    """Answer with a day that needs no day of publication."""
    return day_answer(day, "as written")


def day_answer(day: date | None, rule: str) -> Answer | None:
    """Answer with a day, or None if there is none."""
    return day and Answer(day.isoformat(), "day", rule)


def month_answer(year: int, month: int, rule: str) -> Answer | None:
    """Answer with a month, 1 to 12; None past the calendar's ends."""
    return Answer(f"{year:04d}-{month:02d}", "month", rule) if is_year(year) else None
