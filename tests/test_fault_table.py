"""Every way in which a model's server can fail, met by a summarizer: what is sent, how long, what is told."""

from __future__ import annotations

import gzip
import json
import socket
import time
import tracemalloc
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from faults import (
    OPENING,
    Act,
    FaultyServer,
    breaks_off,
    drips,
    drops,
    fails,
    floods,
    resets,
    says,
    sends,
    stalls,
    stops_midway,
)
from terminal import DRAFT, ITEM, run

from summarizer import Summarizer
from summarizer.bounded import MAX_BYTES
from summarizer.errors import FormError, SummarizerError, WireError
from summarizer.settings import Connection

pytestmark = pytest.mark.usefixtures("here")

PATIENCE = 0.2
"""Seconds that a request may take here."""
LATE = format_datetime(datetime.now(UTC) + timedelta(days=2), usegmt=True)
GOOD = json.dumps(DRAFT)
PLACE = "127.0.0.1"


def answers(body: bytes, kind: str = "application/json", *headers: tuple[str, str]) -> Act:
    """A whole answer of these bytes."""
    return lambda handler: handler.answer(200, body, kind, headers)


@dataclass(frozen=True)
class Row:
    """A failure, and what must come of it."""

    name: str
    act: Act
    requests: int
    kind: type[SummarizerError]
    told: str
    waits: float = 0.0


def passing(name: str, act: Act, told: str, waits: float = 7.0) -> Row:
    """A failure that may pass: four requests, waits between them, exit code 4."""
    return Row(name, act, 4, WireError, told, waits)


def lasting(name: str, act: Act, told: str) -> Row:
    """A failure that won't pass: one request, exit code 4."""
    return Row(name, act, 1, WireError, told)


def no_form(name: str, act: Act, told: str, requests: int = 1) -> Row:
    """An answer that is none: exit code 5."""
    return Row(name, act, requests, FormError, told)


PACKED = answers(gzip.compress(bytes(50_000_000)), "application/json", ("Content-Encoding", "gzip"))
WRONG_WORD = json.dumps({"people": [{**DRAFT["people"][0], "change": "beheading"}]})

TABLE = [
    passing("reset before the answer", drops, "can't be reached"),
    passing("closed during the body", breaks_off, "can't be reached"),
    passing("reset during the body", resets, "can't be reached"),
    passing("no headers", stalls, "did not answer in time"),
    passing("slow headers", drips(OPENING + b"X-Slow: "), "did not answer in time"),
    passing("slow body", drips(OPENING + b"Content-Length: 9999\r\n\r\n{"), "did not answer in time"),
    passing("stalled body", stops_midway, "did not answer in time"),
    lasting("400", fails(400), "(400 Bad Request: out of order)"),
    lasting("401", fails(401), "(401 Unauthorized: out of order)"),
    lasting("403", fails(403), "(403 Forbidden: out of order)"),
    lasting("404", fails(404), "(404 Not Found: out of order)"),
    passing("408", fails(408), "(408 Request Timeout: out of order)"),
    lasting("413", fails(413), "Give a shorter item"),
    passing("429", fails(429), "(429 Too Many Requests: out of order)"),
    passing("429, seconds", fails(429, Retry_After="3"), "(429 Too Many Requests", 9.0),
    passing("429, a date", fails(429, Retry_After=LATE), "(429 Too Many Requests", 180.0),
    passing("500", fails(500), "(500 Internal Server Error: out of order)"),
    passing("502", fails(502), "(502 Bad Gateway: out of order)"),
    passing("503", fails(503), "(503 Service Unavailable: out of order)"),
    passing("504", fails(504), "(504 Gateway Timeout: out of order)"),
    lasting("redirect", fails(307, Location="http://127.0.0.1:9/v1"), "(307 Temporary Redirect"),
    lasting("empty", sends(""), "can't be read"),
    lasting("HTML", sends("<html>Sign in</html>", "text/html"), "can't be read (<html>Sign in"),
    lasting("HTML called JSON", sends("<html>Sign in</html>"), "can't be read"),
    lasting("truncated JSON", sends('{"choices": [{"mess'), "can't be read"),
    lasting("wrong shape", sends('{"answer": 42}'), "can't be read (choices: Field required)"),
    lasting("wrong charset", answers('{"choices": "é"}'.encode("latin-1")), "can't be read"),
    lasting("endless number", sends('{"choices": ' + "9" * 5000 + "}"), "can't be read"),
    lasting("bottomless JSON", sends('{"choices":' + "[" * 100_000), "can't be read"),
    lasting("100 MB", floods(100), f"larger than {MAX_BYTES:,} bytes"),
    lasting("packed", PACKED, "packed as 'gzip'"),
    no_form("unknown word", says(WRONG_WORD), "did not fill in the form", 2),
    no_form("another shape", says('{"ship": "Alma"}'), "did not fill in the form (people: Field required", 2),
    no_form("prose", says("I think that Finch left."), "did not fill in the form", 2),
    no_form("bottomless answer", says('{"people":' + "[" * 100_000), "did not fill in the form", 2),
    no_form("refusal", says(None, refusal="I can't help"), "gave no answer (I can't help)"),
    no_form("cut", says(GOOD[:40], finish_reason="length"), "was cut at"),
    no_form("cut, though whole", says(GOOD, finish_reason="length"), "was cut at"),
    no_form("filtered", says(GOOD, finish_reason="content_filter"), "gave no answer (content_filter)"),
    no_form("no choices", sends('{"choices": []}'), "gave no answer (no choices)"),
]


@pytest.fixture
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a request take a fifth of a second."""
    monkeypatch.setattr("summarizer.provider.TIMEOUT", PATIENCE)


def told(url: str) -> SummarizerError:
    """How a summarizer of this server fails."""
    with (
        Summarizer(Connection(model="m", base_url=url)) as summarizer,
        pytest.raises(SummarizerError) as caught,
    ):
        summarizer.summarize(ITEM)
    return caught.value


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
@pytest.mark.usefixtures("patience")
def test_a_failure_is_told(server: FaultyServer, waits: list[float], row: Row):
    """So many requests, in time, then an error of its class with its exit code, words and advice."""
    server.will(row.act)
    started = time.monotonic()
    error = told(server.url)
    assert time.monotonic() - started < row.requests * PATIENCE + 1.5
    assert type(error) is row.kind
    assert error.exit_code == {WireError: 4, FormError: 5}[row.kind]
    assert row.told in str(error)
    assert error.hint
    assert "\n" not in str(error)
    assert (server.requests, sum(waits)) == (row.requests, row.waits)


@pytest.fixture
def unreachable(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server that is not there, one without a name, or one that speaks no TLS."""
    with socket.create_server((PLACE, 0)) as free:
        port = free.getsockname()[1]
        if request.param == "TLS":
            free.listen()
            free.settimeout(5)
            yield f"https://{PLACE}:{port}/v1"  # it takes the connection and never shakes hands
            return
    if request.param == "DNS":

        def unknown(*_: object, **__: object) -> None:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

        monkeypatch.setattr(socket, "getaddrinfo", unknown)
        yield "http://no-such-host.example/v1"
        return
    yield f"http://{PLACE}:{port}/v1"


@pytest.mark.parametrize(
    ("unreachable", "words"),
    [("refused", "can't be reached"), ("DNS", "can't be reached"), ("TLS", "did not answer in time")],
    indirect=["unreachable"],
)
@pytest.mark.usefixtures("patience")
def test_a_server_that_is_not_there_is_tried_four_times(unreachable: str, waits: list[float], words: str):
    """Refused, without an address, or silent where hands should be shaken."""
    started = time.monotonic()
    error = told(unreachable)
    assert time.monotonic() - started < 4 * PATIENCE + 1.5
    assert (type(error), error.exit_code, waits) == (WireError, 4, [1.0, 2.0, 4.0])
    assert words in error.message


@pytest.mark.usefixtures("patience", "waits")
def test_a_server_that_speaks_no_tls_is_told(server: FaultyServer):
    """Its plain words are no handshake."""
    server.will(says(GOOD))
    error = told(server.url.replace("http:", "https:"))
    assert (type(error), server.requests) == (WireError, 0)
    assert "can't be reached" in error.message


def test_a_huge_answer_is_not_read_into_memory(server: FaultyServer):
    """A hundred megabytes are given up after a few."""
    server.will(floods(100))
    told(server.url)
    tracemalloc.start()
    told(server.url)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5 * MAX_BYTES


@pytest.mark.parametrize(("act", "code"), [(fails(401), 4), (says("prose"), 5)])
def test_the_command_ends_with_the_errors_code(server: FaultyServer, act: Act, code: int):
    """One line on standard error, nothing on standard output, and never exit code 0."""
    server.will(act)
    result = run("run", "item.txt", "--model", "m", "--base-url", server.url)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (code, "", 1)


def test_one_item_lost_of_several_is_an_exit_code(server: FaultyServer):
    """The others' records are printed, and the lost one is named."""
    Path("other.txt").write_text(ITEM, encoding="utf-8")
    server.will(says(GOOD), fails(401))
    result = run(
        "run", "item.txt", "other.txt", "--model", "m", "--base-url", server.url, "--format", "jsonl"
    )
    assert result.exit_code == 4
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr.startswith("summarizer: other.txt: ")
