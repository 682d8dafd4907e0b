"""Dating: when a change was asked for, made known, and takes effect, each date in the clause that tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.attribution import find_attributions, speaker_kind
from summarizer.cues import find_step
from summarizer.cues.phrases import Place
from summarizer.cues.scope import is_history
from summarizer.dates import DateExpression, attaches_to, belongs, find_dates
from summarizer.ground.anaphora import same_day
from summarizer.ground.locate import evidence_of
from summarizer.ground.makers import opens_shuffle
from summarizer.ground.names import same_person
from summarizer.ground.subject import Subject, people_of
from summarizer.ground.timing import has_begun, is_deadline, resolve_in
from summarizer.ground.undergoer.scene import set_scene
from summarizer.ground.whose import Told, tellings
from summarizer.record import DateClaim, Dates, Step, StepDate
from summarizer.vocabulary import Status

_I: Final = re.IGNORECASE
_TAKES_EFFECT: Final = re.compile(
    r"(?:\b(?:effective|takes? effect|taking effect|took effect|with effect|as of|starting|beginning|from)"
    r"(?:\s+(?:as of|on|from|at the end of|the close of business on))?|\buntil(?:\s+the end of)?)\s*,?\s*$",
    _I,
)
_UNTIL: Final = re.compile(r"\buntil\b[^,]*$", _I)
_STAYS_UNTIL: Final = re.compile(r"\b(?:stay|remain|continue|serve|carry on|work)\w*\b[^,;]*$", _I)
_ACTED: Final = re.compile(r"\b(?:effect|start|begin|from|immediate)", _I)
_BEGINS: Final = re.compile(
    r"\b(?:starts?|begins?|began|started|takes? (?:up|over|office|charge|command|the oath|effect)|took (?:up|over|office|charge|command|the oath|effect)"
    r"|(?:is|are|was|were|be) sworn in|assumes?|assumed|becomes?|joins?|goes on|(?:ran|held|led|took|chaired) (?:his|her|their) first \w+"
    r"|first (?:\w+ )?(?:day|match|game|service|session|meeting)(?: \w+){0,3}? (?:is|was|will be))\b",
    _I,
)
_ENDS: Final = re.compile(
    r"\b(?:leaves?|left|goes|steps? down|stepped down|stands? down|stood down|retires?|departs?|departed"
    r"|last (?:\w+ )?day(?: \w+){0,3}? (?:is|was|will be)|clear(?:s|ed) (?:his|her|their|out (?:his|her|their)) (?:desk|locker|office))\b",
    _I,
)
_TERM_ENDS: Final = re.compile(
    r"\b(?:term|contract|mandate|tenure|it)(?: \w+){0,4}? (?:ends?|ended|expires?|expired|lapses?|runs? out|ran out)\b",
    _I,
)
_ENDS_WITH_TERM: Final = ("expiry", "retirement", "departure")
_BOTH: Final = re.compile(f"{_BEGINS.pattern}|{_ENDS.pattern}", _I)
_NOUN_TAKES_EFFECT: Final = re.compile(
    r"\b(?:the|his|her|their)\s+(?:\w+\s+)?(?:swap|change|changes|move|moves|appointments?|promotions?|transfers?|resignation|retirement|departure|dismissal|decision|reshuffle)"
    r"\s+(?:takes?|took|will take|is|was|were|are)\s+effect(?:ive)?\b",
    _I,
)
_TOLD_THEM: Final = re.compile(r"\b(?:told|informed|notified|telephoned|rang|called|wrote to)\b")
_TENDERED: Final = re.compile(r"\b(?:tender|offer|submit|hand|notif|notice|letter|announc)\w*", _I)
_MADE_KNOWN: Final = re.compile(
    r"\b(?:told|informed|notified|announced|wrote)\b[^,;“”]{0,80}?\b(?:players|staff|employees|board|council|parliament|shareholders|members|officers|team|colleagues|workers"
    r"|parishioners|congregation|investors|journalists|reporters|company|ministry|municipality|executive|committee|cabinet)\b",
    _I,
)
_LETTER: Final = re.compile(
    r"\b(?:letter|statement|message|email|e-mail|memo|note)\b[^.;“”]{0,60}?,?\s+dated\s+$", _I
)
_NOTE_AT: Final = re.compile(r"\b(?:wrote|handed|sent|submitted|delivered)\b", _I)
_UNDONE: Final[frozenset[Status]] = frozenset(
    ("refused", "rejected", "withdrawn", "reversed", "denied", "requested", "offered", "rumoured")
)
"""Where a change that stands so takes no effect."""
_UNKNOWN_TO_ALL: Final[frozenset[Status]] = frozenset(
    ("refused", "rejected", "denied", "requested", "offered", "rumoured")
)
"""Where nobody has announced the change."""
_NEAR: Final = 3
"""Sentences behind the telling one that may still tell when."""
_NEWS: Final = timedelta(days=400)
"""A deed longer ago than this before publication is no news."""
_RECENT: Final = timedelta(days=45)
_LEAD: Final = 2
_REACH: Final = 30
"""Letters before a cue that may hold the verb of offering."""


def effective_date(article: Article, subject: Subject, steps: Sequence[Step]) -> DateClaim | None:
    """When the change takes effect: by words of taking effect, by the deed's own date, by its first or last day."""
    told = _tellings(article, subject)
    rules = (
        _by_words_of_effect(article, subject, [t.sentence for t in told]),
        _ahead_first(article, [*_by_deed(article, subject, told), *_by_first_or_last_day(article, subject)]),
        _by_words_of_effect(article, subject, _following(article, subject)),
        _by_noun(article, subject),
        _by_notice(article, subject),
        _by_shuffle(article, subject, told),
        _at_once(article, told),
        _of_steps(steps, ("take_effect",)),
    )
    return next((claim for rule in rules for claim in rule if _is_news(article, claim)), None)


def _ahead_first(article: Article, claims: Sequence[DateClaim]) -> list[DateClaim]:
    """A start that lies ahead counts before the day of the decision."""
    return sorted(claims, key=lambda claim: not _is_ahead(article, claim))


def dates_of(
    article: Article, subject: Subject, steps: Sequence[Step], effective: DateClaim | None, status: Status
) -> Dates:
    """When the change was asked for, made known and takes effect, as far as it stands where it has dates."""
    return Dates(
        requested=next(_requested(article, subject, steps), None),
        announced=None
        if status in _UNKNOWN_TO_ALL
        else _announced(article, subject, steps, effective, status),
        effective=None if status in _UNDONE else effective,
    )


def _tellings(article: Article, subject: Subject) -> list[Told]:
    """Where the deed is told as news, the sentence that proves it first."""
    told = [t for t in tellings(article, subject.name, subject.action) if not t.cue.past_history]
    return sorted(told, key=lambda t: (t.sentence.number != subject.told, t.sentence.number))


def _following(article: Article, subject: Subject) -> list[Sentence]:
    """The sentences right behind the telling one that go on about the person."""
    near = _in_order(article, range(subject.told, subject.told + _NEAR + 1))
    return [sentence for sentence in near if _is_theirs(article, subject, sentence, None)]


def _is_theirs(article: Article, subject: Subject, sentence: Sentence, at: int | None) -> bool:
    """Whether a sentence about the person names nobody else before an offset, or names them too."""
    if sentence.number not in subject.about:
        return False
    text = article.sentence_text(sentence)
    scene = set_scene(text, people_of(article, subject.name))
    named = scene.between(0, len(text) if at is None else at)
    return not named or any(same_person(subject.name, other) for other in named)


def _by_words_of_effect(
    article: Article, subject: Subject, sentences: Sequence[Sentence]
) -> Iterator[DateClaim]:
    for sentence in sentences:
        text = article.sentence_text(sentence)
        for expression in _dates_in(text):
            before = text[: expression.start]
            words = _TAKES_EFFECT.search(before)
            if words is None or _is_immediate(expression):
                continue
            if _UNTIL.search(words.group()) and not (
                subject.direction == "out" and _STAYS_UNTIL.search(before[: words.start()])
            ):
                continue
            if words.group().lower().startswith("from") and not _has_deed_before(before):
                continue
            yield from _unless_history(article, sentence, expression, Place(words.start(), words.end()))


def _has_deed_before(before: str) -> bool:
    """Whether "from" counts a deed or a beginning, and not a route: "moved his family from May"."""
    return bool(
        _BOTH.search(before)
        or re.search(
            r"\b(?:appoint|nam|promot|elect|post|transfer|suspend|leave|hir|chos|pick|director|chair|chief|editor|coach|manager|head|treasurer|president|captain|officer|secretary|minister|dean)\w*\b",
            before,
            _I,
        )
    )


def _by_deed(article: Article, subject: Subject, told: Sequence[Told]) -> Iterator[DateClaim]:
    for telling in told:
        text = article.sentence_text(telling.sentence)
        cue, done = telling.cue, _is_done_by(article, subject, telling)
        if cue.negated and subject.action != "expiry":
            continue
        for expression in _dates_in(text):
            if attaches_to(text, expression) == "reporting" or is_deadline(text, expression):
                continue
            if not belongs(text, cue.start, cue.end, expression):
                continue
            for claim in _claim(article, telling.sentence, expression):
                if _is_ahead(article, claim) or (done and not _is_immediate(expression)):
                    yield claim
        if done:
            yield from same_day(article, telling.sentence, cue.start, cue.end)


def _is_done_by(article: Article, subject: Subject, told: Told) -> bool:
    """Whether the past tense of these words tells that the change has happened, and not only its decision."""
    if told.cue.modal or _is_tendered(article, told):
        return False
    return (
        subject.direction in ("out", "none", "shift")
        or subject.action in ("election", "promotion", "reinstatement")
        or has_begun(told.cue)
    )


def _is_tendered(article: Article, told: Told) -> bool:
    """Whether what is told is that somebody offered to go, or gave notice of it."""
    text = article.sentence_text(told.sentence)
    return _TENDERED.search(text[max(0, told.cue.start - _REACH) : told.cue.end]) is not None


def _by_first_or_last_day(article: Article, subject: Subject) -> Iterator[DateClaim]:
    """Dates beside words of beginning or ending, in the sentences about the person that follow the telling."""
    words = {"in": _BEGINS, "out": _ENDS}.get(subject.direction, _BOTH)
    for sentence in _in_order(article, range(subject.told - _NEAR, subject.told + 2 * _NEAR + 1)):
        text = article.sentence_text(sentence)
        for match in [
            *words.finditer(text),
            *(_TERM_ENDS.finditer(text) if subject.action in _ENDS_WITH_TERM else ()),
        ]:
            if _is_quoted(text, match.start()) or not _is_theirs(article, subject, sentence, match.start()):
                continue
            for expression in _dates_in(text):
                if (
                    belongs(text, match.start(), match.end(), expression)
                    and attaches_to(text, expression) == "event"
                ):
                    claims = _unless_history(article, sentence, expression, Place(*match.span()))
                    yield from (c for c in claims if _is_recent(article, c))


def _by_noun(article: Article, subject: Subject) -> Iterator[DateClaim]:
    """The day in “The swap took effect the same evening”."""
    for sentence in _in_order(article, range(subject.told, subject.told + _NEAR)):
        text = article.sentence_text(sentence)
        match = _NOUN_TAKES_EFFECT.search(text)
        if match is None:
            continue
        for expression in _dates_in(text):
            if belongs(text, match.start(), match.end(), expression):
                yield from _claim(article, sentence, expression)
        yield from same_day(article, sentence, match.start(), match.end())


def _by_notice(article: Article, subject: Subject) -> Iterator[DateClaim]:
    """The day a person was told of their dismissal, in the sentence behind it."""
    if subject.action != "dismissal":
        return
    for sentence in _in_order(article, range(subject.told, subject.told + 2)):
        text = article.sentence_text(sentence)
        match = _TOLD_THEM.search(text)
        if (
            match is None
            or sentence.number not in subject.about
            or _is_quoted(text, match.start())
            or "“" in text
        ):
            continue
        if not re.match(r"\s+(?:him|her|(?:[\w.]+\s+)?[^\W\d_a-z][\w'’-]+)\s", text[match.end() :]):
            continue
        for expression in _dates_in(text):
            if expression.start > match.end() and not re.search(
                r"\bthat\b", text[match.end() : expression.start]
            ):
                yield from (c for c in _claim(article, sentence, expression) if not _is_ahead(article, c))


def _by_shuffle(article: Article, subject: Subject, told: Sequence[Told]) -> Iterator[DateClaim]:
    """The day of a shuffle of posts that the item opens with, for a deed that has no date of its own."""
    if subject.action in ("resignation", "retirement", "death", "expiry", "leave", "nomination"):
        return
    if any(t.sentence.number <= _LEAD for t in told[:1]) and len(told) > 1:
        return
    perfect = told and re.search(
        r"\b(?:has|have|had|'s)\s+(?:\w+\s+)?$", article.sentence_text(told[0].sentence)[: told[0].cue.start]
    )
    if perfect:
        return
    for sentence in article.sentences[:_LEAD]:
        text = article.sentence_text(sentence)
        match = opens_shuffle(sentence, text)
        if match is None:
            continue
        for expression in _dates_in(text):
            if (
                not belongs(text, match.start(), match.end(), expression)
                or attaches_to(text, expression) == "reporting"
            ):
                continue
            for claim in _claim(article, sentence, expression):
                if _is_ahead(article, claim) or (told and _is_done_by(article, subject, told[0])):
                    yield claim


def _at_once(article: Article, told: Sequence[Told]) -> Iterator[DateClaim]:
    """“Effective immediately”: the day of the deed if its sentence has one, else of publication."""
    for telling in told:
        text = article.sentence_text(telling.sentence)
        dates = find_dates(text)
        for expression in filter(_is_immediate, dates):
            days = [
                e
                for e in dates
                if not _is_immediate(e) and belongs(text, telling.cue.start, telling.cue.end, e)
            ]
            for day in days[:1]:
                for claim in _claim(article, telling.sentence, day):
                    yield claim.model_copy(
                        update={
                            "text": expression.text,
                            "rule": f"{expression.text}: {day.text}, {claim.rule}",
                        }
                    )
            yield from _claim(article, telling.sentence, expression)


def _requested(  # noqa: C901  # one branch for each place a request is told in
    article: Article, subject: Subject, steps: Sequence[Step]
) -> Iterator[DateClaim]:
    """The day of a request that the steps prove: in its clause, or in another sentence that tells of it."""
    asked = [step for step in steps if step.kind == "request"]
    if not asked:
        return
    starts = [step.evidence[0].start for step in asked]
    order = sorted(article.sentences, key=lambda s: (s.start not in starts, abs(s.number - subject.told)))
    for sentence in order:
        text = article.sentence_text(sentence)
        if sentence.start not in starts and not subject.is_meant(sentence):
            continue
        for cue in find_step(text, "request"):
            if _NO_ASKING.match(cue.text):
                continue
            for expression in _dates_in(text):
                if (
                    cue.negated
                    or is_history(text, Place(cue.start, cue.end))
                    or is_deadline(text, expression)
                ):
                    continue
                at = cue.start <= expression.start < cue.end or belongs(text, cue.start, cue.end, expression)
                if at and not _is_of_saying(text, expression, cue.start):
                    yield from (c for c in _claim(article, sentence, expression) if not _is_ahead(article, c))
    for step in asked:
        sentence = next((s for s in article.sentences if s.start == step.evidence[0].start), None)
        before = article.sentences[sentence.number - 2] if sentence and sentence.number > 1 else None
        if before:
            yield from _it_happened(article, before)


# What is told of a request that stands, not of its asking.
_NO_ASKING: Final = re.compile(r"until|or be|should|must|ought|needs|has|have|resign|pressure|time", _I)
_IT_HAPPENED: Final = re.compile(
    r"\b(?:it|that|this)\s+(?:all\s+)?(?:happened|was|came|took place)\s+(?:on\s+)?$", _I
)


def _it_happened(article: Article, sentence: Sentence) -> Iterator[DateClaim]:
    """“It happened on Saturday, in the office”, before the sentence that tells what."""
    text = article.sentence_text(sentence)
    for expression in _dates_in(text):
        if _IT_HAPPENED.search(text[: expression.start]):
            yield from _claim(article, sentence, expression)


def _is_of_saying(text: str, expression: DateExpression, cue: int) -> bool:
    """Whether a date is of a saying other than the request itself: "…, a source told us on Friday"."""
    return attaches_to(text, expression) == "reporting" and not re.match(
        r"(?:told|tell|ask|call)", text[cue:], _I
    )


def _announced(
    article: Article, subject: Subject, steps: Sequence[Step], effective: DateClaim | None, status: Status
) -> DateClaim | None:
    told = _tellings(article, subject)
    if status == "reversed":
        rules = (
            _of_decision(article, subject, told),
            _of_steps(steps, ("announce", "tender")),
            _of_notes(article, subject, steps),
        )
    else:
        rules = (
            _of_saying(article, subject, told),
            _of_decision(article, subject, told) if status != "withdrawn" else (),
            _of_steps(steps, ("announce", "tender", "approve") if status != "withdrawn" else ("withdraw",)),
            _of_notes(article, subject, steps),
        )
    for rule in rules:
        for claim in rule:
            same = (
                effective is not None
                and claim.value == effective.value
                and claim.evidence == effective.evidence
            )
            if not same and not _is_ahead(article, claim) and _is_news(article, claim):
                return claim
    return None


def _of_saying(article: Article, subject: Subject, told: Sequence[Told]) -> Iterator[DateClaim]:
    """The day somebody with a name told the change: in its sentence, in the one behind, or to those concerned."""
    numbers = [
        t.sentence.number for t in told if not _is_quoted(article.sentence_text(t.sentence), t.cue.start)
    ]
    for sentence in _in_order(article, [*numbers, *([_LEAD - 1] if _opens(article) else [])]):
        yield from _said_in(article, sentence)
    for sentence in _in_order(article, [subject.told + 1, subject.told - 1]):
        text = article.sentence_text(sentence)
        if "“" in text:
            continue
        if subject.is_meant(sentence) or _MADE_KNOWN.search(text):
            yield from (c for c in _said_in(article, sentence, bodies_only=not _MADE_KNOWN.search(text)))


def _opens(article: Article) -> bool:
    first = article.sentences[0] if article.sentences else None
    return first is not None and opens_shuffle(first, article.sentence_text(first)) is not None


def _said_in(article: Article, sentence: Sentence, *, bodies_only: bool = False) -> Iterator[DateClaim]:
    text = article.sentence_text(sentence)
    speakers = find_attributions(text)
    for expression in _dates_in(text):
        if not (attaches_to(text, expression) == "reporting" or _opens_saying(text, expression)):
            continue
        nearest = min(speakers, key=lambda s: abs(s.end - expression.start), default=None)
        kind = speaker_kind(nearest.speaker) if nearest else None
        if kind in ("outlet", "unnamed") or (bodies_only and kind != "organization"):
            continue
        yield from _claim(article, sentence, expression)


def _opens_saying(text: str, expression: DateExpression) -> bool:
    """“On Monday the chair, Ana Ruiz, told the staff that”: the day that opens a sentence of telling."""
    match = re.search(
        r"\b(?:told|said|announced|informed|confirmed|notified|wrote|declared)\b", text[expression.end :]
    )
    if match is None:
        return False
    at = expression.end + match.start()
    return text[at - 1 : at] == " " and belongs(text, at, at + len(match.group()), expression)


def _of_decision(article: Article, subject: Subject, told: Sequence[Told]) -> Iterator[DateClaim]:
    """The day of a deed that decides: "was appointed on Tuesday", "offered her resignation on Monday"."""
    for telling in told:
        text = article.sentence_text(telling.sentence)
        if telling.cue.negated or (telling.cue.modal and not _is_tendered(article, telling)):
            continue
        for expression in _dates_in(text):
            if attaches_to(text, expression) == "event" and belongs(
                text, telling.cue.start, telling.cue.end, expression
            ):
                yield from _claim(article, telling.sentence, expression)
    if not told or not _is_done_by(article, subject, told[0]):
        shuffled = _by_shuffle_day(article) if told else ()
        yield from shuffled


def _by_shuffle_day(article: Article) -> Iterator[DateClaim]:
    for sentence in article.sentences[:_LEAD]:
        text = article.sentence_text(sentence)
        match = opens_shuffle(sentence, text)
        if match:
            for expression in _dates_in(text):
                if belongs(text, match.start(), match.end(), expression):
                    yield from _claim(article, sentence, expression)


def _of_notes(article: Article, subject: Subject, steps: Sequence[Step]) -> Iterator[DateClaim]:
    """The day of the holder's own letter: "in a letter dated 8 March", "wrote to the board on 12 June"."""
    in_writing = any(step.kind in ("tender", "withdraw") for step in steps)
    for sentence in article.sentences:
        if not subject.is_meant(sentence):
            continue
        text = article.sentence_text(sentence)
        for expression in _dates_in(text):
            dated = _LETTER.search(text[: expression.start])
            noted = _NOTE_AT.search(text) if in_writing and "“" not in text else None
            if dated or (noted and belongs(text, noted.start(), noted.end(), expression)):
                yield from _claim(article, sentence, expression)


def _of_steps(steps: Sequence[Step], kinds: Sequence[str]) -> Iterator[DateClaim]:
    for step in steps:
        if step.kind in kinds and step.date is not None and "immediate" not in step.date.text:
            yield DateClaim(**step.date.model_dump(), evidence=step.evidence)


def _claim(article: Article, sentence: Sentence, expression: DateExpression) -> Iterator[DateClaim]:
    resolved: StepDate | None = resolve_in(
        article.sentence_text(sentence), expression, article.meta.published
    )
    if resolved is not None:
        yield DateClaim(**resolved.model_dump(), evidence=(evidence_of(article, sentence),))


def _unless_history(
    article: Article, sentence: Sentence, expression: DateExpression, words: Place
) -> Iterator[DateClaim]:
    """The date beside some words, unless they tell of an earlier stage of a career."""
    for claim in _claim(article, sentence, expression):
        if _is_ahead(article, claim) or not is_history(article.sentence_text(sentence), words):
            yield claim


_TO: Final = re.compile(r"\s*(?:to|until|through|–|-)\s*(?:the\s+)?", _I)


def _dates_in(text: str) -> list[DateExpression]:
    """The dates of a sentence, without those that only close a stretch: "from 1 October to 31 March"."""
    dates = find_dates(text)
    ends = [b for a, b in pairwise(dates) if _TO.fullmatch(text[a.end : b.start])]
    return [expression for expression in dates if expression not in ends]


def _in_order(article: Article, numbers: Sequence[int] | range) -> Iterator[Sentence]:
    for number in dict.fromkeys(numbers):
        if 1 <= number <= len(article.sentences):
            yield article.sentences[number - 1]


def _is_ahead(article: Article, claim: DateClaim) -> bool:
    published = article.meta.published
    return published is not None and claim.value > published.isoformat()[: len(claim.value)]


def _is_news(article: Article, claim: DateClaim) -> bool:
    return _within(article, claim, _NEWS)


def _is_recent(article: Article, claim: DateClaim) -> bool:
    return _within(article, claim, _RECENT)


def _within(article: Article, claim: DateClaim, span: timedelta) -> bool:
    """Whether a date is not longer before publication; one that is not told can't be old."""
    published = article.meta.published
    earliest = published - span if published and published.toordinal() > span.days else date.min
    return claim.value >= earliest.isoformat()[: len(claim.value)]


def _is_immediate(expression: DateExpression) -> bool:
    return "immediate" in expression.text.lower()


def _is_quoted(text: str, at: int) -> bool:
    return text.count("“", 0, at) > text.count("”", 0, at)
