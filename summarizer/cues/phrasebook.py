"""Phrasebook: the phrases of one table, each looked for only where a word stands that it can't do without."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from typing import Final

_RUN: Final = re.compile(r"\w+")
# The letters that count as one of ASCII where case does not count, and that `lower` leaves as they are.
_LETTERS: Final = str.maketrans({"İ": "i", "ı": "i", "ſ": "s"})


class Phrasebook:
    """The phrases of one table, by the words that anchor them; a phrase is compiled when it is first needed."""

    def __init__(
        self,
        anchors: Mapping[str, Sequence[frozenset[str]]],
        compile_phrase: Callable[[str], re.Pattern[str]],
    ) -> None:
        """Enter phrases.

        Args:
            anchors: phrase → sets of words, of each of which one stands wherever the phrase is found; the most telling first.
            compile_phrase: gives the pattern of a phrase.
        """
        self._compile = compile_phrase
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._needed = {phrase: tuple(sets) for phrase, sets in anchors.items()}
        self._everywhere = [phrase for phrase, sets in anchors.items() if not sets]
        self._at: dict[str, list[str]] = {}
        for phrase, sets in anchors.items():
            for word in sets[0] if sets else ():
                self._at.setdefault(word, []).append(phrase)
        self._anchoring = frozenset(self._at)

    def find(self, text: str) -> list[re.Match[str]]:
        """Every match of every phrase in a text, one phrase after the other."""
        words = words_of(text)
        anchoring = self._anchoring & words
        if not anchoring and not self._everywhere:
            return []
        anchored = (phrase for word in anchoring for phrase in self._at[word])
        phrases = dict.fromkeys((*self._everywhere, *anchored))
        sought = (p for p in phrases if not any(words.isdisjoint(needed) for needed in self._needed[p]))
        return [match for phrase in sought for match in self._pattern(phrase).finditer(text)]

    def _pattern(self, phrase: str) -> re.Pattern[str]:
        if phrase not in self._patterns:
            self._patterns[phrase] = self._compile(phrase)
        return self._patterns[phrase]


def plain_run(word: str) -> str | None:
    """The longest run of letters of a word that can be told in any case, or None."""
    runs: Collection[str] = _RUN.findall(word.lower())
    return max((run for run in runs if run.isascii()), key=len, default=None)


# Every sentence of an item is looked up in every table.
@lru_cache(maxsize=2048)
def words_of(text: str) -> frozenset[str]:
    """The runs of letters of a text, in small letters."""
    return frozenset(_RUN.findall((text if text.isascii() else text.translate(_LETTERS)).lower()))
