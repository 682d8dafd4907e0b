"""Finding attributions: who says so in a sentence, with what stance, and through whom."""

import pytest

from summarizer.attribution import find_attributions


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


PLAIN_WORDS = [
    ("The tribunal found that Quist had done nothing wrong.", ("The tribunal", "comments", None)),
    ("Orlan told the collegium that he would stay.", ("Orlan", "comments", None)),
    ("The chairman, Lee Orlan, called the report “premature”.", ("Lee Orlan", "disputes", None)),
    ("Orlan described Quist as a man who listens.", ("Orlan", "comments", None)),
    ("Orlan, a spokesman, said the museum does not comment on staff.", ("Orlan", "no_comment", None)),
    ("Orlan left the hall without speaking to reporters.", ("Orlan", "no_comment", None)),
]


@pytest.mark.parametrize(("sentence", "expected"), PLAIN_WORDS)
def test_speech_is_told_by_more_than_saying(sentence, expected):
    """To find, to describe, to wave off, to keep silent: each has its speaker and stance."""
    assert told(sentence) == [expected]


def test_of_two_outlets_names_at_one_place_the_fuller_counts():
    """In whichever order they are known."""
    sentence = "The minister told the Holm Herald Echo that she had resigned."
    for outlets in (["Holm Herald", "Holm Herald Echo"], ["Holm Herald Echo", "Holm Herald"]):
        assert [one.outlet for one in find_attributions(sentence, outlets)] == ["Holm Herald Echo"]
