"""Families of phrases that tell who takes or leaves a post, beside what only sounds like them."""

import pytest

from summarizer.cues import find_action
from summarizer.ground.undergoer import find_undergoers
from summarizer.vocabulary import Action

RUIZ, BRANDT = "Ana Ruiz", "Tom Brandt"
TOLD: list[tuple[str, Action, set[str]]] = [
    ("Maj Ana Ruiz to be Adjutant, 3rd Harbour Battalion, vice Capt Tom Brandt.", "appointment", {RUIZ}),
    ("Ruiz is to be the next bursar, the college said.", "appointment", {RUIZ}),
    ("The council has made Ana Ruiz town clerk.", "appointment", {RUIZ}),
    ("Ruiz will take Brandt's place on 1 May.", "appointment", {RUIZ}),
    ("His place will be taken in May by Ana Ruiz.", "appointment", {RUIZ}),
    ("Ana Ruiz takes over from Tom Brandt on Monday.", "appointment", {RUIZ}),
    ("Ana Ruiz takes over from Tom Brandt on Monday.", "departure", {BRANDT}),
    ("Brandt is making way for Ruiz.", "departure", {BRANDT}),
    ("By the next day Tom Brandt was no longer manager.", "departure", {BRANDT}),
    ("An hour after it Tom Brandt was no longer manager.", "departure", {BRANDT}),
    ("The service agreement of Mr Tom Brandt lapses on 30 June.", "expiry", {BRANDT}),
    ("Brandt is barred by the charter from seeking a third term.", "expiry", {BRANDT}),
    ("The mayor wants Ana Ruiz, who runs the port, to take over.", "nomination", {RUIZ}),
    ("Ana Ruiz went down 31–27 in the senate.", "nomination", {RUIZ}),
    ("Senators threw out one of President Tom Brandt's nominees.", "nomination", set()),
    ("Her duties are being carried out by Ana Ruiz, the treasurer.", "reassignment", {RUIZ}),
    ("Soldiers were sent to remove them, Brandt said.", "dismissal", set()),
]
SILENT: list[tuple[Action, str]] = [
    ("dismissal", "She fired rivets at the works."),
    ("dismissal", "The guns were fired at noon, and a salute was fired from the wall."),
    ("dismissal", "Roth was dismissed for 4 before lunch."),
    ("dismissal", "A patrolman discharged his weapon; the jury was discharged."),
    ("dismissal", "The senate threw out the bill."),
    ("retirement", "The opener retires hurt."),
    ("retirement", "The retired bank clerk found a pump."),
    ("retirement", "The old press was retired on Friday."),
    ("retirement", "The Colours will be retired to the chapel."),
    ("departure", "He was seen to leave by the back stairs."),
    ("departure", "She proposed to leave the first half hour free."),
    ("resignation", "The board gives notice of the meeting."),
    ("appointment", "She would rather replace a chair than mend it."),
    ("appointment", "Kole took over the title role on Saturday."),
    ("appointment", "Roth, who will lead the analysis of the sample, spoke."),
    ("appointment", "Holm is promoted to number three."),
    ("reassignment", "She handed over a petition."),
]


@pytest.mark.parametrize(("text", "action", "expected"), TOLD)
def test_whose_post_a_family_of_phrases_changes(text: str, action: Action, expected: set[str]) -> None:
    """The words are known, and word order tells who comes or goes."""
    people = (RUIZ, BRANDT)
    found = {who for cue in find_action(text, action) for who in find_undergoers(text, cue, action, people)}
    assert find_action(text, action)
    assert found == expected


@pytest.mark.parametrize(("action", "sentence"), SILENT)
def test_guns_innings_machines_and_gestures_change_no_post(action: Action, sentence: str) -> None:
    """The same verbs are said of things, of games and of what is done in a room."""
    assert find_action(sentence, action) == []
