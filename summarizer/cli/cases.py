"""`summarizer cases`: gold cases, and whether they are fit to score by."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from summarizer.output import print_whole

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Gold cases: articles with the records expected of them.",
)

Folder = Annotated[Path, typer.Argument(metavar="[FOLDER]", help="The folder of cases.")]


@app.command("list")
def list_(folder: Folder = Path("seeds")) -> None:
    """List the cases: name, split, changes, tags, why each exists."""
    from summarizer.case import load_cases
    from summarizer.cli.table import print_table

    rows = [
        (case.id, case.split, str(len(case.expected.changes)), " ".join(case.tags), case.why)
        for case in load_cases(folder)
    ]
    print_table(("CASE", "SPLIT", "CHANGES", "TAGS", "WHY"), rows)


@app.command("check")
def check(folder: Folder = Path("seeds")) -> None:
    """Check that every name, quote and reason of a case stands in its article, and every word is one of the record's.

    Exit 1 if anything is wrong.
    """
    from summarizer.cli.table import print_table
    from summarizer.evaluation.check import check_cases

    cases, problems = check_cases(folder)
    print_table(("FILE", "FIELD", "WHAT IS WRONG"), problems)
    splits = Counter(case.split for case in cases)
    quiet = sum(case.expected.outcome != "changes" for case in cases)
    print_whole(
        f"{len(cases)} cases: {splits['dev']} dev, {splits['held']} held; {quiet} without a change; "
        f"{len(problems)} problems\n"
    )
    if problems:
        raise typer.Exit(1)
