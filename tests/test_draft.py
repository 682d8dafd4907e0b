"""Draft: what a model may fill in, and nothing that has to be derived or believed."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from summarizer.draft import BriefDraft, Draft, DraftChange, SentenceNumber, Verbatim
from summarizer.record import Change, Record

CHANGE: dict[str, Any] = {
    "person": "Petra Vance",
    "role": "director",
    "organization": None,
    "change": "resignation",
    "steps": [{"actor": "Tomas Roth", "does": "request", "sentence": 2}],
    "reasons": [{"reason": "a failed contract", "sentence": 3}],
    "sentence": 1,
}
SOURCE: dict[str, Any] = {"speaker": "Gazette", "outlet": None, "stance": "reports", "sentence": 1}
DRAFT: dict[str, Any] = {"changes": [CHANGE], "sources": [SOURCE]}


def shapes(shape: type[BaseModel]) -> list[type[BaseModel]]:
    """List a class and every class inside it."""
    inner = [
        kind for field in shape.model_fields.values() for kind in getattr(field.annotation, "__args__", ())
    ]
    found = [kind for kind in inner if isinstance(kind, type) and issubclass(kind, BaseModel)]
    return [shape, *(other for kind in found for other in shapes(kind))]


def test_a_draft_is_read_and_written() -> None:
    """A model's JSON becomes a draft, and the same JSON again."""
    assert Draft.model_validate(DRAFT).model_dump() == DRAFT


def test_a_draft_says_what_it_claims() -> None:
    """Every change, step, reason and source of the draft is a claim, and nothing else is."""
    draft = Draft.model_validate(DRAFT)
    claims = draft.claims()
    assert [c.person for c in claims.changes] == [c.person for c in draft.changes]
    assert [len(c.steps) for c in claims.changes] == [len(c.steps) for c in draft.changes]
    assert (claims.sources, claims.changes[0].by) == (draft.sources, None)


def test_a_brief_draft_claims_what_changes_and_leaves_the_steps_to_the_article() -> None:
    """Whoever changes no post claims nothing."""
    brief = {
        "person": "Petra Vance",
        "change": "resignation",
        "role": "director",
        "organization": None,
        "by": "Tomas Eriksen",
        "reasons": ["a failed contract"],
    }
    draft = BriefDraft.model_validate({"people": [brief, {"person": "Tomas Eriksen", "change": "none"}]})
    (change,) = draft.claims().changes
    assert (change.person, change.change, change.steps) == ("Petra Vance", "resignation", [])
    assert (change.by, change.reasons[0].reason) == ("Tomas Eriksen", "a failed contract")


@pytest.mark.parametrize(
    "change",
    [
        {"sentence": None},
        {"change": "vanishing"},
        {"status": "refused"},
        {"start": 0},
        {"person": None},
        {"steps": CHANGE["steps"] * 5},
        {"reasons": CHANGE["reasons"] * 4},
    ],
)
def test_another_form_is_refused(change: dict[str, Any]) -> None:
    """Unknown fields, derived ones, other words and over-long lists are no draft."""
    with pytest.raises(ValidationError):
        DraftChange.model_validate(CHANGE | change)


@pytest.mark.parametrize("missing", CHANGE)
def test_every_field_has_to_be_answered(missing: str) -> None:
    """A field left out is not taken for null."""
    with pytest.raises(ValidationError, match=missing):
        DraftChange.model_validate({key: value for key, value in CHANGE.items() if key != missing})


@pytest.mark.parametrize("shape", shapes(Draft), ids=lambda shape: shape.__name__)
def test_a_draft_holds_only_pointers_and_listed_words(shape: type[BaseModel]) -> None:
    """Every string is copied from the article or listed, every number is a sentence's, all is described."""
    for name, field in shape.model_fields.items():
        markers = [
            *field.metadata,
            *(m for a in getattr(field.annotation, "__args__", ()) for m in getattr(a, "__metadata__", ())),
        ]
        text = str(field.annotation)
        assert field.description, name
        assert "str" not in text or any(isinstance(m, Verbatim) for m in markers), name
        assert field.annotation is not int or any(isinstance(m, SentenceNumber) for m in markers), name


def test_a_draft_is_not_a_record() -> None:
    """What a model says can't be taken for what was proved, nor the other way."""
    assert not any(issubclass(shape, Change | Record) for shape in shapes(Draft))
    with pytest.raises(ValidationError):
        Record.model_validate(DRAFT)


def test_a_draft_is_frozen() -> None:
    """Nothing is corrected in a draft: it stays what the model said."""
    draft = Draft.model_validate(DRAFT)
    with pytest.raises(ValidationError, match="frozen"):
        draft.changes = []
