"""Bodywords: what the name of a body looks like, and what only looks like one."""

from __future__ import annotations

import re
from typing import Final

from summarizer.cues.phrases import compile_phrase
from summarizer.ground.namewords import LEADING
from summarizer.late import late

_LINK: Final = r"(?:of|and|for|the|de|des|du|da|do|del|della|von|la|le|&)"
NAME: Final = rf"(?:St\.\s+)?[^\W\d_a-z][\w&'.-]*(?<!\.)(?:(?:\s+{_LINK}){{0,2}}\s+(?:St\.\s+)?[^\W\d_a-z][\w&'-]*)*(?:(?:(?<=Inc)|(?<=Ltd)|(?<=Corp)|(?<=\sCo))\.|,?\s+(?:Inc|Ltd|Corp|Co)\b\.?)?(?:(?<=\.)\s+[IVX]+\b)?"
"""The pattern of a name of several words: "Bank of Holm", "Acme Tin, Inc."."""
FIRM: Final = rf"{NAME},?(?:\s+(?:plc|PLC|LLC|LP|L\.P\.|N\.A\.|N\.V\.|S\.A\.))?"
"""The pattern of a company with the form of its law."""
BODY: Final = compile_phrase("BODY").pattern
"""The pattern of a kind of body: "board", "club"."""
_KIND: Final = rf"(?i:{BODY}|police|hospice|district|island|state)"
BY_KIND: Final = rf"(?:[a-z'-]+\s+){{0,3}}?{_KIND}(?:\s+(?:of|in)\s+(?:the\s+)?{NAME})?"
"""The pattern of a body told by its kind: "volunteer fire brigade of Holm"."""
WITH_KIND: Final = rf"{NAME}(?:(?:'s)?(?:\s+(?!(?:and|or|of|in|who|has|will|is|was|to|as|for|on|at)\b)[a-z-]+){{0,2}}?\s+(?:{BODY}|library|police|hospice|gallery|archives?)\b)?"
"""The pattern of a name that goes on to its kind: "the Vatican library"."""
ROLE_OR_POST: Final = compile_phrase("ROLE|POST|founder").pattern
"""The pattern of the noun of an office, or of a post."""
NO_OPENER: Final = r"(?!(?:The|A|An|His|Her|Its|Their|Our|In|On|At|As|Both|Two|Former|Acting|Interim|Deputy|Assistant|New|When|After|While|Under|And|But)\b)"
"""The pattern of no word that only begins a sentence or a title."""
SUBJECT_MATTER: Final = late(
    r"(?:[Tt]he\s+)?(?:Finance|Health|Operations|Studies|Education|Music|Defen[cs]e|State|Interior|Justice|Trade|Energy|Transport|Agriculture"
    r"|Culture|Sales|Marketing|Engineering|Research|Staff|Board|Directors|Treasury|Labou?r|Housing|Security|Commerce|Communications|Strategy|Technology"
    r"|Science|Sport|Foreign|Homeland|Internal|External|Public|Human|Corporate|Global|Business|Product|Legal|Policy|Investor|Monday|Tuesday|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Company|Corporation|Registrant|Board\s.*|(?:Mr|Mrs|Ms|Dr)\b.*)\b"
)
"""What an office is about, rather than where it is."""
_ENDS_WITH_KIND: Final = late(rf"\s(?:{BODY}|ministry)$", re.IGNORECASE)
_NO_BODY: Final = late(
    rf"^(?:Republican|Democrat|Democratic|Conservative|Liberal|Independent|Socialist|Managing|Executive|Non-Executive|Independent|Lead|Senior|Junior|Chief|Vice|General|Principal|Associate|Assistant|Group|Regional|Global|National|Corporate|Founding|The|A|An|Its|Their|Both|Item|Appointment|Retirement|Departure|Election|Resignation)$|^(?:He|She|They|It|I|We|You|This|That|These|There|Mr|Mrs|Ms|Dr|EVP|SVP|VP)\b|(?i:(?<![\w-])(?:{compile_phrase('ROLE').pattern})$)"
)
DEMONYM: Final = r"[A-Z][a-z]+(?:ian|ish|ese|ean|ican|eli|aqi|istani|waiti|meni|audi)|French|Dutch|Greek|German|Swiss|Thai|Czech"
"""The pattern of the adjective of a country."""
ADJECTIVE: Final = late(DEMONYM)
"""One adjective of a country: "the Norvanian presidency" tells whose it is, but no name of it."""
# A body's own board is that body.
_GOVERNED: Final = late(
    r"(?:[Tt]he\s+)?Boards?\s+of\s+(?:Directors|Trustees|Managers|Regents)(?:\s+of\s+(?:the\s+)?|$)"
)
_FIRM_ENDS: Final = (" Inc.", " Ltd.", " Corp.", " Co.")


def as_body(text: str, found: re.Match[str] | None) -> str | None:
    """The body that a match tells, without its board; None if it tells none, or only what looks like one."""
    if found is None:
        return None
    start, end = found.span(
        next(name for name, words in found.groupdict().items() if words and name != "the")
    )
    governed = _GOVERNED.match(text, start, end)
    body = text[governed.end() if governed else start : end]
    matter = SUBJECT_MATTER.match(body) and not _ENDS_WITH_KIND.search(body)
    if not body or matter or _NO_BODY.search(body) or body.casefold() in LEADING:
        return None
    return body if body.endswith(_FIRM_ENDS) else body.rstrip(".,")
