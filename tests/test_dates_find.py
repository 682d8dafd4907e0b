"""Finding dates: what in a sentence is one, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from salad import DATE_TEXTS

from summarizer.dates import attaches_to, find_dates, is_future


def found(text: str) -> list[str]:
    """List the words of every date found in the text."""
    return [expression.text for expression in find_dates(text)]


FOUND = [
    ("Lena Brandt quit on Wednesday.", ["Wednesday"]),
    ("The harbour board fired Otis Fenn last Friday.", ["last Friday"]),
    ("Ada Quill takes over next Monday.", ["next Monday"]),
    ("The council meets this Thursday to name a chief.", ["this Thursday"]),
    ("Mr. Pell cleared his desk Wednesday morning.", ["Wednesday morning"]),
    ("Mr. Pell died on Sunday after a stroke.", ["Sunday"]),
    ("Ada Quill resigned the Sunday after the vote.", []),
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
    ("She led it from March 3, 2020 to June 5, 2021.", ["March 3, 2020", "June 5, 2021"]),
    ("Amended 31/12/2022 and 1/32/2022.", ["31/12/2022"]),
    ("Lee (Wednesday) and Poe (Hearts) moved.", []),
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


@given(DATE_TEXTS)
def test_spans_quote_the_text_and_do_not_overlap(text: str) -> None:
    """Every span is exact, in order, and apart from the next; its neighbours' words can be judged."""
    end = 0
    for expression in find_dates(text):
        assert text[expression.start : expression.end] == expression.text
        assert end <= expression.start < expression.end
        end = expression.end
        assert is_future(text, expression) in (True, False)
        assert attaches_to(text, expression) in ("reporting", "event")


def test_long_text_is_searched_in_linear_time() -> None:
    """A hostile run of spaces, digits or names ends at once."""
    for piece in (" ", "Nov. ", "1", "said ", "end of ", "2022-", "was to "):
        text = piece * (100_000 // len(piece))
        assert len(find_dates(text)) <= len(text)


def test_a_day_without_a_preposition_is_one_before_after():
    """American papers write "was fired Tuesday after a vote"; "the Tuesday after the vote" is counted from it."""
    assert found("Roth was fired Tuesday night after the board met.") == ["Tuesday night"]
    assert found("Roth resigned the Tuesday after the vote.") == []
