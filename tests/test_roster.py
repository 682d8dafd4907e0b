"""Roster: looking people up by words finds whom going through them all would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.ground.names import mentions, same_person
from summarizer.ground.roster import Roster

NAMES = [
    "Ana Ruiz",
    "Ruiz",
    "Anna van der Berg",
    "Berg",
    "J. R. Oyelaran",
    "JD Vance",
    "J Vance Jr.",
    "Yusuf al-Haddad",
    "José Inácio Quintela",
    "Dr. Þóra Hallgrímsdóttir",
    "Dermot O’Halloran-Singh",
    "Jan ’t Hooft",
    "the Mayor",
    "Ana",
]
SAYINGS = [
    "told",
    "Haddad’s",
    "J.",
    "van der",
    "Mr. Quintela",
    "’t Hooft",
    "said “Ana",
    "RUIZ",
    "Singh, who",
    "-",
    ".",
]
people = st.lists(st.sampled_from(NAMES), max_size=8, unique=True)
texts = st.lists(st.sampled_from(NAMES + SAYINGS), max_size=8).map(" ".join)


@given(people, texts)
def test_everybody_a_text_names_is_found_in_it(names: list[str], text: str):
    """Nobody is missed, and the order is that of the roster."""
    found = Roster(names).named_in(text)
    assert [name for name in found if mentions(text, name)] == [n for n in names if mentions(text, n)]


@given(people, st.sampled_from(NAMES))
def test_everybody_who_may_be_the_same_is_found(names: list[str], name: str):
    """As comparing the name with each of them one by one."""
    assert Roster(names).same(name) == tuple(other for other in names if same_person(name, other))


def test_a_person_renamed_is_found_by_the_new_form_in_the_old_place():
    """A fuller form takes the place of a shorter one."""
    roster = Roster(["Ruiz", "Bo Lee"])
    roster.rename("Ruiz", "Ana Ruiz")
    assert roster.people == ("Ana Ruiz", "Bo Lee")
    assert roster.same("Ana") == ("Ana Ruiz",)
    assert roster.named_in("Mayor Ruiz resigned.") == ("Ana Ruiz",)


def test_nobody_is_found_without_a_word_in_common():
    """A surname inside another word is nobody's."""
    assert Roster(["Ana Ruiz"]).alike("Bo Ruizen") == ()
    assert Roster(["Ana Ruiz"]).named_in("The Ruizen family left.") == ()
