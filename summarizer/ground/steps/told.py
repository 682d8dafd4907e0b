"""Told: the steps that an article tells in so many words, where no draft claims any."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.cues import Cue, find_direction, find_step
from summarizer.ground.locate import as_written, evidence_of
from summarizer.ground.names import same_person
from summarizer.ground.people import people_with
from summarizer.ground.subject import Subject
from summarizer.ground.timing import date_of
from summarizer.ground.undergoer import DESCRIBED, PRONOUN
from summarizer.ground.undergoer.doer import find_doer
from summarizer.ground.undergoer.scene import set_scene
from summarizer.ground.undergoer.sufferer import find_object
from summarizer.record import Step
from summarizer.vocabulary import ACTIONS, Action, StepKind, direction_of

_GOING: Final[frozenset[Action]] = frozenset(("resignation", "retirement", "departure"))
_COMING: Final[frozenset[Action]] = frozenset(action for action in ACTIONS if direction_of(action) == "in")
_HANDED_IN: Final[frozenset[Action]] = frozenset(("resignation", "retirement"))
_UNDONE: Final[frozenset[Action]] = frozenset(("dismissal", "suspension", "reassignment"))
_OWN: Final[dict[StepKind, frozenset[Action]]] = {
    "tender": _GOING,
    "refuse": _GOING | _COMING,
    "withdraw": _COMING,
}
"""What the person does about the post, and in which changes."""
_DONE: Final[dict[StepKind, frozenset[Action]]] = {
    "request": _GOING - {"retirement"},
    "offer": _COMING,
    "nominate": _COMING,
    "approve": _COMING,
    "reject": _COMING | _HANDED_IN,
    "reverse": _GOING | (_COMING - {"reinstatement"}) | _UNDONE,
}
"""What others do about it."""
_EITHERS: Final[frozenset[StepKind]] = frozenset(("reverse", "withdraw"))
"""Steps that the person takes, or others do."""
_OF_THE_CHANGE: Final[frozenset[StepKind]] = frozenset(
    ("nominate", "approve", "reject", "reverse", "withdraw")
)
"""Steps whose words name no post: the deed stands beside them."""
_TO_SOMEBODY: Final[frozenset[StepKind]] = frozenset(("nominate", "offer"))
"""Steps whose words name right behind the verb to whom they are done."""
_STILL_OPEN: Final[frozenset[StepKind]] = frozenset(("request", "refuse"))
"""Steps that are told with "should" and "would"."""
_OF_POST: Final = re.compile(
    r"\b(?:resign|step|quits?\b|leav|go\b|going|stay|remain|stand|job|post\b|role|offer|request|demand|compl|call"
    r"|ultimatum|notice|letter|retire|budg|nomination|withdr|candida|appointment|name[sd]?\b|propos|put|back\b|mind\b)",
    re.IGNORECASE,
)
"""What the words of a step hold if it is a post that they are about."""
_OF_AN_OFFER: Final[frozenset[StepKind]] = frozenset(("refuse", "reject"))
_OFFER: Final = re.compile(
    r"\s+(?:(?:an?|the|his|her|their|its|that|this)\s+)?(?:[\w’'-]+\s+){0,3}?(?:offer|invitation|nomination|post|job|role|resignation)\b",
    re.IGNORECASE,
)
# "Reversed her decision to resign".
_OF_A_DECISION: Final = re.compile(
    r"\s+(?:his|her|their|the|its|that|an?)\s+(?:[\w’'-]+\s+){0,2}?(?:decision|resignation|notice|plans?|retirement|departure|dismissal|sacking|suspension|appointment)\b",
    re.IGNORECASE,
)
_NO: Final = re.compile(r"\bno\b", re.IGNORECASE)
# "Told that she should go" and "or be dismissed" are words of the one who is to go; who tells, asks.
_TOLD: Final = re.compile(r"\b(?:told|asked|urged|advised|warned|informed)\b", re.IGNORECASE)
_DUTY: Final = re.compile(r"(?:or|should|must|ought|needs|has|have)\b", re.IGNORECASE)
# "Needs the approval of", "subject to confirmation": it has not been given.
_NEEDED: Final = re.compile(
    r"\b(?:need(?:s|ed)?|requir(?:e[sd]?|ing)|await\w*|pending|subject\s+to|seek(?:s|ing)?|sought|face[sd]?|facing|until|before|without|depend(?:s|ed)?\s+on|hinges?\s+on)\s+(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
# What is said to a request or an offer, short of repeating it.
_NO_TO_IT: Final = re.compile(
    r"\b(?:he|she|they)\s+(?:(?:would|will|did)\s+not|wouldn['’]t|won['’]t)(?=\s*[.,;”\"])"
    r"|\b(?:said|says|saying)\s+no\s+to\s+(?:the|an?|that|this|his|her|their)\s+(?:\w+\s+){0,2}?(?:offer|request|job|post|role|invitation|demand|call)\b"
    r"|\bturn(?:s|ed)?\s+(?:it|them|him|her|the\s+\w+)\s+down\b|\b(?:he|she|they)\s+(?:has\s+|had\s+)?declined(?=\s*[.,;”]|\s+(?:it|on)\b)"
    r"|\b(?:will|would)\s+not\s+(?:be\s+(?:the|its)\s+(?:next|new)|be\s+taking|take|accept)\b",
    re.IGNORECASE,
)
# Who "resigned" has gone, and a notice needs nobody's consent; a resignation that somebody may still
# turn down is handed in or offered.
_GONE: Final = re.compile(r"resign(?:s|ed)\b|(?!.*\bresign)(?=.*\bnotice\b)", re.IGNORECASE)

# "Will remain chair": no word about the post that is offered.
_STAYS: Final = re.compile(
    r"(?:\w+\s+){0,2}?(?:remain|stay|continue|carry|serve|see|hang|soldier)\w*\b", re.IGNORECASE
)


def find_steps(article: Article, subject: Subject) -> tuple[Step, ...]:
    """The steps about a person's post, in the order of the article; of each kind the first telling.

    A step is taken by the person, or by others, as its kind says; its words are about the post.
    """
    steps: dict[StepKind, Step] = {}
    for sentence in article.sentences:
        if subject.is_meant(sentence) or sentence.number == subject.told:
            for step in _told(article, sentence, subject):
                steps.setdefault(step.kind, step)
    asked = "request" in steps or "offer" in steps
    if asked and "refuse" not in steps and (refusal := _no_to_it(article, subject)):
        steps["refuse"] = refusal
    return tuple(steps.values())


def _no_to_it(article: Article, subject: Subject) -> Step | None:
    """The person's no to what was asked of them, in a sentence about them."""
    for sentence in article.sentences:
        text = article.sentence_text(sentence)
        match = _NO_TO_IT.search(text) if subject.is_meant(sentence) else None
        if match and subject.name in _doers(article, sentence, match.end(), subject, holders=True):
            return Step(
                kind="refuse",
                actor=as_written(article, subject.name, sentence),
                evidence=(evidence_of(article, sentence),),
            )
    return None


def _told(article: Article, sentence: Sentence, subject: Subject) -> Iterator[Step]:
    """The steps in a sentence about the person, of each kind the first that is about the post."""
    text = article.sentence_text(sentence)
    for kind, actions in (*_OWN.items(), *_DONE.items()):
        cues = find_step(text, kind) if subject.action in actions else ()
        for cue in cues:
            verb = asked_at(text, cue) if kind == "request" else cue.start
            doers = _doers(article, sentence, verb, subject, holders=kind in _EITHERS or kind in _OWN)
            own = subject.name in doers
            wrong = own != (kind in _OWN) and kind not in _EITHERS
            wrong = wrong or (kind in _TO_SOMEBODY and _is_to_another(article, text, cue, subject))
            if wrong or not _is_about_post(text, kind, cue, subject):
                continue
            actor = subject.name if own else next(iter(doers), None)
            yield Step(
                kind=kind,
                actor=as_written(article, actor, sentence) if actor else None,
                date=date_of(text, cue, article.meta.published),
                evidence=(evidence_of(article, sentence),),
            )
            break


def _is_to_another(article: Article, text: str, cue: Cue, subject: Subject) -> bool:
    """Whether the words of a step name somebody else as the one it is done to."""
    scene = set_scene(text, people_with(article, subject.name))
    verb_end = cue.start + len(cue.text.split()[0])
    named = [name for name in find_object(scene, verb_end) or () if name not in (PRONOUN, DESCRIBED)]
    return bool(named) and not any(same_person(name, subject.name) for name in named)


def asked_at(text: str, cue: Cue) -> int:
    """Where a request is made: "told her that she should go" asks at "told"."""
    asked = [m.start() for m in _TOLD.finditer(text, 0, cue.start)]
    return asked[-1] if asked and _DUTY.match(cue.text) else cue.start


def _doers(article: Article, sentence: Sentence, verb: int, subject: Subject, *, holders: bool) -> list[str]:
    """Who does it; a pronoun in a sentence about the person means the person.

    So does the office alone, in the sentence that tells the change by it, of what a holder does.
    """
    scene = set_scene(article.sentence_text(sentence), people_with(article, subject.name))
    by_office = holders and sentence.number == subject.told and not scene.names
    own = {PRONOUN, DESCRIBED} if by_office else {PRONOUN}
    found = (name for name in find_doer(scene, verb) or () if name != DESCRIBED or name in own)
    return [subject.name if n in own or same_person(n, subject.name) else n for n in found]


def _is_about_post(text: str, kind: StepKind, cue: Cue, subject: Subject) -> bool:
    """Whether the words of a step tell it as done, and of the post, by themselves or by the deed beside them."""
    denied = cue.negated or (kind != "refuse" and _NO.search(cue.text) is not None)
    if denied or cue.past_history or (cue.modal and kind not in _STILL_OPEN):
        return False
    if kind == "refuse" and subject.action in _COMING and _STAYS.match(cue.text):
        return False
    if (kind == "tender" and _GONE.match(cue.text)) or (
        kind == "approve" and _NEEDED.search(text[: cue.start])
    ):
        return False
    if _OF_POST.search(cue.text) or (kind in _OF_AN_OFFER and _OFFER.match(text, cue.end)):
        return True
    if kind == "reverse" and _OF_A_DECISION.match(text, cue.end):
        return True
    deeds = [deed for deed in find_direction(text, subject.direction) if not deed.past_history]
    of_change = kind in _OF_THE_CHANGE and subject.action in _COMING
    return of_change and any(kind != "approve" or not deed.modal for deed in deeds)
