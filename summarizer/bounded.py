"""Bounded: the way to a server on which no answer takes longer, or grows larger, than it may.

A client's own time-out starts anew with every byte, so that a server which drips them can hold a
program for ever; and a client reads whatever comes into memory. Here one deadline covers a whole
request, and an answer that is too large is given up where it gets too large.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from ssl import SSLContext
from typing import Any, Final
from urllib.parse import urlsplit

import httpcore2
import httpx2

from summarizer.errors import WireError

MAX_BYTES: Final = 4_000_000
"""Most bytes of an answer; the longest that a prompt of ours asks for has about 10,000."""
_CONNECTIONS: Final = 1000  # as many as the client keeps by itself, all of them between requests too
_CHECK: Final = "Check the base URL."
_deadline: ContextVar[float | None] = ContextVar("deadline", default=None)


class BoundedTransport(httpx2.BaseTransport):
    """Sends requests on, each with one deadline for all of it, and with a bound on its answer.

    Args:
        inner: what sends them; its network is watched, too.
        seconds: the time that a request may take, its answer included.
    """

    def __init__(self, inner: httpx2.HTTPTransport, seconds: float) -> None:
        self._inner, self._seconds = inner, seconds
        pool: Any = inner._pool  # pyright: ignore[reportPrivateUsage]  # httpx2 takes no network of one's own
        pool._network_backend = _TimedNetwork()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The answer, whose body is read under the same deadline.

        Raises:
            httpx2.TimeoutException: the deadline has passed.
            WireError: the answer is packed, or too large.
        """
        deadline = time.monotonic() + self._seconds
        with _until(deadline):
            response = self._inner.handle_request(request)
        packed = response.headers.get("content-encoding", "identity")
        if packed != "identity":
            response.close()
            raise WireError(f"the answer is packed as {packed[:20]!r}, which was not asked for.", _CHECK)
        return httpx2.Response(
            response.status_code,
            headers=response.headers,
            stream=_Body(response, deadline),
            extensions=response.extensions,
        )

    def close(self) -> None:
        """Close the transport inside."""
        self._inner.close()


class _Body(httpx2.SyncByteStream):
    """The body of an answer, as far as it may go."""

    def __init__(self, response: httpx2.Response, deadline: float) -> None:
        self._response, self._deadline = response, deadline
        self._pieces: Iterator[bytes] = response.iter_raw()

    def __iter__(self) -> Iterator[bytes]:
        read = 0
        while True:
            with _until(self._deadline):
                piece = next(self._pieces, None)
            if piece is None:
                return
            read += len(piece)
            if read > MAX_BYTES:
                raise WireError(f"the answer is larger than {MAX_BYTES:,} bytes.", _CHECK)
            yield piece

    def close(self) -> None:
        self._response.close()


class _TimedNetwork(httpcore2.NetworkBackend):
    """The system's network, on which nothing is waited for past the deadline of the request under way."""

    def __init__(self) -> None:
        self._inner = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """A connection, each wait on which is cut to what is left."""
        left = _left(timeout, httpcore2.ConnectTimeout)
        return _TimedStream(self._inner.connect_tcp(host, port, left, local_address, socket_options))


class _TimedStream(httpcore2.NetworkStream):
    """A stream of the system's network, with shorter waits."""

    def __init__(self, inner: httpcore2.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _left(timeout, httpcore2.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, _left(timeout, httpcore2.WriteTimeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        left = _left(timeout, httpcore2.ConnectTimeout)
        return _TimedStream(self._inner.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


@contextmanager
def _until(deadline: float) -> Generator[None]:
    """Let what is done inside wait no longer than to a moment of the monotonic clock."""
    token = _deadline.set(deadline)
    try:
        yield
    finally:
        _deadline.reset(token)


def _left(timeout: float | None, error: type[httpcore2.TimeoutException]) -> float | None:
    """The seconds that one wait may take."""
    deadline = _deadline.get()
    if deadline is None:
        return timeout
    left = deadline - time.monotonic()
    if left <= 0:
        raise error("the deadline has passed")
    return left if timeout is None else min(left, timeout)


def direct_transport(base_url: str, seconds: float) -> httpx2.BaseTransport:
    """The way to a server, by the proxy that the environment names for it, past any open tape.

    Args:
        base_url: the server.
        seconds: for one whole request.
    """
    from urllib.request import getproxies, proxy_bypass

    from summarizer.cassettes.transport import TapedTransport

    at = urlsplit(base_url)
    proxy = None if proxy_bypass(at.hostname or "") else getproxies().get(at.scheme)
    limits = httpx2.Limits(max_connections=_CONNECTIONS, max_keepalive_connections=_CONNECTIONS)
    return TapedTransport(BoundedTransport(httpx2.HTTPTransport(proxy=proxy, limits=limits), seconds))
