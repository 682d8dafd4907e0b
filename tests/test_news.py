"""News: what is none of a post, as former posts, deaths of the retired, history and suppositions."""

from datetime import date

import pytest

from summarizer.article import Article
from summarizer.ground.candidates import find_candidates
from summarizer.ground.news import is_history, is_supposed, why_no_news
from summarizer.ground.whose import tellings
from summarizer.meta import Meta
from summarizer.vocabulary import Action


@pytest.mark.parametrize(
    ("text", "role", "why"),
    [
        ("Former skipper Ada Holm retired from the sea.", "skipper", "former"),
        ("Ada Holm, the former mayor, was dismissed.", "former mayor", "former"),
        ("Mayor Ada Holm was dismissed.", "mayor", None),
        ("Ada Holm, former mayor of Sund, resigned as minister.", "minister", None),
    ],
)
def test_a_former_holder_leaves_no_post(text: str, role: str, why: str | None):
    """But a former mayor can leave another one."""
    article = Article.from_text(text)
    action = "retirement" if "retired" in text else "dismissal" if "dismissed" in text else "resignation"
    told = next(tellings(article, "Ada Holm", action))
    found = why_no_news(article, "Ada Holm", action, role, told)
    assert (found is None) == (why is None)
    assert why is None or why in str(found)


def test_only_who_holds_a_post_dies_in_office():
    """A retired matron's death changes none, a mayor's does."""
    retired = Article.from_text("Ada Holm retired as matron in 1991. Ada Holm died at home on Sunday.")
    serving = Article.from_text("Mayor Ada Holm died at home on Sunday.")
    died = [next(tellings(article, "Ada Holm", "death")) for article in (retired, serving)]
    why = "the article tells of no post that they held to the end"
    assert why_no_news(retired, "Ada Holm", "death", "matron", died[0]) == why
    assert why_no_news(serving, "Ada Holm", "death", "mayor", died[1]) is None


@pytest.mark.parametrize(
    ("text", "action", "supposed"),
    [
        ("Nobody expects Ada Holm to resign as governor.", "resignation", True),
        ("If he goes, Ada Holm would take over as mayor.", "appointment", True),
        ("Ada Holm would take over as mayor until May, the council said.", "appointment", False),
        ("Ada Holm said she would resign as governor.", "resignation", False),
        ("What if the reeve dies? Ada Holm takes over as reeve.", "appointment", True),
    ],
)
def test_what_is_only_supposed_is_not_told(text: str, action: Action, *, supposed: bool):
    """An expectation nobody has, a post somebody would get if."""
    article = Article.from_text(text)
    told = next(tellings(article, "Ada Holm", action))
    assert is_supposed(article, told, action) == supposed


@pytest.mark.parametrize(
    ("text", "action", "history"),
    [
        ("She replaces Ada Holm, who retired in January after 19 years.", "retirement", True),
        ("His predecessor, Ada Holm, who resigned over the port, was not asked.", "resignation", True),
        ("In 1968 Ada Holm was dismissed as harbour master.", "dismissal", True),
        ("Ada Holm, who took office in 2015, was dismissed as harbour master on Monday.", "dismissal", False),
        ("Ada Holm retired as mayor on Monday.", "retirement", False),
        ("Ada Holm, who succeeded Ben Roy, resigned on Monday.", "resignation", False),
    ],
)
def test_history_is_told_from_news(text: str, action: Action, *, history: bool):
    """Long ago, or of somebody who only came before."""
    article = Article.from_text(text, Meta(published=date(2024, 4, 10)))
    told = next(tellings(article, "Ada Holm", action))
    assert is_history(article, "Ada Holm", told.sentence, told.cue) == history


@pytest.mark.parametrize(
    ("title", "news"),
    [
        ("Fifty years on: the night the council sacked its clerk", False),
        ("The council sacks its clerk", True),
    ],
)
def test_an_item_that_looks_back_tells_no_news(title: str, *, news: bool):
    """What an anniversary is told for happened long ago, whatever weekday the story gives it."""
    text = "On the Tuesday the mayor dismissed the town clerk, Ada Holm."
    article = Article.from_text(text, Meta(title=title, published=date(2024, 2, 9)))
    assert any(candidate.plain for candidate in find_candidates(article)) == news


def test_a_memory_is_no_news():
    """Who tells how she lost a post long ago loses none now."""
    text = "General Ada Holm was telling how she’d been relieved of her first command."
    assert find_candidates(Article.from_text(text)) == ()
