"""Titles: the post's own words, without those of the capacity, and of two posts the one that is taken."""

from __future__ import annotations

import re
from typing import Final

from summarizer.cues import Cue
from summarizer.cues.phrases import compile_phrase
from summarizer.ground.find import Span
from summarizer.ground.undergoer.scene import PERSON, Scene
from summarizer.late import late

_I: Final = re.IGNORECASE
# What only tells in which capacity, or how newly, a post is held.
HELD: Final = "present|current|incumbent|longtime|long-time|long-serving|acting|interim|caretaker|temporary|provisional|stand-in|joint|new|incoming|outgoing|next|successor"
"""Words before a title that tell how or when it is held, as a pattern's choices."""
PAST: Final = r"(?:former|ex-|formerly|once|then|late\b|retired)"
"""The pattern of what makes a title before which it stands one of former days."""
PAST_BEFORE: Final = late(rf"\b{PAST}\W*(?:\w+\s+){{0,2}}$", _I)
"""A title behind this is a former one."""
_CAPACITY: Final = late(rf"(?:(?:the|its|their|his|her)\s+)?(?:(?:{HELD}|\d+(?:st|nd|rd|th))\s+)+(?=\w)", _I)
_OWNED: Final = r"(?-i:[^\W\d_a-z][\w.&-]*)'s"
SMALL: Final = rf"(?:(?:the|its|their|our|my|your|his|her|an?|first|permanent|full-time|newly\s+created|\d+(?:st|nd|rd|th)|{_OWNED}|{HELD})\s+)*"
"""The pattern of the small words before a title."""
OFFICE: Final = (
    r"(?:(?:director|secretary|attorney|auditor|inspector|governor|solicitor|surgeon|advocate|consul|postmaster)[- ]general"
    rf"|commander[- ]in[- ]chief|editor[- ]in[- ]chief|quartermaster|bursar|churchwarden|{compile_phrase('ROLE').pattern})"
)
"""The pattern of the noun of an office."""
WORD: Final = (
    r"(?!(?:and|or|but|who|that|as|to|in|on|at|by|for|from|with|of|him|her|his|its|our|their|the|an?|it|them|me|us|successor)\b)"
    r"[\w'&-]+"
)
# What an office is about, where capitals do not tell it from a body.
_FIELDS: Final = (
    r"(?:Finance|Health|Human|Services?|Operations|Studies|Education|Music|Defen[cs]e|State|(?:the\s+)?Interior|Justice|Trade|Energy|Transport(?:ation)?|Agriculture|Culture|Sales|Marketing"
    r"|Engineering|Research|Staff|Treasury|Labou?r|Housing|Homeland|Security|Commerce|Communications|Strategy|Technology|Science|Sports?|Foreign|Internal|External|Affairs|Public|Works"
    r"|Corporate|Product|Legal|Policy|Tourism|Environment|Infrastructure|Resources|Development|Innovation|Planning|Faculty|Heritage|Forestry|Fisheries|Industry|Economy|Economic|Social|Welfare|Water|Mines|Petroleum|Youth|Women|Family|Families|Children|Equality|Immigration|Migration|Integration|Citizenship|Aviation|Rural|Regional|Local|Government|Digital|Information|Natural|Budget|Emergency|Veterans)"
)
OF_FIELD: Final = rf"\s+(?-i:(?:of|for)\s+{_FIELDS}(?:,?\s+(?:(?:and|&)\s+)?{_FIELDS})*)\b"
"""The pattern of what an office is for, behind its noun: " of Health and Human Services"."""
# The last of several offices in a row ends it: "chief financial officer"; whose it is stands behind it.
_ONE_TITLE: Final = (
    rf"(?:{WORD}\s+){{0,4}}?{OFFICE}(?:(?:\s+{WORD}){{0,2}}?\s+{OFFICE})*"
    rf"(?:\s+(?-i:of\s+(?!(?:the|an?|its|his|her|their|our|your|all)\b)[a-z]+)\b|{OF_FIELD}|\s+of\s+the\s+board(?:\s+of\s+(?:directors|trustees))?)?"
)
# "Senior Vice President, Chief Financial Officer and Treasurer": posts that one person takes or gives up together.
_MORE: Final = rf"(?-i:(?:,\s+(?:and\s+)?|\s+(?:and|&)\s+)(?=[A-Z]))(?:{WORD}\s+){{0,4}}?{OFFICE}(?:(?:\s+{WORD}){{0,2}}?\s+{OFFICE})*(?:{OF_FIELD})?"
TITLE: Final = rf"(?P<title>{_ONE_TITLE}(?:{_MORE})*)(?!(?:\s+{WORD}){{0,3}}\s*,?\s*{PERSON})"
"""The pattern of a title, or of several that are held together."""
_AS: Final = late(
    rf"(?:\b(?:as|becom(?:e|es|ing)|became|to\s+be|promoted\s+to|elevated\s+to|made|named|appointed|elected|chosen)\s+"
    rf"(?:{PERSON}\s+)?(?:(?:as|to\s+be)\s+)?"
    # "the post of treasurer", "has been caretaker manager", "offered the manager's job".
    r"|\b(?:the|an?|new)\s+(?:[a-z-]+\s+){0,2}?(?:post|job|role|position|office|title)s?\s+of\s+"
    r"|\b(?:is|be|been)\s+(?:(?:the|its|their|our|now)\s+)*(?:acting|interim|caretaker|next|new)\s+"
    rf"){SMALL}{TITLE}"
    rf"|\bthe\s+{SMALL}(?P<job>(?:{WORD}\s+){{0,2}}?{OFFICE})(?:'s)?\s+(?:job|post|role|position)\b",
    _I,
)
_AS_HERE: Final = late(rf"\b(?:as|to\s+be|to)\s+{SMALL}{TITLE}", _I)
_MARK: Final = late(PERSON)
_STOP: Final = late(r"[;:]|\.\s|\b(?:who|which|while|but|after|before|until|succeed\w*|replac\w*)\b", _I)


def bare_title(title: str) -> str:
    """A title without the words that only tell in which capacity, or how newly, it is held."""
    bare = title[match.end() :] if (match := _CAPACITY.match(title)) else title
    return bare or title


def taken_span(text: str, scene: Scene, name: str, cue: Cue) -> Span | None:
    """Where a sentence tells the title that a person takes: behind their own name, else behind the deed.

    "Ada Roth, its treasurer, was named finance director" tells the latter.

    Args:
        text: the sentence that tells the change, of somebody who comes in or moves.
        scene: the sentence with its people marked.
        name: the person.
        cue: the words of the deed in it.
    """
    stop = _STOP.search(scene.text, cue.end)
    end = stop.start() if stop else len(text)
    own = [at for at in sorted(scene.names) if cue.start <= at < end and name in scene.at(at)]
    if own:
        mark = _MARK.match(scene.text, own[0])
        behind = mark.end() if mark else own[0]
        other = _MARK.search(scene.text, behind, end)
        found = _AS_HERE.search(scene.text, behind, other.start() if other else end)
        if found:
            return Span(*found.span("title"))
    found = _AS.search(scene.text, cue.start, end)
    return Span(*found.span(found.lastgroup or 0)) if found else None
