"""About: whose change each act of speaking is about, in an item that tells of several."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, cast

from summarizer.article import Article
from summarizer.attribution import mask
from summarizer.draft import ClaimedChange
from summarizer.ground.find import find_quote
from summarizer.ground.kept import kept
from summarizer.ground.nameparts import surname
from summarizer.ground.names import full_name, mentions, same_person
from summarizer.ground.roster import roster_of
from summarizer.ground.sources.speaking import Speaking
from summarizer.ground.whose import tellings
from summarizer.vocabulary import ACTIONS, Action, direction_of

_ALL: Final = re.compile(
    r"\b(?:reshuffle|shake-?up|overhaul|rotation|swap|changes|appointments|dismissals|resignations|departures|promotions|nominations|successions?"
    r"|both|the\s+(?:two|three|four|pair|trio)|each\s+of\s+(?:them|the)|neither|either\s+of\s+(?:them|the))\b",
    re.IGNORECASE,
)
_OPENS_WITH_PRONOUN: Final = re.compile(r"[^\w“]*(?:he|she|his|her|they|their)\b", re.IGNORECASE)
_KIN: Final = re.compile(
    r"\b(?:family|widow|widower|wife|husband|relatives?|son|daughter|doctors?|hospital)\b", re.IGNORECASE
)
_INITIAL: Final = 2
_ASKED: Final = re.compile(r"\b[Aa]sked\s+(?:about|if|whether)\b")


def place(article: Article, spoken: Sequence[Speaking], changes: Sequence[ClaimedChange]) -> list[Speaking]:
    """Tell of each act of speaking whose changes, among those claimed, it is about."""
    told = _told(article, changes)
    topics = _topics(article, told) if len(told) > 1 else []
    return [replace(speaking, about=_about(article, speaking, told, topics)) for speaking in spoken]


def _told(article: Article, changes: Sequence[ClaimedChange]) -> dict[str, ClaimedChange]:
    """The people of the claimed changes that the article has words for, by their full names."""
    told: dict[str, ClaimedChange] = {}
    named: dict[str, ClaimedChange] = {}
    for change in changes:
        if not find_quote(article.text, change.person):
            continue
        name = full_name(article.text, change.person)
        if any(same_person(name, other) for other in named):
            continue
        named[name] = change
        if _has_words(article, name, change.change):
            told[name] = change
    return told or named


def _has_words(article: Article, name: str, claimed: Action) -> bool:
    """Whether some sentence tells of the person a deed of the claimed direction, the claimed one first."""
    direction = direction_of(claimed)
    alike = [action for action in ACTIONS if direction_of(action) == direction and action != claimed]
    actions = cast("list[Action]", [claimed, *alike])
    return any(next(tellings(article, name, action), None) is not None for action in actions)


def _about(
    article: Article, speaking: Speaking, told: dict[str, ClaimedChange], topics: Sequence[tuple[str, ...]]
) -> frozenset[str]:
    """The people of an act of speaking: itself, whom it names, all it speaks of, or those of the passage."""
    people = list(told)
    if len(people) <= 1:
        return frozenset(people)
    text = article.sentence_text(speaking.sentence)
    own = [name for name in people if speaking.kind == "person" and same_person(name, speaking.name)]
    topic = topics[speaking.sentence.number - 1]
    if own:
        asked = (*_named(text, people), *topic) if _ASKED.search(text) else ()
        return frozenset((*own, *asked))
    if named := _named(text, people):
        leading = topic if _OPENS_WITH_PRONOUN.match(text) and not speaking.by_pronoun else ()
        return frozenset((*named, *leading))
    if _ALL.search(mask(text)):
        return frozenset(people)
    return frozenset(_unsaid(article, speaking, topic, told))


def _unsaid(
    article: Article, speaking: Speaking, topic: Sequence[str], told: dict[str, ClaimedChange]
) -> set[str]:
    """Whose change a sentence is about that names nobody: that of the passage."""
    first = next(iter(told))
    text = article.sentence_text(speaking.sentence)
    held = [name for name, change in told.items() if change.role and _means_role(text, change.role)]
    if held and not set(held) & set(topic):
        return {held[0]}
    dead = {name for name, change in told.items() if change.change == "death"}
    if dead and _KIN.search(speaking.name):
        return dead
    if speaking.kind == "organization" and speaking.stance == "no_comment":
        return {*topic, first}
    return _joined(article, topic or [first], told)


def _named(text: str, people: Sequence[str]) -> tuple[str, ...]:
    """The people a text names; one of two who share a surname only by the full name."""
    shared = Counter(surname(name) for name in people)
    return tuple(
        name
        for name in roster_of(tuple(people)).named_in(text)
        if (find_quote(text, name) if shared[surname(name)] > 1 else mentions(text, name))
    ) or _by_forename(text, people)


def _by_forename(text: str, people: Sequence[str]) -> tuple[str, ...]:
    """The people whom a text calls by their first names, where it says no surname: "Ingunn knows the bank"."""
    first = Counter(name.split()[0] for name in people)
    return tuple(
        name
        for name in people
        if " " in name
        and len(name.split()[0]) > _INITIAL
        and first[name.split()[0]] == 1
        and re.search(rf"\b{re.escape(name.split()[0])}\b(?!\s+[A-Z])", text)
    )


def _means_role(text: str, role: str) -> bool:
    """Whether a sentence means the holder of a post: "the coach had lost the dressing room"."""
    head = role.rsplit(maxsplit=1)[-1] if role.rsplit(maxsplit=1)[-1].islower() else ""
    return bool(head and re.search(rf"\b(?:the|their|its)\s+{re.escape(head)}\b(?![’'])", text))


def _topics(article: Article, told: dict[str, ClaimedChange]) -> list[tuple[str, ...]]:
    """For each sentence the people of the nearest one before that names any of them, but as one who is asked."""
    topics: list[tuple[str, ...]] = [()]
    for sentence in article.sentences:
        text = article.sentence_text(sentence)
        named = () if _ASKED.search(text) else _named(text, list(told))
        topics.append(named or topics[-1])
    return topics


def _joined(article: Article, topic: Sequence[str], told: dict[str, ClaimedChange]) -> set[str]:
    """The topic with those whose change is the same deed of the same maker, told in the same passage."""
    joined = set(topic)
    for name in topic:
        for other, change in told.items():
            same = change.change == told[name].change and change.by == told[name].by
            if same and _are_neighbours(article, name, other):
                joined.add(other)
    return joined


def _are_neighbours(article: Article, one: str, other: str) -> bool:
    first = _first(article, one)
    second = _first(article, other)
    return first is not None and second is not None and abs(first - second) <= 1


@kept
def _first(article: Article, name: str) -> int | None:
    return next((s.number for s in article.sentences if find_quote(article.sentence_text(s), name)), None)
