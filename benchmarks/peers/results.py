"""What the comparison gives: counts for each tool, field and split, kept as JSON."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.peers.asking import Asking
from benchmarks.peers.scores import FIELDS, score_reply, standing
from summarizer.case import Case
from summarizer.output import write_whole
from summarizer.scorecard import SPLITS, CaseScore, Tally, total


@dataclass
class Outcome:
    """One tool over the cases of one split."""

    cases: int
    f1: dict[str, float | None]
    """Field → F1; None where there was nothing to find and nothing found."""
    false_alarms: int
    quiet: int
    """Items without a change."""
    misses: int
    news: int
    """Items with a change."""
    failed: int
    """Items that the tool gave no answer to."""
    standing: int
    """Printed names, titles and reasons that stand in the item."""
    printed: int

    @property
    def macro(self) -> float:
        """Mean of the F1 of the fields."""
        return statistics.mean(value or 0.0 for value in self.f1.values())


@dataclass
class ToolResult:
    """One tool."""

    name: str
    version: str
    why: str = ""
    """Why there is no result, or none of all cases."""
    splits: dict[str, Outcome] = field(default_factory=dict)
    """dev, held, and all of them."""


@dataclass
class Results:
    """The whole comparison."""

    model: str
    prompt: str
    tools: list[ToolResult]

    def save(self, path: Path) -> None:
        """Write all of it as JSON."""
        write_whole(path, json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n")

    @property
    def measured(self) -> list[ToolResult]:
        """The tools that answered."""
        return [tool for tool in self.tools if tool.splits]


def gather(
    askings: Sequence[Asking], cases: Sequence[Case], model: str, prompt: str, failures: dict[str, str]
) -> Results:
    """Score what every tool replied, in the splits of which it was asked everything; what it was not asked is told."""
    tools: list[ToolResult] = []
    for asking in askings:
        result = ToolResult(asking.name, asking.version, failures.get(asking.name, ""))
        missing = sum(case.id not in asking.replies for case in cases)
        if missing:
            result.why = result.why or f"{missing} of {len(cases)} cases were not asked"
        result.splits = _splits(asking.replies, cases)
        tools.append(result)
    return Results(model, prompt, tools)


def _splits(replies: dict[str, dict[str, Any]], cases: Sequence[Case]) -> dict[str, Outcome]:
    """The splits, and all cases together, that have a reply to every case."""
    splits = {name: [case for case in cases if case.split == name] for name in SPLITS} | {"all": list(cases)}
    asked = {name: part for name, part in splits.items() if part and all(c.id in replies for c in part)}
    return {
        name: _outcome([(case, score_reply(case, replies[case.id])) for case in part], replies)
        for name, part in asked.items()
    }


def _outcome(pairs: Iterable[tuple[Case, CaseScore]], replies: dict[str, dict[str, Any]]) -> Outcome:
    pairs = list(pairs)
    scores = [one for _, one in pairs]
    tallies: dict[str, Tally] = {name: total(one.score(name).tally for one in scores) for name in FIELDS}
    quiet = [one for one in scores if one.expected != "changes"]
    news = [one for one in scores if one.expected == "changes"]
    stood = [standing(case, replies[case.id]) for case, _ in pairs]
    return Outcome(
        cases=len(scores),
        f1={name: tally.f1 for name, tally in tallies.items()},
        false_alarms=sum(one.found == "changes" for one in quiet),
        quiet=len(quiet),
        misses=sum(one.found != "changes" for one in news),
        news=len(news),
        failed=sum(one.failure is not None for one in scores),
        standing=sum(stands for stands, _ in stood),
        printed=sum(printed for _, printed in stood),
    )
