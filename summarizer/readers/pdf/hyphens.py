"""Hyphens at the ends of lines: set by whoever set the lines, or the word's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-‐‑’'][^\W\d_]+)*")
_BROKEN: Final = re.compile(r"([^\W\d_]+)([-‐\u00ad])$")
_BEGUN: Final = re.compile(r"[^\W\d_]+")
_OWN: Final = """
all cross deputy director ex far first fast five four full general half hard high ill joint lieutenant left lieu life long
low mid multi near nine non north old one part past post quasi right second secretary self semi seven short six so south
ten third three top treasurer twice two vice well world year
"""
"""What words with a hyphen of their own begin with: ex-minister, vice-chair, secretary-general."""
_LATTER: Final = """
appointed backed based born bound chief controlled controlling day designate educated elect elected formed funded general
held home house in law led listed long made month named off old out owned owner paid related run sized standing style term time
up week wide winner winning year years
"""
"""What they end with: government-led, state-owned, chairman-designate."""
_SYLLABLES: Final = """
ab ad ap as at be com con de dis em en im in inter over pre pro re sub un under
"""
"""What words without one begin with, though some are words: in-terim, re-signed."""
_ENDINGS: Final = re.compile(
    r"(?:[a-z]{0,3}(?:tions?|sions?|ments?|ness|ings?|ed|ers?|ors?|ly|ity|ities|ives?|able|ible|ances?|ences?|ous|ally?|ary|ists?|"
    r"isms?|ents?|ants?|ures?|ial|ians?|ship|hood|ised?|ized?|ates?|ated|ating))$"
)
_ENOUGH: Final = 2
"""So many words broken for certain prove that the lines were set with hyphens."""


class Hyphens:
    """Joins the lines of a text; every word of the text tells how another one is written."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.doubtful = 0
        """How many hyphens were kept that may have been set at a line's end only."""
        inside = [_BROKEN.sub("", line) for line in lines]
        self._words = {word.casefold() for line in inside for word in _WORD.findall(line)}
        breaks = [
            (before[1].casefold(), after[0].casefold())
            for one, other in pairwise(lines)
            if (before := _BROKEN.search(one)) and (after := _BEGUN.match(other))
        ]
        self._hyphenated = sum(one + other in self._words for one, other in breaks) >= _ENOUGH

    def join(self, lines: Sequence[str]) -> str:
        """One paragraph of some lines."""
        text = lines[0] if lines else ""
        for line in lines[1:]:
            text = self._joined(text, line)
        # A soft hyphen that ends no line isn't seen.
        return text.replace("\u00ad", "")

    def _joined(self, text: str, line: str) -> str:
        before, after = _BROKEN.search(text), _BEGUN.match(line)
        if before is None or after is None:
            touching = re.search(r"\w[-‐\u00ad]$|[—/]$", text) and not text.endswith(" —")
            return text + line if touching else f"{text} {line}"
        whole = self._is_one(before[1].casefold(), after[0], soft=before[2] == "\u00ad")
        return text[:-1] + line if whole else text + line

    def _is_one(self, one: str, other: str, *, soft: bool) -> bool:
        """Whether two parts of a word are plainly one without a hyphen."""
        if soft or one + other.casefold() in self._words:
            return True
        kept = one in _OWN.split() or other in _LATTER.split() or f"{one}-{other}" in self._words
        if kept or not other.islower():
            return False
        if one in _SYLLABLES.split():
            return True
        if one not in self._words and (
            self._hyphenated or _ENDINGS.match(other) or self._is_begun_elsewhere(one, other)
        ):
            return True
        self.doubtful += one not in self._words or other not in self._words
        return False

    def _is_begun_elsewhere(self, one: str, other: str) -> bool:
        """Whether a part is none but the beginning of another word of the text: resig-nation beside "resigned"."""
        return len(one) > _ENOUGH and other not in self._words and any(w.startswith(one) for w in self._words)
