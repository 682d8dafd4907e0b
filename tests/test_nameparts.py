"""Names taken apart: the surname and the words of a name, without titles and suffixes."""

from __future__ import annotations

import pytest

from summarizer.ground.nameparts import name_words, surname


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Petra Vance", "Vance"),
        ("Vance", "Vance"),
        ("Ms. Vance", "Vance"),
        ("Commissioner Petra Vance", "Vance"),
        ("the Rev. Petra Vance", "Vance"),
        ("Lt. Gov. Petra Vance", "Vance"),
        ("Vice-President Roth", "Roth"),
        ("Tomas Roth Jr.", "Roth"),
        ("Tomas Roth, Ph.D.", "Roth"),
        ("Tomas Roth III", "Roth"),
        ("Tomas Roth.", "Roth"),
        ("Tomas Roth’s", "Roth"),
        ("J. R. Vance", "Vance"),
        ("J.R. Vance", "Vance"),
        ("A. J. Vance", "Vance"),
        ("Anna van der Berg", "van der Berg"),
        ("van der Berg", "van der Berg"),
        ("Van der Berg", "Van der Berg"),
        ("Jan van ’t Hoff", "van ’t Hoff"),
        ("Otto von Brandt", "von Brandt"),
        ("Maria de la Cruz", "de la Cruz"),
        ("De Rossi", "De Rossi"),
        ("Van Morrow", "Morrow"),
        ("Ben Carver", "Carver"),
        ("Jill St. Clair", "St. Clair"),
        ("Bashar al-Masri", "al-Masri"),
        ("Nuala Ní Dhálaigh", "Ní Dhálaigh"),
        ("Anna Smith-Okoye", "Smith-Okoye"),
        ("Anna O’Brien", "O’Brien"),
        ("Łucja Ćwik", "Ćwik"),
        ("Jose\u0301 Nu\u0301n\u0303ez", "Nu\u0301n\u0303ez"),
        ("Олена Коваль", "Коваль"),
        ("नरेंद्र जोशी", "जोशी"),
        ("He Jianmin", "Jianmin"),
        ("Angus King", "King"),
        ("42", "42"),
    ],
)
def test_surname(name: str, last: str) -> None:
    """The surname is the last word with its particles, without titles and suffixes."""
    assert surname(name) == last


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Dr. Anna Maria Roth, MD", ["Anna", "Maria", "Roth"]),
        ("former Deputy Mayor Roth", ["Roth"]),
        ("Dean Smith", ["Dean", "Smith"]),
        ("Dean Anna Smith", ["Anna", "Smith"]),
        ("Mr.", ["Mr"]),
        ("", []),
    ],
)
def test_name_words(name: str, words: list[str]) -> None:
    """Titles and suffixes fall away, unless nothing would be left or they can be given names."""
    assert name_words(name) == words
