"""Moves: what a coming into a post is called, by the post that the person is told to hold already.

Who comes from elsewhere is appointed. Within one body a step up is a promotion, a step aside a
reassignment; who stands in for a holder that keeps the post is given other duties.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.ground.find import same_words
from summarizer.ground.names import same_person
from summarizer.ground.people import find_people
from summarizer.ground.posts import post_of_holder
from summarizer.ground.posts.titles import OFFICE
from summarizer.ground.whose import tellings
from summarizer.late import late
from summarizer.record import Change
from summarizer.vocabulary import Action

_I: Final = re.IGNORECASE
_BELOW: Final = late(
    r"\b(?:deputy|assistant|associate|vice|sub|under|junior|second|number two|operating|trainee)\b", _I
)
_TOP: Final = late(
    r"(?:chief executive(?: officer)?|ceo|president|chair(?:man|woman|person)?|managing director|managing partner|headteacher|principal"
    r"|director[- ]general|general secretary|general manager|head coach|manager|editor|editor[- ]in[- ]chief|mayor|director|chief constable|captain|rector)",
    _I,
)
_STOPGAP: Final = late(
    r"\b(?:interim|acting|caretaker|temporar\w+|for\s+now|for\s+the\s+time\s+being|stand-in)\b", _I
)
_HEAD_NOUN: Final = late(rf"{OFFICE}\b(?!.*{OFFICE})", _I)
# Not the one body but another stands behind a post: "assistant priest at the cathedral".
_AT_ANOTHER: Final = late(r"\s+(?:at|with|for)\s", _I)
# Words of the move itself: from one post of a body to another.
_MOVED: Final = late(
    r"\b(?:mov(?:es?|ed|ing)\s+(?:(?:over|across|sideways)\s+)?from|transferr?(?:s|ed|ing)?|switch(?:es|ed)?|posted\s+to|translated|redeployed|reassigned"
    r"|(?:swap|chang|trad|exchang)\w*\s+(?:places|posts|jobs|seats|desks|roles|portfolios))\b",
    _I,
)
_JOINS: Final = late(r"\b(?:re)?join(?:s|ed|ing)?\b", _I)
_IN_STEAD: Final = late(
    r"\b(?:in\s+(?:his|her|their|[\w.’']+['’]s)\s+(?:absence|stead)|stand(?:s|ing)?[\s-]in|fill(?:s|ing)?[\s-]in|deputi[sz]\w+|cover(?:s|ing)?\s+for"
    r"|until\s+(?:he|she|they)\s+(?:is|are|comes?|returns?|recovers?))\b",
    _I,
)


def name_move(article: Article, name: str, action: Action, sentence: Sentence, title: str | None) -> Action:
    """What a coming into a post, told as an appointment or a reassignment, is by the post held before.

    Args:
        article: the item.
        name: the person.
        action: the deed that the words of the telling tell.
        sentence: the telling sentence.
        title: the post that is taken, if it is told.
    """
    if action not in ("appointment", "reassignment"):
        return action
    text = article.sentence_text(sentence)
    if _IN_STEAD.search(text) and _keeps_post(article, name):
        return "reassignment"
    if _MOVED.search(text) and not _JOINS.search(text):
        return "reassignment"
    if _STOPGAP.search(text) or title is None:
        return action
    return _by_rank(article, post_of_holder(article, name).title, title) or action


def merge_moves(article: Article, changes: Sequence[Change]) -> list[Change]:
    """The changes with each move inside one body as one: "steps down as chief executive to become chairman".

    Args:
        article: the item.
        changes: what is proved, one a person and direction.
    """
    moves = [(gone, come) for gone in changes for come in changes if _is_move(gone, come)]
    left = (change for change in changes if not any(change is gone for gone, _ in moves))
    return [next((_moved(article, gone, c) for gone, come in moves if come is c), c) for c in left]


def _is_move(gone: Change, come: Change) -> bool:
    """Whether one sentence tells that a person gives up a post and takes another of the same body."""
    one, other = gone.role.organization, come.role.organization
    titles = gone.role.title, come.role.title
    return (
        gone.direction == "out"
        and come.direction in ("in", "shift")
        and same_person(gone.who.name, come.who.name)
        and gone.evidence == come.evidence
        and gone.background == come.background
        and (one is None or other is None or same_words(one, other))
        and not (titles[0] and titles[1] and same_words(titles[0], titles[1]))
    )


def _moved(article: Article, gone: Change, come: Change) -> Change:
    """A coming as the move it is, from the post that is given up."""
    if come.action != "appointment":
        return come
    rank = _by_rank(article, gone.role.title, come.role.title) if come.role.title else None
    return come.model_copy(update={"action": rank or "reassignment"})


def _by_rank(article: Article, held: str | None, taken: str) -> Action | None:
    """What a move from a post to another of one body is; None if it tells of no such move."""
    if held is None or same_words(held, taken) or _is_elsewhere(article, held):
        return None
    alike = _head_noun(held) == _head_noun(taken)
    if _BELOW.search(held) and not _BELOW.search(taken) and (alike or _TOP.search(taken)):
        return "promotion"
    return "reassignment" if alike else None


def _keeps_post(article: Article, name: str) -> bool:
    """Whether somebody else is told to be kept from a post, or on leave from it."""
    absences: tuple[Action, ...] = ("suspension", "leave")
    others = (other for other in find_people(article) if not same_person(other, name))
    return any(True for other in others for absence in absences for _ in tellings(article, other, absence))


def _is_elsewhere(article: Article, title: str) -> bool:
    at = article.text.find(title)
    return at >= 0 and _AT_ANOTHER.match(article.text, at + len(title)) is not None


def _head_noun(title: str) -> str:
    found = _HEAD_NOUN.search(title)
    return found.group().lower() if found else ""
