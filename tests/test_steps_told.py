"""Steps told: what was done about a post, as the article tells it, when no draft claims any step."""

from __future__ import annotations

import pytest
from changes import change

CHIEF = {"role": "chief", "organization": "Holm fire brigade", "steps": []}

TOLD = [
    (
        "Otto Brandt told Anna Roth on Monday that she should either resign as chief of Holm fire brigade or be dismissed.",
        "resignation",
        [("request", "Otto Brandt")],
        "requested",
    ),
    (
        "Anna Roth, chief of Holm fire brigade, will not resign, she said. Otto Brandt asked her on Monday to resign.",
        "resignation",
        [("refuse", "Anna Roth"), ("request", "Otto Brandt")],
        "refused",
    ),
    (
        "Anna Roth has offered her resignation as chief of Holm fire brigade.",
        "resignation",
        [("tender", "Anna Roth")],
        "tendered",
    ),
    (
        "The chief of Holm fire brigade has offered her resignation. Anna Roth had led it since 2015.",
        "resignation",
        [("tender", "Anna Roth")],
        "tendered",
    ),
    (
        "Mayor Otto Brandt declined Anna Roth’s offer to resign as chief of Holm fire brigade.",
        "resignation",
        [("tender", "Anna Roth"), ("reject", "Otto Brandt")],
        "rejected",
    ),
    (
        "Anna Roth has turned down an offer to become chief of Holm fire brigade.",
        "appointment",
        [("refuse", "Anna Roth")],
        "refused",
    ),
    (
        "Anna Roth handed in her resignation as chief of Holm fire brigade, and took it back on Tuesday.",
        "resignation",
        [("tender", "Anna Roth"), ("reverse", "Anna Roth")],
        "reversed",
    ),
    (
        "Anna Roth offered her resignation as chief of Holm fire brigade after members threw out the pay deal.",
        "resignation",
        [("tender", "Anna Roth")],
        "tendered",
    ),
    ("Anna Roth resigned as chief of Holm fire brigade.", "resignation", [], "effective"),
    (
        "Anna Roth resigned as chief of Holm fire brigade. She gave no notice.",
        "resignation",
        [],
        "effective",
    ),
    (
        "Otto Brandt nominated Anna Roth as chief of Holm fire brigade. The council voted down her nomination.",
        "nomination",
        [("nominate", "Otto Brandt"), ("reject", None)],
        "rejected",
    ),
    (
        "Anna Roth was dismissed as chief of Holm fire brigade. She declined to talk about the weather.",
        "dismissal",
        [],
        "effective",
    ),
    (
        "Otto Brandt nominated Anna Roth as chief of Holm fire brigade. Roth withdrew her candidacy on Monday.",
        "nomination",
        [("nominate", "Otto Brandt"), ("withdraw", "Anna Roth")],
        "withdrawn",
    ),
    # Who stays in another post has refused none; a nominating committee nominates nobody.
    (
        "Anna Roth was appointed chief of Holm fire brigade. She will remain chair of the school but will not teach.",
        "appointment",
        [],
        "announced",
    ),
    (
        "The Nominating and Governance Committee met, and the board appointed Anna Roth as chief of Holm fire brigade.",
        "appointment",
        [],
        "announced",
    ),
    (
        "Anna Roth was appointed chief of Holm fire brigade. Under the offer letter Roth will be paid well.",
        "appointment",
        [],
        "announced",
    ),
    (
        "Anna Roth has reversed her decision to resign as chief of Holm fire brigade.",
        "resignation",
        [("reverse", "Anna Roth")],
        "reversed",
    ),
    # A notice that has its day waits for nobody.
    (
        "Anna Roth submitted her resignation as chief of Holm fire brigade, effective June 30, 2023.",
        "resignation",
        [("tender", "Anna Roth")],
        "announced",
    ),
    # A notice waits for nobody's consent.
    (
        "Anna Roth has handed in her notice as chief of Holm fire brigade.",
        "resignation",
        [],
        "announced",
    ),
    # Others withdraw and cancel, too.
    (
        "The nomination of Anna Roth as chief of Holm fire brigade was withdrawn at noon.",
        "nomination",
        [("withdraw", None), ("nominate", None)],
        "withdrawn",
    ),
    (
        "The appointment of Anna Roth as chief of Holm fire brigade is cancelled.",
        "appointment",
        [("reverse", None)],
        "reversed",
    ),
    # A no that does not repeat what was asked.
    (
        "Otto Brandt asked Anna Roth to resign as chief of Holm fire brigade. She said that she would not.",
        "resignation",
        [("request", "Otto Brandt"), ("refuse", "Anna Roth")],
        "refused",
    ),
    # An approval that is needed has not been given; another's nomination is not hers.
    (
        "Otto Brandt nominated Anna Roth as chief of Holm fire brigade. Her nomination needs the approval of the council.",
        "nomination",
        [("nominate", "Otto Brandt")],
        "pending",
    ),
]


@pytest.mark.parametrize(("text", "action", "steps", "status"), TOLD, ids=[row[0][:50] for row in TOLD])
def test_steps_are_taken_by_whom_the_article_says(
    text: str, action: str, steps: list[tuple[str, str | None]], status: str
) -> None:
    """One's own by the person, the rest by others; words that are about no post are no step."""
    found = change(text, **CHIEF, change=action)
    assert [(step.kind, step.actor) for step in found.steps] == steps
    assert found.status == status


def test_claimed_steps_come_before_told_ones() -> None:
    """A draft that tells the steps is believed as far as it is proved."""
    text = (
        "Otto Brandt asked Anna Roth on Monday to resign as chief of Holm fire brigade. She will not resign."
    )
    claimed = {**CHIEF, "steps": ["request"]}
    found = change(text, **claimed, change="resignation", by="Otto Brandt")
    assert [step.kind for step in found.steps] == ["request"]
