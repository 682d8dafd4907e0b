"""Addresses that may be fetched, and the many spellings of those that mustn't be."""

from __future__ import annotations

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import FetchError, SettingError
from summarizer.readers.fetching import Fetcher, FetchPolicy, is_public
from summarizer.readers.fetching.addresses import parse_address, shown

PRIVATE = [
    *("0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.254", "127.0.0.1", "127.8.8.8"),  # noqa: S104  # nothing binds to it
    *("169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.88.99.1"),
    *("192.168.1.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.250"),
    *("240.0.0.1", "255.255.255.255", "168.63.129.16", "100.100.100.200"),
    *(
        "::",
        "::1",
        "::7f00:1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::808:808",
    ),
    *("2002:7f00:1::", "2002:c0a8:101::1", "2001:0:a00:1::1", "2001:0:808:808::f5ff:fffe", "2001:db8::1"),
    *(
        "100::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fe80::1%1",
        "fec0::1",
        "ff02::1",
    ),
]
PUBLIC = [
    *("8.8.8.8", "93.184.216.34", "172.32.0.1", "100.128.0.1", "192.169.0.1", "11.0.0.1"),
    *("2606:4700::1111", "2a00:1450:4001::5e", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1"),
]
REFUSED = [
    "http://2130706433/",  # 127.0.0.1 as one number
    "http://0x7f000001/",
    "http://017700000001/",
    "http://0177.0.0.1/",
    "http://0x7f.0.0.1/",
    "http://127.1/",
    "http://127.0.0.1/",
    "http://127.0.0.1./",
    "http://127.0.0.1:8080/",
    "http://127。0。0。1/",
    "http://%31%32%37.0.0.1/",
    "http://0/",
    "http://0.0.0.0/",
    "http://[::]/",
    "http://[::1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://[::ffff:a00:1]/",
    "http://[64:ff9b::a00:1]/",
    "http://[2002:a00:1::]/",
    "http://[fe80::1%25eth0]/",
    "http://localhost/",
    "http://localhost./",
    "http://LOCALHOST/",
    "http://www.localhost/",
    "http://printer.local/",
    "http://intranet/",
    "http://169.254.169.254/latest/meta-data/",
    "http://metadata.google.internal/computeMetadata/v1/",
    "http://metadata/",
    "http://instance-data/",
    "file:///etc/passwd",
    "ftp://news.example/a",
    "gopher://news.example:70/",
    "data:text/html,<p>Hello",
    "javascript:alert(1)",
    "https://",
    "https:///a",
    "news.example/a",
    "//news.example/a",
    "https://ann@news.example/",
    "https://ann:secret@news.example/",
    "https://news.example@10.0.0.1/",
    "https://news.example\\@10.0.0.1/",
    "https://news.example:25/",
    "https://news.example:0/",
    "https://news.example:99999/",
    "https://news example/",
    "https://news..example/",
    "https://-.example/",
    "https://a\r\nHost:b/",
    "https://news.example/" + "a" * 9000,
    "https://" + "a" * 300 + ".example/",
    "",
]


@pytest.mark.parametrize("ip", PRIVATE)
def test_an_address_that_is_not_on_the_internet_is_not_public(ip: str):
    """Whatever it is wrapped in."""
    assert not is_public(ip_address(ip))


@pytest.mark.parametrize("ip", PUBLIC)
def test_an_address_on_the_internet_is_public(ip: str):
    """Wrapped or not."""
    assert is_public(ip_address(ip))


@pytest.mark.parametrize("ip", PRIVATE)
def test_a_name_that_leads_to_a_private_address_is_refused(ip: str):
    """What the name is doesn't matter: what it leads to does."""
    with pytest.raises(FetchError), Fetcher(resolve=lambda *_: [ip]) as fetcher:
        fetcher.fetch("https://news.example/a")


@pytest.mark.parametrize("url", REFUSED)
def test_an_address_that_must_not_be_fetched_is_refused_without_asking_anybody(url: str):
    """Nothing is looked up, and the error says what to do."""
    fetcher = Fetcher(resolve=lambda *_: pytest.fail("looked up"))
    with pytest.raises(FetchError) as refused:
        fetcher.fetch(url)
    assert refused.value.hint
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    ("url", "parsed"),
    [
        ("https://news.example", "https://news.example"),
        (" HTTPS://News.Example:443/A#top ", "https://news.example/A"),
        ("http://news.example:8080/a?b=c", "http://news.example:8080/a?b=c"),
        ("https://news.example./a", "https://news.example/a"),
        ("https://zürich.example/wäsche", "https://xn--zrich-kva.example/w%C3%A4sche"),
        ("http://8.8.8.8/", "http://8.8.8.8/"),
        ("http://[2606:4700::1111]/", "http://[2606:4700::1111]/"),
        ("https://under_score.news.example/", "https://under_score.news.example/"),
    ],
)
def test_an_ordinary_address_passes(url: str, parsed: str):
    """In the form in which it is asked for: ASCII, no fragment, no default port."""
    assert str(parse_address(url)) == parsed


def test_a_port_of_another_service_is_an_option():
    """As for a site that is served on an odd one."""
    assert parse_address("http://news.example:81/", any_port=True).port == 81
    with pytest.raises(FetchError):
        parse_address("http://news.example:0/", any_port=True)


def test_an_address_is_shown_without_what_may_be_secret():
    """No query, no user, and not without end."""
    assert shown("https://ann:pw@news.example/a?token=1#x") == "https://news.example/a?…"
    assert shown("https://news.example/a#x") == "https://news.example/a"
    assert len(shown("https://news.example/" + "a" * 5000)) < 400


def test_who_can_be_reached_stands_in_the_user_agent():
    """And can't smuggle in a header."""
    assert FetchPolicy(contact="desk@news.example").user_agent.endswith(" (+desk@news.example)")
    for contact in ("a\r\nCookie: b", "two words", "(", "é", ""):
        with pytest.raises(SettingError, match="contact"):
            FetchPolicy(contact=contact)


@pytest.mark.parametrize(
    "wrong", [{"timeout": 0}, {"timeout": float("nan")}, {"max_bytes": 0}, {"delay": -1}]
)
def test_a_policy_that_makes_no_sense_is_refused(wrong: dict[str, float]):
    """When it is made, not when it is used."""
    with pytest.raises(SettingError, match=next(iter(wrong))):
        FetchPolicy(**wrong)


@given(st.text(max_size=60), st.sampled_from(["", "http://", "https://", "http://[", "http://news.example:"]))
def test_no_text_makes_the_parser_fail_otherwise(text: str, start: str):
    """It is an address that may be asked for, or the error that says why not."""
    try:
        parsed = parse_address(start + text)
    except FetchError:
        return
    assert parsed.scheme in ("http", "https")
    assert parsed.host
