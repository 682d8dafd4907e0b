"""Prefixes: an opening is read once, kept, and restored; whatever fails, the item is still read."""

import json
from pathlib import Path

import httpx2
import pytest

from summarizer.llama import Served
from summarizer.prefix import Prefixes

OPENING = [{"role": "system", "content": "You read."}, {"role": "user", "content": "An example."}]
SERVED = Served("http://127.0.0.1:1/v1", "a-key", 7)


class Engine:
    """Saves and restores slots as files, and keeps what it was asked."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.asked, self.broken = folder, [], ""

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        """Answer."""
        assert request.headers["Authorization"] == "Bearer a-key"
        body = json.loads(request.content)
        deed = request.url.params.get("action", "read")
        self.asked.append(deed)
        if deed == self.broken:
            return httpx2.Response(400, json={"error": "no"})
        if deed == "save":
            (self.folder / body["filename"]).write_text("what was read", encoding="utf-8")
        if deed == "read":
            assert body["messages"] == OPENING
        return httpx2.Response(200, json={})


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    """An engine that keeps its slots in a folder."""
    return Engine(tmp_path)


def warm(engine: Engine, opening: list[dict[str, str]] = OPENING, model: str = "m") -> bool:
    """Warm the engine with an opening."""
    return Prefixes(engine.folder, model).warm(httpx2.MockTransport(engine), SERVED, opening)


def test_an_opening_is_read_and_kept_once_and_then_restored(engine: Engine):
    """The second run reads nothing; no file is left under another name."""
    assert not warm(engine)
    assert warm(engine)
    assert engine.asked == ["read", "save", "restore"]
    assert [file.suffix for file in engine.folder.iterdir()] == [".slot"]


def test_another_model_or_opening_has_a_file_of_its_own(engine: Engine):
    """And the oldest go when there are many."""
    assert not warm(engine)
    assert not warm(engine, model="n")
    assert len(list(engine.folder.iterdir())) == 2
    for number in range(6):
        warm(engine, model=str(number))
    assert len(list(engine.folder.iterdir())) == 4


def test_a_file_that_can_not_be_restored_is_made_anew(engine: Engine):
    """It is deleted, the opening read again and kept again."""
    warm(engine)
    engine.broken = "restore"
    assert not warm(engine)
    engine.broken = ""
    assert warm(engine)


@pytest.mark.parametrize("broken", ["save", "read"])
def test_what_fails_is_no_error(engine: Engine, broken: str):
    """The item is then read with its opening, as ever."""
    engine.broken = broken
    assert not warm(engine)
    assert list(engine.folder.iterdir()) == []


def test_without_opening_or_folder_nothing_is_done(tmp_path: Path):
    """A read-only cache, or a conversation of one message."""
    engine = Engine(tmp_path / "nowhere")
    assert not warm(engine)
    engine.folder.mkdir()
    assert not warm(engine, opening=[])
    assert engine.asked == []
