"""A provider on a misbehaving server: what is tried again, what is told at once, and how."""

from __future__ import annotations

import contextlib
import socket
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from berths import GOOD, KEY, ask, failure, question
from faults import Act, FaultyServer, breaks_off, drops, fails, says, sends, stalls

from summarizer.errors import FormError, TapeError, WireError
from summarizer.provider import OpenAIProvider

pytestmark = pytest.mark.usefixtures("short_patience")


@pytest.fixture
def fault(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Act:
    """Return the fault of a table's row, with a short patience where the server says nothing."""
    if request.param is stalls:
        monkeypatch.setattr("summarizer.provider.TIMEOUT", 0.5)
    return request.param


PASSING = [
    (fails(429), [1.0]),
    (fails(429, Retry_After="7"), [7.0]),
    (fails(429, Retry_After="86400"), [60.0]),
    (fails(429, Retry_After="soon"), [1.0]),
    (fails(408), [1.0]),
    (fails(500), [1.0]),
    (fails(502), [1.0]),
    (fails(503, Retry_After="0"), [0.0]),
    (stalls, [1.0]),
    (drops, [1.0]),
    (breaks_off, [1.0]),
]


@pytest.mark.parametrize(("fault", "expected"), PASSING, indirect=["fault"])
def test_what_may_pass_is_asked_again_after_a_wait(
    server: FaultyServer, waits: list[float], fault: Act, expected: list[float]
):
    """After a passing fault the same request goes out once more, no sooner than the server said."""
    assert ask(server, fault, says(GOOD)).ship == "Alma"
    assert waits == expected
    assert server.bodies[0] == server.bodies[1]


def test_a_date_in_retry_after_is_a_wait_until_then(server: FaultyServer, waits: list[float]):
    """RFC 9110 allows a date; one that is past means no wait."""
    later, past = (format_datetime(datetime.now(UTC) + timedelta(seconds=s), usegmt=True) for s in (20, -20))
    ask(server, fails(503, Retry_After=later), fails(503, Retry_After=past), says(GOOD))
    assert 17 < waits[0] <= 20
    assert waits[1] == 0


LASTING = [
    (fails(429, "slow down"), "refused the request (429 Too Many Requests: slow down)", "Try again later"),
    (fails(503), "refused the request (503 Service Unavailable: out of order)", "Try again later"),
    (stalls, "did not answer in time", "Try again later"),
    (drops, "can't be reached", "Check that the server runs"),
    (breaks_off, "can't be reached", "Check that the server runs"),
]


@pytest.mark.parametrize(("fault", "message", "hint"), LASTING, indirect=["fault"])
def test_a_fault_that_stays_is_given_up_after_four_requests(
    server: FaultyServer, waits: list[float], fault: Act, message: str, hint: str
):
    """Waits double, the fourth failure is told as a WireError with exit code 4."""
    error = failure(server, fault)
    assert (type(error), error.exit_code) == (WireError, 4)
    assert f"{server.url} {message}" in error.message
    assert hint in error.hint
    assert (server.requests, waits) == (4, [1.0, 2.0, 4.0])


def test_a_server_that_is_not_there_is_told_as_that(waits: list[float]):
    """A refused connection is tried four times and names the URL and what to check."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    with pytest.raises(WireError, match=r"can't be reached\. Check that the server runs"):
        OpenAIProvider("m", url).ask(question())
    assert waits == [1.0, 2.0, 4.0]


REFUSED = [
    (400, "shorter item"),
    (401, "API key"),
    (403, "API key"),
    (404, "base URL and the model's name"),
    (413, "shorter item"),
    (418, "base URL"),
    (422, "shorter item"),
]


@pytest.mark.parametrize(("status", "hint"), REFUSED)
def test_a_refusal_is_told_at_once(server: FaultyServer, waits: list[float], status: int, hint: str):
    """Statuses that won't pass are not tried again; each says what to check, in the server's words."""
    error = failure(server, fails(status, f"no such thing for {KEY}"))
    assert (type(error), error.exit_code) == (WireError, 4)
    assert str(status) in error.message
    assert "no such thing for [the key]" in error.message
    assert hint in error.hint
    assert (server.requests, waits) == (1, [])


UNREADABLE = [
    sends("<html>Sign in to the guest network</html>", "text/html"),
    sends("<html>Sign in</html>"),
    sends(""),
    sends("", "text/plain"),
    sends("{}"),
    sends('{"error": {"message": "model is loading"}}'),
    sends('{"choices": null}'),
    sends('{"choices": "none today"}'),
    sends('{"choices": [{"message": "hello"}]}'),
    sends("[]"),
    sends('"hello"'),
    sends("null"),
]


@pytest.mark.parametrize("act", UNREADABLE)
def test_an_answer_that_is_no_completion_is_the_wire_s_fault(
    server: FaultyServer, waits: list[float], act: Act
):
    """A proxy's page, an empty body or other JSON is a WireError, told at once."""
    error = failure(server, act)
    assert (type(error), error.exit_code) == (WireError, 4)
    assert "gave an answer that can't be read" in error.message
    assert error.hint == "Check the base URL."
    assert (server.requests, waits) == (1, [])


def test_an_error_page_is_told_by_its_status(server: FaultyServer):
    """The markup of a proxy's error page is not printed; HTTP's own words are."""
    page = b"<!doctype html><h1>Nope</h1>"
    error = failure(server, lambda handler: handler.answer(403, page, "text/html"))
    assert "(403 Forbidden)" in error.message


SILENT = [
    (sends('{"choices": []}'), "no choices"),
    (says(None), "stop"),
    (says(None, finish_reason="content_filter"), "content_filter"),
    (says(None, refusal="I would rather not. Really"), "I would rather not"),
]


@pytest.mark.parametrize(("act", "reason"), SILENT)
def test_no_answer_is_told_with_its_reason(server: FaultyServer, act: Act, reason: str):
    """A refusal or an empty message is a FormError, exit code 5, and isn't asked for again."""
    error = failure(server, act)
    assert (type(error), error.exit_code) == (FormError, 5)
    assert f"gave no answer ({reason}" in error.message
    assert server.requests == 1


def test_an_error_of_ours_inside_the_transport_is_surfaced(
    monkeypatch: pytest.MonkeyPatch, waits: list[float]
):
    """A missing recording is told as itself, at once, not as a lost connection."""
    calls: list[object] = []

    def missing(self: object, request: object) -> None:  # noqa: ARG001
        calls.append(request)
        raise TapeError("no recording of this request.", "Record it.")

    monkeypatch.setattr("httpx2.HTTPTransport.handle_request", missing)
    with pytest.raises(TapeError, match="no recording"):
        OpenAIProvider("m", "http://127.0.0.1:9/v1").ask(question())
    assert (len(calls), waits) == (1, [])


def test_an_error_the_caller_is_handling_is_not_taken_for_a_cause(server: FaultyServer, waits: list[float]):
    """Turning to a second server while handling the first one's error keeps the second one's retries."""

    def turn_to_the_second(*_: object) -> None:
        assert isinstance(failure(server, fails(503)), WireError)

    with contextlib.suppress(TapeError), contextlib.ExitStack() as stack:
        stack.push(turn_to_the_second)
        raise TapeError("the caller's own trouble.")
    assert (server.requests, len(waits)) == (4, 3)
