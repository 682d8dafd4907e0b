"""Pages that hold something made by a benchmark, between two marks."""

from __future__ import annotations

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
