"""What measurements give: rows of raw numbers, told as median, spread and ratio; kept as JSON."""

from __future__ import annotations

import json
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from summarizer.output import write_whole


class NotMeasured(Exception):  # noqa: N818  # no error: something that this machine can't do, and why
    """A measurement that can't be made here; the text says why."""


@dataclass(frozen=True)
class Goal:
    """What a row's median, or its ratio, should be."""

    limit: float
    at_least: bool = False
    """Whether the limit is the lowest good value instead of the highest."""
    of_ratio: bool = False

    def is_met(self, value: float) -> bool:
        """Whether a value is on the good side."""
        return value >= self.limit if self.at_least else value <= self.limit


@dataclass(frozen=True)
class Row:
    """One thing measured several times."""

    name: str
    unit: str
    values: list[float] = field(default_factory=list)
    """Every number, in the order of measuring; empty if it could not be measured."""
    base: str = ""
    """The row of the same section that this one is told as a ratio to."""
    goal: Goal | None = None
    note: str = ""

    @property
    def median(self) -> float:
        """The middle value."""
        return statistics.median(self.values)

    @property
    def spread(self) -> tuple[float, float]:
        """The lowest and the highest value."""
        return min(self.values), max(self.values)


@dataclass(frozen=True)
class Line:
    """One line of a plot: (x, median, lowest, highest) for each point."""

    label: str
    points: list[tuple[float, float, float, float]]


@dataclass(frozen=True)
class Plot:
    """A plot, drawn as NAME.svg."""

    name: str
    title: str
    x: str
    y: str
    lines: list[Line]
    log: bool = False
    """Whether both axes are logarithmic."""


@dataclass
class Section:
    """What one measurement found, or why it couldn't."""

    name: str
    title: str
    note: str = ""
    rows: list[Row] = field(default_factory=list)
    plots: list[Plot] = field(default_factory=list)
    raw: list[dict[str, Any]] = field(default_factory=list)
    """Single observations behind the rows, where there is more to tell."""
    why: str = ""
    """Why it was not measured, or why it stopped early."""
    measured: str = ""
    """When, in UTC."""
    commit: str = ""
    """Of which revision."""
    quick: bool = False
    """Whether it was only tried out, with few runs."""

    def row(self, name: str) -> Row | None:
        """The row of a name, if it was measured."""
        return next((row for row in self.rows if row.name == name and row.values), None)

    def ratio(self, row: Row) -> float | None:
        """A row's median as a ratio to its base's, if there is one."""
        base = self.row(row.base) if row.base else None
        return row.median / base.median if base is not None and base.median and row.values else None


@dataclass
class Results:
    """Everything measured on one machine."""

    machine: dict[str, Any]
    versions: dict[str, str]
    sections: dict[str, Section] = field(default_factory=dict)
    format: int = 1

    def save(self, path: Path) -> None:
        """Write them whole."""
        write_whole(path, json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n")

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read what `save` wrote."""
        told = json.loads(path.read_text(encoding="utf-8"))
        sections = {name: _section(one) for name, one in told.pop("sections").items()}
        return cls(**told, sections=sections)


def point(x: float, values: Sequence[float]) -> tuple[float, float, float, float]:
    """A point of a plot: the median of values with their lowest and highest."""
    return x, statistics.median(values), min(values), max(values)


def now() -> str:
    """The time, in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _section(told: dict[str, Any]) -> Section:
    rows = [Row(**{**row, "goal": Goal(**row["goal"]) if row["goal"] else None}) for row in told["rows"]]
    plots = [
        Plot(**{**plot, "lines": [Line(line["label"], _points(line)) for line in plot["lines"]]})
        for plot in told["plots"]
    ]
    return Section(**{**told, "rows": rows, "plots": plots})


def _points(line: dict[str, Any]) -> list[tuple[float, float, float, float]]:
    return [(x, median, low, high) for x, median, low, high in line["points"]]
