"""A web server on the loopback that does to each path what a test tells it to, and a fetcher let in to it."""

from __future__ import annotations

import contextlib
import gzip
import socket
import ssl
import struct
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from threading import Thread
from typing import Any

import pytest

from summarizer.errors import FetchError
from summarizer.readers.fetching import Fetcher, FetchPolicy

HOST = "news.example"
STORY = b"<html><body><p>Orla Brandt has resigned as harbour master of Port Ellis.</p></body></html>"

Act = Callable[["Visit"], None]


@dataclass
class Site:
    """What stands at which path, and what was asked for."""

    pages: dict[str, Act] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    port: int = 0
    scheme: str = "http"

    def at(self, path: str, host: str = HOST) -> str:
        """The address of a path."""
        return f"{self.scheme}://{host}:{self.port}{path}"

    @property
    def pages_asked(self) -> list[str]:
        """What was asked for besides robots.txt."""
        return [path for path in self.asked if path != "/robots.txt"]


class Visit(BaseHTTPRequestHandler):
    """One question."""

    site: Site
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Keep the question and do the path's act."""
        self.site.asked.append(self.path)
        self.site.headers.append({name.lower(): value for name, value in self.headers.items()})
        missing = says(b"nothing here", status=404)
        with contextlib.suppress(OSError):
            self.site.pages.get(self.path.partition("?")[0], missing)(self)
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it
        """Say nothing."""


@contextlib.contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A site that is served as long as the test runs."""
    site = Site(scheme="https" if tls else "http")

    class Bound(Visit):
        pass

    Bound.site = site

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 64

    http = Server(("127.0.0.1", 0), Bound)
    http.handle_error = lambda *_: None
    if tls:
        http.socket = tls.wrap_socket(http.socket, server_side=True, do_handshake_on_connect=False)
    site.port = http.server_port
    Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield site
    http.shutdown()
    http.server_close()


def let_in(**more: Any) -> Fetcher:
    """A fetcher that may connect to this machine only, knows each name as this machine's, and is in a hurry."""
    outer = {name: more.pop(name) for name in ("resolve", "tls", "clock", "sleep", "allowed") if name in more}
    policy = FetchPolicy(**{"delay": 0, "timeout": 5, **more})
    opened = {"allowed": lambda ip: ip == ip_address("127.0.0.1"), "resolve": lambda *_: ["127.0.0.1"]}
    return Fetcher(policy, **{**opened, **outer})


def refused(url: str, **policy: Any) -> FetchError:
    """Why an address is not fetched."""
    with pytest.raises(FetchError) as caught:
        let_in(**policy).fetch(url)
    assert caught.value.message.startswith(url.partition("?")[0])
    assert caught.value.hint
    return caught.value


def says(body: bytes, kind: str = "text/html", status: int = 200, **headers: str) -> Act:
    """A whole answer; underscores of a header's name are hyphens."""

    def act(visit: Visit) -> None:
        visit.send_response(status)
        told = {"Content-Type": kind, "Content-Length": str(len(body))}
        for name, value in {
            **told,
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }.items():
            visit.send_header(name, value)
        visit.end_headers()
        visit.wfile.write(body)

    return act


def leads(target: str, status: int = 302, **headers: str) -> Act:
    """A redirect."""
    return says(b"", status=status, Location=target, **headers)


def sends(raw: bytes) -> Act:
    """These very bytes, and no more."""
    return lambda visit: visit.wfile.write(raw)


def drips(raw: bytes, wait: float = 0.05) -> Act:
    """These bytes, then one byte after the other for ever."""

    def act(visit: Visit) -> None:
        visit.wfile.write(raw)
        while True:
            visit.wfile.write(b"x")
            visit.wfile.flush()
            time.sleep(wait)

    return act


def floods(raw: bytes, piece: bytes) -> Act:
    """These bytes, then the same piece for ever."""

    def act(visit: Visit) -> None:
        visit.wfile.write(raw)
        while True:
            visit.wfile.write(piece)

    return act


def resets(raw: bytes) -> Act:
    """These bytes, then the connection is cut off hard."""

    def act(visit: Visit) -> None:
        visit.wfile.write(raw)
        visit.wfile.flush()
        time.sleep(0.05)
        visit.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        visit.connection.close()

    return act


def bomb(size: int) -> bytes:
    """Packed zeros."""
    return gzip.compress(bytes(size), 9)
