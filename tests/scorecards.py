"""Toy scorecards, for tests of what reads them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from summarizer.record import Sampling
from summarizer.scorecard import FIELDS, CaseScore, FieldName, Score, Scorecard, ScoringError, Stamp, Tally

Value = float | Tally | None
"""The F1 of a field in a case, its counts, or None for nothing to score."""


def stamp(**changed: Any) -> Stamp:
    """What was evaluated: a made-up prompt and model, or what is given."""
    known: dict[str, Any] = {
        "prompt": "toy@v1",
        "prompt_sha256": "1" * 64,
        "schema_sha256": "2" * 64,
        "record_schema": "personnel-change/v2",
        "model": "quill-9b",
        "sampling": Sampling(),
        "package_version": "0.1.0",
    }
    return Stamp(**{**known, **changed})


@cache
def score(field: FieldName, value: Value) -> Score:
    """A score of one value expected and one found; less than 1 is a wrong value."""
    if isinstance(value, Tally):
        return Score(field=field, tally=value)
    if value is None:
        return Score(field=field, tally=Tally())
    wrong = ScoringError(kind="wrong value", change="Ada Holm", expected="this", found=f"that ({value:g})")
    return Score(
        field=field,
        tally=Tally(expected=1, found=1, matched=value),
        errors=() if value == 1 else (wrong,),
    )


def case_score(name: str, values: Mapping[FieldName, Value] | None = None, **changed: Any) -> CaseScore:
    """A case of the dev split that is right in every field but those given."""
    given: Mapping[FieldName, Value] = values or {}
    known: dict[str, Any] = {
        "case": name,
        "case_sha256": f"sha of {name}",
        "split": "dev",
        "expected": "changes",
        "found": "changes",
        "scores": tuple(score(field, given.get(field, 1.0)) for field in FIELDS),
    }
    return CaseScore(**{**known, **changed})


def scorecard(*cases: CaseScore, **changed: Any) -> Scorecard:
    """A scorecard of these cases; what is given changes the stamp."""
    return Scorecard(stamp=stamp(**changed), cases=cases)


def graded(values: Mapping[FieldName, Sequence[Value]], **changed: Any) -> Scorecard:
    """A scorecard of cases case-00, case-01 …, given by columns: the fields' values, case by case."""
    rows = zip(*values.values(), strict=True)
    return scorecard(
        *(
            case_score(f"case-{number:02}", dict(zip(values, row, strict=True)))
            for number, row in enumerate(rows)
        ),
        **changed,
    )
