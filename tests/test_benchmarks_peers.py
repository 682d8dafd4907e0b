"""The benchmarks' peers: each is asked for the same fields, and told apart by what it answers."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import asdict
from pathlib import Path
from types import SimpleNamespace
from typing import Any, get_args

import pytest

from benchmarks import open_sets
from benchmarks.environments import ROOT
from benchmarks.pages import replace_between
from benchmarks.peers import contextgem_peer, instructor_peer, langextract_peer, summarizer_peer, task
from benchmarks.peers.asking import Asking
from benchmarks.peers.lines import Usage, answer_lines
from benchmarks.peers.process import Peer, PeerError, Server
from benchmarks.peers.results import gather
from benchmarks.peers.scores import score_reply, standing
from benchmarks.peers.table import long_table, table
from benchmarks.peers.tools import TOOLS
from benchmarks.speed.articles import KNOWN, reply_about_known
from benchmarks.speed.child import FixedProvider
from benchmarks.speed.stub import serve_stub
from summarizer import Summarizer, load_cases
from summarizer.case import load_case
from summarizer.evaluation import load_sound_cases
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


def test_contextgem_is_read_by_the_names_of_its_concepts():
    """Each concept's objects are the fields; a concept without any is an empty list."""
    concepts = [
        SimpleNamespace(
            name=contextgem_peer.SOURCES, extracted_items=[SimpleNamespace(value={"name": "Post"})]
        ),
        SimpleNamespace(name=contextgem_peer.CHANGES, extracted_items=[]),
    ]
    assert contextgem_peer.fields_of(concepts) == {"changes": [], "sources": [{"name": "Post"}]}


def test_contextgem_is_asked_for_the_fields_of_the_example():
    """Its structures name the fields that instructor is asked for, and the example has them all."""
    assert set(contextgem_peer.CHANGE_STRUCTURE) == set(instructor_peer.Change.model_fields)
    assert set(contextgem_peer.SOURCE_STRUCTURE) == set(instructor_peer.Source.model_fields)
    assert set(contextgem_peer.CHANGE_STRUCTURE) == set(task.EXAMPLE_CHANGE)
    assert all(set(contextgem_peer.SOURCE_STRUCTURE) == set(source) for source in task.EXAMPLE_SOURCES)


def test_what_contextgem_has_counted_is_added_up():
    """Every call counts, those whose reply it could not use among them."""
    told = SimpleNamespace(input=1800, cache_read=700, output=90, calls=["unusable", "good"])
    usage = Usage()
    contextgem_peer.add_usage(usage, [SimpleNamespace(usage=told)])
    assert (usage.tokens_in, usage.tokens_cached, usage.tokens_out, usage.requests) == (1800, 700, 90, 2)


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


def reply(**more: Any) -> dict[str, Any]:
    """A reply about a case, as a tool's program gives it."""
    change = {"who": "Ingrid Haaland", "action": "Appointment", "status": "sworn in", "by": "null"}
    fields = {"changes": [{**change, **more}], "sources": [{"name": "the board", "stance": "confirms"}]}
    return {"fields": fields, "error": "", "seconds": 1.0, "tokens_in": 1, "tokens_out": 1, "requests": 1}


HAALAND = load_case(ROOT / "seeds" / "hospital-finance-director.yaml")


def test_a_reply_is_scored_like_a_record():
    """Words of a fixed list count in any case; others are wrong; ways to say nothing are nothing."""
    scored = score_reply(HAALAND, reply())
    assert scored.score("who").tally.f1 == 1
    assert scored.score("action").tally.f1 == 1
    assert scored.score("status").tally.matched == 0
    assert scored.score("by").tally.found == 0


def test_a_tool_that_gives_no_answer_has_found_nothing():
    """And why is kept."""
    scored = score_reply(HAALAND, {**reply(), "fields": None, "error": "no JSON"})
    assert scored.failure == "no JSON"
    assert scored.score("who").tally.found == 0


def test_printed_words_are_looked_for_in_the_item():
    """Invented names don't stand there."""
    assert standing(HAALAND, reply(organization="Hospital of Nowhere")) == (1, 3)


def test_what_was_answered_is_not_asked_again(tmp_path: Path):
    """Replies of a former run are read from its file."""
    (tmp_path / "instructor.jsonl").write_text(
        json.dumps({**reply(), "id": HAALAND.id, "version": "1"}) + "\n"
    )
    asking = Asking(next(tool for tool in TOOLS if tool.name == "instructor"), tmp_path, "m", "p", 1)
    asking.ask("no such interpreter", [HAALAND], print)
    results = gather([asking], [HAALAND], "m", "p", {})
    assert results.measured[0].splits["all"].f1["who"] == 1
    assert "| instructor | **" in table(results, "all")


def test_a_tool_that_was_not_asked_about_all_has_no_result(tmp_path: Path):
    """And the page says so."""
    asking = Asking(TOOLS[0], tmp_path, "m", "p", 1)
    assert "1 of 1 cases were not asked" in long_table(gather([asking], [HAALAND], "m", "p", {}))


def test_a_split_that_was_asked_whole_has_its_row(tmp_path: Path):
    """Held cases come first; what else was not asked is told."""
    held = HAALAND.model_copy(update={"id": "held", "split": "held"})
    (tmp_path / "instructor.jsonl").write_text(json.dumps({**reply(), "id": "held", "version": "1"}) + "\n")
    asking = Asking(next(tool for tool in TOOLS if tool.name == "instructor"), tmp_path, "m", "p", 1)
    results = gather([asking], [HAALAND, held], "m", "p", {})
    assert list(results.measured[0].splits) == ["held"]
    assert "instructor: no result but for cases kept apart: 1 of 2 cases were not asked." in long_table(
        results
    )


def test_the_pages_are_made_from_the_committed_numbers():
    """The README's table and the page's are what the committed replies give; without any, the page says so."""
    folder, command = ROOT / "docs" / "peers", "python -m benchmarks.peers"
    page, readme = ((ROOT / name).read_text("utf-8") for name in ("docs/peers.md", "README.md"))
    if not folder.exists():
        assert page == replace_between(page, "Nothing has been measured yet.\n", command)
        return
    askings = [Asking(tool, folder, "", "", 1) for tool in TOOLS]
    stored = json.loads((folder / "peers.json").read_text("utf-8"))
    results = gather(askings, load_cases(ROOT / "seeds"), stored["model"], stored["prompt"], {})
    assert [asdict(tool) for tool in results.measured] == [tool for tool in stored["tools"] if tool["splits"]]
    assert long_table(results) in page
    assert table(results, "all") in readme


def test_lines_of_another_collection_become_cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """What does not stand in the item is left out, a name in another form is found."""
    line = {
        "id": "x/1",
        "source": "A wire",
        "title": "Holm: it’s over",
        "published": "October 6, 2011",
        "text": "Ada M. Holm resigned as mayor of Strand on Monday, the council said in a short note.",
        "changes": [
            {
                "who": "Ada Holm",
                "role": "mayor (acting)",
                "organization": "Strand",
                "action": "resignation",
                "status": "effective",
                "reason": None,
                "background": False,
                "evidence": ["Ada M. Holm resigned"],
            }
        ],
    }
    lines = tmp_path / "lines.jsonl"
    lines.write_text(json.dumps(line) + "\n")
    monkeypatch.setattr(sys, "argv", ["open_sets", str(lines), "--out", str(tmp_path / "cases")])
    open_sets.main()
    (case,) = load_sound_cases(tmp_path / "cases")
    (change,) = case.expected.changes
    assert (change.who, change.role, change.organization) == ("Ada M. Holm", None, "Strand")
    assert (case.article.meta.title, str(case.article.meta.published)) == ("Holm: it’s over", "2011-10-06")
