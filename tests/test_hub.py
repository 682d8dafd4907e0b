"""The model hub: the pinned file is fetched, from where it stopped; whatever keeps it away is told soon."""

import hashlib
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from summarizer.weights import Model, hub
from summarizer.weights.sources import Job, SourceError, short_reason

WHOLE = bytes(range(256)) * 40
MODEL = Model(
    id="tiny",
    name="Tiny",
    license="Apache-2.0",
    hub_repo="a/b",
    hub_revision="c" * 40,
    hub_file="tiny.gguf",
    bytes=len(WHOLE),
    sha256=hashlib.sha256(WHOLE).hexdigest(),
)


class FakeHub(BaseHTTPRequestHandler):
    """Serves one file, ranges included; `offered` is what lies there."""

    offered = WHOLE
    asked: list[str] = []  # noqa: RUF012 - cleared by the fixture

    def do_HEAD(self) -> None:
        """Answer that the file is there."""
        self._head(200, len(self.offered))

    def do_GET(self) -> None:
        """Send the file from the byte asked for."""
        self.asked.append(self.path)
        start = int(self.headers["Range"].removeprefix("bytes=").rstrip("-"))
        self._head(206, len(self.offered) - start)
        self.wfile.write(self.offered[start:])

    def _head(self, code: int, size: int) -> None:
        self.send_response(code)
        self.send_header("Content-Length", str(size))
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Stay silent."""


@pytest.fixture(autouse=True)
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Run a hub on this machine and point the hub's library at it."""
    FakeHub.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), FakeHub)
    Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", url)
    monkeypatch.setattr(
        "huggingface_hub.constants.HUGGINGFACE_CO_URL_TEMPLATE", url + "/{repo_id}/{revision}/{filename}"
    )
    yield
    server.shutdown()
    server.server_close()


def job_in(folder: Path) -> Job:
    """Return a download into `folder`."""
    return Job(MODEL, folder / "tiny.gguf.partial", lambda _done, _total: None)


def test_the_pinned_revision_is_fetched(tmp_path: Path):
    """The file comes whole, from the revision named."""
    hub.fetch_from_hub(job_in(tmp_path))
    assert (tmp_path / "tiny.gguf.partial").read_bytes() == WHOLE
    assert FakeHub.asked == [f"/a/b/{'c' * 40}/tiny.gguf"]


def test_a_download_goes_on_where_it_stopped(tmp_path: Path):
    """What is there already is not asked for again."""
    (tmp_path / "tiny.gguf.partial").write_bytes(WHOLE[:777])
    hub.fetch_from_hub(job_in(tmp_path))
    assert (tmp_path / "tiny.gguf.partial").read_bytes() == WHOLE


def test_a_file_of_another_size_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A page that says "log in first" does not become a model."""
    monkeypatch.setattr(FakeHub, "offered", b"<html>log in first</html>")
    with pytest.raises(SourceError, match="another size"):
        hub.fetch_from_hub(job_in(tmp_path))


def test_a_hub_out_of_reach_is_given_up_quickly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """No answer is an answer after a few seconds, whatever keeps it from coming."""

    class Deaf:
        def head(self, *_: object, **__: object) -> None:
            time.sleep(5)

    monkeypatch.setattr(hub, "_ANSWER_SECONDS", 0.2)
    monkeypatch.setattr(hub, "_session", Deaf)
    began = time.monotonic()
    with pytest.raises(SourceError, match="no answer"):
        hub.fetch_from_hub(job_in(tmp_path))
    assert time.monotonic() - began < 2


def test_reasons_are_short_and_free_of_hosts():
    """What is quoted from a tool holds no address, and is one line."""
    text = (
        "WARNING: x\nHTTPSConnectionPool(host='files.example.org', port=443): Max retries with url: /simple/"
    )
    assert "example" not in short_reason(text)
    assert short_reason("") == "no reason given"
    assert len(short_reason("word " * 200)) <= 160
