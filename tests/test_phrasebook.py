"""Phrasebook: looking only where an anchoring word stands finds what looking everywhere would."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.cues.find import ACTION_WORDS
from summarizer.cues.phrasebook import Phrasebook, plain_run, words_of
from summarizer.cues.phrases import Words, compile_phrase, places
from summarizer.cues.reasons import REASONS
from summarizer.cues.steps import STEPS

TABLES = [*ACTION_WORDS.values(), *STEPS.values(), *REASONS.values()]
PHRASES = sorted({p.strip() for words in TABLES for p in re.split(r"[;\n]", words.say) if p.strip()})
WORDS = sorted({word for phrase in PHRASES for word in re.findall(r"[a-z]+", phrase)})
TEXTS = st.lists(
    st.sampled_from([*WORDS, "his", "Roth", "as head of", "was", "’s", "page", ","]), max_size=12
)


@given(TEXTS.map(" ".join), st.sampled_from(PHRASES), st.sampled_from([str, str.upper, str.title]))
def test_a_phrase_is_found_wherever_its_pattern_matches(text: str, phrase: str, case: type[str]):
    """Whatever the case of the letters, and with what the phrase may leave out."""
    expected = [match.span() for match in compile_phrase(phrase).finditer(case(text))]
    found = places(case(text), Words(phrase))
    assert [tuple(place) for place in found] == expected


@pytest.mark.parametrize("text", ["He reſıgned.", "HE RESİGNED.", "He resigned."])
def test_letters_that_count_as_ascii_anchor_a_phrase(text: str):
    """A long s, a dotless and a dotted i match where case does not count."""
    assert len(places(text, Words("resign~"))) == 1


def test_a_gap_that_opens_a_phrase_does_not_end_at_a_word():
    """The word behind such a gap is no anchor."""
    assert places("Then, he turned the page.", Words("reach~ed? .. age")) != []


def test_a_phrase_is_compiled_when_its_anchor_is_first_met():
    """Words that no text has cost nothing."""
    compiled: list[str] = []

    def note(phrase: str) -> re.Pattern[str]:
        compiled.append(phrase)
        return re.compile(phrase)

    book = Phrasebook({"sacked": (frozenset({"sacked"}),), "NAME": ()}, note)
    assert list(book.find("He left.")) == []
    assert [match.group() for match in book.find("He was sacked.")] == ["sacked"]
    assert compiled == ["NAME", "sacked"]


def test_the_longest_run_of_letters_of_a_word_anchors_it():
    """Hyphens and apostrophes part runs; a run of other letters than ASCII is left out."""
    assert (plain_run("Vice-President"), plain_run("n't"), plain_run("–"), plain_run("née")) == (
        "president",
        "n",
        None,
        None,
    )
    assert words_of("The ex-mayor’s SON") == {"the", "ex", "mayor", "s", "son"}
