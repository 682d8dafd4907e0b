"""Outlets: where a sentence names the one that relays a speaker."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from summarizer.attribution.hit import Span
from summarizer.attribution.names import is_bearer, is_outlet, speaker_kind
from summarizer.attribution.words import ORGANIZATION_WORDS, TITLE_WORDS

_ARTICLE: Final = re.compile(r"(?:the|The|a|an)\s+")
_DESCRIPTOR: Final = re.compile(
    r"(?:[a-z-]+\s+){0,2}(?:newspaper|magazine|broadcaster|news\s+agency|news\s+site|news\s+website|website|channel|tabloid|outlet|station|weekly|daily|network|portal|podcast|programme|broadcasters?|journal|blog|paper|newsletter)"
    r"\s+(?=[A-Z])"
)
_NAME: Final = re.compile(
    r"[A-Z][\w&-]*(?:[.’'](?!s\b)\w+)*(?:(?:\s+(?:of|and|de|la|the))?\s+(?:[A-Z][\w&-]*(?:[.’'](?!s\b)\w+)*|\d{1,3}\b(?!\s[a-z])))*"
)
_INTRODUCED: Final = re.compile(
    r"\b(?:newspaper|broadcaster|news\s+agency|news\s+(?:web)?site|portal|tabloid|daily|weekly|station|magazine|paper)(?:,?\s+[Tt]he|,)?\s+"
    r"(?P<name>[A-Z][\w&’'-]*(?:\s+(?:(?:of|de|la|du|da)\s+)?[A-Z][\w&’'-]*){0,3})(?=[\s,.;:]|$)"
)
_PLAIN_MEDIA: Final = re.compile(
    r"(?:state|local|state-run|foreign|Israeli|Russian|Chinese|national)\s+(?:media|television|TV|radio)\b|(?:media|news)\s+outlets?\b"
    r"|(?:this|our)\s+(?:newspaper|paper|magazine|programme|program|station|website|site|agency|channel|newsletter|blog)\b"
)
# "told Le Phare du Golfe": an article of another language opens the name of a paper.
_FOREIGN: Final = re.compile(
    r"(?:Le|La|Les|El|Los|Las|Il|Der|Die|Das|Den|De|Het|O|A|Al)\s+[A-Z][\w’'-]*(?:\s+(?:(?:d[aeiou]s?|d[eu]l?|della|des|von|van|of)\s+)?[A-Z][\w’'-]*)*"
)
_AUDIENCE: Final = re.compile(
    r"\s+(?:the\s+|a\s+|an\s+|his\s+|her\s+|their\s+|its\s+)?(?:[\w-]+\s+){0,2}?(?:press|media|reporters?|journalists?|lawmakers|legislators|senators"
    r"|parliament|MPs|shareholders|analysts|staff|employees|conference|briefing|hearing|rally|newspapers?|outlets?|broadcaster|agency"
    r"|television|radio|same\s+\w+|court|inquiry|fans|supporters|viewers|listeners)\b"
)
# What somebody tells a group that meets or works together is said in the open.
_GROUP: Final = re.compile(
    r"\s+(?:(?:the|a|an|his|her|their|its|\d+|[\w’'-]+[’']s?)\s+)?(?:[a-z-]+\s+){0,2}?(?:assembly|audience|board|brigade|club|committee|company|congregation"
    r"|council|crew|crowd|delegation|meeting|parliament|party|senate|squad|synod|team|union|workforce|[a-z]{3,}(?<!s)s)\b(?!\s+to\s|[’'])"
)
# Any noun behind an article, unless it is that of a person: "told the collegium", "told her party".
_OPEN_GROUP: Final = re.compile(
    r"\s+(?:the|a|an|his|her|their|its)\s+(?:[a-z-]+\s+){0,2}?(?P<noun>[a-z-]{3,})(?=\s*(?:[.,;:“”]|$|that\b|on\b|in\b|at\b|last\b|it\b|he\b|she\b|they\b))"
)
_RELAY: Final = re.compile(
    r"\b(?:(?:confirmed|admitted|denied|said|insisted|acknowledged|repeated)\s+to|(?:statements?|interviews?|e-?mails?|comments|remarks|message|letter|memo|note|column|conversation|call|response"
    r"|speaking|spoke|talking|talked|interviewed|appearing)(?:\s+(?:on\s+\w+|\w+ly|last\s+\w+|exclusively))?\s+(?:to|with|for|by|on|in|sent\s+to|provided\s+to|given\s+to)"
    r"|(?:quoted|cited|seen|obtained|reviewed|carried|published|viewed|broadcast|aired)(?:\s+\w+ly)?\s+(?:by|in|on)"
    r"|(?:provided|sent|given|leaked|gave|shared)(?:\s+(?:a|an|the)\s+\w+)?\s+(?:to|with))\s+"
)
_FOCUS: Final = re.compile(
    r"(?:an?|the|one|another)\s+(?:[\w-]+\s+){0,2}(?:report|story|article|account)s?\s+(?:published\s+)?(?:in|by|from|on)\s+"
)
_SOURCE: Final = re.compile(r"(?:(?:an?|one|two|three|several|multiple|the)\s+)?(?=[A-Z])")


def outlet_at(text: str, position: int, *, after_the: bool = False) -> Span | None:
    """Find the outlet named at a position, without its article; the longest reading that is one.

    With `after_the`, an unknown name of several words after "the" counts as one too: its place in
    the sentence ("told the Ashford Packet") says what it is.
    """
    plain = _PLAIN_MEDIA.match(text, position)
    if plain:
        return plain.span()
    article = _ARTICLE.match(text, position)
    start = article.end() if article else position
    described = _DESCRIPTOR.match(text, start)
    start = described.end() if described else start
    if described and (inner := _ARTICLE.match(text, start)):
        start = inner.end()
    name = (_FOREIGN.match(text, start) if after_the else None) or _NAME.match(text, start)
    if not name:
        return None
    if described or name.re is _FOREIGN:
        return name.span()
    for end in _ends(name.group()):
        if is_outlet(("the " if article else "") + name.group()[:end]):
            return start, start + end
    if after_the and article and _may_be_outlet(name.group()):
        return name.span()
    return None


def described_outlets(text: str) -> frozenset[str]:
    """Every name that an article introduces as an outlet's: "the daily Glas", "the student paper, The Gannet"."""
    return frozenset(
        match["name"]
        for match in _INTRODUCED.finditer(text)
        if speaker_kind(match["name"]) in {"person", "organization", "outlet"}
    )


def _ends(name: str) -> list[int]:
    return [len(name), *(match.start() for match in reversed(list(re.finditer(r"\s+", name))))]


def _may_be_outlet(name: str) -> bool:
    words = [word.lower() for word in name.split()]
    known = any(word in TITLE_WORDS or word in ORGANIZATION_WORDS for word in words)
    return len(words) > 1 and not known and speaker_kind(name) == "person"


def told_outlet(text: str, position: int, known: Collection[str] = ()) -> tuple[bool, Span | None]:
    """Whether what follows "told" is an audience of the news, and the outlet if it is one."""
    start = position + len(text[position:]) - len(text[position:].lstrip())
    outlet = _known_at(text, start, known) or outlet_at(text, start, after_the=True)
    heard = _AUDIENCE.match(text, position) or _GROUP.match(text, position)
    group = _OPEN_GROUP.match(text, position)
    heard = heard or (group if group and not is_bearer(group["noun"]) else None)
    return (True, outlet) if outlet else (bool(heard), None)


def _known_at(text: str, start: int, known: Collection[str]) -> Span | None:
    article = _ARTICLE.match(text, start)
    start = article.end() if article else start
    told = [name for name in known if re.match(rf"{re.escape(name)}\b", text[start:])]
    return (start, start + len(max(told, key=len))) if told else None


def relays(text: str) -> Iterator[Span]:
    """Each outlet that a statement, an interview or a quotation passed through."""
    for match in _RELAY.finditer(text):
        if outlet := outlet_at(text, match.end(), after_the=match.group().startswith("interview")):
            yield outlet


def focus(text: str, position: int) -> Span | None:
    """Find the outlet of "a report in the Herald", which is the speaker rather than the report."""
    match = _FOCUS.match(text, position)
    return outlet_at(text, match.end()) if match else None


def outlet_of_speaker(text: str, span: Span) -> Span | None:
    """Find the outlet that "a NewsNation source" or "CNN's Ann Lee" belongs to."""
    start, end = span
    if (owner := outlet_at(text, start)) and re.match(r"['’]s\s+[A-Z]", text[owner[1] : end]):
        return owner
    if not re.search(r"\b(?:sources?|insiders?)$", text[start:end]):
        return None
    match = _SOURCE.match(text, start, end)
    return outlet_at(text, match.end()) if match else None
