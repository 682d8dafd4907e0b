"""Compare: two scorecards of the same cases become a verdict for each field, with what it rests on.

How large a difference is comes from a paired bootstrap over cases, whether there is one from an
exact test over the cases that came out otherwise, corrected for there being many fields.
"""

from __future__ import annotations

from pydantic import ValidationError

from summarizer.comparing.align import align
from summarizer.comparing.comparison import (
    CaseDifference,
    Comparison,
    Criteria,
    FieldComparison,
    FieldDifference,
    FieldVerdict,
    MacroComparison,
    RateComparison,
    SplitComparison,
    Verdict,
)
from summarizer.errors import SettingError
from summarizer.scorecard import SPLITS, Scorecard

__all__ = [
    "CaseDifference",
    "Comparison",
    "Criteria",
    "FieldComparison",
    "FieldDifference",
    "FieldVerdict",
    "MacroComparison",
    "RateComparison",
    "SplitComparison",
    "Verdict",
    "compare",
]


def compare(
    before: Scorecard,
    after: Scorecard,
    *,
    alpha: float = 0.05,
    tolerance: float = 0.0,
    resamples: int = 10_000,
    seed: int = 0,
) -> Comparison:
    """Compare two scorecards case by case; the same arguments give the same comparison.

    Args:
        before: the accepted scorecard.
        after: the one that may be better or worse.
        alpha: how often a field may be called different although nothing is, over all fields
            together; between 0 and 1.
        tolerance: a loss of F1 up to this is not called worse; 0 to 1.
        resamples: how many resamples the intervals are read from.
        seed: of the resampling.

    Raises:
        CaseError: the scorecards are not of the same cases or the same record schema.
        SettingError: an option is out of its range.
    """
    # numpy and scipy are loaded by whoever compares, not by whoever reads a comparison.
    from summarizer.comparing.differences import find_differences
    from summarizer.comparing.judge import compare_split

    criteria = _criteria(alpha=alpha, tolerance=tolerance, resamples=resamples, seed=seed)
    before, after = align(before, after)
    return Comparison(
        before=before.stamp,
        after=after.stamp,
        criteria=criteria,
        overall=compare_split(before, after, None, criteria),
        splits=tuple(compare_split(before, after, split, criteria) for split in SPLITS if after.of(split)),
        cases=find_differences(before, after),
    )


def _criteria(**options: float) -> Criteria:
    try:
        return Criteria.model_validate(options)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise SettingError(
            f"{place}: {first['input']}: {first['msg']}.", "Give a number in that range."
        ) from None
