"""Decisions: what an editor says of each claim, read back only if it can be meant."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pagework import accepted, harbour, quiet

from summarizer.errors import RecordError
from summarizer.review import Decision, Decisions, load_decisions


def told(*decisions: dict[str, Any]) -> str:
    """Decisions about the harbour's record, as JSON."""
    return json.dumps({**json.loads(Decisions.none_yet(harbour().record).to_json()), "decisions": decisions})


def test_decisions_are_read_back_as_they_were_written():
    """Every kind of them."""
    fix = Decision(claim="changes[0].status", decision="fix", values={"status": "requested"})
    made = accepted(harbour(), fix, Decision(claim="changes[1]", decision="reject"))
    assert Decisions.from_json(made.to_json(), harbour().record) == made
    assert '"values"' in made.to_json()


@pytest.mark.parametrize(
    ("decision", "why"),
    [
        ({"claim": "changes[7].who", "decision": "accept"}, "no claim changes\\[7\\].who"),
        ({"claim": "changes[0]", "decision": "accept"}, "can only be rejected"),
        ({"claim": "changes[0].who", "decision": "reject"}, "no change is without it"),
        ({"claim": "changes[0].by", "decision": "fix"}, "a fix has values"),
        ({"claim": "changes[0].by", "decision": "accept", "values": {"name": "X"}}, "a fix has values"),
        ({"claim": "changes[0].by", "decision": "fix", "values": {"who": "X"}}, "has the fields name"),
        ({"claim": "changes[0].by", "decision": "fix", "values": {"name": " "}}, "name can't be empty"),
        (
            {"claim": "changes[0].status", "decision": "fix", "values": {"status": "gone"}},
            "none of the words",
        ),
        (
            {"claim": "changes[0].dates.requested", "decision": "fix", "values": {"date": "2024-02-30"}},
            "is not a date",
        ),
        ({"claim": "changes[0].by", "decision": "maybe"}, "decisions.0.decision"),
    ],
)
def test_what_can_not_be_meant_is_refused(decision: dict[str, Any], why: str):
    """With the claim and why."""
    with pytest.raises(RecordError, match=why):
        Decisions.from_json(told(decision), harbour().record)


def test_a_claim_is_decided_once():
    """Two decisions about one would leave open which is meant."""
    one = {"claim": "changes[0].by", "decision": "accept"}
    with pytest.raises(RecordError, match="decided twice"):
        Decisions.from_json(told(one, one), harbour().record)


def test_decisions_are_of_one_record(tmp_path):
    """Those of another are refused, and a file that holds none is named."""
    path = tmp_path / "d.json"
    path.write_text(Decisions.none_yet(quiet().record).to_json())
    with pytest.raises(RecordError, match=r"d\.json: the decisions are of another record"):
        load_decisions(path, harbour().record)
    path.write_text("[]")
    with pytest.raises(RecordError, match="these are no decisions"):
        load_decisions(path, harbour().record)
    with pytest.raises(RecordError, match="can't be read"):
        load_decisions(tmp_path / "none.json", harbour().record)
