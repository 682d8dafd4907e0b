"""Bodies: the organization that a sentence gives to a post, before the title or behind it."""

from __future__ import annotations

import re
from typing import Final

from summarizer.attribution import is_outlet
from summarizer.cues import Cue
from summarizer.ground.find import Span
from summarizer.ground.namewords import TIMES
from summarizer.ground.posts.bodywords import (
    ADJECTIVE,
    BODY,
    BY_KIND,
    DEMONYM,
    NAME,
    NO_OPENER,
    SUBJECT_MATTER,
    WITH_KIND,
    as_body,
)
from summarizer.ground.posts.titles import HELD
from summarizer.ground.undergoer.scene import PERSON
from summarizer.late import late

_BEHIND: Final = late(
    rf"\s+(?:of|at|for|with|(?<=senator\s)from|(?<=representative\s)from|(?<=adviser\s)to|(?<=advisor\s)to)\s+(?P<the>[Tt]he\s+)?(?P<body>{WITH_KIND}|(?<=the\s){BY_KIND})"
)
# "Prime minister Ana Roth of Norvania"; the mark of a name has its titles in it.
_BEHIND_NAME: Final = late(rf"\s*{PERSON[0]}?{PERSON[1:]}\s+(?:of|at)\s+(?P<the>[Tt]he\s+)?(?P<body>{NAME})")
# "On Monday Acme Tin announced that its president".
_ITS: Final = late(rf"\b(?:its|their)\s+(?:(?:{HELD}|[a-z]+)\s+){{0,2}}$")
_LED_NAME: Final = late(
    rf"(?<![\w'’-])(?:(?:On|In|At|The|Today|Yesterday|Meanwhile|Earlier|Last|This|After|Before|Also|But|And|As|While|When|{'|'.join(sorted(word.title() for word in TIMES))})\s+)*"
    rf"(?P<body>{NAME})(?!')"
)
_AT_COMMA: Final = late(rf",\s+(?P<body>\d+\w*\s+{NAME})")
_BEFORE: Final = late(rf"\b(?P<body>{NAME})(?:'s|(?<=s)')\s+(?:(?:the|first|{HELD})\s+)*$")
MODIFIER: Final = late(
    rf"(?:^|[^\W\d_a-z]\S*\s+|[a-z,]\s+|\bthe\s+)(?P<body>{NO_OPENER}{NAME})\s+(?:(?!(?:as|to|of|by|and|or|for|in|on|at|with|from|that|who|is|was|has|had|the|an?|its|his|her)\b)[a-z-]+\s+){{0,2}}$"
)
"""A name right before a title: "Parcelo founder", "the Kestrels captaincy"."""
_SUBJECT: Final = late(
    rf"^(?:In\s[^,]+,\s+|On\s[^,]+,\s+)?(?:[Tt]he\s+)?(?P<body>{NAME})\s+"
    rf"(?:(?:has|have|had|will|is|are|was|today|also|not|won't|yesterday|on\s+\w+day)\s+)*$"
)
_JOINS: Final = late(
    rf"\b(?:(?:appoint|nominat|nam|elect|confirm|elevat|promot)(?:ed|es|e|s)?\s+(?:{PERSON}\s+)?(?:to\s+be\s+)?to(?=\s+(?:the\s+)?(?!(?:[A-Z][\w'&]*\s+(?:and\s+)?)*Committee)[A-Z])|joins?|joined|posted\s+to|transfers?\s+to|transferred\s+to|moves?\s+to|moved\s+to|seconded\s+to)\s+(?:[a-z-]+\s+)*?"
    rf"(?:[Tt]he\s+)?(?P<body>{NAME}|(?<=the\s){BY_KIND})(?=\s+(?:as|on|from|in|by)\b|[,.]|\s+\()"
)
_LEAVES: Final = late(
    rf"\b(?:leav(?:es?|ing)|left|quits?|quitting|depart(?:s|ed|ing)?|exit(?:s|ed|ing)|(?:resign|retir|depart|dismiss|oust|releas|remov|sack|fir|suspend|axe)\w*\s+(?:from|by))\s+"
    rf"(?:[Tt]he\s+)?(?P<body>{NAME})"
)
# Who names or elects people to posts elsewhere, and what a filing calls the body it has named.
_APPOINTER: Final = late(
    r"\b(?:board|parliament|senate|council|committee|assembly|congress|cabinet|government|trustees|governors?|palace|ministry|president|minister"
    r"|mayor|king|queen|pope|bishop|governor|company|corporation|registrant|holy\s+see|vatican|house|members|he|she|they|it|we)$",
    re.IGNORECASE,
)
# "United States secretary of defense", "Northgate commander": the capitals are whose post it is.
_CAPITALS: Final = late(
    rf"(?P<own>(?:[A-ZÀ-Þ][\w.’'&-]*\s+)+(?i:{BODY}|house)\s+)"
    r"|(?P<body>(?:[A-ZÀ-Þ][\w.’'&-]*\s+)+)(?!(?:of|and|for|to|in|at|or)\b)(?=[a-zß-ÿ])"
    rf"|(?P<land>(?:{DEMONYM})\s+)(?=[A-Z])"
    r"|(?P<state>(?:United\s+(?:States|Kingdom|Nations)|U\.\s?[SKN]\.?|(?!(?:C[A-Z]?O|[ES]?VP|GM|MP|HR|IT|PR|TV|AI)\b)[A-Z]{2,5})\s+)(?=[A-Z])"
)
# "Remove Chief Executive Officer", "the minister's private secretary": what leads to a title.
_SMALL_BEFORE: Final = late(
    r"(?:[a-z][\w-]*\s+)+(?=(?:[A-Z][\w-]*\s+)*[A-Z][\w-]*$)|(?!(?:wo)?men['’]|children|people|girl|boy|student|editor|captain)[a-z]+['’]s?\s+"
)
_OF_THE_TITLE: Final = late(
    r"\b(?:(?:Vice|Deputy|Assistant|Associate|Acting|Interim|Chief|Head|Prime|First|Senior|Junior|Managing|Executive|Lord|Lady|Co|General|Honorary|Former|Independent)\b|of\s+the\s+Board)"
)
_REACH: Final = 400
"""How far before "its president" a body is looked for, in characters."""


def body_beside(marked: str, text: str, title: Span) -> str | None:
    """The body at a title: "director of the Print Gallery", "commanding officer, 4th Battalion", "Acme's director".

    Args:
        marked: the sentence with its people marked.
        text: the sentence as written.
        title: where the title stands in it.
    """
    behind = _BEHIND.match(marked, title.end) or _AT_COMMA.match(marked, title.end)
    behind = behind or _BEHIND_NAME.match(marked, title.end)
    before = _BEFORE.search(marked, max(0, title.start - 100), title.start)
    return as_body(text, behind) or as_body(text, before) or _owner(marked, text, title)


def _owner(marked: str, text: str, title: Span) -> str | None:
    """Whose "its president" is: the body that the sentence names before it."""
    its = _ITS.search(marked, max(0, title.start - _REACH), title.start)
    named = _LED_NAME.finditer(marked, max(0, its.start() - _REACH), its.start()) if its else ()
    bodies = (body for match in named if (body := as_body(text, match)))
    return next((body for body in bodies if not (body.isupper() and " " in body)), None)  # no dateline


def part_title(text: str, title: Span) -> tuple[Span, str | None]:
    """A title without the name of the body that leads it, and that body, if it is one.

    Args:
        text: the sentence as written.
        title: where the title stands in it.
    """
    if small := _SMALL_BEFORE.match(text, title.start, title.end):
        title = Span(small.end(), title.end)
    capitals = _CAPITALS.match(text, title.start, title.end)
    if capitals and capitals["land"]:
        return Span(capitals.end(), title.end), None
    words = capitals and (capitals["body"] or capitals["own"] or capitals["state"])
    if capitals is None or words is None or (SUBJECT_MATTER.match(words) and not capitals["own"]):
        return title, None
    owned = capitals["own"] or capitals["state"] or words.rstrip().endswith(("'s", "’s"))
    if not owned and _OF_THE_TITLE.search(text, title.start, title.end):
        return title, None
    opens = title.start == 0 and " " not in words.strip() and capitals["body"]
    body = None if opens else words if capitals["own"] else as_body(text, capitals)
    if body and ADJECTIVE.fullmatch(body.strip()):
        body = None
    return Span(capitals.end(), title.end), re.sub(r"\s+$|['’]s?\s*$", "", body) if body else None


def body_before(marked: str, text: str, title: Span) -> str | None:
    """The body whose name stands right before a title: "Parcelo founder", "the Kestrels captaincy"."""
    body = as_body(text, MODIFIER.search(marked, max(0, title.start - 60), title.start))
    return None if body and ADJECTIVE.fullmatch(body) and not is_outlet(body) else body


def subject_body(marked: str, text: str, cue: Cue, *, leaving: bool) -> str | None:
    """The body that a person joins, or leaves, or that does the deed and is no mere appointer: "Acme has named"."""
    joined = as_body(text, (_LEAVES if leaving else _JOINS).search(marked))
    subject = _SUBJECT.search(marked[: cue.start])
    doer = None if subject is None or _APPOINTER.search(subject["body"]) else as_body(text, subject)
    return joined or doer
