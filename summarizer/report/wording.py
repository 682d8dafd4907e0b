"""Wording: numbers and foreign text as every report writes them."""

from __future__ import annotations

from typing import Final

from summarizer.markup import clean
from summarizer.record import Sampling
from summarizer.scorecard import Rate, Stamp

NOTHING: Final = "–"
"""Stands where there is no number."""

_SHA: Final = 12  # characters of a digest that tell it from others
_SMALLEST: Final = 0.001


def clip(text: str, longest: int) -> str:
    """The text on one line, cut to so many characters, with an ellipsis where it was cut."""
    line = " ".join(clean(text).split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def write_share(value: float | None) -> str:
    """A share between 0 and 1, such as F1, with three digits."""
    return NOTHING if value is None else f"{value:.3f}"


def write_difference(value: float) -> str:
    """A difference with its sign, a real minus included."""
    return f"{value:+.3f}".replace("-", "−")


def write_interval(low: float, high: float) -> str:
    """An interval of differences."""
    return f"{write_difference(low)} to {write_difference(high)}"


def write_chance(p: float) -> str:
    """A p-value with three digits."""
    return f"<{_SMALLEST}" if p < _SMALLEST else f"{p:.3f}"


def write_rate(rate: Rate) -> str:
    """So many of so many."""
    return f"{rate.count} of {rate.of}"


def write_count(number: int, noun: str) -> str:
    """A number of things whose plural takes an s."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def write_stamp(stamp: Stamp) -> tuple[tuple[str, str], ...]:
    """(label, value) of everything that was evaluated."""
    return (
        ("prompt", f"{stamp.prompt} ({stamp.prompt_sha256[:_SHA]})"),
        ("model", stamp.model),
        ("sampling", _write_sampling(stamp.sampling)),
        ("draft schema", stamp.schema_sha256[:_SHA]),
        ("record schema", stamp.record_schema),
        ("package", stamp.package_version),
    )


def _write_sampling(sampling: Sampling) -> str:
    seed = "no seed" if sampling.seed is None else f"seed {sampling.seed}"
    return f"temperature {sampling.temperature:g}, {seed}, {sampling.max_tokens} tokens at most"
