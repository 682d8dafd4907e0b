"""Specific: which of the actions of one direction the words of a telling name outright, and which moves are one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from summarizer.article import Article
from summarizer.ground.whose import Told
from summarizer.late import late
from summarizer.vocabulary import Action

_I: Final = re.IGNORECASE
# The words that no other action of the direction shares: "was named" may be any coming, "was promoted" only one.
_OUTRIGHT: Final[Mapping[Action, re.Pattern[str]]] = {
    "reinstatement": late(r"reinstat|restor|re-?hir|reappoint", _I),
    "nomination": late(
        r"nomin|confirm|running\s+mate|candida|propos|recommend|designat|put\w*\s+forward", _I
    ),
    "promotion": late(r"promot|elevat|upgrad", _I),
    "election": late(r"\belect|\bvot(?:e|ed|ing)\b|ballot|poll\b|\bw[io]ns?\b|\bbeat|defeat|returned", _I),
    "retirement": late(r"retir|pension|emerit", _I),
    "expiry": late(r"\bterms?\b|contract|expir|re-?elect|renew|mandate|agreement", _I),
    "dismissal": late(
        r"\bfir(?:e|ed|es|ing)\b|sack|dismiss|oust|terminat|\bremov|forc|depos|overthr|impeach|reliev\w*\s.*\bof\b|\bout\s+of\b",
        _I,
    ),
    "resignation": late(r"resign|\bquit|notice\b", _I),
    "death": late(r"\bdie[ds]?\b|death|dead|kill|murder|assassin", _I),
}
# Of somebody named to a post that another body has to confirm the sentence often says so elsewhere.
_TO_CONFIRM: Final = late(
    r"\b(?:nominees?|running\s+mate|(?:subject\s+to|pending|awaits?|awaiting|needs?|requires?|face[sd]?)\s+(?:\w+\s+){0,3}(?:confirmation|approval|ratification)|must\s+(?:still\s+)?be\s+(?:confirmed|approved))\b",
    _I,
)
# "Will step down as chief executive and become chairman".
_ONE_MOVE: Final = late(
    r"\b(?:step(?:s|ped|ping)?\s+(?:down|back|aside)|stand(?:s|ing)?\s+down|stood\s+down|relinquish\w*|g[ia]v(?:e|es|ing)\s+up|vacat\w*|hand(?:s|ed|ing)?\s+over|leav(?:e|es|ing)|cease[sd]?)\b"
    r"[^;]{0,160}?\band\s+(?:(?:will|would|then|again|instead|also)\s+){0,2}(?:becom(?:e|es|ing)|became|assum(?:e|es|ed|ing)|mov(?:e|es|ed|ing)|transition\w*|be\s+(?:again\s+)?(?:the\s+)?non-executive)\b",
    _I,
)
_NEAR: Final = 1
"""So many sentences behind the first telling an action may be named outright, to be the news itself."""


def by_outright(article: Article, told: Mapping[Action, Sequence[Told]]) -> list[Action]:
    """Actions of one direction with their plain tellings, those first that the news names outright.

    What is named only further down may be another post of the same person.
    """
    earliest = min((each.sentence.number for tellings in told.values() for each in tellings), default=0)

    def rank(action: Action) -> tuple[bool, int]:
        outright = [each.sentence.number for each in told[action] if _is_outright(article, action, each)]
        first = min(outright, default=0)
        return not outright or first > earliest + _NEAR, first if outright else 0

    return sorted(told, key=rank)


def _is_outright(article: Article, action: Action, told: Told) -> bool:
    words = _OUTRIGHT.get(action)
    if action == "nomination" and _TO_CONFIRM.search(article.sentence_text(told.sentence)):
        return True
    return words is not None and words.search(told.cue.text) is not None


def is_one_move(text: str) -> bool:
    """Whether a sentence tells a going and a coming as one move: "steps down as director and becomes chair"."""
    return _ONE_MOVE.search(text) is not None
