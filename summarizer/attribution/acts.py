"""Acts: those of speech that need no verb of saying: to welcome, to call something “…”, to promise, to keep silent."""

from __future__ import annotations

import re
from typing import Final

from summarizer.attribution.hit import Hit, Span
from summarizer.attribution.phrases import is_phrase, phrase_after, subjects_before
from summarizer.vocabulary import Stance

_OBJECT: Final = (
    r"(?=\s+(?:him|her|them|it|(?:the|this|that|his|her|their|its|[\w’'-]+[’']s?)\s+(?:[\w’'-]+\s+){0,3}?(?:choices?|decisions?|moves?|appointments?"
    r"|nominations?|elections?|promotions?|rotations?|resignations?|departures?|dismissals?|sackings?|suspensions?|retirements?|changes?"
    r"|news|announcements?|votes?|results?|outcomes?|rulings?|verdicts?|findings|reports?|offers?|ballots?|plans?|reshuffle|shake-?up|step|calls?|senate|board|council|government|director|chair|chairman|president|governor|secretary|manager|editor|rector|bishop|captain|superintendent|commissioner|minister|coach|mayor|chief)\b"
    r"|(?:Mr|Mrs|Ms|Dr)\.?\s|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*))"
)
_VIEW: Final = re.compile(
    r"\b(?:(?:welcome[sd]|thank(?:s(?!\s+to\b)|ed)|back(?:s|ed)|defend(?:s|ed)|hail(?:s|ed)|support(?:s|ed)|mourn(?:s|ed))"
    + _OBJECT
    + r"|(?:praise[sd]|critici[sz]e[sd]|condemn(?:s|ed)|regret(?:s|ted)|applaud(?:s|ed)|denounce[sd]|deplore[sd]|blame[sd]|lament(?:s|ed)|accuse[sd]"
    r"|oppose[sd]|congratulate[sd]|wished(?=\s+(?:him|her|them)\b)|paid\s+tribute\s+to|expressed\s+(?:\w+\s+)?(?:regret|surprise|concern|confidence|disappointment|support|condolences|thanks|relief|gratitude|hope|doubts?))"
    r"(?=\s+(?:the|a|an|his|her|its|their|this|that|both|him|them|it|for|at|in|about|over|that|[A-Z“])))"
)
_NAMING: Final = re.compile(
    r"\b(?:call(?:s|ed)|describe[sd]|dubbed)(?=\s+(?:(?!in\b|for\b|on\b|off\b)[\w’'.-]+\s+){1,8}?(?:as\s+)?(?:an?\s+)?“)"
)
# "Described Lee as a man who listens": whoever is described needs no quotation marks.
_AS: Final = re.compile(
    r"\bdescribe[sd](?=\s+(?:him|her|them|it|(?:the|this|his|her|their|its)\s[^,;:.]{1,60}?|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)\s+as\s)"
    r"|\bcall(?:s|ed)(?=\s+(?:him|her|them|it|the\s+\w+|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)\s+(?:an?|the|one\s+of)\s)"
)
_ABSURD: Final = re.compile(
    r"\b(?:call(?:s|ed)|describe[sd])(?=\s+(?:[\w’'-]+\s+){0,4}?(?:claims?|reports?|allegations?|accusations?|charges?|versions?|accounts?|idea|rumou?rs?"
    r"|it|them|that)\s+(?:as\s+)?(?:“[^”]*”|(?:\w+ly\s+\w+|absurd|ridiculous|groundless|premature|wrong|lies|an?\s+(?:lie|invention|fabrication))\b))"
)
_PLEA: Final = re.compile(
    r"\b(?:asked|asks|urge[sd]|begged|wants?|would\s+like)(?=\s+(?:him|her|them|(?:(?:the|its|their|his)\s+)?[\w’'-]+(?:\s+[A-Z][\w’'-]+)*)\s+to\s+(?:stay|remain|reconsider|carry\s+on|go\s+on|think\s+again)\b)"
)
_APPEAL: Final = re.compile(
    r"\b(?:(?:called|appealed|calls|appeals)\s+(?:on|to)|urge[sd]|pressed)(?=\s+(?:the\s+|its\s+|his\s+|her\s+)?(?:[\w’'-]+\s+){1,5}?to\s+[a-z])"
)
_ASKED: Final = re.compile(r"\basked(?=\s+(?:how|why|what|who|whether)\s)")
_STATEMENT: Final = re.compile(
    r"\b(?:issued|released|put\s+out|read\s+out|published)(?=\s+(?:an?|the|his|her|its|their|two|three|four)\s+(?:[\w-]+\s+){0,2}?(?:statement|sentences|words|message|letter|apology)\b)"
)
REJECTED: Final = re.compile(r"\b(?:rejected|rejects|dismissed|dismisses)(?=\s+(?:as\s+)?“)")
_KINDS: Final[tuple[tuple[re.Pattern[str], Stance], ...]] = (
    (_VIEW, "comments"),
    (_ABSURD, "disputes"),
    (_NAMING, "comments"),
    (_AS, "comments"),
    (_PLEA, "comments"),
    (_APPEAL, "comments"),
    (_ASKED, "comments"),
    (_STATEMENT, "comments"),
    (REJECTED, "disputes"),
)
# "She had praised him in May" is history, told by somebody else.
_EARLIER: Final = re.compile(r"\bhad\s+(?:\w+ly\s+|once\s+)?$")
# "He took the blame: “It was me.”": a quotation behind a colon is its subject's.
_COLON: Final = re.compile(
    r"(?:^|(?<=,\s)|(?<=;\s))(?P<who>[Hh]e|[Ss]he|[A-Z][\w’'-]+(?:\s+(?:(?:de|van|von|der|al|bin)\s+){0,2}[A-Z][\w’'-]+){0,4}(?=\s+(?!and\b|or\b|of\b)[a-z]))"
    r"\s+(?P<verb>(?:(?:also|then|later|has|had)\s+)?(?:[a-z]+ed|[a-z]{3,}s|gave|took|put|had|wrote|spoke|told|made|went|saw|found|felt|knew|thought|kept|left|drew|set|swore))\b[^;:“”\x00]{0,140}:\s*“"
)
_BY_THEM: Final = re.compile(
    r"\b(?:was|were|been|is|are)\s+(?:\w+ly\s+)?(?P<verb>described|called|dubbed|praised|criticised|criticized|condemned|denounced|welcomed|hailed|accused)\s+(?:\w+ly\s+)?by\s+"
)
_SILENT_TOO: Final = re.compile(
    r"^\s*(So\s+(?:did|has|have)|Nor\s+(?:did|would|could|has|have)|Neither\s+(?:did|would|could))\s+"
)
# "In a statement the ministry gave its reason": whoever acts in a statement speaks.
_IN_STATEMENT: Final = re.compile(
    r"^(?:In|On)\s+(?:an?|another|the|his|her|its|their)\s+(?:[\w-]+\s+){0,3}?(?:statement|letter|note|e-?mail|message|interview|post|memo|tweet)"
    r"(?:\s+(?:(?:on|late|early|last|that)\s+\w+(?:\s+(?:evening|night|morning|afternoon))?|[\w’']+day))?,?\s+"
    r"(?P<who>(?:the|The|its|his|her|their|[A-Z])[^,;:“”\x00]{0,60}?)\s+(?P<verb>gave|gives|put|set\s+out|named|cited|listed|laid|spoke|took|made)\b"
)
_RECORDED: Final = re.compile(
    r"^(?P<who>[^\W\d_a-z][^\W\d_a-z.’' -]+)\s+(?P<verb>\((?:recorded|on\s+(?:tape|film)|clip|sound)\)):"
)


def find_acts(masked: str) -> list[Hit]:
    """Every such act of a masked sentence, whoever else says something in it."""
    hits: list[Hit] = []
    for pattern, stance in _KINDS:
        for match in pattern.finditer(masked):
            if _EARLIER.search(masked, 0, match.start()):
                continue
            hits += [Hit(span, match.span(), stance) for span in subjects_before(masked, match.start())]
    for match in _COLON.finditer(masked):
        if is_phrase(match["who"]):
            hits.append(Hit(match.span("who"), match.span("verb"), "comments"))
    for match in _BY_THEM.finditer(masked):
        if span := phrase_after(masked, match.end()):
            hits.append(Hit(span, match.span("verb"), "comments"))
    stated = _IN_STATEMENT.match(masked)
    if stated and is_phrase(stated["who"]):
        hits.append(Hit(stated.span("who"), stated.span("verb"), "comments"))
    return hits


def find_recorded(sentence: str) -> tuple[Span, Span] | None:
    """The speaker of a recording that a transcript quotes ("LEE (recorded): …"), and its mark."""
    match = _RECORDED.match(sentence)
    return (match.span("who"), match.span("verb")) if match else None


def find_echo(sentence: str) -> str | None:
    """The speaker of "So did Lee", who does what the sentence before told of another."""
    match = _SILENT_TOO.match(sentence)
    span = phrase_after(sentence, match.end()) if match else None
    return sentence[slice(*span)] if span else None
