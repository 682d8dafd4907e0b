"""Significance: whether cases differ more to one side than chance would have it.

Sources: Dixon & Mood 1946 (the sign test), McNemar 1947 (the same for yes and no), Holm 1979 (many
tests at once), Schlesselman 1982 and Connor 1987 (how many pairs a test needs).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import ceil, log2, sqrt
from statistics import NormalDist


@cache
def sign_test(better: int, worse: int) -> float:
    """The chance of a split at least as uneven if each case were as likely to go either way.

    Exact and two-sided, over the cases that differ. For scores that are yes or no this is
    McNemar's exact test, for graded ones the sign test: one binomial test.
    """
    from scipy.stats import binomtest  # pyright: ignore[reportUnknownVariableType]

    if better == worse:
        return 1.0
    return float(binomtest(better, better + worse).pvalue)


def adjust_holm(chances: Sequence[float]) -> tuple[float, ...]:
    """Holm's step-down correction: compared with alpha, any wrong rejection stays within alpha.

    Returns:
        The adjusted chances, in the order given.
    """
    adjusted, reached = [1.0] * len(chances), 0.0
    for step, index in enumerate(sorted(range(len(chances)), key=chances.__getitem__)):
        reached = max(reached, min(1.0, (len(chances) - step) * chances[index]))
        adjusted[index] = reached
    return tuple(adjusted)


def more_cases(better: int, worse: int, cases: int, alpha: float, power: float = 0.8) -> int | None:
    """About how many more cases would settle a difference, if cases go on differing as they do.

    The normal approximation of the sign test gives the cases that must differ (Schlesselman 1982;
    Connor 1987 counts in that their number varies too), the share that differs the cases in all.

    Args:
        better: cases that came out better.
        worse: cases that came out worse.
        cases: cases there are.
        alpha: the level the single test has to reach.
        power: how likely the test shall reach it.

    Returns:
        At least 1, rounded up to two digits that count; None if as many are better as worse, so
        that no number would settle it.
    """
    differing = better + worse
    if better == worse:
        return None
    # Two out of two are no proof of a sure thing: half a case to each side keeps the share off 1
    # (Jeffreys' prior; Brown, Cai & DasGupta 2001).
    share = (max(better, worse) + 0.5) / (differing + 1)
    quantile = NormalDist().inv_cdf
    spread = quantile(1 - alpha / 2) * 0.5 + quantile(power) * sqrt(share * (1 - share))
    # With fewer than this not even all on one side would reach alpha.
    least = 1 + log2(1 / alpha)
    needed = ceil(max((spread / (share - 0.5)) ** 2, least))
    more = max(1, ceil(needed * cases / differing) - cases)
    unit = 10 ** max(0, len(str(more)) - 2)
    return -(-more // unit) * unit
