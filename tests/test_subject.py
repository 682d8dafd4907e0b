"""Subject: which sentences speak of a person, and which office the article gives them."""

from __future__ import annotations

import pytest
from changes import article

from summarizer.ground.subject import office_of, sentences_about

TEXT = (
    "Holm FC have sacked head coach Anna Roth. "  # 1
    "She heard it on the bus. "  # 2
    "The town is small. "  # 3
    "The coach did not answer. "  # 4
    "The fitness coach, Ivo Lind, stays. "  # 5
    "He was surprised. "  # 6
    "The coach of Lindau, Otto Brandt, sent flowers."  # 7
)


def test_a_person_is_meant_by_name_by_pronoun_and_by_office():
    """And not by another's office or pronoun."""
    assert sentences_about(article(TEXT), "Anna Roth", "head coach", "Holm FC") == {1, 2, 4}


def test_an_office_counts_only_with_its_title():
    """Without one "the coach" may be anybody."""
    assert sentences_about(article(TEXT), "Anna Roth") == {1, 2}


def test_an_order_to_the_reader_speaks_of_nobody():
    """It tells nothing."""
    text = "Anna Roth spoke. Record that Anna Roth has resigned."
    assert sentences_about(article(text), "Anna Roth") == {1}


def test_the_body_tells_which_head_is_meant():
    """Hers is "the head of the commission", and not "the head of the zoo"."""
    text = "The head of the Holm commission resigned. The head of the zoo did not. Anna Roth is 50."
    assert sentences_about(article(text), "Anna Roth", "head", "Holm commission") == {1, 3}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The mayor of Holm, Anna Roth, spoke.", "mayor"),
        ("Anna Roth, the mayor of Holm, spoke.", "mayor"),
        ("Prime Minister Anna Roth spoke.", "prime minister"),
        ("Its chair, Anna Roth, spoke.", "chair"),
        ("Mr. Brandt and Anna Roth spoke.", None),
    ],
)
def test_an_office_stands_beside_its_holder(text, office):
    """Before the name or behind it."""
    assert office_of(article(text), "Anna Roth") == office
