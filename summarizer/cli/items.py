"""Items: how a command is told which news items to read, and how it reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from summarizer.cli.progress import tell
from summarizer.errors import SettingError, SummarizerError

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


def texts_at(places: list[str], failures: list[SummarizerError]) -> dict[str, str]:
    """The texts of the items at some places, by the SHA-256 that records know them by; nothing is fetched."""
    found = items_at(places, None, Reading(offline=True), failures)
    return {item.article.id: item.article.text for item in found}


def meta_of(published: str | None, title: str | None, publisher: str | None) -> Meta:
    """What options tell of every item.

    Raises:
        SettingError: a title or publisher that is no line of text.
        ArticleError: the day is none.
    """
    from summarizer.article import parse_date
    from summarizer.meta import Meta

    for value in (title, publisher):
        if value and not value.isprintable():
            raise SettingError(f"{value!a} is not a line of text.", "Write the title or publisher in UTF-8.")
    day = parse_date(published) if published else None
    return Meta(title=title, publisher=publisher, published=day).credited("option")


def file_name(name: str) -> str:
    """A plain name for a file that is made of the item of this name, without a suffix."""
    return re.sub(r"\W+", "-", Path(name).name.casefold()).strip("-")[:80] or "item"
