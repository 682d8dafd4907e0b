"""Judge: what the measures and the test say of each field over a set of cases."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.comparing.comparison import (
    Criteria,
    FieldComparison,
    FieldVerdict,
    MacroComparison,
    RateComparison,
    SplitComparison,
    count_cases,
)
from summarizer.comparing.measure import NO_DIFFERENCE, Array, Measured, Measures, count, measure, subtract_f1
from summarizer.comparing.significance import adjust_holm, more_cases, sign_test
from summarizer.scorecard import FIELDS, FieldName, Scorecard, Split


class _Evidence(NamedTuple):
    """What a field is judged by."""

    measured: Measured
    better: int
    worse: int
    cases: int
    p: float
    adjusted_p: float

    @property
    def told(self) -> str:
        return f"{count_cases(self.worse)} worse, {self.better} better"

    @property
    def agrees(self) -> bool:
        """Whether F1 moved to the side that most cases moved to."""
        return (self.better - self.worse) * self.measured.difference > 0


def compare_split(
    before: Scorecard, after: Scorecard, split: Split | None, criteria: Criteria
) -> SplitComparison:
    """Compare aligned scorecards over one split, or over all cases; there must be at least one."""
    old, new = count(before.of(split)), count(after.of(split))
    measures = measure(old, new, criteria.resamples, criteria.seed)
    f1 = [(before.tally(field, split).f1, after.tally(field, split).f1) for field in FIELDS]
    macro_before, macro_after = measures.macro_sides or (None, None)
    return SplitComparison(
        split=split,
        cases=len(new),
        fields=tuple(
            _compare_field(field, sides, evidence, criteria)
            for field, sides, evidence in zip(FIELDS, f1, _gather(old, new, measures), strict=True)
        ),
        macro_f1=MacroComparison(
            before=macro_before, after=macro_after, tolerance=criteria.tolerance, **measures.macro._asdict()
        ),
        false_alarms=RateComparison(before=before.false_alarms(split), after=after.false_alarms(split)),
        misses=RateComparison(before=before.misses(split), after=after.misses(split)),
        failures=RateComparison(before=before.failures(split), after=after.failures(split)),
    )


def _gather(before: Array, after: Array, measures: Measures) -> list[_Evidence]:
    moved = subtract_f1(before, after)
    better = [int(number) for number in (moved > 0).sum(axis=0)]
    worse = [int(number) for number in (moved < 0).sum(axis=0)]
    chances = [sign_test(*pair) for pair in zip(better, worse, strict=True)]
    columns = zip(measures.fields, better, worse, chances, adjust_holm(chances), strict=True)
    return [_Evidence(field, up, down, len(moved), p, adjusted) for field, up, down, p, adjusted in columns]


def _compare_field(
    field: FieldName, f1: tuple[float | None, float | None], evidence: _Evidence, criteria: Criteria
) -> FieldComparison:
    verdict = _judge(evidence, criteria)
    more = _more_cases(evidence, criteria) if verdict == "undecided" else None
    return FieldComparison(
        field=field,
        before=f1[0],
        after=f1[1],
        **evidence.measured._asdict(),
        better=evidence.better,
        worse=evidence.worse,
        same=evidence.cases - evidence.better - evidence.worse,
        p=evidence.p,
        adjusted_p=evidence.adjusted_p,
        verdict=verdict,
        reason=_explain(evidence, verdict, more, criteria),
        more_cases=more,
    )


def _judge(evidence: _Evidence, criteria: Criteria) -> FieldVerdict:
    if not evidence.better + evidence.worse:
        return "same"
    shown = evidence.adjusted_p < criteria.alpha and evidence.agrees
    if not shown or _is_tolerated(evidence, criteria):
        return "undecided"
    return "better" if evidence.measured.difference > 0 else "worse"


def _is_tolerated(evidence: _Evidence, criteria: Criteria) -> bool:
    return -criteria.tolerance - NO_DIFFERENCE <= evidence.measured.difference < 0


def _more_cases(evidence: _Evidence, criteria: Criteria) -> int | None:
    # Where it isn't for want of cases that nothing is said, more of them would not help.
    if not evidence.agrees or _is_tolerated(evidence, criteria):
        return None
    alpha = criteria.alpha / len(FIELDS)  # what Holm's first step asks of a field
    return more_cases(evidence.better, evidence.worse, evidence.cases, alpha)


def _explain(evidence: _Evidence, verdict: FieldVerdict, more: int | None, criteria: Criteria) -> str:
    if verdict == "same":
        return "no case differs"
    told, difference = evidence.told, evidence.measured.difference
    if verdict != "undecided":
        return f"{told}; adjusted p {evidence.adjusted_p:.2g}"
    if more is not None:
        return f"{told}; adjusted p {evidence.adjusted_p:.2g}: about {count_cases(more, 'more ')} would settle it"
    if evidence.better == evidence.worse:
        return f"{told}: as many one way as the other"
    if evidence.agrees:
        return f"{told}; the loss of {-difference:.3f} is within the tolerance of {criteria.tolerance:g}"
    went = "rose" if difference > 0 else "fell" if difference < 0 else "is the same"
    return f"{told}, but F1 over all of them {went}"
