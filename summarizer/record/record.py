"""The record: what one news item says about who holds which post, proved claim by claim.

A Record is what we vouch for. Every claim carries Evidence, spans of the article's text in
Unicode code points (0-based, end exclusive, as in W3C Web Annotation's TextPositionSelector).
What could not be proved is listed under `faults`. Only `ground` makes one from a model's words.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any, Literal

from pydantic import ConfigDict, Field, ValidationError

from summarizer.errors import RecordError, first_complaint
from summarizer.record.change import Change
from summarizer.record.part import Evidence, Part
from summarizer.record.provenance import SCHEMA, ArticleInfo, Provenance
from summarizer.record.versions import lift, parse
from summarizer.vocabulary import FaultKind, Outcome


class Fault(Part):
    """Something about the item that a reader must know: what was refused, lost, or looked like an attack."""

    kind: FaultKind
    """`refused`: the model claimed it and the article doesn't prove it; `lost`: a part of the item or of the answer could not be used; `attempt`: words of the item that look like orders to the model."""
    field: str
    """Path of the claim in the draft, for example changes[0].by; for an attempt, article.text."""
    said: str
    """What the model said, or the words of the item."""
    why: str
    """Why it was refused, lost or noted."""
    evidence: tuple[Evidence, ...] = ()
    """For an attempt: the spans of its words."""


def _schema_first(schema: dict[str, Any]) -> None:
    """List derived fields as required: a reader may count on them."""
    schema["required"] = list(schema["properties"])


class Record(Part):
    """A personnel-change record: what one item says, each claim tied to its characters."""

    model_config = ConfigDict(validate_by_name=True, serialize_by_alias=True, json_schema_extra=_schema_first)

    schema_: Literal["personnel-change/v2"] = Field(default=SCHEMA, alias="schema")
    """Which shape this is, and its version."""
    outcome: Outcome
    """Whether the item reports changes, none, or is too short to judge."""
    summary: str
    """One plain sentence, built from the proved fields only."""
    article: ArticleInfo
    changes: tuple[Change, ...] = ()
    """Most important first."""
    faults: tuple[Fault, ...] = ()
    """What was refused, lost, or looked like an attack on the model."""
    provenance: Provenance

    def to_json(self, indent: int | None = 2) -> str:
        """The record as JSON text, keys in schema order, characters unescaped."""
        return self.model_dump_json(indent=indent)

    def to_html(self, text: str) -> str:
        """The record beside its article as one HTML page: `render_page(record, text)`.

        Args:
            text: the text of the article, which a record doesn't hold: `Article.text`.

        Raises:
            RecordError: the text is not the one that the record is of.
        """
        # By name: the page is made floors above, and nothing here may need it.
        return import_module("summarizer.page").render_page(self, text)

    @classmethod
    def from_json(cls, text: str | bytes) -> Record:
        """Read back what `to_json` wrote, with this version of summarizer or an earlier one.

        Raises:
            RecordError: the text is no record, a damaged one, or one of a version not known here.
        """
        return cls.from_data(parse(text))[0]

    @classmethod
    def from_data(cls, data: object) -> tuple[Record, tuple[str, ...]]:
        """A record from what its JSON holds, and a line for each thing that the newest version changed in it.

        Raises:
            RecordError: as for `from_json`.
        """
        lifted = lift(data)
        try:
            return cls.model_validate(lifted.data), lifted.told
        except ValidationError as error:
            raise RecordError(
                f"this is no sound record: {first_complaint(error)}.", "Make it again from its article."
            ) from None

    @classmethod
    def load(cls, path: str | Path) -> Record:
        """The record that a file holds, of whatever released version.

        Raises:
            RecordError: the file can't be read, or as for `from_json`.
        """
        try:
            return cls.from_json(Path(path).read_bytes())
        except OSError as error:
            raise RecordError(
                f"{path}: can't be read ({error.strerror}).", "Name a file of one record."
            ) from None
        except RecordError as error:
            raise RecordError(f"{path}: {error.message}", error.hint) from None
