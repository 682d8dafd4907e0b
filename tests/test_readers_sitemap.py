"""Sitemaps: the pages that they name are fetched, newest first, one after the other."""

from __future__ import annotations

import contextlib
import gzip
import itertools
import tracemalloc
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import ArticleError, SettingError, SummarizerError
from summarizer.readers import Item, read_items
from summarizer.readers.document import Document, Found
from summarizer.readers.sitemap import read
from tests.rooms import House, errors, texts

_NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" '
    'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
)
SITE = "https://courier.example"
NEWS = f"""<url><loc> {SITE}/brandt </loc><image:image><image:loc>{SITE}/brandt.jpg</image:loc></image:image>
<news:news><news:publication><news:name>Quellhaven Courier</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2026-05-05T23:30:00-05:00</news:publication_date>
<news:title>Brandt &amp; the harbour</news:title></news:news></url>"""


def pages(*entries: str) -> str:
    """A sitemap of pages."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {_NAMESPACES}>{"".join(entries)}</urlset>'


def index(*addresses: str) -> str:
    """A sitemap of sitemaps."""
    entries = "".join(f"<sitemap><loc>{address}</loc></sitemap>" for address in addresses)
    return f"<sitemapindex {_NAMESPACES}>{entries}</sitemapindex>"


def url(path: str, changed: str = "") -> str:
    """A page of a sitemap."""
    return f"<url><loc>{SITE}/{path}</loc>{f'<lastmod>{changed}</lastmod>' if changed else ''}</url>"


def site(**named: str | bytes) -> House:
    """A house whose site has some pages."""
    return House(pages={f"{SITE}/{path}": page for path, page in named.items()})


def sitemap(data: str | bytes, house: House) -> list[Found]:
    """What is found in a sitemap."""
    raw = data.encode() if isinstance(data, str) else data
    return list(read(Document.of("map.xml", raw, url=f"{SITE}/map.xml"), house.rooms))


def test_what_a_news_sitemap_tells() -> None:
    """Title, publication, language and moment are told by the sitemap; a picture's address is no page."""
    house = site(brandt="<p>Ida Brandt is harbour master.</p>")
    (item,) = sitemap(pages(NEWS), house)
    assert isinstance(item, Item)
    meta = item.article.meta
    assert house.fetched == [f"{SITE}/brandt"]
    assert (meta.title, meta.publisher, meta.language) == ("Brandt & the harbour", "Quellhaven Courier", "en")
    assert meta.url == f"{SITE}/brandt"
    assert meta.published_at == datetime(2026, 5, 5, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    assert meta.published == date(2026, 5, 5)
    assert set(meta.told_by.values()) == {"sitemap"}
    assert item.name == f"{SITE}/brandt"


def test_newest_first() -> None:
    """Pages with a date come newest first, whatever their zones; those without one follow as they stand."""
    house = site()
    sitemap(
        pages(
            url("e"),
            url("c", "2026-05-01"),
            url("a", "2026-05-02T01:00:00+02:00"),
            url("b", "2026-05-01T22:59:00Z"),
            url("f", "some day"),
            url("d", "2026-04-30"),
        ),
        house,
    )
    assert [address.rpartition("/")[2] for address in house.fetched] == ["a", "b", "c", "d", "e", "f"]


def test_pages_are_fetched_when_asked_for() -> None:
    """No page is fetched before its item is asked for."""
    house = site(a="<p>Ida Brandt.</p>", b="<p>Olaf Venn.</p>")
    document = Document.of("map.xml", pages(url("a"), url("b")).encode())
    first = next(read(document, house.rooms))
    assert isinstance(first, Item)
    assert house.fetched == [f"{SITE}/a"]


def test_a_page_that_fails_is_one_error() -> None:
    """A page that can't be fetched is an error among the others."""
    found = sitemap(pages(url("gone"), url("a")), site(a="<p>Ida Brandt.</p>"))
    assert errors(found) == [f"{SITE}/gone: answers 404. Mend the address."]
    assert texts(found) == ["Ida Brandt."]


def test_nothing_may_be_fetched() -> None:
    """Where nothing may be fetched the error says which option helps."""
    with pytest.raises(ArticleError, match="--follow"):
        sitemap(pages(NEWS), House())


def test_an_index_is_followed() -> None:
    """The sitemaps that an index names are followed, packed ones too."""
    house = site(
        one=pages(url("a")),
        two=gzip.compress(pages(url("b")).encode()),
        a="<p>Ida Brandt.</p>",
        b="<p>Olaf Venn.</p>",
    )
    assert texts(sitemap(index(f"{SITE}/one", f"{SITE}/two"), house)) == ["Ida Brandt.", "Olaf Venn."]


def test_an_index_that_leads_nowhere() -> None:
    """A sitemap that can't be fetched, or is none, is an error among the others."""
    house = site(no="<p>A page.</p>", one=pages(url("a")), a="<p>Ida Brandt.</p>")
    found = sitemap(index(f"{SITE}/gone", f"{SITE}/no", f"{SITE}/one"), house)
    assert errors(found) == [
        f"{SITE}/gone: answers 404. Mend the address.",
        f"{SITE}/no: is no sitemap. Give its address alone.",
    ]
    assert texts(found) == ["Ida Brandt."]


def test_circles_end() -> None:
    """Sitemaps that name one another are each read once, and a chain of them has an end."""
    house = site(one=index(f"{SITE}/map.xml", f"{SITE}/two"), two=index(f"{SITE}/one", f"{SITE}/three"))
    found = sitemap(index(f"{SITE}/map.xml", f"{SITE}/one", f"{SITE}/two"), house)
    assert house.fetched == [f"{SITE}/one", f"{SITE}/two"]
    assert errors(found) == [f"{SITE}/three: is one sitemap too many. Give it alone."]


def test_a_sitemap_among_pages() -> None:
    """A sitemap where a page was named is not followed."""
    house = site(one=pages(url("a")), a="<p>Ida Brandt.</p>")
    (error,) = errors(sitemap(pages(url("one")), house))
    assert "is a sitemap where a page was looked for" in error


def test_twice_the_same_page() -> None:
    """A page that is named twice is fetched once."""
    house = site(a="<p>Ida Brandt.</p>")
    assert texts(sitemap(pages(url("a"), url("a")), house)) == ["Ida Brandt."]


def test_relative_addresses() -> None:
    """An address that is told from the sitemap's own is found."""
    house = site(a="<p>Ida Brandt.</p>")
    assert texts(sitemap(pages("<url><loc>/a</loc></url>"), house)) == ["Ida Brandt."]


def test_addresses_that_are_none() -> None:
    """What only looks like an address is an error among the others."""
    house = site(a="<p>Ida Brandt.</p>")
    found = sitemap(pages("<url><loc>http://[x</loc></url>", url("a")), house)
    assert len(errors(found)) == 1
    assert texts(found) == ["Ida Brandt."]


def test_unknown_encoding() -> None:
    """A sitemap in an encoding that doesn't exist is damaged."""
    with pytest.raises(ArticleError, match="is damaged"):
        sitemap(pages(url("a")).replace("UTF-8", "UTF-9"), site())


@pytest.mark.parametrize("data", [pages(), pages("<url></url>"), index(), "<urlset/>"])
def test_naming_nothing(data: str) -> None:
    """A sitemap that names nothing is an error."""
    with pytest.raises(ArticleError, match="names nothing"):
        sitemap(data, site())


def test_damaged() -> None:
    """Of a sitemap that breaks off, what it names is read; then the error says that it is damaged."""
    house = site(a="<p>Ida Brandt.</p>")
    *found, last = sitemap(pages(url("a"), url("b"))[:-30], house)
    assert texts(found) == ["Ida Brandt."]
    assert "is damaged" in str(last)


@pytest.mark.parametrize("declared", ['<!ENTITY a "b">', '<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;'])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(declared: str, encoding: str) -> None:
    """A sitemap that declares entities is refused."""
    data = pages(url("&a;")).replace("<urlset", f"<!DOCTYPE urlset [{declared}]><urlset", 1)
    with pytest.raises(ArticleError, match="declares entities"):
        sitemap(data.replace("UTF-8", encoding).encode(encoding), site())


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """More pages than a sitemap may name are left out, which is told."""
    monkeypatch.setattr("summarizer.readers.sitemap._MOST_PLACES", 500)
    house = site()
    *_, last = sitemap(pages(*(url(str(number)) for number in range(6_000))), house)
    assert 500 <= len(house.fetched) < 2_500
    assert "is longer than a sitemap may be" in str(last)


def test_bounded_memory() -> None:
    """Junk of any length is not kept."""

    class Endless:
        def __init__(self) -> None:
            self.pieces = itertools.chain([b"<urlset><url><loc>"], itertools.repeat(b"x" * 65_536))

        def read(self, _: int) -> bytes:
            return next(self.pieces)

        def close(self) -> None:
            """Nothing is open."""

    tracemalloc.start()
    with pytest.raises(ArticleError, match="longer than"):
        list(read(Document("x", Endless(), b""), site().rooms))  # type: ignore[arg-type]
    assert tracemalloc.get_traced_memory()[1] < 40_000_000
    tracemalloc.stop()


def test_deep_nesting() -> None:
    """Elements without end inside one another are refused."""
    with pytest.raises(ArticleError, match="nested too deeply"):
        sitemap("<urlset>" + "<a>" * 1_000_000, site())


def test_through_the_door(tmp_path: Path) -> None:
    """A packed sitemap is told by its content, and followed only if that is wished."""
    path = tmp_path / "sitemap.xml.gz"
    path.write_bytes(gzip.compress(pages(url("a")).encode()))
    page = Document.of("a", b"Ida Brandt is harbour master.", url=f"{SITE}/a")
    (item,) = read_items(path, fetch=lambda _: page, follow=True)
    assert item.article.text == "Ida Brandt is harbour master."
    (error,) = read_items(path, fetch=lambda _: page, errors="return")
    assert "--follow" in str(error)


def test_a_reader_that_is_not_installed() -> None:
    """What stops the reading of one page is that page's error."""

    def fetch(_: str) -> Document:
        raise SettingError("reading html needs trafilatura, which is not installed.")

    house = House(pages={})
    rooms = type(house.rooms)(house.rooms.read, fetch)
    (error,) = read(Document.of("map.xml", pages(url("a")).encode()), rooms)
    assert isinstance(error, SettingError)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 900), st.binary(max_size=40), st.integers(0, 40))
def test_anything(at: int, junk: bytes, gone: int) -> None:
    """Cut off, or with bytes in it that don't belong there, a sitemap gives items and errors of ours, nothing else."""
    data = pages(NEWS, url("a", "2026-05-01")).encode()
    for broken in (data[:at], data[:at] + junk + data[at + gone :]):
        with contextlib.suppress(SummarizerError):
            sitemap(broken, site(a="<p>Ida Brandt.</p>"))
