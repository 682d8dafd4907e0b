"""Posts: the title and the body that the grammar of a sentence gives to whom it tells a change of.

A model copies a post from anywhere in an article. Where a sentence says in so many words which one
is taken or given up, and at which body, these words count; elsewhere the model's do.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from summarizer.article import Article, Sentence
from summarizer.cues import Cue
from summarizer.cues.phrases import compile_phrase
from summarizer.ground.bodies import body_beside, subject_body
from summarizer.ground.find import Span, find_all, find_quote, same_words
from summarizer.ground.people import people_with
from summarizer.ground.titles import HELD, OFFICE, TITLE, bare_title, taken_span
from summarizer.ground.undergoer.scene import PERSON, Scene, set_scene
from summarizer.late import late
from summarizer.vocabulary import Action, direction_of

_I: Final = re.IGNORECASE
_POST: Final = compile_phrase("ROLE|POST")
_SMALL: Final = rf"(?:(?:the|its|their|his|her|our|an?|current|incumbent|{HELD})\s+)*"
# "resigned as director", "from her post as director", "no longer director", "remains captain".
_GIVEN_UP: Final = late(
    rf"\b(?:as|being|remain(?:s|ed)?|no\s+longer|ceased?\s+to\s+be|stays?\s+on\s+as)\s+{_SMALL}{TITLE}", _I
)
_CLAUSE_ENDS: Final = late(rf"[;:]|\.\s|,\s+(?:and|but|while|after|who)\b|{PERSON}", _I)
_FORMER: Final = r"(?!former|ex-|formerly|once|then|late\b|retired)"
# "Ann Lee, its director"; "Ann Lee, 52, director of the Tate".
_BEHIND: Final = late(
    rf",\s+(?:(?:aged?\s+)?\d+,\s+)?(?:who\s+(?:is|has\s+been|was)\s+)?{_FORMER}(?:[A-Z][\w.&' -]{{1,40}}'s\s+)?{_SMALL}{TITLE}",
    _I,
)
# "the director of the Tate, Ann Lee"; "its head coach, Ann Lee"; "head coach Ann Lee".
_BEFORE: Final = late(
    rf"(?:(?:\b(?:the|its|their|our|his|her)|'s)\s+{_FORMER}(?P<whole>(?:[\w'&-]+\s+){{0,3}}?{OFFICE}"
    rf"(?:\s+of\s+(?!the\b)[a-z]+)?)|(?P<plain>(?:(?:chief|deputy|vice|head|prime|senior|managing|executive|general)\s+){{0,3}}{OFFICE}))"
    rf"(?:\s+(?:of|for|at)\s[^,;:.]{{1,60}})?,?\s+$",
    _I,
)
_REACH: Final = 120
"""How far before a name its office is looked for, in characters."""
_SWAP: Final = late(
    r"\b(?:(?:trad|swap|exchang|switch|chang)\w*\s+(?:places|jobs|posts|roles|offices|portfolios|desks|parishes)|goes\s+the\s+other\s+way)\b",
    _I,
)
_LOWER: Final = late(r"\b(?:deputy|assistant|associate|vice|sub|under|junior)\b", _I)


class Post(NamedTuple):
    """A post as one sentence writes it: its words, or None where it has none."""

    title: str | None
    body: str | None
    tied: bool
    """Whether the body stands right at the title."""
    sure: bool
    """Whether the words of the deed govern it; else it only stands beside the name."""


def read_post(article: Article, name: str, sentence: Sentence, cue: Cue, action: Action) -> Post:
    """The post that a sentence tells somebody takes, or gives up.

    Args:
        article: the item.
        name: the person.
        sentence: the sentence that tells the change.
        cue: the words of the deed in it.
        action: what happens to the post.
    """
    text = article.sentence_text(sentence)
    scene = set_scene(text, people_with(article, name))
    comes = direction_of(action) in ("in", "shift")
    if comes:
        span = _swapped(text, scene, name) or taken_span(text, scene, name, cue)
    else:
        span = _given_up(scene, cue) or _beside(scene, name)
    if span is None:
        return Post(None, subject_body(scene.text, text, cue), tied=False, sure=False)
    beside = body_beside(scene.text, text, span)
    body = beside or subject_body(scene.text, text, cue)
    return Post(text[span.start : span.end], body, beside is not None, comes or span.start >= cue.start)


def post_of_holder(article: Article, name: str) -> Post:
    """The post that an article gives a person beside the name, where it first does."""
    for sentence in article.sentences:
        text = article.sentence_text(sentence)
        scene = set_scene(text, people_with(article, name))
        span = _beside(scene, name)
        if span:
            body = body_beside(scene.text, text, span)
            return Post(text[span.start : span.end], body, body is not None, sure=False)
    return Post(None, None, tied=False, sure=False)


def choose_title(claimed: str | None, read: Post, text: str) -> str | None:
    """Of a claimed title and the one that a sentence tells, the one that the words are for.

    A claimed one that holds the same words, or stands at the same place of the sentence, says as
    much or more; a lower post ("deputy mayor") does not.
    """
    if claimed is None or read.title is None:
        return bare_title(read.title or claimed or "") or None
    told = read.title.casefold()
    if _LOWER.search(claimed) and not _LOWER.search(read.title) and read.sure:
        return bare_title(read.title)
    here = list(find_all(text, read.title))
    same_place = any(c.start < r.end and r.start < c.end for c in find_all(text, claimed) for r in here)
    if same_place or told in claimed.casefold() or not (read.sure or not _POST.search(claimed)):
        return bare_title(claimed)
    return bare_title(read.title)


def choose_body(claimed: str | None, read: Post, title: str | None, text: str) -> str | None:
    """Of a claimed body and the one that a sentence tells, the one that the words are for.

    One that stands at the chosen title is that title's; another in the sentence that does the deed
    only fills a gap, or counts before one that the sentence does not name at all.
    """
    if (
        claimed is None
        or read.body is None
        or find_quote(claimed, read.body)
        or find_quote(read.body, claimed)
    ):
        return claimed or read.body
    if title and read.title and read.tied and same_words(bare_title(read.title), title):
        return read.body
    return read.body if read.sure and not find_quote(text, claimed) else claimed


def _swapped(text: str, scene: Scene, name: str) -> Span | None:
    """The post of the other, where two trade places: "Lee, head of schools, swaps jobs with Roe, head of finance"."""
    others = [other for other in scene.between(0, len(text)) if other != name]
    return _beside(scene, others[0]) if _SWAP.search(text) and len(others) == 1 else None


def _given_up(scene: Scene, cue: Cue) -> Span | None:
    stop = _CLAUSE_ENDS.search(scene.text, cue.end)
    found = _GIVEN_UP.search(scene.text, cue.start, stop.start() if stop else len(scene.text))
    return Span(*found.span("title")) if found else None


def _beside(scene: Scene, name: str) -> Span | None:
    """Where a title stands right beside a person's name."""
    for start in sorted(scene.names):
        if name not in scene.at(start):
            continue
        mark = re.compile(PERSON).match(scene.text, start)
        behind = _BEHIND.match(scene.text, mark.end()) if mark else None
        before = _BEFORE.search(scene.text, max(0, start - _REACH), start)
        if behind:
            return Span(*behind.span("title"))
        if before:
            return Span(*before.span("whole" if before["whole"] else "plain"))
    return None
