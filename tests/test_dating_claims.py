"""Claims: a date is told with its words, its rule and its sentence, where it can be counted at all."""

from __future__ import annotations

from changes import change


def test_a_date_says_where_it_stands_and_how_it_was_resolved():
    """The claim holds the words, the rule and the sentence."""
    text = "Holm Zoo has named Anna Roth director. She will start on 1 June."
    claimed = change(text, change="appointment", role="director", organization="Holm Zoo").dates.effective
    assert claimed is not None
    assert (claimed.text, claimed.value) == ("1 June", "2023-06-01")
    assert claimed.evidence[0].quote == "She will start on 1 June."
    assert "on or after 2023-05-17" in claimed.rule


def test_without_a_day_of_publication_nothing_is_counted():
    """A weekday alone is no date."""
    text = "Anna Roth resigned as chair of Holm Bank on Monday."
    found = change(text, change="resignation", role="chair", published=None)
    assert found.dates.effective is None
    assert found.status == "effective"
