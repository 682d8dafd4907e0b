"""Linked: the reasons that stand behind a word of cause in a sentence that tells the deed, or speaks of it by a noun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.attribution import mask
from summarizer.cues import Cue, Link, find_links, find_step, is_stretch, reason_kind
from summarizer.ground.nameparts import surname
from summarizer.ground.names import same_person
from summarizer.ground.people import people_with
from summarizer.ground.reasons.clauses import Clause
from summarizer.ground.reasons.noreasons import WEAK_KINDS
from summarizer.ground.subject import Subject
from summarizer.ground.whose import tellings
from summarizer.late import late

_I: Final = re.IGNORECASE
# What parts a word of cause from the deed: it tells the cause of something else.
_APART: Final = late(
    r"[;\x00]|\s[—–-]\s|—|(?<=[a-z]{3})[.!?]\s|\b(?:who(?!\s+(?:submitted|tendered|handed|offered)\b)|whom|whose|which|where|while|but|before|until|will|would|has|have|had)\b|,\s+and\b",
    _I,
)
_NOUNS: Final = {
    "out": r"resignation|retirement|departure|dismissal|sacking|firing|removal|ouster|exit|termination",
    "in": r"appointment|nomination|election|promotion|hiring|reinstatement",
    "none": r"suspension|leave",
    "shift": r"transfer|swap|reassignment",
}
_ANY_NOUN: Final = "decision|move|change|step|announcement|withdrawal|refusal|reversal|reshuffle|shake-?up"
_OWNED: Final = r"\b(?:the|his|her|their|this|that|[\w’'-]+[’']s)\s+(?:\w+\s+){0,2}?"
_OWNER: Final = late(r"(?:[\w.]+\s+)*?(?P<owner>[A-Z][\w’'-]*?)[’']s?\s")
_CAME_OF: Final = (
    r"\b(?:follow(?:s|ed)|c[ao]mes?\s+(?:(?:\w+\s+){1,4})?(?:after|amid|as|in\s+the\s+wake\s+of|following)"
    r"|(?:was|is|were)\s+(?:made\s+)?(?:over|because\s+of|due\s+to|in\s+connection\s+with|prompted\s+by|part\s+of|the\s+result\s+of|linked\s+to|related\s+to|a\s+(?:response|reaction)\s+to))\s+"
)
_DEED_NOUN: Final = {
    way: late(rf"{_OWNED}(?:{nouns}{'' if way == 'in' else '|' + _ANY_NOUN})\b[^,;:]{{0,60}}?{_CAME_OF}", _I)
    for way, nouns in _NOUNS.items()
}
_EVENT: Final = late(
    r"^\W*(?:[\w’'.-]+\s+){1,9}?(?:was|were|had|has|\w{2,}ed|lost|fell|left|took|gave|made|threw|sent|broke|came|got|led|ran|found|said|did|put|struck|shot)\b"
)
_BEFORE: Final = frozenset(("after", "following", "amid", "amidst"))
# What is told by a noun as having happened: "a damning report", "a row", "complaints", "the collapse of".
_HAPPENED: Final = late(
    r"\b(?:reports?|rows?|scandals?|complaints?|allegations?|accusations?|accidents?|disputes?|protests?|crash(?:es)?|collapse|outcry|incidents?|revelations?|deaths?|leaks?|strikes?|errors?|mistakes?|attacks?|escapes?|fires?|floods?|riots?|quarrels?|disagreements?|clash(?:es)?|tensions?|losses|defeats?|criticism|pressure|controvers(?:y|ies)|backlash|breach(?:es)?|findings?|failures?|blackouts?|delays?|walkouts?|unrest|fallout|rebellion|boycott|arrests?|charges|warnings?|operations?|surgery|illness|strokes?|heart\s+attack|diagnos[ie]s|injur(?:y|ies)|bereavement)\b",
    _I,
)
# Changes of somebody who may be to blame.
_BLAMED: Final = ("dismissal", "resignation", "suspension", "departure", "expiry")
# What somebody died of or in.
_DIED: Final = late(
    r"[^;“”]{0,60}?[\s,]+(?P<of>(?:of|from)\s+(?!(?:the|his|her|this|last|next)\s)(?=[a-z])|(?:when|after|in)\s+(?=(?:an?|the|his|her|their)\s)).",
    _I,
)
_NOUN_ENDS: Final = late(r"[;:.“”]|,\s|\s(?=and\s+(?:was|is|not)\b)|$")
_RULED: Final = late(
    r"(?:^|,\s+|\b(?:who|and|as|when|because)\s+)(?P<rule>(?:(?:he|she)\s+)?(?:turns?\s+\d\d|will\s+turn\s+\d\d|(?:reaches|has\s+reached|will\s+reach)\s+(?:the\s+)?(?:\w+\s+)?age|(?:is|was)\s+barred\b"
    r"|can(?:not|\s+no\s+longer)\s+(?:stand|run|serve|seek)|has\s+served\s+the\s+\w+\s+(?:years|terms)\s)[^;:.,“”]*?)(?=[;:.,“”]|\sand\s|$)",
    _I,
)
# "Would not resign over the licences": the matter of a refusal is that of the request.
_WONT: Final = late(
    r"\b(?:will|would|shall)(?:\s+not|n[’']t)\b|\bwon[’']t\b|\brefus(?:e[sd]|ing|al)\b|\bno\s+(?:intention|plans?|reason)\b|\breject(?:s|ed)\b|\bcalls?\b[^.;]{0,30}$",
    _I,
)
# What somebody died of, told by itself: "The cause was cancer".
_CAUSE: Final = late(
    r"\b(?P<cause>(?:the\s+)?cause(?:\s+of\s+(?:death|his\s+death|her\s+death))?\s+was\s+[^,;:.“”]{3,80})", _I
)
_INQUIRY: Final = late(
    r"(?:^|(?<=[;:]\s)|(?<=,\sand\s))(?P<clause>[^,;:.\x00“”]{3,80}?\s(?:(?:has|have|had|is|are|was|were|been|being)\s+){0,2}(?:open|launch|start|order|beg[au]n|conduct|announc|carr)\w*\s+(?:out\s+)?(?:an?|the|its|their|his|her)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:inquiry|enquiry|investigation|probe|audit|review)\b[^,;:.\x00“”]*"
    r"|(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:inquiry|enquiry|investigation|probe|audit|review)\b[^,;:.\x00“”]{0,80}?(?:found|concluded|opened|launched|is\s+under\s+way|continues)\b[^;:.\x00“”]*)",
    _I,
)
_AT: Final = 2
"""Characters between a deed and a word right at it."""
_FINDING: Final = late(
    r"\b(?:report|inquiry|enquiry|review|audit|investigation|probe|panel|investigators|auditors|inspectors|ombudsman|watchdog|regulator)\b[^;:.“”\x00]{0,80}?\s(?:found|concluded|revealed|showed|established)\s+(?:that\s+)?(?P<clause>(?:the|a|an|he|she|they|it|staff|more|some|many|two|three|no|there|his|her|[a-z]+s)\s[^,;:.“”\x00]{10,160})",
    _I,
)
_FAR: Final = 8
"""Sentences from the telling one within which an inquiry is into it."""
_NEAR: Final = 3
"""Sentences from the telling one within which a noun or a pronoun means it."""


def linked(article: Article, subject: Subject) -> Iterator[tuple[Sentence, Clause]]:
    """The reasons tied by a word of cause to words that tell the deed as news, or a step of it; and rules of age and term."""
    for told in tellings(article, subject.name, subject.action):
        text = article.sentence_text(told.sentence)
        refused = subject.direction == "out" and _WONT.search(text[: told.cue.end]) is not None
        if not told.cue.past_history and (refused or not told.cue.negated):
            yield from ((told.sentence, clause) for clause in _beside(text, told.cue, subject))
    for sentence in article.sentences:
        if subject.action == "death":
            causes = _CAUSE.finditer(article.sentence_text(sentence))
            yield from ((sentence, Clause(*match.span("cause"), "link")) for match in causes)
        if abs(sentence.number - subject.told) <= _FAR:
            yield from ((sentence, clause) for clause in _circumstances(article, sentence, subject))
        if abs(sentence.number - subject.told) > _NEAR:
            continue
        yield from ((sentence, clause) for clause in _behind_noun(article, sentence, subject))
        if subject.is_meant(sentence):
            yield from ((sentence, clause) for clause in _of_itself(article.sentence_text(sentence), subject))


def _circumstances(article: Article, sentence: Sentence, subject: Subject) -> Iterator[Clause]:
    """The inquiry into what somebody is to go for, beside the telling sentence: "The agency opened an inquiry into …"."""
    if subject.action not in _BLAMED:
        return
    text = article.sentence_text(sentence)
    for match in (*_INQUIRY.finditer(mask(text)), *_FINDING.finditer(mask(text))):
        named = text[slice(*match.span("clause"))]
        if not any(surname(other) in named for other in _others(article, subject)):
            yield Clause(*match.span("clause"), "link")


def _of_itself(text: str, subject: Subject) -> Iterator[Clause]:
    """What a sentence about the person gives by a request ("called on her to go over …") or by a rule of age or term."""
    if subject.direction == "out":
        for cue in find_step(text, "request"):
            if not cue.past_history and not cue.negated:
                yield from _beside(text, cue, subject)
    if subject.action in ("retirement", "expiry"):
        for match in _RULED.finditer(text):
            yield Clause(*match.span("rule"), "link")


def _beside(text: str, cue: Cue, subject: Subject) -> Iterator[Clause]:
    """The reasons that words of cause tie to a deed in its clause: those that open the sentence, and one behind."""
    masked = mask(text)
    last = cue.end
    if subject.action == "death":
        yield from _of_death(text, cue)
        return
    for link in find_links(text):
        behind = link.at >= cue.end
        if behind and link.at < last:
            continue
        if behind and _APART.search(masked, cue.end, link.at):
            continue
        if not behind and not _opens(text, link, cue):
            continue
        words = text[link.reason.start : link.reason.end]
        if link.strong or _is_at(text, link, cue, subject) or _is_cause(words, subject, link, text):
            yield Clause(*link.reason, "link")
            last = link.reason.end
            if behind:
                return


def _of_death(text: str, cue: Cue) -> Iterator[Clause]:
    """What somebody died of: "of pneumonia", "after a stroke", "when their helicopter crashed"."""
    match = _DIED.match(text, cue.end)
    if match:
        start = match.start("of") if match["of"].split()[0].lower() != "when" else match.end() - 1
        end = _NOUN_ENDS.search(text, match.end())
        words = text[start : end.start() if end else len(text)]
        if reason_kind(words) == "health" or _EVENT.search(words):
            yield Clause(start, start + len(words.rstrip()), "link")


def _opens(text: str, link: Link, cue: Cue) -> bool:
    """Whether the reason opens the sentence before the deed: "After a row over pay, the coach resigned"."""
    return text[: link.at].strip() == "" and link.reason.end < cue.start


def _is_at(text: str, link: Link, cue: Cue, subject: Subject) -> bool:
    """Whether "over" stands behind the deed in its clause, or "for" right at it: there they tell its matter."""
    word = text[link.at :].split(maxsplit=1)[0].lower()
    if word == "for" and subject.action not in ("dismissal", "suspension"):
        return False
    between = text[cue.end : link.at] if link.at >= cue.end else ","
    at_deed = "," not in between and (word == "over" or (word == "for" and len(between) <= _AT))
    return at_deed and not is_stretch(text[link.reason.start : link.reason.end])


def _is_cause(words: str, subject: Subject, link: Link, text: str) -> bool:
    """Whether words behind a weak word of cause ("after") tell of what posts are lost for, or of an event."""
    if is_stretch(words):
        return False
    if reason_kind(words) not in WEAK_KINDS:
        return True
    word = text[link.at :].split(maxsplit=1)[0].lower()
    if subject.action not in _BLAMED:
        return False
    return (word == "after" and _EVENT.search(words) is not None) or (
        word in _BEFORE and _HAPPENED.search(words) is not None
    )


def _is_of(article: Article, owner: str, subject: Subject) -> bool:
    """Whether the owner of a resignation or an appointment can be the person, and is nobody else."""
    return not any(owner in other.split() for other in _others(article, subject))


def _others(article: Article, subject: Subject) -> list[str]:
    """Everybody whom the article names beside the person."""
    return [p for p in people_with(article, subject.name) if not same_person(p, subject.name)]


def _behind_noun(article: Article, sentence: Sentence, subject: Subject) -> Iterator[Clause]:
    """“The resignation follows a row over pay”, “The decision comes after complaints”."""
    text = article.sentence_text(sentence)
    for match in _DEED_NOUN[subject.direction].finditer(text):
        owner = _OWNER.match(match.group())
        if owner and not _is_of(article, owner["owner"], subject):
            continue
        end = _NOUN_ENDS.search(text, match.end())
        yield Clause(match.end(), end.start() if end else len(text), "link")
