"""Made: which files are made, and by what."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from manual.commands import commands_page
from manual.fields import record_page
from manual.house import house_drawing, house_page
from manual.names import names_page
from manual.pictures import help_picture, record_picture, verdict_picture
from manual.scores import scores_page

MADE: dict[str, Callable[[], str]] = {
    "docs/reference/commands.md": commands_page,
    "docs/reference/python.md": names_page,
    "docs/reference/record.md": record_page,
    "docs/architecture.md": house_page,
    "docs/scores.md": scores_page,
    "docs/pictures/house.svg": house_drawing,
    "docs/pictures/help.svg": help_picture,
    "docs/pictures/record.svg": record_picture,
    "docs/pictures/verdict.svg": verdict_picture,
}
"""File → the function that makes its text."""


def differing(root: Path) -> list[str]:
    """The files that are missing or hold something else than would be made today."""
    return [name for name, make in MADE.items() if not _holds(root / name, make())]


def _holds(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text
