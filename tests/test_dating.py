"""Dating: when a change was asked for, made known and takes effect, and where it stands then."""

from __future__ import annotations

import pytest
from changes import change
from datings import PLAIN

# Rows as those of PLAIN, with more days in them, or fewer, than the deed has.
TABLE = [
    *PLAIN,
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
        ("announced", None, "2023-05-15", "2023-05-31"),
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
    # A notice is the announcement itself; what an outlet or a person announces elsewhere is not.
    (
        "Holm plc announces that Anna Roth has been appointed director.",
        ("appointment", "director", "Holm plc", ()),
        ("announced", None, "2023-05-17", None),
    ),
    (
        "Holm plc gives notice of the following. Anna Roth will retire as director on 30 June 2023.",
        ("retirement", "director", "Holm plc", ()),
        ("announced", None, "2023-05-17", "2023-06-30"),
    ),
    (
        "Anna Roth will retire as director of Holm plc. The bank announced results.",
        ("retirement", "director", "Holm plc", ()),
        ("announced", None, None, None),
    ),
    (
        "LINDAU, May 17, 2023 – Holm plc today announced the appointment of Otto Brandt as chair. Anna Roth will retire as director on 30 June 2023.",
        ("retirement", "director", "Holm plc", ()),
        ("announced", None, "2023-05-17", "2023-06-30"),
    ),
    # What takes effect at once has one date for both; brackets are no part of a clause.
    (
        "On May 15, 2023, Anna Roth resigned as director of Holm plc, effective immediately.",
        ("resignation", "director", "Holm plc", ()),
        ("effective", None, "2023-05-15", "2023-05-15"),
    ),
    (
        'On May 12, 2023, Holm plc (the "Company") dismissed Anna Roth as director, effective May 16, 2023.',
        ("dismissal", "director", "Holm plc", ()),
        ("effective", None, "2023-05-12", "2023-05-16"),
    ),
    # Several changes made known together.
    (
        "The bishop announced the moves in a letter read out on Sunday. Canon Anna Roth, dean of Holm, will retire on 31 August.",
        ("retirement", "dean", "Holm", ()),
        ("announced", None, "2023-05-14", "2023-08-31"),
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
