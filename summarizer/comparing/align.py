"""Align: two scorecards may be compared only case by case, each case the same in both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from summarizer.errors import CaseError
from summarizer.scorecard import FIELDS, CaseScore, Scorecard

_NAMED: Final = 5  # how many cases an error names


def align(before: Scorecard, after: Scorecard) -> tuple[Scorecard, Scorecard]:
    """Both scorecards with their cases in one order, by name.

    A case that has moved to another split counts where it is in `after`.

    Raises:
        CaseError: a case is missing, twice in, without a field or of another content, there is no
            case at all, or the records follow different schemas.
    """
    schemas = (before.stamp.record_schema, after.stamp.record_schema)
    if schemas[0] != schemas[1]:
        raise CaseError(f"stamp.record_schema: is {schemas[0]} before and {schemas[1]} after.", _anew(before))
    old, new = _by_name(before, "before"), _by_name(after, "after")
    _demand_same_names(old, new, _anew(before))
    names = sorted(new)
    if changed := [name for name in names if old[name].case_sha256 != new[name].case_sha256]:
        raise CaseError(
            f"{_places(changed, '.case_sha256')}: not the same before and after; "
            "the article, or what is expected of it, has changed.",
            _anew(before),
        )
    moved = (old[name].model_copy(update={"split": new[name].split}) for name in names)
    return (
        before.model_copy(update={"cases": tuple(moved)}),
        after.model_copy(update={"cases": tuple(new[name] for name in names)}),
    )


def _by_name(card: Scorecard, side: str) -> dict[str, CaseScore]:
    if not card.cases:
        raise CaseError(f"cases: none in the scorecard {side}.", "Evaluate at least one case.")
    counts = Counter(case.case for case in card.cases)
    if twice := [name for name, count in counts.items() if count > 1]:
        raise CaseError(
            f"{_places(twice)}: more than once in the scorecard {side}.",
            f"Keep one of each, or evaluate again: {_command(card)}.",
        )
    for case in card.cases:
        fields = Counter(score.field for score in case.scores)
        if wrong := [field for field in FIELDS if fields[field] != 1]:
            raise CaseError(
                f"cases[{case.case}].scores: {wrong[0]} stands there {fields[wrong[0]]} times "
                f"in the scorecard {side}, not once.",
                _anew(card),
            )
    return {case.case: case for case in card.cases}


def _demand_same_names(old: Iterable[str], new: Iterable[str], hint: str) -> None:
    gone, come = sorted(set(old) - set(new)), sorted(set(new) - set(old))
    told = [
        f"{_places(names)}: only in the scorecard {side}"
        for names, side in ((gone, "before"), (come, "after"))
        if names
    ]
    if told:
        raise CaseError(f"{'; '.join(told)}.", hint)


def _places(names: list[str], field: str = "") -> str:
    shown = ", ".join(f"cases[{name}]{field}" for name in names[:_NAMED])
    more = len(names) - _NAMED
    return f"{shown} and {more} more" if more > 0 else shown


def _anew(card: Scorecard) -> str:
    return f"Evaluate both on the cases of today, the first one with: {_command(card)}."


def _command(card: Scorecard) -> str:
    return f"summarizer eval {card.stamp.prompt} --accept"
