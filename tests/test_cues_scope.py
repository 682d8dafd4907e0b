"""How a cue is told: denied, only thought of, or history; and what else hangs on words."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from salad import CUE_SENTENCES

from summarizer.cues import capacity, find_action, reason_kind, relation
from summarizer.vocabulary import Action, Capacity, ReasonKind, ReasonRelation


@pytest.mark.parametrize(
    ("action", "sentence", "negated"),
    [
        ("resignation", "Roe said he would not resign.", True),
        ("resignation", "Roe won’t resign.", True),
        ("resignation", "Roe had refused to step down, and he defended his record.", True),
        ("resignation", "There was no justification for me to resign.", True),
        ("resignation", "He will not, under any circumstances, resign.", True),
        ("resignation", "She ruled out resigning.", True),
        ("resignation", "Roe rejected calls to resign.", True),
        ("dismissal", "The club denied that Moor had been sacked.", True),
        ("dismissal", "Reports that Moor was sacked are untrue.", True),
        ("resignation", "Roe, who denied wrongdoing, resigned.", False),
        ("resignation", "She did not give a reason for her resignation.", False),
        ("resignation", "He declined to say why he resigned.", False),
        ("resignation", "The king refused to accept his resignation.", False),
        ("resignation", "He not only resigned but left the country.", False),
        ("departure", "Quill is no longer the host.", False),
        ("expiry", "The deal was not renewed.", False),
        ("dismissal", "She did not appeal and was dismissed.", False),
    ],
)
def test_negation_holds_in_its_clause(action: Action, sentence: str, negated: bool) -> None:  # noqa: FBT001
    """A denial before the cue in its clause negates it; one elsewhere does not."""
    assert [cue.negated for cue in find_action(sentence, action)][:1] == [negated]


@pytest.mark.parametrize(
    ("action", "sentence", "modal"),
    [
        ("resignation", "The commissioner was asked to resign.", True),
        ("resignation", "He should either resign or be dismissed.", True),
        ("dismissal", "He should either resign or be dismissed.", True),
        ("resignation", "Calls for her resignation grew.", True),
        ("resignation", "If the vote fails, Ms Cole will resign.", True),
        ("resignation", "She is considering resigning.", True),
        ("resignation", "Ministers would resign and leave the coalition.", True),
        ("resignation", "It is unclear whether she resigned.", True),
        ("resignation", "She will resign in May.", False),
        ("resignation", "Ms May resigned.", False),
        ("dismissal", "He could not be reached after the board sacked him.", False),
        ("resignation", "She told staff that she had resigned.", False),
    ],
)
def test_modal_holds_for_what_is_only_thought_of(action: Action, sentence: str, modal: bool) -> None:  # noqa: FBT001
    """Wishes, requests, possibilities and conditions are modal; plans and facts are not."""
    assert [cue.modal for cue in find_action(sentence, action)][:1] == [modal]


@pytest.mark.parametrize(
    ("action", "sentence", "history"),
    [
        ("appointment", "She was appointed in 2015.", True),
        ("appointment", "In 2011 he was named director.", True),
        ("appointment", "He was previously appointed to the bench.", True),
        ("appointment", "President Dorn tapped Iyer, who has led the agency since December.", True),
        ("dismissal", "The former head, who was fired two years ago, sued.", True),
        ("appointment", "She had been appointed by the old board.", True),
        ("appointment", "Prior to joining Beacon, she taught.", True),
        ("appointment", "Previously announced, the appointment of Ann Lee starts today.", False),
        ("appointment", "The former mayor was appointed on Monday.", False),
        ("appointment", "The board said she had been appointed.", False),
        ("appointment", "Roe said that this was the work he had been hired for.", True),
        ("appointment", "Roe asked what he was hired for in the first place.", True),
        ("appointment", "She was hired on Monday to put the bank in the first place.", False),
        ("retirement", "He will retire in 2031.", False),
        ("resignation", "She resigned on March 3, 2024.", False),
    ],
)
def test_history_is_told_apart_from_news(action: Action, sentence: str, history: bool) -> None:  # noqa: FBT001
    """A past stage of a career is marked; news, plans and dated filings are not."""
    assert [cue.past_history for cue in find_action(sentence, action)][:1] == [history]


@pytest.mark.parametrize(
    ("sentence", "title", "expected"),
    [
        ("Roe is acting commissioner.", "commissioner", "acting"),
        ("Roe is the acting U.S. trade commissioner.", "commissioner", "acting"),
        ("Acting Chief Ann Roe spoke.", "Acting Chief", "acting"),
        ("Acting on advice, the chairman left.", "chairman", None),
        ("The board, acting on advice from its chairman, met.", "chairman", None),
        ("Lund is interim head coach.", "head coach", "interim"),
        ("Lund, the caretaker manager, won.", "manager", "interim"),
        ("Lund will be chief executive on an interim basis.", "chief executive", "interim"),
        ("They become joint captains.", "captains", "joint"),
        ("She is co-chair of the trust.", "co-chair", "joint"),
        ("The Joint Chiefs met.", "Chiefs", None),
        ("Roth took over the duties of the commissioner.", "commissioner", "delegated"),
        ("She handed the commissioner's duties to him.", "commissioner", "delegated"),
        ("Roe was made permanent director.", "director", "permanent"),
        ("The permanent secretary spoke.", "secretary", None),
        ("Roe is the director.", "director", None),
    ],
)
def test_capacity_is_told_by_the_words_around_a_title(
    sentence: str, title: str, expected: Capacity | None
) -> None:
    """Only the words directly around and in a title tell its capacity; the verb "acting" does not."""
    start = sentence.index(title)
    assert capacity(sentence, start, start + len(title)) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("five straight defeats", "performance"),
        ("the tram line ran over budget", "performance"),
        ("clashed with ministers over tariffs", "policy_disagreement"),
        ("allegations of harassment", "misconduct"),
        ("pending an investigation into harassment", "inquiry"),
        ("a vote of no confidence", "loss_of_confidence"),
        ("on medical advice", "health"),
        ("to spend more time with his family", "family"),
        ("to join a rival bank", "other_post"),
        ("he reached the mandatory retirement age", "retirement_age"),
        ("part of a larger shakeup", "reorganization"),
        ("a cabinet reshuffle", "reorganization"),
        ("the merger of the two banks", "merger"),
        ("weeks of protests", "political_pressure"),
        ("a change of government", "change_of_government"),
        ("term limits bar another run", "term_limit"),
        ("the death of the abbot", "death"),
        ("personal reasons", "other"),
        ("not the result of any disagreement with the company", "other"),
        ("", "other"),
    ],
)
def test_a_reason_has_the_kind_of_its_words(text: str, kind: ReasonKind) -> None:
    """The first thing a reason speaks of, if not denied, gives its kind."""
    assert reason_kind(text) == kind


@pytest.mark.parametrize(
    ("sentence", "reason", "attributed", "expected"),
    [
        ("Borg resigned because of ill health.", "ill health", False, "cause"),
        ("Borg resigned because of ill health.", "ill health", True, "alleged"),
        ("Lund was sacked after five defeats.", "five defeats", False, "cause"),
        ("Lund was sacked after a run of five defeats.", "run of five defeats", False, "cause"),
        (
            "She left to spend more time with her family.",
            "to spend more time with her family",
            False,
            "cause",
        ),
        ("She left to spend more time with her family.", "spend more time with her family", False, "cause"),
        ("He was fired for leaking a memo.", "leaking a memo", False, "cause"),
        ("He was fired for leaking a memo.", "for leaking a memo", False, "cause"),
        ("The leak led to his resignation.", "The leak", False, "cause"),
        ("Roe has reportedly clashed with officials.", "clashed with officials", False, "alleged"),
        ("According to the wire, the request is part of a shakeup.", "a shakeup", False, "alleged"),
        ("Under Roe's watch, crossings rose to a record.", "crossings rose to a record", False, "context"),
        ("He waited for the train.", "the train", False, "context"),
    ],
)
def test_relation_is_told_by_the_link(
    sentence: str,
    reason: str,
    attributed: bool,  # noqa: FBT001
    expected: ReasonRelation,
) -> None:
    """A link directly at the reason makes a cause, a hedge an allegation, nothing a context."""
    start = sentence.index(reason)
    assert relation(sentence, start, start + len(reason), attributed=attributed) == expected


@given(CUE_SENTENCES, st.integers(-5, 130), st.integers(-5, 130))
def test_no_text_or_span_raises(sentence: str, start: int, end: int) -> None:
    """Odd text and spans out of it give an answer, not an error."""
    assert capacity(sentence, start, end) in (*get_args(Capacity), None)
    assert relation(sentence, start, end, attributed=False) in get_args(ReasonRelation)
    assert reason_kind(sentence) in get_args(ReasonKind)
