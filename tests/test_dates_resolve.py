"""Resolving dates: which day, month or year an expression is, and by what rule."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from salad import DATE_TEXTS

from summarizer.dates import find_dates, resolve

FRIDAY = date(2022, 11, 11)


def found(text: str) -> list[str]:
    """List the words of every date found in the text."""
    return [expression.text for expression in find_dates(text)]


def value(text: str, published: date | None = FRIDAY, *, future: bool = False) -> str | None:
    """Return the resolved value alone."""
    answer = resolve(text, published, future=future)
    return answer and answer.value


RESOLVED = [
    ("2022-11-09", "2022-11-09", "day"),
    ("Nov. 9, 2022", "2022-11-09", "day"),
    ("Sept. 30, 2022", "2022-09-30", "day"),
    ("9th of November 2022", "2022-11-09", "day"),
    ("Friday, Nov. 11, 2022", "2022-11-11", "day"),
    ("11/23/2022", "2022-11-23", "day"),
    ("23/11/2022", "2022-11-23", "day"),
    ("13/01/2022", "2022-01-13", "day"),
    ("December 2021", "2021-12", "month"),
    ("early March 2021", "2021-03", "month"),
    ("2019", "2019", "year"),
    ("late 2023", "2023", "year"),
    ("spring of 2012", "2012", "year"),
]


@pytest.mark.parametrize(("text", "expected", "precision"), RESOLVED)
@pytest.mark.parametrize("published", [None, FRIDAY])
def test_full_dates_stand_as_written(
    text: str, expected: str, precision: str, published: date | None
) -> None:
    """A date with its year needs no day of publication, and no day is added to a month."""
    answer = resolve(text, published)
    assert answer is not None
    assert (answer.value, answer.precision, answer.rule) == (expected, precision, "as written")
    assert answer.text == text


PAST = [
    ("Nov. 9", "2022-11-09"),
    ("Nov. 11", "2022-11-11"),
    ("Nov. 12", "2021-11-12"),
    ("Jan. 1", "2022-01-01"),
    ("Wednesday, Nov. 9", "2022-11-09"),
    ("December", "2021-12"),
    ("November", "2022-11"),
    ("August", "2022-08"),
    ("last May", "2022-05"),
    ("last November", "2021-11"),
    ("next January", "2023-01"),
    ("this December", "2022-12"),
    ("early March", "2022-03"),
    ("end of June", "2022-06"),
    ("December last year", "2021-12"),
    ("March of this year", "2022-03"),
    ("next November", "2023-11"),
    ("Jan. 5 next year", "2023-01-05"),
    ("today", "2022-11-11"),
    ("Tonight", "2022-11-11"),
    ("this morning", "2022-11-11"),
    ("yesterday", "2022-11-10"),
    ("last night", "2022-11-10"),
    ("tomorrow morning", "2022-11-12"),
    ("last month", "2022-10"),
    ("next month", "2022-12"),
    ("last year", "2021"),
    ("earlier this year", "2022"),
    ("early next year", "2023"),
    ("the end of the year", "2022"),
    ("at the end of the month", "2022-11"),
    ("end of next year", "2023"),
    ("year-end", "2022"),
    ("two days ago", "2022-11-09"),
    ("eleven months ago", "2021-12"),
    ("three years ago", "2019"),
    ("effective immediately", "2022-11-11"),
    ("with immediate effect", "2022-11-11"),
    ("immediately", "2022-11-11"),
    ("late Wednesday", "2022-11-09"),
    ("Wednesday morning", "2022-11-09"),
    ("on Wednesday", "2022-11-09"),
    ("Effective as of Friday,", "2022-11-11"),
    ("Friday of last week", "2022-11-04"),
    ("Monday this week", "2022-11-07"),
    ("Tuesday of next week", "2022-11-15"),
]


@pytest.mark.parametrize(("text", "expected"), PAST)
def test_relative_dates_count_from_the_day_of_publication(text: str, expected: str) -> None:
    """Told in the past, words mean the last such date on or before Friday 2022-11-11."""
    assert value(text) == expected


@pytest.mark.parametrize("text", [row[0] for row in PAST])
def test_relative_dates_need_a_day_of_publication(text: str) -> None:
    """Without one they stay open: nothing is counted from the day the code runs."""
    assert resolve(text, None) is None
    assert resolve(text, None, future=True) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nov. 9", "2023-11-09"),
        ("Nov. 11", "2022-11-11"),
        ("Jan. 1", "2023-01-01"),
        ("December", "2022-12"),
        ("November", "2022-11"),
        ("early March", "2023-03"),
        ("end of June", "2023-06"),
        ("last Wednesday", "2022-11-09"),
        ("this past Wednesday", "2022-11-09"),
        ("last December", "2021-12"),
        ("Nov. 9, 2021", "2021-11-09"),
        ("last month", "2022-10"),
    ],
)
def test_dates_told_as_future_lie_ahead(text: str, expected: str) -> None:
    """Told in the future, open dates are the next such; "last" and a written year outrank that."""
    assert value(text, future=True) == expected


@pytest.mark.parametrize(
    "text",
    [
        "last week",
        "this weekend",
        "end of the week",
        "next quarter",
        "two weeks ago",
        "30 years ago",
        "Nov. 9-11",
        "Feb. 29, 2021",
        "Feb. 29",
        "June 31, 2022",
        "31 April 2022",
        "2022-02-30",
        "02/30/2022",
        "11/9/2022",
        "Thursday, Nov. 11, 2022",
        "Thursday, Nov. 11 this year",
        "Sunday of last week",
        "Good Friday",
        "three days later",
        "the last year",
        "the spring",
        "Good on Friday",
        "soon",
        "may",
        "",
    ],
)
def test_what_names_no_single_date_stays_open(text: str) -> None:
    """Weeks, ranges, impossible dates, contradictions and other words give None."""
    assert value(text) is None
    assert value(text, future=True) is None


def test_leap_day_resolves_in_a_leap_year() -> None:
    """Feb. 29 is a date where the calendar has it."""
    assert value("Feb. 29, 2024") == "2024-02-29"
    assert value("Feb. 29", date(2024, 3, 4)) == "2024-02-29"


def test_a_named_weekday_decides_the_year() -> None:
    """Jan. 6 is a Friday in 2023 only, whatever the tense of the sentence."""
    assert value("Friday, Jan. 6", date(2022, 12, 20)) == "2023-01-06"
    assert value("Thursday, Jan. 6", date(2022, 12, 20), future=True) == "2022-01-06"
    assert value("Monday, Jan. 6", date(2022, 12, 20)) is None


@pytest.mark.parametrize("offset", range(7))
@pytest.mark.parametrize("name", list(calendar.day_name))
def test_weekdays_resolve_by_the_anchored_rule(name: str, offset: int) -> None:
    """For each named day and day of publication, past, future, last and next come out right."""
    published = date(2022, 11, 7) + timedelta(days=offset)

    def nearest(days: range) -> str:
        dates = (published + timedelta(days=step) for step in days)
        return next(day.isoformat() for day in dates if day.strftime("%A") == name)

    assert value(name, published) == nearest(range(0, -7, -1))
    assert value(name, published, future=True) == nearest(range(7))
    assert value(f"last {name}", published) == nearest(range(-1, -8, -1))
    assert value(f"next {name}", published) == nearest(range(1, 8))
    assert value(f"this coming {name}", published) == nearest(range(1, 8))


@pytest.mark.parametrize(
    ("text", "future", "rule"),
    [
        ("Wednesday", False, "Wednesday: the last one on or before 2022-11-11"),
        ("Wednesday", True, "Wednesday: the next one after 2022-11-11"),
        ("Friday", True, "Friday: the day of publication itself, 2022-11-11"),
        ("last Friday", False, "Friday: the last one before 2022-11-11"),
        ("Nov. 9", False, "November 9: the last one on or before 2022-11-11"),
        ("December", False, "December: the last one in or before 2022-11"),
        ("last month", False, "last month: counted from 2022-11-11"),
        ("effective immediately", False, "effective immediately: the day of publication, 2022-11-11"),
    ],
)
def test_the_rule_says_how_it_was_resolved(text: str, future: bool, rule: str) -> None:  # noqa: FBT001
    """The rule is in plain words and names the day it was counted from."""
    answer = resolve(text, FRIDAY, future=future)
    assert answer is not None
    assert answer.rule == rule


def test_the_calendar_ends_without_an_error() -> None:
    """Before year 1 and after 9999 there is no date to give."""
    assert value("yesterday", date.min) is None
    assert value("tomorrow", date.max) is None
    assert value("next year", date.max) is None
    assert value("last December", date.min) is None
    assert value("next January", date.max) is None
    assert value("Jan. 1", date.max, future=True) is None


SHAPES = {"day": r"\d{4}-\d\d-\d\d", "month": r"\d{4}-\d\d", "year": r"\d{4}"}


@given(DATE_TEXTS, st.none() | st.dates(), st.booleans())
def test_resolve_never_raises_and_keeps_to_its_precision(
    text: str,
    published: date | None,
    future: bool,  # noqa: FBT001
) -> None:
    """Any text gives None or a real date cut to its precision."""
    for words in (text, *found(text)):
        answer = resolve(words, published, future=future)
        if answer is not None:
            assert re.fullmatch(SHAPES[answer.precision], answer.value)
            date.fromisoformat((answer.value + "-01-01")[:10])


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2099, 12, 31)), st.none() | st.dates())
def test_a_written_date_means_itself(day: date, published: date | None) -> None:
    """However a full date is written, it is found whole and resolves to that day."""
    month = calendar.month_name[day.month]
    for words in (
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{day:%A}, {month} {day.day}, {day.year}",
    ):
        assert found(f"Ada Quill left on {words}.") == [words]
        assert value(words, published) == day.isoformat()


def test_the_rule_of_a_month_names_it_and_its_year():
    """A reader sees which year was meant."""
    answer = resolve("March of this year", FRIDAY)
    assert answer is not None
    assert answer.rule == "March: in 2022"
