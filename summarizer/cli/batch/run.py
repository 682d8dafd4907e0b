"""`summarizer batch run`: an archive of items to a file of records, resumable."""

from __future__ import annotations

import os
import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.batch.running import Inputs, run_here, run_on_ray
from summarizer.cli.items import Follow, IgnoreRobots, Limit, Offline, Reading
from summarizer.cli.options import BaseUrl, Model, Prompt, Verbose
from summarizer.errors import SettingError

if TYPE_CHECKING:
    from summarizer.batch import Price
    from summarizer.settings import Connection

_WORKERS = 8  # by default, of a model on a server
_DURATION = re.compile(r"(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s?)?")
_VIA = "openai-batch"
_RAY = "ray"
_HALF = 0.5  # what the provider's batches cost of the usual price


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
    given = Inputs(inputs, reading, published, publisher)
    if engine == _RAY:
        if via is not None or limit is not None:
            raise SettingError("--engine ray goes neither with --via nor with --limit.", "Leave one out.")
        run_on_ray(plan, given, out, quiet=quiet)
        return
    if engine != "local":
        raise SettingError(f"there is no engine {engine!r}.", "Use local or ray.")
    begin = run_local if via is None else partial(run_hosted, poll=_seconds(poll))
    run_here(plan, given, out, begin, quiet=quiet)


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
