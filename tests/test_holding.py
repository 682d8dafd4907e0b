"""Holding: a post that somebody has is told from one they had, and from what they only are."""

from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.ground.holding import holds_post


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Ada Holm, prime minister of Tavria, died on Sunday.", True),
        ("Mayor Ada Holm died on Sunday.", True),
        ("The director of the port, Ada Holm, died on Sunday.", True),
        ("Ada Holm died on Sunday. She had been governor since 2019.", True),
        ("Ada Holm, the former prime minister of Tavria, died on Sunday.", False),
        ("Former mayor Ada Holm died on Sunday.", False),
        ("The singer Ada Holm died on Sunday.", False),
        ("Ada Holm, host of a morning show, died on Sunday.", False),
        ("Ada Holm died on Sunday. She was matron until 1991.", False),
        ("Ada Holm died on Sunday. She was chief engineer, a job she meant to keep until it was done.", True),
        ("Mayor Ben Vale mourned the painter Ada Holm, who died on Sunday.", False),
    ],
)
def test_a_post_is_held_where_the_article_gives_it(text: str, *, holds: bool):
    """Beside the name, or in a sentence about the person; not once, and not somebody else's."""
    assert holds_post(Article.from_text(text), "Ada Holm") == holds
