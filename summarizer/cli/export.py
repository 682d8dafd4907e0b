"""`summarizer export`: stored records in another format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.items import texts_at
from summarizer.cli.progress import tell
from summarizer.cli.results import exit_on, give
from summarizer.errors import RecordError, SettingError, SummarizerError
from summarizer.output import check_place

if TYPE_CHECKING:
    from summarizer.record import Record


def export(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="RECORDS...", help="Files of stored records: JSON or JSON lines."),
    ] = None,
    *,
    format: Annotated[  # noqa: A002
        str, typer.Option(metavar="FORMAT", help="What to print: a format that --list names.")
    ] = "text",
    out: Annotated[Path | None, typer.Option(help="Write to this file, whole or not at all.")] = None,
    articles: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PLACE",
            help="Where the articles are, for formats that quote around the evidence; repeatable.",
        ),
    ] = None,
    list_: Annotated[
        bool, typer.Option("--list", help="List the formats: where each field goes, and what is lost.")
    ] = False,
) -> None:
    """Write stored records in another format, without asking a model.

    RECORDS hold what `summarizer run` wrote (--format json or jsonl), of any version. A record that can't be
    read is told by its place; the others are written, and the exit code is that of the first failure.
    """
    if out is not None:
        check_place(out)
    failures: list[SummarizerError] = []
    text = _list(failures) if list_ else _export(files or [], format, articles or [], failures)
    if text:
        give(text, out)
    exit_on(failures)


def _list(failures: list[SummarizerError]) -> str:
    from summarizer.exporters import find_exporters, table_of_formats

    table = table_of_formats(find_exporters(failures))
    for failure in failures:
        tell(str(failure))
    return table


def _export(files: list[Path], form: str, articles: list[str], failures: list[SummarizerError]) -> str:
    """The text; empty if no record can be read."""
    from summarizer.exporters import export_records, find_exporter
    from summarizer.record import read_records

    if not files:
        raise SettingError("no file of records is named.", "Name one that summarizer run wrote.")
    find_exporter(form)
    records = [stored.record for path in files for stored in read_records(path, failures)]
    for failure in failures:
        tell(str(failure))
    if not records:
        if failures:
            return ""
        raise RecordError(f"{files[0]} holds no record.", "Name a file that summarizer run wrote.")
    return export_records(records, form, _texts(articles, records, failures))


def _texts(places: list[str], records: list[Record], failures: list[SummarizerError]) -> dict[str, str]:
    """The texts of the records' articles, as far as they lie at the places; an article is known by its SHA-256."""
    if not places:
        return {}
    found = texts_at(places, failures)
    texts = {record.article.id: found[record.article.id] for record in records if record.article.id in found}
    missing = len({record.article.id for record in records}) - len(texts)
    if missing:
        tell(
            f"the articles of {missing} records are not at the places named; nothing is quoted around their evidence."
        )
    return texts
