"""Credit: how far a found value agrees with the expected one, between 0 and 1, by stated rules."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from summarizer.ground.folding import fold
from summarizer.ground.nameparts import name_words
from summarizer.ground.names import same_person

_WORD: Final = re.compile(r"\w+(?:['’]\w+)?")
_DOT_IN: Final = re.compile(r"(?<=\b\w)\.(?=\w\b|\s|$)")
_POSSESSIVE: Final = re.compile(r"['’]s$|['’]$")
_EMPTY: Final = frozenset(
    ["a", "an", "the", "of", "and", "for", "in", "at", "on", "to", "by", "with", "its", "his", "her", "their"]
)
_LIKE: Final = 0.5
_SAME_CLAUSE: Final = 0.6
_PART_OF_CLAUSE: Final = 0.3
_SHORTEST_ACRONYM: Final = 2


def credit_person(expected: str, found: str) -> float:
    """1 if the found name holds all words of the expected one, 0.5 if it is a shorter form, else 0.

    Titles and honorifics count for nothing; surnames must be the same (`ground.names.same_person`).
    """
    if not same_person(expected, found):
        return 0.0
    wanted, given = (Counter(fold(w).text for w in name_words(name)) for name in (expected, found))
    return 1.0 if wanted <= given else 0.5


def credit_words(expected: str, found: str) -> float:
    """How much of two titles, bodies or descriptions is shared: Dice's coefficient over their words.

    Articles, prepositions, case and order count for nothing; less than half is none. A body's
    initials are the body.
    """
    if _is_acronym(expected, found) or _is_acronym(found, expected):
        return 1.0
    likeness = _dice(content_words(expected), content_words(found))
    return likeness if likeness >= _LIKE else 0.0


def credit_title(expected: str, found: str, bodies: tuple[str | None, ...]) -> float:
    """`credit_words` of two titles, where the words of the body they belong to count for nothing.

    "Commissioner of Customs" and "Commissioner" are the same post at Customs.
    """
    of_bodies = {word for body in bodies if body for word in content_words(body)}
    wanted, given = (
        [w for w in words if w not in of_bodies] or words
        for words in (content_words(expected), content_words(found))
    )
    likeness = _dice(wanted, given)
    return likeness if likeness >= _LIKE else 0.0


def credit_name(expected: str, found: str) -> float:
    """The name of a speaker or actor, whether a person, a body or somebody described."""
    return max(credit_person(expected, found), credit_words(expected, found))


def credit_clause(expected: str, found: str) -> float:
    """1 for the same clause, cut a little longer or shorter; 0.5 for a part of it; else 0.

    Measured by Dice's coefficient over the words: from 0.6 the same, from 0.3 a part.
    """
    likeness = _dice(content_words(expected), content_words(found))
    return 1.0 if likeness >= _SAME_CLAUSE else 0.5 if likeness >= _PART_OF_CLAUSE else 0.0


def credit_day(expected: str, found: str) -> float:
    """1 for the same ISO date, 0.5 if one only gives less of it (2022-11 for 2022-11-09), else 0."""
    if expected == found:
        return 1.0
    return 0.5 if expected.startswith(f"{found}-") or found.startswith(f"{expected}-") else 0.0


def content_words(text: str) -> list[str]:
    """The words that carry meaning, folded."""
    words = (_POSSESSIVE.sub("", w) for w in _WORD.findall(_DOT_IN.sub("", fold(text).text.casefold())))
    return [word for word in words if word and word not in _EMPTY]


def _dice(one: list[str], other: list[str]) -> float:
    words = len(one) + len(other)
    return 2 * (Counter(one) & Counter(other)).total() / words if words else 0.0


def _is_acronym(short: str, long: str) -> bool:
    letters = re.sub(r"[.\s]|^the\s", "", short, flags=re.IGNORECASE)
    words = content_words(long)
    if not letters.isupper() or len(letters) < _SHORTEST_ACRONYM or len(words) < _SHORTEST_ACRONYM:
        return False
    initials = "".join(word[0] for word in words)
    wanted = letters.casefold()
    return wanted in (initials, "".join(w[0] for w in words if w not in ("us", "uk")))
