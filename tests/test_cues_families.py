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
GONE: list[tuple[str, Action, set[str]]] = [
    ("The provost, Ana Ruiz, has sent in her papers, Tom Brandt said.", "resignation", {RUIZ}),
    ("Tom Brandt said that Ana Ruiz handed back the seals of office.", "resignation", {RUIZ}),
    ("Ana Ruiz laid down her office, and Brandt thanked her.", "resignation", {RUIZ}),
    ("Ruiz calls it a day as captain.", "resignation", {RUIZ}),
    ("Ana Ruiz could not serve under Tom Brandt.", "resignation", {RUIZ}),
    ("Ana Ruiz placed her office at the president's disposal.", "resignation", {RUIZ}),
    ("Ana Ruiz refuses to go.", "resignation", {RUIZ}),
    ("Ruiz must go, Tom Brandt said.", "resignation", {RUIZ}),
    ("Tom Brandt called for the head of Ana Ruiz.", "resignation", {RUIZ}),
    ("Tom Brandt wants Ruiz out.", "resignation", {RUIZ}),
    ("Holm Town axe manager Ana Ruiz.", "dismissal", {RUIZ}),
    ("The navy has taken Cmdr Ana Ruiz off the bridge of the frigate.", "dismissal", {RUIZ}),
    ("Ana Ruiz was drummed out of the regiment by Tom Brandt.", "dismissal", {RUIZ}),
    ("Members voted Ana Ruiz off the board.", "dismissal", {RUIZ}),
    ("Out goes Ana Ruiz, and Tom Brandt stays.", "dismissal", {RUIZ}),
    ("The studio has torn up Ana Ruiz's contract.", "dismissal", {RUIZ}),
    ("Ana Ruiz's employment was terminated for cause.", "dismissal", {RUIZ}),
    ("The affair has cost Ana Ruiz her job.", "dismissal", {RUIZ}),
    ("They had let Ana Ruiz go.", "dismissal", {RUIZ}),
    ("The board is dismissing Ana Ruiz.", "dismissal", {RUIZ}),
    ("Ana Ruiz hung up her whistle on Saturday.", "retirement", {RUIZ}),
    ("Ana Ruiz has reached the age limit.", "retirement", {RUIZ}),
    ("The club is letting Ana Ruiz's agreement run down.", "expiry", {RUIZ}),
    ("Ana Ruiz was not reappointed.", "expiry", {RUIZ}),
    ("Tom Brandt has defeated the incumbent mayor, Ana Ruiz.", "expiry", {RUIZ}),
    ("Ana Ruiz, the mayor, collapsed at the wheel and could not be revived.", "death", {RUIZ}),
    ("Ana Ruiz was gunned down outside her office.", "death", {RUIZ}),
    ("Ana Ruiz has ended her tenure as director.", "departure", {RUIZ}),
    ("Tom Brandt was named coach in place of Ana Ruiz.", "departure", {RUIZ}),
    ("Tom Brandt takes the reins from Ana Ruiz.", "departure", {RUIZ}),
    ("Tom Brandt fills the vacancy left by Ana Ruiz.", "departure", {RUIZ}),
    ("Ana Ruiz handed the gavel to Tom Brandt.", "departure", {RUIZ}),
    ("Friday was Ana Ruiz's last day as registrar.", "departure", {RUIZ}),
    ("Ana Ruiz may not officiate until further notice.", "suspension", {RUIZ}),
    ("Ana Ruiz's powers were suspended.", "suspension", {RUIZ}),
    ("The league stood Ana Ruiz down while it investigates.", "suspension", {RUIZ}),
    ("Ana Ruiz was sent home pending the inquiry.", "suspension", {RUIZ}),
    ("Ana Ruiz is taking six months off.", "leave", {RUIZ}),
    ("Ana Ruiz has been signed off sick.", "leave", {RUIZ}),
]
CAME: list[tuple[str, Action, set[str]]] = [
    ("The bank has poached Ana Ruiz as its head of lending.", "appointment", {RUIZ}),
    ("Holm Town have snapped up Ana Ruiz as manager.", "appointment", {RUIZ}),
    ("The club turned to Ana Ruiz as head coach.", "appointment", {RUIZ}),
    ("Ana Ruiz was inducted as vicar on Sunday.", "appointment", {RUIZ}),
    ("Ana Ruiz takes the reins as director in May.", "appointment", {RUIZ}),
    ("Ana Ruiz will take the helm of the museum.", "appointment", {RUIZ}),
    ("In comes Ana Ruiz as head coach.", "appointment", {RUIZ}),
    ("Its choice for dean is Ana Ruiz.", "appointment", {RUIZ}),
    ("His successor, Ana Ruiz, starts in May.", "appointment", {RUIZ}),
    ("The gavel passed to Ana Ruiz.", "appointment", {RUIZ}),
    ("Tom Brandt handed the gavel to Ana Ruiz.", "appointment", {RUIZ}),
    ("The post went to Ana Ruiz.", "appointment", {RUIZ}),
    ("Ana Ruiz was bumped up to deputy editor.", "promotion", {RUIZ}),
    ("Ana Ruiz returns as director.", "appointment", {RUIZ}),
    ("Taking over as director is Ana Ruiz.", "appointment", {RUIZ}),
    ("The arrival of Ana Ruiz as principal was announced.", "appointment", {RUIZ}),
    ("Ana Ruiz has been parachuted in as chief executive.", "appointment", {RUIZ}),
    ("The committee settled on Ana Ruiz as rector.", "appointment", {RUIZ}),
    ("Ana Ruiz was sworn in as sheriff by Tom Brandt.", "appointment", {RUIZ}),
    ("Ana Ruiz got the job of harbour master.", "appointment", {RUIZ}),
    ("Ana Ruiz steps up as interim manager.", "appointment", {RUIZ}),
    ("Ana Ruiz lands the job of treasurer.", "appointment", {RUIZ}),
    ("Ana Ruiz was handed the armband.", "appointment", {RUIZ}),
    ("Ana Ruiz will be the next provost.", "appointment", {RUIZ}),
]
SILENT: list[tuple[Action, str]] = [
    ("resignation", "She must go through the tunnel to the pitch."),
    ("resignation", "The show must go on."),
    ("resignation", "Ruiz declined to go into detail."),
    ("resignation", "Roth refused to leave the stage."),
    ("resignation", "Ruiz handed in her essay and turned in a fine performance."),
    ("resignation", "Brandt wants the lights out by ten."),
    ("dismissal", "Fire Chief Ana Ruiz thanked the Holm fire captain."),
    ("dismissal", "Ruiz takes part with Brandt in the gala."),
    ("dismissal", "Roth was released from hospital on Monday."),
    ("dismissal", "She lost the leadership contest."),
    ("dismissal", "He kicked off the season with a win."),
    ("dismissal", "Ruiz was brought down in the box."),
    ("retirement", "Ruiz hung up her coat."),
    ("retirement", "She put her feet up on the table."),
    ("death", "Roth suffered a fatal blow to his hopes."),
    ("departure", "Brandt passed the baton to Ana Ruiz on the last leg."),
    ("departure", "She fills her shoes with sand."),
    ("suspension", "Ruiz may not act in the play."),
    ("leave", "Roth was away for two weeks' holiday."),
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
    ("appointment", "Ana Ruiz took the lead in the second lap."),
    ("appointment", "Tom Brandt handed a petition to Ana Ruiz."),
    ("appointment", "Ana Ruiz moved a motion on parking."),
    ("appointment", "The prize went to Ana Ruiz."),
    ("appointment", "Ana Ruiz returned to the table."),
    ("appointment", "The ball passed to Ana Ruiz."),
]


@pytest.mark.parametrize(("text", "action", "expected"), TOLD + GONE + CAME)
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
