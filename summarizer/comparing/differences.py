"""Differences: which cases came out otherwise, in which field, and why."""

from __future__ import annotations

from summarizer.comparing.comparison import CaseDifference, FieldDifference
from summarizer.comparing.measure import count, subtract_f1, subtract_macro_f1
from summarizer.scorecard import FIELDS, CaseScore, Scorecard


def find_differences(before: Scorecard, after: Scorecard) -> tuple[CaseDifference, ...]:
    """Every case of aligned scorecards in which a field differs, the largest loss first."""
    old, new = count(before.cases), count(after.cases)
    moved, overall = subtract_f1(old, new), subtract_macro_f1(old, new)
    found = [
        _difference(pair, [float(value) for value in moved[index]], float(overall[index]))
        for index, pair in enumerate(zip(before.cases, after.cases, strict=True))
        if moved[index].any()
    ]
    return tuple(sorted(found, key=lambda case: case.difference))


def _difference(pair: tuple[CaseScore, CaseScore], moved: list[float], overall: float) -> CaseDifference:
    old, new = pair
    return CaseDifference(
        case=new.case,
        split=new.split,
        tags=new.tags,
        difference=overall,
        fields=tuple(
            FieldDifference(
                field=field,
                before=old.score(field).value,
                after=new.score(field).value,
                difference=difference,
                reason_before=old.score(field).reason,
                reason_after=new.score(field).reason,
            )
            for field, difference in zip(FIELDS, moved, strict=True)
            if difference
        ),
        failure_before=old.failure,
        failure_after=new.failure,
    )
