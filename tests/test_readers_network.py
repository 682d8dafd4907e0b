"""Connections of the fetcher: only to the very addresses that were checked, and to the host that was meant."""

from __future__ import annotations

import shutil
import ssl
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile import HOST, STORY, Site, leads, let_in, refused, says, serving

from summarizer.errors import FetchError


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve a story at /a."""
    with serving() as site:
        site.pages["/a"] = says(STORY)
        yield site


def test_what_was_checked_is_what_is_connected_to(site: Site):
    """A name that is public when it is checked and private a moment later gets nowhere."""
    site.pages["/turn"] = leads("/a")
    answers = iter([["127.0.0.1"], ["127.0.0.2"]])
    asked: list[str] = []

    def resolve(host: str, _: int) -> list[str]:
        asked.append(host)
        return next(answers)

    error = refused(site.at("/turn"), robots=False, resolve=resolve)
    assert "127.0.0.2" in error.message
    assert site.pages_asked == ["/turn"]
    assert len(asked) == 2  # once for each connection


def test_nothing_else_than_what_was_checked_is_connected_to(site: Site):
    """The site listens on 127.0.0.1 only, so that at another address nobody answers."""
    nearby = {"allowed": lambda ip: ip.is_loopback, "resolve": lambda *_: ["127.0.0.2"]}
    assert "does not answer" in refused(site.at("/a"), **nearby).message
    assert site.asked == []


def test_one_private_address_among_public_ones_is_enough_to_refuse(site: Site):
    """Whichever would be connected to."""
    assert "10.0.0.1" in refused(site.at("/a"), resolve=lambda *_: ["127.0.0.1", "10.0.0.1"]).message
    assert site.asked == []


def test_another_address_of_the_host_is_tried(site: Site):
    """As where one of them is down."""
    fetcher = let_in(allowed=lambda ip: ip.is_loopback, resolve=lambda *_: ["::1", "127.0.0.2", "127.0.0.1"])
    assert fetcher.fetch(site.at("/a")).read() == STORY


@pytest.mark.parametrize(
    ("resolve", "says_what"),
    [
        (lambda *_: [], "no host"),
        (lambda *_: ["?"], "no host"),
        (lambda *_: 1 / 0, "no host"),
        (lambda *_: time.sleep(3), "in time"),
    ],
)
def test_a_host_that_is_not_found_is_told(site: Site, resolve: object, says_what: str):
    """Within the deadline, however slow the looking up is."""
    began = time.monotonic()
    assert says_what in refused(site.at("/a"), resolve=resolve, timeout=0.5).message
    assert time.monotonic() - began < 1.5


def test_a_host_that_does_not_answer_is_told():
    """Nobody listens there any more."""
    with serving() as gone:
        pass
    assert "does not answer" in refused(gone.at("/a")).message


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a certificate for `news.example`, its key in the same file."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl makes the certificate")
    made = tmp_path_factory.mktemp("tls") / "made.pem"
    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", str(made))
    name = ("-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}", "-days", "2")
    cert = made.with_suffix(".crt")
    subprocess.run([openssl, "req", "-x509", *key, *name, "-out", str(cert)], check=True, capture_output=True)  # noqa: S603
    made.write_text(made.read_text() + cert.read_text())
    return made


def test_a_secure_page_is_asked_by_its_name(certificate: Path):
    """The certificate must be the host's, though its address is what is connected to; secure stays secure."""
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    served.load_cert_chain(certificate)
    trusting = ssl.create_default_context(cafile=str(certificate))
    with serving(served) as site:
        site.pages |= {"/a": says(STORY), "/turn": leads(f"http://{HOST}:{site.port}/a")}
        assert let_in(tls=trusting).fetch(site.at("/a")).read() == STORY
        assert "not secure" in refused(site.at("/turn"), tls=trusting).message
        assert "certificate" in refused(site.at("/a")).message
        with pytest.raises(FetchError, match="certificate"):
            let_in(tls=trusting).fetch(site.at("/a", "other.example"))


def test_a_server_that_speaks_no_tls_is_told(site: Site):
    """Where https was asked for."""
    site.scheme = "https"
    assert "secure connection" in refused(site.at("/a")).message
