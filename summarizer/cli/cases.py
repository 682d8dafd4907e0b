"""`summarizer cases`: gold cases, and whether they are fit to score by."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.review import Article, File
from summarizer.errors import SettingError
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


@app.command("add")
def add(
    name: Annotated[str, typer.Argument(help="The name of the case, such as harbour-director-leaves.")],
    file: File,
    decisions: Annotated[Path, typer.Argument(help="The decisions that its page saved.")],
    *,
    why: Annotated[str, typer.Option(help="Why the case is kept, in one line.")],
    tag: Annotated[list[str] | None, typer.Option(help="A tag; may be given several times.")] = None,
    split: Annotated[
        str, typer.Option(metavar="dev|held", help="held: never looked at while tuning.")
    ] = "dev",
    article: Article = None,
    folder: Annotated[Path, typer.Option(metavar="FOLDER", help="The folder of cases.")] = Path("seeds"),
) -> None:
    """Make a gold case, NAME.txt and NAME.yaml, of a record that was decided about.

    Accepted claims are expected as they are, fixed ones as they were fixed, rejected ones not at all; an item
    whose changes were all rejected is one without a change. Nothing is overwritten.
    """
    if split not in ("dev", "held"):
        raise SettingError(f"there is no split {split!r}.", "Use one of: dev, held.")
    from summarizer.cli.review import open_reviewed
    from summarizer.review import expect_reviewed, load_decisions, render_case, write_case

    paged = open_reviewed(file, article)
    expected = expect_reviewed(paged.record, load_decisions(decisions, paged.record))
    case = render_case(expected, why, tuple(tag or ["reviewed"]), "held" if split == "held" else "dev")
    made = write_case(folder, name, case, paged.record, paged.text)
    print_whole(f"{folder / name}.yaml: {made.expected.outcome}, {len(made.expected.changes)} changes\n")
