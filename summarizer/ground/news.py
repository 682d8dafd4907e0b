"""News: whether words that tell a change tell it as this item's news of a post somebody holds."""

from __future__ import annotations

import re
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.ground.find import find_quote
from summarizer.ground.whose import tellings
from summarizer.vocabulary import Action, direction_of

_PAST_HOLDER: Final = re.compile(
    r"\b(?:former|formerly|erstwhile|one-time|onetime|retired|ex)[\s-]+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_PAST_TITLE: Final = re.compile(r"^(?:the\s+|a\s+)?(?:former|retired|ex)[\s-]", re.IGNORECASE)


def why_no_news(article: Article, name: str, action: Action, role: str | None, told: Sentence) -> str | None:
    """Why a told deed is no change of a post, or None if it may be one.

    A former holder leaves no post, and only who holds a post dies in office.
    """
    text = article.sentence_text(told)
    if direction_of(action) != "in" and role and _is_past(text, role):
        return "the post is told as a former one"
    if action == "death" and any(not t.cue.negated for t in tellings(article, name, "retirement")):
        return "the person had retired"
    return None


def _is_past(text: str, role: str) -> bool:
    if _PAST_TITLE.match(role):
        return True
    span = find_quote(text, role)
    return span is not None and bool(_PAST_HOLDER.search(text[: span.start]))
