"""Moves: what a coming into a post is called, by the post that the person is told to hold already."""

from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.draft import ClaimedChange, Claims
from summarizer.ground import ground
from summarizer.ground.moves import name_move
from summarizer.vocabulary import Action


@pytest.mark.parametrize(
    ("text", "title", "action"),
    [
        ("Ada Holm was named director.", "director", "appointment"),
        ("Deputy director Ada Holm was named director.", "director", "promotion"),
        ("Assistant clerk Ada Holm was named town clerk.", "town clerk", "promotion"),
        ("Trade minister Ada Holm was named finance minister.", "finance minister", "reassignment"),
        ("Ada Holm moves from the news desk to become editor.", "editor", "reassignment"),
        ("Ada Holm joins from the Post and moves from news to become editor.", "editor", "appointment"),
        ("Deputy director Ada Holm was named acting director.", "director", "appointment"),
        (
            "Ada Holm, assistant priest at the cathedral, was named parish priest.",
            "parish priest",
            "appointment",
        ),
        (
            "Mayor Ben Vale is on sick leave. Ada Holm is acting mayor in his absence.",
            "mayor",
            "reassignment",
        ),
        ("Ada Holm was named to the board.", None, "appointment"),
    ],
)
def test_a_coming_is_named_by_the_post_held_before(text: str, title: str | None, action: Action):
    """A step up is a promotion, a step aside or a standing in a reassignment, else it is an appointment."""
    article = Article.from_text(text)
    assert name_move(article, "Ada Holm", "appointment", article.sentences[-1], title) == action


def test_other_deeds_keep_their_name():
    """Who was elected was elected, whatever they held."""
    article = Article.from_text("Deputy mayor Ada Holm was elected mayor.")
    assert name_move(article, "Ada Holm", "election", article.sentences[0], "mayor") == "election"


def _claim(action: Action) -> ClaimedChange:
    return ClaimedChange("Ada Holm", None, None, action, None, [], [], None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Corvane Tin said that Ada Holm will step down as director and become chairman of the board.",
            [("reassignment", "chairman of the board")],
        ),
        (
            "Corvane Tin said that Ada Holm will step down as deputy director and become director.",
            [("promotion", "director")],
        ),
        (
            "Ada Holm will step down as director of Corvane Tin to become chair of Ostrel Bank.",
            [("appointment", "chair"), ("resignation", "director")],
        ),
    ],
)
def test_a_move_inside_one_body_is_one_change(text: str, told: list[tuple[Action, str]]):
    """Who goes to another body leaves one post and takes another."""
    claims = Claims([_claim("appointment"), _claim("resignation")], [])
    assert [(c.action, c.role.title) for c in ground(claims, Article.from_text(text)).changes] == told
