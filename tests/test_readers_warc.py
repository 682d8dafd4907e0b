"""Web archives: their pages become items, one record at a time, and nothing else does."""

from __future__ import annotations

import contextlib
import gzip
import io
import itertools
import tracemalloc
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from summarizer.errors import ArticleError, SummarizerError
from summarizer.readers import Item, read_items
from summarizer.readers.document import Document, Found
from summarizer.readers.warc import read
from tests.rooms import House, errors, texts

SITE = "https://courier.example"
PAGE = "<html><body><p>Ida Brandt is harbour master of Quellhaven.</p></body></html>"
TEXT = "Ida Brandt is harbour master of Quellhaven."


class Archive:
    """A web archive that is being written."""

    def __init__(self, *, packed: bool = False) -> None:
        self._file = io.BytesIO()
        self._writer = WARCWriter(self._file, gzip=packed)

    def add(
        self,
        path: str,
        body: str | bytes = PAGE,
        media_type: str | None = "text/html; charset=utf-8",
        *,
        status: str = "200 OK",
        kind: str = "response",
        **headers: str,
    ) -> Archive:
        """A record; headers that begin with WARC are its own, the others those of the answer."""
        named = [(name.replace("_", "-"), value) for name, value in headers.items()]
        own = {name: value for name, value in named if name.startswith("WARC")}
        told = [(name, value) for name, value in named if not name.startswith("WARC")]
        http = None
        if kind in ("response", "request", "revisit"):
            told += [("Content-Type", media_type)] if media_type else []
            http = StatusAndHeaders("GET / HTTP/1.1" if kind == "request" else status, told, "HTTP/1.1")
        address = path if ":" in path else f"{SITE}/{path}"
        data = body.encode() if isinstance(body, str) else body
        record = self._writer.create_warc_record(
            address,
            kind,
            payload=io.BytesIO(data),
            http_headers=http,
            warc_content_type=(media_type or "") if http is None else "",
            warc_headers_dict=own,
        )
        self._writer.write_record(record)
        return self

    @property
    def data(self) -> bytes:
        """The bytes written so far."""
        return self._file.getvalue()


def warc(archive: Archive | bytes, house: House | None = None) -> list[Found]:
    """What is found in an archive."""
    data = archive if isinstance(archive, bytes) else archive.data
    return list(read(Document.of("crawl.warc", data), (house or House()).rooms))


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


def _chunked(body: bytes) -> bytes:
    halves = [body[: len(body) // 2], body[len(body) // 2 :]]
    return b"".join(b"%x\r\n%s\r\n" % (len(half), half) for half in halves) + b"0\r\n\r\n"


_RAW = zlib.compressobj(wbits=-zlib.MAX_WBITS)
_DEFLATED = _RAW.compress(PAGE.encode()) + _RAW.flush()


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (_chunked(PAGE.encode()), {"Transfer_Encoding": "chunked"}),
        (gzip.compress(PAGE.encode(), mtime=0), {"Content_Encoding": "gzip"}),
        (
            _chunked(gzip.compress(PAGE.encode(), mtime=0)),
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


def test_cut_off_when_it_was_archived() -> None:
    """A page of which the archive says that it holds only the beginning is told to be partial."""
    (item,) = warc(Archive().add("brandt", WARC_Truncated="length"))
    assert isinstance(item, Item)
    assert item.article.meta.partial
    assert item.article.meta.warnings == ("The archive holds only the beginning of this page.",)


@pytest.mark.parametrize("cut", [5, 40, 200, 500])
def test_a_truncated_archive(cut: int) -> None:
    """Of an archive that breaks off, the pages so far are read; then the error says so."""
    *found, last = warc(Archive().add("a").add("b").add("c").data[:-cut])
    assert texts(found) == [TEXT, TEXT]
    assert "is damaged" in str(last)


@pytest.mark.parametrize("cut", [1, 9, 100])
def test_a_truncated_packed_archive(tmp_path: Path, cut: int) -> None:
    """The same of a packed one."""
    path = tmp_path / "crawl.warc.gz"
    archive = Archive(packed=True)
    for name in "abc":
        archive.add(name, TEXT, "text/plain")
    path.write_bytes(archive.data[:-cut])
    *found, last = read_items(path, errors="return")
    assert texts(found)[:2] == [TEXT, TEXT]
    assert "is damaged" in str(last)


def test_a_packed_archive(tmp_path: Path) -> None:
    """A packed archive is read through the door, each record with its address."""
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(Archive(packed=True).add("a", TEXT, "text/plain").add("b", TEXT, "text/plain").data)
    assert [item.name for item in read_items(path)] == [f"{path}"[:-3] + f"#{SITE}/{name}" for name in "ab"]


def test_junk_between_records() -> None:
    """Where a record is longer than it says, what follows is not guessed at."""
    first = Archive().add("a").data
    *found, last = warc(first[:-4] + b"more than it says\r\n\r\n" + first)
    assert texts(found) == [TEXT]
    assert "a record is longer than it says" in str(last)


@pytest.mark.parametrize("length", [b"", b"x", b"-5", b"9" * 30])
def test_wrong_lengths(length: bytes) -> None:
    """A record whose length is missing or absurd is damage, not a crash."""
    data = (
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: "
        + length
        + b"\r\n\r\nHTTP/1.1 200 OK\r\n\r\nabc\r\n\r\n"
    )
    for broken in (data, data.replace(b"Content-Length: ", b"X: ")):
        assert any("is damaged" in str(found) for found in warc(broken))


def test_an_answer_whose_headers_do_not_end() -> None:
    """An answer without a body, or of headers only, is one error at most."""
    archive = Archive().add("a", "").add("b", "", X_Long="x" * 200_000).add("c")
    assert TEXT in texts(warc(archive))


class Endless(io.RawIOBase):
    """An archive of many large films and a few pages, made while it is read."""

    def __init__(self, films: int) -> None:
        page = Archive().add("brandt").data
        film = b"x" * 1_000_000
        head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/film\r\nContent-Length: %d\r\n\r\n"
        http = b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n"
        begin = head % (len(http) + 30 * len(film)) + http
        one = [page, begin, *itertools.repeat(film, 30), b"\r\n\r\n"]
        self._pieces = itertools.chain.from_iterable(itertools.repeat(one, films))
        self._left = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Some more of it."""
        self._left = self._left or next(self._pieces, b"")
        size = min(len(buffer), len(self._left))
        buffer[:size], self._left = self._left[:size], self._left[size:]
        return size


def test_large_archives_are_streamed() -> None:
    """An archive of any size takes little memory."""
    stream = io.BufferedReader(Endless(5))
    tracemalloc.start()
    found = list(read(Document("crawl.warc", stream, b"WARC/"), House().rooms))  # type: ignore[arg-type]
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()
    assert texts(found) == [TEXT] * 5


@pytest.mark.parametrize(
    "begin", [b"WARC/1.0\r\n", b"WARC/1.0\r\nX: ", b"WARC/1.0\r\nContent-Length: 0\r\n\r\n"]
)
@pytest.mark.parametrize("rest", [b"x" * 70_000, b"X: y\r\n" * 10_000, b"\r\n" * 30_000])
def test_headers_without_end(begin: bytes, rest: bytes) -> None:
    """Headers, lines and blank lines without end are given up."""

    class Stream:
        def __init__(self) -> None:
            self.pieces = itertools.chain([begin], itertools.repeat(rest))

        def read(self, size: int) -> bytes:
            return next(self.pieces)[:size]

    tracemalloc.start()
    found: list[Found] = []
    with contextlib.suppress(ArticleError):
        found.extend(read(Document("crawl.warc", Stream(), b"WARC/"), House().rooms))  # type: ignore[arg-type]
        assert "is damaged" in str(found[-1])
    assert tracemalloc.get_traced_memory()[1] < 30_000_000
    tracemalloc.stop()


_MIXED = (
    Archive()
    .add("a", _chunked(gzip.compress(PAGE.encode())), Transfer_Encoding="chunked", Content_Encoding="gzip")
    .add("b")
    .data
)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(_MIXED)), st.binary(max_size=40), st.integers(0, 40))
def test_anything(at: int, junk: bytes, gone: int) -> None:
    """Cut off, or with bytes in it that don't belong there, an archive gives items and errors of ours, nothing else."""
    for broken in (_MIXED[:at], _MIXED[:at] + junk + _MIXED[at + gone :]):
        with contextlib.suppress(SummarizerError):
            warc(broken)
