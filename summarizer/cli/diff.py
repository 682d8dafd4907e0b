"""`summarizer diff`: what a later story changed about the same person and post."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.options import check_format
from summarizer.cli.progress import tell
from summarizer.cli.results import exit_on, give
from summarizer.errors import RecordError, SummarizerError
from summarizer.output import check_place

if TYPE_CHECKING:
    from summarizer.record import Record

_FORMATS = ("text", "json")
_File = Annotated[Path, typer.Argument(help="A file of one or more records: JSON or JSON lines.")]


def diff(
    old: _File,
    new: _File,
    *,
    format: Annotated[str, typer.Option(metavar="|".join(_FORMATS), help="What to print.")] = "text",  # noqa: A002
    out: Annotated[Path | None, typer.Option(help="Write to this file, whole or not at all.")] = None,
) -> None:
    """Tell what a later story changed about the same person and post: a status, a date, a reason, a source.

    OLD and NEW hold records that `summarizer run` wrote (--format json or jsonl), of any version. What the
    later story leaves out is told as no longer told; that does not make it false.
    """
    check_format(format, _FORMATS)
    if out is not None:
        check_place(out)
    from summarizer.diff import diff_records
    from summarizer.diff.text import format_diff

    failures: list[SummarizerError] = []
    earlier, later = _records(old, failures), _records(new, failures)
    for failure in failures:
        tell(str(failure))
    if not (earlier and later):
        exit_on(failures)
    for path, records in ((old, earlier), (new, later)):
        if not records:
            raise RecordError(f"{path} holds no record.", "Name a file that summarizer run wrote.")
    told = diff_records(earlier, later)
    _warn_of_order(earlier, later)
    give(told.to_json() + "\n" if format == "json" else format_diff(told), out)
    exit_on(failures)


def _records(path: Path, failures: list[SummarizerError]) -> list[Record]:
    from summarizer.record import read_records

    return [stored.record for stored in read_records(path, failures)]


def _warn_of_order(earlier: list[Record], later: list[Record]) -> None:
    first = [record.article.published for record in earlier if record.article.published]
    last = [record.article.published for record in later if record.article.published]
    if first and last and max(last) < min(first):
        tell(f"the new story was published before the old one ({max(last)}, {min(first)}); swap them?")
