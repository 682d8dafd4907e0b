"""Fetching, on a hostile server: what comes back, what is refused, and that nothing goes on for ever."""

from __future__ import annotations

import contextlib
import gzip
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from hostile import (
    HOST,
    STORY,
    Act,
    Site,
    bomb,
    drips,
    floods,
    leads,
    let_in,
    refused,
    resets,
    says,
    sends,
    serving,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.errors import FetchError
from summarizer.readers import Item, read_items

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
STARTS = [
    b"",
    b"HTTP/1.1 ",
    b"HTTP/1.1 302 Found\r\nLocation: ",
    HEAD,
    HEAD + b"\r\n",
    HEAD + b"Content-Encoding: gzip\r\n\r\n",
]
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve a story at /a."""
    with serving() as site:
        site.pages["/a"] = says(STORY, "Text/HTML; charset=ISO-8859-2")
        yield site


def test_a_page_comes_with_what_the_server_says_of_it(site: Site):
    """Its bytes, media type, encoding and address; the server learns who asks, and nothing else."""
    document = let_in(contact="desk@news.example").fetch(site.at("/a?id=7#top"))
    assert document.read() == STORY
    assert (document.media_type, document.charset) == ("text/html", "ISO-8859-2")
    assert document.url == site.at("/a?id=7")
    asked = site.headers[-1]
    assert asked["user-agent"].startswith("personnel-summarizer/")
    assert asked["user-agent"].endswith("(+desk@news.example)")
    assert not {"cookie", "referer", "authorization"} & asked.keys()


def test_a_redirect_is_followed_to_the_final_address(site: Site):
    """Cookies that are set on the way are not sent back, nor is where it comes from told."""
    site.pages["/old"] = leads("a?from=old#x", 301, Set_Cookie="id=1; Path=/")
    document = let_in().fetch(site.at("/old"))
    assert (document.url, document.read()) == (site.at("/a?from=old"), STORY)
    assert not {"cookie", "referer"} & site.headers[-1].keys()


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "//10.0.0.1/",
        "http://[::ffff:127.0.0.1]/",
        "http://2130706433/",
        "file:///etc/passwd",
        "ftp://news.example/a",
        "http://ann:pw@news.example/",
        "http://news.example:22/",
        "http://[",
        "/turn",
    ],
)
def test_a_redirect_to_where_nobody_may_go_is_refused(site: Site, target: str):
    """Each hop is checked like the first; the error names it."""
    site.pages["/turn"] = leads(target)
    assert "redirects" in refused(site.at("/turn")).message
    assert site.pages_asked == ["/turn"]


def test_a_redirect_to_a_name_with_a_private_address_is_refused(site: Site):
    """The name is looked up and checked again."""
    site.pages["/turn"] = leads(site.at("/a", "inside.example"))
    resolved = {HOST: ["127.0.0.1"], "inside.example": ["10.0.0.1"]}
    error = refused(site.at("/turn"), resolve=lambda host, _: resolved[host])
    assert "10.0.0.1" in error.message
    assert site.pages_asked == ["/turn"]


def test_redirects_come_to_an_end(site: Site):
    """Five are followed; a circle is told as one."""
    site.pages |= {f"/{number}": leads(f"/{number + 1}") for number in range(20)} | {"/5": says(STORY)}
    assert let_in().fetch(site.at("/0")).url == site.at("/5")
    site.pages["/5"] = leads("/6")
    assert "more than 5 times" in refused(site.at("/0")).message
    site.pages["/2"] = leads("/1")
    assert "circle" in refused(site.at("/0")).message


@pytest.mark.parametrize(
    ("status", "says_what"),
    [
        (204, "no page"),
        (206, "no page"),
        (304, "no page"),
        (401, "login"),
        (402, "payment"),
        (403, "refused"),
        (404, "not there"),
        (410, "taken down"),
        (418, "418"),
        (451, "legal"),
        (500, "failed"),
        (503, "failed"),
    ],
)
def test_each_refusal_of_a_server_says_what_to_do(site: Site, status: int, says_what: str):
    """What came with it is no story."""
    site.pages["/no"] = says(b"" if status in (204, 304) else STORY, status=status)
    assert says_what in refused(site.at("/no")).message


def test_a_server_that_wants_rest_says_how_long(site: Site):
    """If it says so in seconds."""
    site.pages["/no"] = says(b"", status=429, Retry_After="90")
    assert "90 seconds" in refused(site.at("/no")).hint


@pytest.mark.parametrize(
    "act",
    [
        lambda _: time.sleep(3),
        drips(b"", 0.02),
        drips(HEAD + b"X-Slow: ", 0.02),
        drips(HEAD + b"Content-Length: 100000\r\n\r\n", 0.02),
        drips(HEAD + b"\r\n", 0.02),
        floods(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
    ],
    ids=["silence", "a slow status", "slow headers", "a slow body", "a body without end", "endless hints"],
)
def test_no_server_is_waited_for_past_the_deadline(site: Site, act: Act):
    """One deadline holds for all of it, however often a byte comes."""
    site.pages["/slow"] = act
    began = time.monotonic()
    assert "0.5 seconds" in refused(site.at("/slow"), timeout=0.5, robots=False).message
    assert time.monotonic() - began < 1.5


@pytest.mark.parametrize(
    ("act", "says_what"),
    [
        (floods(HEAD + b"\r\n", b"<p>" * 20_000), "larger"),
        (floods(CHUNKED, b"4000\r\n" + b"x" * 0x4000 + b"\r\n"), "larger"),
        (sends(HEAD + b"Content-Length: 99999999999999999999\r\n\r\n"), "larger"),
        (says(bomb(50_000_000), Content_Encoding="gzip"), "larger"),
        (says(bomb(50_000_000), "application/gzip"), "larger"),
        (says(gzip.compress(bomb(50_000_000)), Content_Encoding="gzip"), "larger"),
        (floods(HEAD, b"X-Filler: " + b"x" * 10_000 + b"\r\n"), "broken"),
        (resets(HEAD + b"Content-Length: 1000\r\n\r\nsome"), "broke off"),
        (sends(HEAD + b"Content-Length: 1000\r\n\r\nsome"), "broken"),
        (sends(CHUNKED + b"5\r\nsome"), "broken"),
        (sends(b"SSH-2.0-OpenSSH_9.6\r\n"), "broken"),
        (sends(b""), "broken"),
        (says(gzip.compress(STORY)[:-20], Content_Encoding="gzip"), "unpacked"),
        (says(STORY, Content_Encoding="gzip"), "unpacked"),
        (says(gzip.compress(STORY)[:-20], "application/gzip"), "unpacked"),
        (says(STORY, Content_Encoding="br"), "'br'"),
        (says(STORY, Content_Encoding="gzip, gzip"), "packed"),
        (says(STORY, "image/png"), "image/png"),
        (says(STORY, "video/mp4"), "video/mp4"),
        (says(STORY, "text/css"), "text/css"),
        (says(STORY, "application/javascript; charset=utf-8"), "javascript"),
    ],
)
def test_an_answer_that_is_no_page_is_refused(site: Site, act: Act, says_what: str):
    """Too large, packed into a bomb, broken off, or of no kind that is read: an error, soon."""
    site.pages["/bad"] = act
    began = time.monotonic()
    assert says_what in refused(site.at("/bad"), max_bytes=1_000_000).message
    assert time.monotonic() - began < 3


def test_a_packed_page_and_a_packed_file_are_unpacked(site: Site):
    """As sitemaps and archives often come; the packing's media type is not the content's."""
    site.pages["/packed"] = says(gzip.compress(STORY), Content_Encoding="gzip")
    site.pages["/file"] = says(gzip.compress(STORY) + gzip.compress(STORY), "application/gzip")
    assert let_in().fetch(site.at("/packed")).read() == STORY
    document = let_in().fetch(site.at("/file"))
    assert (document.read(), document.media_type) == (STORY * 2, None)


def test_an_answer_may_be_just_as_large_as_allowed(site: Site):
    """And not a byte larger."""
    assert let_in(max_bytes=len(STORY)).fetch(site.at("/a")).read() == STORY
    assert "larger" in refused(site.at("/a"), max_bytes=len(STORY) - 1).message


def test_what_a_query_holds_is_not_told(site: Site):
    """It may be a token: neither the asked address's nor a redirect's."""
    site.pages["/turn"] = leads("/gone?key=s3cret")
    error = refused(site.at("/turn?token=s3cret"))
    assert "s3cret" not in str(error)
    assert let_in().fetch(site.at("/a?token=s3cret")).name == site.at("/a?…")


def test_what_is_fetched_is_read(site: Site):
    """An address is a place of items; what can't be fetched doesn't keep the rest away."""
    site.pages["/note"] = says(b"Orla Brandt has resigned.", "text/plain")
    with let_in() as fetcher:
        gone, item = read_items([site.at("/gone"), site.at("/note")], fetch=fetcher.fetch, errors="return")
    assert isinstance(gone, FetchError)
    assert isinstance(item, Item)
    assert item.article.text == "Orla Brandt has resigned."


def test_many_threads_share_a_fetcher(site: Site):
    """And ask for a host's robots.txt once."""
    with let_in() as fetcher, ThreadPoolExecutor(8) as pool:
        documents = list(pool.map(fetcher.fetch, [site.at(f"/a?{number}") for number in range(24)]))
    assert {document.read() for document in documents} == {STORY}
    assert site.asked.count("/robots.txt") == 1


@given(st.binary(max_size=200), st.sampled_from([*STARTS, CHUNKED]))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_answer_makes_it_fail_otherwise(site: Site, raw: bytes, start: bytes):
    """Whatever bytes a server sends: a document or a FetchError."""
    site.pages["/any"] = sends(start + raw)
    with contextlib.suppress(FetchError):
        let_in(robots=False, timeout=2).fetch(site.at("/any"))
