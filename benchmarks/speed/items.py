"""`items`: seconds and tokens per item, ours beside plain instructor and langextract.

Every tool answers the same items on an engine of the package's own class with the same model, started
anew for it, so that no tool finds another's text in the engine's cache. An item that isn't counted
comes first: all are measured warm.
"""

from __future__ import annotations

import statistics
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from benchmarks.environments import InstallError
from benchmarks.peers.process import PeerError
from benchmarks.peers.tools import OURS, TOOLS, Tool, install, running
from benchmarks.speed.articles import KNOWN, item, words_of
from benchmarks.speed.engine import weights_file
from benchmarks.speed.machine import engine_of, resident
from benchmarks.speed.results import Goal, Line, Plot, Row, Section, point
from benchmarks.speed.settings import Settings

TITLE = "Seconds and tokens per item, beside other tools"
_GOALS = {
    "instructor": Goal(1.5, at_least=True, of_ratio=True),
    "langextract": Goal(4, at_least=True, of_ratio=True),
}
_MEMORY_GOAL = Goal(1800)


@dataclass
class Measured:
    """One tool, and what it answered so far."""

    tool: Tool
    python: str = sys.executable
    why: str = ""
    """Why it can't go on."""
    replies: list[dict[str, Any]] = field(default_factory=list)
    """Replies, each with its `round`."""
    memory: list[tuple[float, float]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The tool's name."""
        return self.tool.name


def measure(settings: Settings) -> Section:
    """Ask every tool about every item, round by round."""
    tools = [Measured(tool) for tool in TOOLS if tool.name in (OURS, *_GOALS)]
    weights_file(settings.model)
    for tool in tools:
        _install(tool, settings)
    items = [item(path) for path in settings.items]
    section = _section(settings, tools, items)
    for number in settings.timed_rounds("items"):
        # The order moves on, so that none always has the coolest processor.
        for tool in [*tools[number % len(tools) :], *tools[: number % len(tools)]]:
            if not tool.why:
                _ask_all(tool, items, number, settings)
            section = _section(settings, tools, items)
            settings.keep(section)
    return section


def _install(tool: Measured, settings: Settings) -> None:
    settings.tell(f"items: the environment of {tool.name}")
    try:
        tool.python = install(tool.tool, settings.cache)
    except (InstallError, OSError) as error:
        tool.why = f"it can't be installed ({error})"


def _ask_all(tool: Measured, items: list[dict[str, Any]], number: int, settings: Settings) -> None:
    try:
        with running(tool.tool, tool.python, settings.model, settings.prompt) as (peer, engine):
            peer.ask({"id": "warm-up", "text": KNOWN}, settings.item_seconds)
            for one in items:
                settings.tell(f"items: {tool.name} reads {one['id']}")
                reply = peer.ask(one, settings.item_seconds)
                tool.replies.append({"tool": tool.name, "round": number, **reply})
            with suppress(OSError, KeyError):
                tool.memory.append(resident(engine or engine_of(peer.pid) or 0))
    except PeerError as error:
        tool.why = str(error)


def _section(settings: Settings, tools: list[Measured], items: list[dict[str, Any]]) -> Section:
    note = (
        f"{len(items)} items on {settings.model}, ours with {settings.prompt}; every tool warm, on an engine "
        "started anew for it, temperature 0, replies of at most 1,200 tokens."
    )
    section = Section("items", TITLE, note)
    section.rows += [_whole(tool, items) for tool in tools]
    for one in items:
        section.rows += [_single(tool, one) for tool in tools if _seconds(tool, one["id"])]
    for kind, name in (
        ("tokens_in", "read"),
        ("tokens_cached", "read from the cache"),
        ("tokens_out", "written"),
    ):
        section.rows += [_tokens(tool, items, kind, name) for tool in tools if tool.replies]
    section.rows += [_memory(tool) for tool in tools if tool.memory]
    section.plots = [_plot(tools, items)] if any(tool.replies for tool in tools) else []
    section.raw = [reply for tool in tools for reply in tool.replies]
    return section


def _whole(tool: Measured, items: list[dict[str, Any]]) -> Row:
    """The mean seconds per item of each round in which all items were answered."""
    values = [statistics.mean(one["seconds"] for one in replies) for replies in _full_rounds(tool, items)]
    failed = [one for one in tool.replies if one["error"]]
    note = f"{len(failed)} of {len(tool.replies)} failed" if failed else ""
    goal = _GOALS.get(tool.name)
    return Row(
        _all(tool), "s", values, _all(OURS), goal, note if values else tool.why or "no round was whole"
    )


def _all(tool: Measured | str) -> str:
    return f"{tool if isinstance(tool, str) else tool.name}, seconds per item"


def _single(tool: Measured, one: dict[str, Any]) -> Row:
    words = words_of(one["text"])
    name = f"{tool.name}, {one['id']}"
    goal = Goal(15) if tool.name == OURS and one["id"].startswith("cbp-") else None
    return Row(name, "s", _seconds(tool, one["id"]), f"{OURS}, {one['id']}", goal, f"{words} words")


def _tokens(tool: Measured, items: list[dict[str, Any]], kind: str, name: str) -> Row:
    values = [statistics.mean(one[kind] for one in replies) for replies in _full_rounds(tool, items)]
    base = f"{OURS}, tokens {name} per item"
    return Row(f"{tool.name}, tokens {name} per item", "", values, base, note="" if values else tool.why)


def _memory(tool: Measured) -> Row:
    values = [peak for _, peak in tool.memory]
    goal = _MEMORY_GOAL if tool.name == OURS else None
    return Row(f"engine under {tool.name}, most memory resident", "MB", values, goal=goal)


def _full_rounds(tool: Measured, items: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    rounds: dict[int, list[dict[str, Any]]] = {}
    for reply in tool.replies:
        rounds.setdefault(reply["round"], []).append(reply)
    return [replies for replies in rounds.values() if len(replies) == len(items)]


def _seconds(tool: Measured, name: str) -> list[float]:
    return [reply["seconds"] for reply in tool.replies if reply["id"] == name]


def _plot(tools: list[Measured], items: list[dict[str, Any]]) -> Plot:
    lengths = sorted((words_of(one["text"]), one["id"]) for one in items)
    lines = [
        Line(
            tool.name, [point(words, _seconds(tool, name)) for words, name in lengths if _seconds(tool, name)]
        )
        for tool in tools
        if tool.replies
    ]
    return Plot("items", "Seconds per item, warm", "words of the item", "seconds", lines)
