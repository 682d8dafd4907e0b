"""`summarizer cassettes`: which recordings there are, whether they still hold, and making them anew."""

from __future__ import annotations

import json
import os
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.options import BaseUrl, Model, Prompt, check_format
from summarizer.cli.progress import Progress, tell
from summarizer.cli.results import INTERRUPTED
from summarizer.cli.table import print_table
from summarizer.errors import ArticleError, CaseError, SummarizerError
from summarizer.output import print_whole

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from summarizer.article import Article
    from summarizer.inventory import Entry, Finding, Recording

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Recorded conversations with a model: list, check, record and prune them.",
)

_FORMATS = ("table", "json")

Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of the tapes.")]
Cases = Annotated[Path, typer.Option("--cases", metavar="FOLDER", help="The folder of the items, NAME.txt.")]
Prompts = Annotated[
    list[str] | None,
    typer.Option("--prompt", help="Only this prompt: NAME@vN, or the path of its folder; may be repeated."),
]
Models = Annotated[
    list[str] | None, typer.Option("--model", help="Only this model's tapes; may be repeated.")
]
Format = Annotated[str, typer.Option("--format", metavar="|".join(_FORMATS), help="What to print.")]


@app.command("list")
def list_(folder: Folder = Path("cassettes"), format: Format = "table") -> None:  # noqa: A002
    """List the tapes of a folder.

    For each: prompt, model, item, the day it was recorded, how many requests are on it.
    """
    check_format(format, _FORMATS)
    from summarizer.inventory import list_tapes

    tapes = list_tapes(folder)
    if not tapes:
        tell(f"{folder} holds no tapes.")
    if format == "json":
        _print_json(tapes)
        return
    rows = [(t.prompt, t.model, t.case, _day(t), str(t.requests), t.why) for t in tapes]
    print_table(("PROMPT", "MODEL", "ITEM", "RECORDED", "REQUESTS", ""), rows)


@app.command("check")
def check(
    folder: Folder = Path("cassettes"),
    *,
    cases: Cases = Path("seeds"),
    prompt: Prompts = None,
    model: Models = None,
    format: Format = "table",  # noqa: A002
    all_: Annotated[bool, typer.Option("--all", help="Tell of the tapes that are ok, too.")] = False,
) -> None:
    """Check the tapes; exit 1 if anything is wrong.

    Today's code, prompts and items must ask what the tapes hold, all of it, and nothing else. Nothing
    is asked of any model, and nothing leaves the machine.
    """
    check_format(format, _FORMATS)
    findings = _find(folder, cases, prompt, model)
    wrong = [finding for finding in findings if finding.state != "ok"]
    shown = findings if all_ else wrong
    if format == "json":
        _print_json(shown)
    else:
        rows = [(f.state, _name(f, folder), _day(f), f.why) for f in shown]
        print_table(("STATE", "TAPE", "RECORDED", "WHY"), rows)
        print_whole(f"{_counts(findings)}\n")
    if wrong:
        tell("`summarizer cassettes record` makes tapes anew, `summarizer cassettes prune` deletes orphans.")
        raise typer.Exit(1)


@app.command("prune")
def prune(
    folder: Folder = Path("cassettes"),
    *,
    cases: Cases = Path("seeds"),
    prompt: Prompts = None,
    model: Models = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do it, instead of showing what would be done.")] = False,
) -> None:
    """Delete what no tape is needed for.

    Tapes of no item, prompt or model go; requests that nothing asks for are cut out of the rest.
    What can't be read as a tape is named and left alone.
    """
    from summarizer.inventory import prunable, prune_tapes

    findings = _find(folder, cases, prompt, model)
    done = list(prune_tapes(findings)) if yes else prunable(findings)
    rows = [("delete" if f.state == "orphan" else "cut", _name(f, folder), f.why) for f in done]
    rows += [("leave", _name(f, folder), f.why) for f in findings if f.state == "damaged"]
    print_table(("", "TAPE", "WHY"), rows)
    deleted = sum(f.state == "orphan" for f in done)
    if yes:
        print_whole(f"{deleted} deleted, {len(done) - deleted} cut.\n")
    else:
        print_whole(
            f"{deleted} to delete, {len(done) - deleted} to cut.{' With --yes it is done.' if done else ''}\n"
        )


@app.command("record")
def record(
    folder: Folder = Path("cassettes"),
    *,
    cases: Cases = Path("seeds"),
    prompt: Prompt = "personnel",
    model: Model = None,
    base_url: BaseUrl = None,
    case: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only this item; may be repeated.")
    ] = None,
    all_: Annotated[
        bool, typer.Option("--all", help="Record everything anew, not only what is missing or not ok.")
    ] = False,
    workers: Annotated[int, typer.Option(min=1, help="How many items to record at once.")] = 1,
) -> None:
    """Record what is missing or not ok.

    A model is asked about every item that has no tape, or none that holds today. Each tape is
    written as soon as its conversation is whole: stopped with Ctrl-C, the same command goes on.
    """
    from summarizer.inventory import items_to_record, journal_of, record_tapes
    from summarizer.prompt import load_prompt
    from summarizer.settings import resolve_connection
    from summarizer.summarizing import Summarizer, connect

    asked, connection = load_prompt(prompt), resolve_connection(model, base_url, None, os.environ)
    items = _items(cases, case)
    # A journal of a few named items would say that the rest is done.
    journal = journal_of(folder, asked, connection) if all_ and not case else None
    with Progress() as progress:
        provider = connect(connection, progress.fetching, progress.notice)
        done = (journal.read() if journal else set[str]()) if all_ else None
        wanted = items_to_record(folder, items, asked, connection, done=done)
        with Summarizer(connection, asked, provider=provider, tapes=folder, mode="record") as summarizer:
            lost = _follow(record_tapes(summarizer, wanted, workers, journal), len(wanted), progress)
    if journal:
        journal.remove()
    tell(f"{len(wanted) - lost} recorded, {len(items) - len(wanted)} needed no recording.")
    if lost:
        raise typer.Exit(ArticleError.exit_code)


def _follow(recordings: Generator[Recording], count: int, progress: Progress) -> int:
    """Tell of each recording when it is made; how many could not be."""
    number = lost = 0
    try:
        with closing(recordings), progress.counting("recording", count) as advance:
            for number, recording in enumerate(recordings, 1):
                advance()
                lost += not recording.recorded
                _tell_recording(recording, f"{number} of {count}", progress)
    except (KeyboardInterrupt, SummarizerError) as error:
        tell(f"stopped after {number} of {count}; the same command goes on from there.")
        if isinstance(error, KeyboardInterrupt):
            raise typer.Exit(INTERRUPTED) from None
        raise
    return lost


def _tell_recording(recording: Recording, place: str, progress: Progress) -> None:
    deed = "recorded" if recording.recorded else "not recorded"
    if recording.failure is not None:
        tell(f"{recording.case}: {deed}, {recording.failure.message} ({place})")
    elif not progress.terminal:
        tell(f"{recording.case}: {deed} ({place})")


def _find(folder: Path, cases: Path, prompts: list[str] | None, models: list[str] | None) -> list[Finding]:
    from summarizer.inventory import check_tapes
    from summarizer.prompt import load_prompt

    given = [load_prompt(prompt) for prompt in prompts or ()]
    return check_tapes(folder, _items(cases, None), given, [_model(name) for name in models or ()])


def _model(name: str) -> str:
    """A model's name as its folder has it, with or without local:."""
    from summarizer.settings import resolve_connection
    from summarizer.weights import find_model

    connection = resolve_connection(name, None, None, {}, replay=True)
    return find_model(connection.model).id if connection.embedded else connection.model


def _items(cases: Path, names: list[str] | None) -> dict[str, Article]:
    from summarizer.case import load_items

    items = load_items(cases)
    unknown = next((name for name in names or () if name not in items), None)
    if unknown is not None:
        raise CaseError(
            f"{cases}: there is no item {unknown}.", "An item's name is its file's, without .txt."
        )
    return {name: items[name] for name in names} if names else items


def _name(entry: Entry, folder: Path) -> str:
    return str(entry.path.relative_to(folder))


def _day(entry: Entry) -> str:
    return entry.recorded.isoformat() if entry.recorded else ""


def _counts(findings: Sequence[Finding]) -> str:
    """How many there are of each state, the faults first."""
    from summarizer.inventory import STATES

    counts = Counter(finding.state for finding in findings)
    return f"{', '.join(f'{counts[state]} {state}' for state in (*STATES[1:], 'ok') if counts[state])}."


def _print_json(entries: Sequence[Entry]) -> None:
    rows = [entry.model_dump(mode="json") for entry in entries]
    print_whole(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
