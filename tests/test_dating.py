"""Dating: when a change was asked for, made known and takes effect, and where it stands then."""

from __future__ import annotations

from datetime import date

import pytest
from changes import change

# What is told on Wednesday 17 May 2023 | action, title, body, steps | status, requested, announced, effective
TABLE = [
    (
        "Anna Roth, the chair of the Port Council, resigned on Monday.",
        ("resignation", "chair", "Port Council", ("announce",)),
        ("effective", None, None, "2023-05-15"),
    ),
    (
        "Anna Roth has resigned as chair of the Port Council, the council said on Tuesday.",
        ("resignation", "chair", "Port Council", ("announce",)),
        ("effective", None, "2023-05-16", None),
    ),
    (
        "Anna Roth will step down as chair of the Port Council at the end of June, the council said in a statement on Tuesday.",
        ("resignation", "chair", "Port Council", ("announce",)),
        ("announced", None, "2023-05-16", "2023-06"),
    ),
    (
        "Anna Roth announced on Monday that she will retire as chair of the Port Council in September. She is 64.",
        ("retirement", "chair", "Port Council", ("announce",)),
        ("announced", None, "2023-05-15", "2023-09"),
    ),
    (
        "The Port Council on Tuesday appointed Anna Roth as harbour master, effective June 1.",
        ("appointment", "harbour master", "Port Council", ("announce",)),
        ("announced", None, "2023-05-16", "2023-06-01"),
    ),
    (
        "Anna Roth was named director by the Port Council on Tuesday. She begins work on June 1.",
        ("appointment", "director", "Port Council", ("announce",)),
        ("announced", None, "2023-05-16", "2023-06-01"),
    ),
    (
        "The Port Council has appointed Anna Roth harbour master. Roth, 41, comes from the ferry company. She takes up the post on 3 July.",
        ("appointment", "harbour master", "Port Council", ("announce",)),
        ("announced", None, None, "2023-07-03"),
    ),
    (
        "Anna Roth was sworn in as mayor of Holm on Tuesday evening.",
        ("appointment", "mayor", "Holm", ("take_effect",)),
        ("effective", None, None, "2023-05-16"),
    ),
    (
        "Anna Roth, the mayor of Holm, died on Sunday at the age of 71.",
        ("death", "mayor", "Holm", ("take_effect",)),
        ("effective", None, None, "2023-05-14"),
    ),
    (
        "The mayor of Holm, Anna Roth, has died aged 71, her family said on Tuesday. She had been ill since March.",
        ("death", "mayor", "Holm", ("take_effect",)),
        ("effective", None, "2023-05-16", None),
    ),
    (
        "Holm FC sacked their coach, Anna Roth, on Monday night after five defeats in a row.",
        ("dismissal", "coach", "Holm FC", ("announce",)),
        ("effective", None, None, "2023-05-15"),
    ),
    (
        "Holm FC have sacked their coach, Anna Roth. The club announced the decision on Monday.",
        ("dismissal", "coach", "Holm FC", ("announce",)),
        ("effective", None, "2023-05-15", None),
    ),
    (
        "On Monday the board of Holm Bank dismissed its chief executive, Anna Roth, over losses.",
        ("dismissal", "chief executive", "Holm Bank", ("announce",)),
        ("effective", None, None, "2023-05-15"),
    ),
    (
        "The Holm school board suspended its head teacher, Anna Roth, on Friday pending an inquiry.",
        ("suspension", "head teacher", "Holm", ("take_effect",)),
        ("effective", None, None, "2023-05-12"),
    ),
    (
        "Judge Anna Roth of the Holm District Court will go on leave from 1 June until the end of August.",
        ("leave", "Judge", "Holm District Court", ("announce",)),
        ("announced", None, None, "2023-06-01"),
    ),
    (
        "The contract of the conductor Anna Roth, which expires on 31 July, will not be renewed, Holm Opera said on Tuesday.",
        ("expiry", "conductor", "Holm Opera", ("announce",)),
        ("announced", None, "2023-05-16", "2023-07-31"),
    ),
    (
        "The council leader, Otto Brandt, asked police chief Anna Roth on Monday to resign. She has refused.",
        ("resignation", "police chief", None, ("request", "refuse")),
        ("refused", "2023-05-15", None, None),
    ),
    (
        "Anna Roth, the police chief of Holm, will not resign, she said on Tuesday. The council had called on her to go last Friday.",
        ("resignation", "police chief", "Holm", ("request", "refuse")),
        ("refused", "2023-05-12", None, None),
    ),
    (
        "Police chief Anna Roth has been given until Friday to resign. Council leader Otto Brandt told her on Monday to leave or be dismissed.",
        ("resignation", "Police chief", None, ("request",)),
        ("requested", "2023-05-15", None, None),
    ),
    (
        "Finance minister Anna Roth handed in her resignation on Monday. The president has not accepted it yet.",
        ("resignation", "Finance minister", None, ("tender",)),
        ("tendered", None, "2023-05-15", None),
    ),
    (
        "Anna Roth has withdrawn as candidate for bishop of Holm. In a letter dated 10 May she cited her health.",
        ("nomination", "bishop", "Holm", ("withdraw",)),
        ("withdrawn", None, "2023-05-10", None),
    ),
    (
        "President Otto Brandt on Monday nominated Anna Roth as head of the Holm central bank. The senate votes on 1 June.",
        ("nomination", "head", "Holm central bank", ("nominate",)),
        ("pending", None, "2023-05-15", None),
    ),
    (
        "The Senate on Tuesday confirmed Anna Roth as head of the Holm central bank by 51 votes to 40.",
        ("appointment", "head", "Holm central bank", ("approve",)),
        ("announced", None, "2023-05-16", None),
    ),
    (
        "Anna Roth was elected president of the Holm Chess Union on Saturday with 120 of 200 votes.",
        ("election", "president", "Holm Chess Union", ("take_effect",)),
        ("effective", None, None, "2023-05-13"),
    ),
    (
        "Anna Roth was elected mayor of Holm on Sunday. She takes office on 1 July.",
        ("election", "mayor", "Holm", ("announce",)),
        ("announced", None, "2023-05-14", "2023-07-01"),
    ),
    (
        "The Port Council has named Anna Roth director. Roth joined the council in 2019 and became deputy in March 2021.",
        ("appointment", "director", "Port Council", ("announce",)),
        ("announced", None, None, None),
    ),
    (
        "Anna Roth will leave Holm FC, the Holm Herald reported on Tuesday.",
        ("departure", None, "Holm FC", ("speculate",)),
        ("announced", None, None, None),
    ),
    (
        "Coach Anna Roth has been dismissed by Holm FC, two people familiar with the matter said on Tuesday.",
        ("dismissal", "Coach", "Holm FC", ("announce",)),
        ("effective", None, None, None),
    ),
    (
        "Anna Roth is leaving her post as director of Holm Zoo. Her last day will be 30 June.",
        ("departure", "director", "Holm Zoo", ("announce",)),
        ("announced", None, None, "2023-06-30"),
    ),
    (
        "Anna Roth left her post as director of Holm Zoo at the end of April, the zoo confirmed on Monday.",
        ("departure", "director", "Holm Zoo", ("take_effect",)),
        ("effective", None, "2023-05-15", "2023-04"),
    ),
    (
        "Anna Roth takes over as commander of the Holm garrison on Thursday.",
        ("appointment", "commander", "Holm garrison", ("announce",)),
        ("announced", None, None, "2023-05-18"),
    ),
    (
        "Anna Roth took over as commander of the Holm garrison on Tuesday, succeeding Otto Brandt.",
        ("appointment", "commander", "Holm garrison", ("take_effect",)),
        ("effective", None, None, "2023-05-16"),
    ),
    (
        "Holm Bank said on Monday that its chief executive, Anna Roth, had resigned with immediate effect.",
        ("resignation", "chief executive", "Holm Bank", ("announce",)),
        ("effective", None, "2023-05-15", "2023-05-15"),
    ),
    (
        "HOLM, May 16 — Holm Bank on Tuesday named Anna Roth chief financial officer, starting in August.",
        ("appointment", "chief financial officer", "Holm Bank", ("announce",)),
        ("announced", None, "2023-05-16", "2023-08"),
    ),
    (
        "Holm Bank has promoted Anna Roth to chief risk officer from 1 June.",
        ("promotion", "chief risk officer", "Holm Bank", ("announce",)),
        ("announced", None, None, "2023-06-01"),
    ),
    (
        "A tribunal reinstated head teacher Anna Roth at Holm School on Monday.",
        ("reinstatement", "head teacher", "Holm School", ("take_effect",)),
        ("effective", None, None, "2023-05-15"),
    ),
    (
        "Anna Roth will step down as editor of the Holm Review on June 30 and be replaced by Otto Brandt.",
        ("resignation", "editor", "Holm Review", ("announce",)),
        ("announced", None, None, "2023-06-30"),
    ),
    (
        "Anna Roth told staff on Monday that she was stepping down as editor of the Holm Review. She will leave in July.",
        ("resignation", "editor", "Holm Review", ("announce",)),
        ("announced", None, "2023-05-15", "2023-07"),
    ),
    (
        "Anna Roth is staying on as editor of the Holm Review. She had announced on 2 May that she would resign, but took it back on Monday.",
        ("resignation", "editor", "Holm Review", ("announce", "reverse")),
        ("reversed", None, "2023-05-02", None),
    ),
    (
        "Parliament on Tuesday rejected the nomination of Anna Roth as chief justice. President Otto Brandt had put her forward in April.",
        ("nomination", "chief justice", None, ("nominate", "reject")),
        ("rejected", None, None, None),
    ),
    (
        "Anna Roth, dean of Holm Law School, will retire in 2024 after ten years in the post.",
        ("retirement", "dean", "Holm Law School", ("announce",)),
        ("announced", None, None, "2024"),
    ),
    (
        "Anna Roth has been appointed acting director of Holm Zoo with effect from Monday. The zoo announced the appointment last Friday.",
        ("appointment", "director", "Holm Zoo", ("announce",)),
        ("announced", None, "2023-05-12", "2023-05-22"),
    ),
    (
        "Anna Roth has been named director of Holm Zoo. The zoo opens on Saturday at nine.",
        ("appointment", "director", "Holm Zoo", ("announce",)),
        ("announced", None, None, None),
    ),
    (
        "Holm FC denied on Tuesday that coach Anna Roth would be sacked.",
        ("dismissal", "coach", "Holm FC", ("deny",)),
        ("denied", None, None, None),
    ),
    (
        "Coach Anna Roth was sacked by Holm FC yesterday.",
        ("dismissal", "Coach", "Holm FC", ("take_effect",)),
        ("effective", None, None, "2023-05-16"),
    ),
    (
        "Anna Roth, the editor of the Holm Review, quits today after a row with the publisher.",
        ("resignation", "editor", "Holm Review", ("announce",)),
        ("effective", None, None, "2023-05-17"),
    ),
    (
        "The board of Holm Bank handed the duties of Otto Brandt to Anna Roth on Monday.",
        ("reassignment", "duties", "Holm Bank", ("announce",)),
        ("effective", None, None, "2023-05-15"),
    ),
    (
        "Anna Roth moves from the culture desk to become foreign editor of the Holm Review on 1 June, the paper told staff on Tuesday.",
        ("reassignment", "foreign editor", "Holm Review", ("announce",)),
        ("announced", None, "2023-05-16", "2023-06-01"),
    ),
    (
        "The head of Holm Opera, Anna Roth, quit on Tuesday, hours after the mayor withdrew his support.",
        ("resignation", "head", "Holm Opera", ("announce",)),
        ("effective", None, None, "2023-05-16"),
    ),
    (
        "The board of Holm Bank meets on Thursday to choose a successor to Anna Roth, who resigned as chief executive last week.",
        ("resignation", "chief executive", "Holm Bank", ("announce",)),
        ("effective", None, None, None),
    ),
    (
        "Anna Roth, who was appointed in 2018, will leave Holm Bank on 1 June, chairman Otto Brandt said on Tuesday.",
        ("departure", None, "Holm Bank", ("announce",)),
        ("announced", None, "2023-05-16", "2023-06-01"),
    ),
    (
        "Holm University announced today that Anna Roth, professor of law, will take up the office of rector on 1 October.",
        ("appointment", "rector", "Holm University", ("announce",)),
        ("announced", None, "2023-05-17", "2023-10-01"),
    ),
    (
        "Anna Roth is expected to be named police chief of Holm on Thursday, according to two officials.",
        ("appointment", "police chief", "Holm", ("speculate",)),
        ("rumoured", None, None, None),
    ),
    (
        "Holm FC fired coach Anna Roth last Thursday. The club gave no reason.",
        ("dismissal", "coach", "Holm FC", ("announce",)),
        ("effective", None, None, "2023-05-11"),
    ),
    (
        "Chief Justice Anna Roth will retire at the end of the year, the court announced on Friday.",
        ("retirement", "Chief Justice", "court", ("announce",)),
        ("announced", None, "2023-05-12", "2023"),
    ),
    (
        "Anna Roth has been dismissed as head of the Holm tax office. She was to serve until 2025.",
        ("dismissal", "head", "Holm tax office", ("announce",)),
        ("effective", None, None, None),
    ),
    (
        "Anna Roth has resigned as head of Holm Zoo but will stay until 31 August.",
        ("resignation", "head", "Holm Zoo", ("announce",)),
        ("announced", None, None, "2023-08-31"),
    ),
    (
        "Governor Anna Roth submitted her resignation on Monday, effective May 31.",
        ("resignation", "Governor", None, ("tender",)),
        ("tendered", None, "2023-05-15", "2023-05-31"),
    ),
    (
        "At its meeting on Tuesday the council appointed Anna Roth as town clerk.",
        ("appointment", "town clerk", None, ("announce",)),
        ("announced", None, "2023-05-16", None),
    ),
    (
        "The council voted on Tuesday to dismiss town clerk Anna Roth.",
        ("dismissal", "town clerk", None, ("approve",)),
        ("effective", None, None, "2023-05-16"),
    ),
    (
        "Opposition leader Otto Brandt urged finance minister Anna Roth on Monday to step down. Roth has not answered.",
        ("resignation", "finance minister", None, ("request",)),
        ("requested", "2023-05-15", None, None),
    ),
    (
        "Otto Brandt, the chairman of Holm Bank, demanded the resignation of chief executive Anna Roth at a meeting on Monday.",
        ("resignation", "chief executive", "Holm Bank", ("request",)),
        ("requested", "2023-05-15", None, None),
    ),
    (
        "Anna Roth becomes director of the Holm Museum in autumn. She follows Otto Brandt, who died in February.",
        ("appointment", "director", "Holm Museum", ("announce",)),
        ("announced", None, None, None),
    ),
    (
        "Anna Roth was appointed coach of Holm FC. Her first match is on Saturday against Lindau.",
        ("appointment", "coach", "Holm FC", ("announce",)),
        ("announced", None, None, "2023-05-20"),
    ),
]


@pytest.mark.parametrize(("text", "claimed", "expected"), TABLE)
def test_dates_stand_where_their_clause_puts_them(text, claimed, expected):
    """Each date belongs to the request, the word or the deed in whose clause it stands."""
    action, title, body, steps = claimed
    found = change(text, change=action, role=title, organization=body, steps=list(steps))
    dates = found.dates
    values = [day.value if day else None for day in (dates.requested, dates.announced, dates.effective)]
    assert (found.status, *values) == expected


def test_a_date_says_where_it_stands_and_how_it_was_resolved():
    """The claim holds the words, the rule and the sentence."""
    text = "Holm Zoo has named Anna Roth director. She will start on 1 June."
    claimed = change(text, change="appointment", role="director", organization="Holm Zoo").dates.effective
    assert claimed is not None
    assert (claimed.text, claimed.value) == ("1 June", "2023-06-01")
    assert claimed.evidence[0].quote == "She will start on 1 June."
    assert "on or after 2023-05-17" in claimed.rule


def test_at_once_is_the_day_of_the_deed():
    """Not that of publication, where the sentence names the day."""
    text = (
        "On May 15, 2023, Anna Roth was appointed to the board of Holm Bank as chair, effective immediately."
    )
    claimed = change(text, change="appointment", role="chair", organization="Holm Bank").dates.effective
    assert claimed is not None
    assert (claimed.value, claimed.text) == ("2023-05-15", "effective immediately")


def test_a_day_is_taken_from_the_sentence_before():
    """The same call was on Sunday; both sentences prove it."""
    text = (
        "The club told coach Otto Brandt on Sunday night that he was out. "
        "Anna Roth, the assistant coach, was dismissed in the same phone call."
    )
    claimed = change(text, change="dismissal", role="assistant coach").dates.effective
    assert claimed is not None
    assert (claimed.value, len(claimed.evidence)) == ("2023-05-14", 2)


def test_a_dismissal_is_of_the_day_its_holder_was_told():
    """The sentence behind the telling one says when."""
    text = "Holm FC have sacked coach Anna Roth. The club told Roth on Sunday night, after the defeat."
    claimed = change(text, change="dismissal", role="coach", organization="Holm FC").dates.effective
    assert claimed is not None
    assert claimed.value == "2023-05-14"


SHUFFLE = (
    "The mayor of Holm, Otto Brandt, shook up his cabinet on Monday evening. "
    "Anna Roth, head of finance, changes places with Ivo Lind, head of schools."
)


def test_the_day_of_a_shuffle_is_that_of_its_moves():
    """An item that opens with it gives the day once."""
    claimed = change(SHUFFLE, change="reassignment", role="head of schools").dates.effective
    assert claimed is not None
    assert claimed.value == "2023-05-15"


def test_without_a_day_of_publication_nothing_is_counted():
    """A weekday alone is no date."""
    text = "Anna Roth resigned as chair of Holm Bank on Monday."
    found = change(text, change="resignation", role="chair", published=None)
    assert found.dates.effective is None
    assert found.status == "effective"


def test_what_happened_long_ago_is_not_the_news():
    """The date of a career, however near its verb."""
    text = "Anna Roth, who took over as director of Holm Zoo in 2015, has resigned."
    found = change(text, change="resignation", role="director", published=date(2023, 5, 17))
    assert found.dates.effective is None
