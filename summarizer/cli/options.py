"""Options: those that several commands share, so that they are worded once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final

import typer

from summarizer.errors import SettingError

TAPE_MODES: Final = "replay|missing|record|live"  # written out: what knows them takes long to load
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
