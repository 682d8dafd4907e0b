"""Heralds: the sentences that say that reasons follow, or that none is given."""

from __future__ import annotations

import re
from typing import Final

from summarizer.attribution import find_attributions

_I: Final = re.IGNORECASE
# A sentence that says that reasons follow, and how many sentences give them.
_MANY: Final = re.compile(
    r"\b(?:different|various|several|many|three|four|five|following) (?:reasons|grounds|explanations|versions)\b|\bwhy\b[^.]{0,30}\?",
    _I,
)
_TWO: Final = re.compile(
    r"\b(?:two|both|these) (?:reasons|grounds|explanations|versions)\b|\b(?:tell|tells|told|see|sees|saw|put|puts) it differently\b",
    _I,
)
ONE: Final = re.compile(
    r"\b(?:a|another|one|the|second|third|fourth|further|other|real|true|main|only|official|his|her|their|its|whose) (?:\w+ )?(?:reasons?|grounds|explanations?|motives?|version|complaint)\b"
    r"|\bgave another\b|\b(?:gave|gives|named|cited|cites|listed|offered) (?:\w+ ){0,2}(?:reasons?|grounds|explanations?)\b"
    r"|\b(?:the (?:whole|full|real|other)) (?:story|account)\b|\b(?:blam(?:es|ed|ing)|cit(?:es|ed|ing)|complain(?:s|ed|ing)(?: of| about| that)?|accus(?:es|ed|ing))\b|\bwhat happened\?",
    _I,
)
"""Words that one reason follows, or stands here."""
NO_REASON: Final = re.compile(
    r"\b(?:no|without(?: an?| any)?|not|n['’]t|never|nor|(?:declin|refus)\w+ to)\s+(?:(?!the (?:whole|full|real))[\w,'’]+\s+){0,6}?(?:reasons?|explanations?|grounds|why|complaints?)\b"
    r"(?!\s+(?:or|but|other))",
    _I,
)
"""Words of a reason that is not given."""
THAT_WAS_IT: Final = re.compile(
    r"\bno other reason\b|\b(?:that|this) (?:is|was) (?:the|his|her|their|its) (?:\w+ )?reason\b", _I
)
"""Words behind a reason that say that it was one."""
_ASIDE: Final = re.compile(r"^\W*(?:if|unless|asked)\b", _I)
PASSAGE: Final = 3
"""Sentences over which an announcement of reasons reaches, and from which it reaches the person."""


def reach(text: str) -> int:
    """How many sentences give the reasons that a sentence announces; 0 if it announces none."""
    if NO_REASON.search(text):
        return 0
    return PASSAGE if _MANY.search(text) else 2 if _TWO.search(text) else 1 if ONE.search(text) else 0


def gives_as(text: str, match: re.Match[str]) -> bool:
    """“…, which the paper gives as the reason”."""
    return re.search(r"\b(?:as|was|is)\s+(?:\w+\s+)*\w+$", text[: match.end()]) is not None


def is_silent(text: str) -> bool:
    """Whether a sentence tells that somebody won't speak, or only what would be."""
    return bool(_ASIDE.match(text)) or any(told.stance == "no_comment" for told in find_attributions(text))
