"""Measure: F1 of two sides, how much they differ, and how sure that is.

The interval is that of a paired bootstrap: whole cases are drawn with replacement, the same cases
on both sides, F1 is computed anew from the summed counts of each draw, and the middle 95 % of the
differences is kept (Efron & Tibshirani 1993, chapter 13; for pairs of systems Koehn 2004).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from summarizer.scorecard import FIELDS, CaseScore

Array = NDArray[np.float64]

LEVEL: Final = 0.95
NO_DIFFERENCE: Final = 1e-9
"""Smaller than this is the dust of adding floats, not a difference."""
_DIGITS: Final = 9
_CELLS: Final = 4_000_000  # weights held in memory at once


class Measured(NamedTuple):
    """A difference of F1, 0 to 1 on either side, with its 95 % interval."""

    difference: float
    low: float
    high: float


class Measures(NamedTuple):
    """What two sides measure over the same cases."""

    fields: tuple[Measured, ...]
    """In the order of FIELDS."""
    macro: Measured
    macro_sides: tuple[float, float] | None
    """Before and after; None if no field has anything to score."""


def count(cases: tuple[CaseScore, ...]) -> Array:
    """The two counts F1 is made of, shape (cases, fields, 2): twice the matched, expected plus found."""
    rows = [[case.score(field).tally for field in FIELDS] for case in cases]
    return np.array([[(2 * t.matched, t.expected + t.found) for t in row] for row in rows], dtype=np.float64)


def f1(counts: Array) -> Array:
    """F1 along the last axis; 1 where nothing was there and nothing was said, since that is right."""
    scored = counts[..., 1] > 0
    return np.where(scored, counts[..., 0] / np.where(scored, counts[..., 1], 1.0), 1.0)


def subtract_f1(before: Array, after: Array) -> Array:
    """By how much F1 rose, along the last axis; what is only dust counts as 0."""
    risen = f1(after) - f1(before)
    return np.where(np.abs(risen) < NO_DIFFERENCE, 0.0, risen)


def macro_f1(before: Array, after: Array) -> Array:
    """Mean F1 of both sides over the fields that either has something in, shape (2, ...); NaN if none."""
    scored = before[..., 1] + after[..., 1] > 0
    fields = scored.sum(axis=-1)
    sums = np.stack([(f1(side) * scored).sum(axis=-1) for side in (before, after)])
    return np.where(fields > 0, sums / np.maximum(fields, 1), np.nan)


def subtract_macro_f1(before: Array, after: Array) -> Array:
    """By how much the macro F1 rose; 0 where no field has anything to score."""
    sides = macro_f1(before, after)
    risen = np.nan_to_num(sides[1] - sides[0])
    return np.where(np.abs(risen) < NO_DIFFERENCE, 0.0, risen)


def measure(before: Array, after: Array, resamples: int, seed: int) -> Measures:
    """Measure both sides, given their counts of the same cases in the same order, at least one."""
    draws = [
        (subtract_f1(old, new), subtract_macro_f1(old, new))
        for old, new in _resample(before, after, resamples, seed)
    ]
    by_field = np.concatenate([fields for fields, _ in draws])
    by_macro = np.concatenate([macro for _, macro in draws])
    sums = before.sum(axis=0), after.sum(axis=0)
    sides = macro_f1(*sums)
    return Measures(
        fields=tuple(
            _measured(float(difference), by_field[:, index])
            for index, difference in enumerate(subtract_f1(*sums))
        ),
        macro=_measured(float(subtract_macro_f1(*sums)), by_macro),
        macro_sides=None if np.isnan(sides[0]) else (float(sides[0]), float(sides[1])),
    )


def _resample(before: Array, after: Array, resamples: int, seed: int) -> Iterator[tuple[Array, Array]]:
    """Sums of counts over drawn cases, shape (draws, fields, 2), the same draws for both sides."""
    random = np.random.default_rng(seed)
    cases = len(before)
    flat = np.stack([before, after], axis=1).reshape(cases, -1)
    at_once = max(1, _CELLS // cases)
    for start in range(0, resamples, at_once):
        draws = min(at_once, resamples - start)
        # How often each case is drawn is all that a sum needs to know of a draw.
        weights = random.multinomial(cases, np.full(cases, 1 / cases), size=draws).astype(np.float64)
        sums = (weights @ flat).reshape(draws, 2, len(FIELDS), 2)
        yield sums[:, 0], sums[:, 1]


def _measured(difference: float, draws: Array) -> Measured:
    ends = np.quantile(draws, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    # Rounded, and rid of -0.0, so that machines that add in another order agree.
    low, high = (round(float(end), _DIGITS) + 0.0 for end in ends)
    return Measured(difference, low, high)
