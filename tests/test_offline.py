"""Offline, sockets reach this machine and nothing else."""

import socket
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.cassettes.offline import offline
from summarizer.errors import TapeError

ELSEWHERE = "192.0.2.1"  # TEST-NET-1 of RFC 5737: nobody's


def connect(host: str) -> None:
    """Open a connection by address."""
    with socket.socket() as client:
        client.connect((host, 9))


def connect_ex(host: str) -> None:
    """Open a connection by address, as event loops do."""
    with socket.socket() as client:
        client.connect_ex((host, 9))


def send_datagram(host: str) -> None:
    """Send without a connection."""
    with socket.socket(type=socket.SOCK_DGRAM) as client:
        client.sendto(b"news", (host, 9))


def look_up(host: str) -> None:
    """Open a connection as HTTP clients do, by name."""
    socket.create_connection((host, 9))


@pytest.mark.parametrize("leave", [connect, connect_ex, send_datagram, look_up])
def test_what_would_leave_is_refused(leave: Callable[[str], None]):
    """The error names the place, and what to do instead."""
    with offline("Stay here."), pytest.raises(TapeError, match=r"192\.0\.2\.1:9\. Stay here\."):
        leave(ELSEWHERE)


@pytest.mark.parametrize("host", ["desk.example", b"desk.example", "localhost.example", "::ffff:192.0.2.1"])
def test_names_and_mapped_addresses_are_refused(host: str | bytes):
    """A name elsewhere isn't looked up, and IPv6 is no way around."""
    with offline("Stay here."), pytest.raises(TapeError, match="replay lets nothing out"):
        socket.create_connection((host, 9))  # type: ignore[arg-type]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.3.2.1"])
def test_this_machine_is_reached(host: str):
    """A server on the loopback answers."""
    with socket.create_server(("", 0)) as server, offline("Stay here."):
        socket.create_connection((host, server.getsockname()[1])).close()


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no Unix sockets")
def test_unix_sockets_are_let(tmp_path_factory: pytest.TempPathFactory):
    """What has no address outside can't leave."""
    path = str(tmp_path_factory.mktemp("s") / "s")
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(path)
        server.listen()
        with offline("Stay here."):
            client.connect(path)


@given(st.ip_addresses(v=4).filter(lambda ip: not ip.is_loopback and not ip.is_unspecified))
def test_no_other_address_is_let(ip: object):
    """Whatever the address is, if it isn't of this machine."""
    with offline(""), pytest.raises(TapeError):
        connect(str(ip))


def test_afterwards_sockets_are_as_before():
    """Nothing of it stays, after an error neither."""
    before = (dict(vars(socket.socket)), socket.getaddrinfo)
    with pytest.raises(KeyError), offline(""):
        raise KeyError
    assert (dict(vars(socket.socket)), socket.getaddrinfo) == before
