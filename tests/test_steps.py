"""Steps: proved by sentences about the person, named, meant by a pronoun or by the office."""

from __future__ import annotations

from changes import change, grounded

CHIEF = {"role": "chief", "organization": "Holm fire brigade", "change": "resignation"}


def test_a_step_may_be_told_of_the_office():
    """The head of the commission is the one whom the next sentence names."""
    text = (
        "The head of the Holm electoral commission has offered her resignation. "
        "Anna Roth handed her resignation to the president on Monday."
    )
    found = change(
        text, role="head", organization="Holm electoral commission", change="resignation", steps=["tender"]
    )
    assert [(step.kind, step.actor) for step in found.steps] == [("tender", "Anna Roth")]
    assert found.status == "tendered"


def test_a_step_may_be_told_by_a_pronoun():
    """She is whom the sentence before names."""
    text = "Anna Roth resigned as chief of Holm fire brigade on 2 May. On Monday she took it back."
    found = change(text, **CHIEF, steps=["tender", "reverse"])
    assert [step.kind for step in found.steps] == ["tender", "reverse"]
    assert found.status == "reversed"


def test_an_actor_that_the_sentence_does_not_tell_is_left_out():
    """The step stands, and the fault says what was refused."""
    text = (
        "Anna Roth, chief of Holm fire brigade, was asked to resign on Monday. "
        "It is quiet in Holm. The snow is deep. The sea is near. Otto Brandt sells boats."
    )
    found = grounded(text, **CHIEF, steps=["request"], by="Otto Brandt")
    (step,) = found.changes[0].steps
    assert (step.kind, step.actor) == ("request", None)
    assert any(fault.field.endswith(".actor") for fault in found.faults)


def test_a_step_has_the_date_of_its_own_clause():
    """Not any date of its sentence."""
    text = "Mayor Otto Brandt asked Anna Roth on Monday to resign as chief of Holm fire brigade by Friday."
    found = change(text, **CHIEF, steps=["request"], by="Otto Brandt")
    assert [step.date.value for step in found.steps if step.date] == ["2023-05-15"]
