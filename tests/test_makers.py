"""Makers: who asked for, decided or made a change, named to us or not."""

from __future__ import annotations

import pytest
from changes import change, grounded

CHAIR = {"role": "chair", "organization": "Holm Bank"}

TOLD = [
    ("The council dismissed Anna Roth as chair of Holm Bank on Monday.", "dismissal", "council"),
    ("Anna Roth was dismissed as chair of Holm Bank by the council.", "dismissal", "council"),
    ("Mayor Otto Brandt has named Anna Roth chair of Holm Bank.", "appointment", "Otto Brandt"),
    (
        "The mayor of Holm, Otto Brandt, spoke on Monday. The mayor also appointed Anna Roth as chair of Holm Bank.",
        "appointment",
        "Otto Brandt",
    ),
    ("Anna Roth was fired as chair of Holm Bank by Mayor Otto Brandt.", "dismissal", "Otto Brandt"),
    # Swearing in and following make nobody.
    ("Anna Roth was sworn in as chair of Holm Bank by Judge Otto Brandt.", "appointment", None),
    ("Anna Roth resigned as chair of Holm Bank. Otto Brandt thanked her.", "resignation", None),
    ("Anna Roth, the chair of Holm Bank, died on Sunday, Otto Brandt said.", "death", None),
]


@pytest.mark.parametrize(("text", "action", "maker"), TOLD)
def test_a_maker_is_read_from_the_words_of_the_deed(text, action, maker):
    """The subject of the active verb, or whom "by" names."""
    by = change(text, **CHAIR, change=action).by
    assert (by.name.removeprefix("Mayor ") if by else None) == maker


def test_who_asked_for_it_is_its_maker():
    """A resignation is one's own act unless it was asked for."""
    text = "Council leader Otto Brandt asked Anna Roth on Monday to resign as chair of Holm Bank."
    by = change(text, **CHAIR, change="resignation", steps=["request"]).by
    assert by is not None
    assert by.name == "Otto Brandt"


def test_nobody_makes_what_is_ones_own_act():
    """Whoever is named beside it."""
    text = "Anna Roth handed her resignation as chair of Holm Bank to Mayor Otto Brandt on Monday."
    found = grounded(text, **CHAIR, change="resignation", steps=["tender"], by="Otto Brandt")
    assert found.changes[0].by is None
    assert [fault.field for fault in found.faults] == ["changes[0].by"]


def test_the_maker_of_a_shuffle_makes_its_moves():
    """The item names them once, in its first sentence."""
    text = (
        "The mayor of Holm, Otto Brandt, shook up his cabinet on Monday. Nobody had expected it. "
        "Anna Roth was promoted to head of finance."
    )
    by = change(text, change="promotion", role="head of finance").by
    assert by is not None
    assert by.name == "Otto Brandt"


def test_a_maker_is_meant_by_a_pronoun():
    """The sentence behind the name tells what he did."""
    text = "President Otto Brandt spoke on Monday. He has nominated Anna Roth as chair of Holm Bank."
    found = change(text, **CHAIR, change="nomination", steps=["nominate"], by="Otto Brandt")
    assert found.by is not None
    assert found.by.name.endswith("Otto Brandt")


BESIDE = [
    # The auxiliary, the vote and the first of two verbs stand between.
    (
        "The council voted on Monday, by nine to two, to dismiss Anna Roth as chair of Holm Bank.",
        "dismissal",
        "council",
    ),
    ("The council will dismiss Anna Roth as chair of Holm Bank.", "dismissal", "council"),
    ("The council met on Monday and appointed Anna Roth as chair of Holm Bank.", "appointment", "council"),
    ("The council will not renew the contract of Anna Roth, the chair of Holm Bank.", "expiry", "council"),
    # Many who decide as one.
    ("The trustees of Holm Bank have appointed Anna Roth as chair.", "appointment", "trustees of Holm Bank"),
    # A pronoun, and who asks somebody to serve.
    (
        "Mayor Otto Brandt spoke on Monday. He named Anna Roth as chair of Holm Bank.",
        "appointment",
        "Otto Brandt",
    ),
    # The decision is told beside the deed.
    (
        "Anna Roth was dismissed as chair of Holm Bank on Monday. City manager Otto Brandt made the call.",
        "dismissal",
        "Otto Brandt",
    ),
    ("Anna Roth was dismissed as chair of Holm Bank by order of Otto Brandt.", "dismissal", "Otto Brandt"),
    # Whose choice somebody is.
    (
        "Parliament heard Governor Otto Brandt’s nominee. Anna Roth was nominated as chair of Holm Bank in May.",
        "nomination",
        "Otto Brandt",
    ),
    # A body announces what it does; a speaker who is told of it does nothing.
    ("Holm Bank announced the appointment of Anna Roth as chair.", "appointment", "Holm Bank"),
    ("Anna Roth has been appointed chair of Holm Bank, a spokesman said.", "appointment", None),
    ("Anna Roth has been elected chair of Holm Bank, the election commission announced.", "election", None),
    ("Anna Roth has been appointed chair of Holm Bank. Otto Brandt praised the choice.", "appointment", None),
]


@pytest.mark.parametrize(("text", "action", "maker"), BESIDE)
def test_a_maker_is_read_from_the_words_beside_the_deed(text, action, maker):
    """Votes, decisions, choices and announcements tell who made it; praise and hearsay do not."""
    by = change(text, **CHAIR, change=action).by
    assert (by.name if by else None) == maker


@pytest.mark.parametrize("name", ["17 May 2023", "HOLM", "letter"])
def test_no_day_place_or_paper_makes_a_change(name):
    """Whatever a model takes for the maker."""
    text = "HOLM — Anna Roth was dismissed as chair of Holm Bank on 17 May 2023, a letter says."
    assert change(text, **CHAIR, change="dismissal", steps=[], by=name).by is None


def test_what_the_article_says_comes_before_what_is_claimed():
    """The subject of the deed makes it, not the other body that is named."""
    text = "The council dismissed Anna Roth as chair of Holm Bank, and the senate was told."
    by = change(text, **CHAIR, change="dismissal", steps=[], by="senate").by
    assert by is not None
    assert by.name == "council"


def test_a_maker_is_named_by_one_of_its_spans():
    """Whoever is found by way of a pronoun is proved by the sentence that names them."""
    text = "Minister Otto Brandt spoke on Monday. He also dismissed Anna Roth as chair of Holm Bank."
    by = change(text, **CHAIR, change="dismissal").by
    assert by is not None
    assert any("Otto Brandt" in each.quote for each in by.evidence)


def test_who_orders_it_is_its_maker():
    """A tribunal that is first told by its noun has the name that the item gives it."""
    text = (
        "Anna Roth will return to duty as fire chief of Holm on Monday. A tribunal ordered the city to take Roth back. "
        "The Holm Labour Tribunal found that she had done nothing wrong, and the tribunal told the city so."
    )
    by = change(text, change="reinstatement", role="fire chief", organization="Holm").by
    assert by is not None
    assert by.name == "Holm Labour Tribunal"


def test_the_same_hand_fills_the_post():
    """Who was named right after a dismissal was named by whoever dismissed."""
    text = "The board of Holm Bank dismissed Otto Brandt on Monday. Anna Roth was named acting chair of Holm Bank."
    by = change(text, change="appointment", role="acting chair", organization="Holm Bank").by
    assert by is not None
    assert by.name.startswith("board")
