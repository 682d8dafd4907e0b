"""Intervals: how far the F1 of each field would move if other cases of the same kind had been drawn.

The percentile bootstrap over cases: whole cases are drawn with replacement, F1 is computed anew from
the summed counts of each draw (Efron & Tibshirani 1993, chapter 13).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from summarizer.comparing.measure import LEVEL, count, f1
from summarizer.scorecard import FIELDS, CaseScore, FieldName


class Interval(NamedTuple):
    """The ends of a 95 % interval of F1, 0 to 1."""

    low: float
    high: float


def find_intervals(
    cases: Sequence[CaseScore], resamples: int = 10_000, seed: int = 0
) -> dict[FieldName, Interval]:
    """Field → interval, for every field that has something to score; the same for the same arguments."""
    if not cases:
        return {}
    counts = count(tuple(cases))
    random = np.random.default_rng(seed)
    # How often each case is drawn is all that a sum needs to know of a draw.
    weights = random.multinomial(len(cases), np.full(len(cases), 1 / len(cases)), size=resamples)
    draws = f1(np.tensordot(weights.astype(np.float64), counts, axes=1))
    ends = np.quantile(draws, [(1 - LEVEL) / 2, (1 + LEVEL) / 2], axis=0)
    scored = counts[..., 1].sum(axis=0) > 0
    return {
        field: Interval(float(ends[0, index]), float(ends[1, index]))
        for index, field in enumerate(FIELDS)
        if scored[index]
    }
