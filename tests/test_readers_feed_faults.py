"""Feeds in odd encodings, damaged feeds, and feeds that mean harm."""

from __future__ import annotations

import contextlib
import gzip
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import ArticleError, SummarizerError
from summarizer.readers import Item, read_items
from summarizer.readers.document import Document
from summarizer.readers.feed import read
from summarizer.readers.kinds import tell_kind
from tests.feeds import ENTRY, PLAIN, RSS, SUMMARY, feed, only
from tests.rooms import House, errors


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "utf-8-sig"])
def test_encodings(encoding: str) -> None:
    """The encoding that the feed declares, or its byte-order mark, is used."""
    declared = "utf-8" if encoding == "utf-8-sig" else encoding
    data = RSS.format(ENTRY.replace("Ida", "Idé")).replace("UTF-8", declared).encode(encoding)
    assert "Idé Brandt" in only(feed(data)).article.text
    assert tell_kind(Document.of("x", data)).name == "feed"


def test_declared_charset_of_the_answer() -> None:
    """The charset that the server told is used."""
    data = RSS.format(ENTRY.replace("Ida", "Idé")).replace(' encoding="UTF-8"', "").encode("latin-1")
    document = Document.of("x", data, charset="iso-8859-1", media_type="text/html")
    assert "Idé Brandt" in only(list(read(document, House().rooms))).article.text


def test_no_entries() -> None:
    """A feed without entries is an error."""
    with pytest.raises(ArticleError, match="is a feed without entries"):
        feed(RSS.format(""))


def test_damaged_with_entries() -> None:
    """Of a feed that breaks off, what is there is read, with a warning."""
    item, *others = feed(RSS.format(ENTRY).replace("</channel>", "<item><title>x & y"))
    assert isinstance(item, Item)
    assert item.article.text == PLAIN
    assert item.article.meta.warnings[0].startswith("The feed is damaged (")
    assert errors(others) == ["news.xml#2: the feed holds no text of it. Use --follow to fetch its page."]


def test_damaged_without_entries() -> None:
    """A feed that breaks off before its first entry is an error that says where."""
    with pytest.raises(ArticleError, match="is a damaged feed"):
        feed(RSS[:200])


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "haha"}">' for n in range(12))


@pytest.mark.parametrize(
    "declared",
    [
        LAUGHS,
        f'<!ENTITY big "{"x" * 50_000}">',
        '<!ENTITY file SYSTEM "file:///etc/passwd">',
        '<!ENTITY % outer SYSTEM "http://127.0.0.1:9/x"> %outer;',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(declared: str, encoding: str) -> None:
    """Entities that could blow up, or lead elsewhere, are refused in whatever encoding."""
    data = RSS.format(ENTRY.replace("Mara Lind", "&l11;&big;&file;"))
    data = data.replace("<rss", f"<!DOCTYPE rss [{declared}]>\n<rss", 1).replace("UTF-8", encoding)
    with pytest.raises(ArticleError, match="declares entities"):
        feed(data.encode(encoding))


def test_a_named_letter_is_harmless() -> None:
    """The letters that old feeds declare stay readable."""
    data = RSS.format(ENTRY.replace("Mara Lind", "Mara L&iuml;nd"))
    data = data.replace("<rss", '<!DOCTYPE rss [<!ENTITY iuml "&#239;">]>\n<rss', 1)
    assert only(feed(data)).article.meta.byline == "Mara Lïnd"


@pytest.mark.parametrize(
    "junk",
    [
        "<" * 900_000,
        "&" * 100_000,
        "<a " * 19_000,
        "<![CDATA[" * 90_000,
        "<item>" * 3_000,
        "<!--" * 200_000,
        '<a b="' * 9_000,
    ],
    ids=lambda junk: junk[:8],
)
def test_junk_takes_no_time(junk: str) -> None:
    """What looks like markup and is none is done with in seconds."""
    began = time.process_time()
    with contextlib.suppress(SummarizerError):
        feed("<rss><channel>" + junk)
    assert time.process_time() - began < 5


def test_elements_without_end() -> None:
    """A feed of more elements than could be kept is refused."""
    with pytest.raises(ArticleError, match="more than 150,000 elements"):
        feed(RSS.format("<item/>" * 150_000))


def test_large_and_damaged() -> None:
    """A large feed that is no XML is refused, not mended."""
    with pytest.raises(ArticleError, match="is a damaged feed"):
        feed(RSS.format(ENTRY + "<" + "x" * 1_100_000))


def test_too_large() -> None:
    """A feed beyond 20 MB is refused before it is looked at."""
    with pytest.raises(ArticleError, match="is larger than"):
        feed(b"<rss>" + b" " * 20_000_001)


def test_from_a_file(tmp_path: Path) -> None:
    """A packed feed is told by its content and read through the door."""
    path = tmp_path / "latest.gz"
    path.write_bytes(gzip.compress(RSS.format(SUMMARY).encode()))
    (item,) = read_items(path)
    assert item.name.endswith("latest#brandt")
    assert item.article.text.endswith("AT&T was told.")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(RSS.format(ENTRY))), st.binary(max_size=40), st.integers(0, 40))
def test_anything(at: int, junk: bytes, gone: int) -> None:
    """Cut off, or with bytes in it that don't belong there, a feed gives items and errors of ours, nothing else."""
    data = RSS.format(ENTRY + SUMMARY).encode()
    for broken in (data[:at], data[:at] + junk + data[at + gone :]):
        with contextlib.suppress(SummarizerError):
            feed(broken)


def test_addresses_that_are_none() -> None:
    """An entry whose id and link only look like addresses is read like any other."""
    entry = ENTRY.replace("https://courier.example/?p=4711", "http://[x/y").replace(
        "https://courier", "http://["
    )
    assert only(feed(RSS.format(entry))).article.text == PLAIN
