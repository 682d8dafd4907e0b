"""Recorded conversations with the embedded model give the same records, with no model and no network."""

from pathlib import Path

import pytest

from summarizer import Summarizer
from summarizer.article import read_article
from summarizer.case import load_case
from summarizer.meta import Meta
from summarizer.prompt import load_prompt, read_lock
from summarizer.record import Record
from summarizer.weights import fetch, find_model

ROOT = Path(__file__).parent.parent
HOSTED = "qwen2.5-coder-1.5b-plain"
"""The embedded 1.5B model behind an address, asked as any hosted model is."""
FOUNDING = ROOT.parent / "shared" / "seeds" / "cbp-magnus.txt"


def replay(name: str) -> tuple[Record, str]:
    """The record of a case from its tape, and its article's text."""
    case = load_case(ROOT / "seeds" / f"{name}.yaml")
    with Summarizer(prompt="personnel@v1", tapes=ROOT / "cassettes") as summarizer:
        return summarizer.summarize(case.article, case=name), case.article.text


def test_the_founding_story_is_refused_and_proved():
    """Who, post, deed, status, by whom, the AP's reason, and the speakers."""
    record, text = replay("cbp-resignation-refused")
    change = record.changes[0]
    assert (change.who.name, change.action, change.direction) == ("Chris Magnus", "resignation", "out")
    assert "Customs and Border Protection" in f"{change.role.title} {change.role.organization}"
    assert change.status == "refused"
    spoken = {source.name for source in change.sources} | {source.via for source in change.sources}
    assert {"Politico", "Brandon Judd", "NewsNation", "Washington Post", "Associated Press"} <= spoken
    assert record.provenance.tape is not None
    assert text


@pytest.mark.parametrize("name", ["cbp-resignation-refused", "hospital-finance-director", "bridge-opening"])
def test_every_span_holds_its_quote(name: str):
    """`text[start:end] == quote` for all evidence, wherever it stands in the record."""
    record, text = replay(name)

    def spans(value: object) -> list[dict[str, object]]:
        if isinstance(value, dict):
            found = [value] if {"quote", "start", "end"} <= set(value) else []
            return found + [span for part in value.values() for span in spans(part)]
        return [span for part in value for span in spans(part)] if isinstance(value, list) else []

    found = spans(record.model_dump(mode="json"))
    assert all(text[span["start"] : span["end"]] == span["quote"] for span in found)
    assert bool(found) == bool(record.changes)


def test_a_plain_appointment():
    """One person gets one post, from a date on."""
    record, _ = replay("hospital-finance-director")
    change = record.changes[0]
    assert (change.who.name, change.action, change.status) == ("Ingrid Haaland", "appointment", "announced")
    assert change.role.title == "finance director"


def test_an_item_without_a_change():
    """An office holder at work changes nothing."""
    assert replay("bridge-opening")[0].outcome == "no_change"


def test_the_prompt_works_on_a_server_that_takes_no_grammar():
    """Asked with a JSON Schema alone, the model's draft is proved in the same way."""
    tapes, name = ROOT / "cassettes", "hospital-finance-director"
    with Summarizer(HOSTED, "personnel@v3", tapes=tapes) as summarizer:
        record = summarizer.summarize(load_case(ROOT / "seeds" / f"{name}.yaml").article, case=name)
    assert ("Ingrid Haaland", "appointment") in {
        (change.who.name, change.action) for change in record.changes
    }
    request = (tapes / "personnel@v3" / HOSTED / f"{name}.yaml").read_text(encoding="utf-8")
    assert "type: json_schema" in request
    assert "grammar:" not in request


def test_released_prompts_do_not_change():
    """A released prompt is what LOCK says; to change it, make the next version."""
    lock = read_lock()
    assert lock
    assert {label: load_prompt(label).sha256 for label in lock} == lock


@pytest.mark.live
@pytest.mark.timeout(600)
def test_the_small_model_runs_here():
    """The embedded 0.5B, fetched if need be, gives a record whose spans are true."""
    fetch(find_model("qwen2.5-coder-0.5b"))
    article = read_article(ROOT / "seeds" / "hospital-finance-director.txt", Meta())
    with Summarizer("local:qwen2.5-coder-0.5b", "personnel@v1") as summarizer:
        record = summarizer.summarize(article)
    assert record.provenance.provider == "embedded"
    assert record.provenance.tokens_out
    assert all(article.text[e.start : e.end] == e.quote for c in record.changes for e in c.who.evidence)


@pytest.mark.skipif(
    not FOUNDING.is_file(), reason="the original story lies beside the project only where it was given"
)
def test_offsets_count_from_the_start_of_the_file():
    """A clean file's text is its content, so that offsets lead back into it."""
    assert read_article(FOUNDING).text == FOUNDING.read_text(encoding="utf-8")
