"""A scorecard: how every case of an evaluation came out, field by field, and what was evaluated.

Counts are kept as a slot-filling task's: what was expected, what was found, and how much of it
matched (MUC-6 scoring; a match in part counts in part), so that sums over cases give precision,
recall and F1.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarizer.errors import CaseError, first_complaint
from summarizer.record import Sampling
from summarizer.vocabulary import Outcome

SCHEMA: Final = "scorecard/v1"

FieldName = Literal[
    "outcome",
    "who",
    "role",
    "organization",
    "action",
    "status",
    "by",
    "reasons",
    "sources",
    "stance",
    "dates",
]
FIELDS: Final[tuple[FieldName, ...]] = get_args(FieldName)

Split = Literal["dev", "held"]
SPLITS: Final[tuple[Split, ...]] = get_args(Split)
"""In the order in which they are shown."""

ErrorKind = Literal["missed", "invented", "wrong value", "wrong span"]
"""`missed`: expected, not found; `invented`: found, not expected; `wrong value`: something else
found; `wrong span`: the right thing, cut or proved at the wrong place."""
ERROR_KINDS: Final[tuple[ErrorKind, ...]] = get_args(ErrorKind)
"""In the order of a table's columns."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Tally(_Part):
    """Counts that can be summed; from them precision, recall and F1."""

    expected: int = Field(default=0, ge=0)
    """How many values a careful reader gives."""
    found: int = Field(default=0, ge=0)
    """How many values the record gives."""
    matched: float = Field(default=0.0, ge=0)
    """How much of them agrees, each pair between 0 and 1."""

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            expected=self.expected + other.expected,
            found=self.found + other.found,
            matched=self.matched + other.matched,
        )

    @property
    def precision(self) -> float | None:
        """Share of the found that is right; None if nothing was found."""
        return self.matched / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Share of the expected that was found; None if nothing was expected."""
        return self.matched / self.expected if self.expected else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None if there was nothing to find and nothing found."""
        both = self.expected + self.found
        return 2 * self.matched / both if both else None


class ScoringError(_Part):
    """One thing that is wrong in one field of one case."""

    kind: ErrorKind
    change: str
    """The person whose change it is about, or "" for the item as a whole."""
    expected: str | None = None
    found: str | None = None


class Score(_Part):
    """One field of one case: the counts, and the reason they are not full."""

    field: FieldName
    tally: Tally
    errors: tuple[ScoringError, ...] = ()

    @property
    def value(self) -> float | None:
        """F1 of the field in this case, 0 to 1; None where there was nothing to score."""
        return self.tally.f1

    @property
    def reason(self) -> str:
        """Why the score is what it is, in one line."""
        if self.value is None:
            return "nothing to find"
        return "; ".join(explain(error) for error in self.errors) or "as expected"


class CaseScore(_Part):
    """One case, scored."""

    case: str
    case_sha256: str
    """Over the article and what was expected of it."""
    split: Split
    tags: tuple[str, ...] = ()
    expected: Outcome
    found: Outcome | None
    """The record's outcome; None if there is no record."""
    failure: str | None = None
    """Why there is no record: what the model failed at."""
    scores: tuple[Score, ...]
    tokens_in: int | None = None
    tokens_out: int | None = None

    def score(self, field: FieldName) -> Score:
        """The score of one field."""
        return next(score for score in self.scores if score.field == field)


class Stamp(_Part):
    """What was evaluated, so that it can be evaluated again."""

    prompt: str
    prompt_sha256: str
    schema_sha256: str
    """Over the JSON Schema of the draft that the model fills in."""
    record_schema: str
    """The record's schema, for example personnel-change/v1."""
    model: str
    sampling: Sampling
    package_version: str


class Rate(_Part):
    """So many of so many."""

    count: int
    of: int

    @property
    def share(self) -> float | None:
        """Between 0 and 1; None of none."""
        return self.count / self.of if self.of else None


class Scorecard(_Part):
    """A whole evaluation: one prompt and one model over a set of cases."""

    model_config = ConfigDict(validate_by_name=True, serialize_by_alias=True)

    schema_: Literal["scorecard/v1"] = Field(default=SCHEMA, alias="schema")
    """Which shape this is, and its version."""
    stamp: Stamp
    """What was evaluated, and with what."""
    cases: tuple[CaseScore, ...]
    """How each case came out."""

    def of(self, split: Split | None) -> tuple[CaseScore, ...]:
        """The cases of a split, or all of them."""
        return tuple(case for case in self.cases if split in (None, case.split))

    def tally(self, field: FieldName, split: Split | None = None) -> Tally:
        """The counts of one field over all cases of a split."""
        return total(case.score(field).tally for case in self.of(split))

    def macro_f1(self, split: Split | None = None) -> float | None:
        """Mean of the F1 of all fields that had something to score."""
        values = [f1 for field in FIELDS if (f1 := self.tally(field, split).f1) is not None]
        return sum(values) / len(values) if values else None

    def false_alarms(self, split: Split | None = None) -> Rate:
        """Items without a change that were given one."""
        quiet = [case for case in self.of(split) if case.expected != "changes"]
        return Rate(count=sum(case.found == "changes" for case in quiet), of=len(quiet))

    def misses(self, split: Split | None = None) -> Rate:
        """Items with a change that were given none, or no record."""
        news = [case for case in self.of(split) if case.expected == "changes"]
        return Rate(count=sum(case.found != "changes" for case in news), of=len(news))

    def failures(self, split: Split | None = None) -> Rate:
        """Items that the model gave no usable answer to."""
        cases = self.of(split)
        return Rate(count=sum(case.failure is not None for case in cases), of=len(cases))

    def errors(self, split: Split | None = None, field: FieldName | None = None) -> dict[ErrorKind, int]:
        """How many errors of each kind, in one field or in all."""
        scores = [s for case in self.of(split) for s in case.scores if field in (None, s.field)]
        kinds = [error.kind for score in scores for error in score.errors]
        return {kind: kinds.count(kind) for kind in ERROR_KINDS}

    def to_json(self) -> str:
        """The scorecard as JSON text, one case a line, so that a change shows in a comparison of files."""
        data = self.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        data["schema"] = self.schema_
        cases = ",\n".join(json.dumps(case, ensure_ascii=False) for case in data.pop("cases"))
        head = json.dumps({"schema": data["schema"], "stamp": data["stamp"]}, ensure_ascii=False)
        return f'{head[:-1]},\n"cases": [\n{cases}\n]}}\n'

    @classmethod
    def from_json(cls, text: str | bytes, name: str = "the scorecard") -> Scorecard:
        """Read back what `to_json` wrote; `name` is how an error calls it.

        Raises:
            CaseError: it is damaged, or of another schema version.
        """
        anew = "Make it again: summarizer eval PROMPT --accept."
        try:
            data: Any = json.loads(text)
            version = data.get("schema") if isinstance(data, dict) else None  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
            if version != SCHEMA:
                raise CaseError(f"{name}: schema: is {version!r}; this program reads {SCHEMA!r}.", anew)
            return cls.model_validate(data)
        except (json.JSONDecodeError, UnicodeDecodeError) as error:
            raise CaseError(f"{name}: is not whole ({error}).", anew) from None
        except ValidationError as error:
            raise CaseError(f"{name}: {first_complaint(error)}.", anew) from None


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of counts."""
    return sum(tallies, Tally())


def explain(error: ScoringError) -> str:
    """An error in words."""
    about = f"{error.change}: " if error.change else ""
    if error.kind == "missed":
        return f"{about}missed “{error.expected}”"
    if error.kind == "invented":
        return f"{about}invented “{error.found}”"
    if error.expected == error.found:
        return f"{about}{error.kind}: “{error.found}” proved elsewhere than expected"
    return f"{about}{error.kind}: “{error.found}” for “{error.expected}”"
