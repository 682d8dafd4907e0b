"""Apposed: the name behind a speaker told by office: "said the rector, Ann Lee"."""

from __future__ import annotations

import re
from typing import Final

from summarizer.attribution.hit import Span
from summarizer.attribution.names import bare, speaker_kind
from summarizer.attribution.words import SPOKES_WORDS, TITLE_WORDS

_BY_OFFICE: Final = re.compile(r"(?:the|its|his|her|their|our|an?|[\w-]+[’'](?:s)?)\s|[a-z]", re.IGNORECASE)
_OFFICE_AT_END: Final = re.compile(
    r"\b(?:"
    + "|".join(sorted(TITLE_WORDS | SPOKES_WORDS)).replace(".", r"\.")
    + r")(?:\s+(?:of|for|at|in)\s[^,]*)?$",
    re.IGNORECASE,
)
_APPOSED_NAME: Final = re.compile(
    r",\s+(?:(?:the|an?)\s+[a-z]+\s+)?(?P<name>[A-Z][\w.’'-]*(?:\s+(?:(?:al|bin|da|de|del|den|der|di|dos|du|i|la|le|ten|ter|van|von|y)\s+){0,2}[A-Z][\w’'-]*){1,4})"
    r"(?=\s*(?:[,.;:“”—]|$)|\s+(?:who|of|to|on|in|after|at)\b)"
)


def apposed_name(masked: str, span: Span) -> Span | None:
    """Find the name behind a speaker told by office: "said the rector, Ann Lee" gives "Ann Lee"."""
    text = masked[slice(*span)]
    by_office = (
        _BY_OFFICE.match(text)
        and speaker_kind(text) in {"person", "organization"}
        and bare(text) != text.split()[-1]
    )
    match = _APPOSED_NAME.match(masked, span[1]) if by_office else None
    is_person = match and speaker_kind(match["name"]) == "person"
    if not match or not is_person or not _OFFICE_AT_END.search(text):
        return None
    return match.span("name")
