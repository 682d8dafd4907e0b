"""Choice: of a claimed post and the one that a sentence tells, the one that the words are for.

A model copies a post from anywhere in an article. Where a sentence says in so many words which one
is taken or given up, and at which body, these words count; elsewhere the model's do.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.cues import Cue
from summarizer.cues.phrases import compile_phrase
from summarizer.draft import ClaimedChange
from summarizer.ground.find import find_all, find_quote, same_words
from summarizer.ground.posts import (
    NO_POST,
    Post,
    body_of_post,
    post_of_holder,
    post_passed_on,
    read_post,
    seat_in,
)
from summarizer.ground.posts.mainbody import is_only_place, unabbreviated
from summarizer.ground.posts.titles import bare_title
from summarizer.ground.whose import tellings
from summarizer.late import late
from summarizer.vocabulary import ACTIONS, Action, direction_of

_I: Final = re.IGNORECASE
_POST: Final = compile_phrase("ROLE|POST")
# Whoever is chosen again holds the post already.
_AGAIN: Final = late(r"(?:\w+\s+)*re-?(?:elect|appoint|instat|install)", _I)
_LOWER: Final = late(r"\b(?:deputy|assistant|associate|vice|sub|under|junior)\b", _I)


def choose_post(
    article: Article, draft: ClaimedChange, sentence: Sentence, cue: Cue, action: Action
) -> tuple[str | None, str | None]:
    """Title and body, from the claim and from what the telling sentence says in so many words.

    Args:
        article: the item.
        draft: the change that is claimed.
        sentence: the sentence that tells it.
        cue: the words of the deed in it.
        action: what happens to the post.
    """
    text = article.sentence_text(sentence)
    read = read_post(article, draft.person, sentence, cue, action)
    if read.title is None and (direction_of(action) not in ("in", "shift") or _AGAIN.match(cue.text)):
        held = post_of_holder(article, draft.person)
        read = held._replace(body=read.body or held.body)
    if read.title is None and draft.role is None:
        passed = post_passed_on(article, draft.person, sentence)
        passed = passed if passed.title else seat_in(text, cue, article)
        passed = passed if passed.title else _told_elsewhere(article, draft.person, sentence, action)
        read = passed._replace(body=read.body or passed.body)
    title = choose_title(draft.role, read, text)
    body = draft.organization
    if body and (is_only_place(article, body) or same_words(body, title or "")):
        body = None
    body = choose_body(body, read, title, text)
    if body is None and title:
        body = body_of_post(article, draft.person, title)
    return title, unabbreviated(article, body) if body else None


def _told_elsewhere(article: Article, name: str, sentence: Sentence, action: Action) -> Post:
    """The post that another sentence tells by words of a deed of the same direction."""
    for other in ACTIONS:
        if direction_of(other) == direction_of(action):
            for told in tellings(article, name, other):
                read = read_post(article, name, told.sentence, told.cue, other)
                if read.title and read.sure and told.sentence != sentence and not told.cue.past_history:
                    return read
    return NO_POST


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
