"""Pages that hold something made by a benchmark, between two marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from summarizer.output import write_whole

END = "<!-- End of what is made. -->"


def start_mark(command: str) -> str:
    """The line above what a command makes."""
    return f"<!-- Made by `{command} --docs`; edits here are lost. -->"


def replace_between(text: str, block: str, command: str) -> str:
    """The text with another block between a command's marks.

    Raises:
        ValueError: the marks are missing.
    """
    mark = start_mark(command)
    before, start, rest = text.partition(mark)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise ValueError(f"the page needs a line {mark!r} and, below it, a line {END!r}.")
    return f"{before}{mark}\n\n{block}\n{END}{after}"


def write_between(page: Path, block: str, command: str) -> None:
    """Put a block between a command's marks in a page.

    Raises:
        ValueError: the marks are missing.
        OutputError: the page can't be written.
    """
    write_whole(page, replace_between(page.read_text(encoding="utf-8"), block, command))


def markdown_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The lines of a table, without a line end."""
    lines = (head, ["---"] * len(head), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
