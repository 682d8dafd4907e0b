"""A provider on a real, misbehaving server: what is tried again, what is told, what is never told."""

from __future__ import annotations

import contextlib
import json
import socket
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from faults import Act, FaultyServer, breaks_off, drops, fails, says, sends, stalls
from pydantic import BaseModel, ConfigDict

from summarizer.errors import FormError, SettingError, SummarizerError, TapeError, WireError
from summarizer.provider import OpenAIProvider, Question, Usage
from summarizer.record import Sampling

KEY = "sk-tulip-41f9"


class Berth(BaseModel):
    """What is asked for here; nothing to do with posts, which a provider knows nothing of."""

    model_config = ConfigDict(extra="forbid")

    ship: str
    length: int


GOOD = '{"ship":"Alma","length":31}'
ASKED = [{"role": "user", "content": "Which ship lies at berth nine?"}]


@pytest.fixture
def fault(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Act:
    """Return the fault of a table's row, with a short patience where the server says nothing."""
    if request.param is stalls:
        monkeypatch.setattr("summarizer.provider.TIMEOUT", 0.5)
    return request.param


def question(grammar: str | None = None, messages: list[dict[str, str]] | None = None) -> Question[Berth]:
    """Ask for a berth."""
    return Question(messages or ASKED, Berth, Sampling(temperature=0.25, seed=7, max_tokens=50), grammar)


@pytest.fixture(autouse=True)
def _short_patience(monkeypatch: pytest.MonkeyPatch):
    """Let no test wait for a silent server longer than a third of a second."""
    monkeypatch.setattr("summarizer.provider.TIMEOUT", 0.3)


def ask(server: FaultyServer, *acts: Act, grammar: str | None = None) -> Berth:
    """Ask the server once."""
    server.will(*acts)
    provider = OpenAIProvider("m", server.url, KEY, takes_grammar=grammar is not None)
    return provider.ask(question(grammar)).value


def failure(server: FaultyServer, *acts: Act, grammar: str | None = None) -> SummarizerError:
    """Ask the server once, and return the error, which is one line without the key."""
    with pytest.raises(SummarizerError) as caught:
        ask(server, *acts, grammar=grammar)
    assert "\n" not in str(caught.value)
    assert KEY not in repr(caught.value) + str(caught.value)
    assert caught.value.hint
    return caught.value


def test_an_answer_is_the_shape_with_its_text_and_what_it_took(server: FaultyServer):
    """The value, the reply as sent, the tokens and the one request come back."""
    server.will(says(GOOD))
    answer = OpenAIProvider("m", server.url).ask(question())
    assert answer.value == Berth(ship="Alma", length=31)
    assert answer.text == GOOD
    assert answer.usage == Usage(90, 10, 60, attempts=1)


def test_the_request_holds_model_sampling_schema_and_key(server: FaultyServer):
    """Model, messages and sampling go out as given, the shape as a JSON Schema, the key as a header."""
    ask(server, says(GOOD))
    (body,) = server.bodies
    schema = body.pop("response_format")["json_schema"]["schema"]
    assert body == {"model": "m", "messages": ASKED, "temperature": 0.25, "seed": 7, "max_tokens": 50}
    assert schema["required"] == ["ship", "length"]
    assert server.headers[0]["authorization"] == f"Bearer {KEY}"


def test_a_grammar_goes_out_instead_of_a_schema(server: FaultyServer):
    """A server that obeys grammars gets the grammar and no response_format."""
    ask(server, says(GOOD), grammar="start: /x/")
    assert server.bodies[0]["grammar"] == "start: /x/"
    assert "response_format" not in server.bodies[0]


def test_a_grammar_is_kept_from_servers_that_do_not_take_one(server: FaultyServer):
    """A server without grammars gets the schema, whatever the question holds."""
    server.will(says(GOOD))
    OpenAIProvider("m", server.url).ask(question("start: /x/"))
    assert "grammar" not in server.bodies[0]
    assert "response_format" in server.bodies[0]


@pytest.mark.parametrize("reply", ['{"ship": "Alma", "length": 31}', "It is the Alma.", "[1]", ""])
def test_a_reply_beside_the_grammar_shows_that_it_was_ignored(server: FaultyServer, reply: str):
    """Under a grammar anything but compact JSON is the server's fault, and isn't asked for again."""
    error = failure(server, says(reply), grammar="start: /x/")
    assert isinstance(error, WireError)
    assert "ignored the grammar" in error.message
    assert server.requests == 1


@pytest.mark.parametrize("reply", ['{"ship":"MS \\"Alma\\" of\\tHallby","length":31}', GOOD])
def test_blanks_inside_strings_are_no_sign_of_an_ignored_grammar(server: FaultyServer, reply: str):
    """Only blanks between the tokens of JSON betray a server that did not obey."""
    assert ask(server, says(reply), grammar="start: /x/").length == 31


def test_braces_of_an_article_travel_literally(server: FaultyServer):
    """Template marks in a message reach the server as they are."""
    hostile = [{"role": "user", "content": "{{ 7*6 }} {% for x in y %} {{ self.__init__ }} {"}]
    server.will(says(GOOD))
    OpenAIProvider("m", server.url).ask(question(messages=hostile))
    assert server.bodies[0]["messages"] == hostile


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


@pytest.mark.parametrize("content", ['{"ship":"Al', None])
@pytest.mark.parametrize("grammar", [None, "start: /x/"])
def test_a_reply_cut_short_is_told_as_that(server: FaultyServer, content: str | None, grammar: str | None):
    """At the limit of tokens the hint is a shorter item or a higher limit."""
    error = failure(server, says(content, finish_reason="length"), grammar=grammar)
    assert isinstance(error, FormError)
    assert str(error) == "the reply was cut at 50 tokens. Give a shorter item, or raise max_tokens."
    assert server.requests == 1


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        ('{"ship":"Alma"}', "length: Field required"),
        ('{"ship":"Alma","length":31,"crew":4}', "crew: Extra inputs are not permitted"),
        ("The Alma, I think.", "Invalid JSON"),
        ("", "Invalid JSON"),
    ],
)
def test_a_wrong_shape_is_asked_for_once_more(server: FaultyServer, reply: str, reason: str):
    """Two wrong replies are a FormError, exit code 5, that names the field."""
    error = failure(server, says(reply))
    assert (type(error), error.exit_code) == (FormError, 5)
    assert reason in error.message
    assert server.requests == 2


def test_a_wrong_shape_may_be_mended(server: FaultyServer):
    """The second reply counts; tokens and requests of both are told."""
    server.will(says('{"ship":"Alma"}'), says(GOOD))
    answer = OpenAIProvider("m", server.url).ask(question())
    assert (answer.value.length, answer.text) == (31, GOOD)
    assert answer.usage == Usage(180, 20, 120, attempts=2)


def test_asking_again_quotes_the_fault_without_versioned_links(server: FaultyServer):
    """The second request holds the wrong reply and its fault, and nothing that names Pydantic's version."""
    ask(server, says('{"ship":"Alma"}'), says(GOOD))
    wrong, again = server.bodies[1]["messages"][-2:]
    assert wrong["content"] == '{"ship":"Alma"}'
    assert "Field required" in again["content"]
    assert "https://" not in json.dumps(server.bodies[1])


def test_messages_of_the_question_are_left_as_they_are(server: FaultyServer):
    """A re-ask does not write into the caller's messages, which a prompt shares between items."""
    messages = [dict(message) for message in ASKED]
    server.will(says("?"), says(GOOD))
    OpenAIProvider("m", server.url).ask(question(messages=messages))
    assert messages == ASKED


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


def test_a_closed_provider_connects_again(server: FaultyServer):
    """Closing twice is fine, and the next question opens a new connection."""
    server.will(says(GOOD))
    provider = OpenAIProvider("m", server.url)
    for _ in range(2):
        assert provider.ask(question()).value.ship == "Alma"
        provider.close()
        provider.close()


@pytest.mark.parametrize("key", ["sk-tülip-41f9", "sk-tulip\n", "sk-\x00"])
def test_a_key_that_no_header_takes_is_an_error_that_hides_it(key: str):
    """A key with a line end or an accent is refused before anything is sent."""
    with pytest.raises(SettingError) as caught:
        OpenAIProvider("m", "http://127.0.0.1:9/v1", key)
    assert key not in str(caught.value)


def test_a_base_url_that_can_not_be_one_is_a_setting():
    """A port that is none is told as a setting, not as an error of our own."""
    with pytest.raises(SettingError, match="Check the base URL"):
        OpenAIProvider("m", "http://127.0.0.1:x/v1").ask(question())


def test_a_password_in_the_base_url_is_not_told(waits: list[float]):
    """Errors name the server without the name and password that the URL may hold."""
    with pytest.raises(WireError) as caught:
        OpenAIProvider("m", "http://ann:tulip@127.0.0.1:9/v1").ask(question())
    assert "tulip" not in str(caught.value)
    assert "http://127.0.0.1:9/v1" in str(caught.value)
    assert len(waits) == 3


def test_usage_adds_up_where_servers_tell_it():
    """Sums keep what is known; None means that nobody told."""
    assert Usage(1, None, None, 1) + Usage(2, 3, None, 1) == Usage(3, 3, None, 2)
