"""Web archives: their pages become items, one record at a time, and nothing else does."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path

import pytest
from archives import PAGE, SITE, TEXT, Archive, chunked, warc

from summarizer.errors import ArticleError
from summarizer.readers import Item, read_items
from tests.rooms import House, errors, texts


def test_a_page() -> None:
    """An answer's body is read with its address, type and charset; the time of the crawl is no publication."""
    house = House()
    (item,) = warc(Archive().add("brandt", media_type="text/html; charset=ISO-8859-1"), house)
    (document,) = house.documents
    assert isinstance(item, Item)
    assert item.name == f"crawl.warc#{SITE}/brandt"
    assert item.article.text == TEXT
    assert (document.url, document.media_type, document.charset) == (
        f"{SITE}/brandt",
        "text/html",
        "ISO-8859-1",
    )
    assert item.article.meta.published is None


def test_what_is_no_page_is_passed_by() -> None:
    """Pictures, scripts, requests, redirects, errors and files for machines are no items."""
    archive = Archive().add("brandt")
    archive.add("photo.jpg", b"\xff\xd8\xff", "image/jpeg").add("app.js", "x()", "text/javascript")
    archive.add("robots.txt", "User-agent: *", "text/plain").add("old", "", status="301 Moved").add(
        "gone", status="404 Not Found"
    )
    archive.add("brandt", "", kind="request").add("brandt", "", kind="revisit").add(
        "dns:courier.example", "x", "text/dns", kind="resource"
    )
    archive.add("meta", "x", "text/plain", kind="metadata")
    assert texts(warc(archive)) == [TEXT]
    assert errors(warc(archive)) == []


def test_resources_and_conversions() -> None:
    """Files that were put into an archive, and texts made from pages, are read."""
    archive = Archive().add("file.txt", "Olaf Venn retires.", "text/plain", kind="resource")
    archive.add("brandt", "Ida Brandt takes over.", "text/plain", kind="conversion")
    assert texts(warc(archive)) == ["Olaf Venn retires.", "Ida Brandt takes over."]


@pytest.mark.parametrize("told", [None, "application/octet-stream", "html"])
def test_types_left_open(told: str | None) -> None:
    """Where no type is told, the content decides."""
    archive = (
        Archive()
        .add("brandt", media_type=told)
        .add("blob", b"\x00\x01\x02", told)
        .add("words", "some words", told)
    )
    assert texts(warc(archive)) == [TEXT]


def test_an_archive_without_a_page() -> None:
    """An archive without a page is an error that says what it holds."""
    archive = (
        Archive()
        .add("a.jpg", "x", "image/jpeg")
        .add("b.jpg", "x", "image/jpeg")
        .add("c", status="404 Not Found")
    )
    archive.add("d", "", kind="request")
    with pytest.raises(ArticleError) as caught:
        warc(archive)
    assert "without a page (2 files of type image/jpeg, 1 answers of status 404, 1 request records)" in str(
        caught.value
    )


_RAW = zlib.compressobj(wbits=-zlib.MAX_WBITS)
_DEFLATED = _RAW.compress(PAGE.encode()) + _RAW.flush()


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (chunked(PAGE.encode()), {"Transfer_Encoding": "chunked"}),
        (gzip.compress(PAGE.encode(), mtime=0), {"Content_Encoding": "gzip"}),
        (
            chunked(gzip.compress(PAGE.encode(), mtime=0)),
            {"Transfer_Encoding": "Chunked", "Content_Encoding": "GZIP"},
        ),
        (zlib.compress(PAGE.encode()), {"Content_Encoding": "deflate"}),
        (_DEFLATED, {"Content_Encoding": "deflate"}),
        (PAGE.encode(), {"Content_Encoding": "gzip"}),
        (PAGE.encode(), {"Transfer_Encoding": "chunked"}),
        (PAGE.encode(), {"Content_Encoding": "identity"}),
    ],
)
def test_packed_answers(body: bytes, headers: dict[str, str]) -> None:
    """Chunks and compression are undone, and forgiven where only the header is left of them."""
    assert texts(warc(Archive().add("brandt", body, **headers))) == [TEXT]


@pytest.mark.parametrize(
    ("body", "encoding", "says"),
    [
        (gzip.compress(b"x" * 10_000_001, mtime=0), "gzip", "is larger than 10,000,000 bytes"),
        (zlib.compress(b"x" * 300_000_000), "deflate", "is larger than 10,000,000 bytes"),
        (gzip.compress(PAGE.encode(), mtime=0)[:-12], "gzip", "is cut off"),
        (b"\x1f\x8b" + b"junk" * 10, "gzip", "can't be unpacked"),
        (b"junk", "br", "is packed as 'br'"),
        (b"x" * 10_000_001, "identity", "is larger than 10,000,000 bytes"),
    ],
)
def test_a_page_that_cannot_be_unpacked(body: bytes, encoding: str, says: str) -> None:
    """A page that is too large, damaged or packed in an unknown way is its own error; the next is read."""
    found = warc(Archive().add("big", body, Content_Encoding=encoding).add("brandt"))
    assert says in errors(found)[0]
    assert errors(found)[0].startswith(f"crawl.warc#{SITE}/big")
    assert texts(found) == [TEXT]


def test_a_packed_archive(tmp_path: Path) -> None:
    """A packed archive is read through the door, each record with its address."""
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(Archive(packed=True).add("a", TEXT, "text/plain").add("b", TEXT, "text/plain").data)
    assert [item.name for item in read_items(path)] == [f"{path}"[:-3] + f"#{SITE}/{name}" for name in "ab"]
