"""The plot: F1 of each field as bars with their intervals, and differences about a zero line.

Lengths are in units of the drawing, whose width is `WIDTH`; the template draws them.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from summarizer.comparing import Comparison, FieldComparison
from summarizer.report.intervals import Interval, find_intervals
from summarizer.report.wording import write_difference, write_interval, write_share
from summarizer.scorecard import FIELDS, FieldName, Scorecard

WIDTH: Final = 860
_LEFT: Final = 112.0  # where F1 0 lies; the names of the fields stand before it
_LENGTH: Final = 300.0  # of a bar for F1 1
_MIDDLE: Final = 640.0  # where no difference lies
_HALF: Final = 150.0  # from there to the end of the axis
_TOP: Final = 44.0
_STEP: Final = 34.0
_SCALES: Final = (0.1, 0.2, 0.5, 0.8, 1.0)


class Tick(NamedTuple):
    """A line of an axis, and the number that stands at it."""

    x: float
    label: str


class Whisker(NamedTuple):
    """An interval as drawn."""

    low: float
    high: float


class Dot(NamedTuple):
    """A difference as drawn, and what it says."""

    x: float
    interval: Whisker
    verdict: str
    told: str


class Bar(NamedTuple):
    """One field of the plot."""

    field: FieldName
    y: float
    """Of its middle."""
    length: float | None
    """None for nothing to score."""
    before: float | None
    """Length of the bar of the scorecard compared with."""
    interval: Whisker | None
    value: str
    told: str
    dot: Dot | None


class Plot(NamedTuple):
    """All of the plot."""

    width: int
    height: float
    left: float
    top: float
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    differences: tuple[Tick, ...]
    """The ticks of the second axis; none without a comparison."""
    middle: float


def draw_plot(scorecard: Scorecard, comparison: Comparison | None = None) -> Plot:
    """Where everything lies."""
    intervals = find_intervals(scorecard.cases)
    scale = _choose_scale(comparison)
    bars = tuple(
        _bar(
            field,
            number,
            (scorecard.tally(field).f1, intervals.get(field)),
            comparison.overall.field(field) if comparison else None,
            scale,
        )
        for number, field in enumerate(FIELDS)
    )
    steps = (-scale, -scale / 2, 0.0, scale / 2, scale)
    return Plot(
        width=WIDTH if comparison else int(_LEFT + _LENGTH + 60),
        height=_TOP + len(FIELDS) * _STEP + 6,
        left=_LEFT,
        top=_TOP,
        bars=bars,
        ticks=tuple(Tick(_LEFT + share * _LENGTH, f"{share:g}") for share in (0, 0.25, 0.5, 0.75, 1)),
        differences=tuple(Tick(_place(step, scale), _write_step(step)) for step in steps)
        if comparison
        else (),
        middle=_MIDDLE,
    )


def _bar(
    field: FieldName,
    number: int,
    measured: tuple[float | None, Interval | None],
    compared: FieldComparison | None,
    scale: float,
) -> Bar:
    f1, interval = measured
    told = f"{field}: F1 {write_share(f1)}"
    if interval:
        told += f", 95 % interval {write_share(interval.low)} to {write_share(interval.high)}"
    if compared:
        told += f"; before {write_share(compared.before)}"
    return Bar(
        field=field,
        y=_TOP + (number + 0.5) * _STEP,
        length=None if f1 is None else f1 * _LENGTH,
        before=None if compared is None or compared.before is None else compared.before * _LENGTH,
        interval=Whisker(*(_LEFT + end * _LENGTH for end in interval)) if interval else None,
        value=write_share(f1),
        told=told,
        dot=_dot(compared, scale) if compared else None,
    )


def _dot(compared: FieldComparison, scale: float) -> Dot:
    difference = write_difference(compared.difference)
    interval = write_interval(compared.low, compared.high)
    return Dot(
        x=_place(compared.difference, scale),
        interval=Whisker(_place(compared.low, scale), _place(compared.high, scale)),
        verdict=compared.verdict,
        told=f"{compared.field}: {difference}, 95 % interval {interval}; {compared.verdict}",
    )


def _choose_scale(comparison: Comparison | None) -> float:
    """The shortest axis that holds every interval."""
    fields = comparison.overall.fields if comparison else ()
    longest = max((abs(end) for field in fields for end in (field.low, field.high)), default=0.0)
    return next((scale for scale in _SCALES if longest <= scale), _SCALES[-1])


def _place(difference: float, scale: float) -> float:
    return _MIDDLE + difference / scale * _HALF


def _write_step(step: float) -> str:
    return f"{step:+g}".replace("-", "−") if step else "0"
