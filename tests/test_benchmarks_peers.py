"""The benchmarks' peers: each is asked for the same fields, and told apart by what it answers."""

from __future__ import annotations

import io
import json
import sys
from types import SimpleNamespace
from typing import Any, get_args

import pytest

from benchmarks.peers import instructor_peer, langextract_peer, summarizer_peer, task
from benchmarks.peers.lines import Usage, answer_lines
from benchmarks.peers.process import Peer, PeerError, Server
from benchmarks.speed.articles import KNOWN, reply_about_known
from benchmarks.speed.child import FixedProvider
from benchmarks.speed.stub import serve_stub
from summarizer import Summarizer
from summarizer.vocabulary import Action, Stance, Status


def test_peers_know_the_words_of_the_record():
    """The fixed words that the others are told are ours."""
    assert get_args(Action) == task.ACTIONS
    assert get_args(Status) == task.STATUSES
    assert set(get_args(Stance)) == set(task.STANCES)


def test_the_worked_example_is_true():
    """It takes the form, and its words stand in its text."""
    messages = instructor_peer.messages("An item.")
    told = instructor_peer.PersonnelChanges.model_validate_json(messages[2]["content"])
    assert told.changes[0].who in task.EXAMPLE_TEXT
    assert all(source.name in task.EXAMPLE_TEXT for source in told.sources)
    assert messages[-1] == {"role": "user", "content": "An item."}


def test_langextract_is_read_as_its_readme_says():
    """What it could not locate in the text is left out."""
    spans = [
        SimpleNamespace(
            extraction_class="change", extraction_text="Ann", attributes={"role": "mayor"}, char_interval=1
        ),
        SimpleNamespace(
            extraction_class="change", extraction_text="Bob", attributes=None, char_interval=None
        ),
        SimpleNamespace(extraction_class="source", extraction_text="Post", attributes=None, char_interval=1),
    ]
    found = langextract_peer.fields_of(spans)
    assert found == {"changes": [{"who": "Ann", "role": "mayor"}], "sources": [{"name": "Post"}]}


def test_our_own_record_has_the_common_fields():
    """The fields of a record are told by the same names."""
    provider = FixedProvider(reply_about_known("personnel@v1"))
    with Summarizer("local", "personnel@v1", provider=provider) as summarizer:
        found = summarizer_peer.fields_of(summarizer.summarize(KNOWN))
    (change,) = found["changes"]
    assert set(change) == set(instructor_peer.Change.model_fields)
    assert (change["who"], change["action"]) == ("Orla Finch", "resignation")


def test_a_peer_answers_line_by_line_and_tells_failures():
    """One line says that all is loaded, then one for each item, with what it took."""

    def find(item: dict[str, Any], usage: Usage) -> dict[str, Any]:
        usage.add(
            SimpleNamespace(
                usage=SimpleNamespace(prompt_tokens=9, completion_tokens=2, prompt_tokens_details=None)
            )
        )
        print("noise")  # noqa: T201  # as a library might
        return {"changes": [item["text"]]} if item["text"] else 1 / 0

    out = io.StringIO()
    answer_lines(find, "tool 1", ['{"id": "a", "text": "x"}', '{"id": "b", "text": ""}'], out)
    ready, good, bad = map(json.loads, out.getvalue().splitlines())
    assert ready == {"ready": "tool 1"}
    assert (good["fields"], good["tokens_in"], good["requests"]) == ({"changes": ["x"]}, 9, 1)
    assert (bad["fields"], bad["error"]) == (None, "ZeroDivisionError: division by zero")


def test_a_peer_runs_in_a_process_of_its_own():
    """It is asked over its standard input, and ends with the block."""
    with serve_stub(reply_about_known("personnel@v1")) as url:
        server = Server("stub", url)
        with Peer(sys.executable, "summarizer_peer", server, ("--prompt", "personnel@v1")) as peer:
            reply = peer.ask({"id": "known", "text": KNOWN}, 60)
            assert peer.version.startswith("personnel-summarizer ")
    assert (reply["id"], reply["error"], reply["tokens_in"]) == ("known", "", 900)
    assert peer._process.returncode is not None


def test_a_peer_that_ends_is_an_error():
    """Whoever waits for it is told."""
    with pytest.raises(PeerError, match="ended by itself"), Peer(sys.executable, "nothing", Server("m")):
        pass
