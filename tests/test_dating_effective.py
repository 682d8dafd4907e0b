"""Effective: a change takes effect on the day its own words give, or none."""

from __future__ import annotations

from datetime import date

from changes import change


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


def test_what_happened_long_ago_is_not_the_news():
    """The date of a career, however near its verb."""
    text = "Anna Roth, who took over as director of Holm Zoo in 2015, has resigned."
    found = change(text, change="resignation", role="director", published=date(2023, 5, 17))
    assert found.dates.effective is None


def test_the_head_of_a_list_dates_all_of_it():
    """“The following appointments, effective June 1”: each has that day."""
    text = (
        "Bishop Otto Brandt has made the following appointments, effective June 1, 2023. "
        "Deacon Ivo Lind leaves the press office. Anna Roth has been named director of the Office of Worship."
    )
    claimed = change(
        text, change="appointment", role="director", organization="Office of Worship"
    ).dates.effective
    assert claimed is not None
    assert claimed.value == "2023-06-01"


def test_a_dismissal_is_of_the_day_it_was_decided():
    """Where the deed itself has none."""
    text = "Holm FC have dismissed coach Anna Roth. The board made the decision on Sunday night."
    claimed = change(text, change="dismissal", role="coach", organization="Holm FC").dates.effective
    assert claimed is not None
    assert claimed.value == "2023-05-14"


def test_the_day_may_stand_behind_what_it_is_the_end_of():
    """“Effective at the close of business on 20 June”."""
    text = "Anna Roth, chair of Holm Bank, will resign effective at the close of business on June 20, 2023."
    claimed = change(text, change="resignation", role="chair", organization="Holm Bank").dates.effective
    assert claimed is not None
    assert claimed.value == "2023-06-20"


def test_the_same_day_is_that_of_the_decision():
    """Which its sentence tells; both days are that one."""
    text = "On May 15, 2023, the board of Holm Bank appointed Anna Roth as chair, effective the same day."
    dates = change(text, change="appointment", role="chair", organization="Holm Bank").dates
    assert dates.effective is not None
    assert dates.announced is not None
    assert (dates.effective.value, dates.announced.value) == ("2023-05-15", "2023-05-15")
