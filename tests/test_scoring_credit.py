"""Credit: how much of an expected value a found one is worth, by the stated rules."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.scoring.credit import (
    credit_clause,
    credit_day,
    credit_name,
    credit_person,
    credit_title,
    credit_words,
)


@pytest.mark.parametrize(
    ("credit", "expected", "found", "value"),
    [
        (credit_person, "Chris Magnus", "Commissioner Chris Magnus", 1.0),
        (credit_person, "Magnus", "Chris Magnus", 1.0),
        (credit_person, "Chris Magnus", "Magnus", 0.5),
        (credit_person, "John Tien", "John Tierney", 0.0),
        (credit_words, "Department of Homeland Security", "Homeland Security Department", 1.0),
        (credit_words, "U.S. Customs and Border Protection", "CBP", 1.0),
        (credit_words, "U.S. Customs and Border Protection", "Customs and Border Protection", 6 / 7),
        (credit_words, "chief executive", "chief financial officer", 0.0),
        (credit_name, "the board", "The board’s", 1.0),
        (credit_clause, "because of his health", "of his health, he told", 0.5),
        (credit_clause, "his failing health", "a row about money", 0.0),
        (credit_clause, "red green blue", "red green blue white black grey brown", 1.0),  # 0.6 of the words
        (credit_clause, "red green blue", "red green blue white black grey brown pink", 0.5),
        (credit_clause, "red", "red green blue white black grey", 0.0),
        (credit_clause, "red green blue", " ".join(["red green blue", *map(str, range(14))]), 0.5),  # 0.3
        (credit_words, "deputy chair", "chair emeritus", 0.5),
        (credit_words, "the", "of", 0.0),
        (credit_day, "2022-11-09", "2022-11-09", 1.0),
        (credit_day, "2022-11-09", "2022-11", 0.5),
        (credit_day, "2022-11-09", "2022-11-19", 0.0),
    ],
)
def test_credit_by_the_stated_rules(credit: Any, expected: str, found: str, value: float):
    """Names, titles, clauses and days."""
    assert credit(expected, found) == pytest.approx(value)


def test_the_bodys_words_in_a_title_count_for_nothing():
    """“Commissioner of Customs” at Customs is the commissioner."""
    assert credit_title("Commissioner", "Commissioner of Customs", ("Customs", None)) == 1.0
    assert credit_title("chief executive", "chief financial officer", ("Customs",)) == 0.0
    assert credit_title("deputy chair", "chair emeritus", ()) == 0.5


@given(st.text(max_size=40), st.text(max_size=40))
def test_credit_lies_between_nothing_and_all(one: str, other: str):
    """And the same words are all."""
    for credit in (credit_person, credit_words, credit_name, credit_clause):
        assert 0.0 <= credit(one, other) <= 1.0


def test_two_letters_are_an_acronym_of_two_words():
    """And one letter of one word is none."""
    assert credit_name("Associated Press", "AP") == 1.0
    assert credit_name("Politico", "P") == 0.0
