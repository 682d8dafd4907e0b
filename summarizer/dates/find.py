"""Find: where a text names a date, as spans of the words a reader would quote."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from summarizer.dates.shapes import SHAPES


@dataclass(frozen=True, slots=True)
class DateExpression:
    """The words that name a date: `text[start:end]` of the text they were found in."""

    start: int
    """Offset of the first character, in Unicode code points."""
    end: int
    """Offset after the last character, in Unicode code points."""
    text: str
    """The words, without a leading "on" or "in"."""


def find_dates(text: str) -> list[DateExpression]:
    """Every date that an English news text names, in text order, none overlapping.

    Returned are also those that `resolve` will not resolve ("last week"). Left out are words
    that only look like dates ("Ms. May", "Sheffield Wednesday", "2022 people") or hang on
    something else than the day of publication ("three days later", "Good Friday", 11/9/2022).
    """
    return list(_find(text))


# Dates of every kind are looked for in the same sentences.
@lru_cache(maxsize=512)
def _find(text: str) -> tuple[DateExpression, ...]:
    hits = [
        match
        for name, pattern in SHAPES.items()
        for match in pattern.finditer(text)
        if _CHECKS.get(name, _relative)(text, match)
    ]
    found: list[DateExpression] = []
    end = 0
    for match in sorted(hits, key=lambda hit: (hit.start(), -hit.end())):
        if match.start() >= end:
            end = match.end()
            found.append(DateExpression(match.start(), end, match.group()))
    return tuple(found)


_NEAR: Final = 40
_TITLE: Final = r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame|Judge|Sen|Gov|Rep)\.?"
_OPENING: Final = re.compile(r"(?:^|[.!?:;\n\"“‘'(\[—–-])\s*$")

_NOT_THE_WEEKDAY_BEFORE: Final = re.compile(
    rf"(?:\b(?:Good|Black|Ash|Super|Easter|Palm|Cyber|Bloody|Holy|Shrove|Maundy|Fat|Giving|Whit|Bowl|Ruby"
    rf"|Sheffield|Joe)|\bMail [Oo]n|{_TITLE}"
    # Any such day, or one counted from a day of the story.
    r"|\b(?:[Ee]very|[Ee]ach|[Aa]ny|[Mm]ost|[Ss]ome|[Oo]ne|[Aa]lternate|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth"
    r"|[Ff]ollowing|[Pp]revious|[Tt]hat|ago|on an?|on the|weeks? from|\d, an?|which was an?))\s$"
)
_NOT_THE_WEEKDAY_AFTER: Final = re.compile(
    r"\s(?:Times|Mirror|Express|Post|Telegraph|Mail|Herald|Magazine|Review|Star|Sun|World|Tribune|Independent"
    r"|Business|Night|Evening|Group|Addams|Weld"
    r"|(?:manager|boss|striker|midfielder|defender|goalkeeper|fans|owner|coach|head coach)\b)"
    r"|\sof (?!(?:last|this|next) week)"
)
# "the Monday after the vote" is counted from the vote; "was fired Monday after a vote" is not.
_COUNTED_ON: Final = re.compile(r"\s(?:before|after|prior|following|preceding) ")
_THE_DAY: Final = re.compile(r"(?<!on )\b(?:the|next|last)\s$", re.IGNORECASE)
_WEEKDAY_PREPOSITION: Final = re.compile(r"\b(?:on|by|until|till|since|from|for|of)\s$", re.IGNORECASE)
_STORY_WEEKDAY: Final = re.compile(r"\b[Tt]he\s$")


def _weekday(text: str, match: re.Match[str]) -> bool:
    before, after = _around(text, match)
    if _NOT_THE_WEEKDAY_BEFORE.search(before) or _NOT_THE_WEEKDAY_AFTER.match(after):
        return False
    if before.endswith("(") and after.startswith(")"):
        return False
    if _COUNTED_ON.match(after) and _THE_DAY.search(before):
        return False
    lean = match["lean"]
    if lean:
        return not _STORY_WEEKDAY.search(before)
    # Once the club is named, its short name and the day can only be told apart by a preposition.
    club = f"Sheffield {match['weekday']}" in text
    return not club or _WEEKDAY_PREPOSITION.search(before) is not None


_MONTH_PREPOSITION: Final = re.compile(
    r"\b(?:in|since|by|until|till|from|through|during|before|after|of|to|between|and|or|around)\s$",
    re.IGNORECASE,
)
_SURE_PREPOSITION: Final = re.compile(r"\b(?:since|until|till|during)\s$", re.IGNORECASE)
_NOT_THE_MONTH_BEFORE: Final = re.compile(rf"(?:{_TITLE}|\b(?:Black|Red))\s$")
_NOT_THE_MONTH_AFTER: Final = re.compile(r"\s*\d|\s(?:Revolution|War|Crisis|Surprise)\b")
_NAMELIKE: Final = frozenset({"March", "April", "May", "June", "August"})
_NOT_A_FORENAME: Final = (
    "In|On|Since|By|Until|Till|From|Through|During|Before|After|Of|For|Last|Next|This|Early|Late|Mid|To|Between"
    "|And|But|Around|Or|The"
)


def _month(text: str, match: re.Match[str]) -> bool:
    before, after = _around(text, match)
    if _NOT_THE_MONTH_BEFORE.search(before) or _NOT_THE_MONTH_AFTER.match(after):
        return False
    month = match["month"]
    if month not in _NAMELIKE or match["part"] or match["lean"]:
        return True
    preposition = _SURE_PREPOSITION if _is_somebody(text, month) else _MONTH_PREPOSITION
    return preposition.search(before) is not None


def _is_somebody(text: str, month: str) -> bool:
    """Whether the text uses the month's name as somebody's name."""
    surname = rf"(?:{_TITLE}|\b(?!(?:{_NOT_A_FORENAME})\b)[A-Z][\w’'-]+)\s{month}\b(?!\s\d)"
    forename = rf"(?<![Ii]n\s)(?<![Ss]ince\s)(?<![Dd]uring\s)(?<![Uu]ntil\s)(?<![Ll]ast\s)(?<![Nn]ext\s)\b{month}\s(?:O[’'])?[A-Z][a-z]+"
    return re.search(f"{surname}|{forename}", text) is not None


_YEAR_BEFORE: Final = re.compile(
    r"(?:\b(?:in|since|of|for|by|until|till|from|during|before|after|through|throughout|around|between|up to|compared (?:to|with))\s|\("
    r"|\b[12]\d{3}(?:,?\s(?:and|or|to)\s|[-–—]))$",
    re.IGNORECASE,
)
_NOT_THE_YEAR_BEFORE: Final = re.compile(
    r"\b(?:Acts?|Code|Law|Treaty|Rules?|[Cc]lass|Convention|Constitution|Order|Agreement|total|group|crowd) of\s$"
)
_COUNTED: Final = re.compile(
    r"\s(?:people|persons?|workers|employees|staff|jobs|men|women|children|voters?|votes|seats|shares|units|miles|km"
    r"|kilomet|met[er]|dollars|euros|pounds|points|troops|soldiers|migrants|members|delegates|cases|deaths)"
)


def _year(text: str, match: re.Match[str]) -> bool:
    before, after = _around(text, match)
    if match.group() != match["year"]:
        return True
    if _NOT_THE_YEAR_BEFORE.search(before) or _COUNTED.match(after):
        return False
    return _YEAR_BEFORE.search(before) is not None


_OTHER_YEAR: Final = re.compile(
    r"\s(?:and|to|through|until|or)\s[A-Z][a-z]+\.?\s\d\d?,\s\d{4}|\s(?:miles|km|kilomet|percent)"
)


def _calendar(text: str, match: re.Match[str]) -> bool:
    # "from March 3 to June 5, 2021": the first date has its year from the second.
    year = match["year"] or match["which"]
    return bool(year) or not _OTHER_YEAR.match(text[match.end() : match.end() + _NEAR])


_MONTHS_A_YEAR: Final = 12
_DAYS_A_MONTH: Final = 31


def _unambiguous(_: str, match: re.Match[str]) -> bool:
    low, high = sorted((int(match["first"]), int(match["second"])))
    told_apart = low == high or high > _MONTHS_A_YEAR
    return told_apart and 1 <= low <= _MONTHS_A_YEAR and high <= _DAYS_A_MONTH


_COUNTED_PERIOD: Final = re.compile(
    r"\b(?:the|over|than|nearly|almost|about|some|least|around|roughly|week|year|month)\s$", re.IGNORECASE
)


def _relative(text: str, match: re.Match[str]) -> bool:
    """Relative words, unless they are a title ("USA Today") or a stretch ("the last year")."""
    before, _ = _around(text, match)
    word = match.group()
    if word[0].isupper() and not word.isupper() and not _OPENING.search(before):
        return False
    if "part" in match.groupdict() and match["part"]:
        return True
    return not _COUNTED_PERIOD.search(before) and not before.endswith("ago ")


_NOT_AT_ONCE_BEFORE: Final = re.compile(
    r"(?:\b(?:not|never|no|cannot|neither|nor|almost)|n[’']t)\s(?:\w+\s){0,2}$"
)
_NOT_AT_ONCE_AFTER: Final = re.compile(
    r",?\s(?:after|before|following|prior|upon|when|once|preceding|adjacent|available|clear|known|next|behind)\b"
    r"|\s(?:respon|repl|return|comment|recogni)"
)


def _at_once(text: str, match: re.Match[str]) -> bool:
    before, after = _around(text, match)
    return not _NOT_AT_ONCE_BEFORE.search(before) and not _NOT_AT_ONCE_AFTER.match(after)


def _always(_: str, __: re.Match[str]) -> bool:
    return True


def _around(text: str, match: re.Match[str]) -> tuple[str, str]:
    return text[max(0, match.start() - _NEAR) : match.start()], text[match.end() : match.end() + _NEAR]


_CHECKS: Final[dict[str, Callable[[str, re.Match[str]], bool]]] = {
    "iso": _always,
    "slash": _unambiguous,
    "range": _always,
    "month_day": _calendar,
    "day_month": _calendar,
    "month_year": _always,
    "month": _month,
    "year": _year,
    "weekday": _weekday,
    "immediate": _at_once,
}
