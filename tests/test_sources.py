"""Sources: who says so, through whom, of whose change, and what they do with it."""

import pytest

from summarizer.article import Article
from summarizer.draft import ClaimedChange, Claims
from summarizer.ground.locate import Ledger
from summarizer.ground.sources import Facts, ground_sources, sources_about
from summarizer.ground.sources.reading import read_speakings
from summarizer.meta import Meta
from summarizer.vocabulary import Action, StepKind

Told = tuple[str, str, str | None]


def claim(person: str, action: Action, by: str | None = None, role: str | None = None) -> ClaimedChange:
    """A change as a draft claims it."""
    return ClaimedChange(person, role, None, action, by, [], [], None)


def told_of(text: str, *changes: ClaimedChange, steps: frozenset[StepKind] = frozenset()) -> list[list[Told]]:
    """For each change its sources: name, stance and relaying outlet. The first sentence tells the change."""
    article = Article.from_text(text)
    spoken = ground_sources(article, Claims(list(changes), []), Ledger())
    found: list[list[Told]] = []
    for change in changes:
        facts = Facts(change.person, change.change, change.organization, change.by, steps, frozenset((1,)))
        found.append([(s.name, s.stance, s.via) for s in sources_about(article, spoken, facts)])
    return found


def one(
    text: str, action: Action = "resignation", by: str | None = None, steps: frozenset[StepKind] = frozenset()
) -> list[Told]:
    """The sources of an item with one change, Ida Roe's."""
    return told_of(text, claim("Ida Roe", action, by), steps=steps)[0]


LEAD = "Ida Roe has resigned as harbour master. "

PRONOUNS = [
    ("Her deputy, Tom Brandt, arrived late. “I am stunned,” he said.", "Tom Brandt"),
    ("Tom Brandt met Jan Olde. “I am stunned,” he said.", "Tom Brandt"),
    ("“It hurts,” said Tom Brandt. Jan Olde listened. “I mean it,” he added.", "Tom Brandt"),
    ("Tom Brandt would not run the port, he said.", "Tom Brandt"),
    ("The port board met on Friday, it said.", "port board"),
    ("According to the pilot Tom Brandt, she was tired. He said so twice.", "Tom Brandt"),
    ("The port’s chairman is Tom Brandt. The chairman said he was stunned.", "chairman"),
    ("Its chairman, Tom Brandt, left. The chairman said he was stunned.", "Tom Brandt"),
]


@pytest.mark.parametrize(("text", "name"), PRONOUNS, ids=[row[0][:40] for row in PRONOUNS])
def test_a_pronoun_or_an_office_speaks_for_its_bearer(text: str, name: str) -> None:
    """Whoever "he", "it" or "the chairman" means is the source."""
    assert name in [who for who, _, _ in one(LEAD + text)]


def test_a_pronoun_without_a_bearer_is_nobody() -> None:
    """Where nobody could be meant, nobody is named."""
    assert one("Nobody knew why the ship had sunk. “I am stunned,” he said.") == []


RELAYS = [
    (
        "Roe told the Sarnia Herald that she was tired. “I need rest,” she added.",
        [("Ida Roe", "Sarnia Herald")],
    ),
    ("“I need rest,” Roe said. She told Radio Sarnia that she was tired.", [("Ida Roe", "Radio Sarnia")]),
    (
        "Roe told the Sarnia Herald that she was tired. Jan Olde told the same newspaper that he was not.",
        [("Ida Roe", "Sarnia Herald"), ("Jan Olde", "Sarnia Herald")],
    ),
    (
        "Roe answered in a letter that was published by the daily Glas. “I am tired,” she wrote.",
        [("Ida Roe", "Glas")],
    ),
    ("The daily Glas was first. Roe told Glas that she was tired.", [("Ida Roe", "Glas")]),
]


@pytest.mark.parametrize(("text", "expected"), RELAYS, ids=[row[0][:40] for row in RELAYS])
def test_an_outlet_relays_the_neighbouring_sentences_too(text: str, expected: list[tuple[str, str]]) -> None:
    """What a speaker adds came through the same outlet; it is one source with two sentences."""
    assert [(name, via) for name, _, via in one(LEAD + text)] == expected


def test_an_outlet_that_the_article_introduces_reports() -> None:
    """A name that the article calls a newspaper speaks as one later."""
    assert ("Glas", "reports", None) in one(LEAD + "She told the daily Glas so. Glas said it was over.")


def test_an_outlet_is_told_by_its_fullest_name() -> None:
    """An item's own has two, "Sarnia Herald" and "Herald", in whatever order they are kept."""
    papers = [
        f"{place} {kind}"
        for place in ("Sarnia", "Holm", "Lindau", "Brink")
        for kind in ("Herald", "Gazette", "Post", "Courier", "Tribune")
    ]
    for paper in papers:
        text = f"Ida Roe has resigned, the {paper} reported. The {paper.split()[1]} said that she was tired."
        told, *_ = read_speakings(Article.from_text(text, Meta(publisher=paper)))
        assert told.name == paper


STANCES: list[tuple[str, Action, str | None, tuple[StepKind, ...], str]] = [
    ("Roe said she was tired.", "resignation", None, (), "confirms"),
    ("Roe said it was unjust.", "dismissal", None, (), "disputes"),
    ("Roe said she was honoured.", "appointment", None, (), "comments"),
    ("Roe said she was honoured.", "election", None, (), "confirms"),
    ("Roe said she had not resigned.", "resignation", None, (), "denies"),
    ("Roe said it was unjust.", "resignation", None, ("request", "refuse"), "disputes"),
    ("Roe said it was no job for her.", "appointment", None, ("offer", "refuse"), "confirms"),
    ("Roe said she was thinking.", "resignation", None, ("request",), "comments"),
]


@pytest.mark.parametrize(
    ("text", "action", "by", "steps", "stance"), STANCES, ids=[f"{row[1]} {row[4]}" for row in STANCES]
)
def test_what_the_holder_does(
    text: str, action: Action, by: str | None, steps: tuple[StepKind, ...], stance: str
) -> None:
    """The holder confirms an act of their own, disputes a dismissal and a demand, comments on a new post."""
    found = one("Ida Roe is the harbour master of Sarnia. " + text, action, by, frozenset(steps))
    assert found == [("Ida Roe", stance, None)]


OTHERS: list[tuple[str, Action, str | None, str]] = [
    ("“She was late,” said the club’s president, Tom Brandt.", "dismissal", None, "confirms"),
    ("“She is bright,” said the club’s president, Tom Brandt.", "appointment", None, "comments"),
    ("“She is bright,” Tom Brandt said.", "appointment", "Tom Brandt", "confirms"),
    ("“She is bright,” Tom Brandt said.", "appointment", "Jan Olde", "comments"),
    ("“It is sad,” said opposition leader Tom Brandt.", "resignation", None, "comments"),
    ("Tom Brandt said that there was no such decision.", "dismissal", None, "denies"),
    ("Tom Brandt said: “We do not comment on such things.”", "dismissal", None, "no_comment"),
    ("“It never took place,” Tom Brandt said.", "resignation", None, "denies"),
    ("“Nobody has asked me,” Tom Brandt said.", "appointment", None, "denies"),
    ("“She never happened to be late,” Tom Brandt said.", "resignation", None, "comments"),
    ("Her lawyer, Tom Brandt, said the dismissal was unlawful.", "dismissal", None, "disputes"),
    ("Tom Brandt said he knew of no decision.", "dismissal", None, "disputes"),
    ("Tom Brandt said that the strike was unlawful.", "appointment", None, "comments"),
    ("Tom Brandt confirmed it.", "dismissal", None, "confirms"),
    ("Tom Brandt disputed that account.", "dismissal", None, "disputes"),
]


def test_who_asked_for_it_stands_by_it_though_it_is_refused() -> None:
    """The request was made, whatever came of it."""
    text = "Ida Roe led the club. She came in May. She wore a hat. It rained. “She must go,” Tom Brandt said."
    found = one(text, "resignation", "Tom Brandt", frozenset({"request", "refuse"}))
    assert found == [("Tom Brandt", "confirms", None)]


@pytest.mark.parametrize("words", ["Nobody", "Everyone", "Some of you", "He’d"])
def test_nobody_and_everybody_are_no_speakers(words: str) -> None:
    """What no one in particular says has no source."""
    assert one(LEAD + f"{words} said it was over.") == []


@pytest.mark.parametrize(("text", "action", "by", "stance"), OTHERS, ids=[row[0][:40] for row in OTHERS])
def test_what_others_do(text: str, action: Action, by: str | None, stance: str) -> None:
    """The maker, or who speaks for the body that ends a post, confirms; an outsider comments."""
    found = one("Ida Roe led the club. She came in May. She wore a hat. It rained. " + text, action, by)
    assert [(name, told) for name, told, _ in found] == [("Tom Brandt", stance)]


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Ida Roe has resigned, the port authority said.", ("port authority", "confirms", None)),
        ("Ida Roe has resigned, a source told the Sarnia Herald.", ("a source", "confirms", "Sarnia Herald")),
        ("Ida Roe has resigned, the Sarnia Herald reported.", ("Sarnia Herald", "reports", None)),
        (
            "Ida Roe has resigned, according to minutes of the board.",
            ("minutes of the board", "confirms", None),
        ),
    ],
)
def test_who_tells_the_news_confirms_it(lead: str, expected: Told) -> None:
    """A body, a document or people unnamed that state the change confirm it; an outlet reports it."""
    assert one(lead) == [expected]


def test_who_wants_it_does_not_confirm_it() -> None:
    """That somebody should go is no word that they go."""
    assert one("Ida Roe keeps the port. The opposition said that she should go.") == [
        ("opposition", "comments", None)
    ]


ROE, OLDE = claim("Ida Roe", "dismissal", "the club"), claim("Jan Olde", "appointment")
TWO = "Ida Roe was dismissed as coach of Sarnia on Friday. Jan Olde was appointed captain on Monday. "

ABOUT: list[tuple[str, list[str], list[str]]] = [
    ("“Roe was loud,” said the pilot Tom Brandt.", ["Tom Brandt"], []),
    ("“It is an honour,” Olde said.", [], ["Jan Olde"]),
    ("“He is quick,” said the pilot Tom Brandt.", [], ["Tom Brandt"]),
    ("The pilot Tom Brandt called the reshuffle “a circus”.", ["Tom Brandt"], ["Tom Brandt"]),
    ("Asked about Roe, Olde said that he was sorry.", ["Jan Olde"], ["Jan Olde"]),
    ("The club declined to comment.", ["club"], ["club"]),
]


@pytest.mark.parametrize(("text", "roe", "olde"), ABOUT, ids=[row[0][:40] for row in ABOUT])
def test_each_change_has_its_own_sources(text: str, roe: list[str], olde: list[str]) -> None:
    """A source belongs to whom it names, to itself, to the passage, or to all when it speaks of all."""
    assert [[name for name, _, _ in told] for told in told_of(TWO + text, ROE, OLDE)] == [roe, olde]


def test_the_holder_of_a_post_may_be_meant_by_it() -> None:
    """A post alone means its holder: "the coach" is whose post that is, also far from the name."""
    coach = claim("Ida Roe", "dismissal", role="head coach")
    text = TWO + "The pilot Tom Brandt said that the coach had lost the dressing room."
    assert [[name for name, _, _ in told] for told in told_of(text, coach, OLDE)] == [["Tom Brandt"], []]


def test_a_joint_change_shares_its_sources() -> None:
    """Two who are named together are spoken of together."""
    text = "The board has appointed Ida Roe and Jan Olde as directors. Olde is 40. “They are good,” said Tom Brandt."
    both = told_of(
        text, claim("Ida Roe", "appointment", "The board"), claim("Jan Olde", "appointment", "The board")
    )
    assert both[0] == both[1] == [("Tom Brandt", "comments", None)]


def test_the_silent_one_who_then_speaks_is_not_silent() -> None:
    """Silence counts only by itself."""
    assert one(LEAD + "Roe declined to talk about ships. “I am tired,” she said.") == [
        ("Ida Roe", "confirms", None)
    ]


def test_silence_is_shared() -> None:
    """The words "so did" tell of another what the sentence before told."""
    found = one(LEAD + "Jan Olde declined to comment. So did the two pilots.")
    assert [(name, stance) for name, stance, _ in found] == [
        ("Jan Olde", "no_comment"),
        ("the two pilots", "no_comment"),
    ]


def test_a_letter_is_its_writers_word() -> None:
    """What the letter says adds nobody to whoever wrote it."""
    text = (
        LEAD + "Tom Brandt wrote to staff in a letter that he was sorry. The letter says that work goes on."
    )
    assert [name for name, _, _ in one(text)] == ["Tom Brandt"]


def test_a_filing_is_the_companys_word() -> None:
    """The body that a filing calls the Company states what it files."""
    text = "Item 5.02 Departure of Officers. Ida Roe resigned as treasurer of Sarnia Pumps, Inc. (the “Company”) in May."
    assert one(text) == [("Company", "confirms", None)]


def test_one_who_is_told_by_an_epithet_is_the_person_named_before():
    """“The Dane” is no name."""
    text = f"{LEAD}Tom Brandt will follow her. The Dane told reporters that he was glad."
    assert ("Tom Brandt", "comments", None) in one(text)


def test_the_people_are_those_who_spoke_before():
    """One source, though told of twice."""
    text = f"{LEAD}Two people with knowledge of it said she was tired. The people said she would go abroad."
    assert [name for name, _, _ in one(text)] == ["Two people with knowledge of it"]


def test_who_denies_something_else_does_not_deny_the_change():
    """A quarrel denied is not the resignation denied."""
    text = f"{LEAD}The chair, Tom Brandt, denied that the board had interfered."
    assert one(text) == [("Tom Brandt", "confirms", None)]
