"""Grammar: under it a reply can hold nothing but the shape that was asked for."""

from __future__ import annotations

import json
from enum import Enum
from typing import Annotated, Any, Literal, Optional

import pytest
from matcher import CHOICES, TEXT, Point, accepts, compact, llguidance
from pydantic import BaseModel, Field

from summarizer.draft import Draft, Name, Verbatim
from summarizer.errors import PromptError
from summarizer.grammar import HEADER, build_grammar, check_grammar


class Kind(Enum):
    """A list of words, one of them awkward."""

    plain = "plain"
    quoted = 'said "no" \\ twice'
    accented = "déjà"


class Tree(BaseModel):
    """A shape that holds itself."""

    who: Name
    below: list[Tree] = Field(max_length=2)


class Everything(BaseModel):
    """A shape with every type a draft can hold."""

    point: Point
    maybe: Name | None
    old_style: Optional[Point] = None  # noqa: UP045  # both spellings are read
    word: Literal["in", "out", 3, None]
    kind: Kind
    few: list[Point] = Field(min_length=1, max_length=2)
    pair: tuple[bool, ...] = Field(max_length=2)
    yes: bool
    count: int
    rate: float
    note: str
    short: Annotated[str, Verbatim(words=1)]
    renamed: int = Field(alias="re-named")


class Empty(BaseModel):
    """A shape without fields."""


GOOD: dict[str, Any] = {
    "point": {"who": "Petra Vance", "sentence": 12},
    "maybe": None,
    "old_style": {"who": "Tomas Eriksen", "sentence": 1},
    "word": 3,
    "kind": 'said "no" \\ twice',
    "few": [{"who": "chair of Łódź Ferries", "sentence": 9}],
    "pair": [True, False],
    "yes": False,
    "count": -120,
    "rate": 2.38,
    "note": 'any "words"\nat all',
    "short": "Petra",
    "re-named": 0,
}


@pytest.mark.parametrize("shape", [Everything, Point, Tree, Empty, Draft])
def test_every_shape_has_a_grammar(shape: type[BaseModel]) -> None:
    """Each shape of the types a draft can hold becomes a grammar that llguidance parses."""
    grammar = build_grammar(shape, CHOICES)
    assert grammar.startswith(HEADER)
    assert not llguidance.LLMatcher.validate_grammar(grammar)


def test_the_whole_shape_is_accepted() -> None:
    """Compact JSON with the article's words in its marked places is accepted, and is the shape."""
    assert accepts(build_grammar(Everything, CHOICES), compact(GOOD))
    Everything.model_validate_json(compact(GOOD))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("point", {"who": "Petra Roth", "sentence": 1}),
        ("point", {"who": "Petra Vanc", "sentence": 1}),
        ("point", {"who": "petra vance", "sentence": 1}),
        ("point", {"who": "Petra Eriksen", "sentence": 1}),
        ("point", {"who": "", "sentence": 1}),
        ("point", {"who": " Vance", "sentence": 1}),
        ("point", {"who": "Eriksen,", "sentence": 1}),
        ("point", {"who": TEXT, "sentence": 1}),
        ("point", {"who": "Petra Vance", "sentence": 13}),
        ("point", {"who": "Petra Vance", "sentence": 0}),
        ("point", {"who": "Petra Vance", "sentence": "1"}),
        ("point", {"who": None, "sentence": 1}),
        ("point", {"sentence": 1, "who": "Petra Vance"}),
        ("point", {"who": "Petra Vance", "sentence": 1, "more": 1}),
        ("maybe", "nobody"),
        ("word", "across"),
        ("word", "3"),
        ("kind", "other"),
        ("few", []),
        ("few", [{"who": "Petra", "sentence": 1}] * 3),
        ("pair", [True] * 3),
        ("yes", 1),
        ("count", 1.5),
        ("count", 10**30),
        ("rate", "2.38"),
        ("note", "x" * 401),
        ("note", None),
        ("short", "Petra Vance"),
        ("re-named", None),
    ],
)
def test_anything_else_is_refused(field: str, value: Any) -> None:
    """Other words, numbers, lists, types or fields are not accepted."""
    assert not accepts(build_grammar(Everything, CHOICES), compact(GOOD | {field: value}))


@pytest.mark.parametrize(
    "reply",
    [
        json.dumps({"who": "Petra Vance", "sentence": 1}),
        json.dumps({"who": "Petra Vance", "sentence": 1}, indent=2),
        '{"who":"Petra Vance","sentence":1} ',
        '\n{"who":"Petra Vance","sentence":1}',
        '{"who":"Petra Vance","sentence":1',
        '{"who":"Petra Vance","sentence":01}',
        '```json\n{"who":"Petra Vance","sentence":1}\n```',
        "",
    ],
)
def test_only_compact_json_is_accepted(reply: str) -> None:
    """Blanks, fences, leading zeros and cut replies are refused."""
    assert not accepts(build_grammar(Point, CHOICES), reply)


def test_a_shape_may_hold_itself() -> None:
    """Recursion goes as deep as the reply, within the bounds of the lists."""
    leaf: dict[str, Any] = {"who": "Petra", "below": []}
    deep = {"who": "Vance", "below": [{"who": "Tomas", "below": [leaf, leaf]}]}
    assert accepts(build_grammar(Tree, CHOICES), compact(deep))
    assert not accepts(build_grammar(Tree, CHOICES), compact({"who": "Vance", "below": [leaf] * 3}))


def test_two_classes_of_one_name_stay_apart() -> None:
    """Classes that differ in nothing but their module, or their name's case, keep their own rules."""

    def other() -> type[BaseModel]:
        class POINT(BaseModel):
            here: bool

        return POINT

    class Both(BaseModel):
        one: Point
        two: other()  # pyright: ignore[reportInvalidTypeForm]

    reply = {"one": {"who": "Petra", "sentence": 1}, "two": {"here": True}}
    grammar = build_grammar(Both, CHOICES)
    assert accepts(grammar, compact(reply))
    assert not accepts(grammar, compact(reply | {"two": reply["one"]}))


class Held(BaseModel):
    """A class for the shapes that can't be had."""


@pytest.mark.parametrize(
    "kind", [dict[str, str], set[int], Any, bytes, list, tuple[int, str], complex, "list[dict]", Held | bytes]
)
def test_an_unsupported_type_is_the_prompts_fault(kind: Any) -> None:
    """A type without a place in a grammar raises PromptError, wherever it stands."""
    shape = type("Bad", (BaseModel,), {"__annotations__": {"field": kind}, "__module__": __name__})
    with pytest.raises(PromptError, match="can't hold"):
        build_grammar(shape, CHOICES)


@pytest.mark.parametrize("grammar", ["", "nonsense", 'start: "a', "%llguidance {}\nstart: missing"])
def test_a_grammar_that_does_not_parse_is_told(grammar: str) -> None:
    """The engine would ignore such a grammar, so it raises here."""
    with pytest.raises(PromptError, match="does not parse"):
        check_grammar(grammar)
