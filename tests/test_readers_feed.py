"""Feeds: entries become items from their full text, their page, or their summary."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from summarizer.readers import Item
from tests.feeds import ATOM, ENTRY, PLAIN, RSS, STORY, SUMMARY, feed, only
from tests.rooms import House, errors, texts


def test_full_content_is_read() -> None:
    """An entry's whole text is read, not its summary, and no page is fetched for it."""
    house = House(pages={})
    item = only(feed(RSS.format(ENTRY), house))
    assert item.article.text == PLAIN
    assert house.fetched == []
    assert house.documents[0].media_type == "text/html"
    assert item.article.meta.warnings == ()


def test_what_a_feed_tells() -> None:
    """Title, author, publisher, address, language and the moment with its own zone are told by the feed."""
    meta = only(feed(RSS.format(ENTRY))).article.meta
    assert meta.title == "Brandt & the harbour"
    assert meta.byline == "Mara Lind"
    assert meta.publisher == "Quellhaven Courier"
    assert meta.url == "https://courier.example/2026/05/brandt-named"
    assert meta.language == "en-GB"
    assert meta.published_at == datetime(2026, 5, 5, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    assert meta.published == date(2026, 5, 5)
    assert set(meta.told_by.values()) == {"feed"}
    assert set(meta.told_by) >= {
        "title",
        "byline",
        "publisher",
        "url",
        "language",
        "published_at",
        "published",
    }


def test_atom() -> None:
    """Atom tells the same, and when an entry changed."""
    item = only(feed(ATOM))
    meta = item.article.meta
    assert item.name == "news.xml#brandt"
    assert item.article.text == PLAIN
    assert (meta.title, meta.byline) == ("A new master", "Mara Lind, Jo Petz")
    assert meta.published == date(2026, 5, 5)
    assert meta.modified_at == datetime(2026, 5, 6, 8, tzinfo=UTC)
    assert meta.language == "en"


def test_atom_updated_is_no_publication() -> None:
    """An Atom entry that tells only when it changed leaves the day of publication open."""
    changed = ATOM.replace("<published>2026-05-05T23:30:00-05:00</published>", "")
    meta = only(feed(changed)).article.meta
    assert meta.published is None
    assert meta.modified_at is not None


def test_rss_dc_date_is_publication() -> None:
    """The one date of an RSS entry is its publication, whichever element tells it."""
    dated = ENTRY.replace(
        "<pubDate>Tue, 05 May 2026 23:30:00 -0500</pubDate>", "<dc:date>2026-05-05</dc:date>"
    )
    meta = only(feed(RSS.format(dated))).article.meta
    assert (meta.published, meta.published_at, meta.modified_at) == (date(2026, 5, 5), None, None)


def test_unreadable_date_is_warned_of() -> None:
    """A date that can't be read costs a warning and not the entry."""
    meta = only(
        feed(RSS.format(ENTRY.replace("Tue, 05 May 2026 23:30:00 -0500", "last Tuesday")))
    ).article.meta
    assert meta.published is None
    assert meta.warnings == ("feed: 'last Tuesday' is no time that can be read.",)


@pytest.mark.parametrize(
    ("guid", "label"),
    [
        ("https://courier.example/?p=4711", "p=4711"),
        ("https://courier.example/2026/brandt-named/", "brandt-named"),
        ("tag:courier.example,2026:brandt", "brandt"),
        ("urn:uuid:0f3a-77", "0f3a-77"),
        ("Ämter: 5\u202e7", "5-7"),
        ("x" * 500, "x" * 60),
        ("https://courier.example", "1"),
    ],
)
def test_names(guid: str, label: str) -> None:
    """An item is named by the last part of its id, short and printable."""
    assert (
        only(feed(RSS.format(ENTRY.replace("https://courier.example/?p=4711", guid)))).name
        == f"news.xml#{label}"
    )


def test_names_differ() -> None:
    """Two entries whose ids end alike have names of their own."""
    second = ENTRY.replace("https://courier.example/?p=4711", "https://other.example/?p=4711")
    found = feed(RSS.format(ENTRY + second))
    assert [each.name for each in found if isinstance(each, Item)] == ["news.xml#p=4711", "news.xml#p=4711-2"]


def test_twice_the_same_entry() -> None:
    """An entry that is there twice is read once, and that is told."""
    found = feed(RSS.format(ENTRY + ENTRY.replace("Brandt", "Brand")))
    assert only(found).article.meta.warnings == ("The feed gives this entry 2 times; the first was read.",)


def test_a_summary_is_told_to_be_one() -> None:
    """Where only a summary is given and nothing may be fetched, it is the text, with a warning."""
    article = only(feed(RSS.format(SUMMARY))).article
    assert article.text == "The Port of Quellhaven named Ida Brandt its harbour master; AT&T was told."
    assert article.meta.warnings == ("Only the summary that the feed gives was read; its page may say more.",)


def test_a_summary_of_markup() -> None:
    """A summary with tags is read as the markup it is."""
    marked = SUMMARY.replace("named Ida", "named &lt;b&gt;Ida&lt;/b&gt;")
    article = only(feed(RSS.format(marked))).article
    assert article.text.startswith("The Port of Quellhaven named Ida Brandt")
    assert article.meta.warnings


def test_a_page_is_followed() -> None:
    """Where only a summary is given the page is fetched, and knows what the feed tells."""
    house = House(pages={"https://courier.example/brandt": STORY})
    item = only(feed(RSS.format(SUMMARY), house))
    meta = item.article.meta
    assert item.article.text == PLAIN
    assert item.name == "news.xml#brandt"
    assert (meta.title, meta.publisher, meta.published) == (
        "Brandt named",
        "Quellhaven Courier",
        date(2026, 5, 5),
    )
    assert meta.warnings == ()
    given = house.documents[0].meta
    assert given.title == "Brandt named"
    assert given.publisher is None, "the page knows better who published it"


def test_a_page_that_fails_is_one_error() -> None:
    """A page that can't be fetched is the error of its entry; the others are read."""
    second = SUMMARY.replace("courier.example/brandt", "courier.example/venn")
    house = House(pages={"https://courier.example/venn": STORY})
    found = feed(RSS.format(SUMMARY + second), house)
    assert errors(found) == ["https://courier.example/brandt: answers 404. Mend the address."]
    assert texts(found) == [PLAIN]


def test_feeds_that_name_feeds() -> None:
    """A feed whose entries are feeds again is not followed without end."""
    data = RSS.format(SUMMARY)
    found = feed(data, House(pages={"https://courier.example/brandt": data}))
    assert len(found) == 1
    assert "is a feed where a page was looked for" in errors(found)[0]


def test_too_short() -> None:
    """A summary of a few words is no item."""
    short = SUMMARY.replace(
        "The Port of Quellhaven named Ida Brandt its harbour master; AT&amp;amp;T was told.", "Read on"
    )
    found = feed(RSS.format(short))
    assert errors(found) == ["news.xml#brandt: the feed holds no text of it. Use --follow to fetch its page."]


def test_wordpress_footer_is_no_text() -> None:
    """The line that WordPress puts below every entry is left out."""
    footer = (
        '<p>The post <a href="https://courier.example/b">Brandt</a> appeared first on '
        '<a href="https://courier.example">Courier</a>.</p>'
    )
    assert only(feed(RSS.format(ENTRY.replace("]]>", footer + "]]>")))).article.text == PLAIN


def test_source_is_the_publisher() -> None:
    """Where a feed gathers others' stories, the source that an entry names published it."""
    sourced = ENTRY.replace(
        "<title>", '<source url="https://gazette.example/rss">Venn Gazette</source><title>', 1
    )
    assert only(feed(RSS.format(sourced))).article.meta.publisher == "Venn Gazette"
