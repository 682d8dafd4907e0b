"""The network: a host's addresses, checked, and connections to the very addresses that were checked."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from ssl import SSLContext
from threading import Thread
from typing import Any, Final, TypeAlias

import httpcore2

from summarizer.errors import FetchError
from summarizer.readers.fetching.addresses import IP, as_ip, is_local_name, is_public
from summarizer.readers.fetching.policy import Deadline

Resolve: TypeAlias = Callable[[str, int], Sequence[str]]
"""The IP addresses of a host, for a port."""
Allowed: TypeAlias = Callable[[IP], bool]
"""Whether an IP address may be connected to."""

_MOST_TRIED: Final = 4
_NOT_PUBLIC_HINT: Final = "Only pages on the public internet are fetched: save this one and give the file."
_TRY_LATER: Final = "Check the address and the connection, or try again later."


class UnreachableError(FetchError):
    """No connection was made to a host."""


def look_up(host: str, port: int) -> list[str]:
    """The IP addresses of a host, as the system resolves it."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


@dataclass(frozen=True)
class Gate:
    """Tells the addresses of a host, if all of them may be connected to."""

    resolve: Resolve = look_up
    allowed: Allowed = is_public

    def addresses_of(self, host: str, port: int, deadline: Deadline) -> list[IP]:
        """Every address of a host.

        Raises:
            UnreachableError: it has none, or one that mustn't be connected to.
        """
        if self.allowed is is_public and is_local_name(host):
            raise UnreachableError(f"{host} is a name of something nearby.", _NOT_PUBLIC_HINT)
        literal = as_ip(host)
        addresses = [literal] if literal is not None else self._resolved(host, port, deadline)
        for ip in addresses:
            if not self.allowed(ip):
                what = "is not" if literal is not None else f"has the address {ip}, which is not"
                raise UnreachableError(f"{host} {what} public.", _NOT_PUBLIC_HINT)
        return addresses

    def _resolved(self, host: str, port: int, deadline: Deadline) -> list[IP]:
        # The system's resolver knows no timeout, so that it is waited for from outside.
        answers: SimpleQueue[Sequence[str] | Exception] = SimpleQueue()
        Thread(target=_answer, args=(self.resolve, host, port, answers), daemon=True).start()
        try:
            answer = answers.get(timeout=max(deadline.left, 0.001))
        except Empty:
            raise UnreachableError(
                f"the name of {host} could not be looked up in time.", _TRY_LATER
            ) from None
        addresses = [] if isinstance(answer, Exception) else [as_ip(text) for text in answer]
        known = [ip for ip in addresses if ip is not None]
        if not known or len(known) < len(addresses):
            raise UnreachableError(f"there is no host {host}.", _TRY_LATER)
        return known


def _answer(resolve: Resolve, host: str, port: int, answers: SimpleQueue[Sequence[str] | Exception]) -> None:
    try:
        answers.put(resolve(host, port))
    except Exception as error:  # whatever it was, there is no address
        answers.put(error)


class CheckedNetwork(httpcore2.NetworkBackend):
    """Connects to checked addresses only, and lets nothing go on past a deadline."""

    def __init__(self, gate: Gate, deadline: Deadline) -> None:
        self._gate = gate
        self._deadline = deadline
        self._inner = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002  # the deadline is stricter
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """A connection to one of a host's addresses, the first ones tried in turn.

        Raises:
            UnreachableError: it has none that may be connected to, or none answers.
        """
        tried = self._gate.addresses_of(host, port, self._deadline)[:_MOST_TRIED]
        for number, ip in enumerate(tried):
            share = self._deadline.left / (len(tried) - number)
            if share <= 0:
                break
            try:
                # An address is given, not the name: nothing is looked up a second time.
                stream = self._inner.connect_tcp(str(ip), port, share, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                continue
            return _Timed(stream, self._deadline)
        raise UnreachableError(f"{host} does not answer.", _TRY_LATER)


class _Timed(httpcore2.NetworkStream):
    """A stream of which nothing is waited for past a deadline."""

    def __init__(self, inner: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        return self._inner.read(max_bytes, self._left(httpcore2.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._inner.write(buffer, self._left(httpcore2.WriteTimeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore2.NetworkStream:
        left = self._left(httpcore2.ConnectTimeout)
        return _Timed(self._inner.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)

    def _left(self, error: type[httpcore2.TimeoutException]) -> float:
        left = self._deadline.left
        if left <= 0:
            raise error("the deadline has passed")
        return left
