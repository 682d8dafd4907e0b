"""Names: who is whom within one item, and which forms of a name it uses."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.ground.nameparts import surname
from summarizer.ground.names import (
    forms_as_written,
    full_name,
    looks_like_name,
    mentions,
    same_person,
)

GIVEN = ["Petra", "Tomas", "José", "Ngozi", "J.", "Jean-Luc", "Łucja"]
SURNAMES = ["Vance", "Roth", "O’Brien", "van der Berg", "Núñez", "Smith-Okoye", "al-Masri", "Đurić"]
SAME = [
    ("Petra Vance", "Vance"),
    ("Petra Vance", "Petra"),
    ("Petra Vance", "PETRA VANCE"),
    ("Petra Vance", "Commissioner Vance"),
    ("Petra Vance", "Ms. Vance"),
    ("Petra Vance", "P. Vance"),
    ("Petra Vance", "Petra J. Vance"),
    ("Petra Jane Vance", "Petra J. Vance"),
    ("Petra Jane Vance", "Jane Vance"),
    ("J. R. Vance", "J.R. Vance"),
    ("JR Vance", "J. R. Vance"),
    ("JR Vance", "James Robert Vance"),
    ("Tomas Roth Jr.", "Tomas Roth"),
    ("Anna van der Berg", "Van der Berg"),
    ("Anna van der Berg", "Berg"),
    ("Bashar al-Masri", "Masri"),
    ("Anna O'Brien", "Anna O’Brien"),
    ("José Núñez", "Jose\u0301 Nu\u0301n\u0303ez"),
    ("Gabriel García Márquez", "García Márquez"),
    ("Xu Jianmin", "Xu"),
]
DIFFERENT = [
    ("Petra Vance", "Tomas Vance"),
    ("Petra Vance", "T. Vance"),
    ("Petra Vance", "Petra Roth"),
    ("John Tien", "John Tierney"),
    ("Petra Vance", "Petra Vancey"),
    ("Petra Vance-Roth", "Petra Vance"),
    ("Petra Vance-Roth", "Roth"),
    ("José Núñez", "José Nunez"),
    ("Tomas Roth Jr.", "Tomas Roth Sr."),
    ("Tomas Roth II", "Tomas Roth III"),
    ("Anna van der Berg", "Anna Berg"),
    ("John R. Bolt", "Robert J. Bolt"),
    ("J. Bolt", "Anna Jane Bolt"),
    ("Dean Smith", "Anna Smith"),
    ("Petra Vance", ""),
    ("", ""),
    ("42", "42"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same_person(one: str, other: str) -> None:
    """A form of a name is the same person's, whichever is asked about the other."""
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_people(one: str, other: str) -> None:
    """Another surname, given name or generation is somebody else."""
    assert not same_person(one, other)
    assert not same_person(other, one)


@pytest.mark.parametrize(
    ("text", "name", "full"),
    [
        ("Petra Vance left. Vance said no.", "Vance", "Petra Vance"),
        ("Petra J. Vance left. Petra Vance said no.", "Vance", "Petra J. Vance"),
        ("J.R. Vance left.", "Vance", "J.R. Vance"),
        ("Harbour Commissioner Petra Vance left.", "Vance", "Petra Vance"),
        ("DHS Secretary Petra Vance left.", "Vance", "Petra Vance"),
        ("Secretary of State Petra Vance left.", "Vance", "Petra Vance"),
        ("Secretary of State Vance left.", "Vance", "Vance"),
        ("Director-General Petra Vance left.", "Vance", "Petra Vance"),
        ("The Gazette’s Petra Vance left.", "Vance", "Petra Vance"),
        ("Petra Vance’s deputy left.", "Vance", "Petra Vance"),
        ("“Petra Vance is out”—Petra Vance’s aide", "Vance", "Petra Vance"),
        ("When Petra Vance left", "Vance", "Petra Vance"),
        ("On Wednesday Vance left.", "Vance", "Vance"),
        ("She left Hallby. Vance said no.", "Vance", "Vance"),
        ("Board dismisses Roth\nVance said no.", "Vance", "Vance"),
        ("Tomas Vance and Petra Vance met Vance.", "Vance", "Vance"),
        ("Petra Vance-Roth left.", "Vance", "Vance"),
        ("Anna van der Berg left.", "van der Berg", "Anna van der Berg"),
        ("Anna van der Berg left.", "Berg", "Anna van der Berg"),
        ("Dean Smith left.", "Smith", "Dean Smith"),
        ("Dean Anna Smith left.", "Smith", "Anna Smith"),
        ("Anna O’Brien left.", "O'Brien", "Anna O’Brien"),
        ("José Núñez left.", "Nu\u0301n\u0303ez", "José Núñez"),
        ("Gil Tavares left.", "TAVARES", "Gil Tavares"),
        ("Petra Vance left.", "Ms. Vance", "Petra Vance"),
        ("Petra Vance left.", "Petra", "Petra"),
        ("Petra Vance left.", "Petra Vance", "Petra Vance"),
        ("The National University said so.", "university", "university"),
        ("", "Vance", "Vance"),
    ],
)
def test_full_name(text: str, name: str, full: str) -> None:
    """A surname becomes the fullest form in the text, without titles, unless two people bear it."""
    assert full_name(text, name) == full


@pytest.mark.parametrize(
    ("text", "name", "forms"),
    [
        ("Petra Vance left. Vance said no.", "Petra Vance", ("Petra Vance", "Vance")),
        ("Petra Vance left.", "Petra Vance", ("Petra Vance",)),
        ("PETRA VANCE OUT\nPetra Vance left.", "Petra Vance", ("PETRA VANCE", "Petra Vance")),
        ("Petra Vance left. Ms Vance said no.", "Petra Vance", ("Petra Vance", "Ms Vance")),
        ("Petra Vance left. Tomas Vance stays.", "Petra Vance", ("Petra Vance",)),
        ("Petra Vance left. Commissioner Vance", "Petra Vance", ("Petra Vance", "Vance")),
        ("Anna van der Berg. Van der Berg", "Anna van der Berg", ("Anna van der Berg", "Van der Berg")),
        ("Petra Rose left; a rose fell.", "Petra Rose", ("Petra Rose",)),
        ("Mr. Roth left. Roth said no.", "Roth", ("Mr. Roth", "Roth")),
        ("Nobody left.", "Petra Vance", ()),
    ],
)
def test_forms_as_written(text: str, name: str, forms: tuple[str, ...]) -> None:
    """Each form that stands by itself is listed as the text writes it, fullest first."""
    assert forms_as_written(text, name) == forms


@pytest.mark.parametrize(
    ("text", "name", "named"),
    [
        ("Petra Vance left.", "Petra Vance", True),
        ("Vance left.", "Petra Vance", True),
        ("Vance’s deputy left.", "Petra Vance", True),
        ("They told Vance Wednesday.", "Petra Vance", True),
        ("Harbour Commissioner Vance left.", "Petra Vance", True),
        ("Secretary of State Vance left.", "Petra Vance", True),
        ("P. J. Vance left.", "Petra Vance", True),
        ("Vance Quits Harbour Post", "Petra Vance", True),
        ("Masri left.", "Bashar al-Masri", True),
        ("Tomas Vance left.", "Petra Vance", False),
        ("Vance Holt left.", "Petra Vance", False),
        ("Vance-Holt left.", "Petra Vance", False),
        ("Vances left.", "Petra Vance", False),
        ("She left.", "Petra Vance", False),
        ("Petra left.", "Petra Vance", False),
        ("The Environmental Protection Agency", "Customs and Border Protection", False),
        ("The members left.", "two board members", False),
        ("The tribunal ruled.", "a tribunal", True),
    ],
)
def test_mentions(text: str, name: str, *, named: bool) -> None:
    """The whole name or the surname names a person; another's given name beside it does not."""
    assert mentions(text, name) is named


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("Petra Vance", True),
        ("Vance", True),
        ("Ms. Vance", True),
        ("Anna van der Berg", True),
        ("Bashar al-Masri", True),
        ("Jean d’Arcy", True),
        ("Angus King", True),
        ("Jim Justice", True),
        ("Łucja Ćwik", True),
        ("山田太郎", True),
        ("الياس حداد", True),
        ("the board", False),
        ("Board members", False),
        ("board chair Tomas Eriksen", False),
        ("Commissioner", False),
        ("The President", False),
        ("Vice President", False),
        ("Prime Minister", False),
        ("Home Secretary", False),
        ("He", False),
        ("They", False),
        ("Channel 4", False),
        ("Customs and Border Protection", False),
        ("van der", False),
        ("…", False),
        ("", False),
        ("One Two Three Four Five Six Seven", False),
    ],
)
def test_looks_like_name(text: str, *, likely: bool) -> None:
    """A name has capitals, no digits, few words, and is more than a title or a pronoun."""
    assert looks_like_name(text) is likely


@given(st.sampled_from(GIVEN), st.sampled_from(SURNAMES), st.sampled_from(["", "Dr. ", "former Mayor "]))
def test_a_name_is_its_own_surnames_person(first: str, last: str, title: str) -> None:
    """Any title, given name and surname: the parts fit together in every Unicode form."""
    name = f"{title}{first} {last}"
    assert surname(name) == last
    assert same_person(name, unicodedata.normalize("NFD", f"{first} {last}"))
    assert same_person(name, last)
    assert full_name(f"Yesterday {name} went. {last} said why.", last) == f"{first} {last}"
    assert mentions(f"But {last} said no.", name)


@given(st.text(max_size=30), st.text(max_size=80))
def test_nothing_raises(name: str, text: str) -> None:
    """Any text is looked at; forms are pieces of it, and sameness does not depend on the order."""
    assert all(form in text for form in forms_as_written(text, name))
    assert same_person(name, text) == same_person(text, name)
    assert isinstance(full_name(text, name), str)
    assert isinstance(looks_like_name(name), bool)
    assert mentions(text + name, name) in (True, False)
    assert surname(name) in name
