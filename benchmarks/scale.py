"""`python -m benchmarks.scale`: a batch's throughput beside a raw client's, and its memory while it grows.

Both ask the same stub, as often at once. The raw client does nothing but ask: one process with threads, as in
`benchmarks.speed`, and again spread over as many processes as the batch has. A batch does everything: items read,
asked, proved, written down in the journal. Rates are of the time in which work was under way, start-up left out
for both; the file that is written at the end is not counted.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks.killed import write_items
from benchmarks.speed.articles import reply_about_known
from benchmarks.speed.machine import busy, describe_machine, own_peak
from benchmarks.speed.overhead import raw_request
from benchmarks.speed.stub import serve_stub
from summarizer.batch import Plan, Recipe, Snapshot, Watch, run_local, stamp_of
from summarizer.journal import Journal
from summarizer.readers import read_items
from summarizer.settings import Connection

_CALLS = 2000
"""Of the raw client in one run, at most."""


def raw_rate(url: str, calls: int, level: int) -> float:
    """Calls per second of a raw client in threads of this process."""
    call = _raw_call(url)
    with ThreadPoolExecutor(level) as pool:
        list(pool.map(call, range(level)))  # connections are opened
        started = time.perf_counter()
        list(pool.map(call, range(calls)))
        return calls / (time.perf_counter() - started)


def raw_rate_of_processes(url: str, calls: int, level: int, processes: int) -> float:
    """The same, shared by some processes."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(processes) as pool:
        share = [(url, calls // processes, level // processes)] * processes
        return sum(pool.starmap(raw_rate, share))


def batch_rate(folder: Path, url: str, items: int, level: int, processes: int) -> tuple[float, list[float]]:
    """Items per second of a batch between its first tenth and its last item; peak memory at each tenth, in MB."""
    write_items(folder / "in.jsonl", items)
    recipe = Recipe(Connection(model="stub", base_url=url), "personnel")
    marks: list[tuple[int, float]] = []
    memory: list[float] = []

    def see(now: Snapshot) -> None:
        if now.made >= len(memory) * items / 10:
            memory.append(own_peak())
            marks.append((now.made, time.perf_counter()))

    with Journal(folder / "journal", stamp_of(recipe)) as journal:
        found = read_items(folder / "in.jsonl", errors="return")
        run_local(Plan(recipe, workers=level, processes=processes), found, journal, Watch(see=see))
        end = time.perf_counter()
        assert journal.counts().done == items  # noqa: S101  # else the rate is of something else
    (made, at), *_ = [mark for mark in marks if mark[0] >= items / 10]
    return (items - made) / (end - at), memory


def measure(items: int, level: int, processes: int, runs: int, delay: float) -> dict[str, Any]:
    """Some runs of each, in turn."""
    rates: dict[str, list[float]] = {"raw, 1 process": [], "raw": [], "batch": []}
    memory: list[float] = []
    with serve_stub(reply_about_known("personnel"), delay) as url:
        for _ in range(runs):
            rates["raw, 1 process"].append(raw_rate(url, min(items, _CALLS), level))
            rates["raw"].append(raw_rate_of_processes(url, min(items, _CALLS), level, processes))
            with tempfile.TemporaryDirectory() as folder:
                rate, memory = batch_rate(Path(folder), url, items, level, processes)
                rates["batch"].append(rate)
    medians = {name: statistics.median(values) for name, values in rates.items()}
    return {
        "items": items, "in flight": level, "processes": processes, "delay": delay,
        "rates": {name: [round(value, 1) for value in values] for name, values in rates.items()},
        "batch to raw, 1 process": round(medians["batch"] / medians["raw, 1 process"], 2),
        f"batch to raw, {processes} processes": round(medians["batch"] / medians["raw"], 2),
        "peak MB of the process that keeps the journal, at each tenth": [round(one) for one in memory],
    }  # fmt: skip


def _raw_call(url: str) -> Any:
    import openai

    from summarizer.prompt import load_prompt

    request = raw_request(load_prompt("personnel"))
    client = openai.OpenAI(base_url=url, api_key="none", max_retries=0)
    return lambda _: client.chat.completions.create(**request)


def _results(options: argparse.Namespace) -> Iterator[dict[str, Any]]:
    for delay in options.delays:
        yield measure(options.items, options.in_flight, options.processes, options.runs, delay)


def main() -> None:
    """Measure, and print each result as it comes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("--items", type=int, default=2000)
    parser.add_argument("--in-flight", type=int, default=128)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--delays", type=float, nargs="+", default=[0.0, 0.5])
    options = parser.parse_args()
    print(json.dumps(describe_machine()), busy(), file=sys.stderr)
    for result in _results(options):
        print(json.dumps(result, indent=1), flush=True)


if __name__ == "__main__":
    main()
