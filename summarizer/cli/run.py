"""`summarizer run`: records of news items, printed or written."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.items import Follow, IgnoreRobots, Limit, Offline, Places, Reading, items_at, meta_of
from summarizer.cli.options import TAPE_MODES, BaseUrl, Model, Prompt, Verbose
from summarizer.cli.pages import Pages
from summarizer.cli.progress import Progress, tell
from summarizer.cli.results import exit_on, give
from summarizer.errors import SettingError, SummarizerError
from summarizer.output import check_place, print_whole, write_whole

if TYPE_CHECKING:
    from summarizer.cassettes import Mode
    from summarizer.readers import Item
    from summarizer.record import Record
    from summarizer.summarizing import Summarizer


def run(
    ctx: typer.Context,
    items: Places = None,
    *,
    model: Model = None,
    base_url: BaseUrl = None,
    prompt: Prompt = "personnel",
    published: Annotated[
        str | None,
        typer.Option(metavar="YYYY-MM-DD", help="Day of publication; weekdays are told against it."),
    ] = None,
    title: Annotated[str | None, typer.Option(help="Headline.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    offline: Offline = False,
    follow: Follow = None,
    ignore_robots: IgnoreRobots = False,
    limit: Limit = None,
    format: Annotated[  # noqa: A002
        str,
        typer.Option(
            metavar="FORMAT", help="What to print: html, or a format that summarizer export --list names."
        ),
    ] = "text",
    out: Annotated[
        Path | None, typer.Option(help="Write to this file, or html into this folder, whole or not at all.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail if a claim had to be refused.")] = False,
    tapes: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Answer from the recorded conversations in it.")
    ] = None,
    mode: Annotated[
        str | None,
        typer.Option(
            metavar=TAPE_MODES, help="With --tapes: ask nobody (default), record, or leave them alone."
        ),
    ] = None,
    verbose: Verbose = False,
) -> None:
    """Summarize news items: who got, left, lost or refused which post, each claim with its quote.

    An item is text, Markdown, HTML, PDF, Word, mail, JSON, or one of many in a feed, a sitemap or a
    web archive; what a file is, its content tells. Several items give several records; one that
    fails is told on standard error, the others are printed, and the exit code is that of the first failure.
    """
    ctx.obj["verbose"] = verbose
    pages = Pages(out) if format == "html" else None
    if out is not None:
        check_place(out / "item.html" if pages and out.is_dir() else out)
    from summarizer.exporters import find_exporter
    from summarizer.settings import resolve_connection
    from summarizer.summarizing import Summarizer, connect

    if not pages:
        find_exporter(format)
    places = items or ["-"]
    taped = _tape_mode(tapes, mode, places)
    reading = Reading(offline=offline, follow=follow, ignore_robots=ignore_robots, limit=limit)
    meta = meta_of(published, title, publisher)
    connection = resolve_connection(model, base_url, None, os.environ, replay=taped == "replay")
    with Progress(verbose=verbose) as progress:
        provider = connect(connection, progress.fetching, progress.notice, taped)
        if not items and progress.terminal and sys.stdin.isatty():
            progress.notice("reading the item from standard input; end it with Ctrl-D.")
        with Summarizer(connection, prompt, provider=provider, tapes=tapes, mode=taped) as summarizer:
            failures: list[SummarizerError] = []
            found = items_at(places, meta, reading, failures)
            found = pages.watch(found) if pages else found
            alone = places[0] if len(places) == 1 else None
            texts: dict[str, str] = {}
            kept = found if pages or format == "jsonl" else _keeping(found, texts)
            records = _summarize_all(kept, summarizer, progress, failures, strict=strict, alone=alone)
            if pages:
                pages.deliver(records)
            elif format == "jsonl":
                _stream(records, out)
            else:
                _deliver(list(records), texts, format, out)
    exit_on(failures)


def _summarize_all(
    items: Iterator[Item],
    summarizer: Summarizer,
    progress: Progress,
    failures: list[SummarizerError],
    *,
    strict: bool,
    alone: str | None,
) -> Iterator[Record]:
    """The records as they get done; errors are told, by name but for an item that is alone, and noted in `failures`."""
    for number, item in enumerate(items, 1):
        try:
            with progress.working(item.name, number):
                record = summarizer.summarize(item.article, strict=strict, case=_case(item.name))
        except SummarizerError as error:
            failures.append(error)
            tell(str(error) if item.name == alone else f"{item.name}: {error}")
        else:
            progress.trace(item.name, record)
            yield record


def _tape_mode(tapes: Path | None, mode: str | None, items: list[str]) -> Mode:
    """How to use the tapes; `live` if there are none."""
    if tapes is None:
        if mode is not None:
            raise SettingError("--mode without --tapes.", "Name the folder of the tapes with --tapes.")
        return "live"
    from summarizer.cassettes import mode_of, tape_path

    chosen = mode_of(mode or "replay")
    names = [tape_path(tapes, "", "", _case(item) or item).name for item in items]
    counts = Counter(names)
    twice = next((item for item, name in zip(items, names, strict=True) if counts[name] > 1), None)
    if twice is not None and chosen != "live":
        raise SettingError(
            f"several items would have the tape of {twice}.", "Run them one by one, or rename one."
        )
    return chosen


def _case(item: str) -> str | None:
    """The name of an item's tape: its file's; whatever has no file of its own is known by its text."""
    from summarizer.readers.places import STDIN, is_address

    return None if item == STDIN or is_address(item) or "#" in item else Path(item).stem


def _keeping(items: Iterator[Item], texts: dict[str, str]) -> Iterator[Item]:
    """The items, with their texts kept for formats that quote what stands around the evidence."""
    for item in items:
        texts[item.article.id] = item.article.text
        yield item


def _stream(records: Iterator[Record], out: Path | None) -> None:
    """Deliver each record on a line of its own as it gets done, so that there may be any number."""
    from summarizer.exporters.jsonl import export_jsonl

    lines = (export_jsonl([record]) for record in records)
    if out is None:
        for line in lines:
            print_whole(line)
    elif first := next(lines, None):
        write_whole(out, chain((first,), lines))


def _deliver(records: list[Record], texts: dict[str, str], form: str, out: Path | None) -> None:
    from summarizer.exporters import export_records

    if records:
        give(export_records(records, form, texts), out)
