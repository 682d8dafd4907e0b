"""Markdown: small pieces of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

MADE_BY = "<!-- Made by `python -m manual`; edits here are lost. -->"


def table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table."""
    lines = [headers, ["---"] * len(headers), *rows]
    return ["| " + " | ".join(cell.replace("|", r"\|") for cell in line) + " |" for line in lines]


def anchor(heading: str) -> str:
    """The anchor that the site gives a heading."""
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", heading).strip().lower())


def page(title: str, *parts: str | Iterable[str]) -> str:
    """A made page: its title, then each part as a paragraph of its own."""
    texts = [part if isinstance(part, str) else "\n".join(part) for part in parts]
    return "\n\n".join([f"# {title}", MADE_BY, *filter(None, texts)]) + "\n"
