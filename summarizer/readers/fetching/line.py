"""The line: one address asked at a time, on a connection of its own, redirects followed by hand."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import httpcore2

from summarizer.errors import FetchError
from summarizer.readers.fetching.addresses import parse_address, shown
from summarizer.readers.fetching.answers import Answer
from summarizer.readers.fetching.network import CheckedNetwork, Gate, UnreachableError
from summarizer.readers.fetching.policy import Deadline, FetchPolicy

if TYPE_CHECKING:
    import httpx2

_ACCEPT: Final = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
_AGAIN: Final = "Try again later, or save the page and give the file."


@dataclass(frozen=True)
class Line:
    """Asks servers, and keeps nothing between two questions: no connection, no cookie, no referer."""

    policy: FetchPolicy
    gate: Gate
    tls: ssl.SSLContext | None = None
    """Whom to trust; by default the certificates that the system trusts."""

    @contextmanager
    def follow(
        self, url: httpx2.URL, deadline: Deadline, before: Callable[[httpx2.URL], None]
    ) -> Generator[tuple[httpx2.URL, Answer]]:
        """The answer at the end of all redirects, and whose it is; it can be read inside the `with` only.

        Args:
            url: where to begin.
            deadline: when all must have ended, the reading of the answer included.
            before: is told each address before it is asked, and may refuse it.

        Raises:
            FetchError: an address mustn't be asked, or does not answer well; the message names only redirects.
        """
        seen = [url]
        while True:
            at = seen[-1]
            with _telling(seen, deadline):
                before(at)
                with self._ask(at, deadline) as answer:
                    if answer.location is None:
                        yield at, answer
                        return
                    target = answer.location
                seen.append(self._redirected(at, target, seen))

    def _redirected(self, at: httpx2.URL, target: str, seen: list[httpx2.URL]) -> httpx2.URL:
        import httpx2

        if len(seen) > self.policy.max_redirects:
            raise FetchError(f"redirects more than {self.policy.max_redirects} times.", "Check the address.")
        try:
            joined = str(at.join(target))
        except (httpx2.InvalidURL, ValueError):
            joined = target
        try:
            url = parse_address(joined, any_port=self.policy.any_port)
        except FetchError as error:
            raise FetchError(f"redirects to {shown(joined)}, which {error.message}", error.hint) from None
        if at.scheme == "https" and url.scheme == "http":
            raise FetchError(
                f"redirects to {shown(joined)}, which is not secure.", "Give that address if you trust it."
            )
        if url in seen:
            raise FetchError("redirects in a circle; it may want cookies.", _AGAIN)
        return url

    @contextmanager
    def _ask(self, url: httpx2.URL, deadline: Deadline) -> Generator[Answer]:
        headers = [
            ("Host", url.netloc.decode("ascii")),
            ("User-Agent", self.policy.user_agent),
            ("Accept", _ACCEPT),
            ("Accept-Encoding", "gzip"),
            ("Connection", "close"),
        ]
        at = httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        network = CheckedNetwork(self.gate, deadline)
        tls = (self.tls or _trusted()) if url.scheme == "https" else None
        with (
            httpcore2.ConnectionPool(tls, max_connections=1, network_backend=network) as pool,
            pool.stream("GET", at, headers=headers) as response,
        ):
            told = {name.decode("latin-1").lower(): _text(value) for name, value in response.headers}
            yield Answer(response.status, told, _pieces(response.iter_stream(), deadline))


@cache
def _trusted() -> ssl.SSLContext:
    """The system's certificates, read once: it takes as long as a short answer."""
    import httpx2

    return httpx2.create_ssl_context(trust_env=False)


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _pieces(body: Iterator[bytes], deadline: Deadline) -> Iterator[bytes]:
    for piece in body:
        if deadline.left <= 0:
            raise httpcore2.ReadTimeout("the deadline has passed")
        yield piece


@contextmanager
def _telling(seen: list[httpx2.URL], deadline: Deadline) -> Generator[None]:
    """Turn what goes wrong on the way into what to do, and name the address if it is not the one that was given."""
    try:
        yield
    except (FetchError, *_WIRE_ERRORS) as error:
        told = error if isinstance(error, FetchError) else _told(error, deadline)
        if len(seen) > 1:
            told = FetchError(f"redirects to {shown(str(seen[-1]))}: {told.message}", told.hint)
        raise told from None


_WIRE_ERRORS: Final = (
    httpcore2.TimeoutException,
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.UnsupportedProtocol,
    OSError,
)


def _told(error: Exception, deadline: Deadline) -> FetchError:
    cause = error.args[0] if error.args else None
    if isinstance(cause, ssl.SSLCertVerificationError):
        return UnreachableError(
            f"its certificate is not valid ({cause.verify_message}).", "Check the address."
        )
    if isinstance(cause, ssl.SSLError) and isinstance(error, httpcore2.ConnectError):
        return UnreachableError("no secure connection can be made to it.", "Check the address.")
    if isinstance(error, httpcore2.TimeoutException):
        return FetchError(f"was not read within {deadline.seconds:g} seconds.", _AGAIN)
    if isinstance(error, httpcore2.ProtocolError):
        return FetchError(f"the answer is broken ({error}).", _AGAIN)
    return FetchError("the connection broke off.", _AGAIN)
