"""Compare: what is called better or worse is, case by case and field by field."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scorecards import case_score, graded, scorecard

from summarizer.comparing import Comparison, compare
from summarizer.errors import CaseError, SettingError
from summarizer.scorecard import FieldName, Scorecard, Tally


def column(field: FieldName, worse: int, better: int, cases: int) -> tuple[Scorecard, Scorecard]:
    """Two scorecards between which one field turns to wrong in some cases, to right in others."""
    same = [1.0] * (cases - worse - better)
    before = [1.0] * worse + [0.0] * better + same
    after = [0.0] * worse + [1.0] * better + same
    return graded({field: before}), graded({field: after}, prompt="toy@v2")


def test_eight_to_nothing_by_hand() -> None:
    """Two tails of 0.5^8 make 0.0078125; eleven fields make 0.086; F1 falls from 1 to 4 in 5."""
    got = compare(*column("action", 8, 0, 40)).overall.field("action")
    assert (got.p, got.adjusted_p) == (0.0078125, 11 * 0.0078125)
    assert (got.before, got.after, got.worse, got.better, got.same) == (1.0, 0.8, 8, 0, 32)
    assert got.difference == pytest.approx(-0.2)
    assert (got.verdict, got.reason.split(";")[0]) == ("undecided", "8 cases worse, 0 better")


def test_a_real_loss_is_a_regression() -> None:
    """Ten of forty cases lost and none won: worse, named, and told in a sentence."""
    got = compare(*column("by", 10, 0, 40))
    assert (got.verdict, got.regressions, got.improvements) == ("regression", ("by",), ())
    assert got.overall.field("by").more_cases is None
    assert got.summary.startswith("On 40 cases, toy@v2 is worse than toy@v1 in by (10 cases worse, 0 better)")


def test_a_loss_here_and_a_gain_there_is_mixed() -> None:
    """One field worse, one better."""
    ups, downs = [1.0] * 10 + [1.0] * 20, [0.0] * 10 + [1.0] * 20
    got = compare(graded({"role": ups, "who": downs}), graded({"role": downs, "who": ups}))
    assert (got.verdict, got.regressions, got.improvements) == ("mixed", ("role",), ("who",))
    assert "worse than the accepted run in role" in got.summary
    assert "but better in who" in got.summary


def test_many_fields_are_named_without_their_counts() -> None:
    """A sentence stays readable."""
    fields: tuple[FieldName, ...] = ("who", "role", "by", "dates")
    before = graded({field: [1.0] * 20 for field in fields})
    got = compare(before, graded({field: [0.0] * 20 for field in fields}), resamples=9)
    assert "worse than the accepted run in who, role, by, dates; macro F1" in got.summary


def test_the_same_is_the_same() -> None:
    """A scorecard against itself: no case differs, p is 1, the interval is a point."""
    card = graded({"who": [0.0, 0.5, 1.0, None], "dates": [None] * 4})
    got = compare(card, card)
    assert {(f.verdict, f.p, f.low, f.high, f.same) for f in got.overall.fields} == {("same", 1, 0, 0, 4)}
    assert (got.verdict, got.cases) == ("no difference shown", ())
    assert "came out the same" in got.summary


def test_adding_in_another_order_is_no_difference() -> None:
    """0.1 + 0.2 is not 0.3 to a float; to a case it is."""
    before = graded({"role": [Tally(expected=2, found=2, matched=0.1 + 0.2)]})
    after = graded({"role": [Tally(expected=2, found=2, matched=0.3)]})
    assert compare(before, after).overall.field("role").verdict == "same"


def test_silence_where_nothing_is_counts_as_right() -> None:
    """Inventing where nothing was there is worse, though F1 was none before and is 0 now."""
    invented = Tally(expected=0, found=1)
    got = compare(graded({"by": [None] * 12}), graded({"by": [invented] * 12})).overall
    field = got.field("by")
    assert (field.before, field.after, field.difference, field.verdict) == (None, 0.0, -1.0, "worse")
    assert got.macro_f1.difference == pytest.approx(-1 / 11)


def test_the_interval_is_about_the_difference() -> None:
    """It holds the difference, is repeatable, and the larger evidence makes it narrower."""
    small = compare(*column("action", 4, 1, 20)).overall.field("action")
    large = compare(*column("action", 40, 10, 200)).overall.field("action")
    assert small.difference == large.difference == pytest.approx(-0.15)
    assert small.low < small.difference < small.high
    assert large.high - large.low < (small.high - small.low) / 2
    assert compare(*column("action", 4, 1, 20)).overall.field("action") == small
    # One case in five: the middle 95 % of a mean of 200 draws, by the normal approximation.
    spread = 1.96 * (0.25 - 0.15**2) ** 0.5 / 200**0.5
    assert (large.low, large.high) == pytest.approx((-0.15 - spread, -0.15 + spread), abs=0.01)


def test_f1_is_of_summed_counts() -> None:
    """A case with nine values weighs nine times as much, so F1 and the cases can disagree."""
    big = Tally(expected=9, found=9, matched=9)
    none = Tally(expected=9, found=9, matched=0)
    before = graded({"sources": [big] + [0.0] * 8})
    after = graded({"sources": [none] + [1.0] * 8})
    field = compare(before, after).overall.field("sources")
    assert (field.better, field.worse, field.verdict, field.more_cases) == (8, 1, "undecided", None)
    assert field.difference == pytest.approx(-1 / 17)
    assert field.reason == "1 case worse, 8 better, but F1 over all of them fell"


def test_tolerance_is_for_losses_only() -> None:
    """A loss up to the tolerance is not called worse; a gain of that size is still better."""
    before, after = column("stance", 12, 0, 120)
    assert compare(before, after, tolerance=0.09).regressions == ("stance",)
    tolerated = compare(before, after, tolerance=0.1)
    assert (tolerated.regressions, tolerated.verdict) == ((), "no difference shown")
    assert "within the tolerance of 0.1" in tolerated.overall.field("stance").reason
    assert compare(after, before, tolerance=0.5).improvements == ("stance",)


def test_splits_are_compared_on_their_own() -> None:
    """A split without cases is left out; a case counts where it is now."""
    before = scorecard(case_score("a", {"who": 0.0}), case_score("b"), case_score("c"))
    after = scorecard(case_score("a", split="held"), case_score("b"), case_score("c"))
    got = compare(before, after)
    assert [(part.split, part.cases) for part in got.splits] == [("dev", 2), ("held", 1)]
    assert [part.field("who").better for part in (got.overall, *got.splits)] == [1, 0, 1]
    assert got.of("held") == got.splits[1]
    assert compare(before, before).of("held") is None


def test_rates_stand_side_by_side() -> None:
    """False alarms, misses and failures, before and after."""
    quiet = {"expected": "no_change", "found": "no_change"}
    before = scorecard(case_score("a"), case_score("b", **quiet))
    after = scorecard(
        case_score("a", {"outcome": Tally(expected=1)}, found=None, failure="no form"),
        case_score("b", {"outcome": 0.0}, **{**quiet, "found": "changes"}),
    )
    got = compare(before, after)
    rates = (got.overall.false_alarms, got.overall.misses, got.overall.failures)
    assert [(rate.before.count, rate.after.count, rate.after.of) for rate in rates] == [
        (0, 1, 1),
        (0, 1, 1),
        (0, 1, 2),
    ]
    assert [case.failure_after for case in got.cases if case.case == "a"] == ["no form"]


def test_cases_are_named_with_both_reasons() -> None:
    """The largest loss first; per field, and as a whole, where gain and loss can cancel out."""
    before = graded({"who": [1.0, 0.0, 1.0], "role": [1.0, 1.0, 0.5]})
    after = graded({"who": [0.5, 1.0, 1.0], "role": [0.0, 0.0, 1.0]})
    got = compare(before, after)
    assert [case.case for case in got.cases] == ["case-00", "case-01", "case-02"]
    assert [case.case for case in got.worse_cases()] == ["case-00"]
    assert [case.case for case in got.worse_cases("role")] == ["case-00", "case-01"]
    assert [case.case for case in got.better_cases("who")] == ["case-01"]
    told = got.better_cases()[0].fields[0]
    assert (told.field, told.before, told.after) == ("role", 0.5, 1.0)
    assert (told.reason_before, told.reason_after) == (
        "Ada Holm: wrong value: “that (0.5)” for “this”",
        "as expected",
    )


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (scorecard(case_score("a")), r"cases\[b\]: only in the scorecard before"),
        (
            scorecard(case_score("b"), case_score("c")),
            r"cases\[a\]: only .* before; cases\[c\]: only .* after",
        ),
        (scorecard(case_score("a"), case_score("b", case_sha256="other")), r"cases\[b\]\.case_sha256: not"),
        (scorecard(case_score("a"), case_score("a")), r"cases\[a\]: more than once in the scorecard after"),
        (scorecard(), r"cases: none in the scorecard after"),
        (
            scorecard(case_score("a"), case_score("b", scores=())),
            r"cases\[b\]\.scores: outcome stands there 0",
        ),
        (
            scorecard(case_score("a"), case_score("b"), record_schema="personnel-change/v1"),
            r"stamp\.record_schema: is personnel-change/v2 before and personnel-change/v1 after",
        ),
    ],
)
def test_only_the_same_cases_are_compared(after: Scorecard, told: str) -> None:
    """Else the error names the case and the field, and what to do."""
    with pytest.raises(CaseError, match=told) as error:
        compare(scorecard(case_score("a"), case_score("b")), after)
    assert "valuate" in error.value.hint or "--accept" in error.value.hint


def test_an_error_names_a_few_cases_and_counts_the_rest() -> None:
    """Sixty changed cases still make a short line."""
    before = graded({"who": [1.0] * 60})
    after = scorecard(*(case.model_copy(update={"case_sha256": "x"}) for case in before.cases))
    with pytest.raises(CaseError, match=r"cases\[case-04\]\.case_sha256 and 55 more: not the same"):
        compare(before, after)


@pytest.mark.parametrize(
    "option", [{"alpha": 0.0}, {"alpha": 1.0}, {"tolerance": -0.1}, {"resamples": 0}, {"seed": -1}]
)
def test_an_option_out_of_range_is_refused(option: dict[str, float]) -> None:
    """By its name, with the value given."""
    card = graded({"who": [1.0]})
    with pytest.raises(SettingError, match=next(iter(option))):
        compare(card, card, **option)


def test_a_comparison_goes_to_json_and_back() -> None:
    """With verdict and summary in it for whoever reads the file."""
    got = compare(*column("who", 3, 1, 9), resamples=50)
    assert got.model_dump(mode="json")["verdict"] == "no difference shown"
    assert Comparison.model_validate_json(got.model_dump_json(round_trip=True)) == got


VALUES = st.sampled_from([None, 0.0, 0.5, 1.0])

ROWS = st.lists(st.tuples(VALUES, VALUES, VALUES, VALUES), min_size=1, max_size=12)


@settings(max_examples=40, deadline=None)
@given(ROWS)
def test_turned_round_everything_changes_its_sign(rows: list[tuple[float | None, ...]]) -> None:
    """Better is worse, gains are losses, and what was uncertain stays so."""
    who, role, who_after, role_after = zip(*rows, strict=True)
    before, after = graded({"who": who, "role": role}), graded({"who": who_after, "role": role_after})
    there, back = (compare(*pair, resamples=200) for pair in ((before, after), (after, before)))
    for one, other in zip(there.overall.fields, back.overall.fields, strict=True):
        assert (one.better, one.worse, one.p, one.adjusted_p) == (
            other.worse,
            other.better,
            other.p,
            other.adjusted_p,
        )
        turned = (-other.difference, -other.high, -other.low)
        assert (one.difference, one.low, one.high) == pytest.approx(turned, abs=1e-8)
        assert one.more_cases == other.more_cases
    assert there.overall.macro_f1.difference == pytest.approx(-back.overall.macro_f1.difference)
    assert {case.case for case in there.better_cases()} == {case.case for case in back.worse_cases()}


@settings(max_examples=20, deadline=None)
@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_cases_does_not_matter(
    rows: list[tuple[float | None, ...]], shuffler: random.Random
) -> None:
    """Cases are paired by name."""
    who, role, who_after, role_after = zip(*rows, strict=True)
    before, after = graded({"who": who, "role": role}), graded({"who": who_after, "role": role_after})
    mixed = list(after.cases)
    shuffler.shuffle(mixed)
    assert compare(before, scorecard(*mixed), resamples=50) == compare(before, after, resamples=50)
