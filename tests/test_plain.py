"""Plain: what an article tells in so many words is told from what is left to judge."""

from __future__ import annotations

from datetime import date

import pytest

from summarizer.article import Article
from summarizer.ground.plain import plain_tellings
from summarizer.meta import Meta
from summarizer.vocabulary import Action


@pytest.mark.parametrize(
    ("text", "action", "plain"),
    [
        ("Ada Holm, the editor since 2017, leaves at the end of August.", "departure", True),
        ("Ada Holm is no longer director of Open Door.", "departure", True),
        ("The port won’t extend the contract of its director, Ada Holm.", "expiry", True),
        ("Ada Holm, director of the gallery, will not resign, she said.", "resignation", True),
        ("Director Ada Holm told the officers that she would retire in November.", "retirement", True),
        ("Ada Holm has turned down an offer to chair the water board.", "appointment", True),
        ("“Ada Holm resigned as mayor,” said Ben Vale.", "resignation", False),
        ("Mayor Ada Holm would resign if the line lost money.", "resignation", False),
        ("Ada Holm has promised to resign as mayor if she loses.", "resignation", False),
        ("Ada Holm was not appointed director.", "appointment", False),
        ("The goal of ousting President Ada Holm was given up.", "dismissal", False),
        ("Its head at the time, Ada Holm, resigned after the report.", "resignation", False),
        ("He replaced Ada Holm, now ambassador in Dorvane.", "departure", False),
        ("In 1968 Ada Holm was dismissed as harbour master.", "dismissal", False),
        ("Ada Holm is mayor. She resigned.", "resignation", True),
        ("Mayor Ada Holm met Ben Vale. She resigned.", "resignation", True),
        ("Ben Vale, the host, met Mayor Ada Holm. She resigned.", "resignation", False),
        ("Mayor Ada Holm died, said his aide, Ben Vale. It was late. He resigned.", "resignation", False),
        ("VALE: The mayor, Ada Holm. She resigned at noon.", "resignation", True),
        ("Director Ada Holm said that she would not resign.", "resignation", True),
        ("Director Ada Holm has offered her resignation.", "resignation", True),
        ("Director Ada Holm has no intention of resigning.", "resignation", True),
        ("The clerk read a letter from Ada Holm giving up her seat.", "resignation", True),
        ("The outgoing mayor, Ada Holm, sang.", "departure", True),
        ("“I will not be asking for a third term,” said Mayor Ada Holm.", "expiry", True),
        ("“She will not be asking for a third term,” said Mayor Ada Holm.", "expiry", False),
        ("A motion to remove Mayor Ada Holm failed.", "dismissal", False),
        ("Ana Roe, Ben Vale, Lee Kos and Ada Holm were elected directors.", "election", True),
        ("Director Ada Holm resigned to take up a post with a bank.", "reassignment", False),
        ("The town has had no mayor since May, when Ada Holm resigned as mayor.", "resignation", False),
        ("Mayor Ada Holm met Mr. Vale. She resigned.", "resignation", True),
        ("Ada Holm is mayor. She sang. She would, she said, be leaving on Friday.", "departure", True),
        ("“We chose well,” said the mayor, Ada Holm. She resigned.", "resignation", False),
        ("The port's director quit on Monday. Ada Holm gave no reason.", "resignation", True),
        ("Two lawyers have been promoted to partner:\n\nBen Vale (Tax)\nAda Holm (Media)", "promotion", True),
        ("Ben Vale takes the place of Ada Holm, who retires in May.", "retirement", True),
        ("Director Ada Holm left to join a bank.", "appointment", False),
        ("The Post had reported that Ada Holm was named as director.", "appointment", False),
        ("The post of director has been vacant since Ada Holm resigned.", "resignation", False),
        ("Ada Holm is posted to the staff as director from December.", "reassignment", True),
        ("Ada Holm becomes director on 1 March.", "appointment", True),
        ("Ben Vale succeeds Director Ada Holm, who retired last summer.", "departure", False),
        ("A seat was left vacant by the death of Mayor Ada Holm.", "death", False),
        ("Director Ada Holm left the gallery last summer.", "departure", False),
    ],
)
def test_nothing_is_left_to_judge_where_it_is_plain(text: str, action: Action, *, plain: bool):
    """News of somebody named, outside quotations, neither wished for nor conditional, of a post."""
    article = Article.from_text(text, Meta(published=date(2024, 4, 10)))
    assert bool(plain_tellings(article, "Ada Holm", action)) == plain


def test_the_simple_past_far_down_is_looked_back_on():
    """Of somebody the lead has told of, without a day; the perfect tells news wherever it stands."""
    lead = "Director Ada Holm opened the gallery. Rain fell. Ben Vale sang. All clapped."
    for told, plain in (("began work as a guide", False), ("has joined the gallery as chair", True)):
        article = Article.from_text(f"{lead} Ada Holm {told}.", Meta(published=date(2024, 4, 10)))
        assert bool(plain_tellings(article, "Ada Holm", "appointment")) == plain
