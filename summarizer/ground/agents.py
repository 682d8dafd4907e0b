"""Agents: whether the words of a deed, in the sentence at hand, are another person's deed or fate.

"Brandt named Ana Ruiz" is no appointment of Brandt's, "Brandt rejected Ruiz's resignation" no
resignation of Brandt's. Only plain word order is read; what is not plain is let pass.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.cues import Cue
from summarizer.ground.names import mentions, name_words, surname
from summarizer.vocabulary import Action

# Verbs of what one person does to another; "succeeds" and "joins" are the mover's own.
_DONE_TO_ONE: Final = re.compile(
    r"(?:re)?(?:name|appoint|nominat|hire|hiring|pick|choos|chose|select|tap|promot|elevat|install|designat|instat|fire|firing"
    r"|sack|dismiss|oust|remov|axe|axing|suspend|assign|transfer)",
    re.IGNORECASE,
)
_OWN: Final[frozenset[Action]] = frozenset(("resignation", "retirement", "departure", "dismissal", "death"))
_PASSIVE: Final = re.compile(
    r"\b(?:be|been|being|is|are|was|were|get|gets|got)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
_BETWEEN: Final = re.compile(r"(?:\s+(?:has|had|have|also|already|then|\w+ly))*\s*$", re.IGNORECASE)
_FULL_NAME: Final = re.compile(
    r"\s+(?:[^,.;:“”\"]{0,40}?\s)?(?P<name>[^\W\d_a-z][\w’'.\-]*\s+[^\W\d_a-z][\w’'\-]+)"
)
_POSSESSOR: Final = re.compile(r"(?P<owner>[^\W\d_a-z][\w\-]*)(?:['’]s|['’])\s+(?:\w+\s+){0,2}$")


def is_anothers(text: str, cue: Cue, action: Action, name: str) -> bool:
    """Whether the cue's deed is plainly done to, or owned by, somebody else than the person named."""
    before = text[: cue.start]
    after = text[cue.start + len(cue.text.split()[0]) :]  # a cue may reach beyond its verb
    if mentions(after, name):
        return False
    if _DONE_TO_ONE.match(cue.text) and _does_it(before, after, name):
        return True
    return action in _OWN and _owner_is_other(before, name)


def _does_it(before: str, after: str, name: str) -> bool:
    if _PASSIVE.search(before):
        return False
    subject = _BETWEEN.sub("", before)
    done_to = _FULL_NAME.match(after)
    return subject.endswith(surname(name)) and done_to is not None


def _owner_is_other(before: str, name: str) -> bool:
    owner = _POSSESSOR.search(before)
    return owner is not None and owner["owner"] not in name_words(name)
