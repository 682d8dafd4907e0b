"""Dates: what is found in a sentence, what it resolves to, and what it belongs to."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.dates import DateExpression, attaches_to, find_dates, is_future, resolve

FRIDAY = date(2022, 11, 11)
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = [
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
]


def found(text: str) -> list[str]:
    """List the words of every date found in the text."""
    return [expression.text for expression in find_dates(text)]


def first(text: str) -> DateExpression:
    """Return the first date found in the text."""
    return find_dates(text)[0]


def value(text: str, published: date | None = FRIDAY, *, future: bool = False) -> str | None:
    """Return the resolved value alone."""
    answer = resolve(text, published, future=future)
    return answer and answer.value


FOUND = [
    ("Lena Brandt quit on Wednesday.", ["Wednesday"]),
    ("The harbour board fired Otis Fenn last Friday.", ["last Friday"]),
    ("Ada Quill takes over next Monday.", ["next Monday"]),
    ("The council meets this Thursday to name a chief.", ["this Thursday"]),
    ("Mr. Pell cleared his desk Wednesday morning.", ["Wednesday morning"]),
    ("He told staff late Tuesday night.", ["late Tuesday night"]),
    ("Wednesday’s vote removed Judge Orla Finch.", ["Wednesday"]),
    ("She will speak this coming Sunday.", ["this coming Sunday"]),
    ("He left on Friday of last week.", ["Friday of last week"]),
    ("WARDEN STEPS DOWN WEDNESDAY", ["WEDNESDAY"]),
    ("Today, Novik Rail said its chair would go tomorrow.", ["Today", "tomorrow"]),
    ("I spoke to her last night and again this morning.", ["last night", "this morning"]),
    ("Yesterday evening the mayor bowed out.", ["Yesterday evening"]),
    ("Brandt resigned Nov. 9 after a row.", ["Nov. 9"]),
    ("Brandt resigned on November 9, citing health.", ["November 9"]),
    ("Brandt resigned on Nov 9, 2022.", ["Nov 9, 2022"]),
    ("The chair went on 9 November 2022.", ["9 November 2022"]),
    ("It was the 9th of November when he quit.", ["9th of November"]),
    ("A September 9th memo names her.", ["September 9th"]),
    ("Updated 2022-11-09 by the desk", ["2022-11-09"]),
    (
        "Filed 11/23/2022 in Tarn County; amended 23/11/2022 and 9/9/2022.",
        ["11/23/2022", "23/11/2022", "9/9/2022"],
    ),
    ("On Friday, Nov. 11, 2022, the board met.", ["Friday, Nov. 11, 2022"]),
    ("Fri, 11 Nov 2022: Pell out", ["Fri, 11 Nov 2022"]),
    ("NOTICE DATED NOVEMBER 9, 2022", ["NOVEMBER 9, 2022"]),
    ("He has led the agency since December.", ["December"]),
    ("She was named in December 2021.", ["December 2021"]),
    ("She joined in March of this year.", ["March of this year"]),
    ("A search begins in early March and ends in late 2023.", ["early March", "late 2023"]),
    ("He goes in mid-July, or at the end of June at the earliest.", ["mid-July", "end of June"]),
    ("Fenn, elected in 2019, has sat since 2014.", ["2019", "2014"]),
    ("The Doyle years (2015) were calm.", ["2015"]),
    ("He ran the mint from 2009 to 2017.", ["2009", "2017"]),
    ("She was treasurer until the spring of 2012.", ["spring of 2012"]),
    ("They met last week, last month and last year.", ["last week", "last month", "last year"]),
    ("A successor is due early next year.", ["early next year"]),
    ("He stays through the end of the year.", ["end of the year"]),
    ("The handover is set for year-end.", ["year-end"]),
    ("He was hired two weeks ago, she three years ago.", ["two weeks ago", "three years ago"]),
    ("Ms. Sorrel resigned effective as of January 3, 2023.", ["January 3, 2023"]),
    ("He retires effective Jan. 1.", ["Jan. 1"]),
    ("Dr. Amato resigned, effective immediately.", ["effective immediately"]),
    ("The club sacked him with immediate effect.", ["with immediate effect"]),
    ("The minister must resign immediately, rivals said.", ["immediately"]),
    ("The talks run Nov. 9-11 in Tarn.", ["Nov. 9-11"]),
    ("He may resign in May.", ["May"]),
    ("A May 3 letter asked her to go.", ["May 3"]),
    ("For the year ended June 30, 2022, sales fell.", ["June 30, 2022"]),
    ("He resigned on Nov.\n9, 2022.", ["Nov.\n9, 2022"]),
    ("In findings issued on Wednesday in the capital, Pell was cleared.", ["Wednesday"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_dates_are_found_in_the_words_a_reader_would_quote(text: str, expected: list[str]) -> None:
    """Each way to write a date is found, whole and without its preposition."""
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "She may leave, and they may march on the capital.",
        "Theresa May said Mrs. May would stay, and backbenchers lost confidence in May.",
        "Mr. March hired April O'Neal at Sun Microsystems.",
        "June Carver and August Wills joined Sat Mon Ltd.",
        "Sheffield Wednesday have sacked their coach; Wednesday lost again.",
        "The shops were full on Black Friday and shut on Good Friday.",
        "He wrote for the Sunday Times and the Mail on Sunday.",
        "She told USA Today and the Today show.",
        "A crowd of 2022 people raised $2019.",
        "The Companies Act of 1934 and the 2020 election.",
        "Sales rose in fiscal 2023 and in the 1990s.",
        "Three days later he was gone; the day after, so was she.",
        "They expect a choice in the spring.",
        "Over the last year and in the next month much can change.",
        "He joined more than two years ago, about a year ago by some counts.",
        "The office did not immediately respond, and no cause was immediately known.",
        "She resigned immediately after the vote.",
        "Filed on 11/9/2022 under 9/11 rules.",
        "The board meets every Friday, and on the first Monday of a quarter.",
        "He was sacked the following Tuesday, two weeks from Thursday.",
        "Ratio 2022-23, model 2019.5, page 12/2022.",
        "",
    ],
)
def test_what_only_looks_like_a_date_is_left_out(text: str) -> None:
    """Names, verbs, amounts, statutes and dates counted from the story are not found."""
    assert found(text) == []


def test_a_date_borrowing_its_year_from_the_next_is_left_out() -> None:
    """In "from March 3 to June 5, 2021" the first date would get a wrong year."""
    assert found("Pell led it from March 3 to June 5, 2021.") == ["June 5, 2021"]


RESOLVED = [
    ("2022-11-09", "2022-11-09", "day"),
    ("Nov. 9, 2022", "2022-11-09", "day"),
    ("Sept. 30, 2022", "2022-09-30", "day"),
    ("9th of November 2022", "2022-11-09", "day"),
    ("Friday, Nov. 11, 2022", "2022-11-11", "day"),
    ("11/23/2022", "2022-11-23", "day"),
    ("23/11/2022", "2022-11-23", "day"),
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
@pytest.mark.parametrize("name", DAY_NAMES)
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


@pytest.mark.parametrize(
    "text",
    [
        "Lena Brandt will step down on Friday.",
        "Brandt would leave at the end of the month, aides say.",
        "Fenn plans to hand over the keys in January.",
        "The chair is to retire in June.",
        "Pell is set to take office on Jan. 3.",
        "Her removal takes effect Monday.",
        "Quill was appointed chief executive, effective Jan. 1.",
        "Fenn was told to stay until Friday.",
        "The lenders asked him to go by Friday.",
        "She resigned as of Dec. 1.",
        "Pell was suspended until Monday.",
        "Starting Monday, Quill runs the mint.",
        "From Monday, Quill will run the mint.",
        "On Thursday, the council will vote.",
        "Thursday’s vote will decide.",
        "Fenn on Monday will become warden.",
        "He was due to start on Monday.",
        "Novik will be led by Ada Quill, a former judge, from Dec. 1.",
        "Brandt will leave after the meeting on Thursday.",
        "Brandt will step down and leave the board in January.",
        "Fenn, who was asked to resign, will go on Friday.",
        "They meet next Monday.",
        "Voting is tomorrow.",
        "Ms. Orr is stepping down Jan. 15.",
        "Fenn retires Dec. 31.",
        "His last day is Dec. 31.",
        "All eyes are on the upcoming Friday session.",
        "The company said it would replace Pell in March.",
    ],
)
def test_words_that_look_ahead(text: str) -> None:
    """The nearest words speak of what is still to come."""
    assert is_future(text, first(text))


@pytest.mark.parametrize(
    "text",
    [
        "Lena Brandt stepped down on Friday.",
        "The board said Wednesday that Pell will leave.",
        "A spokesman said Wednesday it would replace Pell.",
        "Fenn, who was asked to resign Wednesday, will stay.",
        "On Wednesday, the board said it will look for a chief.",
        "He has led the agency since December.",
        "Pell served from June.",
        "Quill will join after a spell at the mint since May.",
        "She was chief of police until June.",
        "He will go after being accused last Friday.",
        "He will go after he was accused on Monday.",
        "Until Monday, Quill ran the mint.",
        "A letter from Monday shows otherwise.",
        "The change was effective Nov. 1.",
        "He quit yesterday. She will follow.",
        "Fenn on Monday told staff he will retire.",
        "Brandt would have turned 80 on Monday.",
    ],
)
def test_words_that_look_back(text: str) -> None:
    """A "will" elsewhere in the sentence does not move a date that is behind."""
    assert not is_future(text, first(text))


@pytest.mark.parametrize(
    "text",
    [
        "Fenn is out, a source confirmed Friday.",
        "“I am staying,” he told Radio Lakeside on Monday.",
        "The Tarn Courier reported Wednesday that Pell was out.",
        "The company said in a statement late Thursday that Pell had quit.",
        "Novik announced his departure on Friday.",
        "The appointment was announced Tuesday.",
        "Quill wrote on Sunday that she was done.",
        "Brandt tweeted Saturday.",
        "Pell will go, according to a filing Monday.",
        "Fenn on Monday said he was tired.",
        "She told reporters in the capital on Tuesday.",
        "The chair told the Northern Harbour Gazette late Friday he was leaving.",
    ],
)
def test_dates_of_the_saying(text: str) -> None:
    """A date right behind a verb of reporting says when it was said."""
    assert attaches_to(text, first(text)) == "reporting"


@pytest.mark.parametrize(
    "text",
    [
        "The board fired Pell on Friday.",
        "The company said Pell resigned Friday.",
        "She said he would leave on Friday.",
        "He announced plans to leave on Friday.",
        "The firm announced his retirement, effective Friday.",
        "They confirmed she was asked to go by Friday.",
        "Orsolya Kent told Fenn on Wednesday that he should resign.",
        "Fenn was told Wednesday to resign.",
        "The assembly confirmed Quill on Monday.",
        "Quill was confirmed Monday.",
        "The source said, and Fenn went on Monday.",
        "On Friday the office fell silent.",
        "The bank said its chairman, Ode Marsh, had died on Friday.",
    ],
)
def test_dates_of_the_event(text: str) -> None:
    """Every other date belongs to what is told, and so does the day somebody was told to go."""
    assert attaches_to(text, first(text)) == "event"


WORDS = st.sampled_from(
    (
        *DAY_NAMES, *MONTH_NAMES, "Nov.", "Sept", "last", "next", "this", "week", "year", "month", "early", "mid-",
        "end of", "the", "9", "31", "29th", "of", ",", "2022", "0001", "9999", "2022-02-30", "13/13/2022", "ago",
        "two", "999", "days", "today", "effective", "immediately", "until", "said", "will", "(", ")", "\n", "’s", "-",
    )
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join))
SHAPES = {"day": r"\d{4}-\d\d-\d\d", "month": r"\d{4}-\d\d", "year": r"\d{4}"}


@given(TEXTS, st.none() | st.dates(), st.booleans())
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


@given(TEXTS)
def test_spans_quote_the_text_and_do_not_overlap(text: str) -> None:
    """Every span is exact, in order, and apart from the next; its neighbours' words can be judged."""
    end = 0
    for expression in find_dates(text):
        assert text[expression.start : expression.end] == expression.text
        assert end <= expression.start < expression.end
        end = expression.end
        assert is_future(text, expression) in (True, False)
        assert attaches_to(text, expression) in ("reporting", "event")


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2099, 12, 31)), st.none() | st.dates())
def test_a_written_date_means_itself(day: date, published: date | None) -> None:
    """However a full date is written, it is found whole and resolves to that day."""
    month = MONTH_NAMES[day.month - 1]
    for words in (
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{day:%A}, {month} {day.day}, {day.year}",
    ):
        assert found(f"Ada Quill left on {words}.") == [words]
        assert value(words, published) == day.isoformat()


def test_long_text_is_searched_in_linear_time() -> None:
    """A hostile run of spaces, digits or names ends at once."""
    for piece in (" ", "Nov. ", "1", "said ", "end of ", "2022-", "was to "):
        text = piece * (100_000 // len(piece))
        assert len(find_dates(text)) <= len(text)
