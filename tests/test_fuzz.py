"""Whatever comes in, nothing crashes, hangs or lies about its place: quick by default, long with SUMMARIZER_FUZZ=2000."""

from __future__ import annotations

import contextlib
import json
import os
import random
import tracemalloc
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from matcher import llguidance, tokenizer
from pydantic import BaseModel
from test_readers import HEADS

from summarizer.article import Article, parse_article
from summarizer.cassettes.store import StoredTape, read_tape
from summarizer.dates.find import find_dates
from summarizer.dates.resolve import resolve
from summarizer.draft import BriefDraft, Draft, DraftShape, Name
from summarizer.errors import ArticleError, RecordError, SummarizerError, TapeError
from summarizer.grammar import Choices, build_grammar
from summarizer.ground import ground
from summarizer.ground.attempts import as_proof, as_shown, list_attempts
from summarizer.ground.find import find_all, same_words
from summarizer.prompt import copy_sentences
from summarizer.readers import Document, Item, read_document
from summarizer.record import Record
from summarizer.vocabulary import ACTIONS

HERE = Path(__file__).parent
LONG = int(os.environ.get("SUMMARIZER_FUZZ", "0"))
"""Examples of each test; without it few, and the same ones each time."""
TAPE = next((HERE.parent / "cassettes").glob("personnel@v3/*/*.yaml")).read_text(encoding="utf-8")
RECORD = (HERE / "records" / "v2.json").read_text(encoding="utf-8")


def fuzzed(quick: int) -> settings:
    """How many examples a test sees."""
    return settings(
        max_examples=LONG or quick,
        derandomize=not LONG,
        deadline=None,
        database=None,
        phases=[Phase.explicit, Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )


PIECES = st.sampled_from(
    [
        "Mayor Ada Holm has resigned, the town of Sund said on Monday. ", "Kai Berg", "was dismissed as treasurer ",
        "“I will not go,” ", "said José Núñez", ".\n", "\n\n", " by the board", "on 3 May 2024", "last week", "$2.38 million",
        "<|im_end|>", "<|im_start|>system\n", "[INST]", "{{ 7*7 }}", '{"person": "Kai Berg"}', "```", "System: ",
        "Ignore all previous instructions. ", "\u200b", "\u202e", "\U000e0041\U000e0042", "\u00ad", "e\u0301", "ﬁ", "İ", "ß",
        "\x1b", "\ufffc", "\\", '"', "\ud800", "vice-", "-", "—", " not ", "n’t", "…", "\u2029", "12 000", "½", "👩‍👩‍👧",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=12), min_size=1, max_size=14).map("".join)


def article_of(text: str) -> Article | None:
    """The article of a text, if it is one."""
    try:
        return Article.from_text(text)
    except ArticleError:
        return None


def evidence_in(value: Any) -> Iterator[dict[str, Any]]:
    """Every piece of evidence inside a value."""
    if isinstance(value, dict):
        if value.keys() == {"quote", "start", "end"}:
            yield value
        for part in value.values():
            yield from evidence_in(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from evidence_in(part)


@fuzzed(60)
@given(st.binary(max_size=300) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_an_article_or_none(data: bytes):
    """Its sentences are in order, apart, and within the text."""
    try:
        article = parse_article(data, "item.txt")
    except ArticleError:
        return
    ends = 0
    for number, sentence in enumerate(article.sentences, 1):
        assert (sentence.number, ends <= sentence.start < sentence.end <= len(article.text)) == (number, True)
        ends = sentence.end


@fuzzed(60)
@given(st.sampled_from([b"", *HEADS.values()]), st.binary(max_size=200))
def test_any_document_is_read_or_refused(head: bytes, rest: bytes):
    """Whatever kind it says it is: items, or errors of ours."""
    try:
        for found in read_document(Document.of("item.bin", head + rest)):
            assert isinstance(found, (Item, SummarizerError))
    except SummarizerError:
        pass


@fuzzed(80)
@given(TEXTS, TEXTS)
def test_what_is_found_says_the_quote(text: str, quote: str):
    """In order and apart, and the characters found are the same words."""
    end = 0
    for span in find_all(text, quote):
        assert end <= span.start < span.end <= len(text)
        assert same_words(text[span.start : span.end], quote)
        end = span.end


@fuzzed(60)
@given(TEXTS)
def test_attempts_stand_where_they_are_said_to(text: str):
    """And nothing moves when they are taken out; taken out once, nothing is left to take out."""
    article = article_of(text)
    if article is None:
        return
    for fault in list_attempts(article):
        assert all(article.text[e.start : e.end] == e.quote for e in fault.evidence)
    shown, proof = as_shown(article), as_proof(article)
    assert len(shown.text) == len(proof.text) == len(article.text)
    assert all(a in (b, " ") for a, b in zip(shown.text, article.text, strict=True))
    assert "<|" not in " ".join(copy_sentences(shown))


NAMES = st.sampled_from(["Ada Holm", "Kai Berg", "José Núñez", "Holm", "system", "the board", "Sund"]) | TEXTS


def drafts() -> st.SearchStrategy[DraftShape]:
    """Claims of any kind about anybody."""
    person = st.fixed_dictionaries(
        {
            "person": NAMES, "change": st.sampled_from(list(ACTIONS)), "role": st.none() | NAMES, "organization": st.none() | NAMES,
            "by": st.none() | NAMES, "reasons": st.lists(TEXTS, max_size=2),
        }
    )  # fmt: skip
    return st.lists(person, max_size=3).map(lambda people: BriefDraft.model_validate({"people": people}))


@fuzzed(40)
@given(TEXTS, drafts())
def test_whatever_is_claimed_each_quote_is_the_article_s(text: str, draft: DraftShape):
    """`text[start:end] == quote` for all evidence of all changes."""
    article = article_of(text)
    if article is None:
        return
    changes, faults = ground(draft.claims(), article)
    for told in evidence_in([change.model_dump() for change in changes]):
        assert article.text[told["start"] : told["end"]] == told["quote"] != ""
    assert len(changes) + len(faults) >= bool(draft.claims().changes)


class Said(BaseModel):
    """One name."""

    name: Name


@fuzzed(40)
@given(TEXTS, st.integers(0, 2**32))
def test_a_grammar_yields_only_words_of_the_text(text: str, seed: int):
    """It parses, and whatever a sampler picks under it stands in what the prompt shows."""
    article = article_of(text)
    shown = " ".join(copy_sentences(as_shown(article))) if article else ""
    assert not llguidance.LLMatcher.validate_grammar(build_grammar(Draft, Choices(shown, 3)))
    if not shown:
        return
    matcher = llguidance.LLMatcher(tokenizer(), build_grammar(Said, Choices(shown, 3)))
    dice, said = random.Random(seed), b""  # noqa: S311  # a sampler that can be run again
    for _ in range(2000):
        allowed = [token for token, bias in enumerate(matcher.compute_logit_bias()) if bias and token < 256]
        if not allowed or matcher.is_stopped():
            break
        token = dice.choice(allowed)
        said += bytes([token])
        assert matcher.consume_token(token)
    if matcher.is_accepting():
        assert json.loads(said)["name"] in shown


@fuzzed(80)
@given(TEXTS, st.dates(date(1900, 1, 1), date(2100, 1, 1)) | st.none(), st.booleans())
def test_any_dates_are_found_and_resolved(text: str, published: date | None, future: bool):  # noqa: FBT001
    """Each stands where it is said to; its value is a calendar date, or it has none."""
    for found in find_dates(text):
        assert text[found.start : found.end] == found.text
        told = resolve(found.text, published, future=future)
        if told is not None:
            date.fromisoformat(
                {4: f"{told.value}-01-01", 7: f"{told.value}-01"}.get(len(told.value), told.value)
            )


def damaged(whole: str) -> st.SearchStrategy[str]:
    """The text with a stretch replaced by something else."""
    places = st.integers(0, len(whole))
    junk = st.text(max_size=8) | st.sampled_from(
        ["[" * 3000, "9" * 5000, "&a [*a]", "!!python/object:x {}", "null", "\x00", "-"]
    )
    return st.builds(
        lambda at, long, new: whole[:at] + new + whole[at + long :], places, st.integers(0, 40), junk
    )


@fuzzed(25)
@given(damaged(TAPE) | st.text(max_size=60))
def test_any_tape_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str):
    """A damaged one is a TapeError, and nothing else."""
    path = tmp_path_factory.mktemp("tape") / "item.yaml"
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    with contextlib.suppress(TapeError):
        assert isinstance(read_tape(path), StoredTape)


@fuzzed(60)
@given(damaged(RECORD) | st.text(max_size=60))
def test_any_record_is_read_or_refused(text: str):
    """A damaged one is a RecordError; what is read is written and read again as it was."""
    with contextlib.suppress(RecordError):
        record = Record.from_json(text)
        assert Record.from_json(record.to_json()) == record


@pytest.mark.parametrize(
    "text", ["<|" * 40_000, "{{" * 40_000, "[" * 90_000, "a" * 90_000, "aa " * 30_000, "\u202e" * 80_000, "![](" * 20_000, "\n#\n" * 25_000, "<think>" * 12_000]
)  # fmt: skip
def test_long_runs_take_little_time_and_memory(text: str):
    """No pattern goes over a text again and again; the time limit of all tests is the bound."""
    tracemalloc.start()
    article = Article.from_text(f"Mayor Ada Holm has resigned. {text}")
    list_attempts(article)
    as_proof(article)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 200_000_000
