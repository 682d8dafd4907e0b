"""`python -m benchmarks.speed --out DIR`: measure speed beside others, and tell it as ratios.

What is measured is written as it comes in: DIR/speed.json with every number, DIR/*.svg, DIR/speed.md.
A measurement that can't be made is told with its reason. With --only, the others are kept from the
speed.json that is there.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.environments import ROOT, InstallError, draw, environments_folder
from benchmarks.peers.process import PeerError
from benchmarks.speed.articles import DEFAULT_ITEMS, SEEDS
from benchmarks.speed.machine import busy, describe_machine, describe_versions, revision
from benchmarks.speed.results import NotMeasured, Results, Section, now
from benchmarks.speed.settings import Settings
from benchmarks.speed.table import table, undrawn, write_docs
from summarizer.errors import SummarizerError

NAMES = ("imports", "replay", "overhead", "growth", "items", "cold", "slots")
"""In this order: what needs no model comes first."""
ON_REQUEST = ("lengths",)


def main() -> None:
    """Measure, write, and tell where."""
    options = _options().parse_args()
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))  # by way of every `finally`
    options.out.mkdir(parents=True, exist_ok=True)
    path = options.out / "speed.json"
    if options.no_measuring:
        results = Results.load(path)
    else:
        results = _measure_all(options, path)
        draw("benchmarks.speed.plots", path, options.out, environments_folder(options.cache))
    plots = "" if undrawn(results, options.out) else "."
    (options.out / "speed.md").write_text(table(results, plots), encoding="utf-8")
    if options.docs:
        try:
            write_docs(options.docs, results, options.out)
        except ValueError as error:
            sys.exit(f"{options.docs}: not written: {error}")
    print(f"{path} and {options.out / 'speed.md'} hold the results.")


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    add = parser.add_argument
    add("--out", type=Path, required=True, metavar="DIR", help="where the results go")
    add(
        "--only",
        nargs="+",
        choices=(*NAMES, *ON_REQUEST),
        metavar="NAME",
        help=f"of {', '.join((*NAMES, *ON_REQUEST))}",
    )
    add("--runs", type=int, default=5, help="runs of what needs no model (5)")
    add("--rounds", type=int, default=2, help="rounds of what asks the model, if time allows (2)")
    add("--minutes", type=float, default=10, help="for all that asks the model, beyond a first round (10)")
    add("--item-seconds", type=float, default=240, help="for one item of one tool (240)")
    add("--model", default="qwen2.5-coder-1.5b", help="the embedded model")
    add("--prompt", default="personnel", help="the prompt")
    add("--items", type=Path, nargs="+", metavar="FILE", help="items instead of two of the seeds")
    add("--cache", type=Path, metavar="DIR", help="where tools are installed (the package's cache folder)")
    add(
        "--docs",
        type=Path,
        metavar="PAGE",
        help="write the table into this page, and what it shows beside it",
    )
    add("--no-measuring", action="store_true", help="only make the table anew from DIR/speed.json")
    add(
        "--quick",
        action="store_true",
        help="try it out: a tenth of the calls; such numbers don't go into the docs",
    )
    return parser


def _measure_all(options: argparse.Namespace, path: Path) -> Results:
    wanted = options.only or NAMES
    results = Results(describe_machine(), describe_versions())
    old = Results.load(path).sections if options.only and path.exists() else {}
    for name in (*NAMES, *ON_REQUEST):
        results.sections[name] = old.get(name) or _unmeasured(name, "not asked for")
    settings = _settings(options)

    def keep(section: Section) -> None:
        section.measured, section.commit, section.quick = now(), revision(), options.quick
        section.rows = [replace(row, note=_scrubbed(row.note, settings)) for row in section.rows]
        results.sections[section.name] = section
        results.save(path)

    settings.keep = keep
    for name in (one for one in results.sections if one in wanted):
        warning = busy()
        if warning:
            settings.tell(f"{name}: {warning}")
        started = time.monotonic()
        section = _measure(name, settings, results)
        if warning and section.rows:
            section.note = f"{section.note} **{warning.capitalize()}.**".lstrip()
        keep(section)
        settings.tell(f"{name}: {section.why or 'done'} ({time.monotonic() - started:.0f} s)")
    return results


def _measure(name: str, settings: Settings, results: Results) -> Section:
    """One section; whatever stops it is told in it, beside what it found until then."""
    title = _module(name).TITLE
    results.sections[name] = Section(name, title)
    try:
        measure: Callable[[Settings], Section] = _module(name).measure
        return measure(settings)
    except (NotMeasured, PeerError, InstallError, SummarizerError) as error:
        why = str(error)
    except Exception as error:  # a fault of one measurement must not lose the others
        why = repr(error)
    section = results.sections[name]
    section.why = _scrubbed(why, settings)
    return section


def _settings(options: argparse.Namespace) -> Settings:
    from summarizer.prompt import load_prompt

    return Settings(
        out=options.out,
        cache=environments_folder(options.cache),
        model=options.model,
        prompt=load_prompt(options.prompt).label,
        items=[path.resolve() for path in options.items or [SEEDS / f"{name}.txt" for name in DEFAULT_ITEMS]],
        runs=options.runs,
        rounds=options.rounds,
        minutes=options.minutes,
        item_seconds=options.item_seconds,
        quick=options.quick,
        tell=lambda line: print(f"{time.strftime('%H:%M:%S')} {line}", file=sys.stderr, flush=True),
    )


def _unmeasured(name: str, why: str) -> Section:
    extra = "; minutes an item, so only with --only lengths" if name in ON_REQUEST else ""
    return Section(name, _module(name).TITLE, why=why + extra)


def _module(name: str) -> Any:
    return import_module(f"benchmarks.speed.{name}")


def _scrubbed(text: str, settings: Settings) -> str:
    """The text without the folders of this machine."""
    for folder in (ROOT, settings.cache, settings.out.resolve(), Path.home()):
        text = text.replace(f"{folder}/", "").replace(str(folder), "…")
    return text


if __name__ == "__main__":
    main()
