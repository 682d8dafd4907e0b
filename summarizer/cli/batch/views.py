"""`summarizer batch status` and `batch export`: how far a batch is, and what there is of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.options import check_format
from summarizer.cli.progress import tell
from summarizer.output import print_whole

if TYPE_CHECKING:
    from summarizer.journal import Counts

Out = Annotated[Path, typer.Argument(metavar="OUT", help="The --out of the batch.")]


def status(
    out: Out,
    *,
    failed: Annotated[
        bool, typer.Option("--failed", help="List the items that failed, each with its error.")
    ] = False,
    format: Annotated[str, typer.Option(metavar="text|json", help="What to print.")] = "text",  # noqa: A002
) -> None:
    """Tell how far a batch is, while it runs or afterwards."""
    check_format(format, ("text", "json"))
    import json
    from dataclasses import asdict

    from summarizer.journal import JournalReader, journal_path

    with JournalReader(journal_path(out)) as journal:
        counts, about = journal.counts(), journal.about()
        failures = [one._asdict() for one in journal.failures()] if failed else []
        if format == "json":
            told = {**asdict(counts), "duplicates": counts.duplicates, "running": journal.is_running}
            if failed:
                told["failures"] = failures
            print_whole(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
            return
        print_whole(_status(counts, about, running=journal.is_running))
        print_whole("".join(f"{one['name']}: {one['kind']}: {one['message']}\n" for one in failures))


def export(
    out: Out,
    *,
    to: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A .jsonl or .parquet file; by default it is printed.")
    ] = None,
) -> None:
    """Write the records that there are so far, in the order of the inputs, while a batch runs or afterwards."""
    from summarizer.batch import check_out, print_records, write_records
    from summarizer.journal import JournalReader, journal_path

    if to is not None:
        check_out(to)
    with JournalReader(journal_path(out)) as journal:
        if to is not None:
            tell(f"{to}: {write_records(journal, to):,} records.")
        else:
            print_records(journal)


def _status(counts: Counts, about: dict[str, str], *, running: bool) -> str:
    total = "the inputs are read on" if counts.total is None else f"of {counts.total:,} in the inputs"
    rows = [
        ("state", "running" if running else "done" if _is_done(counts) else "stopped"),
        ("prompt", about.get("prompt", "")),
        ("model", f"{about.get('model', '')} at {about.get('provider', '')}"),
        ("items", f"{counts.items:,} ({total})"),
        ("records", f"{counts.done:,}"),
        ("waiting", f"{counts.waiting:,}"),
        ("failed", f"{counts.failed:,}"),
        ("not readable", f"{counts.unread:,}"),
        ("duplicates", f"{counts.duplicates:,}"),
        ("tokens", f"{counts.tokens_in:,} in, {counts.tokens_out:,} out"),
    ]
    if counts.cost is not None:
        rows.append(("cost", f"${counts.cost:,.4f}"))
    return "".join(f"{name:13} {value}\n" for name, value in rows)


def _is_done(counts: Counts) -> bool:
    return counts.total is not None and not counts.waiting
