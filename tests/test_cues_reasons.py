"""The words that give a reason for a deed, and where the reason ends."""

from __future__ import annotations

import pytest

from summarizer.cues import find_reason, has_causal_link, reason_kind


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Roth resigned because the bank had lost millions.", "because the bank had lost millions"),
        ("Roth resigned, citing her health.", None),  # the comma ends the clause of the deed
        ("Roth resigned citing her health, the bank said.", "citing her health"),
        ("Roth resigned in order to accept a post effective April 1.", "in order to accept a post"),
        ("Roth resigned for personal reasons.", "for personal reasons"),
        ("Roth died after a stroke.", "a stroke"),
        ("Roth was suspended over fraud claims in which others had a part.", "fraud claims"),
        ("Roth resigned after the vote.", None),
        ("Roth resigned after eleven years of scandals.", None),
        ("Roth resigned over lunch.", None),
        ("Roth resigned.", None),
    ],
)
def test_a_plain_link_gives_the_reason(text: str, reason: str | None) -> None:
    """A strong link by itself, a weak one with words of what posts are lost for."""
    deed = next(word for word in ("resigned", "died", "suspended") if word in text)
    place = find_reason(text, text.index(deed) + len(deed))
    assert (text[place.start : place.end] if place else None) == reason


@pytest.mark.parametrize(
    ("text", "reason", "expected"),
    [
        ("Roth resigned after dockers went on strike.", "dockers went on strike", True),
        ("Roth resigned after twelve years.", "twelve years", False),
        ("Roth resigned after the midterm elections.", "the midterm elections", False),
        ("Roth resigned after handing over the keys.", "handing over the keys", False),
        ("Roth resigned because dockers went on strike.", "dockers went on strike", True),
        ("Roth resigned and dockers went on strike.", "dockers went on strike", False),
    ],
)
def test_time_that_passed_is_no_cause(text: str, reason: str, expected: bool) -> None:  # noqa: FBT001  # a row of the table
    """“After” links an event, not a stretch of years."""
    start = text.index(reason)
    assert has_causal_link(text, start, start + len(reason)) is expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("confidence in her had been damaged", "loss_of_confidence"),
        ("the zoo missed its target for visitors", "performance"),
        ("prosecutors dropped the case", "inquiry"),
        ("complaints by parents", "inquiry"),
        ("parental leave", "family"),
        ("threats against her sons", "political_pressure"),
        ("a third is not allowed", "term_limit"),
    ],
)
def test_the_kind_of_a_reason_is_that_of_its_words(text: str, kind: str) -> None:
    """The first that is mentioned counts."""
    assert reason_kind(text) == kind
