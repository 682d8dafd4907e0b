"""`python -m benchmarks.peers --out DIR`: accuracy beside other tools, on the same model and cases.

Every tool is asked about every case; its replies are kept in DIR/TOOL.jsonl, so that a run that was
stopped goes on. DIR/peers.json then holds the counts and DIR/peers.svg the plot; with --docs the page
and the README get the tables made from them. Hours, on two cores: other tools take a minute an item.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from pathlib import Path

from benchmarks.environments import ROOT, InstallError, draw, environments_folder
from benchmarks.peers.asking import Asking
from benchmarks.peers.process import PeerError
from benchmarks.peers.results import gather
from benchmarks.peers.table import write_docs
from benchmarks.peers.tools import TOOLS, install
from summarizer.evaluation import load_sound_cases


def main() -> None:
    """Ask, score, draw, and tell where."""
    options = _options().parse_args()
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))  # by way of every `finally`
    options.out.mkdir(parents=True, exist_ok=True)
    cases, cache = load_sound_cases(options.cases), environments_folder(options.cache)
    askings: list[Asking] = []
    failures: dict[str, str] = {}
    for tool in TOOLS:
        asking = Asking(tool, options.out, options.model, options.prompt, options.item_seconds)
        askings.append(asking)
        if tool.name not in options.only or options.no_asking:
            continue
        try:
            asking.ask(install(tool, cache), cases, _tell)
        except (InstallError, PeerError, OSError) as error:
            failures[tool.name] = str(error)
            _tell(f"{tool.name}: {error}")
    results = gather(askings, cases, options.model, options.prompt, failures)
    path = options.out / "peers.json"
    results.save(path)
    draw("benchmarks.peers.plot", path, path.with_suffix(".svg"), cache)
    if options.docs:
        write_docs(results, options.out, options.docs, options.readme)
    print(f"{path} holds the results.")


def _options() -> argparse.ArgumentParser:
    names = [tool.name for tool in TOOLS]
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__)
    add = parser.add_argument
    add("--out", type=Path, required=True, metavar="DIR", help="where replies and results go")
    add(
        "--only",
        nargs="+",
        choices=names,
        default=names,
        metavar="TOOL",
        help=f"ask only: {', '.join(names)}",
    )
    add("--cases", type=Path, default=ROOT / "seeds", metavar="FOLDER", help="the cases (seeds)")
    add("--model", default="qwen2.5-coder-1.5b", help="the embedded model, for every tool")
    add("--prompt", default="personnel", help="our prompt")
    add("--item-seconds", type=float, default=600, help="for one item of one tool (600)")
    add("--cache", type=Path, metavar="DIR", help="where tools are installed (the package's cache folder)")
    add("--docs", type=Path, metavar="PAGE", help="write the tables into this page")
    add("--readme", type=Path, metavar="PAGE", help="with --docs: write the short table into this page")
    add("--no-asking", action="store_true", help="only score the replies that DIR holds")
    return parser


def _tell(line: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {line}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
