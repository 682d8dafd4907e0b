"""Deciders: whom the words of a sentence make the one who decides, asks for or makes a change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.attribution import bare, speaker_kind
from summarizer.attribution.phrases import phrase_after, subjects_before
from summarizer.attribution.quotes import mask

_I: Final = re.IGNORECASE
# What may stand between who decides and the verb of the deed: "has decided, by six votes to three, to".
_LEADS_ON: Final = re.compile(
    r"(?:\s+(?:will|won['’]t|shall|would|has|have|had|did|does|not|\w+n['’]t|also|now|then|just|today|yesterday|formally|\w+ly"
    r"|(?:(?:is|are|was|were)\s+(?:about|set|due|expected|going)\s+)?to"
    r"|(?:decid|vot|agre|mov|resolv|opt|plan|intend|want|threaten|promis)(?:ed?|e[sd]|s|ned|ted|ing)?"
    r"(?:\s[^,;:]{0,30}?)?(?:,[^,;:]{0,40},)?(?=\s+(?:not\s+)?to\b)))+\s*$",
    _I,
)
_AND: Final = re.compile(r"\s+and(?:\s+(?:then|also|\w+ly|has|have))?\s*$", _I)
_EARLIER_VERB: Final = re.compile(
    r"(?<=\s)(?:(?!need|speed)[a-z]{2,}ed|met|chose|held|took|gave|put|made|told|let|cut)\s"
)
# "Made the call", "signed the decree", "by order of": who decided, told beside the deed.
_DECIDES: Final = re.compile(
    r"\b(?:made|took|makes|takes|taken)\s+(?:the|that|this|its|his|her|their)\s+(?:\w+\s+)?(?:call|decision|choice|vote)\b"
    r"|\b(?:signed|issued|gave)\s+(?:the|an?|its|his|her)\s+(?:\w+\s+)?(?:order|decree|letter\s+of\s+(?:dismissal|appointment))\b",
    _I,
)
_BY_DECISION: Final = re.compile(
    r"\b(?:decision|call|choice|appointment|removal|dismissal|move|suspension)\s+(?:was|were|is|has\s+been)\s+(?:made|taken|ordered|signed|announced)\s+(?:[\w-]+\s+){0,3}by\s+"
    r"|\b(?:on|by|under)\s+(?:the\s+)?(?:orders?|decree|authority|instructions?|decision|vote|resolution)\s+(?:of|from|by)\s+"
    r"|\b(?:under|in|by)\s+an?\s+(?:\w+\s+)?(?:order|decree|ruling|decision)\s+(?:signed\s+|issued\s+)?(?:of|from|by)\s+"
    r"|\bat\s+the\s+(?:request|behest|insistence|urging|instigation)\s+of\s+",
    _I,
)
# "A tribunal ordered the city to give him his job back": whoever orders or rules it decides it.
_ORDERS: Final = re.compile(
    r"\b(?:order(?:s|ed)|rul(?:es|ed)|direct(?:s|ed)|instruct(?:s|ed)|found|finds|decree[sd]|approv(?:es|ed)|ratifi(?:es|ed)|confirm(?:s|ed)|endors(?:es|ed)|agreed|voted|decided|resolved)\b"
    r"(?=\s+(?:that\b|to\b|in\s+favou?r|unanimously|\d|by\s|(?:the|his|her|a)\s+(?:[\w’'-]+\s+){0,3}?(?:dismissal|removal|appointment|nomination|suspension|sacking|decision|reinstatement|choice|recommendation)\b|(?:[\w.’'-]+\s+){1,8}?to\s))",
    _I,
)
# "The president's choice for chief prosecutor", "one of the governor's three nominees".
_CHOSEN: Final = re.compile(
    r"(?P<owner>(?:\bthe\s+[a-z]+(?:\s[a-z]+)?|(?:[A-Z][\w.-]*\s)*[A-Z][\w.-]*))(?:['’]s|(?<=s)['’])\s+(?:\w+\s+){0,2}?(?:choice|pick|nominees?|candidates?|nomination|appointee)\b"
)
_ANNOUNCED: Final = re.compile(r"\b(?:announce[sd]?|unveil(?:ed|s)|introduce[sd]|present(?:ed|s))\b", _I)
# "Acme, a maker of pumps, announced": what the name is called behind its comma.
_COMPANY: Final = re.compile(
    r",\s+(?:an?|the|one\s+of)\s[^,;:.]{0,80}?\b(?:company|firm|group|bank|maker|manufacturer|provider|operator|retailer|charity|insurer|airline|publisher|start-?up|institute|developer|supplier|producer|chain|utility|broadcaster|club|lender|builder|brewer)\b",
    _I,
)
_SAID: Final = re.compile(r"\b(?:announced?|announces|said|says|told)\b", _I)
# Whose announcement of a move is the move: they need ask nobody.
_SOVEREIGN: Final = re.compile(
    r"\b(?:arch)?bishop|\bpope\b|\b(?:prime\s+)?minister\b|\bpresident\b|\bgovernor\b|\bmayor\b|\bking\b|\bqueen\b|\bpremier\b|\bchancellor\b|\bcommissioner\b|\bcommandant\b",
    _I,
)
_COLLECTIVE: Final = re.compile(
    r"(?:the\s+)?(?:(?:\w+|non-executive)\s+)?(?:councill?ors|members|trustees|governors|directors|shareholders|stockholders|voters|lawmakers|legislators|mps|senators|delegates"
    r"|deputies|bishops|cardinals|owners|regents|commissioners|selectors|judges|justices|ministers|(?:national|party|union)\s+executive|partners|electors|parishioners|supervisors|creditors|deaneries|deans)(?:\s+(?:of|at|in)\s+[^,;]+)?",
    _I,
)


def is_collective(name: str) -> bool:
    """Whether a name in the plural is of people who decide as one: councillors, trustees, voters."""
    return _COLLECTIVE.fullmatch(name) is not None


def doers_of(text: str, verb: int) -> Iterator[str]:
    """Who does what an active verb at an offset says, across "will", "voted to" and "met and"."""
    masked = mask(text)
    end = verb
    if leads := _LEADS_ON.search(masked, 0, verb):
        end = leads.start()
    spans = subjects_before(masked, end)
    if not spans and (joined := _AND.search(masked, 0, end)):
        earlier = list(_EARLIER_VERB.finditer(masked, 0, joined.start() + 1))
        for match in reversed(earlier):
            if spans := subjects_before(masked, match.start()):
                break
    yield from (bare(text[start:end]) for start, end in spans)


def body_of(text: str) -> str | None:
    """The first body that a sentence says has done something: what "it" means in the next."""
    masked = mask(text)
    for match in _EARLIER_VERB.finditer(masked):
        for start, end in subjects_before(masked, match.start()):
            name = bare(text[start:end])
            if _is_body(name):
                return name
    return None


def named_by(text: str, start: int) -> Iterator[str]:
    """Whom a phrase that begins at an offset names."""
    if found := phrase_after(mask(text), start):
        yield bare(text[found[0] : found[1]])


def choosers(text: str) -> Iterator[str]:
    """Whose choice or nominee somebody is told to be."""
    for match in _CHOSEN.finditer(text):
        yield bare(match["owner"])


def deciders(text: str, *, ordered: bool = True) -> Iterator[str]:
    """Who a sentence says decided, signed or ordered it, whatever it was.

    Args:
        text: a sentence.
        ordered: whether who approves it or orders it counts.
    """
    for match in _DECIDES.finditer(text):
        yield from doers_of(text, match.start())
    for match in _BY_DECISION.finditer(text):
        yield from named_by(text, match.end())
    for match in _ORDERS.finditer(mask(text)) if ordered else ():
        yield from (name for name in doers_of(text, match.start()) if _is_body(name))


def _is_body(name: str) -> bool:
    """Whether a name is of a body, or of people who decide as one."""
    return speaker_kind(name) == "organization" or is_collective(name)


def announcers(text: str, *, said: bool = False) -> Iterator[str]:
    """Bodies and holders of a sovereign office who announce it: an announcement of theirs is the act.

    Args:
        text: a sentence.
        said: whether saying so is enough.
    """
    masked = mask(text)
    for match in (_SAID if said else _ANNOUNCED).finditer(text):
        spans = subjects_before(masked, match.start())
        if (
            not spans
            and (after := phrase_after(masked, match.end()))
            and text[: after[0]].rstrip().endswith(",")
        ):
            spans = [after]
        for start, end in spans:
            phrase = text[start:end]
            before = text[max(0, start - 60) : end]
            if (
                speaker_kind(phrase) == "organization"
                or _COMPANY.match(text, end)
                or _SOVEREIGN.search(before)
            ):
                yield bare(phrase)
