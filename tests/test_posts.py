"""Posts: the title and the body that a sentence tells are taken or given up, and when they count."""

from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.cues import find_action
from summarizer.draft import ClaimedChange, Claims
from summarizer.ground import ground
from summarizer.ground.posts import (
    Post,
    body_of_post,
    post_of_holder,
    post_passed_on,
    read_post,
    seat_in,
)
from summarizer.ground.posts.choice import choose_body, choose_title
from summarizer.ground.posts.mainbody import is_only_place, unabbreviated
from summarizer.vocabulary import Action


def _read(text: str, name: str, action: Action) -> tuple[str | None, str | None]:
    article = Article.from_text(text)
    sentence = article.sentences[0]
    cue = find_action(article.sentence_text(sentence), action)[0]
    post = read_post(article, name, sentence, cue, action)
    return post.title, post.body


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Ada Holm was appointed director of the Print Gallery on Monday.", "director", "Print Gallery"),
        ("Ostrel Bank has appointed Ada Holm as finance director.", "finance director", "Ostrel Bank"),
        ("The board appointed Ada Holm as treasurer and Rolf Quist as secretary.", "treasurer", None),
        ("Ada Holm was appointed parish priest of St Anne's from May.", "parish priest", "St Anne's"),
        ("Deputy head Ada Holm was appointed as acting head of schools.", "head of schools", None),
        ("Ada Holm was appointed to the post of churchwarden.", "churchwarden", None),
        ("Ada Holm was appointed to the Supreme Court on Monday.", None, "Supreme Court"),
        ("Ada Holm was appointed to the Audit Committee on Monday.", None, None),
        (
            "Ada Holm was appointed as our President, Chief Executive Officer and Secretary.",
            "President, Chief Executive Officer and Secretary",
            None,
        ),
        ("Ada Holm was appointed as successor Chairman of the Board.", "Chairman of the Board", None),
        ("Ada Holm was appointed to the new role of deputy editor.", "deputy editor", None),
    ],
)
def test_the_post_taken_stands_behind_the_deed(text: str, title: str, body: str | None):
    """With the body that goes on the title, or that appoints; a board appoints to another body."""
    assert _read(text, "Ada Holm", "appointment") == (title, body)


def test_each_of_two_appointed_has_their_own_post():
    """The words behind a name are that person's."""
    text = "The board appointed Ada Holm as treasurer and Rolf Quist as secretary."
    assert _read(text, "Rolf Quist", "appointment")[0] == "secretary"


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Ada Holm resigned as chair of the Port Authority on Friday.", "chair", "Port Authority"),
        ("The director of the Print Gallery, Ada Holm, resigned on Friday.", "director", "Print Gallery"),
        ("Ada Holm, 61, chief executive of Corvane Tin, resigned.", "chief executive", "Corvane Tin"),
        ("Corvane Bank's chief executive, Ada Holm, resigned.", "chief executive", "Corvane Bank"),
        ("Ada Holm resigned, and Rolf Quist was named as treasurer.", None, None),
        (
            "The board accepted the resignation of Ada Holm as Vice President and Treasurer.",
            "Vice President and Treasurer",
            None,
        ),
        ("Prime minister Ada Holm of Norvania resigned.", "Prime minister", "Norvania"),
        (
            "Ada Holm will not resign as United States secretary of trade.",
            "secretary of trade",
            "United States",
        ),
        ("U.S. Attorney General Ada Holm resigned.", "Attorney General", "U.S."),
        ("Supreme Court Justice Ada Holm resigned.", "Justice", "Supreme Court"),
        (
            "The governor of Norvania's central bank, Ada Holm, resigned.",
            "governor",
            "Norvania's central bank",
        ),
        (
            "On Monday Corvane College said that its president, Ada Holm, had resigned.",
            "president",
            "Corvane College",
        ),
        ("Ada Holm, the Republican senator from Norvania, resigned.", "senator", "Norvania"),
        (
            "Secretary of Health and Human Services Ada Holm resigned.",
            "Secretary of Health and Human Services",
            None,
        ),
        ("Ada Holm will resign, leaving Corvane Tin, Inc. to join Ostrel.", None, "Corvane Tin, Inc."),
    ],
)
def test_the_post_given_up_stands_behind_the_deed_or_beside_the_name(
    text: str, title: str | None, body: str | None
):
    """Another's post in the same sentence is not it."""
    assert _read(text, "Ada Holm", "resignation") == (title, body)


def test_who_trade_places_take_each_the_others_post():
    """Not the one that stands beside the name."""
    text = "Ada Holm, head of schools, was reassigned and will trade places with Rolf Quist, head of finance."
    assert _read(text, "Ada Holm", "reassignment")[0] == "head of finance"


def test_the_post_of_a_holder_is_read_where_the_article_first_gives_it():
    """A former post is none."""
    article = Article.from_text("Ada Holm, the harbour commissioner, left. Rolf Quist, former mayor, stayed.")
    assert post_of_holder(article, "Ada Holm").title == "harbour commissioner"
    assert post_of_holder(article, "Rolf Quist").title is None


@pytest.mark.parametrize(
    ("claimed", "read", "sure", "chosen"),
    [
        (None, "manager", False, "manager"),
        ("assistant manager", "manager", True, "manager"),
        ("chief executive officer", "chief executive", True, "chief executive officer"),
        ("the grounds", "manager", False, "manager"),
        ("treasurer", "manager", False, "treasurer"),
        ("treasurer", "manager", True, "manager"),
        ("acting manager", None, False, "manager"),
    ],
)
def test_a_claimed_title_counts_unless_the_deed_governs_another(
    claimed: str | None, read: str | None, chosen: str, *, sure: bool
):
    """A lower post, and words for no post at all, give way to what the sentence tells."""
    text = "Ada Holm was named manager."
    assert choose_title(claimed, Post(read, None, tied=False, sure=sure), text) == chosen


def test_a_body_at_the_title_counts_before_a_claimed_one():
    """And any body fills a gap; the fuller of two forms of one name stays."""
    post = Post("head", "national police", tied=True, sure=False)
    assert choose_body("Orsania", post, "head", "Orsania's head of the national police") == "national police"
    assert choose_body(None, post, "head", "") == "national police"
    assert choose_body("the national police of Orsania", post, "head", "") == "the national police of Orsania"
    assert choose_body("Orsania", post, "minister", "Orsania's minister") == "Orsania"


def test_where_a_report_was_filed_is_no_body():
    """Unless the article gives the place an office of its own."""
    assert is_only_place(Article.from_text("KARVAT — The minister, Ada Holm, resigned."), "Karvat")
    assert not is_only_place(Article.from_text("KARVAT — The mayor of Karvat, Ada Holm, resigned."), "Karvat")


def test_a_shortened_name_is_the_one_it_shortens():
    """As the brackets behind the whole name tell."""
    article = Article.from_text(
        "Corvane Tin & Zinc plc (“Corvane” or the “Company”) gives notice of changes."
    )
    assert unabbreviated(article, "Corvane") == "Corvane Tin & Zinc plc"
    assert unabbreviated(article, "Ostrel") == "Ostrel"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Prime Minister Ada Holm resigned.", "Prime Minister"),
        ("On Monday head coach Ada Holm left.", "head coach"),
        ("The board removed chief executive Ada Holm.", "chief executive"),
        ("General Ada Holm resigned.", None),
        ("Former finance minister Ada Holm spoke.", None),
        ("The British Home Secretary, Ada Holm, spoke.", "Home Secretary"),
        ("Ada Holm, a former mayor of Sund, spoke.", None),
    ],
)
def test_a_name_bears_its_post(text: str, title: str | None):
    """A rank is none, and who was minister is none."""
    assert post_of_holder(Article.from_text(text), "Ada Holm").title == title


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        (
            "Ada Holm is the new director. She takes the place of Rolf Quist, who retires in May.",
            "Rolf Quist",
            "director",
        ),
        ("Rolf Quist, head of the port, died on Monday. Ada Holm takes over.", "Ada Holm", "head"),
        ("Rolf Quist, head of the port, died on Monday. Ada Holm sang.", "Ada Holm", None),
        ("Rolf Quist, head of the port, was dismissed. Ada Holm takes temporary charge.", "Ada Holm", "head"),
    ],
)
def test_a_post_that_is_passed_on_is_the_others(text: str, name: str, title: str | None):
    """Told of the one beside the words of succession, or in the sentences before them."""
    article = Article.from_text(text)
    assert post_passed_on(article, name, article.sentences[-1]).title == title


def test_a_seat_on_a_board_is_a_post():
    """A director's where the item has the word, else by the name of the body."""
    for text, title in (
        ("Ada Holm joins the board.", "board"),
        ("Ada Holm joins the board as a director.", "director"),
        ("They elected Ada Holm, a retired banker, and Rolf Quist to the company's board.", "board"),
        ("The vacancy on the board was filled by the appointment of Ada Holm.", "board"),
        ("The Board elected Ada Holm to fill the vacancy.", "Board"),
        ("Ada Holm will take over the Kestrels captaincy.", "captaincy"),
    ):
        cue = [*find_action(text, "appointment"), *find_action(text, "election")][0]
        assert seat_in(text, cue, Article.from_text(text)).title == title


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ada Holm resigned as director. The director of Corvane Tin was tired.", "Corvane Tin"),
        ("Parcelo director Ada Holm resigned.", "Parcelo"),
        ("Corvane Tin, Inc. (the “Company”) said that Ada Holm resigned as director.", "Corvane Tin, Inc."),
        ('Corvane Tin Corp. II ("Corvane" or the "Company") told that she resigned.', "Corvane Tin Corp. II"),
        ("The Board of Directors of Corvane Tin (the “Company”) met.", "Corvane Tin"),
        (
            "Corvane Tin, Inc. — Form 8-K, filed 2012-02-13\n\nAda Holm resigned as director.",
            "Corvane Tin, Inc.",
        ),
        ("The trustees of Corvane College met. Ada Holm is director.", "Corvane College"),
        ("Ship builder Ostrel Yards has a director.", "Ostrel Yards"),
        ("As a Managing director she went.", None),
        ("The Norvanian director went.", None),
        ("Corvane Tin director Rolf Quist spoke.", "Corvane Tin"),
        ("Rolf Quist, the former chairman of Ostrel Bank, spoke.", None),
        ("The Norvanian director went. There are many in Norvania.", "Norvania"),
        ("He is director.", None),
    ],
)
def test_a_body_is_found_where_the_item_tells_it(text: str, body: str | None):
    """At the same title elsewhere, right before it, or as what a filing calls itself."""
    assert body_of_post(Article.from_text(text), "Ada Holm", "director") == body


def test_a_post_may_be_told_in_another_sentence_of_the_same_change():
    """By other words of a coming."""
    text = "The Labour Party elected Ada Holm as its leader on Tuesday. Holm replaces Rolf Quist."
    claim = ClaimedChange("Ada Holm", None, None, "appointment", None, [], [], 2)
    told = ground(Claims([claim], []), Article.from_text(text)).changes
    assert [(one.role.title, one.role.organization) for one in told] == [("leader", "Labour Party")]


def test_who_is_chosen_again_keeps_the_post_beside_the_name():
    """It needs no telling anew."""
    claim = ClaimedChange("Ada Holm", None, None, "election", None, [], [], None)
    told = ground(Claims([claim], []), Article.from_text("Mayor Ada Holm of Tarn was re-elected on Tuesday."))
    assert [(one.role.title, one.role.organization) for one in told.changes] == [("Mayor", "Tarn")]
