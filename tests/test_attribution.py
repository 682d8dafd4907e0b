"""Attributions: who says so in a sentence, through whom, and what kind of speaker it is."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.attribution import (
    Attribution,
    bare,
    described_outlets,
    find_attributions,
    find_echo,
    is_hedged,
    is_outlet,
    on_record,
    speaker_kind,
)


def told(sentence: str) -> list[tuple[str, str, str | None]]:
    """Read each attribution as speaker, stance and outlet."""
    return [(found.speaker, found.stance, found.outlet) for found in find_attributions(sentence)]


ONE = [
    ("The Tribune also reported that the mayor had quit.", "The Tribune", "reports", None),
    ("Reuters reported Quist has moved his work to a deputy.", "Reuters", "reports", None),
    ("The mayor will go in May, The Guardian reported.", "The Guardian", "reports", None),
    ("“She is done here,” said Marta Quist, the chair of the board.", "Marta Quist", "comments", None),
    ('"I have no plans to go," Orlan said.', "Orlan", "comments", None),
    ('"Enough", wrote Orlan on his page, "is enough."', "Orlan", "comments", None),
    ("‘I am going,’ Orlan told Sky News.", "Orlan", "comments", "Sky News"),
    (
        "The board fired Quist, according to two people with knowledge of the vote.",
        "two people with knowledge of the vote",
        "comments",
        None,
    ),
    ("According to AFP, the minister has left.", "AFP", "reports", None),
    ("According to a report in the Ashford Courier, Roe is out.", "Ashford Courier", "reports", None),
    ("Roe is out, according to a source who spoke to CNN.", "a source", "comments", "CNN"),
    ("Orlan told the Riverside Herald that he would stay.", "Orlan", "comments", "Riverside Herald"),
    ("Orlan told the Ashford Packet that he would stay.", "Orlan", "comments", "Ashford Packet"),
    (
        "Orlan said in an interview with the Daily Gazette that he would stay.",
        "Orlan",
        "comments",
        "Daily Gazette",
    ),
    (
        "In a statement to the Riverside Herald, Orlan indicated that he had refused.",
        "Orlan",
        "comments",
        "Riverside Herald",
    ),
    ("In a letter cited by the Ashford Post, Orlan said, “I stay.”", "Orlan", "comments", "Ashford Post"),
    ("Sources told Bloomberg that Quist had been fired.", "Sources", "comments", "Bloomberg"),
    (
        "Quist was asked to go, a NewsHarbor source confirmed Friday.",
        "a NewsHarbor source",
        "confirms",
        "NewsHarbor",
    ),
    ("The move was first reported by Axios.", "Axios", "reports", None),
    ("The exit was confirmed by the council.", "the council", "confirms", None),
    ("Ida Roe was quoted by the Herald as saying that she was surprised.", "Ida Roe", "comments", "Herald"),
    ("A spokesman for Acme Holdings said Quist had left.", "A spokesman for Acme Holdings", "comments", None),
    ("A spokeswoman for the ministry, Ida Roe, said Quist had left.", "Ida Roe", "comments", None),
    (
        "People familiar with the matter said Quist had left.",
        "People familiar with the matter",
        "comments",
        None,
    ),
    ("Eriksen, 52, said Quist had left.", "Eriksen", "comments", None),
    ("Ida Roe, who has led the agency since 2019, announced she would resign.", "Ida Roe", "confirms", None),
    (
        "The Federal Guard (FG), which runs the port, declared that it was over.",
        "The Federal Guard",
        "comments",
        None,
    ),
    ("On Friday the council said the post was open.", "the council", "comments", None),
    ("The minister denied the report.", "The minister", "denies", None),
    ("Roe called the report false.", "Roe", "denies", None),
    ("The committee rejected the claim that Roe had been pushed out.", "The committee", "disputes", None),
    ("Roe disputed the account.", "Roe", "disputes", None),
    ("Roe declined to comment on Monday.", "Roe", "no_comment", None),
    (
        "The agency did not immediately respond to the Herald's request for comment.",
        "The agency",
        "no_comment",
        None,
    ),
    ("Roe was not available for comment.", "Roe", "no_comment", None),
    ("There was no immediate comment from the palace.", "the palace", "no_comment", None),
    ("The Food and Drug Office declined to comment.", "The Food and Drug Office", "no_comment", None),
    ("Roe resigned on Monday, saying she wanted a rest.", "Roe", "comments", None),
    ("LONDON (Reuters) - The bank said on Tuesday it had named Roe.", "The bank", "comments", None),
    ("US Senator Ida Roe said it was over.", "US Senator Ida Roe", "comments", None),
    ("“She knows ships,” said the port’s chief executive, Tom Brandt.", "Tom Brandt", "comments", None),
    ("There were two grounds, according to its chair, Ida Roe.", "Ida Roe", "comments", None),
    ("The board’s chairman, Tom Brandt, welcomed the choice.", "Tom Brandt", "comments", None),
    (
        "Opposition leader Ida Roe called the reshuffle “a circus”.",
        "Opposition leader Ida Roe",
        "comments",
        None,
    ),
    ("The ministry called the claim absurd.", "The ministry", "disputes", None),
    ("His lawyer, Ida Roe, said he was calm and rejected “every word”.", "Ida Roe", "disputes", None),
    ("Quist denied any wrongdoing.", "Quist", "disputes", None),
    ("Quist gave another answer: “I was tired.”", "Quist", "comments", None),
    ("Quist was described by the council as “a rock”.", "the council", "comments", None),
    ("In a statement that night the mayor’s office gave the reason.", "the mayor’s office", "comments", None),
    ("The branch has asked her to stay.", "The branch", "comments", None),
    ("Its leader, Ida Roe, asked how a baker was to run a bank.", "Ida Roe", "comments", None),
    ("Quist told the harbour board that he would go.", "Quist", "comments", None),
    ("Quist told delegates.", "Quist", "comments", None),
    ("Quist told Radio Sarnia that he had questions.", "Quist", "comments", "Radio Sarnia"),
    ("“I am done,” he told Le Fanal du Port.", "he", "comments", "Le Fanal du Port"),
    ("Quist confirmed to KBV Radio that he had gone.", "Quist", "confirms", "KBV Radio"),
    ("Two members have told this programme that he is out.", "Two members", "comments", "this programme"),
    (
        "Another version appeared in the Sarnia Courier, which reported that he had left.",
        "the Sarnia Courier",
        "reports",
        None,
    ),
    ("Two people who were in the room said he shouted.", "Two people who were in the room", "comments", None),
    ("The hospital declined to give details.", "The hospital", "no_comment", None),
    ("A spokeswoman, Ida ten Brink, would not say whether he had left.", "Ida ten Brink", "no_comment", None),
    ("The club says it never discusses its players.", "The club", "no_comment", None),
    ("Attempts to reach Quist were unsuccessful.", "Quist", "no_comment", None),
    ("Calls to the ministry went unanswered.", "the ministry", "no_comment", None),
    ("The board voted to dismiss Quist, minutes show.", "minutes", "comments", None),
    ("QUIST (recorded): I have a ship to catch.", "QUIST", "comments", None),
    ("“I turn 65,” van der Berg said on a call.", "van der Berg", "comments", None),
]


@pytest.mark.parametrize(("sentence", "speaker", "stance", "outlet"), ONE, ids=[row[0][:40] for row in ONE])
def test_one_speaker(sentence: str, speaker: str, stance: str, outlet: str | None) -> None:
    """A sentence with one attribution gives that one: its speaker, its stance, who relays it."""
    assert told(sentence) == [(speaker, stance, outlet)]


SEVERAL = [
    (
        "The AP also reported that Bram Olde, the president of the Pilots Council, confirmed that Roe was out.",
        [("The AP", "reports", None), ("Bram Olde", "confirms", "AP")],
    ),
    (
        "Neither Ports and Border Protection nor the Interior Department responded to requests for comment.",
        [
            ("Ports and Border Protection", "no_comment", None),
            ("the Interior Department", "no_comment", None),
        ],
    ),
    ("Quist and Orlan declined to comment.", [("Quist", "no_comment", None), ("Orlan", "no_comment", None)]),
    (
        "Roe claimed that she was pushed, according to Reuters.",
        [("Roe", "comments", "Reuters"), ("Reuters", "reports", None)],
    ),
    (
        "Reuters, citing two officials, reported that Roe was out.",
        [("Reuters", "reports", None), ("two officials", "comments", "Reuters")],
    ),
    (
        "The Herald quoted an official as saying Roe was out.",
        [("The Herald", "reports", None), ("an official", "comments", "Herald")],
    ),
    (
        "The council announced that Roe would leave, the BBC reports.",
        [("The council", "confirms", "BBC"), ("the BBC", "reports", None)],
    ),
    (
        "Ashford Mayor Ida Roe and council leader Tom Brandt said they would go.",
        [("Ashford Mayor Ida Roe", "comments", None), ("council leader Tom Brandt", "comments", None)],
    ),
    (
        "“It's over”, Orlan said; “I am gone”, he added.",
        [("Orlan", "comments", None), ("he", "comments", None)],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SEVERAL, ids=[row[0][:40] for row in SEVERAL])
def test_several_speakers(sentence: str, expected: list[tuple[str, str, str | None]]) -> None:
    """Speakers that share a verb, or that an outlet reports, come one by one with their relay."""
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The Associated Press contributed to this report.",
        "Reporting by Jane Doe; editing by John Doe.",
        "(NewsHarbor) — The chief was asked to go.",
        "Quist told Orlan that he was fired.",
        "Quist told players to go home.",
        "Quist replaces Per Olav Strand.",
        "The mayor also confirmed Ida Roe as town clerk.",
        "A governor would be confirmed by parliament with 61 votes.",
        "Neither she nor the publisher has said why.",
        "The first said that he had been dismissed.",
        "It is remembered, or, say some, forgotten.",
        "She had praised the choice in May.",
        "The chair told Quist’s deputy that she would go.",
        "Roe added two members to the board.",
        "The company reported a loss.",
        "The Senate confirmed Ida Roe as secretary.",
        "Roe is said to be leaving.",
        "Roe would not say it, and never said it.",
        "It was the only name disclosed.",
        "“The mayor said no, and Reuters reported it.”",
        "",
    ],
)
def test_no_speaker(sentence: str) -> None:
    """Credits, datelines, acts between persons, hedges and quoted words attribute nothing."""
    assert told(sentence) == []


def test_a_person_told_another_inside_a_report() -> None:
    """Only the outlet is a source when its report holds what one person told another."""
    assert told("Interior Secretary Bram Olde told Roe on Monday that she should go, Politico reported.") == [
        ("Politico", "reports", None)
    ]


def test_pronoun() -> None:
    """A speaker that is only a pronoun says so."""
    found = find_attributions("She said the post was hers.")
    assert [(one.speaker, one.is_pronoun) for one in found] == [("She", True)]


KINDS = [
    ("The New York Times", "outlet"),
    ("AP", "outlet"),
    ("Politico", "outlet"),
    ("the Ashford Gazette", "outlet"),
    ("The Sun", "outlet"),
    ("state media", "outlet"),
    ("NewsHarbor", "outlet"),
    ("a NewsHarbor source", "unnamed"),
    ("two board members", "unnamed"),
    ("officials", "unnamed"),
    ("people familiar with the matter", "unnamed"),
    ("a person close to Roe", "unnamed"),
    ("some deputy commissioners", "unnamed"),
    ("a statement", "document"),
    ("a court filing", "document"),
    ("Form 8-K", "document"),
    ("the letter from the board", "document"),
    ("the council", "organization"),
    ("the company", "organization"),
    ("Acme, Inc.", "organization"),
    ("University of Ashford", "organization"),
    ("the Department of Health and Human Services", "organization"),
    ("NASA", "organization"),
    ("A spokesman for the ministry", "organization"),
    ("it", "organization"),
    ("Marta Quist", "person"),
    ("Quist", "person"),
    ("the mayor", "person"),
    ("The CEO", "person"),
    ("Council President Marta Quist", "person"),
    ("Dr. Marta Quist of Acme University", "person"),
    ("Ann Post Miller", "person"),
    ("he", "person"),
    ("the press group Manos Abiertas", "organization"),
    ("her family", "unnamed"),
    ("", "unnamed"),
]


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_kind(name: str, kind: str) -> None:
    """Shape and head noun tell an outlet, a body, a document, an unnamed source and a person."""
    assert speaker_kind(name) == kind


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a source", False), ("Marta Quist", True), ("the council", True), ("a memo", True), ("Reuters", None)],
)
def test_on_record(name: str, expected: bool | None) -> None:  # noqa: FBT001 - the expected value
    """The unnamed are off the record, the named on it; an outlet is neither."""
    assert on_record(name) is expected


def test_outlet_needs_its_article() -> None:
    """A common word is an outlet only as a proper title."""
    assert is_outlet("The Verge")
    assert not is_outlet("Verge")
    assert not is_outlet("Jane Sun")


def test_described_outlets():
    """An article introduces the names that are outlets."""
    text = "The daily Glas reported it. He told the news site Podveza, not the student paper, The Gull. The cup is Sarnia’s."
    assert described_outlets(text) == {"Glas", "Podveza", "Gull"}


def test_echo():
    """Who only did what another did is named behind the verb."""
    assert find_echo("So did the three board members who were absent.") == "the three board members"
    assert find_echo("So it went on.") is None


BARE = [
    ("Bram Olde, the president of the Pilots Council", "Bram Olde"),
    ("Homeland Secretary Ana María Ruiz", "Ana María Ruiz"),
    ("Board chair Tomas Eriksen", "Tomas Eriksen"),
    ("Secretary of Home Affairs Tom Brandt", "Tom Brandt"),
    ("Mr. Brandt", "Brandt"),
    ("harbour pilot Lena van der Berg", "Lena van der Berg"),
    ("Acme Ports founder Ida Roe", "Ida Roe"),
    ("CNN's Ida Roe", "Ida Roe"),
    ("Ida Roe of Acme University", "Ida Roe"),
    ("the Ashford Post", "Ashford Post"),
    ("The council", "council"),
    ("a NewsHarbor source", "a NewsHarbor source"),
    ("two people who took part, both old", "two people who took part"),
    ("Count Jan van Dael", "Jan van Dael"),
    ("Analyst Pat Ng of Morland", "Pat Ng"),
    ("Acme, Inc.", "Acme Inc."),
    ("", ""),
]


@pytest.mark.parametrize(("name", "expected"), BARE)
def test_bare(name: str, expected: str) -> None:
    """The plain name has no article, apposition or title; an unnamed source keeps its words."""
    assert bare(name) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Roe has reportedly quit.", True),
        ("Roe is said to be leaving.", True),
        ("Roe is believed to have quit.", True),
        ("Roe quit, according to the council.", True),
        ("Roe quit on Monday.", False),
        ("Roe said she quit.", False),
    ],
)
def test_hedged(sentence: str, expected: bool) -> None:  # noqa: FBT001 - the expected value
    """A sentence is hedged when it keeps its distance from what it tells."""
    assert is_hedged(sentence) is expected


SALAD = """Roe Quist the a council and , . “ ” " ' ’ ( ) — said told reported confirmed denied by to of in who that Reuters Times
    according Neither nor responded declined comment an official source was not , Inc. US he statement with interview 5 on
    Monday saying quoted as citing spokesman for Herald 's"""
WORDS = st.sampled_from(sorted(set(SALAD.split())))


def check(sentence: str) -> None:
    """Assert what holds for every text."""
    last = -1
    for found in find_attributions(sentence):
        assert isinstance(found, Attribution)
        assert sentence[found.start : found.end] == found.speaker != ""
        assert found.start >= last
        assert found.verb in sentence
        assert found.outlet is None or found.outlet in sentence
        assert bare(found.speaker)
        last = found.end


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_spans_hold_in_word_salad(sentence: str) -> None:
    """Whatever the order of the words, each span is its speaker's, in order, without overlap."""
    check(sentence)
    is_hedged(sentence)


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    """No text raises, as a sentence or as a name."""
    check(text)
    speaker_kind(text)
    on_record(text)
    bare(text)


@pytest.mark.parametrize(
    "unit", ["Roe said the ", "a of ", "and Roe, ", "Neither a nor ", "( ", "the Times, ", "on Monday "]
)
def test_long_sentences_are_quick(unit: str) -> None:
    """A sentence of several thousand characters takes no more than seconds of work."""
    started = time.process_time()
    find_attributions(unit * 400 + "said")
    bare(unit * 400)
    assert time.process_time() - started < 5
