"""Reasons: what ties words to a change, what doesn't, and according to whom."""

from __future__ import annotations

import pytest
from changes import change, grounded

OUT = {"change": "resignation", "role": "chair", "organization": "Port Council"}
SACKED = {"change": "dismissal", "role": "coach", "organization": "Holm FC"}
GONE = "Anna Roth resigned as chair of the Port Council on Monday"

TIED = [
    # A word of cause in the clause of the deed.
    (f"{GONE} because of a dispute over the quay.", OUT, "a dispute over the quay", "cause", None),
    (f"{GONE} after dockers occupied her office.", OUT, "dockers occupied her office", "cause", None),
    (f"{GONE} amid protests over the quay.", OUT, "protests over the quay", "cause", None),
    # The person explains.
    (
        f"{GONE}. She said she wanted to spend more time with her family.",
        OUT,
        "she wanted to spend more time with her family",
        "cause",
        "Anna Roth",
    ),
    (
        f"{GONE}. “After twenty years I am tired,” Roth told reporters.",
        OUT,
        "After twenty years I am tired",
        "cause",
        "Roth",
    ),
    # The body explains, by its own or its official's mouth.
    (
        "Holm FC have sacked coach Anna Roth. “We cannot accept seven defeats in a row,” said the club chairman, Otto Brandt.",
        SACKED,
        "We cannot accept seven defeats in a row",
        "cause",
        "Otto Brandt",
    ),
    # A sentence that says that a reason comes.
    (
        f"{GONE}. She named two grounds. The quay was late, and it leaked.",
        OUT,
        "The quay was late",
        "context",
        None,
    ),
    (f"{GONE}. There is another reason. The quay leaks.", OUT, "The quay leaks", "context", None),
    (
        f"{GONE}. The dockers tell it differently. Their spokesman, Ivo Lind, said that she had sold the crane.",
        OUT,
        "she had sold the crane",
        "alleged",
        "Ivo Lind",
    ),
    # A kind of reason told of the person beside the deed.
    (
        f"{GONE}. An audit of her expenses is under way.",
        OUT,
        "An audit of her expenses is under way",
        "context",
        None,
    ),
    # What she died of.
    (
        "The mayor of Holm, Anna Roth, died on Sunday. It was a stroke, her family say.",
        {"change": "death", "role": "mayor", "organization": "Holm"},
        "It was a stroke",
        "alleged",
        "her family",
    ),
    # The rule that ends a term.
    (
        "Anna Roth, the bishop of Holm, will retire in May, when she reaches the age limit of 68.",
        {"change": "retirement", "role": "bishop", "organization": "Holm"},
        "when she reaches the age limit of 68",
        "context",
        None,
    ),
    # Leave names its reason itself.
    (
        "Anna Roth, chair of the Port Council, began parental leave on Monday.",
        OUT | {"change": "leave"},
        "parental leave",
        "context",
        None,
    ),
]


@pytest.mark.parametrize(("text", "claimed", "reason", "relation", "by"), TIED)
def test_a_reason_is_tied_to_its_change(text, claimed, reason, relation, by):
    """By cause, by whoever explains, by an announcement, by its kind or by a rule."""
    found = change(text, **claimed, reasons=[reason]).reasons
    assert [(r.text, r.relation, r.asserted_by) for r in found] == [(reason, relation, by)]


LOOSE = [
    (f"{GONE}. Roth, 52, was mayor of Holm before.", OUT, "was mayor of Holm before"),
    (f"{GONE}. The council meets again in June.", OUT, "The council meets again in June"),
    (f"{GONE}. Otto Brandt, her deputy, is under investigation.", OUT, "is under investigation"),
    (f"{GONE}. She gave no reason. The quay closed last year.", OUT, "The quay closed last year"),
    (f"{GONE} after twelve years.", OUT, "after twelve years"),
    (f"{GONE}. Her going is not the result of any dispute.", OUT, "any dispute"),
    (f"{GONE}, the council said on Tuesday.", OUT, "the council said on Tuesday"),
    ("Port Council chair Anna Roth resigned on Monday.", OUT, "Port Council chair"),
    ("Port Council chair Anna Roth resigned a day after the local elections.", OUT, "local elections"),
    (f"{GONE}. She did not answer questions about the audit.", OUT, "She did not answer questions"),
    ("Holm FC sacked coach Anna Roth. The club thanked her.", SACKED, "The club thanked her"),
    (
        "Holm Bank named Anna Roth chair. “She is the best person for the job,” said its president, Otto Brandt.",
        {"change": "appointment", "role": "chair", "organization": "Holm Bank"},
        "She is the best person for the job",
    ),
]


@pytest.mark.parametrize(("text", "claimed", "reason"), LOOSE)
def test_what_only_stands_there_is_no_reason(text, claimed, reason):
    """Career, names, other people's matters, silence, praise and the deed itself."""
    found = grounded(text, **claimed, reasons=[reason])
    assert not found.changes[0].reasons
    assert any(fault.said == reason for fault in found.faults)


def test_the_persons_defence_is_no_reason():
    """Who refuses to go says why not."""
    text = (
        "Port Council chair Anna Roth will not resign, she said on Monday. "
        "“I have lost nobody’s trust,” Roth said. The council had asked her to resign."
    )
    found = change(text, **OUT, steps=["request", "refuse"], reasons=["I have lost nobody’s trust"])
    assert found.status == "refused"
    assert not found.reasons


def test_a_quotation_that_goes_on_has_the_speaker_of_its_beginning():
    """The second sentence of a speech names nobody."""
    text = (
        "Holm FC have sacked coach Anna Roth. “It was not easy,” said the club chairman, Otto Brandt. "
        "“She has lost the trust of the players.”"
    )
    reason = "She has lost the trust of the players"
    assert change(text, **SACKED, reasons=[reason]).reasons[0].asserted_by == "Otto Brandt"


FOUND = [
    (f"{GONE} because she was ill.", "because she was ill"),
    (f"{GONE} citing a dispute over the quay.", "citing a dispute over the quay"),
    (f"{GONE} in order to join a bank.", "in order to join a bank"),
    (f"{GONE} after a stroke.", "a stroke"),
    (f"{GONE} after the leak of a report in which she is named.", "the leak of a report"),
    # Across a comma and before the deed; in a relative clause of the deed.
    (f"{GONE}, citing a dispute over the quay.", "citing a dispute over the quay"),
    (
        "After a row over pay, Anna Roth resigned as chair of the Port Council on Monday.",
        "a row over pay",
    ),
    # An event behind "after" is blamed where somebody has to go.
    (f"{GONE} after dockers occupied her office.", "dockers occupied her office"),
    # A noun of the deed.
    (f"{GONE}. Her resignation follows complaints by dockers.", "complaints by dockers"),
    (f"{GONE}. The move was made in connection with a merger.", "a merger"),
    # By the mouth of those who know, in any quotation marks.
    (f'{GONE}. "I am tired and I want to sleep," Roth said.', "I am tired and I want to sleep"),
    (f"{GONE}. She said she wanted to look after her mother.", "she wanted to look after her mother"),
    (f"{GONE} after twelve years.", None),
    (f"{GONE} after a vote.", None),
    (f"{GONE} and went home.", None),
]


@pytest.mark.parametrize(("text", "reason"), FOUND)
def test_a_plain_link_beside_the_deed_gives_the_reason_by_itself(text, reason):
    """Nobody has to name it to us."""
    found = change(text, **OUT).reasons
    assert [r.text for r in found] == ([reason] if reason else [])


NOT_FOUND = [
    # Another cause than that of the deed, a request, somebody's matter.
    f"{GONE} and will be replaced because the law says so.",
    f"{GONE}. Otto Brandt said that he was late because of snow.",
    f"{GONE}, which the dockers had demanded for months.",
    # Who stays or was made to go defends themselves.
    "Holm FC sacked coach Anna Roth. “I have lost nobody’s trust,” Roth said.",
    # Praise of the new one.
    "Anna Roth was named chair of the Port Council. “We lost too many years,” said Otto Brandt.",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_nobody_ties_to_the_deed_is_not_found(text):
    """Causes of other things, and those who defend themselves."""
    claimed = SACKED if "sacked" in text else OUT | ({"change": "appointment"} if "named" in text else {})
    assert not change(text, **claimed).reasons


def test_a_rule_of_age_gives_the_reason_of_a_retirement():
    """“He turns 75 in July” beside the telling sentence; of a resignation it is only an age."""
    text = "Anna Roth, chair of the Port Council, will {} in May. She turns 70 in June."
    retires = change(text.format("retire"), **OUT | {"change": "retirement"})
    assert [r.text for r in retires.reasons] == ["She turns 70 in June"]
    assert not change(text.format("resign"), **OUT).reasons


def test_a_request_gives_the_reason_beside_its_words():
    """Who asks says what for."""
    text = "The dockers called on Anna Roth to resign as chair of the Port Council over a fraud in the quay fund."
    found = change(text, **OUT, steps=["request"]).reasons
    assert [r.text for r in found] == ["a fraud in the quay fund"]


def test_a_death_has_the_cause_that_its_sentence_names():
    """“Of” and “when” bring it; words of praise are none."""
    died = {"change": "death", "role": "mayor", "organization": "Holm"}
    text = "The mayor of Holm, Anna Roth, died on Sunday {}."
    for words in ("of pneumonia", "after a stroke"):
        assert [r.text for r in change(text.format(words), **died).reasons] == [words]
    crash = change(text.format("when her helicopter crashed near Brink"), **died)
    assert [r.text for r in crash.reasons] == ["her helicopter crashed near Brink"]
    assert not change(text.format("in Brink"), **died).reasons


def test_what_a_model_copies_in_part_is_told_in_full():
    """The clause that the word of cause brings, and not a word of it."""
    text = f"{GONE} because dockers had lost all trust in her after the strike."
    found = change(text, **OUT, reasons=["lost all trust"]).reasons
    assert [r.text for r in found] == ["because dockers had lost all trust in her after the strike"]


BUILT = [
    (
        f"{GONE}. The opposition accused her of enriching her family.",
        "enriching her family",
    ),
    (
        f"{GONE}. The port agency has opened an inquiry into the contracts.",
        "The port agency has opened an inquiry into the contracts",
    ),
    (f"{GONE} over the licences for the quay.", "the licences for the quay"),
    (f"{GONE}, saying it was time for somebody younger.", "it was time for somebody younger"),
]


@pytest.mark.parametrize(("text", "reason"), BUILT)
def test_a_reason_is_found_by_the_build_of_its_clause(text, reason):
    """What somebody is accused of, what is inquired into, what stands right at the deed, what they say as they go."""
    assert reason in [found.text for found in change(text, **OUT).reasons]


def test_what_another_resigned_for_is_no_reason():
    """A resignation has an owner."""
    text = f"{GONE}. Otto Brandt’s resignation was due to a dispute over the quay."
    assert change(text, **OUT).reasons == ()
