"""Scene: one sentence with its people marked, so that patterns see a name as one sign."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from summarizer.cues.phrases import straighten
from summarizer.ground.names import mention_spans
from summarizer.ground.namewords import TITLES
from summarizer.ground.roster import roster_of
from summarizer.ground.undergoer.genders import UNKNOWN, Genders

_HEAD, _TAIL = "\ue000", "\ue001"
PERSON: Final = f"{_HEAD}{_TAIL}*"
"""The pattern of one marked name, with the titles before it."""
_WORD_BEFORE: Final = re.compile(r"(?<![\w-])([^\W\d_]+)\.?\s$")


@dataclass(frozen=True)
class Scene:
    """A sentence in which each person's name is overwritten with a mark of the same length."""

    text: str
    """The marked sentence, with straight quotes; every offset is the sentence's own."""
    names: dict[int, tuple[str, ...]]
    """Where a mark starts → whose name it is; two people may share a surname."""
    genders: Genders = UNKNOWN

    def at(self, start: int) -> tuple[str, ...]:
        """The people whose name starts there."""
        return self.names.get(start, ())

    def between(self, start: int, end: int) -> tuple[str, ...]:
        """The people named in a stretch of the sentence, in its order."""
        inside = (name for at, names in sorted(self.names.items()) if start <= at < end for name in names)
        return tuple(dict.fromkeys(inside))


@lru_cache(maxsize=4096)
def set_scene(sentence: str, people: tuple[str, ...], genders: Genders = UNKNOWN) -> Scene:
    """Mark the people in a sentence; of overlapping names the longer counts."""
    return _mark(sentence, roster_of(people).named_in(sentence), genders)


@lru_cache(maxsize=1024)
def _mark(sentence: str, people: tuple[str, ...], genders: Genders) -> Scene:
    marked = list(straighten(sentence))
    names: dict[int, tuple[str, ...]] = {}
    for start, end, who in _apart(sentence, people):
        names[start] = who
        marked[start:end] = _HEAD + _TAIL * (end - start - 1)
    return Scene("".join(marked), names, genders)


def _apart(sentence: str, people: Sequence[str]) -> list[tuple[int, int, tuple[str, ...]]]:
    owners: dict[tuple[int, int], list[str]] = {}
    for name in people:
        for span in mention_spans(sentence, name):
            owners.setdefault((_titled(sentence, span.start), span.end), []).append(name)
    taken: list[tuple[int, int, tuple[str, ...]]] = []
    for (start, end), who in sorted(owners.items(), key=lambda item: item[0][0] - item[0][1]):
        if all(end <= other[0] or other[1] <= start for other in taken):
            taken.append((start, end, tuple(dict.fromkeys(who))))
    return taken


def _titled(sentence: str, start: int) -> int:
    """Where the titles right before a name start: "Commissioner Roth", "Ms. Roth"."""
    while (before := _WORD_BEFORE.search(sentence, 0, start)) and before[1].lower() in TITLES:
        start = before.start()
    return start
