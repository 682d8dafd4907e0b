"""The public Python names: each with its signature and what it says of itself, as a page and as plain lines."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from types import FunctionType
from typing import Any, Final, ForwardRef

from pydantic import BaseModel

import summarizer
from manual.commands import commands
from manual.markdown import page, table

PUBLIC: Final = {
    "summarizer": tuple(summarizer.__all__),
    "summarizer.testing": ("ScriptedProvider",),
    "summarizer.readers.fetching": ("FetchPolicy", "Fetcher"),
}
"""Module → the names in it that others may build on."""

_LONG = 100
_INTRO = """\
What others may build on: these names, and the fields of a [record](record.md). [Call it from a newsroom tool](../python.md)
shows them at work. A name that isn't here may change without notice; how these change is told in
[Contributing](../../CONTRIBUTING.md#what-may-change)."""


def names_page() -> str:
    """The page."""
    parts: list[str] = []
    for module, names in PUBLIC.items():
        parts.append(f"## {module}")
        for name in names:
            parts += _entry(name, getattr(import_module(module), name))
    return page("Every public name", _INTRO, *parts)


def lines() -> list[str]:
    """Every public name with its signature, and every option of the command line, a line each, sorted."""
    found = {f"{module}.{path}{form}" for module, path, form in _paths()}
    for name, command in commands():
        found |= {f"$ {name} {word}" for parameter in command.params for word in _words(parameter)}
    return sorted(found)


def _paths() -> Iterator[tuple[str, str, str]]:
    for module, names in PUBLIC.items():
        for name in names:
            thing = getattr(import_module(module), name)
            yield module, name, _form(thing)
            if inspect.isclass(thing):
                for member, what in _members(thing):
                    yield module, f"{name}.{member}", _form(what)


def _words(parameter: Any) -> tuple[str, ...]:
    if parameter.param_type_name == "argument":
        return (parameter.name,)
    return (*parameter.opts, *parameter.secondary_opts)


def _entry(name: str, thing: Any) -> Iterator[str]:
    yield f"### {name}"
    if _form(thing):
        yield f"```python\n{_code(name, thing)}\n```"
    yield from described(thing)
    if not inspect.isclass(thing):
        return
    members = list(_members(thing))
    values = [
        (f"`{member}`", f"`{_form(what)[2:]}`", _meaning(thing, member, what))
        for member, what in members
        if _is_value(what)
    ]
    if values:
        yield "\n".join(table(("attribute", "type", "meaning"), values))
    for member, what in members:
        if not _is_value(what):
            yield f"#### {name}.{member}"
            yield f"```python\n{_code(member, what)}\n```"
            yield from described(what)


def _is_value(what: Any) -> bool:
    return isinstance(what, str | property)


def _meaning(thing: Any, member: str, what: Any) -> str:
    """What an attribute says of itself in its first paragraph."""
    told = inspect.getdoc(what) if isinstance(what, property) else thing.model_fields[member].description
    return " ".join((told or "").partition("\n\n")[0].split())


def _code(name: str, thing: Any) -> str:
    """A signature as a stub that reads well, one parameter a line where it is long."""
    signature = _signature(thing)
    opening = f"{'class' if inspect.isclass(thing) else 'def'} {name}"
    if len(opening) + len(str(signature)) <= _LONG:
        return f"{opening}{signature}: ..."
    parameters: list[str] = []
    starred = False
    for parameter in signature.parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and not starred:
            starred = True
            parameters.append("*")
        parameters.append(str(parameter))
    returned = signature.return_annotation
    after = "" if returned is signature.empty else f" -> {returned!r}"
    return "\n".join([f"{opening}(", *(f"    {each}," for each in parameters), f"){after}: ..."])


class _Said(str):
    """An annotation that is printed as it is written."""

    __slots__ = ()
    __repr__ = str.__str__


def _signature(thing: Any) -> inspect.Signature:
    """The signature without `self`, its annotations as the source words them."""
    called = thing.__init__ if inspect.isclass(thing) and issubclass(thing, BaseException) else thing
    signature = inspect.signature(called)
    own = [_own(each) for each in signature.parameters.values() if each.name not in ("self", "cls")]
    returned = signature.empty if inspect.isclass(thing) else _said(signature.return_annotation)
    return signature.replace(parameters=own, return_annotation=returned)


def _own(parameter: inspect.Parameter) -> inspect.Parameter:
    default = parameter.default
    if callable(default) and default is not parameter.empty:
        default = _Said(default.__name__)
    return parameter.replace(annotation=_said(parameter.annotation), default=default)


def _said(annotation: Any) -> Any:
    written = annotation.__forward_arg__ if isinstance(annotation, ForwardRef) else annotation
    return _Said(written) if isinstance(written, str) else written


def _form(thing: Any) -> str:
    """A signature with its annotations as the source words them; for a property or an attribute, its type."""
    if isinstance(thing, property):
        return f": {inspect.signature(thing.fget).return_annotation}" if thing.fget else ""
    if isinstance(thing, str):
        return f": {thing}"
    if inspect.isclass(thing) and issubclass(thing, BaseModel):
        return ""
    return str(_signature(thing))


def _members(thing: type) -> Iterator[tuple[str, Any]]:
    """Fields, properties and methods of its own, in the order of the source."""
    if issubclass(thing, BaseModel):
        for name, field in thing.model_fields.items():
            yield name, _annotation(thing, name) + ("" if field.is_required() else " = …")
    for name, value in vars(thing).items():
        if name.startswith("_") or name == "model_config":
            continue
        if isinstance(value, classmethod | staticmethod):
            yield name, value.__func__
        elif isinstance(value, FunctionType | property):
            yield name, value
        elif hasattr(value, "wrapped_property"):  # pydantic's computed field
            yield name, value.wrapped_property


def _annotation(thing: type, name: str) -> str:
    for base in thing.__mro__:
        if name in vars(base).get("__annotations__", {}):
            return str(vars(base)["__annotations__"][name])
    return "Any"


def described(thing: Any) -> list[str]:
    """What a thing says of itself, as paragraphs of Markdown; an example becomes code, a section a list."""
    if isinstance(thing, str):
        return []
    told = inspect.getdoc(thing)
    if not told or (inspect.isclass(thing) and told.startswith(f"{thing.__name__}(")):
        return []
    return [_paragraph(text) for text in re.split(r"\n\n+", told)]


def _paragraph(text: str) -> str:
    head, _, rest = text.partition("\n")
    if head in ("Args:", "Raises:", "Returns:", "Yields:"):
        items = re.split(r"\n(?= {4}\S)", "\n" + rest)[1:]
        listed = (" ".join(item.split()) for item in items)
        return f"{head.removesuffix(':')}:\n\n" + "\n".join(
            re.sub(r"^(\w+): ", r"- `\1`: ", item) if re.match(r"\w+: ", item) else f"- {item}"
            for item in listed
        )
    if head == "Example:":
        return f"```pycon\n{inspect.cleandoc(rest)}\n```"
    return text.replace("``", "`")
