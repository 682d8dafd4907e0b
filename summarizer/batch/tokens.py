"""Tokens: how many an item will take, guessed before it is sent, learned from those that were."""

from __future__ import annotations

from typing import Final

from summarizer.article import Article
from summarizer.journal import Done
from summarizer.prompt import load_prompt

CHARACTERS: Final = 4
"""A token of English has more or less so many."""
REPLY: Final = 200
"""Tokens of a reply, as long as none has been seen."""


class TokenGuess:
    """Guesses by length; what the server counted puts it right."""

    def __init__(self, prompt: str) -> None:
        self._opening = sum(len(message["content"]) for message in load_prompt(prompt).opening)
        self._guessed = self._counted = self._replies = 0.0
        self._items = 0

    def of(self, article: Article) -> float:
        """Tokens that an article will take, in and out."""
        factor = self._counted / self._guessed if self._guessed else 1.0
        reply = self._replies / self._items if self._items else REPLY
        return self._plain(article) * factor + reply

    def learn(self, article: Article, done: Done) -> float | None:
        """What an article took, if the server counted."""
        if done.tokens_in is None or done.tokens_out is None:
            return None
        if done.tokens_in:
            self._guessed += self._plain(article)
            self._counted += done.tokens_in
            self._replies += done.tokens_out
            self._items += 1
        return float(done.tokens_in + done.tokens_out)

    def _plain(self, article: Article) -> float:
        return (self._opening + len(article.text)) / CHARACTERS
