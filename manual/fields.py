"""Fields: the record field by field, from the models that write it."""

from __future__ import annotations

import inspect
import types
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from manual.markdown import anchor, page, table
from manual.words import MEANINGS
from summarizer.record import SCHEMA, Record

_INTRO = f"""\
The record of schema `{SCHEMA}`, as `--format json` writes it. A field that says *list* may be empty; one that says *or null*
is null where the item doesn't tell. The same, for programs:
`summarizer schemas` writes the JSON Schema. What is proved by `evidence`, and how, is told in
[How it decides what is proved](../proof.md)."""


def record_page() -> str:
    """The page.

    Raises:
        LookupError: a field or a word has no meaning written anywhere.
    """
    parts: list[Any] = []
    for model in models():
        parts += [f"## {model.__name__}", inspect.cleandoc(model.__doc__ or "").partition("\n\n")[0]]
        parts.append(table(("field", "holds", "meaning"), _rows(model)))
    parts.append("## The fixed words")
    parts += [
        part
        for name, words in MEANINGS.items()
        for part in (f"### {name}", table(("word", "meaning"), words.items()))
    ]
    return page("The record, field by field", _INTRO, *parts)


def models() -> list[type[BaseModel]]:
    """The record and every model it holds, outermost first."""
    found: list[type[BaseModel]] = [Record]
    for model in found:  # grows while it is walked
        for field in model.model_fields.values():
            found += [part for part in _models_in(field.annotation) if part not in found]
    return found


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)


def _rows(model: type[BaseModel]) -> Iterator[tuple[str, str, str]]:
    for name, field in model.model_fields.items():
        meaning = field.description or next(
            (part.__doc__ for part in _models_in(field.annotation) if part.__doc__), None
        )
        yield _row(model, field.alias or name, field.annotation, meaning)
    for name, field in model.model_computed_fields.items():
        yield _row(model, name, field.return_type, field.description)


def _row(model: type[BaseModel], name: str, annotation: Any, meaning: str | None) -> tuple[str, str, str]:
    if not meaning:
        raise LookupError(f"{model.__name__}.{name} has no docstring that tells its meaning.")
    return f"`{name}`", _holds(annotation), " ".join(meaning.split())


_PLAIN = {
    "NoneType": "null",
    "str": "text",
    "int": "number",
    "float": "number",
    "bool": "true or false",
    "date": "date",
    "datetime": "moment",
    "AwareDatetime": "moment",
}


def _holds(annotation: Any) -> str:
    """A type in a reader's words."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is None:
        return _named(annotation)
    if origin is Literal:
        return _words(arguments)
    if origin in (Union, types.UnionType):
        return " or ".join(_holds(each) for each in arguments)
    inner = {Annotated: "", tuple: "list of ", dict: "object of "}[origin]
    return inner + _holds(arguments[1 if origin is dict else 0])


def _named(annotation: Any) -> str:
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        return f"[{annotation.__name__}](#{anchor(annotation.__name__)})"
    return _PLAIN[annotation.__name__]


def _words(words: tuple[str, ...]) -> str:
    for name, meanings in MEANINGS.items():
        if tuple(meanings) == words:
            return f"[{name}](#{anchor(name)})"
    if len(words) == 1:
        return f"`{words[0]}`"
    raise LookupError(f"the words {words} have no meanings in manual/words.py.")
