"""People: whom an article names, told from bodies, places and things by general rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.article import Article
from summarizer.ground.people import find_people, names_in

NAMES = [
    "Marijke van der Velde",
    "Jacoba ten Brink",
    "Dermot O’Halloran-Singh",
    "Jean-Yves Beaulieu",
    "Lluís Ferrer i Mas",
    "Nguyễn Thị Hạnh",
    "Yusuf al-Haddad",
    "José Inácio Quintela",
    "Kim Min-su",
    "J. R. Oyelaran",
    "Þóra Hallgrímsdóttir",
    "Siti binti Yusof",
    "Wilhelm “Bill” Aaker",
]
THINGS = [
    "The National Print Gallery opened late.",
    "The rules stand in the Securities Exchange Act and in Form SB.",
    "On Sunday the board met.",
    "PORTO SERENO — The board met.",
    "Port Ashwell, Dec 13 — The board met.",
    "The Corporate Controller signs for Tallgrass Pump & Valve Co.",
    "The harbour of San Rafael in New Ostmark was shut.",
    "“It floats,” he told Radio Sava.",
    "Sandholm Foods joined the fair.",
    "It was drawn at the Institute of Arctic Light.",
    "They met in Quay Street, Alt Osten.",
    "Vester Hagen plc met on Monday.",
    "She kept the gate at Gannet Lock, and the lock keeper slept.",
]


def people(text: str) -> tuple[str, ...]:
    """The people an article names."""
    return find_people(Article.from_text(text))


@pytest.mark.parametrize("name", NAMES)
def test_names_of_many_cultures_are_found(name: str) -> None:
    """Particles, hyphens, apostrophes, initials and accents belong to a name."""
    assert list(names_in(f"On Monday the board thanked {name} for her work.")) == [name]


@pytest.mark.parametrize("text", THINGS)
def test_bodies_places_and_days_are_nobody(text: str) -> None:
    """Capitals alone make no person."""
    assert people(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Before Ana Ruiz the port had no head.", ("Ana Ruiz",)),
        ("Harbour board President Ana Ruiz spoke.", ("Ana Ruiz",)),
        ("Acme's Ana Ruiz spoke.", ("Ana Ruiz",)),
        ("The secretary of Homeland Security Ana Ruiz spoke.", ("Ana Ruiz",)),
        ("Prime Minister Ana Ruiz's office spoke.", ("Ana Ruiz",)),
        ("It is an act of U.S. Customs, Ana Ruiz said.", ("Ana Ruiz",)),
        ("He works for Acme Inc. Ana Ruiz does not.", ("Ana Ruiz",)),
        ("12.05 Opener Ana Ruiz is back.", ("Ana Ruiz",)),
        ("Chief of Staff Ana Ruiz left.", ("Ana Ruiz",)),
        ("Monsignor Ana Ruiz left.", ("Ana Ruiz",)),
        ("The Chicago Bulls have fired Ana Ruiz.", ("Ana Ruiz",)),
        ("NASA Administrator Ana Ruiz left.", ("Ana Ruiz",)),
        ("The soloist was Soprano Ana Ruiz.", ("Ana Ruiz",)),
        ("Present: Cr Ana Ruiz. Cr Ruiz took the chair.", ("Ana Ruiz",)),
    ],
)
def test_what_only_leads_to_a_name_is_left_out(text: str, expected: tuple[str, ...]) -> None:
    """Function words, titles, offices and owners are no part of a name."""
    assert people(text) == expected


def test_a_surname_behind_a_title_is_a_person() -> None:
    """A title tells that one word is a name; a bare surname is nobody new."""
    assert people("Mayor Comeau opened the bridge. Comeau cut a ribbon.") == ("Comeau",)
    assert people("Mayor Delphine Comeau came. Mayor Comeau spoke.") == ("Delphine Comeau",)


def test_the_fullest_form_stands_for_all() -> None:
    """A person is listed once, in the order of the article."""
    assert people("Ana Ruiz met Tom Brandt. Ana Lucía Ruiz left.") == ("Ana Lucía Ruiz", "Tom Brandt")


@pytest.mark.parametrize("before", ["the mayor of", "the ferry", "a night in", "the daily"])
def test_a_name_used_as_a_place_or_ship_is_nobody(before: str) -> None:
    """What stands before it tells a town, a ship or a paper from a person."""
    assert people(f"It was {before} Vester Hagen that spoke.") == ()


def test_a_person_may_stand_behind_such_words_too() -> None:
    """An age, a "who" or a surname used alone shows a person."""
    assert people("They believe in Ana Ruiz, 40, and her crew.") == ("Ana Ruiz",)


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    """What is found stands in the text, word by word."""
    for name in names_in(text):
        assert all(word in text for word in name.split())
