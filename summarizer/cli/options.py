"""Options and checks that several commands share, so that they are worded once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.errors import SettingError

if TYPE_CHECKING:
    from summarizer.cassettes import Mode

Model = Annotated[str | None, typer.Option(help="local, local:NAME, or a model that --base-url serves.")]
BaseUrl = Annotated[
    str | None, typer.Option(help="An OpenAI-compatible server; the key comes from OPENAI_API_KEY.")
]
Prompt = Annotated[str, typer.Option(help="NAME, NAME@vN, or the path of a prompt's folder.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Tell on standard error what is done.")]


def check_format(text: str, formats: Sequence[str]) -> None:
    """Make sure that a format is one of those there are.

    Raises:
        SettingError: it is not.
    """
    if text not in formats:
        raise SettingError(f"unknown format {text!r}.", f"Use one of: {', '.join(formats)}.")


def tape_mode(text: str) -> Mode:
    """The tape mode of this name.

    Raises:
        SettingError: there is none.
    """
    from summarizer.cassettes import MODES

    for mode in MODES:
        if text == mode:
            return mode
    raise SettingError(f"there is no tape mode {text!r}.", f"Use one of: {', '.join(MODES)}.")
