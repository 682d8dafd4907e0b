"""`summarizer review`: look at a stored record beside its article, and decide on its claims."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.items import texts_at
from summarizer.cli.progress import tell
from summarizer.cli.results import give
from summarizer.errors import RecordError, SettingError, SummarizerError
from summarizer.output import check_place, print_whole

if TYPE_CHECKING:
    from summarizer.page import Paged

File = Annotated[
    Path, typer.Argument(help="A page that `run --format html` wrote, or records (JSON) with --article.")
]
Article = Annotated[
    str | None, typer.Option(metavar="PLACE", help="The news item that the record is of; a page holds it.")
]


def review(
    file: File,
    *,
    article: Article = None,
    serve: Annotated[
        bool,
        typer.Option(
            "--serve", help="Serve the page on this machine, and write the decisions as they are made."
        ),
    ] = False,
    decisions: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="With --serve: where decisions go (default: FILE.decisions.json)."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="Write the page to this file, whole or not at all.")
    ] = None,
) -> None:
    """Look at a record beside its article, and accept, fix or reject its claims.

    Without --serve the page is printed, or written with --out; its decisions are saved as a download. With
    --serve it is at an address of this machine alone, until Ctrl-C; what is decided is written at once.
    """
    if decisions is not None and not serve:
        raise SettingError("--decisions without --serve.", "A page that isn't served saves a download.")
    if serve and out is not None:
        raise SettingError("--serve and --out.", "Use one of them.")
    if out is not None:
        check_place(out)
    paged = open_reviewed(file, article)
    if serve:
        _serve(paged, decisions or file.with_suffix(".decisions.json"))
        return
    from summarizer.page import render_page

    give(render_page(paged.record, paged.text, name=paged.name), out)


def open_reviewed(file: Path, article: str | None) -> Paged:
    """The record in a file, and the text of its article.

    Raises:
        RecordError: the file holds none, or none of that article.
        SettingError: the file holds no article, and none is named.
        InputError: the article can't be read.
    """
    from summarizer.page import Paged, load_page
    from summarizer.record import read_records

    if file.suffix.casefold() in (".html", ".htm"):
        return load_page(file)
    if article is None:
        raise SettingError(
            f"{file}: a record doesn't hold its article.", "Name the news item with --article."
        )
    failures: list[SummarizerError] = []
    texts = texts_at([article], failures)
    records = [stored.record for stored in read_records(file, failures)]
    for record in records:
        if record.article.id in texts:
            return Paged(record, texts[record.article.id], file.stem)
    if failures:
        raise failures[0]
    raise RecordError(f"{file}: holds no record of {article}.", "Name the item that it was made from.")


def _serve(paged: Paged, file: Path) -> None:
    from summarizer.review.serving import serve_review

    def announce(address: str) -> None:
        print_whole(f"{address}\n")
        tell(f"open this address in a browser; decisions go to {file}; Ctrl-C ends.")

    try:
        serve_review(paged, file, announce)
    except KeyboardInterrupt:
        tell(f"ended; decisions are in {file}." if file.exists() else "ended; nothing was decided.")
