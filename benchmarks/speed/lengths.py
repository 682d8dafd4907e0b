"""`lengths`: seconds of the model against the length of an item; minutes an item, so only on request."""

from __future__ import annotations

import sys

from benchmarks.peers.process import Peer, PeerError, Server
from benchmarks.speed.articles import KNOWN, long_text
from benchmarks.speed.engine import weights_file
from benchmarks.speed.machine import engine_of, resident
from benchmarks.speed.results import Line, Plot, Row, Section, point
from benchmarks.speed.settings import Settings

TITLE = "Growth with the length of an item, the model included"
_WORDS = (100, 300, 1_000, 3_000, 10_000)


def measure(settings: Settings) -> Section:
    """Ask the embedded engine about longer and longer items, each in a process of its own."""
    weights_file(settings.model)
    section = Section(
        "lengths", TITLE, f"{settings.model} with {settings.prompt}; the engine takes a longer context."
    )
    seconds: dict[int, list[float]] = {words: [] for words in _WORDS}
    memory: dict[int, list[float]] = {words: [] for words in _WORDS}
    trouble: dict[int, str] = {}
    for _ in settings.timed_rounds("lengths"):
        for words in _WORDS:
            settings.tell(f"lengths: {words:,} words")
            try:
                took, peak = _ask(settings, words)
            except (PeerError, OSError) as error:
                trouble[words] = str(error)
                continue
            seconds[words].append(took)
            memory[words].append(peak)
            section.rows = _rows(seconds, memory, trouble)
            section.plots = [_plot(seconds)]
            settings.keep(section)
    section.rows = _rows(seconds, memory, trouble)
    return section


def _ask(settings: Settings, words: int) -> tuple[float, float]:
    more = ("--prompt", settings.prompt)
    with Peer(sys.executable, "summarizer_peer", Server(settings.model), more) as peer:
        peer.ask({"id": "warm-up", "text": KNOWN}, settings.item_seconds)
        reply = peer.ask({"id": str(words), "text": long_text(words)}, settings.item_seconds)
        if reply["error"]:
            raise PeerError(reply["error"])
        return reply["seconds"], resident(engine_of(peer.pid) or 0)[1]


def _rows(
    seconds: dict[int, list[float]], memory: dict[int, list[float]], trouble: dict[int, str]
) -> list[Row]:
    rows: list[Row] = []
    for words in _WORDS:
        why = trouble.get(words, "")
        rows.append(
            Row(f"{words:,} words, time", "s", seconds[words], f"{_WORDS[0]:,} words, time", note=why)
        )
        rows.append(Row(f"{words:,} words, engine's memory", "MB", memory[words], note=why))
    return rows


def _plot(seconds: dict[int, list[float]]) -> Plot:
    points = [point(words, values) for words, values in seconds.items() if values]
    return Plot(
        "lengths",
        "Time of an item, the model included",
        "words",
        "seconds",
        [Line("summarize", points)],
        log=True,
    )
