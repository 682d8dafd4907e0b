"""Serving: the page on the loopback takes decisions from itself and from nobody else."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import pytest
from browsing import browser, needs_chromium, open_page
from pagework import accepted, harbour, quiet

from summarizer.errors import OutputError, RecordError
from summarizer.page import read_page
from summarizer.review import Decision, Decisions, load_decisions
from summarizer.review.serving import ReviewServer

__all__ = ["browser"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where decisions go."""
    return tmp_path / "harbour.decisions.json"


@pytest.fixture
def server(file: Path) -> Iterator[ReviewServer]:
    """The harbour's page, served."""
    with ReviewServer(harbour(), file) as serving:
        thread = Thread(target=serving.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield serving
        serving.shutdown()
        thread.join()


def ask(server: ReviewServer, method: str = "GET", path: str = "", body: str = "", **headers: str) -> Any:
    """The answer to a request that is right but for what is said; a header's name has underscores here."""
    parts = urlsplit(server.address)
    told = {"Host": parts.netloc}
    if method == "PUT":
        told |= {
            "Origin": f"http://{parts.netloc}",
            "Content-Type": "application/json",
            "X-Review-Token": parts.path.strip("/"),
            "If-Match": server._version(),
        }
        path = path or f"{parts.path}decisions"
    told |= {name.replace("_", "-"): value for name, value in headers.items()}
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    connection.putrequest(method, path or parts.path, skip_host=True)
    for name, value in {"Content-Length": str(len(body.encode())), **told}.items():
        if value:
            connection.putheader(name, value)
    connection.endheaders(body.encode())
    answer = connection.getresponse()
    answer.text = answer.read().decode()
    connection.close()
    return answer


def test_the_page_is_at_its_address_alone(server: ReviewServer) -> None:
    """On the loopback, under a long secret, kept by nobody, shown in no frame."""
    parts = urlsplit(server.address)
    assert parts.hostname == "127.0.0.1"
    assert len(parts.path.strip("/")) >= 40
    answer = ask(server)
    assert (answer.status, read_page(answer.text).record) == (200, harbour().record)
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    for path in ("/", "/favicon.ico", f"/{'x' * 43}/", f"{parts.path}decisions", f"{parts.path}../"):
        assert ask(server, path=path).status == 404


def test_two_servers_have_two_secrets(tmp_path: Path) -> None:
    """And ports that the system chose."""
    with ReviewServer(harbour(), tmp_path / "a") as one, ReviewServer(harbour(), tmp_path / "b") as other:
        assert urlsplit(one.address).path != urlsplit(other.address).path
        assert one.server_port != other.server_port


def test_decisions_are_written_whole_and_gone_on_with(server: ReviewServer, file: Path) -> None:
    """What was brought is in the file, and in the page when it is loaded again."""
    made = accepted(harbour(), Decision(claim="changes[1]", decision="reject"))
    answer = ask(server, "PUT", body=made.to_json())
    assert (answer.status, answer.headers["ETag"]) == (200, server._version())
    assert load_decisions(file, harbour().record) == made
    assert '"claim": "changes[1]"' in ask(server).text
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        (421, {"Host": "evil.example"}),
        (421, {"Host": "127.0.0.1:1"}),
        (421, {"Host": ""}),
        (403, {"Origin": "http://evil.example"}),
        (403, {"Origin": "null"}),
        (403, {"Origin": ""}),
        (403, {"X_Review_Token": "x" * 43}),
        (403, {"X_Review_Token": ""}),
        (404, {"path": "/decisions"}),
        (412, {"If_Match": '"another"'}),
        (412, {"If_Match": ""}),
        (413, {"Content_Length": "999999999"}),
        (415, {"Content_Type": "text/plain"}),
        (422, {"body": "{"}),
        (422, {"body": Decisions.none_yet(quiet().record).to_json()}),
    ],
)
def test_what_another_page_might_bring_is_refused(
    server: ReviewServer, file: Path, status: int, headers: dict[str, str]
) -> None:
    """A name made to point here, another origin, no secret, an old version, another form: nothing is written."""
    known = {"body": accepted(harbour()).to_json(), **headers}
    assert ask(server, "PUT", **known).status == status
    assert not file.exists()


def test_a_name_that_points_here_reads_nothing(server: ReviewServer) -> None:
    """Even with the secret: the host is not ours."""
    answer = ask(server, Host=f"evil.example:{server.server_port}")
    assert (answer.status, "Petra" in answer.text) == (421, False)
    assert ask(server, Host=f"localhost:{server.server_port}").status == 200


@pytest.mark.parametrize("method", ["POST", "DELETE", "OPTIONS", "PATCH", "HEAD"])
def test_nothing_else_is_answered(server: ReviewServer, method: str) -> None:
    """A preflight of another site gets no leave."""
    answer = ask(server, method)
    assert answer.status == 501
    assert not [name for name in answer.headers if name.lower().startswith("access-control")]


def test_the_secret_is_not_logged(server: ReviewServer, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing is said about requests."""
    ask(server)
    ask(server, path="/nowhere")
    assert capfd.readouterr() == ("", "")


def test_a_file_that_is_not_ours_is_told_before_serving(tmp_path: Path) -> None:
    """Decisions of another record would be lost; a folder that is not there can hold none."""
    path = tmp_path / "other.json"
    path.write_text(Decisions.none_yet(quiet().record).to_json())
    with pytest.raises(RecordError, match="another record"):
        ReviewServer(harbour(), path)
    with pytest.raises(OutputError):
        ReviewServer(harbour(), tmp_path / "none" / "file.json")


@needs_chromium
def test_a_browser_saves_as_it_goes(server: ReviewServer, file: Path, browser: Any) -> None:
    """Each decision is in the file at once; what was decided elsewhere meanwhile is not overwritten."""
    page = open_page(browser, server.address)
    page.keyboard.press("n")
    with page.expect_response("**/decisions") as answer:
        page.keyboard.press("a")
    assert answer.value.status == 200
    assert [each.claim for each in load_decisions(file, harbour().record).decisions] == ["changes[0].who"]
    page.locator("#save:text-is('Saved')").wait_for()
    made = accepted(harbour())
    file.write_text(made.to_json())
    page.keyboard.press("a")
    assert "made elsewhere" in page.locator("#warning").inner_text()
    assert load_decisions(file, harbour().record) == made
    page.context.close()
    again = open_page(browser, server.address)
    assert again.inner_text("#decided") == "18 of 18 decided"
    assert again.heard == [server.address]
    again.context.close()
