"""Offline: while recordings answer, no socket of this process reaches another machine."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from typing import Any, Final, cast

from summarizer.errors import TapeError

_SENDING: Final = ("connect", "connect_ex", "sendto")
_UNIX: Final = getattr(socket, "AF_UNIX", None)


@contextmanager
def offline(hint: str) -> Generator[None]:
    """Refuse what would leave the machine, while the context lasts, in every thread.

    Connections and datagrams may go to a loopback address or a Unix socket; a name other than
    `localhost` isn't looked up. What is connected already stays so.

    Args:
        hint: what to do instead, for the error.

    Raises:
        TapeError: from the call that would have left the machine, before anything is sent.
    """
    from unittest.mock import patch

    with ExitStack() as patches:
        for name in _SENDING:
            guarded = _guarded(getattr(socket.socket, name), hint)
            patches.enter_context(patch.object(socket.socket, name, guarded))
        lookup = _guarded_lookup(socket.getaddrinfo, hint)
        patches.enter_context(patch.object(socket, "getaddrinfo", lookup))
        yield


def _guarded(send: Callable[..., Any], hint: str) -> Callable[..., Any]:
    def guarded(self: socket.socket, *args: Any) -> Any:
        # Where it goes stands last in each of the calls.
        if args and self.family != _UNIX and not _is_here(args[-1]):
            raise _refusal(args[-1], hint)
        return send(self, *args)

    return guarded


def _guarded_lookup(look_up: Callable[..., Any], hint: str) -> Callable[..., Any]:
    # Looking up a name asks another machine, and fails without a network before any connection does.
    def guarded(host: Any, *args: Any, **named: Any) -> Any:
        if host is not None and _number(_text(host)) is None and not _is_here((host,)):
            raise _refusal((host, *args[:1]), hint)
        return look_up(host, *args, **named)

    return guarded


def _is_here(address: Any) -> bool:
    """Whether a socket's address is on this machine; an empty host and 0.0.0.0 are."""
    host = _parts(address)[0]
    number = _number(host)
    if number is None:
        return host in ("", "localhost")
    return number.is_loopback or number.is_unspecified


def _number(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        return None
    return getattr(number, "ipv4_mapped", None) or number


def _parts(address: object) -> list[str]:
    """Host and port of an internet address as text, or the whole of any other address."""
    if isinstance(address, tuple) and address:
        return [_text(part) for part in cast("tuple[object, ...]", address)[:2]]
    return [f"{address}"]


def _text(part: object) -> str:
    if isinstance(part, (bytes, bytearray)):  # a host may come encoded
        return part.decode("ascii", "replace").casefold()
    return str(part).casefold()


def _refusal(address: object, hint: str) -> TapeError:
    return TapeError(f"replay lets nothing out: no connection to {':'.join(_parts(address))}.", hint)
