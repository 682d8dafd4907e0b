"""A provider on a real server: what is asked, what is asked again, what is never told."""

from __future__ import annotations

import json
from pathlib import Path

import instructor
import openai
import pytest
from berths import ASKED, GOOD, KEY, Berth, ask, failure, question
from faults import FaultyServer, says

from summarizer.cassettes import tape
from summarizer.errors import FormError, SettingError, TapeError, WireError
from summarizer.provider import OpenAIProvider, Usage
from summarizer.wire import Wire

pytestmark = pytest.mark.usefixtures("short_patience")


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


@pytest.mark.parametrize("grammar", [None, "start: /x/"])
def test_bodies_and_headers_are_what_the_libraries_would_send(server: FaultyServer, grammar: str | None):
    """The client's own method, and under a schema instructor before it, send the same request."""
    ask(server, says(GOOD), grammar=grammar)
    asked = {"model": "m", "messages": ASKED, "temperature": 0.25, "seed": 7, "max_tokens": 50}
    with openai.OpenAI(base_url=server.url, api_key=KEY, max_retries=0, timeout=0.3) as client:
        if grammar:
            client.chat.completions.create(**asked, extra_body={"grammar": grammar})
        else:
            patched = instructor.patch(client, mode=instructor.Mode.JSON_SCHEMA)
            patched.chat.completions.create(**asked, response_model=Berth)
    ours, theirs = server.bodies
    assert ours == theirs
    for headers in server.headers:
        headers.pop("accept-encoding", None)
    assert server.headers[0] == server.headers[1]


@pytest.mark.parametrize("grammar", [None, "start: /x/"])
def test_what_went_over_the_wire_is_recalled_without_a_client(
    server: FaultyServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, grammar: str | None
):
    """Recorded below the client and recalled above it, the request is the same; so is one asked again."""
    replies = [says(GOOD)] if grammar else [says('{"ship":"Alma"}'), says(GOOD)]
    with tape(tmp_path / "berth.yaml", "record"):
        ask(server, *replies, grammar=grammar)
    monkeypatch.setattr(Wire, "post", lambda *_: pytest.fail("sent"))
    with tape(tmp_path / "berth.yaml") as played:
        assert ask(server, grammar=grammar).ship == "Alma"
    assert played
    assert (played.played, played.unplayed) == (len(replies), 0)


def test_a_request_that_no_tape_holds_is_told_without_a_client(
    server: FaultyServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """In replay a miss names the nearest request."""
    with tape(tmp_path / "berth.yaml", "record"):
        ask(server, says(GOOD))
    monkeypatch.setattr(Wire, "post", lambda *_: pytest.fail("sent"))
    other = question(messages=[{"role": "user", "content": "Which ship lies at berth ten?"}])
    with tape(tmp_path / "berth.yaml"), pytest.raises(TapeError, match="nearest is request 1 of 1"):
        OpenAIProvider("m", server.url).ask(other)


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
