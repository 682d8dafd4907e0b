"""Awaiting: what the article says must still be approved, confirmed or voted on."""

from __future__ import annotations

import re
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.attribution import mask
from summarizer.ground.subject import Subject
from summarizer.vocabulary import Action, Status

_I: Final = re.IGNORECASE
_CONSENT: Final = r"(?:approv\w+|confirm\w+|consent|ratif\w+|endors\w+|clearance|assent|sign-?off|green\s+light|backing|blessing|vote)"
_OPEN: Final = re.compile(
    rf"\b(?:subject|conditional)\s+(?:to|on|upon)\s+(?:[\w’'-]+\s+){{0,5}}?{_CONSENT}\b"
    rf"|\b(?:needs?|requires?|awaits?|awaiting|pending|still\s+needs?)\s+(?:[\w’'-]+\s+){{0,5}}?{_CONSENT}\b"
    r"|\b(?:must|has\s+(?:yet|still)\s+to|have\s+(?:yet|still)\s+to|needs?\s+to|is\s+(?:yet|still)\s+to|will\s+(?:now\s+)?have\s+to)\s+be\s+(?:approved|confirmed|ratified|endorsed|signed\s+off|voted\s+on|put\s+to)\b"
    r"|\b(?:is|are)\s+(?:expected|due|set|scheduled|to)\s+(?:to\s+)?(?:vote|decide|rule)\b|\b(?:will|is\s+to|are\s+to)\s+(?:vote|decide)\s+(?:on|whether)\b|\bvotes\s+(?:on|next|in)\b"
    rf"|\b(?:if|once|until|unless)\s+(?:(?:he|she|they)\s+(?:is|are)\s+)?(?:confirmed|approved|ratified|the\s+[\w\s]{{2,30}}?(?:approves?|confirms?|agrees?|consents?))\b"
    r"|\b(?:goes|go|will\s+go)\s+(?:now\s+)?(?:to|before)\s+(?:the\s+)?[\w\s]{2,30}?\s+(?:for\s+(?:approval|confirmation|a\s+vote)|on)\b",
    _I,
)
# "Parliament will meet on Thursday to decide whether to accept his resignation".
_ACCEPTANCE: Final = re.compile(
    r"\b(?:will|is|are|to|must|has\s+yet|have\s+yet|still\s+has)\b[^.;]{0,60}\b(?:decide|vote|rule|debate|consider|discuss)\s+(?:on\s+)?(?:(?:whether|if)\s+(?:or\s+not\s+)?(?:to\s+|it\s+will\s+)?accept\b|(?:the|his|her)\s+resignation\b)",
    _I,
)
_TO_BE_ACCEPTED: Final = re.compile(
    r"\b(?:subject\s+to|if|until|pending|await\w*|contingent\s+(?:up)?on|conditioned\s+on)\b[^.;]{0,60}\baccept\w*",
    _I,
)
# "Handed in his resignation; the president accepted it".
_ACCEPTED: Final = re.compile(
    r"\baccept(?:s|ed|ing)\s+(?:it\b|(?:the|his|her|their|both|[\w’'-]+[’']s?)\s+(?:\w+\s+)?(?:resignations?|letter|notice|offer\s+to\s+(?:resign|go|step))\b)"
    r"|\b(?:resignation|letter|it)\s+(?:was|has\s+been|were)\s+(?:\w+ly\s+)?accepted\b",
    _I,
)
_NOT_YET: Final = re.compile(
    r"\b(?:not|never|whether|if|would|will|may|might|could|refus\w+|declin\w+|until|before|unless|to|expected)\s+(?:\w+\s+){0,2}$|n['’]t\s+(?:\w+\s+){0,2}$",
    _I,
)
_SOON: Final = 4
"""Sentences behind the telling one in which a resignation may be accepted."""
_OF_IT: Final = re.compile(
    r"\b(?:appointment|nomination|nominee|choice|candidate|candidacy|resignation|promotion|selection|pick|confirmation|election|it)\b|\b(?:full\s+)?(?:senate|council|parliament|assembly|board|synod|congress|house|chamber|shareholders|members)\b",
    _I,
)
_TO_COME: Final[frozenset[Action]] = frozenset(("appointment", "nomination", "promotion", "reinstatement"))
_NO_NEED: Final = re.compile(r"\b(?:not|n[’']t|no\s+longer|never|without)\s+$", _I)
_BEHIND: Final = 7
"""Sentences behind the telling one in which an approval may be told of; the one before may, too."""


def is_awaited(article: Article, subject: Subject, status: Status) -> bool:
    """Whether a new holder has still to be approved, or a resignation to be decided on, by words around the telling sentence."""
    leaves = subject.action == "resignation" and status in ("announced", "effective")
    if not leaves and (subject.action not in _TO_COME or status != "announced"):
        return False
    pattern = _ACCEPTANCE if leaves else _OPEN
    for sentence in article.sentences:
        if not -1 <= sentence.number - subject.told <= _BEHIND:
            continue
        text = mask(article.sentence_text(sentence))
        words = pattern.search(text)
        if (
            words
            and not _NO_NEED.search(text[: words.start()])
            and (subject.is_meant(sentence) or _OF_IT.search(text))
        ):
            return True
    return False


def needs_acceptance(text: str) -> bool:
    """Whether a sentence says that somebody has still to accept what it tells."""
    return _TO_BE_ACCEPTED.search(text) is not None


def is_accepted(article: Article, told: Sentence) -> bool:
    """Whether a resignation is told to have been accepted, in its sentence or one right behind it."""
    behind = article.sentences[told.number - 1 : told.number + _SOON]
    found = (match for one in behind for match in _ACCEPTED.finditer(article.sentence_text(one)))
    return any(not _NOT_YET.search(match.string[: match.start()]) for match in found)
