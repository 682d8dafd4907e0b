"""Phrases: the little language the word tables are written in, and its compiler.

A table is a text: phrases stand one a line or with a semicolon between. In a phrase

- ``resign~`` is every form of the verb; ``fire~ed`` its past forms, ``fire~ing`` its -ing form;
- ``post|job`` is either word, ``very?`` is a word that may be missing;
- ``post,`` is the word with a comma behind it;
- ``.`` is a gap of up to 2 words, ``..`` of up to 5, ``...`` of up to 10;
- ``NAME`` is a capitalised word, ``NOT`` is "not" or any "…n't", ``WILL`` is "will", "would" or
  any "…'ll", ``IS`` is "is", "are", "was" or any "…'s", ``OWNER`` is any "…'s", ``NUM`` is a number
  in digits, ``VOTES`` is two of them, "31–27", ``ELECT`` is any "…-elect" or "…-designate"; other words in capitals are sets from `SETS`.

Case does not count, and a phrase begins and ends where words do: "left" is not in "left-back".
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from summarizer.cues.alternatives import alternatives
from summarizer.cues.phrasebook import Phrasebook, plain_run
from summarizer.cues.wordsets import DOUBLING, IRREGULAR, SETS
from summarizer.late import late

_QUOTES: Final = str.maketrans("‘’ʼ´`“”„", "'''''\"\"\"")
_GAPS: Final = {".": 2, "..": 5, "...": 10}
_PATTERNS: Final = {
    "NAME": r"(?-i:[A-ZÀ-ÖØ-ÞĀĆČĎĐĒĘĚĞĪİŁŃŇŌŐŒŘŚŞŠŤŪŮŰŹŻŽ][\w'.\-]{0,60})",
    "NOT": r"(?:not|never|cannot|\w{1,12}n't)",
    "WILL": r"(?:will|would|shall|\w{1,40}'(?:ll|d))",
    "IS": r"(?:is|are|am|was|were|\w{1,40}'(?:s|re|m))",
    "OWNER": r"\w{1,40}'s?",
    "ELECT": r"\w{2,20}(?:-\w{2,20}){0,3}-(?:elect|designate)",
    "NUM": r"\d{1,9}",
    "VOTES": r"\d{2,5}\s?(?:[-–]|to)\s?\d{1,5}",
}
# A word in a gap: it may end with a comma, and with a full stop only if it is as short as "Mr.".
_STEP: Final = r"(?:[^\s;:]{0,60}[^\s;:.]|[^\s;:]{1,5}\.)"
_OPEN: Final = r"(?<!\w)(?<![\w.]-)"
_CLOSE: Final = r"(?!\w)(?!-\w)"


class Words(NamedTuple):
    """What speaks of a thing, and what only looks like it.

    A place that `say` finds does not count if it begins inside a place that `but_not` finds, or
    runs into one without going beyond it.
    """

    say: str
    but_not: str = ""


class Place(NamedTuple):
    """A span of a sentence."""

    start: int
    end: int


class _Mask:
    """Where decoys lie: it hides a place that begins in one or runs into one and not beyond it."""

    def __init__(self, decoys: list[Place]) -> None:
        self._covered = {at for decoy in decoys for at in range(*decoy)}
        self._end_of: dict[int, int] = {}
        for decoy in decoys:
            self._end_of[decoy.start] = max(decoy.end, self._end_of.get(decoy.start, 0))

    def hides(self, place: Place) -> bool:
        ends_in = any(self._end_of.get(at, 0) >= place.end for at in range(*place))
        return place.start in self._covered or ends_in


@lru_cache(maxsize=2048)
def straighten(text: str) -> str:
    """The text with straight quote marks; every character stays where it was."""
    return text.translate(_QUOTES)


def places(text: str, words: Words) -> list[Place]:
    """The places in `text` that `words` find, in order, without overlap, the longer first."""
    found = [Place(*match.span()) for match in _book(words.say).find(text)]
    if not found:
        return []
    masked = _Mask([Place(*match.span()) for match in _book(words.but_not).find(text)])
    return merged(place for place in found if not masked.hides(place))


def merged(found: Iterable[Place]) -> list[Place]:
    """The places in order; of two that overlap the one that begins first, then the longer."""
    kept: list[Place] = []
    for place in sorted(set(found), key=lambda p: (p.start, -p.end)):
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return kept


def forms(verb: str) -> tuple[str, ...]:
    """The forms of a verb: base, third person, past, participle, -ing."""
    if verb in IRREGULAR:
        return (verb, *IRREGULAR[verb].split())
    third = _third_person(verb)
    if verb.endswith("ie"):
        return verb, third, verb + "d", verb + "d", verb[:-2] + "ying"
    if verb.endswith("ee"):
        return verb, third, verb + "d", verb + "d", verb + "ing"
    if verb.endswith("e"):
        return verb, third, verb + "d", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2:-1] not in "aeou":
        return verb, third, verb[:-1] + "ied", verb[:-1] + "ied", verb + "ing"
    stem = verb + verb[-1] if verb in DOUBLING else verb
    return verb, third, stem + "ed", stem + "ed", stem + "ing"


def compile_phrase(phrase: str) -> re.Pattern[str]:
    """The pattern of one phrase of the little language."""
    return late(f"{_OPEN}{_sequence(phrase)}{_CLOSE}", re.IGNORECASE)


@cache
def _book(table: str) -> Phrasebook:
    return Phrasebook({phrase: _anchors(phrase) for phrase in _phrases(table)}, compile_phrase)


def _phrases(table: str) -> Iterator[str]:
    phrases = (part.strip() for line in table.splitlines() for part in line.split(";"))
    return (phrase for phrase in phrases if phrase)


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in "aeou":
        return verb[:-1] + "ies"
    return verb + "s"


def _sequence(phrase: str) -> str:
    pattern, begun = "", False
    for token in phrase.split():
        if token in _GAPS:
            pattern += rf"(?:\s+{_STEP}){{0,{_GAPS[token]}}}?"
            continue
        optional = len(token) > 1 and token.endswith("?")
        word = _token(token.removesuffix("?") if optional else token.removesuffix(","))
        word += "," if token.endswith(",") else ""
        if not begun:
            pattern += rf"(?:{word}\s+)?" if optional else word
        else:
            pattern += rf"(?:\s+{word})?" if optional else rf"\s+{word}"
        begun = begun or not optional
    return pattern


def _anchors(phrase: str) -> tuple[frozenset[str], ...]:
    """For each token that the phrase can't do without, the words of which one stands there, as far as known; the longest first."""
    tokens = phrase.split()
    needed = [at for at, token in enumerate(tokens) if token not in _GAPS and not token.endswith("?")]
    if needed and _GAPS.keys() & set(tokens[: needed[0]]):  # a gap that opens a phrase may end inside a word
        del needed[0]
    known = {anchors for at in needed if (anchors := _anchors_of(tokens[at])) is not None}
    return tuple(sorted(known, key=lambda anchors: (-min(map(len, anchors)), len(anchors), sorted(anchors))))


@cache
def _anchors_of(token: str) -> frozenset[str] | None:
    anchors: set[str] = set()
    for part in token.removesuffix(",").split("|"):
        if part in _PATTERNS:
            return None
        of_set = (
            [next(iter(_anchors(phrase)), None) for phrase in _phrases(SETS[part])] if part in SETS else None
        )
        for words in of_set or [{plain_run(word) for word in _words(part)}]:
            if words is None or None in words:
                return None
            anchors |= {word for word in words if word}
    return frozenset(anchors)


def _token(token: str) -> str:
    choices = {choice for part in token.split("|") for choice in _choices(part)}
    return choices.pop() if len(choices) == 1 else f"(?:{alternatives(choices)})"


def _choices(part: str) -> Iterator[str]:
    if part in _PATTERNS:
        yield _PATTERNS[part]
    elif part in SETS:
        yield _set_of(SETS[part])
    else:
        yield from map(re.escape, _words(part))


def _words(part: str) -> tuple[str, ...]:
    """A word, or the forms of a verb."""
    if "~" not in part:
        return (part,)
    verb, _, form = part.partition("~")
    base, third, past, participle, ing = forms(verb)
    chosen = {"": (base, third, past, participle, ing), "ed": (past, participle), "ing": (ing,)}[form]
    return tuple(dict.fromkeys(chosen))


@cache
def _set_of(text: str) -> str:
    return f"(?:{alternatives(_sequence(phrase) for phrase in _phrases(text))}){_CLOSE}"
