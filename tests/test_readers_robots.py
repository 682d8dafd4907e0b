"""robots.txt and the pace: what sites ask for is kept, and a site that can't be asked is left alone."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hostile import STORY, Act, Site, drips, floods, leads, let_in, resets, says, sends, serving
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import FetchError
from summarizer.readers.fetching import Fetcher
from summarizer.readers.fetching.robots import parse_robots


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve a story at /a."""
    with serving() as site:
        site.pages |= {"/a": says(STORY), "/robots.txt": says(b"", status=404)}
        yield site


class Time:
    """A clock that runs only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        """Let it run."""
        self.slept.append(round(seconds, 6))
        self.now += seconds

    def let_in(self, **policy: object) -> Fetcher:
        """A fetcher that goes by it."""
        return let_in(clock=lambda: self.now, sleep=self.sleep, **policy)


def refuse(site: Site, path: str, fetcher: Fetcher | None = None) -> str:
    """Why a path is not fetched."""
    with pytest.raises(FetchError) as refused:
        (fetcher or let_in()).fetch(site.at(path))
    assert refused.value.hint
    return str(refused.value)


@pytest.mark.parametrize(
    "robots",
    [
        b"User-agent: *\nDisallow: /a",
        b"\xef\xbb\xbfUser-Agent: *\r\nDisallow: /a\r\n",
        b"User-agent: *\nAllow: /a\n\nUser-agent: Personnel-Summarizer/1.0 # us\nDisallow: /",
        b"User-agent: other\nUser-agent: personnel-summarizer\nDisallow: /*?*",
        b"user-agent: *\rdisallow: /\r",
    ],
)
def test_what_a_site_asks_not_to_fetch_is_left_alone(site: Site, robots: bytes):
    """Said to all programs or to this one; the page itself is never asked for."""
    site.pages["/robots.txt"] = says(robots, "text/plain")
    assert "asks programs not to" in refuse(site, "/a?b=c")
    assert site.pages_asked == []
    assert let_in(robots=False).fetch(site.at("/a?b=c")).read() == STORY


@pytest.mark.parametrize(
    "robots",
    [
        b"User-agent: *\nDisallow: /b",
        b"User-agent: *\nDisallow: /\n\nUser-agent: personnel-summarizer\nAllow: /",
        b"User-agent: GreedyBot\nUser-agent: summarizer\nDisallow: /",
        b"User-agent: *\nDisallow:",
        b"<html><p>Not found",
        b"\0\xff\xfe" * 100,
        b"",
    ],
)
def test_what_is_not_asked_of_us_is_fetched(site: Site, robots: bytes):
    """Rules for others, for other paths, and what are no rules."""
    site.pages["/robots.txt"] = says(robots, "text/plain")
    assert let_in().fetch(site.at("/a")).read() == STORY


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_a_site_without_rules_may_be_fetched(site: Site, status: int):
    """Whatever it says instead of them."""
    site.pages["/robots.txt"] = says(b"User-agent: *\nDisallow: /", status=status)
    assert let_in().fetch(site.at("/a")).read() == STORY


@pytest.mark.parametrize(
    "act",
    [
        says(b"", status=500),
        says(b"", status=503),
        resets(b""),
        sends(b"nonsense\r\n\r\n"),
        drips(b"HTTP/1.1 200 OK\r\n\r\n"),
        leads("/robots.txt"),
        leads("http://169.254.169.254/"),
        leads("ftp://news.example/robots.txt"),
    ],
)
def test_a_site_whose_rules_cannot_be_read_is_left_alone(site: Site, act: Act):
    """The error says why, and which option passes over it; asking again soon doesn't ask the site again."""
    site.pages["/robots.txt"] = act
    fetcher = let_in(timeout=0.3)
    began = time.monotonic()
    assert "--ignore-robots" in refuse(site, "/a", fetcher)
    assert "robots.txt can't be read" in refuse(site, "/a", fetcher)
    assert time.monotonic() - began < 2
    assert site.asked == ["/robots.txt"]


def test_rules_are_kept_for_a_day_and_failures_for_minutes(site: Site):
    """A site is asked once; one that failed is asked again later."""
    clock = Time()
    fetcher = clock.let_in()
    site.pages["/robots.txt"] = says(b"", status=503)
    refuse(site, "/a", fetcher)
    site.pages["/robots.txt"] = says(b"User-agent: *\nDisallow: /b", "text/plain")
    clock.now += 301
    for _ in range(3):
        fetcher.fetch(site.at("/a"))
        clock.now += 3600
    assert site.asked.count("/robots.txt") == 2
    clock.now += 24 * 3600
    fetcher.fetch(site.at("/a"))
    assert site.asked.count("/robots.txt") == 3
    fetcher.close()
    fetcher.fetch(site.at("/a"))
    assert site.asked.count("/robots.txt") == 4


def test_rules_are_read_where_a_redirect_leads(site: Site):
    """As from the bare name to www."""
    site.pages |= {
        "/robots.txt": leads("/rules"),
        "/rules": says(b"User-agent: *\nDisallow: /a", "text/plain"),
    }
    assert "asks programs not to" in refuse(site, "/a")


def test_a_redirect_to_another_site_is_asked_of_that_site(site: Site):
    """Whose page it is decides."""
    with serving() as other:
        other.pages |= {"/robots.txt": says(b"User-agent: *\nDisallow: /private"), "/private": says(STORY)}
        site.pages["/turn"] = leads(other.at("/private", "other.example"))
        assert "redirects to" in (told := refuse(site, "/turn"))
        assert "asks programs not to" in told
        assert other.pages_asked == []


def test_the_rules_of_a_flood_are_its_beginning(site: Site):
    """Half a megabyte of them is enough."""
    site.pages["/robots.txt"] = floods(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *\nDisallow: /a\n",
        b"Disallow: /b\n" * 1000,
    )
    assert "asks programs not to" in refuse(site, "/a")


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"User-agent: bot{number}\n" for number in range(12_000)) + "Disallow: /x\n" * 20_000,
        "User-agent: *\n" + "Disallow: /*a*b*c*d*e*f\n" * 20_000,
        "User-agent: *\nDisallow: /" + "*a" * 250_000,
        "User-agent: *\nDisallow: /" + "$*" * 250_000,
        "user agent" * 50_000,
    ],
    ids=["names over rules", "many stars", "one long rule", "stars and ends", "no rules"],
)
def test_no_rules_take_long(text: str):
    """Neither to read nor to ask."""
    began = time.process_time()
    parse_robots(text).can_fetch("https://news.example/" + "ab" * 2000, "personnel-summarizer")
    assert time.process_time() - began < 4


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["User-agent", "Disallow", "Allow", "Crawl-delay", "Request-rate"]), st.text()
        )
    )
)
def test_no_rules_make_it_fail(lines: list[tuple[str, str]]):
    """Whatever they say."""
    rules = parse_robots("\n".join(f"{name}: {value}" for name, value in [("User-agent", "*"), *lines]))
    rules.can_fetch("https://news.example/a?b=c", "personnel-summarizer")
    assert (rules.crawl_delay("personnel-summarizer") or 0) >= 0


def test_fetches_from_one_host_are_some_seconds_apart(site: Site):
    """The first waits for nothing, robots.txt and redirects aren't counted, other hosts have their own turn."""
    clock = Time()
    fetcher = clock.let_in(delay=1.0)
    site.pages["/turn"] = leads("/a")
    fetcher.fetch(site.at("/turn"))
    assert clock.slept == []
    fetcher.fetch(site.at("/a"))
    clock.now += 0.25
    fetcher.fetch(site.at("/a"))
    assert clock.slept == [1.0, 0.75]
    fetcher.fetch(site.at("/a", "other.example"))
    clock.now += 5
    fetcher.fetch(site.at("/a"))
    assert clock.slept == [1.0, 0.75]


@pytest.mark.parametrize(("told", "kept"), [("3", 3.0), ("86400", 10.0), ("0.1", 1.0), ("soon", 1.0)])
def test_a_site_may_ask_for_a_slower_pace(site: Site, told: str, kept: float):
    """Up to ten seconds; a faster one is not taken."""
    clock = Time()
    fetcher = clock.let_in(delay=1.0)
    site.pages["/robots.txt"] = says(f"User-agent: *\nCrawl-delay: {told}\n".encode(), "text/plain")
    fetcher.fetch(site.at("/a"))
    fetcher.fetch(site.at("/a"))
    assert clock.slept == [kept]


def test_waiting_for_its_turn_takes_nothing_from_a_fetch(site: Site):
    """The deadline is for the server, not for the queue."""
    fetcher = let_in(delay=0.6, timeout=0.5)
    began = time.monotonic()
    for _ in range(2):
        assert fetcher.fetch(site.at("/a")).read() == STORY
    assert time.monotonic() - began >= 0.55
