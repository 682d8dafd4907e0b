"""`summarizer schemas`: the JSON Schemas of the record and the drafts; stored records lifted to the newest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.progress import tell
from summarizer.cli.results import exit_on, give, make_folder
from summarizer.errors import SettingError, SummarizerError
from summarizer.output import check_place, print_whole, write_whole

if TYPE_CHECKING:
    from summarizer.record import Stored

app = typer.Typer(rich_markup_mode=None, help="JSON Schemas of records and drafts; migrate stored records.")


@app.callback(invoke_without_command=True)
def schemas(
    ctx: typer.Context,
    out: Annotated[Path, typer.Option(help="The folder to write to, or to compare.")] = Path("schemas"),
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if a file is missing or stale.")
    ] = False,
) -> None:
    """Write the JSON Schemas, or check that the written ones are what the program would write."""
    if ctx.invoked_subcommand is not None:
        return
    from summarizer.schemas import find_wrong, json_schemas

    if not check:
        make_folder(out)
        for name, text in json_schemas().items():
            write_whole(out / name, text)
            print_whole(f"{out / name}\n")
        return
    wrong = find_wrong(out)
    for name, what in wrong.items():
        tell(f"{out / name}: {what}")
    if wrong:
        raise typer.Exit(1)


@app.command("migrate")
def migrate(
    files: Annotated[
        list[Path], typer.Argument(metavar="RECORDS...", help="Files of stored records: JSON or JSON lines.")
    ],
    *,
    out: Annotated[
        Path | None, typer.Option(help="Write all records, a line each, to this file, whole or not at all.")
    ] = None,
    write: Annotated[
        bool,
        typer.Option("--write", help="Rewrite each file in its own form, if all its records can be read."),
    ] = False,
) -> None:
    """Lift stored records to the newest version of the record, and tell what that changes in them.

    Without --out and --write the records are printed, a line each. A record that can't be read is told by
    its place; the others are given, and the exit code is that of the first failure.
    """
    if out is not None:
        if write:
            raise SettingError("--write and --out exclude each other.", "Rewrite the files, or name one.")
        check_place(out)
    from summarizer.record import read_records

    lines: list[str] = []
    failures: list[SummarizerError] = []
    for path in files:
        before = len(failures)
        stored = list(read_records(path, failures))
        _tell_changes(path, stored)
        if write:
            _rewrite(path, stored, whole=len(failures) == before)
        else:
            lines += [one.record.to_json(None) + "\n" for one in stored]
    give("".join(lines), out)
    for failure in failures:
        tell(str(failure))
    exit_on(failures)


def _rewrite(path: Path, stored: list[Stored], *, whole: bool) -> None:
    if not whole:
        tell(f"{path}: left as it is, since not all of it could be read.")
    elif any(one.told for one in stored):
        write_whole(path, _in_its_form(path, stored))


def _tell_changes(path: Path, stored: list[Stored]) -> None:
    lifted = [one for one in stored if one.told]
    tell(f"{path}: {len(lifted)} of {len(stored)} records lifted.")
    for line in dict.fromkeys(line for one in lifted for line in one.told):
        tell(line)


def _in_its_form(path: Path, stored: list[Stored]) -> str:
    """As `--format json` printed them, or `--format jsonl`."""
    from summarizer.exporters.json import export_json
    from summarizer.exporters.jsonl import export_jsonl

    start = path.read_bytes().lstrip()[:2]
    one_a_line = start == b'{"'
    return (export_jsonl if one_a_line else export_json)([one.record for one in stored])
