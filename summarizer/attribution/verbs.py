"""The verbs that attribute, and the stance each one takes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from summarizer.attribution.words import word_set
from summarizer.vocabulary import Stance


class Verb(NamedTuple):
    """One attributing verb in a sentence: its span, its stance, and how sure it attributes."""

    start: int
    end: int
    stance: Stance
    needs_claim: bool
    """True for a verb that often has a plain object: it counts only with a claim after or before it."""


_PLAIN: Final[dict[str, Stance]] = {
    **dict.fromkeys(("reported", "reports"), "reports"),
    **dict.fromkeys(("confirmed", "confirms", "announced", "announces"), "confirms"),
    **dict.fromkeys(("denied", "denies"), "denies"),
    **dict.fromkeys(
        ("disputed", "disputes", "contradicted", "contradicts", "refuted", "rebutted"), "disputes"
    ),
    **dict.fromkeys(
        (
            "said",
            "says",
            "say",
            "told",
            "tells",
            "stated",
            "tweeted",
            "claimed",
            "insisted",
            "acknowledged",
            "argued",
        ),
        "comments",
    ),
}
_WITH_CLAIM: Final[dict[str, Stance]] = {
    **dict.fromkeys(("published",), "reports"),
    **dict.fromkeys(("revealed", "disclosed"), "confirms"),
    **dict.fromkeys(
        word_set("""added adds admitted answered believes alleged asserted commented complained conceded concluded contended continued
        cautioned clarified countered declared emphasised emphasized estimated explained hinted indicated joked maintained noted observed posted predicted pledged promised
        read reads recalled reiterated remarked replied responded speculated spoke states stressed
        suggested suggests testified thinks vowed warned warns writes wrote"""),
        "comments",
    ),
}
_CLAIM_NOUN: Final = (
    r"(?:\s+[\w’'-]+){0,4}?\s+(?:claims?|allegations?|accusations?|reports?|suggestions?|notions?|assertions?|charges?|accounts?"
    r"|idea|rumou?rs?|criticisms?|characteri[sz]ations?|speculation|accuracy)\b"
)
_DISPUTE: Final = re.compile(
    rf"\b(?:rejected|rejects|dismissed|dismisses|contested|challenged)(?={_CLAIM_NOUN})"
)
_FALSE: Final = re.compile(
    r"\bcalled(?=(?:\s+[\w’'-]+){1,6}?\s+[“\"]?(?:false|untrue|baseless|unfounded|inaccurate|nonsense|fake)\b)"
)
# To deny an accusation is not to deny the news.
_ACCUSED: Final = re.compile(
    r"\b(?:denied|denies)(?=\s+(?:[\w’'-]+\s+){0,3}?(?:wrongdoing|misconduct|involvement|accusations?|allegations?|charges?|having|doing|acting)\b)"
)
# What a court or an inquiry finds, and what a paper has learnt: with a plain object these are no speech.
_FINDS: Final = re.compile(
    r"\b(?:found|finds|ruled|rules|held|understands|learned|learnt)(?=\s+(?:(?:by|on|in)\s[^,;.]{1,30}\s)?that\b)"
)
_AFTER: Final = re.compile(r"\b(?:after|because|since|when|once|as)\s+(?:[\w’'-]+\s+){1,5}$")
_PAPER_SHOWS: Final = re.compile(
    r"(?:(?<=[Mm]inutes\s)|(?<=documents\s)|(?<=filings\s)|(?<=filing\s)|(?<=records\s)|(?<=papers\s)|(?<=letter\s))(?:show|shows|showed)\b"
)
_NOUN_USE: Final = r"(?!\s+(?:of|from|about|said|say|suggest\w*|indicat\w*|emerged|surfaced|were|are|have|had|on|by|in|and|to)\b)"
_SAYING: Final = re.compile(
    r"\b(?:(?P<plain>" + "|".join(word for word in _PLAIN if word != "reports") + r")"
    r"|(?P<present>reports)" + _NOUN_USE + r"|(?P<claim>" + "|".join(_WITH_CLAIM) + r"))\b(?![’'-])"
)
# "reported a loss" and "reported to the board" say nothing about the news; "said to be" is a hedge.
_OTHER_SENSE: Final = re.compile(
    r"(?:reported\s+(?:to|for|a\s+(?:\w+\s+)?(?:loss|profit)|earnings|losses|profits|revenues?|sales|directly)"
    r"|said\s+to\s+(?:be|have)|announced\s+(?:candidate|plan)s?)\b"
)
_ASK: Final = r"(?=[^;]*?\b(?:requests?|comment|questions?|quer(?:y|ies)|inquir\w+|enquir\w+|messages?|e-?mails?|calls?|seeking|reports?|allegations?|claims?)\b|\s*[.,]|\s*$)"
NO_COMMENT: Final = re.compile(
    rf"""\b(?:
      (?:declined|declines|refused)\s+(?:to\s+(?:\w+ly\s+)?(?:comment|discuss|say|elaborate|confirm|answer|talk|speak|give\s+(?:\w+\s+)?(?:\w+\s+)?(?:details?|reasons?|comment|interviews?)|be\s+(?:drawn|interviewed|quoted))|(?:further\s+|an?\s+)?(?:comment|interview))
    | (?:would|will)(?:\s+not|n[’']t)\s+(?:\w+ly\s+)?(?:comment|discuss|elaborate|be\s+drawn|say\s+(?:whether|if|who|why|how|what|when|where|more|anything)|name\s+(?:the|any|them|him|her)|answer\s+(?:\w+\s+)?questions?|go\s+into\s+detail)
    | (?:say|said|says)\s+(?:that\s+)?(?:(?!would\b|will\b|was\b|had\b)[\w’'-]+\s+){{1,4}}?(?:never|(?:do|does|did|would|could)(?:\s+not|n[’']t))\s+(?:comment|discuss|talk\s+about)\w*
    | did(?:\s+not|n[’']t)\s+(?:speak|talk)\s+to\s+(?:the\s+)?(?:press|media|reporters|journalists|waiting\s+\w+)
    | did(?:\s+not|n[’']t)\s+take\s+(?:any\s+)?questions
    | (?:gave|made|issued|offered)\s+no\s+(?:public\s+)?(?:comment|statement|interviews?|explanation)
    | left\s+(?:[\w’'-]+\s+){{0,4}}without\s+(?:comment\w*|speaking|a\s+word|taking\s+questions)
    | (?:(?:did|does|do|has|have|had|would|will)(?:\s+not|n[’']t)|neither|never)\s+(?:yet\s+|\w+ly\s+)*
      (?:(?:respond(?:ed)?|repl(?:y|ied)){_ASK}|comment(?:ed)?\b|(?:return(?:ed)?|answer(?:ed)?)\s+[^,;]*?(?:calls?|messages?|e-?mails?|questions?|requests?))
    | (?:was|were|is|are)(?:\s+not|n[’']t)\s+(?:\w+ly\s+)?(?:available|reachable)(?=\s+(?:for|to\s+comment)|\s*[.,]|\s*$)
    | (?:was|were|is|are)\s+unavailable(?=\s+(?:for|to\s+comment)|\s*[.,]|\s*$)
    | could(?:\s+not|n[’']t)\s+(?:\w+ly\s+)?be\s+(?:\w+ly\s+)?reached
    | (?:had|has|have|offered|made)\s+no\s+(?:\w+\s+)?comment
    | (?:has|have|had)\s+yet\s+to\s+(?:respond|comment|reply)
    | (?:would|could)\s+neither\s+confirm\s+nor\s+deny | neither\s+confirmed\s+nor\s+denied
    )""",
    re.VERBOSE,
)


def stance_of(word: str) -> Stance:
    """Look up the stance a verb takes by itself; a comment when it is not known."""
    return _PLAIN.get(word) or _WITH_CLAIM.get(word, "comments")


def find_verbs(masked: str) -> list[Verb]:
    """Every verb of the sentence that may attribute, in order; quoted words must be masked out."""
    return list(_verbs(masked))


@lru_cache(maxsize=1024)
def _verbs(masked: str) -> tuple[Verb, ...]:
    found = [Verb(*match.span(), "no_comment", needs_claim=False) for match in NO_COMMENT.finditer(masked)]
    silent = [(verb.start, verb.end) for verb in found]
    for match in _SAYING.finditer(masked):
        inside = any(start <= match.start() < end for start, end in silent)
        if not inside and not _OTHER_SENSE.match(masked, match.start()):
            word = match.group()
            found.append(Verb(*match.span(), stance_of(word), needs_claim=word in _WITH_CLAIM))
    found += [Verb(*match.span(), "comments", needs_claim=False) for match in _PAPER_SHOWS.finditer(masked)]
    # "Resigned after an inquiry found that": why, and no source.
    findings = (m for m in _FINDS.finditer(masked) if not _AFTER.search(masked, 0, m.start()))
    found += [Verb(*match.span(), "comments", needs_claim=False) for match in findings]
    accused = {match.start() for match in _ACCUSED.finditer(masked)}
    found = [verb._replace(stance="disputes") if verb.start in accused else verb for verb in found]
    found += [Verb(*match.span(), "disputes", needs_claim=False) for match in _DISPUTE.finditer(masked)]
    found += [Verb(*match.span(), "denies", needs_claim=False) for match in _FALSE.finditer(masked)]
    return tuple(sorted(found))


REPORTING_WORD: Final = re.compile(
    r"\b(?:" + "|".join(sorted({*_PLAIN, *_WITH_CLAIM} - {"reports"})) + r"|reports" + _NOUN_USE + r")\b"
)
