"""Web archives that break off, are damaged or never end: the pages so far, and errors of ours."""

from __future__ import annotations

import contextlib
import gzip
import io
import itertools
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from archives import PAGE, TEXT, Archive, chunked, warc
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import ArticleError, SummarizerError
from summarizer.readers import Item, read_items
from summarizer.readers.document import Document, Found
from summarizer.readers.warc import read
from tests.rooms import House, Pieces, texts


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


def films(count: int) -> Iterator[bytes]:
    """An archive of many large films and a few pages, piece by piece."""
    page = Archive().add("brandt").data
    film = b"x" * 1_000_000
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/film\r\nContent-Length: %d\r\n\r\n"
    http = b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n"
    begin = head % (len(http) + 30 * len(film)) + http
    return itertools.chain.from_iterable(
        itertools.repeat([page, begin, *itertools.repeat(film, 30), b"\r\n\r\n"], count)
    )


def test_large_archives_are_streamed() -> None:
    """An archive of any size takes little memory."""
    stream = io.BufferedReader(Pieces(films(5)))
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
    .add("a", chunked(gzip.compress(PAGE.encode())), Transfer_Encoding="chunked", Content_Encoding="gzip")
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
