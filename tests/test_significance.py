"""Significance: the tests are those of the books, and noise is seldom called a difference."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scorecards import graded

from summarizer.comparing import Comparison, compare
from summarizer.comparing.significance import adjust_holm, more_cases, sign_test
from summarizer.scorecard import FIELDS, Scorecard


@pytest.mark.parametrize(
    ("better", "worse", "p"),
    [(0, 8, 0.0078125), (8, 0, 0.0078125), (1, 9, 22 / 1024), (3, 3, 1.0), (0, 0, 1.0), (1, 0, 1.0)],
)
def test_the_sign_test_is_the_binomial_by_hand(better: int, worse: int, p: float) -> None:
    """Both tails of a fair coin."""
    assert sign_test(better, worse) == pytest.approx(p)


def test_holm_by_hand() -> None:
    """Times 4, 3, 2 and 1 from the smallest on, never falling, never above 1; in the order given."""
    assert adjust_holm([0.04, 0.01, 0.03, 0.005]) == pytest.approx([0.06, 0.03, 0.06, 0.02])
    assert adjust_holm([0.9, 0.6]) == pytest.approx([1.0, 1.0])


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 60))
def test_more_cases_are_asked_for_where_less_is_shown(better: int, worse: int, same: int) -> None:
    """More power, a smaller level or a rarer difference need more; a tie is never settled."""
    cases = better + worse + same
    asked = more_cases(better, worse, cases, 0.005)
    if better == worse:
        assert asked is None
        return
    assert asked is not None
    assert asked >= 1
    assert asked <= (more_cases(better, worse, cases, 0.005, power=0.95) or 0)
    assert asked <= (more_cases(better, worse, cases, 0.0005) or 0)
    assert asked <= (more_cases(better, worse, cases + 10, 0.005) or 0)


def test_two_out_of_two_are_not_taken_for_a_sure_thing() -> None:
    """A share of 5/6 asks for 28 cases that differ, one in 32 does, 64 are there: 832, so 840."""
    assert more_cases(2, 0, 64, 0.05 / 11) == 840
    assert (more_cases(1, 0, 64, 0.05 / 11) or 0) > 28 * 32


@pytest.mark.parametrize(("better", "worse"), [(9, 2), (15, 5), (33, 17), (130, 100)])
def test_more_cases_are_about_enough(better: int, worse: int) -> None:
    """With so many, all differing, the exact test shows it in about eight trials of ten."""
    from scipy.stats import binom

    share = (better + 0.5) / (better + worse + 1)
    differing = (more_cases(better, worse, better + worse, 0.05 / 11) or 0) + better + worse
    shown = [k for k in range(differing + 1) if sign_test(k, differing - k) < 0.05 / 11]
    assert 0.7 < sum(binom.pmf(shown, differing, share)) < 0.9


def noisy(dice: random.Random, hard: list[float], loss: float = 0.0) -> Scorecard:
    """A scorecard drawn by chance: the harder a case, the likelier every field of it is wrong."""
    return graded(
        {
            field: [float(dice.random() > chance + (loss if field == "action" else 0.0)) for chance in hard]
            for field in FIELDS
        }
    )


def noisy_pairs(number: int, loss: float, resamples: int = 1) -> list[Comparison]:
    """Comparisons of two that differ in noise, and in this share of the actions lost."""
    dice = random.Random(11)  # noqa: S311  # a die, not a key
    hard = [[dice.choice((0.1, 0.3, 0.5)) for _ in range(40)] for _ in range(number)]
    return [compare(noisy(dice, row), noisy(dice, row, loss), resamples=resamples) for row in hard]


def test_noise_is_seldom_called_a_difference() -> None:
    """Over all fields together no oftener than alpha, within two standard errors of the trials."""
    called = [bool(got.regressions or got.improvements) for got in noisy_pairs(200, loss=0.0)]
    assert sum(called) / 200 <= 0.05 + 2 * (0.05 * 0.95 / 200) ** 0.5


def test_noise_seldom_moves_the_mean() -> None:
    """The mean over fields is called different no oftener than its interval says."""
    called = [
        got.overall.macro_f1.verdict != "undecided" for got in noisy_pairs(100, loss=0.0, resamples=500)
    ]
    assert sum(called) / 100 <= 0.05 + 2 * (0.05 * 0.95 / 100) ** 0.5


def test_a_large_loss_is_seldom_missed() -> None:
    """Half the actions lost of 40 cases: nearly always found, and found in action."""
    found = [got.regressions for got in noisy_pairs(50, loss=0.5)]
    assert found.count(("action",)) > 40
