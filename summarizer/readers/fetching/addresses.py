"""Addresses: which URLs may be asked for, which IP addresses may be connected to, and how errors show them."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING, Final, TypeAlias

from summarizer.errors import FetchError

if TYPE_CHECKING:
    import httpx2

IP: TypeAlias = IPv4Address | IPv6Address

_SCHEMES: Final = ("http", "https")
_WEB_PORTS: Final = (80, 443)
_FIRST_FREE_PORT: Final = 1024
_LAST_PORT: Final = 65_535
_LONGEST: Final = 8000
_SHOWN: Final = 300
_LABEL: Final = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST: Final = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(?:\.{_LABEL})*")
_NUMERIC: Final = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")
_USER: Final = re.compile(r"\A([a-zA-Z][a-zA-Z0-9+.-]*://)[^/?#]*@")
_LOCAL_NAMES: Final = re.compile(
    r"[^.]*|(?:.*\.)?(?:localhost|localdomain|local|internal|intranet|lan|home\.arpa|onion)"
)
_NUMBERS_HINT: Final = "Write the host's name, or its address as four numbers: 192.0.2.1."

# What ipaddress of some supported Python takes for global, and what clouds answer secrets on.
_NOT_PUBLIC: Final = tuple(
    map(
        ip_network,
        (
            "100.64.0.0/10",  # carrier-grade NAT
            "168.63.129.16/32",  # a cloud's own services on every machine in it
            "192.0.0.0/24",
            "192.88.99.0/24",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20",
            "5f00::/16",
        ),
    )
)
_GLOBAL_6: Final = ip_network("2000::/3")
_NAT64: Final = ip_network("64:ff9b::/96")


def parse_address(url: str, *, any_port: bool = False) -> httpx2.URL:
    """A URL that may be asked for; its fragment is dropped, its host in ASCII. What it leads to is not checked here.

    Raises:
        FetchError: it is none, or one that mustn't be asked for; the message doesn't repeat it.
    """
    import httpx2

    if len(url) > _LONGEST:
        raise FetchError(f"has {len(url):,} characters.", "Check the address.")
    try:
        parsed = httpx2.URL(url.strip()).copy_with(fragment=None)
        host = parsed.raw_host.decode("ascii").removesuffix(".")
        parsed = parsed.copy_with(host=host)
    except (httpx2.InvalidURL, ValueError):
        raise FetchError("is not an address.", "Write it as a browser shows it: https://...") from None
    _check_scheme(parsed)
    if parsed.userinfo:
        raise FetchError("holds a user name.", "Leave it out; pages behind a login are not fetched.")
    _check_host(host)
    _check_port(parsed.port, any_port=any_port)
    return parsed


def _check_scheme(url: httpx2.URL) -> None:
    if url.scheme == "file":
        raise FetchError("is a file's address.", "Give the file's path.")
    if url.scheme not in _SCHEMES:
        raise FetchError("is neither http nor https.", "Give an address that begins with https://.")


def _check_host(host: str) -> None:
    if as_ip(host) is not None and "%" not in host:
        return
    # 127.1, 0x7f.0.0.1 and 2130706433 are spellings that hide an address.
    if _NUMERIC.fullmatch(host):
        raise FetchError(f"{host!r} is an unusual spelling of an IP address.", _NUMBERS_HINT)
    if not _HOST.fullmatch(host):
        raise FetchError("has no host that could be asked.", "Check the address.")


def _check_port(port: int | None, *, any_port: bool) -> None:
    if port is None or port in _WEB_PORTS or _FIRST_FREE_PORT <= port <= _LAST_PORT:
        return
    if not (any_port and 0 < port < _FIRST_FREE_PORT):
        raise FetchError(f"port {port} is not one of web pages.", "Give an address without a port.")


def as_ip(host: str) -> IP | None:
    """The IP address that a host is, if it is one."""
    try:
        return ip_address(host)
    except ValueError:
        return None


def is_local_name(host: str) -> bool:
    """Whether a name can only be that of something nearby: it has no dot, or ends in `.local` or the like."""
    return as_ip(host) is None and _LOCAL_NAMES.fullmatch(host.lower().removesuffix(".")) is not None


def is_public(ip: IP) -> bool:
    """Whether an address is one on the internet, not of this machine, its network or its cloud."""
    if isinstance(ip, IPv6Address):
        wrapped = _wrapped(ip)
        if wrapped is not None:
            return all(map(is_public, wrapped))
        if ip not in _GLOBAL_6 or ip.scope_id is not None:
            return False
    return (
        ip.is_global
        and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback or ip.is_link_local)
        and not any(ip in network for network in _NOT_PUBLIC if network.version == ip.version)
    )


def _wrapped(ip: IPv6Address) -> tuple[IPv4Address, ...] | None:
    """The IPv4 addresses that an IPv6 address stands for: mapped, 6to4, Teredo, NAT64."""
    if ip.ipv4_mapped is not None:
        return (ip.ipv4_mapped,)
    if ip.sixtofour is not None:
        return (ip.sixtofour,)
    if ip.teredo is not None:
        return ip.teredo
    if ip in _NAT64:
        return (IPv4Address(int(ip) & 0xFFFFFFFF),)
    return None


def shown(url: str) -> str:
    """A URL as errors show it: without its query, which may hold a token, without a user and at most so long."""
    bare = url.partition("#")[0]
    head, mark, _ = bare.partition("?")
    head = _USER.sub(r"\1", head)
    head = "".join(c if c.isprintable() else "\ufffd" for c in head)
    return (head if len(head) <= _SHOWN else f"{head[:_SHOWN]}…") + ("?…" if mark else "")
