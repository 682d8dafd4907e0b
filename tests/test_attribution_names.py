"""Names of speakers: their kind, their plain form, and whether they are on record."""

import pytest

from summarizer.attribution import bare, is_hedged, is_outlet, on_record, speaker_kind

KINDS = [
    ("The New York Times", "outlet"),
    ("AP", "outlet"),
    ("Politico", "outlet"),
    ("the Ashford Gazette", "outlet"),
    ("The Sun", "outlet"),
    ("state media", "outlet"),
    ("NewsHarbor", "outlet"),
    ("a NewsHarbor source", "unnamed"),
    ("two board members", "unnamed"),
    ("officials", "unnamed"),
    ("people familiar with the matter", "unnamed"),
    ("a person close to Roe", "unnamed"),
    ("some deputy commissioners", "unnamed"),
    ("a statement", "document"),
    ("a court filing", "document"),
    ("Form 8-K", "document"),
    ("the letter from the board", "document"),
    ("the council", "organization"),
    ("the company", "organization"),
    ("Acme, Inc.", "organization"),
    ("University of Ashford", "organization"),
    ("the Department of Health and Human Services", "organization"),
    ("NASA", "organization"),
    ("A spokesman for the ministry", "organization"),
    ("it", "organization"),
    ("Marta Quist", "person"),
    ("Quist", "person"),
    ("the mayor", "person"),
    ("The CEO", "person"),
    ("Council President Marta Quist", "person"),
    ("Dr. Marta Quist of Acme University", "person"),
    ("Ann Post Miller", "person"),
    ("he", "person"),
    ("the press group Manos Abiertas", "organization"),
    ("her family", "unnamed"),
    ("", "unnamed"),
]


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_kind(name: str, kind: str) -> None:
    """Shape and head noun tell an outlet, a body, a document, an unnamed source and a person."""
    assert speaker_kind(name) == kind


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a source", False), ("Marta Quist", True), ("the council", True), ("a memo", True), ("Reuters", None)],
)
def test_on_record(name: str, expected: bool | None) -> None:  # noqa: FBT001 - the expected value
    """The unnamed are off the record, the named on it; an outlet is neither."""
    assert on_record(name) is expected


def test_outlet_needs_its_article() -> None:
    """A common word is an outlet only as a proper title."""
    assert is_outlet("The Verge")
    assert not is_outlet("Verge")
    assert not is_outlet("Jane Sun")


BARE = [
    ("Bram Olde, the president of the Pilots Council", "Bram Olde"),
    ("Homeland Secretary Ana María Ruiz", "Ana María Ruiz"),
    ("Board chair Tomas Eriksen", "Tomas Eriksen"),
    ("Secretary of Home Affairs Tom Brandt", "Tom Brandt"),
    ("Mr. Brandt", "Brandt"),
    ("harbour pilot Lena van der Berg", "Lena van der Berg"),
    ("Acme Ports founder Ida Roe", "Ida Roe"),
    ("CNN's Ida Roe", "Ida Roe"),
    ("Ida Roe of Acme University", "Ida Roe"),
    ("the Ashford Post", "Ashford Post"),
    ("The council", "council"),
    ("a NewsHarbor source", "a NewsHarbor source"),
    ("two people who took part, both old", "two people who took part"),
    ("Count Jan van Dael", "Jan van Dael"),
    ("Analyst Pat Ng of Morland", "Pat Ng"),
    ("Acme, Inc.", "Acme, Inc."),
    ("Acme, Inc., a maker of pumps", "Acme, Inc."),
    ("", ""),
]


@pytest.mark.parametrize(("name", "expected"), BARE)
def test_bare(name: str, expected: str) -> None:
    """The plain name has no article, apposition or title; an unnamed source keeps its words."""
    assert bare(name) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Roe has reportedly quit.", True),
        ("Roe is said to be leaving.", True),
        ("Roe is believed to have quit.", True),
        ("Roe quit, according to the council.", True),
        ("Roe quit on Monday.", False),
        ("Roe said she quit.", False),
    ],
)
def test_hedged(sentence: str, expected: bool) -> None:  # noqa: FBT001 - the expected value
    """A sentence is hedged when it keeps its distance from what it tells."""
    assert is_hedged(sentence) is expected
