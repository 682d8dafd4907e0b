"""`summarizer batch`: archives of items to a file of records, resumable; how far it is; what there is of it."""

from __future__ import annotations

import os
import re
import signal
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from summarizer.cli.batch_progress import BatchProgress, amount, span
from summarizer.cli.options import BaseUrl, Model, Prompt, Verbose, check_format
from summarizer.cli.progress import tell
from summarizer.cli.read import Follow, IgnoreRobots, Limit, Offline, Reading, found_at
from summarizer.errors import LimitError, SettingError, WireError
from summarizer.output import print_whole

if TYPE_CHECKING:
    from summarizer.batch import Plan, Price, Report, Snapshot
    from summarizer.journal import Counts, JournalReader
    from summarizer.settings import Connection

_INTERRUPTED = 130
_WORKERS = 8
_DURATION = re.compile(r"(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s?)?")
_RUN = "run"
_VIA = "openai-batch"
_RAY = "ray"
_HALF = 0.5

Out = Annotated[Path, typer.Argument(metavar="OUT", help="The --out of the batch.")]


class _RunByDefault(TyperGroup):
    """What isn't a command of its own is the inputs of a run."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in (*self.commands, "-h", "--help"):
            args = [_RUN, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=_RunByDefault,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Summarize an archive: `batch INPUTS... --out FILE` runs it, and goes on where it stopped; see `batch run --help`.",
)


@app.command(_RUN)
def run(
    ctx: typer.Context,
    inputs: Annotated[
        list[str],
        typer.Argument(help="News items: files, folders, patterns, addresses; - is standard input."),
    ],
    *,
    out: Annotated[Path, typer.Option(metavar="FILE", help="Where records go: .jsonl or .parquet.")],
    workers: Annotated[
        int | None,
        typer.Option(min=1, max=4096, help="Questions in flight at once: 1 for the embedded model, else 8."),
    ] = None,
    processes: Annotated[
        int | None,
        typer.Option(min=1, help="Processes they are spread over; by default one a core if there is need."),
    ] = None,
    model: Model = None,
    base_url: BaseUrl = None,
    prompt: Prompt = "personnel",
    published: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help="Day of publication of all items.")
    ] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published all items.")] = None,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Read again what failed in an earlier run.")
    ] = False,
    limit_cost: Annotated[
        float | None, typer.Option(min=0, metavar="DOLLARS", help="Send nothing more once this is spent.")
    ] = None,
    limit_time: Annotated[
        str | None, typer.Option(metavar="2h30m", help="Send nothing more after this time.")
    ] = None,
    via: Annotated[
        str | None,
        typer.Option(
            metavar="openai-batch", help="Send the provider's batches: half the price, within a day."
        ),
    ] = None,
    engine: Annotated[
        str, typer.Option(metavar="local|ray", help="Where it runs: here, or on a Ray cluster.")
    ] = "local",
    poll: Annotated[str, typer.Option(metavar="1m", help="With --via: how often to look.")] = "1m",
    requests_per_minute: Annotated[
        int | None, typer.Option(min=1, help="Never more requests in a minute.")
    ] = None,
    tokens_per_minute: Annotated[
        int | None, typer.Option(min=1, help="Never more tokens in a minute, in and out.")
    ] = None,
    patience: Annotated[
        str, typer.Option(metavar="1h", help="Give up when the server has not answered for so long.")
    ] = "1h",
    price: Annotated[
        str | None,
        typer.Option(metavar="IN,OUT[,CACHED]", help="What the model costs, in dollars per million tokens."),
    ] = None,
    prices: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A YAML file of prices, by the model's name.")
    ] = None,
    offline: Offline = False,
    follow: Follow = None,
    ignore_robots: IgnoreRobots = False,
    limit: Limit = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Tell nothing but failures and the end.")] = False,
    verbose: Verbose = False,
) -> None:
    """Summarize an archive into one file of records, in the order of the inputs.

    OUT.journal keeps what is done. Whatever ends a run, the same command goes on where it stopped, and the
    file is written when all is done. Items that fail are kept with their error. An item is known by its
    content: the same twice is read once. The exit code is that of the first failure.
    """
    ctx.obj["verbose"] = verbose
    from summarizer.batch import Plan, check_out, run_hosted, run_local
    from summarizer.batch.asking import Recipe
    from summarizer.settings import resolve_connection

    check_out(out)
    connection = resolve_connection(model, base_url, None, os.environ)
    cost = _price(connection, price, prices)
    if via not in (None, _VIA):
        raise SettingError(f"there is no way {via!r}.", f"Use --via {_VIA}, or leave it out.")
    if via is not None and cost is not None:
        cost = cost._replace(share=_HALF)
    if limit_cost is not None and cost is None:
        raise SettingError(
            f"what {connection.label} costs isn't known.", "Give --price IN,OUT, or leave out --limit-cost."
        )
    plan = Plan(
        Recipe(connection, prompt),
        workers=workers or (1 if connection.embedded else _WORKERS),
        processes=processes,
        price=cost,
        limit_cost=limit_cost,
        limit_seconds=None if limit_time is None else _seconds(limit_time),
        requests_per_minute=requests_per_minute,
        tokens_per_minute=tokens_per_minute,
        patience=_seconds(patience),
        retry_failed=retry_failed,
    )
    reading = Reading(offline=offline, follow=follow, ignore_robots=ignore_robots, limit=limit)
    given = _Inputs(inputs, reading, published, publisher)
    if engine == _RAY:
        if via is not None or limit is not None:
            raise SettingError("--engine ray goes neither with --via nor with --limit.", "Leave one out.")
        _run_ray(plan, given, out, quiet=quiet)
        return
    if engine != "local":
        raise SettingError(f"there is no engine {engine!r}.", "Use local or ray.")
    begin = run_local if via is None else partial(run_hosted, poll=_seconds(poll))
    _run(plan, given, out, begin, quiet=quiet)


@app.command("status")
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


@app.command("export")
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


class _Inputs:
    """What a run reads, and how."""

    def __init__(
        self, places: list[str], reading: Reading, published: str | None, publisher: str | None
    ) -> None:
        from summarizer.cli.run import meta_of

        self.places, self._reading = places, reading
        self.meta = meta_of(published, None, publisher)

    def found(self) -> Iterator[Any]:
        """The items, and what can't be read as its error."""
        return found_at(self.places, self.meta, self._reading)

    def count_for(self, snapshot: Snapshot) -> None:
        """Count the items beside the run, unless their number is known, or limited."""
        from summarizer.batch.counting import count_items

        if snapshot.total is None and self._reading.limit is None:
            snapshot.total = count_items(self.places)


def _run(plan: Plan, inputs: _Inputs, out: Path, begin: Callable[..., Report], *, quiet: bool) -> None:
    from summarizer.batch import Watch, stamp_of, write_records
    from summarizer.journal import Journal, journal_path

    with Journal(journal_path(out), stamp_of(plan.recipe)) as journal, BatchProgress(quiet=quiet) as shown:
        watch = Watch(shown.see, shown.notice, threading.Event(), inputs.count_for)
        with _stopping(watch.stop, shown):
            report = begin(plan, inputs.found(), journal, watch)
        if report.end == "done":
            write_records(journal, out)
        failures = _tell_end(report, journal, out)
    _leave(report, failures)


def _run_ray(plan: Plan, inputs: _Inputs, out: Path, *, quiet: bool) -> None:
    from summarizer.batch import Watch, write_records
    from summarizer.batch.ray import run_ray
    from summarizer.journal import JournalReader, journal_path

    with BatchProgress(quiet=quiet) as shown:
        watch = Watch(shown.see, shown.notice, threading.Event())
        with _stopping(watch.stop, shown):
            report = run_ray(plan, inputs.places, journal_path(out), watch, meta=inputs.meta)
    with JournalReader(journal_path(out)) as journal:
        if report.end == "done":
            write_records(journal, out)
        failures = _tell_end(report, journal, out)
    _leave(report, failures)


def _leave(report: Report, first: int) -> None:
    """Raise what the run ended with, or the first failure's exit code."""
    again = "Run the same command again to go on."
    if report.end == "interrupted":
        raise typer.Exit(_INTERRUPTED)
    if report.end in ("time", "cost"):
        raise LimitError(f"the limit of {report.end} is reached.", again)
    if report.end == "unanswered":
        said = f" ({report.failure.message})" if report.failure else ""
        raise WireError(f"the server has not answered for too long{said}.", again)
    if report.failure is not None and report.end == "hopeless":
        tell(report.failure.message)
        raise typer.Exit(report.failure.exit_code)
    if first:
        raise typer.Exit(first)


def _tell_end(report: Report, journal: JournalReader, out: Path) -> int:
    """Tell what there is now; the exit code of the first failure."""
    counts, now = journal.counts(), report.snapshot
    parts = [f"{counts.done:,} records", *_told(counts)]
    if now.made:
        parts.append(f"{now.made:,} of them made now in {span(now.seconds)} ({now.rate:.1f}/s)")
    tell(f"{out}: {', '.join(parts)}.")
    if report.end != "done":
        tell(
            "not all is done, and the file isn't written: run the same command again to go on, "
            f"or see what there is with: summarizer batch export {out}"
        )
    first = next(journal.failures(), None)
    if first is not None:
        tell(f"{first.name}: {first.message} All that failed: summarizer batch status {out} --failed")
    return first.exit_code if first else 0


def _told(counts: Counts) -> Iterator[str]:
    for count, what in (
        (counts.failed + counts.unread, "failed"),
        (counts.waiting, "waiting"),
        (counts.duplicates, "duplicates"),
    ):
        if count:
            yield f"{count:,} {what}"
    if counts.tokens_in or counts.tokens_out:
        yield f"{amount(counts.tokens_in)} tokens in and {amount(counts.tokens_out)} out"
    if counts.cost is not None:
        yield f"${counts.cost:,.4f}"


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


def _price(connection: Connection, price: str | None, prices: Path | None) -> Price | None:
    from summarizer.batch import find_price, load_prices, parse_price

    if price is not None:
        return parse_price(price)
    return find_price(connection, load_prices(prices) if prices else None)


def _seconds(text: str) -> float:
    """Seconds of a time such as 2h30m, 45m or 90.

    Raises:
        SettingError: it is none.
    """
    found = _DURATION.fullmatch(text.strip())
    if not found or not any(found.groups()):
        raise SettingError(f"{text!r} is no length of time.", "Write it as 2h30m, 45m or 90s.")
    hours, minutes, seconds = (float(part or 0) for part in found.groups())
    return 3600 * hours + 60 * minutes + seconds


@contextmanager
def _stopping(stop: threading.Event, shown: BatchProgress) -> Generator[None]:
    """While a batch runs: the first Ctrl-C lets what is in flight finish, the second ends it at once."""

    def interrupt(_number: int, _frame: object) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()
        shown.notice("finishing what is in flight; Ctrl-C once more leaves at once.")

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    except KeyboardInterrupt:
        tell("interrupted; what is done is kept. Run the same command again to go on.")
        raise typer.Exit(_INTERRUPTED) from None
    finally:
        signal.signal(signal.SIGINT, before)
