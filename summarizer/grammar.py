"""Grammar: made from a draft's class and an article, it lets in only the article's words.

It is Lark text for llguidance, which the embedded engine runs while it samples. A `Verbatim` string
can then be nothing but consecutive words of the article, a `SentenceNumber` nothing but a number it
has. It makes truth cheap; `ground` decides.
"""

from __future__ import annotations

import json
import types
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from itertools import chain, repeat
from typing import Annotated, Any, Final, Literal, NamedTuple, Union, get_args, get_origin

from annotated_types import MaxLen, MinLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from summarizer.draft import EachCandidate, SentenceNumber, Verbatim
from summarizer.errors import PromptError

HEADER: Final = "%llguidance {}"
_LONGEST_LIST: Final = 16
# Bounds whatever the sampler could otherwise go on with until the reply is cut.
_STRING: Final = r'STRING: /"([^"\\\x00-\x1f]|\\["\\\/bfnrt]){0,400}"/'
_NUMBER: Final = r"NUMBER: /-?(0|[1-9][0-9]{0,9})(\.[0-9]{1,9})?/"
_INTEGER: Final = r"INTEGER: /-?(0|[1-9][0-9]{0,9})/"


class Offered(NamedTuple):
    """A person whom a draft must name, and what it may say of them."""

    person: str
    deeds: tuple[str, ...]
    plain: bool = False
    """Whether the article tells one of the deeds in so many words."""


@dataclass(frozen=True)
class Choices:
    """What an article offers to the markers of a draft."""

    text: str
    """The article as the prompt shows it: one line, no straight quote, no backslash."""
    sentences: int
    """How many sentences are numbered in the prompt."""
    candidates: tuple[Offered, ...] | None = None
    """Persons and the deeds the article can tell of each, in its order; None leaves both free."""


def build_grammar(shape: type[BaseModel], choices: Choices) -> str:
    """The grammar of compact JSON for `shape`, with `choices` in its marked places.

    Raises:
        PromptError: a field's type has no place in a grammar, or the grammar does not parse.
    """
    grammar = _Builder(choices).build(shape)
    check_grammar(grammar)
    return grammar


def names_candidates(shape: type[BaseModel]) -> bool:
    """Whether a draft of this shape has a list that names candidates."""
    fields = shape.model_fields.values()
    return any(isinstance(marker, EachCandidate) for field in fields for marker in field.metadata)


def check_grammar(grammar: str) -> None:
    """Parse a grammar here, since the engine would ignore one that it can't parse.

    Raises:
        PromptError: it does not parse.
    """
    try:
        from llguidance import LLMatcher
    except ImportError:  # the extra that brings the engine brings llguidance: without, none is sent
        return
    problem: str = LLMatcher.validate_grammar(grammar)
    if problem:
        raise PromptError(
            f"the grammar does not parse: {problem.splitlines()[0]}",
            "Mend the draft shape that the prompt names.",
        )


class _Builder:
    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self._rules: dict[str, str] = {}
        self._names: dict[type[BaseModel], str] = {}

    def build(self, shape: type[BaseModel]) -> str:
        start = self._object(shape)
        return "\n".join([HEADER, f"start: {start}", *self._rules.values()])

    def _object(self, shape: type[BaseModel]) -> str:
        name = self._name(shape)
        if name not in self._rules:
            self._rules[name] = ""  # holds the place, so that a shape may contain itself
            parts = [
                f"{_literal(lead + json.dumps(field.alias or key) + ':')} {self._field(field)}"
                for lead, (key, field) in zip(
                    chain("{", repeat(",")), shape.model_fields.items(), strict=False
                )
            ]
            self._rules[name] = f'{name}: {" ".join(parts) or _literal("{")} "}}"'
        return name

    def _name(self, shape: type[BaseModel]) -> str:
        """A rule's name, which two classes of one name don't share."""
        if shape not in self._names:
            name = f"obj_{shape.__name__.lower()}"
            taken = name in self._names.values()
            self._names[shape] = f"{name}_{len(self._names)}" if taken else name
        return self._names[shape]

    def _field(self, field: FieldInfo) -> str:
        return self._type(field.annotation, tuple(field.metadata))

    def _type(self, kind: Any, metadata: tuple[Any, ...] = ()) -> str:
        origin, args = get_origin(kind), get_args(kind)
        if origin is Annotated:
            return self._type(args[0], (*metadata, *kind.__metadata__))
        if origin in (Union, types.UnionType):
            return f"({' | '.join(self._type(arg, metadata) for arg in args)})"
        if origin is Literal:
            return _alternatives(json.dumps(value, ensure_ascii=False) for value in args)
        if origin is list or (origin is tuple and args[1:] == (...,)):
            return self._list(args[0], metadata)
        if isinstance(kind, type):
            return self._class(kind, metadata)
        raise _unfit(repr(kind))

    def _class(self, kind: type, metadata: tuple[Any, ...]) -> str:
        if issubclass(kind, BaseModel):
            return self._object(kind)
        if issubclass(kind, Enum):
            return _alternatives(json.dumps(member.value, ensure_ascii=False) for member in kind)
        if kind in {bool, type(None)}:
            return _alternatives(["true", "false"] if kind is bool else ["null"])
        if kind is int:
            return self._integer(metadata)
        if kind is str:
            return self._string(metadata)
        if kind is float:
            return self._terminal("NUMBER", _NUMBER)
        raise _unfit(kind.__name__)

    def _list(self, item: Any, metadata: tuple[Any, ...]) -> str:
        each = next((marker for marker in metadata if isinstance(marker, EachCandidate)), None)
        if self._choices.candidates is not None and each:
            return self._roll(item, self._choices.candidates, firm=each.plain)
        least = max((m.min_length for m in metadata if isinstance(m, MinLen)), default=0)
        most = min((m.max_length for m in metadata if isinstance(m, MaxLen)), default=_LONGEST_LIST)
        rule = self._type(item)
        if most < 1:
            return _literal("[]")
        more = f'{rule} ("," {rule}){{{max(least - 1, 0)},{most - 1}}}' if most > 1 else rule
        return f'"[" {more} "]"' if least else f'"[" ({more})? "]"'

    def _roll(self, item: Any, candidates: tuple[Offered, ...], *, firm: bool) -> str:
        """A list that names every candidate in the order given, each with a deed or `none`.

        A firm one has no `none` for what is plain.
        """
        moved, still = get_args(item)
        (who, _), (deed, _), *others = moved.model_fields.items()
        none = json.dumps(get_args(still.model_fields[deed].annotation)[0])
        fields = (f"{_literal(f',{json.dumps(key)}:')} {self._field(field)}" for key, field in others)
        tail = self._terminal("tail", f'tail: {" ".join(fields)} "}}"')
        members: list[str] = []
        for name, deeds, plain in candidates:
            opening = f"{{{json.dumps(who)}:{json.dumps(name, ensure_ascii=False)},{json.dumps(deed)}:"
            said = f"{_alternatives(json.dumps(each) for each in deeds)} {tail}"
            follows = said if firm and plain else f"({_literal(none + '}')} | {said})"
            members.append(f"{_literal(opening)} {follows}")
        return " ".join(['"["', ' "," '.join(members), '"]"'])

    def _integer(self, metadata: tuple[Any, ...]) -> str:
        if any(isinstance(m, SentenceNumber) for m in metadata):
            return self._terminal("SENTENCE", f"SENTENCE: /{_up_to(max(self._choices.sentences, 1))}/")
        return self._terminal("INTEGER", _INTEGER)

    def _string(self, metadata: tuple[Any, ...]) -> str:
        for marker in metadata:
            if isinstance(marker, Verbatim):
                return self._verbatim(marker.words)
        return self._terminal("STRING", _STRING)

    def _verbatim(self, words: int) -> str:
        text = json.dumps({"substring_words": self._choices.text}, ensure_ascii=False)
        self._terminal("WORDS", f"WORDS: %regex {text}")
        # No blank, comma or dash at either end: the finder would cut it off anyway.
        shape = rf"/[^ ]+( [^ ]+){{0,{words - 1}}}/ & /[^ ,;:—–](.*[^ ,;:—–])?/"
        name = self._terminal(f"WORDS_{words}", f"WORDS_{words}: WORDS & {shape}")
        return f'"\\"" {name} "\\""'

    def _terminal(self, name: str, rule: str) -> str:
        self._rules[name] = rule
        return name


def _unfit(kind: str) -> PromptError:
    return PromptError(f"a draft can't hold {kind}.", "Use models, lists, literals, strings and numbers.")


def _literal(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _alternatives(texts: Iterable[str]) -> str:
    return f"({' | '.join(_literal(text) for text in texts)})"


def _up_to(most: int) -> str:
    """A regular expression for 1, 2, … `most` without leading zeros."""
    digits = str(most)
    parts = [f"[1-9][0-9]{{{n - 1}}}" for n in range(1, len(digits))]
    for i, digit in enumerate(digits):
        low, rest = ("1" if i == 0 else "0"), len(digits) - i - 1
        if int(digit) > int(low):
            parts.append(f"{digits[:i]}[{low}-{int(digit) - 1}][0-9]{{{rest}}}")
    return f"({'|'.join([*parts, digits])})"
