"""`growth`: time and memory against the length of an item and the size of a batch, the model left out.

Every point is a process of its own, so that its peak of memory is its own too.
"""

from __future__ import annotations

from typing import Any

from benchmarks.speed.articles import reply_about_known
from benchmarks.speed.child import ask_child
from benchmarks.speed.results import Goal, Line, Plot, Row, Section, point
from benchmarks.speed.settings import Settings
from benchmarks.speed.stub import serve_stub

TITLE = "Growth with the length of an item and the size of a batch"
_WORDS = (100, 300, 1_000, 3_000, 10_000)
_ITEMS = (10, 100, 1_000, 10_000)
_WORKERS = 8
_RUNS_OF_LARGEST = 1
_LARGE = 10_000
_SECONDS = 300.0
_SLOWEST = {300: Goal(30), 1_000: Goal(120), 10_000: Goal(1_500)}
# "Constant" leaves room for what an allocator keeps.
_CONSTANT = Goal(1.15, of_ratio=True)


def measure(settings: Settings) -> Section:
    """Measure lengths with a reply that is always the same, batches against the stub."""
    note = (
        "The model left out: an item's time is reading, rendering, the grammar and the proof of a fixed reply; "
        f"a batch asks the stub with {_WORKERS} workers. Memory is the most a process of its own had resident."
    )
    section = Section("growth", TITLE, note)
    _measure_lengths(settings, section)
    _measure_batches(settings, section)
    return section


def _measure_lengths(settings: Settings, section: Section) -> None:
    times: list[tuple[float, float, float, float]] = []
    for words in _WORDS:
        settings.tell(f"growth: {words:,} words")
        asked = {"measure": "length", "words": words, "prompt": settings.prompt}
        found = [ask_child(asked, _SECONDS) for _ in range(settings.runs)]
        section.raw += [asked | one for one in found]
        milliseconds = [1000 * one["seconds"] for one in found]
        peaks = [one["peak"] for one in found]
        first = f"{_WORDS[0]:,} words, time"
        section.rows.append(Row(f"{words:,} words, time", "ms", milliseconds, first, _SLOWEST.get(words)))
        section.rows.append(Row(f"{words:,} words, memory", "MB", peaks, f"{_WORDS[0]:,} words, memory"))
        times.append(point(found[0]["words"], milliseconds))
        settings.keep(section)
    section.plots.append(
        Plot(
            "growth-words",
            "Time of an item, the model left out",
            "words",
            "ms",
            [Line("summarize", times)],
            log=True,
        )
    )


def _measure_batches(settings: Settings, section: Section) -> None:
    memory: list[tuple[float, float, float, float]] = []
    with serve_stub(reply_about_known(settings.prompt)) as url:
        for count in _ITEMS[: -1 if settings.quick else None]:
            settings.tell(f"growth: {count:,} items")
            runs = _RUNS_OF_LARGEST if count >= _LARGE else min(settings.runs, 3)
            asked = {"measure": "batch", "count": count, "workers": _WORKERS, "base_url": url}
            found = [ask_child({**asked, "prompt": settings.prompt}, _SECONDS) for _ in range(runs)]
            section.raw += [{"measure": "batch", "count": count, "workers": _WORKERS, **one} for one in found]
            section.rows += _batch_rows(count, found)
            memory.append(point(count, [one["peak"] for one in found]))
            settings.keep(section)
    section.plots.append(
        Plot("growth-items", "Memory of a batch", "items", "MB", [Line("most resident", memory)], log=True)
    )


def _batch_rows(count: int, found: list[dict[str, Any]]) -> list[Row]:
    failed = sum(one["failed"] for one in found)
    note = f"{failed} failed" if failed else ""
    rates = [count / one["seconds"] for one in found]
    first = f"{_ITEMS[0]:,} items"
    return [
        Row(f"{count:,} items, rate", "items/s", rates, f"{first}, rate", note=note),
        Row(f"{count:,} items, memory", "MB", [one["peak"] for one in found], f"{first}, memory", _CONSTANT),
    ]
