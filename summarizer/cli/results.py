"""Results: how a command gives what it made, and how it ends."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import typer

from summarizer.errors import OutputError, SummarizerError
from summarizer.output import print_whole, write_whole

INTERRUPTED: Final = 130
"""The exit code of a command that Ctrl-C ended."""


def give(text: str, out: Path | None) -> None:
    """Print a text, or write it to a file, whole or not at all.

    Raises:
        OutputError: it can't be printed or written.
    """
    if out is None:
        print_whole(text)
    else:
        write_whole(out, text)


def make_folder(folder: Path) -> None:
    """Make a folder, if it isn't there yet.

    Raises:
        OutputError: it can't be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: can't be made ({error.strerror}).", "Name another folder.") from None


def exit_on(failures: Sequence[SummarizerError]) -> None:
    """End with the exit code of the first failure, if there is one.

    Raises:
        typer.Exit: there is one.
    """
    if failures:
        raise typer.Exit(failures[0].exit_code)
