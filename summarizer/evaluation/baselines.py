"""Baselines: accepted scorecards, one for each prompt and model, and floors no score may fall below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from summarizer.errors import CaseError, OutputError, SettingError
from summarizer.output import write_whole
from summarizer.scorecard import FIELDS, FieldName, Scorecard

MACRO: Final = "macro"
_UNSAFE: Final = re.compile(r"[^\w.@\-]+")


class Floor(NamedTuple):
    """The lowest F1 that is accepted of a field, or of the mean over fields."""

    name: FieldName | None
    """A field; None for macro-F1."""
    least: float

    def __str__(self) -> str:
        return f"{self.name or MACRO}={self.least:g}"


def baseline_path(cases: Path, prompt: str, model: str) -> Path:
    """Where the accepted scorecard lies: CASES/baselines/PROMPT.MODEL.json."""
    return cases / "baselines" / f"{prompt}.{_UNSAFE.sub('_', model.removeprefix('local:'))}.json"


def load_scorecard(path: Path) -> Scorecard:
    """The scorecard in a file.

    Raises:
        CaseError: it can't be read, is damaged, or of another schema version.
    """
    try:
        return Scorecard.from_json(path.read_bytes(), str(path))
    except OSError as error:
        raise CaseError(
            f"{path}: can't be read ({error.strerror}).", "Make it: summarizer eval PROMPT --accept."
        ) from None


def accept(path: Path, scorecard: Scorecard) -> None:
    """Make a scorecard the baseline.

    Raises:
        OutputError: it can't be written; the old one is untouched.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"{path}: can't be written ({error.strerror}).", "Make the folder, or free its name."
        ) from None
    write_whole(path, scorecard.to_json())


def parse_floors(texts: Sequence[str]) -> list[Floor]:
    """Floors written as FIELD=F1, for example who=0.9 or macro=0.5.

    Raises:
        SettingError: one is not written so.
    """
    return [_floor(text) for text in texts]


def below(scorecard: Scorecard, floors: Sequence[Floor]) -> list[str]:
    """In words, which scores are below their floors."""
    told: list[str] = []
    for floor in floors:
        f1 = scorecard.macro_f1() if floor.name is None else scorecard.tally(floor.name).f1
        if f1 is None or f1 < floor.least:
            value = "has nothing to score" if f1 is None else f"is {f1:.3f}"
            told.append(f"{floor.name or MACRO} {value}, below its floor of {floor.least:g}")
    return told


def _floor(text: str) -> Floor:
    name, _, value = text.partition("=")
    known: FieldName | None = dict(zip(map(str, FIELDS), FIELDS, strict=True)).get(name.strip())
    try:
        least = float(value)
    except ValueError:
        least = -1.0
    if not 0 <= least <= 1 or (known is None and name.strip() != MACRO):
        raise SettingError(
            f"{text!r} is not a floor.",
            f"Write FIELD=F1 with F1 from 0 to 1 and FIELD one of {MACRO}, {', '.join(FIELDS)}.",
        )
    return Floor(known, least)
