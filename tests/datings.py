"""Plain items, each telling one deed and how it stands, with the dates of it, for tests of dating."""

from __future__ import annotations

# What is told on Wednesday 17 May 2023 | action, title, body, steps | status, requested, announced, effective
PLAIN = [
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
]
