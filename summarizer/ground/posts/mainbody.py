"""Mainbody: the body that a whole item is about, or is from — a filing's company, a bulletin's publisher, the club in the lead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, takewhile
from typing import Final

from summarizer.article import Article
from summarizer.attribution import is_outlet
from summarizer.ground.find import Span, find_quote
from summarizer.ground.posts.bodies import MODIFIER
from summarizer.ground.posts.bodywords import ADJECTIVE, FIRM, NAME, NO_OPENER, ROLE_OR_POST, as_body
from summarizer.ground.posts.titles import PAST_BEFORE
from summarizer.ground.undergoer.scene import PERSON
from summarizer.late import late

# "Acme Tin, Inc. (the “Company”)", "(“Acme” or the “Company”)": what a filing calls itself.
_DEFINED: Final = late(
    r",?\s+\((?:together[^“\"]{0,60})?(?:[“\"][^“”\"()]{2,40}[”\"],?\s+(?:or|and|hereinafter)?\s*)?"
    r"[“\"]?(?:the\s+)?[“\"]?\s?(?:[Tt]he\s+)?(?:Company|Registrant|Corporation|Bank|Trust|Partnership|Issuer|Bancorp|Firm)\b"
)
_BEFORE_DEFINED: Final = late(rf"(?P<body>{FIRM})(?:,\s+an?\s[^().]{{3,60}}?)?$")
# "Acme Tin, Inc. — Form 8-K, filed 2012-02-13".
_FILED: Final = late(rf"^\W*(?P<body>{FIRM})\s+(?:—|–|--|-|:)\s+(?:Current\s+Report\b|Form\s+\d+-[A-Z])")
_OFFICE_OF: Final = late(rf"(?i:{ROLE_OR_POST})\s+(?:of|at)\s+(?P<the>[Tt]he\s+)?(?P<body>{NAME})")
_OWNED_OFFICE: Final = late(
    rf"(?<![.\w])(?P<body>{NAME})(?:'s|(?<=s)')\s+(?:[a-z-]+\s+){{0,3}}(?i:{ROLE_OR_POST})(?!\w)"
)
# Where no office is told with its body: "the trustees of the Teatro", "President Roth of Norvania", "won the election in Norvania".
_GOVERNORS_OF: Final = late(
    rf"\b(?:board|trustees|governors|directors|delegates|shareholders|council|chapter|senate|parliament|assembly)\s+of\s+(?:[Tt]he\s+)?(?P<body>{NAME})"
    rf"|{PERSON}\s+of\s+(?P<home>{NAME})|\b(?:election|vote|poll|run-?off|ballot)\s+in\s+(?P<land>{NAME})"
)
# "Parcelo chief executive Ada Roth".
_LEADS_OFFICE: Final = late(
    rf"(?<![\w.'-])(?P<body>{NO_OPENER}{NAME})\s+(?:[a-z-]+\s+){{0,2}}?(?:{ROLE_OR_POST})(?=\s+[A-Z])"
)
# "Battery maker Lumen has promoted", "Harcourt Stores is to close": who acts in a lead.
_ACTS: Final = late(
    rf"^(?:[A-Z]?[a-z-]+\s+){{0,2}}?(?:[Tt]he\s+)?(?P<body>{NAME})\s+(?:(?:today|yesterday|on\s+\w+day|\w+day)?\s*(?:has|have|had|is|are|was|were|will|would|won't)\s)"
)
_REACH: Final = 200
"""Characters in which the name of a filing's company stands."""
_SENTENCE: Final = 1_000
"""Characters of a sentence that are looked at, so that the time stays linear in what is not prose."""
_LEAD: Final = 3
"""Sentences in which whoever acts is whom an item is about."""
_STEM: Final = 4
"""Letters that a country and its adjective have in common at least: "Iraq" and "Iraqi"."""
_DATELINE: Final = late(
    r"(?P<place>[^\W\d_a-z][\w.'’-]*(?:[ -][^\W\d_a-z][\w.'’-]*){0,3})(?:,\s+[A-Z][\w. ]{1,25})?(?:\s+\([^)]{2,30}\))?\s+(?:—|–|--|-)\s"
)
_ALIAS: Final = late(r"\s*\(\s*(?:the\s+)?[“\"](?P<first>[^”\"]{2,40})[”\"](?:\s+or\s+(?:the\s+)?[“\"])?")


def filing_body(article: Article) -> str | None:
    """The body that a filing or a notice calls "the Company", or that its head says it is of."""
    named = next(_defined(article.text), None) or _FILED.search(article.text[:_REACH])
    named = named or _FILED.search((article.meta.title or "")[:_REACH])
    body = as_body(named.string, named) if named else None
    return body if body and find_quote(article.text, body) else None


def _defined(text: str) -> Iterator[re.Match[str]]:
    """The names right before brackets in which a text calls them the Company."""
    for brackets in _DEFINED.finditer(text):
        name = _BEFORE_DEFINED.search(text, max(0, brackets.start() - _REACH), brackets.start())
        if name:
            yield name


def land_before(article: Article, marked: str, title: Span) -> str | None:
    """The country of the adjective before a title, where the item names it: "the Norvanian prime minister"."""
    found = MODIFIER.search(marked, max(0, title.start - 60), title.start)
    if found is None or not ADJECTIVE.fullmatch(found["body"]):
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
    offices = (_told(p, scene, text) for scene, text in scenes for p in (_OFFICE_OF, _OWNED_OFFICE))
    # The mark of a name has its titles in it, so that what leads an office is looked for as written.
    leading = (_told(_LEADS_OFFICE, text, text) for _, text in scenes)
    proper = (body for body in leading if body and _is_proper(article, body))
    acting = (_told(p, scene, text) for scene, text in scenes[:_LEAD] for p in (_GOVERNORS_OF, _ACTS))
    return next(filter(None, chain(offices, proper, acting)), None)


def _told(pattern: re.Pattern[str], scene: str, text: str) -> str | None:
    """The body that a pattern finds in a sentence, unless of former days."""
    found = pattern.search(scene, 0, _SENTENCE)
    past = found is not None and PAST_BEFORE.search(text, 0, found.start())
    return None if past else as_body(text, found)


def _is_proper(article: Article, body: str) -> bool:
    """Whether a name is more than the first word of a sentence: of two words, or with its capital elsewhere."""
    return " " in body or re.search(rf"[a-z,] {re.escape(body)}\b", article.text) is not None


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
        names = list(re.finditer(NAME.replace("(?<!\\.)", "") + r"(?:\s+plc)?$", line))
        if names and body.casefold() in names[-1].group().casefold():
            return names[-1].group()
    return body
