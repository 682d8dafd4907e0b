"""Nameparts: a name taken apart — honorifics off, given names, surname with its particles, generation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from summarizer.ground.folding import fold
from summarizer.ground.namewords import GENERATIONS, GIVEN_PARTICLES, GIVEN_TOO, HONOURS, PARTICLES, TITLES

# Letters, with the marks that Arabic, Thai and the scripts of India write as characters of their own.
LETTER: Final = r"(?:[^\W\d_]|[\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0963\u0971-\u0dff\u0e31-\u0e4e])"
_WORD: Final = re.compile(rf"{LETTER}(?:{LETTER}|['’.\-‐‑](?={LETTER}))*\.?")
INITIALS: Final = re.compile(r"(?:[^\W\d_]\.-?)+|[A-Z]{2}")
ARTICLE: Final = re.compile(r"(?:al|el)-", re.IGNORECASE)


class Name(NamedTuple):
    """A name taken apart, folded for comparison."""

    given: tuple[str, ...]
    surname: str
    generation: str


def name_words(name: str) -> list[str]:
    """The words of a name without honorifics, suffixes and a possessive, as written."""
    return [name[start:end] for start, end in _word_spans(name)]


@lru_cache(maxsize=1024)
def surname(name: str) -> str:
    """The last word of a name with the particles before it: "van der Berg" of "Anna van der Berg"."""
    spans = _word_spans(name)
    if not spans:
        return name
    start = spans[_surname_at(name, spans)][0]
    if start and name[start - 1] in "'’":  # "’t Hooft"
        start -= 1
    return name[start : spans[-1][1]]


def _word_spans(name: str) -> list[tuple[int, int]]:
    """Where the words of a name stand, without titles before it, suffixes behind it and a possessive."""
    spans = [match.span() for match in _WORD.finditer(name)]
    while len(spans) > 1 and is_title(name[slice(*spans[0])], len(spans) - 1):
        spans.pop(0)
    while len(spans) > 1 and _is_suffix(name[slice(*spans[-1])]):
        spans.pop()
    if spans:
        start, end = spans[-1]
        spans[-1] = start, start + len(re.sub(r"(?:['’]s|\.)$", "", name[start:end]))
    return spans


def _surname_at(name: str, spans: Sequence[tuple[int, int]]) -> int:
    """Which of the words begins the surname: its first particle, unless that can be a given name."""
    words = [name[start:end] for start, end in spans]
    at = len(words) - 1
    while at > 0 and bare(words[at - 1]) in PARTICLES:
        if at == len(words) - 1 == 1 and words[0][0].isupper() and bare(words[0]) in GIVEN_PARTICLES:
            break
        at -= 1
    return at


# One name is compared with every other of its article.
@lru_cache(maxsize=4096)
def parse_name(name: str) -> Name:
    """The parts of a name, folded for comparison; empty where it has no word."""
    spans = _word_spans(name)
    if not spans:
        return Name((), "", "")
    at = _surname_at(name, spans)
    given = [part for start, end in spans[:at] for part in _apart(name[start:end])]
    behind = [bare(word) for word in _WORD.findall(name[spans[-1][1] :])]
    generation = next((word for word in behind if word in GENERATIONS), "")
    return Name(tuple(given), ARTICLE.sub("", _fold(surname(name))), generation)


def _apart(word: str) -> list[str]:
    """The letters of "J.R." or "JD", or the word."""
    if INITIALS.fullmatch(word):
        return [_fold(letter) for letter in word if letter.isalpha()]
    return [_fold(word)]


def is_title(word: str, following: int) -> bool:
    """Whether a word before so many others of a name is a title."""
    plain = bare(word)
    if plain in GIVEN_TOO:
        return following > 1
    return plain == "the" or all(part in TITLES or part == "co" for part in plain.split("-"))


def _is_suffix(word: str) -> bool:
    plain = bare(word)
    return plain in HONOURS or plain in ("jr", "sr") or (plain in GENERATIONS and word.isupper())


def bare(word: str) -> str:
    """A word without dots and capitals."""
    return word.replace(".", "").casefold()


def _fold(word: str) -> str:
    return fold(word).text.strip().rstrip(".")
