"""Fixtures that several rooms' tests share."""

import signal
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from faults import FaultyServer, says
from newsroom import FERRY, GOOD, NOTHING, SHORT, TRAM, Newsroom
from tapes_desk import record
from terminal import ITEM

import summarizer.summarizing
from summarizer.testing import ScriptedProvider

pytest_plugins = ["pytester"]

# Whoever runs the tests in the background lets every process ignore Ctrl-C, which some tests send.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


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


@pytest.fixture
def short_patience(monkeypatch: pytest.MonkeyPatch):
    """Let no test wait for a silent server longer than a third of a second."""
    monkeypatch.setattr("summarizer.provider.TIMEOUT", 0.3)


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder, where no model is set."""
    monkeypatch.chdir(folder)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Stand in a folder of its own with one item, where no model is set."""
    stand_in(tmp_path, monkeypatch)
    Path("item.txt").write_text(ITEM, encoding="utf-8")


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Callable[..., ScriptedProvider]:
    """Return a function that makes the next runs answer from these replies."""

    def use(replies: Iterable[Any]) -> ScriptedProvider:
        provider = ScriptedProvider(replies, takes_grammar=True)
        monkeypatch.setattr(summarizer.summarizing, "connect", lambda *_: provider)
        return provider

    return use


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """Return a newsroom with two items and no tapes."""
    return Newsroom(tmp_path)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Stand in a newsroom's folder with two items, and one too short to be asked about."""
    stand_in(tmp_path, monkeypatch)
    Path("seeds").mkdir()
    for name, text in (("ferry", FERRY), ("tram", TRAM), ("short", SHORT)):
        Path(f"seeds/{name}.txt").write_text(text, encoding="utf-8")


@pytest.fixture
def taped(desk: None, server: FaultyServer) -> FaultyServer:  # noqa: ARG001  # it is stood in, not looked at
    """Record both items, and forget what the server was asked for it."""
    server.will(says(GOOD), says(NOTHING))
    assert record(server).exit_code == 0
    server.bodies.clear()
    server.will(says(NOTHING))
    return server


@pytest.fixture
def item(tmp_path: Path) -> Path:
    """Name a file that is not there yet."""
    return tmp_path / "item.txt"
