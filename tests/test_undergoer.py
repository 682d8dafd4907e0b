"""Undergoer: whose post a deed changes, told by plain word order."""

from __future__ import annotations

import pytest

from summarizer.cues import find_action
from summarizer.ground.undergoer import DESCRIBED, PRONOUN, find_undergoers
from summarizer.ground.undergoer.gendersigns import read_genders
from summarizer.vocabulary import Action

RUIZ, BRANDT, KOS = "Ana Ruiz", "Tom Brandt", "Lee Kos"
PEOPLE = (RUIZ, BRANDT, KOS)


def undergoers(text: str, action: Action) -> set[str]:
    """Everybody whose change some words of the deed tell."""
    return {who for cue in find_action(text, action) for who in find_undergoers(text, cue, action, PEOPLE)}


OWN: list[tuple[str, Action, set[str]]] = [
    ("Ana Ruiz will retire in May.", "retirement", {RUIZ}),
    ("Ana Ruiz, the director since 2015, will retire.", "retirement", {RUIZ}),
    ("Ruiz, an aide of the late Tom Brandt, spoke to Kos.", "death", {BRANDT}),
    ("Brandt said Ana Ruiz, daughter of the Ostmark banker Lee Kos, has died.", "death", {RUIZ}),
    ("Tom Brandt, whom Lee Kos succeeds, resigned.", "resignation", {BRANDT}),
    ("Ruiz, who met Brandt on Monday, has stepped down.", "resignation", {RUIZ}),
    ("Our treasurer, the Rev. Ana Ruiz, began medical leave.", "leave", {RUIZ}),
    ("The chair, Ruiz, resigned after a row with Brandt.", "resignation", {RUIZ}),
    ("Brandt died and Kos became director.", "death", {BRANDT}),
    ("Brandt died and Kos became director.", "appointment", {KOS}),
    ("After resigning, Ruiz met Brandt.", "resignation", {RUIZ}),
    ("Ruiz is the new interim director, Brandt said.", "appointment", {RUIZ}),
    ("Ana Ruiz took over as director, Brandt said.", "appointment", {RUIZ}),
    ("Ruiz and Kos resigned, Brandt said.", "resignation", {RUIZ, KOS}),
    ("Ruiz changes places with Kos, Brandt said.", "reassignment", {RUIZ, KOS}),
    ("Secretary of Harbour Security Ana Ruiz resigned.", "resignation", {RUIZ}),
    ("Ruiz, former head of Quay Works, will be leaving Acme, Inc. to join Kos.", "departure", {RUIZ}),
]
ASKED: list[tuple[str, Action, set[str]]] = [
    ("The Courier reported that Brandt told Ruiz on Wednesday to resign.", "resignation", {RUIZ}),
    ("Brandt asked Ruiz, the commissioner, to step down.", "resignation", {RUIZ}),
    ("Brandt wants Ruiz to step down.", "resignation", {RUIZ}),
    ("Ruiz was told by Brandt to resign.", "resignation", {RUIZ}),
    ("The chief, Ana Ruiz, was asked to resign, Brandt said.", "resignation", {RUIZ}),
    ("Brandt said Ruiz would resign.", "resignation", {RUIZ}),
    ("Ruiz, Brandt said, will resign.", "resignation", {RUIZ}),
    ("Ruiz told Brandt that she would resign.", "resignation", {RUIZ}),
    ("Brandt told Ruiz on Wednesday that he should either resign or be dismissed.", "resignation", {RUIZ}),
    ("Brandt asked Ruiz whether she would resign.", "resignation", {RUIZ}),
    ("A spokeswoman, Ana Ruiz, would not say whether he had resigned.", "resignation", {PRONOUN}),
    ("“I will resign,” Ruiz said after Brandt left the room.", "resignation", {RUIZ}),
]
NOUNS: list[tuple[str, Action, set[str]]] = [
    ("The board accepted the resignation of Ana Ruiz, Brandt said.", "resignation", {RUIZ}),
    ("Brandt accepted Ruiz's resignation.", "resignation", {RUIZ}),
    ("Brandt accepted her resignation.", "resignation", {PRONOUN}),
    ("Ruiz has handed in her resignation to Brandt.", "resignation", {RUIZ}),
    ("Ruiz offered Brandt her resignation.", "resignation", {RUIZ}),
    ("The dismissal of Ruiz by Brandt was quick.", "dismissal", {RUIZ}),
    ("Ruiz's dismissal by Brandt was quick.", "dismissal", {RUIZ}),
    ("Brandt welcomed the appointment of Ana Ruiz as director.", "appointment", {RUIZ}),
    ("Acme will not extend the contract of its conductor, Ana Ruiz.", "expiry", {RUIZ}),
    ("Ruiz, who goes when her contract runs out, met Kos.", "expiry", {RUIZ}),
    ("A suspension is no verdict, Brandt said.", "suspension", set[str]()),
    ("Brandt told the staff of her death.", "death", {PRONOUN}),
]
DONE: list[tuple[str, Action, set[str]]] = [
    ("Brandt named Ana Ruiz, 40, director.", "appointment", {RUIZ}),
    ("Brandt appointed as director Ana Ruiz.", "appointment", {RUIZ}),
    ("Brandt named its sales chief, Ana Ruiz, to the board.", "appointment", {RUIZ}),
    ("Brandt appointed Ana Ruiz as director and Lee Kos as deputy.", "appointment", {RUIZ, KOS}),
    ("Ruiz was appointed director by Brandt.", "appointment", {RUIZ}),
    ("Ruiz, appointed in May, met Brandt.", "appointment", {RUIZ}),
    ("Ruiz, whom Brandt has promoted to director, starts in May.", "promotion", {RUIZ}),
    ("Brandt confirmed that Ruiz is being pushed out.", "dismissal", {RUIZ}),
    ("Ruiz and Kos were elected to the board, Brandt said.", "election", {RUIZ, KOS}),
    ("Ruiz resigned and was replaced by Kos.", "dismissal", {RUIZ}),
    ("Thomas Lind stays, and Ruiz will be promoted to president.", "promotion", {RUIZ}),
    ("Brandt sacked two of its managers.", "dismissal", set[str]()),
    ("He was appointed director by Brandt.", "appointment", {PRONOUN}),
    ("Brandt removed him.", "dismissal", {PRONOUN}),
    ("The judge, Brandt, ordered that she be restored to the post.", "reinstatement", {PRONOUN}),
    ("Brandt has reinstated her as director.", "reinstatement", {PRONOUN}),
    ("Brandt left Ana Ruiz in charge.", "appointment", {RUIZ}),
    ("Brandt put Ana Ruiz in charge of the port.", "appointment", {RUIZ}),
    ("The board met, and Ruiz starts work as interim director.", "appointment", {RUIZ}),
]
SUCCESSION: list[tuple[str, Action, set[str]]] = [
    ("Ruiz succeeds Brandt as director.", "appointment", {RUIZ}),
    ("Ruiz succeeds Brandt as director.", "departure", {BRANDT}),
    ("Brandt is succeeded by Ana Ruiz.", "appointment", {RUIZ}),
    ("Brandt was replaced by Ana Ruiz.", "dismissal", {BRANDT}),
    ("Brandt was replaced on Sunday by Ana Ruiz.", "appointment", {RUIZ}),
    ("To succeed Brandt, the board has nominated Ana Ruiz.", "nomination", {RUIZ}),
    ("To succeed Brandt, the board has nominated Ana Ruiz.", "appointment", {RUIZ}),
    ("To succeed Brandt, the board has nominated Ana Ruiz.", "departure", set[str]()),
    ("Ruiz took over from Brandt.", "appointment", {RUIZ}),
    ("Brandt handed Kos's duties to Ana Ruiz.", "reassignment", {RUIZ}),
    ("Her duties have passed to the deputy, Ana Ruiz.", "reassignment", {RUIZ}),
    ("Ana Ruiz will stand in for Brandt.", "reassignment", {RUIZ}),
]
UNNAMED: list[tuple[str, Action, set[str]]] = [
    ("The finance minister was dismissed.", "dismissal", {DESCRIBED}),
    ("The head of the commission has offered her resignation.", "resignation", {DESCRIBED}),
    ("Brandt dismissed her finance minister.", "dismissal", {DESCRIBED}),
    ("The chairman told the coach that he could resign.", "resignation", {DESCRIBED}),
    ("Two senior managers have been told to leave.", "departure", set[str]()),
    ("It rained when the last chairman was elected.", "election", set[str]()),
    ("A governor can be removed only by the court.", "dismissal", set[str]()),
    ("Ruiz, whose party had threatened to leave the coalition, stays.", "departure", set[str]()),
]


@pytest.mark.parametrize(("text", "action", "expected"), OWN)
def test_a_movers_own_deed_is_the_subjects(text: str, action: Action, expected: set[str]) -> None:
    """Resigning, dying, taking over: the subject, across appositions and relative clauses."""
    assert undergoers(text, action) == expected


@pytest.mark.parametrize(("text", "action", "expected"), ASKED)
def test_a_deed_asked_for_or_reported_is_not_the_speakers(
    text: str, action: Action, expected: set[str]
) -> None:
    """Who tells, asks or reports is not who goes."""
    assert undergoers(text, action) == expected


@pytest.mark.parametrize(("text", "action", "expected"), NOUNS)
def test_a_noun_is_its_owners(text: str, action: Action, expected: set[str]) -> None:
    """A resignation is whose it is said to be; who accepts it doesn't go."""
    assert undergoers(text, action) == expected


@pytest.mark.parametrize(("text", "action", "expected"), DONE)
def test_what_is_done_to_one_is_the_objects(text: str, action: Action, expected: set[str]) -> None:
    """Active verbs tell of their object, passive ones of their subject."""
    assert undergoers(text, action) == expected


@pytest.mark.parametrize(("text", "action", "expected"), SUCCESSION)
def test_a_succession_brings_one_and_takes_another(text: str, action: Action, expected: set[str]) -> None:
    """Who comes for deeds that bring in, who goes for deeds that take out, who receives duties."""
    assert undergoers(text, action) == expected


@pytest.mark.parametrize(("text", "action", "expected"), UNNAMED)
def test_whom_a_sentence_does_not_name(text: str, action: Action, expected: set[str]) -> None:
    """An office stands for somebody named near; a group, or whoever it would be, for nobody."""
    assert undergoers(text, action) == expected


def test_what_word_order_does_not_tell_is_let_pass() -> None:
    """Words that no rule knows may be anybody's in the clause."""
    text = "Brandt and Ruiz spoke of mutual consent."
    cues = find_action(text, "departure")
    assert [set(find_undergoers(text, cue, "departure", PEOPLE)) for cue in cues] == [{BRANDT, RUIZ}]


def test_a_surname_that_two_bear_is_both() -> None:
    """Which of them is meant, the sentence can't tell."""
    text = "Ruiz resigned."
    (cue,) = find_action(text, "resignation")
    assert find_undergoers(text, cue, "resignation", ("Ana Ruiz", "Eva Ruiz")) == ("Ana Ruiz", "Eva Ruiz")


def test_what_is_no_prose_takes_no_long_time() -> None:
    """Only what stands near a cue is read."""
    text = "a, " * 40_000 + "Ruiz resigned" + ", b" * 40_000
    assert undergoers(text, "resignation") == {RUIZ}


@pytest.mark.parametrize(
    ("texts", "men", "women"),
    [
        (["Mr. Lee met Dame Ana Ruiz."], {"Lee"}, {RUIZ}),
        (["Ana Ruiz herself kept quiet."], set[str](), {RUIZ}),
        (["Ana Ruiz ran a bank before she sold it.", "In May Ana Ruiz lost her seat."], set[str](), {RUIZ}),
        (["Ana Ruiz said she was wrong.", "Ana Ruiz said she was right."], set[str](), set[str]()),
        (["Ana Ruiz lost her seat."], set[str](), set[str]()),
        (["Mr Ruiz sang.", "Ms Ruiz danced."], set[str](), set[str]()),
    ],
)
def test_titles_and_pronouns_tell_whom_a_pronoun_fits(texts: list[str], men: set[str], women: set[str]):
    """One sentence about somebody who speaks of another, or two that disagree, tell nothing."""
    assert read_genders(texts, (RUIZ, "Lee")) == (men, women)


def test_a_pronoun_means_nobody_whom_it_does_not_fit():
    """The appointment of a woman is not Mr. Lee's."""
    text = "In light of Mr. Lee's decision, the board, with Ms. Ruiz's support, rescinded her appointment."
    people = (RUIZ, "Lee")
    [cue] = find_action(text, "appointment")
    assert find_undergoers(text, cue, "appointment", people, read_genders([text], people)) != ("Lee",)
