"""Decisions: what an editor says of each claim of a record: accept, fix or reject."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from summarizer.errors import RecordError, first_complaint
from summarizer.page.claims import WORDS, Blank, Claim, claims_of, digest_claims
from summarizer.record import Record, is_calendar_date

_HINT: Final = "Save them again from the record's page."


class _Part(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, validate_by_name=True
    )


class Decision(_Part):
    """What is said of one claim, or of a whole change."""

    claim: str
    """Path of the claim in the record, for example changes[0].sources[2]; changes[0] is the whole change."""
    decision: Literal["accept", "fix", "reject"]
    values: dict[str, str] | None = None
    """For a fix: field → what stands in its place; empty for nothing."""

    @model_validator(mode="after")
    def _has_values_to_fix(self) -> Decision:
        if (self.values is not None) != (self.decision == "fix"):
            raise ValueError("a fix has values, and nothing else has")
        return self


class Decisions(_Part):
    """The decisions about one record."""

    schema_: Literal["review-decisions/v1"] = Field(default="review-decisions/v1", alias="schema")
    article: str
    """SHA-256 of the article's text."""
    claims: str
    """SHA-256 of what the record claims: the decisions are of no other record."""
    decisions: tuple[Decision, ...] = ()

    def to_json(self) -> str:
        """The decisions as JSON text that ends with a line end."""
        return self.model_dump_json(indent=2, by_alias=True, exclude_none=True) + "\n"

    @classmethod
    def none_yet(cls, record: Record) -> Decisions:
        """No decision about a record so far."""
        return cls(article=record.article.id, claims=digest_claims(record))

    @classmethod
    def from_json(cls, text: str | bytes, record: Record) -> Decisions:
        """Decisions about a record, from the JSON that its page saved.

        Raises:
            RecordError: the text holds none, they are of another record, or one can't be used.
        """
        try:
            found = cls.model_validate_json(text)
        except ValidationError as error:
            raise RecordError(f"these are no decisions: {first_complaint(error)}.", _HINT) from None
        if (found.article, found.claims) != (record.article.id, digest_claims(record)):
            raise RecordError("the decisions are of another record.", _HINT)
        found._check(record)
        return found

    def _check(self, record: Record) -> None:
        claims = {claim.path: claim for claim in claims_of(record)}
        changes = {f"changes[{index}]" for index in range(len(record.changes))}
        twice = [path for path, count in Counter(d.claim for d in self.decisions).items() if count > 1]
        if twice:
            raise RecordError(f"{twice[0]} is decided twice.", _HINT)
        for decision in self.decisions:
            claim = claims.get(decision.claim)
            if claim is None and decision.claim not in changes:
                raise RecordError(f"the record has no claim {decision.claim}.", _HINT)
            why = _object(decision, claim)
            if why:
                raise RecordError(f"{decision.claim}: {why}.", "Decide anew about this claim.")


def load_decisions(path: Path, record: Record) -> Decisions:
    """The decisions about a record that a file holds.

    Raises:
        RecordError: the file can't be read, or as for `Decisions.from_json`.
    """
    try:
        return Decisions.from_json(path.read_bytes(), record)
    except OSError as error:
        raise RecordError(
            f"{path}: can't be read ({error.strerror}).", "Name a file that the page saved."
        ) from None
    except RecordError as error:
        raise RecordError(f"{path}: {error.message}", error.hint) from None


def _object(decision: Decision, claim: Claim | None) -> str:
    """Why a decision can't be used, or ""."""
    if claim is None:
        return "" if decision.decision == "reject" else "a whole change can only be rejected"
    if decision.decision == "reject" and claim.required and claim.path != "outcome":
        return "no change is without it; fix it, or reject the whole change"
    values = decision.values
    if values is None:
        return ""
    if set(values) != {blank.name for blank in claim.blanks}:
        return f"a fix of it has the fields {', '.join(blank.name for blank in claim.blanks)}"
    return next((why for blank in claim.blanks if (why := _object_to(blank, values[blank.name].strip()))), "")


def _object_to(blank: Blank, value: str) -> str:
    """Why a value can't fill a blank, or ""."""
    if not value:
        return f"{blank.name} can't be empty" if blank.required or blank.words else ""
    if blank.words and value not in WORDS[blank.words]:
        return f"{value!r} is none of the words for {blank.name}"
    if blank.name == "date" and not is_calendar_date(value):
        return f"{value!r} is not a date such as 2022-11-09"
    return ""
