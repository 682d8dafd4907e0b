"""The comparison as Markdown, in the page of the docs and, shorter, in the README."""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks.pages import markdown_table, write_between
from benchmarks.peers.results import Outcome, Results, ToolResult
from benchmarks.peers.scores import FIELDS

_COMMAND = "python -m benchmarks.peers"
_TITLES = {"dev": "Cases that prompts are tuned on", "held": "Cases kept apart", "all": "All cases"}


def write_docs(results: Results, source: Path, page: Path, readme: Path | None) -> None:
    """Put the tables between the marks of the pages; numbers, replies and plot go beside the first.

    Args:
        results: what came out.
        source: the folder with the replies, peers.json and peers.svg.
        page: a page of the docs; its folder gets a folder of its name.
        readme: a page that gets the short table.

    Raises:
        ValueError: a page has no marks.
    """
    folder = page.with_suffix("")
    folder.mkdir(exist_ok=True)
    for path in (source / "peers.json", source / "peers.svg", *source.glob("*.jsonl")):
        shutil.copyfile(path, folder / path.name)
    plot = f"![F1 by field and tool]({folder.name}/peers.svg)"
    write_between(page, f"{long_table(results)}\n{plot}\n", _COMMAND)
    if readme:
        plot = f"![F1 by field and tool]({folder.relative_to(readme.parent).as_posix()}/peers.svg)"
        block = f"{table(results, 'all')}\n{plot}\n"
        write_between(readme, block, _COMMAND)


def long_table(results: Results) -> str:
    """One table for each split, and what was asked."""
    versions = ", ".join(tool.version for tool in results.measured)
    parts = [f"On {results.model}; ours with {results.prompt}. {versions}."]
    splits = [name for name in _TITLES if any(name in tool.splits for tool in results.measured)]
    parts += [f"### {_TITLES[name]}\n\n{table(results, name)}" for name in splits]
    parts += [f"{tool.name}: no result{_but(tool)}: {tool.why}." for tool in results.tools if tool.why]
    return "\n\n".join(parts) + "\n"


def _but(tool: ToolResult) -> str:
    splits = ", ".join(_TITLES[name].lower() for name in tool.splits)
    return f" but for {splits}" if splits else ""


def table(results: Results, split: str) -> str:
    """F1 by tool and field over one split, with what else tells tools apart."""
    head = [
        "tool",
        "mean",
        *FIELDS,
        "false alarms",
        "misses",
        "no answer",
        "printed words that stand in the item",
    ]
    rows = [_row(tool, tool.splits[split]) for tool in results.measured if split in tool.splits]
    return markdown_table(head, rows) + "\n"


def _row(tool: ToolResult, outcome: Outcome) -> list[str]:
    stand = f"{outcome.standing / outcome.printed:.1%}" if outcome.printed else "nothing printed"
    return [
        tool.name,
        f"**{outcome.macro:.2f}**",
        *(_figure(outcome.f1[name]) for name in FIELDS),
        f"{outcome.false_alarms} of {outcome.quiet}",
        f"{outcome.misses} of {outcome.news}",
        f"{outcome.failed} of {outcome.cases}",
        stand,
    ]


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
