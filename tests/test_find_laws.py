"""Find: what holds of any text and any quote."""

from __future__ import annotations

import unicodedata

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from quotes import WORDS, found

from summarizer import find_quote
from summarizer.ground.find import find_all, same_words


def fancy(words: list[str], how: int) -> str:
    """Write words with other looks: another case, form, apostrophes, spaces, invisible marks."""
    looks = [
        " ".join(words).upper(),
        unicodedata.normalize("NFD", " ".join(words)),
        " ".join(words).replace("’", "'").replace("“", '"').replace("”", '"'),
        "\u00a0\n ".join(words),
        "\u200b \u00ad".join(words),
        f"“…{' '.join(words)}…”",
        " ".join(words).replace("-", "‑"),
    ]
    return looks[how]


@given(
    before=st.lists(st.sampled_from(WORDS), max_size=6),
    words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=6),
    after=st.lists(st.sampled_from(WORDS), max_size=6),
    mark=st.sampled_from([" ", ", ", " — ", " (", "; ", "\n", ".\n\n"]),
    how=st.integers(0, 6),
)
def test_words_are_found_whatever_their_looks(
    before: list[str], words: list[str], after: list[str], mark: str, how: int
) -> None:
    """Whole words of a text are found in it, and what is found are the same words."""
    text = mark.join(" ".join(part) for part in (before, words, after) if part)
    got = found(text, fancy(words, how))
    assert got is not None
    assert same_words(got, " ".join(words))


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_unicode_is_searched(text: str, quote: str) -> None:
    """Nothing raises, and spans are in order, apart, not empty, and say the quote."""
    end = 0
    for span in find_all(text, quote):
        assert end <= span.start < span.end <= len(text)
        assert same_words(text[span.start : span.end], quote)
        end = span.end


@settings(suppress_health_check=[HealthCheck.filter_too_much])  # most slices of any text hold no whole word
@given(st.text(max_size=40), st.data())
def test_finding_again_finds_the_same_words(text: str, data: st.DataObject) -> None:
    """The characters found for any slice are found again, and stand for the same words."""
    start = data.draw(st.integers(0, len(text)))
    got = found(text, text[start : data.draw(st.integers(start, len(text)))])
    assume(got is not None)
    again = found(text, str(got))
    assert again is not None
    assert same_words(again, str(got))


@given(st.text(alphabet="ab cd.é'-12\u0301\u200b–\n", max_size=40))
def test_a_text_holds_itself(text: str) -> None:
    """A text with a word in it is found in itself."""
    assert (find_quote(text, text) is not None) == any(c.isalnum() for c in text)


@given(st.integers(0, 99_999), st.integers(0, 99_999), st.sampled_from(["", "$", "€", "-"]))
def test_a_changed_number_is_never_found(number: int, other: int, sign: str) -> None:
    """A quote with another number is not in the text, whatever digits they share."""
    assume(number != other)
    text = f"The board paid {sign}{number:,} to Vance and 7 others."
    assert find_quote(text, f"paid {sign}{other:,}") is None
    assert find_quote(text, f"{other:,} to Vance") is None
    assert find_quote(text, f"paid {sign}{number:,} to Vance") is not None


@given(st.lists(st.sampled_from(WORDS), min_size=2, max_size=8, unique=True), st.data())
def test_a_word_left_out_is_noticed(words: list[str], data: st.DataObject) -> None:
    """A quote that leaves out a word in the middle is refused."""
    assume(len(words) > 2)
    gone = data.draw(st.integers(1, len(words) - 2))
    assert find_quote(" ".join(words), " ".join(words[:gone] + words[gone + 1 :])) is None
