"""Announced: when somebody with a say in it made a change known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.attribution import find_attributions, is_quoted, quotations, speaker_kind
from summarizer.cues import find_direction
from summarizer.dates import DateExpression, attaches_to, belongs
from summarizer.ground.dating.claims import (
    claims_at,
    claims_of,
    dates_in,
    decisions_near,
    in_order,
    is_ahead,
    is_done_by,
    is_immediate,
    is_news,
    is_tendered,
    of_steps,
    tellings_of,
)
from summarizer.ground.locate import evidence_of
from summarizer.ground.shuffles import shuffles
from summarizer.ground.subject import Subject
from summarizer.ground.timing import THAT_DAY
from summarizer.ground.whose import Told
from summarizer.record import DateClaim, Step
from summarizer.vocabulary import Status

_I: Final = re.IGNORECASE
_MADE_KNOWN: Final = re.compile(
    r"\b(?:told|informed|notified|announced|wrote)\b[^,;“”]{0,80}?\b(?:players|staff|employees|board|council|parliament|shareholders|members|officers|team|colleagues|workers"
    r"|parishioners|congregation|investors|journalists|reporters|company|ministry|municipality|executive|committee|cabinet|(?-i:[a-z]{4,}s))\b",
    _I,
)
_TOLD_OF_IT: Final = re.compile(
    r"\b(?:told|informed|notified)\b[^.;“”]{0,60}?\b(?:of|about)\s+(?:(?:his|her|their|the|[\w’'-]+[’']s?)\s+)?(?:decision|appointment|departure|resignation|dismissal|retirement|death|suspension|promotion|move)\b"
    r"|\b(?:announced|confirmed|disclosed|made public)\s+(?:it|this|(?:the|his|her|their)\s+(?:\w+\s+)?(?:decision|appointment|departure|resignation|dismissal"
    r"|retirement|move|news|change|death|nomination|suspension|promotion|election|transfer))\b",
    _I,
)
# A paper that tells its own people is no outlet reporting.
_TOLD_STAFF: Final = re.compile(
    r"\b(?:told|informed|wrote to)\s+(?:its\s+|the\s+)?(?:staff|employees|colleagues|readers)\b", _I
)
# Those whose word on a death is as good as a name.
_KIN: Final = re.compile(
    r"(?:his|her|the) (?:family|wife|husband|widow|widower|daughter|son|brother|sister)\b", _I
)
_SAYING: Final = re.compile(r"\s(?P<verb>told|said|announced|informed|confirmed|notified|wrote|declared)\b")
_LETTER: Final = re.compile(
    r"\b(?:letter|statement|message|email|e-mail|memo|note)\b[^.;“”]{0,60}?,?\s+dated\s+$", _I
)
# A notice that makes the change known by its own words; "announces" in the present tense is the publisher's.
_ANNOUNCES: Final = re.compile(
    r"\b(?:today\s+announced|announced\s+today|(?:is|are)\s+(?:pleased|delighted|sorry|sad|proud)\s+to\s+announce|gives?\s+notice|(?:hereby\s+)?announces?(?=\s+(?:that|the|its|a|an|changes|today)\b))",
    _I,
)
# What takes effect on the day of its decision has one date for both.
_AT_ONCE: Final = re.compile(
    rf"\beffective\s+immediately\b|\b{THAT_DAY}|\bwith\s+immediate\s+effect\b",
    _I,
)
_ANNOUNCED_ALL: Final = re.compile(
    r"\b(?:announced|confirmed|disclosed|published|made public|made known)\s+(?:all\s+)?(?:the|these|those|his|her|its|their)\s+(?:\w+\s+)?(?:appointments|changes|moves|transfers|postings|promotions|retirements|reshuffle)\b",
    _I,
)
_STORY: Final = 6
"""Sentences at the head of an item that tell its news."""
_OPENING: Final = 3
"""Sentences at the head of a notice in which it says that it is one."""
# "In a ruling issued on Tuesday": the day of the paper that makes it known.
_ISSUED: Final = re.compile(
    r"\b(?:statement|ruling|order|decree|judgment|decision|notice|release|memo|letter|filing|announcement|circular|message|bulletin|e-?mail|post)\s+(?:that\s+was\s+|which\s+was\s+)?"
    r"(?:issued|released|published|handed\s+down|dated|sent|posted|signed|delivered|circulated|filed|made\s+public)\s+(?:\w+\s+)?(?:on\s+|late\s+|early\s+)?$",
    _I,
)
_NOTED: Final = re.compile(r"\b(?:wrote|handed|sent|submitted|delivered)\b", _I)


def announced_date(
    article: Article, subject: Subject, steps: Sequence[Step], effective: DateClaim | None, status: Status
) -> DateClaim | None:
    """The day the change was made known; of one taken back, the day it was first made known."""
    told = tellings_of(article, subject)
    done = effective is not None and not is_ahead(article, effective)
    if status == "reversed":
        rules = (
            _of_decision(article, subject, told),
            _of_first_saying(article, told),
            of_steps(steps, ("announce", "tender")),
            _of_notes(article, subject, steps),
        )
    elif status == "withdrawn":
        rules = (
            _of_saying(article, subject, told),
            of_steps(steps, ("withdraw",)),
            _of_notes(article, subject, steps),
        )
    else:
        rules = (
            _of_saying(article, subject, told),
            _of_decision(article, subject, told),
            of_steps(steps, ("announce", "tender", "approve")),
            _of_notes(article, subject, steps),
            _of_papers(article, subject),
            _of_decision_beside(article, subject, told) if not done else (),
            _of_story(article, subject) if not done else (),
            _of_all(article),
            _of_notice(article, subject),
        )
    at_once = any(_AT_ONCE.search(article.sentence_text(telling.sentence)) for telling in told)
    for rule in rules:
        for claim in rule:
            same = effective is not None and not at_once and _is_same(claim, effective)
            if not (same or is_immediate(claim) or is_ahead(article, claim)) and is_news(article, claim):
                return claim
    return None


def _is_same(one: DateClaim, other: DateClaim) -> bool:
    """Whether two claims are of one date in one place."""
    return (one.value, one.text, one.evidence) == (other.value, other.text, other.evidence)


def _of_saying(article: Article, subject: Subject, told: Sequence[Told]) -> Iterator[DateClaim]:
    """The day somebody with a name told the change: in its sentence, beside it, or to those concerned."""
    openings = [sentence.number for sentence, _, _ in shuffles(article) if sentence.number == 1]
    for sentence in in_order(
        article, [*(t.sentence.number for t in told if not _in_quotes(article, t)), *openings]
    ):
        yield from _said_in(article, sentence)
    for sentence in in_order(
        article, [subject.told + 1, subject.told - 1, subject.told + 2, subject.told + 3]
    ):
        text = article.sentence_text(sentence)
        made_known = bool(_MADE_KNOWN.search(text) or _TOLD_OF_IT.search(text))
        if sentence.number > subject.told + 1 and not _TOLD_OF_IT.search(text):
            continue
        deeds = find_direction(text, subject.direction)
        tells = subject.is_meant(sentence) and any(not cue.past_history for cue in deeds)
        if not quotations(text) and (subject.is_meant(sentence) or made_known):
            yield from _said_in(article, sentence, bodies_only=not (made_known or tells))


def _in_quotes(article: Article, told: Told) -> bool:
    return is_quoted(article.sentence_text(told.sentence), told.cue.start)


def _of_first_saying(article: Article, told: Sequence[Told]) -> Iterator[DateClaim]:
    """The day of the word that was taken back later: "had announced on 2 May that she would resign"."""
    for telling in told:
        if telling.cue.modal:
            yield from _said_in(article, telling.sentence)


def _said_in(article: Article, sentence: Sentence, *, bodies_only: bool = False) -> Iterator[DateClaim]:
    """The days on which a sentence has somebody speak who is neither an outlet nor unnamed."""
    text = article.sentence_text(sentence)
    speakers = find_attributions(text)
    for expression in dates_in(text):
        if attaches_to(text, expression) != "reporting" and not _opens_saying(text, expression):
            continue
        nearest = min(speakers, key=lambda s: abs(s.end - expression.start), default=None)
        trusted = nearest is None or _KIN.match(nearest.speaker) or _TOLD_STAFF.search(text)
        kind = None if trusted or nearest is None else speaker_kind(nearest.speaker)
        if kind in ("outlet", "unnamed") or (bodies_only and kind != "organization"):
            continue
        yield from claims_of(article, sentence, expression)


def _opens_saying(text: str, expression: DateExpression) -> bool:
    """“On Monday the chair, Ana Ruiz, told the staff that”: the day that opens a sentence of telling."""
    match = _SAYING.search(text, expression.end)
    return match is not None and belongs(text, *match.span("verb"), expression)


def _of_decision(article: Article, subject: Subject, told: Sequence[Told]) -> Iterator[DateClaim]:
    """The day of a deed that decides: "was appointed on Tuesday", "offered her resignation on Monday"."""
    for telling in told:
        cue = telling.cue
        if not cue.negated and (not cue.modal or is_tendered(article, telling)):
            yield from claims_at(article, telling.sentence, cue.start, cue.end)
    if told and not is_done_by(article, subject, told[0]):
        for shuffle in shuffles(article):
            yield from claims_at(article, *shuffle)


def _of_all(article: Article) -> Iterator[DateClaim]:
    """The day on which several changes were made known together: "announced the moves in a letter read out on Sunday"."""
    for sentence in in_order(article, range(1, _OPENING + 1)):
        text = article.sentence_text(sentence)
        match = _ANNOUNCED_ALL.search(text)
        for expression in dates_in(text) if match else ():
            yield from claims_of(article, sentence, expression)


def _of_papers(article: Article, subject: Subject) -> Iterator[DateClaim]:
    """The day of the paper that tells it, near the telling sentence: "in a ruling issued on Tuesday"."""
    near = in_order(article, range(subject.told - 2, subject.told + 4))
    for sentence in sorted(near, key=lambda s: abs(s.number - subject.told)):
        text = article.sentence_text(sentence)
        for expression in dates_in(text) if subject.is_meant(sentence) else ():
            if _ISSUED.search(text[: expression.start]):
                yield from claims_of(article, sentence, expression)


def _of_decision_beside(article: Article, subject: Subject, told: Sequence[Told]) -> Iterator[DateClaim]:
    """The day somebody decided it, told beside the deed; of a deed that is done that is its own day."""
    if told and not is_done_by(article, subject, told[0]):
        yield from decisions_near(article, subject)


def _of_story(article: Article, subject: Subject) -> Iterator[DateClaim]:
    """The one day on which the head of the item has somebody with a say in it speak or decide."""
    if subject.told > _STORY:
        return
    days: dict[str, DateClaim] = {}
    for sentence in in_order(article, range(1, _STORY + 1)):
        for claim in _said_in(
            article, sentence, bodies_only=not (sentence.number == 1 or subject.is_meant(sentence))
        ):
            days.setdefault(claim.value, claim)
    if len(days) == 1:
        yield from days.values()


def _of_notice(article: Article, subject: Subject) -> Iterator[DateClaim]:
    """The day of publication of a notice that is itself the announcement: "Holm plc announces that"."""
    published = article.meta.published
    for sentence in in_order(article, [*range(1, _OPENING + 1), subject.told]):
        match = _ANNOUNCES.search(article.sentence_text(sentence))
        if match and published and not is_quoted(article.sentence_text(sentence), match.start()):
            yield DateClaim(
                text=match.group(),
                value=published.isoformat(),
                precision="day",
                rule=f"{match.group()}: the day of publication, {published}",
                evidence=(evidence_of(article, sentence),),
            )


def _of_notes(article: Article, subject: Subject, steps: Sequence[Step]) -> Iterator[DateClaim]:
    """The day of the holder's own letter: "in a letter dated 8 March", "wrote to the board on 12 June"."""
    in_writing = any(step.kind in ("tender", "withdraw") for step in steps)
    for sentence in article.sentences:
        if not subject.is_meant(sentence):
            continue
        text = article.sentence_text(sentence)
        noted = _NOTED.search(text) if in_writing and not quotations(text) else None
        for expression in dates_in(text):
            dated = _LETTER.search(text[: expression.start])
            if dated or (noted and belongs(text, *noted.span(), expression)):
                yield from claims_of(article, sentence, expression)
