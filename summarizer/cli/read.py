"""What every command that reads news items takes, and `summarizer read`: the text that a reader saw."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from summarizer.cli.options import check_format
from summarizer.cli.progress import tell
from summarizer.errors import OutputError, SummarizerError
from summarizer.output import print_whole, write_whole

if TYPE_CHECKING:
    from summarizer.meta import Meta
    from summarizer.readers import Found, Item

Places = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PLACE|-",
        help="News items: files, folders, patterns such as 'news/*.html', addresses; - is standard input.",
    ),
]
Offline = Annotated[bool, typer.Option("--offline", help="Fetch nothing from addresses.")]
Follow = Annotated[
    bool | None,
    typer.Option(
        "--follow/--no-follow",
        help="Fetch the pages that a feed or a sitemap names; by default if it was fetched itself.",
    ),
]
IgnoreRobots = Annotated[
    bool, typer.Option("--ignore-robots", help="Fetch also what a site's robots.txt asks not to.")
]
Limit = Annotated[int | None, typer.Option(min=1, metavar="N", help="Read no more than N items.")]

_FORMATS = ("text", "jsonl")


class Reading(NamedTuple):
    """How places are read."""

    offline: bool = False
    follow: bool | None = None
    ignore_robots: bool = False
    limit: int | None = None


def items_at(
    places: list[str], meta: Meta | None, reading: Reading, failures: list[SummarizerError]
) -> Iterator[Item]:
    """The items at some places; what may be amiss is told, and what can't be read is also noted in `failures`."""
    for found in found_at(places, meta, reading):
        if isinstance(found, SummarizerError):
            failures.append(found)
            tell(str(found))
            continue
        for warning in found.article.meta.warnings:
            tell(f"{found.name}: {warning}")
        yield found


def found_at(places: list[str], meta: Meta | None, reading: Reading) -> Iterator[Found]:
    """The items at some places; what can't be read is given as its error."""
    from summarizer.readers import read_items
    from summarizer.readers.places import is_address

    if reading.offline or not (reading.follow or any(map(is_address, places))):
        follow = False if reading.offline else reading.follow
        yield from islice(read_items(places, meta, follow=follow, errors="return"), reading.limit)
        return
    from summarizer.readers.fetching import Fetcher, FetchPolicy

    with Fetcher(FetchPolicy(robots=not reading.ignore_robots)) as fetcher:
        items = read_items(places, meta, fetch=fetcher.fetch, follow=reading.follow, errors="return")
        yield from islice(items, reading.limit)


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
    if failures:
        raise typer.Exit(failures[0].exit_code)


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


def file_name(name: str) -> str:
    """A plain name for a file that is made of the item of this name, without a suffix."""
    return re.sub(r"\W+", "-", Path(name).name.casefold()).strip("-")[:80] or "item"


def _write(item: Item, folder: Path) -> None:
    """Write an item to a file that isn't there yet, named after it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: can't be made ({error.strerror}).", "Choose another folder.") from None
    name = file_name(item.name)
    path = folder / f"{name}.txt"
    if path.exists():
        path = folder / f"{name}-{item.article.id[:8]}.txt"
    write_whole(path, _as_text(item))
