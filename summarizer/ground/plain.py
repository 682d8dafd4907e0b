"""Plain: what leaves a doubt that an article tells a change of somebody, and whether anything does.

What is told beyond doubt need not be judged by a model, and what there are several doubts about it
judges no better than by chance.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from summarizer.article import Article
from summarizer.cues.phrases import compile_phrase, straighten
from summarizer.ground.bearers import genders_of
from summarizer.ground.holding import holds_post
from summarizer.ground.kept import kept
from summarizer.ground.names import mentions
from summarizer.ground.news import is_ages_ago, is_history, is_in_old_story, is_looked_back_on, why_no_news
from summarizer.ground.people import people_with
from summarizer.ground.posts import is_passed_on
from summarizer.ground.undergoer import find_undergoers
from summarizer.ground.undergoer.scene import PERSON, set_scene
from summarizer.ground.whose import Told, tellings
from summarizer.vocabulary import Action, direction_of

_I: Final = re.IGNORECASE
_POST: Final = compile_phrase("ROLE|POST")
_GERUND: Final = re.compile(r"\w+ing\b", _I)
_WRONG: Final = re.compile(
    r"\b(?:(?:in|an?|editing)\s+error|wrongly|mistakenly|incorrectly|erroneously)\b", _I
)
# "He replaced General Brun": it may have been years ago.
_SUCCEEDED: Final = re.compile(r"(?:succeeded|replaced|took over from|(?:he|she|who) followed)\b", _I)
_IS: Final = re.compile(r"(?:\b(?:is|are|was|were|been|be)|'s|'re)\s+(?:\w+ly\s+|now\s+|not\s+)?$", _I)
# "She told the officers that she would retire": to come, and told by who knows.
_TOLD_WOULD: Final = re.compile(
    r"\b(?:said|told|announced|confirmed|wrote|informed|notified|advised|insisted|vowed)\b(?:(?!\bif\b)[^;:.])*\b(?:he|she|they)\s+(?:would|will|(?:is|was)\s+going\s+to)\s+(?:not\s+|never\s+)?$"
    r"|\b(?:he|she|they)\s+(?:would|will),\s+(?:he|she|they)\s+(?:said|announced|told|wrote|added)[^;:,.]{0,40},\s+$",
    _I,
)
# "Offered her resignation": it is handed in, whatever comes of it.
_TENDERED: Final = re.compile(
    r"\boffer(?:ed|s|ing)?\s+(?:(?:the|its|his|her|their)\s+(?:\w+\s+){1,2}?)?(?:his|her|their)\s+(?:immediate\s+)?$",
    _I,
)
# "Has no intention of clearing her office", "a letter from Roth giving up his seat".
_NO_NOUN: Final = re.compile(
    r"\bno\s+(?:intention|plans?|thought)\s+of\s+$|\b(?:letter|note|message|e-?mail|statement)\b[^;:.,]*\sfrom\s[^;:.,]*[A-ZÀ-Þ][\w'-]+\s+$"
)
_OUTGOING: Final = re.compile(r"(?:out|in)going\b", _I)
# “I will not be asking for a third term,” said Roth: of oneself a quotation tells for certain.
_I_WILL: Final = re.compile(r"\bI(?:'ll|'m|\s+(?:will|am|have|shall))\s+(?:not\s+|never\s+)?(?:\w+ing\s+)?$")
_OFFER: Final = re.compile(
    r"\b(?:turn(?:ed|s)?\s+down|declin(?:ed|es)|refus(?:ed|es)|reject(?:ed|s)|accept(?:ed|s))\s+"
    r"(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){0,2}?(?:offer|invitation|request)\b",
    _I,
)
# "He left to join a bank": whoever goes somewhere goes, and what for is why.
_TO_JOIN: Final = re.compile(
    r"\b(?:le(?:ft|aves?|aving)|quit|resign\w*|depart\w*|(?:step|stand|stood)\w*\s+down|retir\w*|g[ia]v(?:e|es|en|ing)\s+up)\b[^;.]{0,60}\s(?:to|for)\s+$",
    _I,
)
# "The paper had reported that she was being lined up": what was said before, and may be denied now.
_HAD_REPORTED: Final = re.compile(
    r"\bhad\s+(?:\w+ly\s+)?(?:reported|claimed|speculated|suggested|predicted|hinted)\b[^;.]*$", _I
)
_LINK: Final = r"(?:,\s[^,;:\ue000]{1,60})?(?:,?\s+and\s+|,\s+)(?:[\w.'-]+\s+){0,3}"
_SUCCEEDS: Final = re.compile(r"(?:succe|replac|tak|took|follow)", _I)
_GOINGS: Final[tuple[Action, ...]] = ("resignation", "retirement", "departure")
_MOST: Final = 2
"""Of more people than these beside a deed, word order has not told whose it is."""

Doubt = Literal[
    "unnamed",
    "quoted",
    "error",
    "modal",
    "negated",
    "gerund",
    "counterpart",
    "history",
    "ages ago",
    "old story",
    "looked back on",
    "elsewhere",
    "told before",
    "supposed",
    "no post",
    "many",
]
_WEAKENING: Final[frozenset[Doubt]] = frozenset(
    (
        "unnamed",
        "quoted",
        "gerund",
        "history",
        "ages ago",
        "old story",
        "looked back on",
        "supposed",
        "no post",
        "many",
    )
)
"""Doubts of which one may be put aside, but not two; the others are left to the model: who is asked to go "should"."""


def plain_tellings(article: Article, name: str, action: Action) -> list[Told]:
    """Every sentence that names a person, tells the deed of them as news, and leaves no doubt about it."""
    found = tellings(article, name, action)
    return [told for told in found if not find_doubts(article, name, action, told)]


def is_likely(article: Article, name: str, action: Action) -> bool:
    """Whether some sentence tells the deed of a person with no more than one weakening doubt."""
    weakening = _WEAKENING | {"counterpart"} if direction_of(action) == "out" else _WEAKENING
    told = (find_doubts(article, name, action, told) for told in tellings(article, name, action))
    return any(len(doubts & weakening) <= 1 for doubts in told)


@kept
def find_doubts(article: Article, name: str, action: Action, told: Told) -> frozenset[Doubt]:
    """What leaves a doubt that a telling is news of a person's post.

    They are not named in it; it is a quotation, or words that were printed in error; the deed is
    wished for, denied, a mere noun, or somebody else's; it is told as history; no post is told of;
    word order does not tell whose it is.
    """
    sentence, cue = article.sentence_text(told.sentence), told.cue
    text = straighten(sentence)
    before = text[: cue.start]
    said_so = _TOLD_WOULD.search(before) or _OFFER.search(before) or _TENDERED.search(before)
    people = people_with(article, name)
    whose = find_undergoers(sentence, cue, action, people, genders_of(article, people))
    no_post = not (_POST.search(text) or holds_post(article, name) or is_passed_on(text))
    doubts: dict[Doubt, bool] = {
        "unnamed": not told.named or (no_post and not mentions(sentence, name)),
        "quoted": before.count('"') % 2 == 1 and not _I_WILL.search(before),
        "error": bool(_WRONG.search(text)) or before.rstrip().endswith("("),
        "modal": cue.modal and not said_so,
        "negated": cue.negated and direction_of(action) == "in",
        "gerund": _is_gerund(cue.text, before),
        "counterpart": bool(_SUCCEEDED.match(cue.text)),
        "history": is_history(article, name, told.sentence, cue) or _is_gone(article, name, action, told),
        "ages ago": is_ages_ago(article, told.sentence, cue),
        "old story": is_in_old_story(article, told.sentence, cue),
        "looked back on": is_looked_back_on(article, name, told.sentence, cue),
        "elsewhere": direction_of(action) in ("in", "shift") and bool(_TO_JOIN.search(before)),
        "told before": bool(_HAD_REPORTED.search(before)),
        "supposed": why_no_news(article, name, action, None, told) is not None,
        "no post": no_post,
        "many": len(whose) > _MOST and not _is_list(sentence, whose, people),
    }
    return frozenset(doubt for doubt, holds in doubts.items() if holds)


def _is_gerund(words: str, before: str) -> bool:
    """Whether the words of a deed are a mere noun: "the firing of", "after resigning"."""
    if not _GERUND.match(words) or _OUTGOING.match(words):
        return False
    return not (_IS.search(before) or _NO_NOUN.search(before))


def _is_list(sentence: str, whose: tuple[str, ...], people: tuple[str, ...]) -> bool:
    """Whether a sentence names people one after the other, with nobody else between: "A, B and C"."""
    scene = set_scene(sentence, people)
    listed = "".join(
        rf"{_LINK}(?P<n{index}>{PERSON})" if index else rf"(?P<n0>{PERSON})" for index in range(len(whose))
    )
    found = re.search(listed, scene.text)
    return found is not None and {n for start in found.regs[1:] for n in scene.at(start[0])} == set(whose)


def _is_gone(article: Article, name: str, action: Action, told: Told) -> bool:
    """Whether who is succeeded left long before, as the sentence itself tells: "succeeds Roth, who left last year"."""
    if direction_of(action) != "out" or not _SUCCEEDS.match(told.cue.text):
        return False
    goings = (each for other in _GOINGS for each in tellings(article, name, other))
    return any(
        going.sentence == told.sentence
        and going.cue.start >= told.cue.end
        and is_history(article, name, going.sentence, going.cue)
        for going in goings
    )
