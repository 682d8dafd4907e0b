"""Shapes: the forms a date takes in English news, one pattern each, shared by finding and resolving."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from summarizer.late import late

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""Names of the days; the index is Python's `date.weekday()`."""

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""Names of the months; the index plus one is the month's number."""

NUMBERS: Final = {"a": 1, "an": 1} | {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
}
"""Number words, in lower case, that count days, months or years back."""


def _either(words: Iterable[str]) -> str:
    return "|".join(words)


def _cased(words: Iterable[str]) -> str:
    # Lower case is never a name: "may" and "march" are verbs.
    return _either(form for word in words for form in (word, word.upper()))


# One gap between words: spaces and at most one line break, never a paragraph's end.
_GAP: Final = r"(?:(?:[^\S\n]{1,3}\n?|\n)[^\S\n]{0,4})"
_START: Final = r"(?<![\w$€£/-])"
_END: Final = r"(?![\w%]|[/:]\d|[.,]\d|[-–—]\d{1,2}(?!\d))"

_SHORT_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
_SHORT_DAYS: Final = ("Mon", "Tues", "Tue", "Wed", "Thurs", "Thur", "Thu", "Fri", "Sat", "Sun")
_MONTH: Final = rf"(?P<month>(?:{_cased(MONTHS)})\b|(?:{_cased(_SHORT_MONTHS)})\b\.?)"
_MONTH_NAME: Final = rf"(?P<month>{_either(MONTHS)})"
_WEEKDAY: Final = rf"(?P<weekday>{_cased(WEEKDAYS)})"
_DATED_WEEKDAY: Final = (
    rf"(?:(?P<weekday>(?:{_cased((*WEEKDAYS, *_SHORT_DAYS))})\b)\.?,?{_GAP}(?:the{_GAP})?)?"
)
_DAY: Final = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%]|[.:]\d|,\d)"
_OTHER_DAY: Final = r"(?:[12]\d|3[01]|0?[1-9])"
_YEAR: Final = r"(?P<year>1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d)"
_WHICH_YEAR: Final = rf"(?:{_YEAR}|(?i:(?P<which>last|this|next){_GAP}year))"
_TAIL_YEAR: Final = rf"(?:,?{_GAP}(?:of{_GAP})?{_WHICH_YEAR})"
_PART: Final = (
    rf"(?i:(?P<part>(?:early|late)(?:{_GAP}in)?{_GAP}|mid[- ]"
    rf"|(?:end|beginning|start|middle|close){_GAP}of{_GAP}|end-))"
)
_HOURS: Final = r"(?:morning|afternoon|evening|night)"
_WEEK: Final = rf"(?:,?{_GAP}(?:of{_GAP})?(?P<which>last|this|next){_GAP}week)"
_NUMBER: Final = rf"(?P<number>{_either(NUMBERS)}|\d{{1,3}})"
_LEAN: Final = rf"(?P<lean>(?:this{_GAP})?(?:past|coming)|last|next|this)"

_SOURCES: Final = {
    "iso": r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!-)",
    "slash": r"(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>(?:19|20)\d\d)(?!/)",
    "range": (
        rf"{_DATED_WEEKDAY}{_MONTH}{_GAP}?{_DAY}"
        rf"(?:[-–—]{_OTHER_DAY}|{_GAP}(?:and|to|through|or){_GAP}{_OTHER_DAY}(?=,?\s\d{{4}}))\b{_TAIL_YEAR}?"
    ),
    "month_day": rf"{_DATED_WEEKDAY}{_MONTH}{_GAP}?{_DAY}{_TAIL_YEAR}?",
    "day_month": rf"{_DATED_WEEKDAY}{_DAY}{_GAP}(?:of{_GAP})?{_MONTH}{_TAIL_YEAR}?",
    "month_year": rf"{_PART}?{_MONTH}{_TAIL_YEAR}",
    "month": rf"(?:{_PART}|(?i:(?P<lean>last|next|this){_GAP}))?{_MONTH_NAME}",
    "year": rf"(?:{_PART}|(?i:spring|summer|autumn|fall|winter){_GAP}(?:of{_GAP})?)?{_YEAR}",
    "weekday": rf"(?:(?i:{_LEAN}|early|late){_GAP})?{_WEEKDAY}(?:{_GAP}{_HOURS}\b)?{_WEEK}?",
    "period": (
        rf"(?i:(?:{_PART}|(?:earlier|later){_GAP})?(?P<lean>last|next|this){_GAP}"
        r"(?P<unit>week|weekend|month|quarter|year))"
    ),
    "end_of": rf"(?i:{_PART}the{_GAP}(?P<unit>week|month|quarter|year)|(?P<close>year[-’']s?[- ]?end))",
    "near_day": (
        rf"(?i:(?:(?:earlier|later|late|early){_GAP})?(?P<near>today|tonight|yesterday|tomorrow"
        rf"|this{_GAP}{_HOURS}|last{_GAP}(?:night|evening))(?:{_GAP}{_HOURS}\b)?)"
    ),
    "ago": rf"(?i:{_NUMBER}{_GAP}(?P<unit>day|week|month|year)s?{_GAP}ago)",
    "immediate": rf"(?i:effective{_GAP}immediately|with{_GAP}immediate{_GAP}effect|immediately)",
}

SHAPES: Final = {name: late(f"{_START}{source}{_END}") for name, source in _SOURCES.items()}
"""Each shape's pattern; its named groups are what `resolve` reads."""


def month_number(name: str) -> int:
    """Return the month's number, 1 to 12, for a full or shortened name in any case."""
    return [month[:3].lower() for month in MONTHS].index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """Return the day's number, Monday 0 to Sunday 6, for a full or shortened name in any case."""
    return [day[:3].lower() for day in WEEKDAYS].index(name[:3].lower())
