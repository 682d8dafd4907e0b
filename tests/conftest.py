"""Fixtures that several rooms' tests share."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from faults import FaultyServer

pytest_plugins = ["pytester"]


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    """Run a chat server on the loopback that does what the test tells it to."""
    faulty = FaultyServer()
    http = faulty.serve()
    yield faulty
    http.shutdown()
    http.server_close()


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Collect the seconds that tenacity would have slept, and sleep none of them."""
    asked: list[float] = []
    monkeypatch.setattr("tenacity.nap.time", SimpleNamespace(sleep=asked.append))
    return asked
