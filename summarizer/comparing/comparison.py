"""A comparison: what changed between two scorecards, field by field and case by case."""

from __future__ import annotations

from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field, computed_field

from summarizer.scorecard import FieldName, Rate, Split, Stamp

SCHEMA: Final = "comparison/v1"
_COUNTED: Final = 3  # fields that a sentence can give the cases of

FieldVerdict = Literal["better", "worse", "same", "undecided"]
"""`better`, `worse`: shown; `same`: no case differs in it; `undecided`: some do, and it is not shown
that they differ to one side."""

Verdict = Literal["regression", "improvement", "mixed", "no difference shown"]
"""`mixed`: some fields are better and some worse."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Criteria(_Part):
    """By what a comparison judges."""

    alpha: float = Field(gt=0, lt=1)
    """How often a field may be called different although nothing is, over all fields together."""
    tolerance: float = Field(ge=0, le=1)
    """A loss of F1 up to this is not called worse."""
    resamples: int = Field(ge=1)
    """How many resamples the intervals are read from."""
    seed: int = Field(ge=0)
    """Of the resampling."""


class _Difference(_Part):
    before: float | None
    """F1, 0 to 1; None where there was nothing to find and nothing was found."""
    after: float | None
    """The same, of the other scorecard."""
    difference: float
    """After minus before; None counts as 1, since saying nothing where there is nothing is right."""
    low: float
    """Lower end of the 95 % bootstrap interval of the difference."""
    high: float
    """Upper end of it."""


class FieldComparison(_Difference):
    """One field over a set of cases."""

    field: FieldName
    better: int
    """How many cases came out better in this field."""
    worse: int
    """How many came out worse."""
    same: int
    """How many came out the same."""
    p: float
    """Chance of so uneven a split if cases differed at random (exact sign test)."""
    adjusted_p: float
    """Corrected for the number of fields (Holm)."""
    verdict: FieldVerdict
    reason: str
    """Why the verdict is what it is, in one line."""
    more_cases: int | None = None
    """About how many more cases would settle it at 80 % power if things went on like this; None if
    it is settled, or no number would."""


class MacroComparison(_Difference):
    """Mean F1 over the fields that either scorecard has something to score in.

    One number, asked about once: its 95 % interval decides without a correction.
    """

    tolerance: float = 0.0
    """A loss up to this is not called worse."""

    @computed_field
    @property
    def verdict(self) -> FieldVerdict:
        """`better` or `worse` where the interval lies on one side, the loss beyond the tolerance."""
        if self.low > 0:
            return "better"
        if self.high < 0 and self.difference < -self.tolerance:
            return "worse"
        return "same" if self.difference == self.low == self.high == 0 else "undecided"


class RateComparison(_Part):
    """So many of so many, twice."""

    before: Rate
    after: Rate


class SplitComparison(_Part):
    """Everything compared over one split, or over all cases."""

    split: Split | None
    """None for all cases."""
    cases: int
    """How many."""
    fields: tuple[FieldComparison, ...]
    """In the order of FIELDS."""
    macro_f1: MacroComparison
    false_alarms: RateComparison
    misses: RateComparison
    failures: RateComparison

    def field(self, name: FieldName) -> FieldComparison:
        """The comparison of one field."""
        return next(field for field in self.fields if field.field == name)

    def called(self, verdict: FieldVerdict) -> tuple[FieldName, ...]:
        """The fields with this verdict."""
        return tuple(field.field for field in self.fields if field.verdict == verdict)


class FieldDifference(_Part):
    """One field of one case that came out otherwise."""

    field: FieldName
    before: float | None
    """F1 in this case, 0 to 1; None where there was nothing to score."""
    after: float | None
    difference: float
    """After minus before; None counts as 1."""
    reason_before: str
    """Why the score was what it was."""
    reason_after: str
    """Why it is what it is."""


class CaseDifference(_Part):
    """One case in which at least one field came out otherwise."""

    case: str
    split: Split
    tags: tuple[str, ...] = ()
    difference: float
    """Mean difference over the fields of the case; 0 if gains and losses cancel out."""
    fields: tuple[FieldDifference, ...]
    """Those that differ."""
    failure_before: str | None = None
    """Why there was no record."""
    failure_after: str | None = None
    """Why there is none."""

    def change_of(self, name: FieldName | None) -> float:
        """By how much a field rose, or the case as a whole for None; 0 if it did not."""
        if name is None:
            return self.difference
        return next((field.difference for field in self.fields if field.field == name), 0.0)


class Comparison(_Part):
    """Two scorecards of the same cases, compared."""

    model_config = ConfigDict(validate_by_name=True, serialize_by_alias=True)

    schema_: Literal["comparison/v1"] = Field(default=SCHEMA, alias="schema")
    before: Stamp
    """What the first scorecard evaluated."""
    after: Stamp
    """What the second one evaluated."""
    criteria: Criteria
    overall: SplitComparison
    """Over all cases: what the verdict rests on."""
    splits: tuple[SplitComparison, ...]
    """Over each split that has cases, each corrected on its own."""
    cases: tuple[CaseDifference, ...]
    """Every case in which a field differs, the largest loss first."""

    def of(self, split: Split | None) -> SplitComparison | None:
        """The comparison over a split, or over all cases; None if the split has none."""
        wanted = (part for part in (self.overall, *self.splits) if part.split == split)
        return next(wanted, None)

    def better_cases(self, field: FieldName | None = None) -> tuple[CaseDifference, ...]:
        """The cases that came out better in a field, or as a whole; the largest gain first."""
        found = [case for case in self.cases if case.change_of(field) > 0]
        return tuple(sorted(found, key=lambda case: -case.change_of(field)))

    def worse_cases(self, field: FieldName | None = None) -> tuple[CaseDifference, ...]:
        """The cases that came out worse in a field, or as a whole; the largest loss first."""
        found = [case for case in self.cases if case.change_of(field) < 0]
        return tuple(sorted(found, key=lambda case: case.change_of(field)))

    @computed_field
    @property
    def regressions(self) -> tuple[FieldName, ...]:
        """The fields that are worse over all cases."""
        return self.overall.called("worse")

    @computed_field
    @property
    def improvements(self) -> tuple[FieldName, ...]:
        """The fields that are better over all cases."""
        return self.overall.called("better")

    @computed_field
    @property
    def verdict(self) -> Verdict:
        """What is shown over all cases, of a field or of their mean."""
        macro = self.overall.macro_f1.verdict
        if self.regressions or macro == "worse":
            return "mixed" if self.improvements or macro == "better" else "regression"
        return "improvement" if self.improvements or macro == "better" else "no difference shown"

    @computed_field
    @property
    def summary(self) -> str:
        """The comparison in one sentence."""
        cases = count_cases(self.overall.cases)
        return f"On {cases}, {self._finding()}{_tell_macro(self.overall.macro_f1)}."

    def _finding(self) -> str:
        before, after = _names(self.before, self.after)
        worse, better = self._list("worse"), self._list("better")
        if worse:
            return f"{after} is worse than {before} in {worse}" + (
                f", but better in {better}" if better else ""
            )
        if better:
            return f"{after} is better than {before} in {better}"
        if (word := self.overall.macro_f1.verdict) in ("better", "worse"):
            return f"{after} is {word} than {before} on the whole, though no single field decides it"
        if not self.cases:
            return f"{after} came out the same as {before}"
        near = [field for field in self.overall.fields if field.more_cases]
        first = min(near, key=lambda field: field.more_cases or 0, default=None)
        more = f" (about {first.more_cases} more could settle {first.field})" if first else ""
        return f"no difference is shown between {before} and {after}{more}"

    def _list(self, verdict: FieldVerdict) -> str:
        names = self.overall.called(verdict)
        if len(names) > _COUNTED:
            return ", ".join(names)
        fields = [self.overall.field(name) for name in names]
        return ", ".join(
            f"{field.field} ({count_cases(field.worse)} worse, {field.better} better)" for field in fields
        )


def count_cases(number: int, kind: str = "") -> str:
    """A number of cases in words."""
    return f"{number} {kind}case{'' if number == 1 else 's'}"


def _names(before: Stamp, after: Stamp) -> tuple[str, str]:
    """What to call the two: by the prompt, by the model, or by both, as far as they differ."""
    if (before.prompt, before.model) == (after.prompt, after.model):
        return "the accepted run", f"the new run of {after.prompt}"
    if before.model == after.model:
        return before.prompt, after.prompt
    return f"{before.prompt} with {before.model}", f"{after.prompt} with {after.model}"


def _tell_macro(macro: MacroComparison) -> str:
    if macro.before is None or macro.after is None:
        return ""
    if macro.before == macro.after:
        return f"; macro F1 is {macro.after:.3f}"
    low, high = _signed(macro.low), _signed(macro.high)
    interval = f"{_signed(macro.difference)}, 95 % interval {low} to {high}"
    return f"; macro F1 was {macro.before:.3f} and is {macro.after:.3f} ({interval})"


def _signed(number: float) -> str:
    return f"{number:+.3f}".replace("-", "−")
