"""Vocabulary: the words of the public contract, and the way a post moves under each action."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from summarizer import vocabulary
from summarizer.vocabulary import ACTIONS, direction_of

SCHEMA = Path(__file__).parent.parent / "schemas" / "personnel-change-v2.schema.json"

# As the contract writes them; a word more or less is another schema version.
WORDS = {
    "Outcome": "changes no_change unreadable",
    "Direction": "in out shift none",
    "Action": "appointment nomination election promotion reinstatement resignation retirement dismissal expiry death "
    "departure reassignment suspension leave",
    "Status": "rumoured requested offered tendered pending announced effective refused rejected withdrawn reversed "
    "denied disputed",
    "Capacity": "permanent acting interim delegated joint unknown",
    "StepKind": "request offer tender nominate announce approve take_effect refuse reject withdraw reverse deny speculate",
    "ReasonKind": "performance policy_disagreement misconduct inquiry loss_of_confidence health family other_post "
    "retirement_age reorganization merger political_pressure change_of_government term_limit death other",
    "ReasonRelation": "cause alleged context",
    "SourceKind": "outlet person organization document unnamed",
    "FaultKind": "refused lost attempt",
    "Stance": "reports confirms denies disputes comments no_comment",
    "CounterpartRelation": "predecessor successor",
    "Precision": "day month year",
}
FIELDS = {
    ("Record", "outcome"): "Outcome",
    ("Change", "direction"): "Direction",
    ("Change", "action"): "Action",
    ("Change", "status"): "Status",
    ("Change", "capacity"): "Capacity",
    ("Step", "kind"): "StepKind",
    ("Reason", "kind"): "ReasonKind",
    ("Reason", "relation"): "ReasonRelation",
    ("Fault", "kind"): "FaultKind",
    ("Source", "kind"): "SourceKind",
    ("Source", "stance"): "Stance",
    ("Counterpart", "relation"): "CounterpartRelation",
    ("StepDate", "precision"): "Precision",
    ("DateClaim", "precision"): "Precision",
}


@pytest.mark.parametrize("kind", WORDS)
def test_the_words_are_those_of_the_contract(kind: str) -> None:
    """Each list has the contract's words, in its order."""
    assert " ".join(get_args(getattr(vocabulary, kind))) == WORDS[kind]


@pytest.mark.parametrize(("owner", "field"), FIELDS)
def test_the_json_schema_has_the_same_words(owner: str, field: str) -> None:
    """What other languages read is what this one means."""
    schema: dict[str, Any] = json.loads(SCHEMA.read_text("utf-8"))
    holder = schema if owner == "Record" else schema["$defs"][owner]
    assert " ".join(holder["properties"][field]["enum"]) == WORDS[FIELDS[owner, field]]


@pytest.mark.parametrize(
    ("direction", "actions"),
    [
        ("in", "appointment nomination election promotion reinstatement"),
        ("out", "resignation retirement dismissal expiry death departure"),
        ("shift", "reassignment"),
        ("none", "suspension leave"),
    ],
)
def test_direction_of(direction: str, actions: str) -> None:
    """Every action moves a post one way."""
    assert " ".join(action for action in ACTIONS if direction_of(action) == direction) == actions
