"""Attributions: any text is read, soon and without overlap; outlets and echoes are known by their words."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.attribution import (
    Attribution,
    bare,
    described_outlets,
    find_attributions,
    find_echo,
    is_hedged,
    on_record,
    speaker_kind,
)


def test_described_outlets():
    """An article introduces the names that are outlets."""
    text = "The daily Glas reported it. He told the news site Podveza, not the student paper, The Gull. The cup is Sarnia’s."
    assert described_outlets(text) == {"Glas", "Podveza", "Gull"}


def test_echo():
    """Who only did what another did is named behind the verb."""
    assert find_echo("So did the three board members who were absent.") == "the three board members"
    assert find_echo("So it went on.") is None


SALAD = """Roe Quist the a council and , . “ ” " ' ’ ( ) — said told reported confirmed denied by to of in who that Reuters Times
    according Neither nor responded declined comment an official source was not , Inc. US he statement with interview 5 on
    Monday saying quoted as citing spokesman for Herald 's"""

WORDS = st.sampled_from(sorted(set(SALAD.split())))


def check(sentence: str) -> None:
    """Assert what holds for every text."""
    last = -1
    for found in find_attributions(sentence):
        assert isinstance(found, Attribution)
        assert sentence[found.start : found.end] == found.speaker != ""
        assert found.start >= last
        assert found.verb in sentence
        assert found.outlet is None or found.outlet in sentence
        assert bare(found.speaker)
        last = found.end


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_spans_hold_in_word_salad(sentence: str) -> None:
    """Whatever the order of the words, each span is its speaker's, in order, without overlap."""
    check(sentence)
    is_hedged(sentence)


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    """No text raises, as a sentence or as a name."""
    check(text)
    speaker_kind(text)
    on_record(text)
    bare(text)


@pytest.mark.parametrize(
    "unit", ["Roe said the ", "a of ", "and Roe, ", "Neither a nor ", "( ", "the Times, ", "on Monday "]
)
def test_long_sentences_are_quick(unit: str) -> None:
    """A sentence of several thousand characters takes no more than seconds of work."""
    started = time.process_time()
    find_attributions(unit * 400 + "said")
    bare(unit * 400)
    assert time.process_time() - started < 5
