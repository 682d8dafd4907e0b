"""Candidates: who an article can tell a change of, and which, before any model is asked."""

from __future__ import annotations

from datetime import date

from summarizer.article import Article
from summarizer.ground.candidates import find_candidates
from summarizer.meta import Meta


def told(text: str) -> dict[str, set[str]]:
    """Each person's possible deeds."""
    found: dict[str, set[str]] = {}
    for candidate in find_candidates(Article.from_text(text)):
        found.setdefault(candidate.name, set()).update(candidate.actions)
    return found


def test_who_asks_for_a_resignation_is_no_candidate() -> None:
    """The deed belongs to the one who is asked."""
    text = "The Courier reported that Tom Brandt told Ana Ruiz on Wednesday to resign as director."
    assert set(told(text)) == {"Ana Ruiz"}


def test_each_of_two_gets_their_own_deed() -> None:
    """A successor comes, the one before resigns."""
    found = told("Ana Ruiz resigned as director on Monday. The board has appointed Tom Brandt as director.")
    assert "resignation" in found["Ana Ruiz"]
    assert found["Tom Brandt"] == {"appointment"}


def test_a_pronoun_is_traced_back() -> None:
    """A pronoun is somebody named at most two sentences before."""
    near = "Tom Brandt is head of the port. It is a large one. He resigned on Monday."
    far = "Tom Brandt is head of the port. It is large. Ships call daily. The quay is new. He resigned on Monday."
    assert "resignation" in told(near)["Tom Brandt"]
    assert told(far) == {}


def test_an_object_pronoun_is_not_the_doer() -> None:
    """Who removes somebody stays."""
    text = "Ana Ruiz is head of the school. Brandt removed her from the post. Tom Brandt is its patron."
    assert set(told(text)) == {"Ana Ruiz"}


def test_an_office_is_traced_to_the_name_that_follows() -> None:
    """News often names the person a sentence later."""
    text = "The city’s fire chief has resigned. Tom Brandt had held the post since 2015."
    assert "resignation" in told(text)["Tom Brandt"]


def test_career_history_makes_no_candidate() -> None:
    """A stage of a career that is past is no news."""
    assert told("Ana Ruiz spoke. She was appointed deputy director in 2009.") == {}


def test_a_deed_of_years_ago_makes_no_candidate() -> None:
    """What its own date puts more than a year back is somebody's past."""
    item = Article.from_text("Ana Ruiz was dismissed as director in 2001.", Meta(published=date(2024, 4, 10)))
    assert find_candidates(item) == ()


def test_a_date_in_an_apposition_makes_no_history() -> None:
    """Since when somebody held the post says nothing of the deed."""
    assert "departure" in told("Ana Ruiz, the editor since 2017, leaves in August.")["Ana Ruiz"]


def test_candidates_come_in_the_order_of_the_article() -> None:
    """Each names the first sentence that may tell it."""
    text = "Rain fell. Tom Brandt was sacked as coach. Ana Ruiz was appointed coach."
    found = find_candidates(Article.from_text(text))
    assert [(candidate.name, candidate.sentence) for candidate in found] == [
        ("Tom Brandt", 2),
        ("Ana Ruiz", 3),
    ]


def test_two_doubts_make_no_candidate() -> None:
    """Somebody not named in the sentence, and no post anywhere: that is no news of a post."""
    assert told("Tom Brandt paints the port. He left on Monday.") == {}


def test_what_is_told_in_so_many_words_is_marked() -> None:
    """A named person, the deed as news, a post: nothing is left to judge."""
    text = "Ana Ruiz, head of the school, leaves in May. Mayor Tom Brandt should resign, say parents."
    plain = {c.name: c.plain for c in find_candidates(Article.from_text(text))}
    assert plain == {"Ana Ruiz": True, "Tom Brandt": False}


def test_a_going_and_a_coming_in_one_are_a_move() -> None:
    """Whoever steps down as one thing and becomes another is reassigned; without the coming they go."""
    move = "Ana Ruiz will step down as director of the port and become its executive chair."
    assert told(move)["Ana Ruiz"] == {"reassignment"}
    assert "reassignment" not in told("Ana Ruiz will step down as director of the port.")["Ana Ruiz"]


def test_what_is_named_outright_comes_first() -> None:
    """The first action is the one no other word would tell, where the news itself names it."""
    for text, action in (
        ("The king has named Ana Ruiz as director, subject to confirmation by the senate.", "nomination"),
        ("Ana Ruiz was promoted to director.", "promotion"),
        ("Members elected Ana Ruiz as chair.", "election"),
        ("The board appointed Ana Ruiz as director.", "appointment"),
        ("Director Ana Ruiz goes when her contract runs out.", "expiry"),
    ):
        [candidate] = find_candidates(Article.from_text(text))
        assert candidate.actions[0] == action


def test_of_namesakes_the_one_named_before_is_meant() -> None:
    """A surname alone is nobody's who is brought in only further down."""
    text = "Ana Ruiz was mayor of Holm. Ruiz resigned as mayor on Sunday. Her rival, Eva Ruiz, sang."
    assert set(told(text)) == {"Ana Ruiz"}
