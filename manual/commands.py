"""Commands: the command line as a page, every command with its arguments and options as `--help` tells them."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

import typer.main

from manual.markdown import page, table
from summarizer.cli import app

_INTRO = (
    "What `--help` tells, in one page. [Summarize on the command line](../command-line.md) says what for."
)


def commands_page() -> str:
    """The page."""
    parts: list[Any] = []
    for name, command in commands():
        parts += _section(name, command)
    return page("Every command", _INTRO, *parts)


def commands() -> Iterator[tuple[str, Any]]:
    """Every command that does something, with the words that call it, in the order of `--help`."""
    yield from _below("summarizer", typer.main.get_command(app))


def _below(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    children: dict[str, Any] = getattr(command, "commands", {})
    if not children:
        yield name, command
    for word, child in children.items():
        yield from _below(f"{name} {word}", child)


def _section(name: str, command: Any) -> Iterator[Any]:
    context = command.make_context(name, [], resilient_parsing=True)
    usage = " ".join(command.collect_usage_pieces(context))
    yield f"## {name}"
    yield f"`{name} {usage}`"
    yield inspect.cleandoc(command.help or "")
    told = [parameter.get_help_record(context) for parameter in command.params]
    rows = [(f"`{' '.join(record[0].split())}`", record[1].strip()) for record in told if record]
    if rows:
        yield table(("argument or option", "meaning"), rows)
