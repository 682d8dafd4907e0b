"""The clause of a date: whether it looks ahead, and whether it is the event's or the saying's."""

from __future__ import annotations

import pytest

from summarizer.dates import DateExpression, attaches_to, belongs, find_dates, is_future


def first(text: str) -> DateExpression:
    """Return the first date found in the text."""
    return find_dates(text)[0]


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
        "Fenn and Quill have been appointed and start in September.",
        "Pell goes at the end of December.",
        "The chief has until Friday to resign.",
        "Her first match is on Saturday.",
        "Quill moves to the harbour desk on 1 June.",
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
        "Brandt will leave, the club said on Monday.",
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


@pytest.mark.parametrize(
    ("text", "words", "date", "expected"),
    [
        # Behind the words, in their clause.
        ("Brandt resigned as chair on Monday.", "resigned", "Monday", True),
        ("Brandt will retire as chief executive of Fenn Re on 30 September.", "retire", "30 September", True),
        ("Brandt, who joined in 2019, resigned on Monday.", "joined", "Monday", False),
        ("Brandt resigned, the board said on Monday.", "resigned", "Monday", False),
        ("Brandt resigned after a vote on Monday.", "resigned", "Monday", False),
        ("Brandt fell ill on Monday and died on Friday.", "died", "Monday", False),
        ("Brandt fell ill on Monday and died on Friday.", "died", "Friday", True),
        # Opening their clause.
        ("On Monday the chair, Lena Brandt, resigned.", "resigned", "Monday", True),
        ("On Monday Pell said that Brandt resigned.", "resigned", "Monday", False),
        ("At its meeting on Monday the council appointed Brandt.", "appointed", "Monday", True),
        ("(c) On August 7, 2024, the board appointed Brandt, age 46.", "appointed", "August 7, 2024", True),
        (
            "Election of Officers On May 5, 2024, Brandt, age 46, was appointed.",
            "appointed",
            "May 5, 2024",
            True,
        ),
        # Right before them.
        ("Parliament on Monday rejected Brandt.", "rejected", "Monday", True),
        ("The senate voted on Monday to ask Brandt to go.", "ask", "Monday", True),
        ("Pell urged Brandt on Monday to resign.", "resign", "Monday", False),
        ("The post was empty since Monday, when Brandt stepped down.", "stepped down", "Monday", True),
    ],
)
def test_a_date_belongs_to_the_words_of_its_clause(text: str, words: str, date: str, expected: bool) -> None:  # noqa: FBT001  # a row of the table
    """Behind them, before them, or opening the clause; never across another verb."""
    start = text.index(words)
    found = next(expression for expression in find_dates(text) if expression.text == date)
    assert belongs(text, start, start + len(words), found) is expected


def test_a_date_before_a_clause_with_when_is_the_deeds():
    """What was done when something else happened was done that day."""
    text = "On Monday when the board met Ruiz resigned."
    start = text.index("resigned")
    assert belongs(text, start, start + len("resigned"), first(text))
