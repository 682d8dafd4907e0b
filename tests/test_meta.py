"""Meta: what is known about an item is merged field by field, and every field keeps its teller."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from summarizer.article import join_front_matter, split_front_matter
from summarizer.meta import Meta

EVENING = datetime(2024, 5, 10, 23, 30, tzinfo=timezone(timedelta(hours=-6)))


def test_the_day_is_that_of_the_place_of_publication():
    """Half past eleven in the evening there is no next day, whatever it is in UTC."""
    meta = Meta(published_at=EVENING, told_by={"published_at": "json-ld"})
    assert meta.published == date(2024, 5, 10)
    assert meta.told_by["published"] == "json-ld"
    assert Meta(published_at=EVENING.astimezone(UTC)).published == date(2024, 5, 11)


def test_a_moment_without_a_zone_is_none():
    """It would be another day elsewhere."""
    with pytest.raises(ValidationError, match="timezone"):
        Meta(published_at=datetime(2024, 5, 10, 23, 30))  # that is what is refused


def test_what_is_given_wins_and_gaps_are_filled():
    """Field by field, each with its own teller; warnings and corrections of both stay."""
    page = Meta(title="Chief goes", byline="Ada Roth", published_at=EVENING, warnings=("one",)).credited(
        "json-ld"
    )
    merged = (
        Meta(title="Finch out", published=date(2024, 5, 9), warnings=("two",))
        .credited("option")
        .merged_over(page)
    )
    assert (merged.title, merged.byline) == ("Finch out", "Ada Roth")
    assert (merged.published, merged.published_at) == (date(2024, 5, 9), None)
    assert merged.warnings == ("two", "one")
    assert merged.told_by == {"title": "option", "published": "option", "byline": "json-ld"}


def test_a_front_matter_reads_back_whole():
    """Whatever is known, also lists, colons and moments with their zone."""
    meta = Meta(
        title='Chief: "goes" # now',
        published_at=EVENING,
        corrections=("A: b.", "C, d."),
        partial=True,
        language="no",
    ).credited("json-ld")
    read, text = split_front_matter(f"{join_front_matter(meta)}Text.\n")
    assert (read, text) == (meta, "Text.\n")
    assert join_front_matter(Meta()) == ""


@given(st.text(min_size=1).map(lambda title: " ".join(title.split())).filter(bool), st.booleans())
def test_a_title_is_read_back_whatever_is_in_it(title: str, told: bool):  # noqa: FBT001  # hypothesis gives it
    """With a teller or without: one field a line, in quotes where YAML needs them."""
    title = "".join(letter for letter in title if letter.isprintable()) or "x"
    meta = Meta(title=title, told_by={"title": "option"} if told else {})
    assert split_front_matter(f"{join_front_matter(meta)}Text.\n") == (meta, "Text.\n")
