"""`replay`: what a replayed run takes from process start, and how many fit into a second."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from benchmarks.speed.articles import CASSETTES, SEEDS
from benchmarks.speed.results import Goal, NotMeasured, Row, Section
from benchmarks.speed.settings import Settings
from benchmarks.speed.timing import summarizer_command, time_command
from summarizer.article import read_article
from summarizer.errors import FormError, TapeError

TITLE = "Replay"
_PYTHON = "Python alone"
_READING = "tapes read, without asking"
_GOAL = Goal(0.6)


def measure(settings: Settings) -> Section:
    """Time the command on one tape, then all tapes of a prompt again and again in this process."""
    tapes = sorted((CASSETTES / settings.prompt / settings.model).glob("*.yaml"))
    if not tapes:
        raise NotMeasured(f"there are no tapes of {settings.prompt} on {settings.model}")
    section = Section("replay", TITLE, f"Tapes of {settings.prompt} on {settings.model}.")
    section.rows += _process_rows(settings)
    settings.keep(section)
    section.rows += _rate_rows(settings, tapes[: settings.scaled(len(tapes))])
    return section


def _process_rows(settings: Settings) -> list[Row]:
    path = settings.items[0]
    command = [
        *summarizer_command(),
        "run",
        str(path),
        "--tapes",
        str(CASSETTES),
        "--prompt",
        settings.prompt,
    ]
    command += ["--model", f"local:{settings.model}"]
    alone = time_command([sys.executable, "-c", "pass"], settings.cache, settings.runs)
    whole = time_command(command, settings.cache, settings.runs)
    return [
        Row(_PYTHON, "s", alone),
        Row("replayed run, from process start to printed record", "s", whole, _PYTHON, _GOAL),
    ]


def _rate_rows(settings: Settings, tapes: list[Path]) -> list[Row]:
    from summarizer.cassettes.store import read_tape
    from summarizer.summarizing import Summarizer

    articles = {path.stem: read_article(SEEDS / f"{path.stem}.txt") for path in tapes}
    replays: list[float] = []
    reads: list[float] = []
    stale: set[str] = set()
    with Summarizer(f"local:{settings.model}", settings.prompt, tapes=CASSETTES) as summarizer:
        # The first pass loads what is loaded late, and finds tapes that no longer hold.
        for number in range(settings.runs + 1):
            held = [path for path in tapes if path.stem not in stale]
            started = time.perf_counter()
            for path in held:
                try:
                    summarizer.summarize(articles[path.stem], case=path.stem)
                except FormError:
                    pass  # a recorded failure of the model is a replay like any other
                except TapeError:
                    stale.add(path.stem)
            middle = time.perf_counter()
            for path in held:
                read_tape(path)
            if number:
                replays.append(len(held) / (middle - started))
                reads.append(len(held) / (time.perf_counter() - middle))
            if len(stale) == len(tapes):
                raise NotMeasured("no tape holds what would be asked today; record them anew")
    note = f"{len(stale)} of {len(tapes)} tapes are stale and left out" if stale else ""
    return [
        Row(_READING, "tapes/s", reads),
        Row("replays in one process", "items/s", replays, _READING, note=note),
    ]
