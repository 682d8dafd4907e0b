"""`summarizer schemas`: the JSON Schemas of the record and the drafts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.progress import tell
from summarizer.errors import OutputError
from summarizer.output import print_whole, write_whole


def schemas(
    out: Annotated[Path, typer.Option(help="The folder to write to, or to compare.")] = Path("schemas"),
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if a file is missing or stale.")
    ] = False,
) -> None:
    """Write the JSON Schemas, or check that the written ones are what the program would write."""
    from summarizer.schemas import json_schemas

    if not check:
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"{out}: can't be made ({error.strerror}).", "Name another folder.") from None
        for name, text in json_schemas().items():
            write_whole(out / name, text)
            print_whole(f"{out / name}\n")
        return
    wrong = [name for name, text in json_schemas().items() if _read(out / name) != text]
    for name in wrong:
        tell(f"{out / name}: missing or stale; run: summarizer schemas --out {out}")
    if wrong:
        raise typer.Exit(1)


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else None
