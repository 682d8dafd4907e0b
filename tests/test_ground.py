"""Ground: what a draft is worth, change by change."""

from __future__ import annotations

from typing import Any

from summarizer.article import Article
from summarizer.draft import Draft
from summarizer.ground import Grounded, ground


def proved(text: str, *changes: dict[str, Any]) -> Grounded:
    """Ground a draft that claims these changes."""
    common: dict[str, Any] = {"organization": None, "steps": [], "reasons": [], "change": "resignation"}
    return ground(
        Draft.model_validate({"changes": [common | change for change in changes], "sources": []}).claims(),
        Article.from_text(text),
    )


ANNA = {"person": "Anna Roth", "role": "director", "sentence": 1}


def test_two_people_of_one_surname_are_two_changes() -> None:
    """A surname that both bear makes nobody disappear."""
    text = "Port director Anna Roth resigned on Monday. Its chair, Tomas Roth, resigned on Tuesday."
    grounded = proved(text, ANNA, {"person": "Tomas Roth", "role": "chair", "sentence": 2})
    assert [change.who.name for change in grounded.changes] == ["Anna Roth", "Tomas Roth"]
    assert not grounded.faults


def test_a_sentence_about_a_namesake_proves_nothing() -> None:
    """What Tomas Roth did is not Anna Roth's deed."""
    text = "Port director Anna Roth spoke on Monday. Its chair, Tomas Roth, resigned on Tuesday."
    grounded = proved(text, ANNA)
    assert not grounded.changes
    assert [fault.field for fault in grounded.faults] == ["changes[0].change"]


def test_a_second_telling_is_left_out() -> None:
    """The same person going the same way is one change, by the full name or the surname."""
    text = "Port director Anna Roth resigned on Monday. Roth resigned as director by letter."
    grounded = proved(text, ANNA, {"person": "Roth", "role": "director", "sentence": 2})
    assert [change.who.name for change in grounded.changes] == ["Anna Roth"]


def test_the_post_is_the_persons_whose_surname_alone_is_claimed() -> None:
    """What stands beside the full name is the claimed surname's, too."""
    text = "The chair thanked Anna Roth, director of Holm Museum, who resigned on Monday."
    roles = [
        proved(text, {"person": name, "role": None, "sentence": 1}).changes[0].role.title
        for name in ("Anna Roth", "Roth")
    ]
    assert roles == ["director", "director"]
