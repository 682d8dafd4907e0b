"""Which words speak of an action or a step. All people, bodies and sentences are invented."""

from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from salad import CUE_SENTENCES

from summarizer.cues import Cue, find_action, find_direction, find_step
from summarizer.cues.find import ACTION_WORDS
from summarizer.cues.phrases import forms
from summarizer.cues.reasons import REASONS
from summarizer.cues.steps import STEPS
from summarizer.vocabulary import ACTIONS, Action, Direction, ReasonKind, StepKind

SPEAKS: list[tuple[Action, str]] = [
    ("resignation", "Trade minister Oda Brandt resigned on Tuesday."),
    ("resignation", "Brandt is stepping down as chair of the Lumen Trust."),
    ("resignation", "He quit the cabinet after nine days."),
    ("resignation", "The canon handed in his notice in writing."),
    ("resignation", "Ms Brandt will leave her post in June."),
    ("resignation", "The skipper gave up the captaincy."),
    ("resignation", "She vacated the seat last week."),
    ("resignation", "Brandt Quits as Harbour Chief"),
    ("resignation", "Archbishop Ek has offered his resignation to the pope."),
    ("dismissal", "The board fired chief executive Per Lund."),
    ("dismissal", "Rovers have sacked coach Len Moor."),
    ("dismissal", "Colonel Ines Roth was relieved of command."),
    ("dismissal", "Lund was forced out by the trustees."),
    ("dismissal", "Kole was being pushed out, the union said."),
    ("dismissal", "The station axed presenter Bea Quill."),
    ("dismissal", "Lund was let go on Friday."),
    ("dismissal", "The vicar was removed from office by the synod."),
    ("dismissal", "Moor was stripped of the captaincy."),
    ("dismissal", "Quill was fired on Monday."),
    ("dismissal", "Moor lost his job on Sunday."),
    ("dismissal", "Her employment was terminated for cause effective May 3."),
    ("dismissal", "The company terminated Mr. Lund without cause."),
    ("appointment", "Ana Roe was named chief executive of Beacon Foods."),
    ("appointment", "Roe joins Beacon as finance director."),
    ("appointment", "Pastor Ida Holm was called to the parish of Elmsford."),
    ("appointment", "Deacon Abel Fenn was ordained on Sunday."),
    ("appointment", "Major Rui Fen assumed command of the battalion."),
    ("appointment", "Roe was sworn in at noon."),
    ("appointment", "Roe takes the helm in March."),
    ("appointment", "President Dorn tapped Iyer to lead the agency."),
    ("appointment", "Prof. Ito takes up the chair of physics."),
    ("appointment", "Roe will succeed Per Lund as editor."),
    ("appointment", "Roe became the first woman to chair the board."),
    ("appointment", "Beacon Foods has a new chief executive: Ana Roe."),
    ("nomination", "The governor nominated Jo Lund to the bench."),
    ("nomination", "Dorn chose Lund as his running mate."),
    ("nomination", "The party put forward Ms Lund."),
    ("election", "Ott was re-elected mayor of Elmsford."),
    ("election", "Ott won the leadership election."),
    ("election", "Members voted her in by a wide margin."),
    ("promotion", "Sergeant Abe Kole was promoted to lieutenant."),
    ("promotion", "Bishop Ek was elevated to archbishop."),
    ("reinstatement", "The tribunal reinstated the surgeon."),
    ("reinstatement", "Quill returns as host of the breakfast show."),
    ("reinstatement", "Moor was restored to the captaincy."),
    ("retirement", "Judge Vera Stahl will retire in May."),
    ("retirement", "The winger hung up his boots."),
    ("expiry", "The mayor's term ends in May."),
    ("expiry", "His contract was not renewed."),
    ("expiry", "Ott won't stand for re-election."),
    ("death", "Rector Milo Dahl died at 81."),
    ("death", "The late Ann Poe led the choir for years."),
    ("death", "Dahl passed away at home."),
    ("departure", "Quill is no longer with the network."),
    ("departure", "The club and Moor have parted ways."),
    ("departure", "Her departure was confirmed on air."),
    ("reassignment", "The secretary has reassigned Roe's duties to her deputy."),
    ("reassignment", "Captain Roth was transferred to the southern fleet."),
    ("reassignment", "Kole handed over his duties to a deputy."),
    ("suspension", "The officer was placed on administrative leave."),
    ("suspension", "The dean was suspended pending a review."),
    ("leave", "The provost is taking a leave of absence."),
    ("leave", "She is on maternity leave."),
    ("leave", "Prof. Ito begins a sabbatical."),
]


SILENT: list[tuple[Action, str]] = [
    ("dismissal", "He fired the starting gun."),
    ("dismissal", "Police fired tear gas at the crowd."),
    ("dismissal", "Soldiers fired on protesters."),
    ("dismissal", "A fire broke out at the depot."),
    ("dismissal", "Fire Chief Bo Lunde thanked the crew."),
    ("dismissal", "The ministry dismissed the report as false."),
    ("dismissal", "The batter was dismissed for a duck."),
    ("dismissal", "A judge dismissed the lawsuit."),
    ("dismissal", "A sack of flour fell."),
    ("dismissal", "The body was removed from the water."),
    ("dismissal", "Roe was asked about the budget."),
    ("appointment", "The company named in the lawsuit denied it."),
    ("appointment", "Dahl was named after his uncle."),
    ("appointment", "She has a doctor's appointment."),
    ("appointment", "Her name was shortened to Dot."),
    ("appointment", "The plan succeeded in part."),
    ("appointment", "The result was disappointing."),
    ("appointment", "It became clear on Monday."),
    ("appointment", "The firm took over its rival."),
    ("appointment", "The chief executive said sales rose."),
    ("nomination", "The film was nominated for an award."),
    ("nomination", "A leading voice said so."),
    ("election", "Election officials said turnout was low."),
    ("election", "The elected officials met on Monday."),
    ("promotion", "Rovers were promoted to the top division."),
    ("promotion", "She promoted the film in Lisbon."),
    ("resignation", "Quit smoking, the doctor said."),
    ("resignation", "Moor has re-signed for two years."),
    ("resignation", "Resigned to his fate, he waited."),
    ("retirement", "A retired general spoke."),
    ("retirement", "The retirement age will rise."),
    ("death", "It was in the late edition."),
    ("death", "The death toll rose."),
    ("death", "They met in late May."),
    ("departure", "The left-back scored."),
    ("departure", "The former chairman sat in the third row."),
    ("departure", "He turned left and left the door open."),
    ("departure", "She is on maternity leave."),
    ("suspension", "The suspension bridge reopened."),
    ("suspension", "Trading was suspended at noon."),
    ("leave", "They leave at dawn."),
    ("reassignment", "The transfer window closes."),
]


STEP_SPEAKS: list[tuple[StepKind, str]] = [
    ("request", "The commissioner was asked to resign."),
    ("request", "Brandt told Roe that he should either resign or be dismissed."),
    ("request", "Two deputies called for her resignation."),
    ("request", "The council urged Ott to step down."),
    ("offer", "Roe was offered the post of bursar."),
    ("tender", "Borg offered to resign."),
    ("tender", "Borg tendered his resignation at dawn."),
    ("nominate", "The governor nominated Jo Lund to the bench."),
    ("announce", "The board announced a new head."),
    ("announce", "She'll step down in May."),
    ("announce", "The board has appointed Lea Ott."),
    ("approve", "The Senate confirmed Ms Ott as judge."),
    ("approve", "The king accepted the resignation."),
    ("take_effect", "The change takes effect in May."),
    ("take_effect", "Borg resigned."),
    ("take_effect", "Lund was fired."),
    ("take_effect", "Ott took office at noon."),
    ("refuse", "Roe refused to step down."),
    ("refuse", "Roe won't resign."),
    ("refuse", "He saw no reason to quit."),
    ("refuse", "She vowed to stay in office."),
    ("refuse", "Roe rejected calls to go."),
    ("reject", "The president rejected the resignation."),
    ("reject", "Senators voted down the nomination."),
    ("withdraw", "Lund withdrew from consideration."),
    ("withdraw", "She took her name out of the running."),
    ("reverse", "The board reversed its decision."),
    ("reverse", "Borg changed his mind."),
    ("deny", "The club denied reports of a rift."),
    ("deny", "The rumour is not true, he said."),
    ("speculate", "Ott may be replaced by Lund."),
    ("speculate", "Ott is said to be leaving."),
    ("speculate", "Lund has been tipped to succeed her."),
]


STEP_SILENT: list[tuple[StepKind, str]] = [
    ("offer", "Borg offered to resign."),
    ("request", "She asked about the weather."),
    ("refuse", "Roe declined to comment."),
    ("approve", "The club confirmed that he had left."),
    ("take_effect", "He is an effective leader."),
    ("take_effect", "He should be dismissed."),
    ("nominate", "The song was nominated for an award."),
    ("withdraw", "The army withdrew its troops."),
]


@pytest.mark.parametrize(("action", "sentence"), SPEAKS)
def test_a_sentence_that_speaks_of_the_action_has_a_cue(action: Action, sentence: str) -> None:
    """Plain wordings of every action are found."""
    assert find_action(sentence, action)


@pytest.mark.parametrize(("action", "sentence"), SILENT)
def test_a_near_miss_has_no_cue(action: Action, sentence: str) -> None:
    """Words that only look like the action are not taken for it."""
    assert find_action(sentence, action) == []


@pytest.mark.parametrize(("kind", "sentence"), STEP_SPEAKS)
def test_a_sentence_that_speaks_of_the_step_has_a_cue(kind: StepKind, sentence: str) -> None:
    """Plain wordings of every step are found."""
    assert find_step(sentence, kind)


@pytest.mark.parametrize(("kind", "sentence"), STEP_SILENT)
def test_a_near_miss_of_a_step_has_no_cue(kind: StepKind, sentence: str) -> None:
    """Words that only look like the step are not taken for it."""
    assert find_step(sentence, kind) == []


@pytest.mark.parametrize(
    ("direction", "sentence", "text"),
    [
        ("out", "Brandt resigned.", "resigned"),
        ("in", "Roe was appointed.", "appointed"),
        ("shift", "Kole was reassigned.", "reassigned"),
        ("none", "The dean was suspended.", "suspended"),
    ],
)
def test_a_direction_has_the_cues_of_its_actions(direction: Direction, sentence: str, text: str) -> None:
    """A direction is spoken of when one of its actions is."""
    assert [cue.text for cue in find_direction(sentence, direction)] == [text]


@pytest.mark.parametrize("direction", ["in", "out", "shift", "none"])
def test_plain_prose_has_no_direction(direction: Direction) -> None:
    """Prose with no change of post has no cue of any direction."""
    assert find_direction("Rain fell on the harbour for most of the day.", direction) == []


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("resign", "resign resigns resigned resigned resigning"),
        ("dismiss", "dismiss dismisses dismissed dismissed dismissing"),
        ("retire", "retire retires retired retired retiring"),
        ("step", "step steps stepped stepped stepping"),
        ("deny", "deny denies denied denied denying"),
        ("leave", "leave leaves left left leaving"),
        ("die", "die dies died died dying"),
    ],
)
def test_verbs_are_inflected(verb: str, expected: str) -> None:
    """A table names a verb once and means all its forms."""
    assert " ".join(forms(verb)) == expected


def test_every_word_of_the_contract_has_a_table() -> None:
    """No action, step or reason kind but "other" is without words."""
    assert set(ACTION_WORDS) == set(ACTIONS)
    assert set(STEPS) == set(get_args(StepKind))
    assert set(REASONS) == set(get_args(ReasonKind)) - {"other"}


def _check(sentence: str, cues: list[Cue]) -> None:
    assert all(sentence[cue.start : cue.end] == cue.text and cue.text for cue in cues)
    assert all(one.end <= two.start for one, two in pairwise(cues))


@given(CUE_SENTENCES, st.sampled_from(get_args(Action)), st.sampled_from(get_args(StepKind)))
def test_spans_hold_in_any_text(sentence: str, action: Action, kind: StepKind) -> None:
    """Whatever the text, a cue's span is its text, cues are in order and apart, nothing raises."""
    _check(sentence, find_action(sentence, action))
    _check(sentence, find_step(sentence, kind))


def test_a_very_long_sentence_is_read_in_time() -> None:
    """The patterns take no more than linear time in a text without full stops."""
    assert find_action("the board was naming the " * 1000, "appointment") == []
    assert find_action("A." * 20_000, "election") == []
    assert find_action("if she resigned to the " * 4000, "resignation") == []
    assert len(find_action("she was fired " * 5000, "dismissal")) == 5000
