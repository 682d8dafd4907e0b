"""The words that give a reason for a deed, and where the reason ends."""

from __future__ import annotations

import pytest

from summarizer.cues import find_links, has_causal_link, reason_kind


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("Roth resigned because the bank had lost millions.", ["because the bank had lost millions"]),
        ("Roth resigned, citing her health, the bank said.", ["citing her health"]),
        ("Roth resigned, effective 1 May, in order to accept a post.", ["in order to accept a post"]),
        ("Roth resigned for personal reasons.", ["for personal reasons"]),
        ("Roth was sacked for failing to file accounts.", ["for failing to file accounts"]),
        ("Roth went on leave on health grounds.", ["on health grounds"]),
        ("Roth died after a stroke.", ["a stroke"]),
        # A single word is no reason.
        ("Roth was suspended over claims in which others had a part.", []),
        ("Roth resigned in connection with a merger and was not replaced.", ["in connection with a merger"]),
        (
            'Roth left because of what she called "deep differences" with Lind, who stays.',
            ['because of what she called "deep differences" with Lind'],
        ),
        (
            "Roth was suspended while auditors go through her accounts.",
            ["while auditors go through her accounts"],
        ),
        ("Roth was suspended pending an inquiry.", ["pending an inquiry"]),
        ("Roth resigned while on holiday.", []),
        ("Roth resigned.", []),
    ],
)
def test_a_link_gives_the_reason_up_to_the_end_of_its_clause(text: str, reasons: list[str]) -> None:
    """The word of cause is part of it where it tells a cause by itself."""
    assert [text[link.reason.start : link.reason.end] for link in find_links(text)] == reasons


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
