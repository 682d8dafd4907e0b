"""`summarizer read`: the text that a reader saw, and a record's offsets count in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.items import Follow, IgnoreRobots, Limit, Offline, Places, Reading, file_name, items_at
from summarizer.cli.options import check_format
from summarizer.cli.results import exit_on, make_folder
from summarizer.errors import SummarizerError
from summarizer.output import print_whole, write_whole

if TYPE_CHECKING:
    from summarizer.readers import Item

_FORMATS = ("text", "jsonl")


def read(
    items: Places = None,
    *,
    offline: Offline = False,
    follow: Follow = None,
    ignore_robots: IgnoreRobots = False,
    limit: Limit = None,
    format: Annotated[str, typer.Option(metavar="|".join(_FORMATS), help="What to print.")] = "text",  # noqa: A002
    out: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Write each item to a text file of its own in it.")
    ] = None,
    kinds: Annotated[
        bool, typer.Option("--kinds", help="List the kinds of documents that are read.")
    ] = False,
) -> None:
    """Read news items without asking a model: print the text that records point into.

    Every offset of a record counts the characters of this text. What is known about an item, and what told
    it, stands before it between `---` lines; read again, it gives the same item.
    """
    check_format(format, _FORMATS)
    if kinds:
        print_whole(_kinds())
        return
    reading = Reading(offline=offline, follow=follow, ignore_robots=ignore_robots, limit=limit)
    failures: list[SummarizerError] = []
    for item in items_at(items or ["-"], None, reading, failures):
        if out is not None:
            _write(item, out)
        else:
            print_whole(_as_text(item) if format == "text" else _as_line(item))
    exit_on(failures)


def _kinds() -> str:
    """Every kind as a row of a Markdown table."""
    from summarizer.readers import KINDS

    lines = ["| kind | what is read | files called | needs |", "|---|---|---|---|"]
    for kind in KINDS:
        names = ", ".join(f"`{suffix}`" for suffix in kind.suffixes) or "-"
        extra = f"`personnel-summarizer[{kind.extra}]`" if kind.extra else "-"
        lines.append(f"| {kind.name} | {kind.about} | {names} | {extra} |")
    return "\n".join(lines) + "\n"


def _as_text(item: Item) -> str:
    from summarizer.article import join_front_matter

    return f"{join_front_matter(item.article.meta)}{item.article.text.rstrip()}\n"


def _as_line(item: Item) -> str:
    meta = item.article.meta.model_dump(mode="json", exclude_defaults=True)
    told = {"name": item.name, **meta, "text": item.article.text}
    return json.dumps(told, ensure_ascii=False) + "\n"


def _write(item: Item, folder: Path) -> None:
    """Write an item to a file that isn't there yet, named after it."""
    make_folder(folder)
    name = file_name(item.name)
    path = folder / f"{name}.txt"
    if path.exists():
        path = folder / f"{name}-{item.article.id[:8]}.txt"
    write_whole(path, _as_text(item))
