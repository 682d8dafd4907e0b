"""`overhead`: what this package adds to a call, and its throughput, against a raw openai client.

Both ask a stub on the loopback, which is a process of its own. `ask` is the provider alone: the wire, the
form, the checks. `summarize` is all of it: the prompt rendered, the reply proved, the record made.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from benchmarks.speed.articles import KNOWN, reply_about_known
from benchmarks.speed.results import Goal, Line, Plot, Row, Section, point
from benchmarks.speed.settings import Settings
from benchmarks.speed.stub import serve_stub

if TYPE_CHECKING:
    from summarizer.prompt import Prompt

TITLE = "Overhead against a raw openai client"
_IN_FLIGHT = {1: 100, 8: 160, 32: 320, 128: 512}
"""Calls in flight → calls of one run."""
_MOST = 128
_HOSTED = 0.5
_ADDED_GOAL = Goal(5)
_RATE_GOAL = Goal(0.9, at_least=True, of_ratio=True)

Call = Callable[[], object]


@dataclass
class Rate:
    """Runs of one way to call, so many in flight."""

    way: str
    delay: float
    in_flight: int
    rates: list[float] = field(default_factory=list)
    """Calls per second of each run."""
    latencies: list[float] = field(default_factory=list)
    """Median milliseconds of a call in each run."""


def measure(settings: Settings) -> Section:
    """Run every way to call beside the others, with an instant server and with one as slow as a hosted model."""
    reply = reply_about_known(settings.prompt)
    note = (
        "A stub on the loopback answers at once, or after half a second as a hosted model might. "
        "`ask` is our provider alone, `summarize` everything from text to record; all in threads of one process. "
        "`ask` sends through the same client, but makes bodies and reads replies itself, which takes less than its typed models do."
    )
    section = Section("overhead", TITLE, note)
    measured: list[Rate] = []
    for delay, levels in ((0.0, tuple(_IN_FLIGHT)), (_HOSTED, (_MOST,))):
        with serve_stub(reply, delay) as url, _ways(url, settings.prompt) as ways:
            for level in levels:
                settings.tell(f"overhead: {level} in flight, {delay} s")
                calls = max(level, settings.scaled(_IN_FLIGHT[level]))
                measured += _compare(ways, delay, level, calls, settings.runs)
                section.rows, section.plots = _rows(measured), _plots(measured)
                settings.keep(section)
    return section


def raw_request(prompt: Prompt) -> dict[str, Any]:
    """What a raw client asks about the known item: the body that our provider sends, without its help."""
    from summarizer.article import Article

    schema = {"name": prompt.shape.__name__, "schema": prompt.shape.model_json_schema()}
    return {
        "model": "stub",
        "messages": prompt.render(Article.from_text(KNOWN)),
        "response_format": {"type": "json_schema", "json_schema": schema},
        **prompt.settings.sampling.model_dump(exclude_none=True),
    }


@contextmanager
def _ways(url: str, prompt: str) -> Iterator[dict[str, Call]]:
    """Ways to ask the server the same thing; the first is the raw client's."""
    import openai

    from summarizer.article import Article
    from summarizer.prompt import load_prompt
    from summarizer.provider import OpenAIProvider, Question
    from summarizer.settings import Connection
    from summarizer.summarizing import Summarizer

    loaded = load_prompt(prompt)
    asked = Question(loaded.render(Article.from_text(KNOWN)), loaded.shape, loaded.settings.sampling)
    request = raw_request(loaded)
    # Both keep their own settings for connections; only retries are off, as they are in ours.
    raw = openai.OpenAI(base_url=url, api_key="none", max_retries=0)
    provider = OpenAIProvider("stub", url)
    summarizer = Summarizer(Connection(model="stub", base_url=url), loaded)
    with raw, summarizer:
        yield {
            "raw": lambda: raw.chat.completions.create(**request),
            "ask": lambda: provider.ask(asked),
            "summarize": lambda: summarizer.summarize(KNOWN),
        }
    provider.close()


def _compare(ways: dict[str, Call], delay: float, level: int, calls: int, runs: int) -> list[Rate]:
    """Each way in turn, run after run; a run of each that isn't counted comes first."""
    measured = {name: Rate(name, delay, level) for name in ways}
    with ThreadPoolExecutor(level) as pool:
        for number in range(runs + 1):
            for name, call in ways.items():
                rate, latency = _run(pool, call, calls if number else min(calls, 2 * level))
                if number:
                    measured[name].rates.append(rate)
                    measured[name].latencies.append(latency)
    return list(measured.values())


def _run(pool: ThreadPoolExecutor, call: Call, calls: int) -> tuple[float, float]:
    def timed(_: int) -> float:
        started = time.perf_counter()
        call()
        return time.perf_counter() - started

    started = time.perf_counter()
    latencies = list(pool.map(timed, range(calls)))
    return calls / (time.perf_counter() - started), 1000 * statistics.median(latencies)


def _rows(measured: list[Rate]) -> list[Row]:
    alone = {one.way: one for one in measured if one.in_flight == 1}
    raw = alone["raw"]
    rows = [Row("raw client, one call", "ms", raw.latencies)]
    for way in ("ask", "summarize"):
        added = [ours - theirs for ours, theirs in zip(alone[way].latencies, raw.latencies, strict=True)]
        rows.append(Row(f"added by `{way}` to one call", "ms", added, "raw client, one call", _ADDED_GOAL))
    return rows + [_rate_row(one) for one in measured]


def _rate_row(one: Rate) -> Row:
    goal = _RATE_GOAL if one.in_flight == _MOST and one.way != "raw" else None
    return Row(_name(one.way, one), "calls/s", one.rates, _name("raw", one), goal)


def _name(way: str, one: Rate) -> str:
    server = f", answers after {one.delay} s" if one.delay else ""
    return f"{'raw client' if way == 'raw' else f'`{way}`'}, {one.in_flight} in flight{server}"


def _plots(measured: list[Rate]) -> list[Plot]:
    fast = [one for one in measured if not one.delay]
    lines = [
        Line(way, [point(one.in_flight, one.rates) for one in fast if one.way == way])
        for way in ("raw", "ask", "summarize")
    ]
    return [
        Plot(
            "overhead",
            "Throughput on an instant server",
            "calls in flight",
            "calls per second",
            lines,
            log=True,
        )
    ]
