"""What a web page tells of its story: JSON-LD before tags before guesses, each field with its teller."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from webpages import STORY, ld, page_of, read

from summarizer.meta import Meta


def test_json_ld_is_believed_first_and_every_field_tells_its_teller() -> None:
    """JSON-LD wins over tags; what it doesn't tell they tell; each field says by what it was told."""
    author = [{"@type": "Person", "name": "Ann Bly"}, {"name": "Cy Doe"}]
    told = ld(
        headline="Crane to plan Bramwell", datePublished="2024-06-07T22:30:00-05:00", author=author, publisher={"name": "The Bell"},
        correction="Correction: the search cost £20,000, not £2,000.",
    )  # fmt: skip
    tags = "<meta property='og:title' content='Other | The Bell'><link rel='canonical' href='/a/1'><meta property='article:modified_time' content='2024-06-08T09:00:00Z'>"
    meta = read(page_of(STORY, told + tags), url="https://bell.example/x?utm=1").article.meta
    assert (meta.title, meta.byline, meta.publisher) == (
        "Crane to plan Bramwell",
        "Ann Bly, Cy Doe",
        "The Bell",
    )
    assert meta.published == date(2024, 6, 7)
    assert meta.published_at == datetime(2024, 6, 7, 22, 30, tzinfo=timezone(timedelta(hours=-5)))
    assert meta.url == "https://bell.example/a/1"
    assert meta.language == "en"
    assert meta.corrections == ("Correction: the search cost £20,000, not £2,000.",)
    assert meta.told_by == {
        **dict.fromkeys(
            ("title", "byline", "publisher", "published", "published_at", "corrections"), "json-ld"
        ),
        "modified_at": "meta article:modified_time",
        "url": "rel=canonical",
        "language": "html lang",
    }


@pytest.mark.parametrize(
    ("told", "day", "teller"),
    [
        ("<meta property='article:published_time' content='2024-06-07 10:00:00'>", date(2024, 6, 7), "meta article:published_time"),
        ("<meta name='parsely-pub-date' content='2024-06-07'>", date(2024, 6, 7), "meta parsely-pub-date"),
        ("<meta name='citation_publication_date' content='2024/06/07'>", date(2024, 6, 7), "htmldate"),
        ("<meta name='date' content='yesterday'>", None, None),
        ("", None, None),
    ],
)  # fmt: skip
def test_a_day_without_a_zone_is_a_day_alone(told: str, day: date | None, teller: str | None) -> None:
    """A time without its zone gives the day alone; what tells none gives none, and never today."""
    meta = read(page_of(STORY, told)).article.meta
    assert (meta.published, meta.published_at, meta.told_by.get("published")) == (day, None, teller)


def test_what_the_page_tells_wins_over_what_is_known_of_it() -> None:
    """What a feed tells fills what the page doesn't."""
    known = Meta(title="From the feed", publisher="Feed", published=date(2024, 6, 6)).credited("feed")
    meta = read(page_of(STORY, "<meta property='og:title' content='Crane it is'>"), meta=known).article.meta
    assert (meta.title, meta.publisher, meta.published) == ("Crane it is", "Feed", date(2024, 6, 6))
    assert meta.told_by["publisher"] == "feed"


@pytest.mark.parametrize(
    "script",
    [
        '[{"@type": "WebSite", "name": "B"}, {"@type": ["Article"], "headline": "Found"}]',
        '{"@graph": [{"@type": "Organization"}, {"@type": "https://schema.org/NewsArticle", "headline": "Found"}]}',
        '<!-- {"@type": "NewsArticle", "headline": "Found",} -->',
        '{"@type": "NewsArticle", "headline": "Found", "description": "a\nb"};',
    ],
)
def test_json_ld_is_found_wherever_and_however_it_stands(script: str) -> None:
    """Lists, graphs and the usual slips are read."""
    head = f"<script type='application/ld+json'>{{broken</script><script type='application/ld+json'>{script}</script>"
    meta = read(page_of(STORY, head)).article.meta
    assert meta.title == "Found"
    assert any("damaged" in warning for warning in meta.warnings)


@pytest.mark.parametrize(
    ("start", "dateline"),
    [
        ("LONDON (Reuters) — ", "LONDON (Reuters)"),
        ("BERLIN, March 3 – ", "BERLIN, March 3"),
        ("ST. PAUL, Minn. (AP) -- ", "ST. PAUL, Minn. (AP)"),
        ("", None),
        ("NATO — ", "NATO"),
    ],
)
def test_a_dateline_is_told_and_stays(start: str, dateline: str | None) -> None:
    """What stands before the first sentence is told apart, and stays in the text."""
    item = read(page_of([start + STORY[0], *STORY[1:]]))
    assert item.article.meta.dateline == dateline
    assert item.article.text.startswith(start + STORY[0])


def test_corrections_are_told_and_stay() -> None:
    """Notes of what was corrected are listed, and stand in the text."""
    note = "Clarification: The search was paid for by the county, not by the town."
    item = read(
        page_of(
            STORY,
            body=f"<footer><p class='note'>{note}</p></footer><p>This article was amended on 8 June 2024 to correct the price.</p>",
        )
    )
    assert (
        item.article.meta.corrections[-1] == "This article was amended on 8 June 2024 to correct the price."
    )
    assert item.article.text.endswith(item.article.meta.corrections[-1])
