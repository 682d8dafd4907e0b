"""Bodies: the organization that a sentence gives to a post, before the title or behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile
from typing import Final

from summarizer.article import Article
from summarizer.attribution import is_outlet
from summarizer.cues import Cue
from summarizer.cues.phrases import compile_phrase
from summarizer.ground.find import Span, find_quote
from summarizer.ground.namewords import LEADING, TIMES
from summarizer.ground.posts.titles import HELD
from summarizer.ground.undergoer.scene import PERSON
from summarizer.late import late

_LINK: Final = r"(?:of|and|for|the|de|des|du|da|do|del|della|von|la|le|&)"
_NAME: Final = rf"(?:St\.\s+)?[^\W\d_a-z][\w&'.-]*(?<!\.)(?:(?:\s+{_LINK}){{0,2}}\s+(?:St\.\s+)?[^\W\d_a-z][\w&'-]*)*(?:(?:(?<=Inc)|(?<=Ltd)|(?<=Corp)|(?<=\sCo))\.|,?\s+(?:Inc|Ltd|Corp|Co)\b\.?)?(?:(?<=\.)\s+[IVX]+\b)?"
_KIND: Final = rf"(?i:{compile_phrase('BODY').pattern}|police|hospice|district|island|state)"
_DESCRIBED: Final = rf"(?:[a-z'-]+\s+){{0,3}}?{_KIND}(?:\s+(?:of|in)\s+(?:the\s+)?{_NAME})?"
# "The Vatican library", "Zemoria's army", "Belmora's central bank".
_WITH_KIND: Final = rf"{_NAME}(?:(?:'s)?(?:\s+(?!(?:and|or|of|in|who|has|will|is|was|to|as|for|on|at)\b)[a-z-]+){{0,2}}?\s+(?:{compile_phrase('BODY').pattern}|library|police|hospice|gallery|archives?)\b)?"
_BEHIND: Final = late(
    rf"\s+(?:of|at|for|with|(?<=senator\s)from|(?<=representative\s)from|(?<=adviser\s)to|(?<=advisor\s)to)\s+(?P<the>[Tt]he\s+)?(?P<body>{_WITH_KIND}|(?<=the\s){_DESCRIBED})"
)
# "Prime minister Ana Roth of Norvania"; the mark of a name has its titles in it.
_BEHIND_NAME: Final = late(rf"\s*{PERSON[0]}?{PERSON[1:]}\s+(?:of|at)\s+(?P<the>[Tt]he\s+)?(?P<body>{_NAME})")
# "On Monday Acme Tin announced that its president".
_ITS: Final = late(rf"\b(?:its|their)\s+(?:(?:{HELD}|[a-z]+)\s+){{0,2}}$")
_LED_NAME: Final = late(
    rf"(?<![\w'’-])(?:(?:On|In|At|The|Today|Yesterday|Meanwhile|Earlier|Last|This|After|Before|Also|But|And|As|While|When|{'|'.join(sorted(word.title() for word in TIMES))})\s+)*"
    rf"(?P<body>{_NAME})(?!')"
)
_AT_COMMA: Final = late(rf",\s+(?P<body>\d+\w*\s+{_NAME})")
_BEFORE: Final = late(rf"\b(?P<body>{_NAME})(?:'s|(?<=s)')\s+(?:(?:the|first|{HELD})\s+)*$")
_ROLE: Final = compile_phrase("ROLE|POST|founder").pattern
_NO_OPENER: Final = r"(?!(?:The|A|An|His|Her|Its|Their|Our|In|On|At|As|Both|Two|Former|Acting|Interim|Deputy|Assistant|New|When|After|While|Under|And|But)\b)"
_MODIFIER: Final = late(
    rf"(?:^|[^\W\d_a-z]\S*\s+|[a-z,]\s+|\bthe\s+)(?P<body>{_NO_OPENER}{_NAME})\s+(?:(?!(?:as|to|of|by|and|or|for|in|on|at|with|from|that|who|is|was|has|had|the|an?|its|his|her)\b)[a-z-]+\s+){{0,2}}$"
)
_FIRM: Final = rf"{_NAME},?(?:\s+(?:plc|PLC|LLC|LP|L\.P\.|N\.A\.|N\.V\.|S\.A\.))?"
# "Acme Tin, Inc. (the “Company”)", "(“Acme” or the “Company”)": what a filing calls itself.
_DEFINED: Final = late(
    rf"(?P<body>{_FIRM})(?:,\s+an?\s[^().]{{3,60}}?)?,?\s+\((?:together[^“\"]{{0,60}})?(?:[“\"][^“”\"()]{{2,40}}[”\"],?\s+(?:or|and|hereinafter)?\s*)?"
    r"[“\"]?(?:the\s+)?[“\"]?\s?(?:[Tt]he\s+)?(?:Company|Registrant|Corporation|Bank|Trust|Partnership|Issuer|Bancorp|Firm)\b"
)
# "Acme Tin, Inc. — Form 8-K, filed 2012-02-13".
_FILED: Final = late(rf"^\W*(?P<body>{_FIRM})\s+(?:—|–|--|-|:)\s+(?:Current\s+Report\b|Form\s+\d+-[A-Z])")
_OFFICE_OF: Final = late(rf"(?i:{_ROLE})\s+(?:of|at)\s+(?P<the>[Tt]he\s+)?(?P<body>{_NAME})")
_OWNED_OFFICE: Final = late(
    rf"(?<![.\w])(?P<body>{_NAME})(?:'s|(?<=s)')\s+(?:[a-z-]+\s+){{0,3}}(?i:{_ROLE})(?!\w)"
)
# Where no office is told with its body: "the trustees of the Teatro", "President Roth of Norvania", "won the election in Norvania".
_GOVERNORS_OF: Final = late(
    rf"\b(?:board|trustees|governors|directors|delegates|shareholders|council|chapter|senate|parliament|assembly)\s+of\s+(?:[Tt]he\s+)?(?P<body>{_NAME})"
    rf"|{PERSON}\s+of\s+(?P<home>{_NAME})|\b(?:election|vote|poll|run-?off|ballot)\s+in\s+(?P<land>{_NAME})"
)
# "Parcelo chief executive Ada Roth".
_LEADS_OFFICE: Final = late(
    rf"(?<![\w.'-])(?P<body>{_NO_OPENER}{_NAME})\s+(?:[a-z-]+\s+){{0,2}}?(?:{_ROLE})(?=\s+[A-Z])"
)
_PAST_BEFORE: Final = late(r"\b(?:former|ex|retired|late|then|once)\W+(?:\w+\s+){0,2}$", re.IGNORECASE)
# "Battery maker Lumen has promoted", "Harcourt Stores is to close": who acts in a lead.
_ACTS: Final = late(
    rf"^(?:[A-Z]?[a-z-]+\s+){{0,2}}?(?:[Tt]he\s+)?(?P<body>{_NAME})\s+(?:(?:today|yesterday|on\s+\w+day|\w+day)?\s*(?:has|have|had|is|are|was|were|will|would|won't)\s)"
)
_LEAD: Final = 3
"""Sentences in which whoever acts is whom an item is about."""
_SUBJECT: Final = late(
    rf"^(?:In\s[^,]+,\s+|On\s[^,]+,\s+)?(?:[Tt]he\s+)?(?P<body>{_NAME})\s+"
    rf"(?:(?:has|have|had|will|is|are|was|today|also|not|won't|yesterday|on\s+\w+day)\s+)*$"
)
_JOINS: Final = late(
    rf"\b(?:(?:appoint|nominat|nam|elect|confirm|elevat|promot)(?:ed|es|e|s)?\s+(?:{PERSON}\s+)?(?:to\s+be\s+)?to(?=\s+(?:the\s+)?(?!(?:[A-Z][\w'&]*\s+(?:and\s+)?)*Committee)[A-Z])|joins?|joined|posted\s+to|transfers?\s+to|transferred\s+to|moves?\s+to|moved\s+to|seconded\s+to)\s+(?:[a-z-]+\s+)*?"
    rf"(?:[Tt]he\s+)?(?P<body>{_NAME}|(?<=the\s){_DESCRIBED})(?=\s+(?:as|on|from|in|by)\b|[,.]|\s+\()"
)
_LEAVES: Final = late(
    rf"\b(?:leav(?:es?|ing)|left|quits?|quitting|depart(?:s|ed|ing)?|exit(?:s|ed|ing)|(?:resign|retir|depart|dismiss|oust|releas|remov|sack|fir|suspend|axe)\w*\s+(?:from|by))\s+"
    rf"(?:[Tt]he\s+)?(?P<body>{_NAME})"
)
# Who names or elects people to posts elsewhere, and what a filing calls the body it has named.
_APPOINTER: Final = late(
    r"\b(?:board|parliament|senate|council|committee|assembly|congress|cabinet|government|trustees|governors?|palace|ministry|president|minister"
    r"|mayor|king|queen|pope|bishop|governor|company|corporation|registrant|holy\s+see|vatican|house|members|he|she|they|it|we)$",
    re.IGNORECASE,
)
# What an office is about, rather than where it is.
_SUBJECT_MATTER: Final = late(
    r"(?:[Tt]he\s+)?(?:Finance|Health|Operations|Studies|Education|Music|Defen[cs]e|State|Interior|Justice|Trade|Energy|Transport|Agriculture"
    r"|Culture|Sales|Marketing|Engineering|Research|Staff|Board|Directors|Treasury|Labou?r|Housing|Security|Commerce|Communications|Strategy|Technology"
    r"|Science|Sport|Foreign|Homeland|Internal|External|Public|Human|Corporate|Global|Business|Product|Legal|Policy|Investor|Monday|Tuesday|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Company|Corporation|Registrant|Board\s.*|(?:Mr|Mrs|Ms|Dr)\b.*)\b"
)
_ENDS_WITH_KIND: Final = late(rf"\s(?:{compile_phrase('BODY').pattern}|ministry)$", re.IGNORECASE)
_NO_BODY: Final = late(
    rf"^(?:Republican|Democrat|Democratic|Conservative|Liberal|Independent|Socialist|Managing|Executive|Non-Executive|Independent|Lead|Senior|Junior|Chief|Vice|General|Principal|Associate|Assistant|Group|Regional|Global|National|Corporate|Founding|The|A|An|Its|Their|Both|Item|Appointment|Retirement|Departure|Election|Resignation)$|^(?:He|She|They|It|I|We|You|This|That|These|There|Mr|Mrs|Ms|Dr|EVP|SVP|VP)\b|(?i:(?<![\w-])(?:{compile_phrase('ROLE').pattern})$)"
)
_DEMONYM: Final = r"[A-Z][a-z]+(?:ian|ish|ese|ean|ican|eli|aqi|istani|waiti|meni|audi)|French|Dutch|Greek|German|Swiss|Thai|Czech"
# "The Norvanian presidency": whose it is, but no name of it.
_ADJECTIVE: Final = late(_DEMONYM)
# "United States secretary of defense", "Northgate commander": the capitals are whose post it is.
_CAPITALS: Final = late(
    rf"(?P<own>(?:[A-ZÀ-Þ][\w.’'&-]*\s+)+(?i:{compile_phrase('BODY').pattern}|house)\s+)"
    r"|(?P<body>(?:[A-ZÀ-Þ][\w.’'&-]*\s+)+)(?!(?:of|and|for|to|in|at|or)\b)(?=[a-zß-ÿ])"
    rf"|(?P<land>(?:{_DEMONYM})\s+)(?=[A-Z])"
    r"|(?P<state>(?:United\s+(?:States|Kingdom|Nations)|U\.\s?[SKN]\.?|(?!(?:C[A-Z]?O|[ES]?VP|GM|MP|HR|IT|PR|TV|AI)\b)[A-Z]{2,5})\s+)(?=[A-Z])"
)
# "Remove Chief Executive Officer", "the minister's private secretary": what leads to a title.
_SMALL_BEFORE: Final = late(
    r"(?:[a-z][\w-]*\s+)+(?=(?:[A-Z][\w-]*\s+)*[A-Z][\w-]*$)|(?!(?:wo)?men['’]|children|people|girl|boy|student|editor|captain)[a-z]+['’]s?\s+"
)
_OF_THE_TITLE: Final = late(
    r"\b(?:(?:Vice|Deputy|Assistant|Associate|Acting|Interim|Chief|Head|Prime|First|Senior|Junior|Managing|Executive|Lord|Lady|Co|General|Honorary|Former|Independent)\b|of\s+the\s+Board)"
)
_STEM: Final = 4
"""Letters that a country and its adjective have in common at least: "Iraq" and "Iraqi"."""
# A body's own board is that body.
_GOVERNED: Final = late(
    r"(?:[Tt]he\s+)?Boards?\s+of\s+(?:Directors|Trustees|Managers|Regents)(?:\s+of\s+(?:the\s+)?|$)"
)
_FIRM_ENDS: Final = (" Inc.", " Ltd.", " Corp.", " Co.")
_DATELINE: Final = late(
    r"(?P<place>[^\W\d_a-z][\w.'’-]*(?:[ -][^\W\d_a-z][\w.'’-]*){0,3})(?:,\s+[A-Z][\w. ]{1,25})?(?:\s+\([^)]{2,30}\))?\s+(?:—|–|--|-)\s"
)
_ALIAS: Final = late(r"\s*\(\s*(?:the\s+)?[“\"](?P<first>[^”\"]{2,40})[”\"](?:\s+or\s+(?:the\s+)?[“\"])?")


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
    return _as_body(text, behind) or _as_body(text, before) or _owner(marked, text, title)


def _owner(marked: str, text: str, title: Span) -> str | None:
    """Whose "its president" is: the body that the sentence names before it."""
    its = _ITS.search(marked, 0, title.start)
    named = (match for match in _LED_NAME.finditer(marked, 0, its.start())) if its else ()
    bodies = (body for match in named if (body := _as_body(text, match)))
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
    if capitals is None or words is None or (_SUBJECT_MATTER.match(words) and not capitals["own"]):
        return title, None
    owned = capitals["own"] or capitals["state"] or words.rstrip().endswith(("'s", "’s"))
    if not owned and _OF_THE_TITLE.search(text, title.start, title.end):
        return title, None
    opens = title.start == 0 and " " not in words.strip() and capitals["body"]
    body = None if opens else words if capitals["own"] else _as_body(text, capitals)
    if body and _ADJECTIVE.fullmatch(body.strip()):
        body = None
    return Span(capitals.end(), title.end), re.sub(r"\s+$|['’]s?\s*$", "", body) if body else None


def body_before(marked: str, text: str, title: Span) -> str | None:
    """The body whose name stands right before a title: "Parcelo founder", "the Kestrels captaincy"."""
    body = _as_body(text, _MODIFIER.search(marked, max(0, title.start - 60), title.start))
    return None if body and _ADJECTIVE.fullmatch(body) and not is_outlet(body) else body


def filing_body(article: Article) -> str | None:
    """The body that a filing or a notice calls "the Company", or that its head says it is of."""
    named = (
        _DEFINED.search(article.text)
        or _FILED.search(article.text)
        or _FILED.search(article.meta.title or "")
    )
    body = _as_body(named.string, named) if named else None
    return body if body and find_quote(article.text, body) else None


def land_before(article: Article, marked: str, title: Span) -> str | None:
    """The country of the adjective before a title, where the item names it: "the Norvanian prime minister"."""
    found = _MODIFIER.search(marked, max(0, title.start - 60), title.start)
    if found is None or not _ADJECTIVE.fullmatch(found["body"]):
        return None
    adjective = found["body"].casefold()
    for word in re.findall(r"\b[A-Z][a-z]{3,}\b", article.text):
        pairs = takewhile(lambda pair: pair[0] == pair[1], zip(word.casefold(), adjective, strict=False))
        shared = len(list(pairs))
        longer = len(word) > len(adjective) and word.casefold() != f"{adjective}y"
        if word.casefold() != adjective and shared >= max(_STEM, len(word) - 2) and not longer:
            return word
    return None


def main_body(article: Article, marked: Iterable[tuple[str, str]]) -> str | None:
    """The body an item is about: whose office it tells first; a bulletin's own before it.

    Args:
        article: the item.
        marked: each of its sentences with its people marked, and as written.
    """
    publisher = article.meta.publisher
    if publisher and not is_outlet(publisher) and find_quote(article.text, publisher):
        return publisher
    scenes = list(marked)
    for patterns, where in (
        ((_OFFICE_OF, _OWNED_OFFICE), scenes),
        ((_LEADS_OFFICE,), scenes),
        ((_GOVERNORS_OF, _ACTS), scenes[:_LEAD]),
    ):
        for scene, text in where:
            for pattern in patterns:
                # The mark of a name has its titles in it.
                found = pattern.search(text if pattern is _LEADS_OFFICE else scene)
                past = found and _PAST_BEFORE.search(text, 0, found.start())
                body = None if past else _as_body(text, found)
                if body and (pattern is not _LEADS_OFFICE or _is_proper(article, body)):
                    return body
    return None


def _is_proper(article: Article, body: str) -> bool:
    """Whether a name is more than the first word of a sentence: of two words, or with its capital elsewhere."""
    return " " in body or re.search(rf"[a-z,] {re.escape(body)}\b", article.text) is not None


def subject_body(marked: str, text: str, cue: Cue, *, leaving: bool) -> str | None:
    """The body that a person joins, or leaves, or that does the deed and is no mere appointer: "Acme has named"."""
    joined = _as_body(text, (_LEAVES if leaving else _JOINS).search(marked))
    subject = _SUBJECT.search(marked[: cue.start])
    doer = None if subject is None or _APPOINTER.search(subject["body"]) else _as_body(text, subject)
    return joined or doer


def is_only_place(article: Article, body: str) -> bool:
    """Whether a name is that of the place a report was filed from, which no title or possessive goes with."""
    dateline = _DATELINE.match(article.text)
    if dateline is None or dateline["place"].casefold() != body.casefold():
        return False
    owned = rf"\b(?:of|for|in)\s+{re.escape(body)}\b|\b{re.escape(body)}['’]s?\s"
    return re.search(owned, article.text[dateline.end() :], re.IGNORECASE) is None


def unabbreviated(article: Article, body: str) -> str:
    """The name that an article shortens to this one in brackets: "Acme Tin plc (“Acme”)"."""
    for match in _ALIAS.finditer(article.text):
        if match["first"].casefold() != body.casefold():
            continue
        line = article.text[: match.start()].rpartition("\n")[2] or article.text[: match.start()].rstrip()
        names = list(re.finditer(_NAME.replace("(?<!\\.)", "") + r"(?:\s+plc)?$", line))
        if names and body.casefold() in names[-1].group().casefold():
            return names[-1].group()
    return body


def _as_body(text: str, found: re.Match[str] | None) -> str | None:
    if found is None:
        return None
    start, end = found.span(
        next(name for name, words in found.groupdict().items() if words and name != "the")
    )
    governed = _GOVERNED.match(text, start, end)
    body = text[governed.end() if governed else start : end]
    matter = _SUBJECT_MATTER.match(body) and not _ENDS_WITH_KIND.search(body)
    if not body or matter or _NO_BODY.search(body) or body.casefold() in LEADING:
        return None
    return body if body.endswith(_FIRM_ENDS) else body.rstrip(".,")
