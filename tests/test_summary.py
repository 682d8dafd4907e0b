"""The summary: one sentence per record that says what was proved and no more."""

from __future__ import annotations

import pytest

from summarizer.record import By, Change, Evidence, Role, Step, Who
from summarizer.summary import describe_post, summarize_changes
from summarizer.vocabulary import ACTIONS, STATUSES, Action, Status, StepKind

HERE = (Evidence(quote="Ada Brandt", start=0, end=10),)
THERE = (Evidence(quote="Lund", start=20, end=24),)
OPEN: dict[Status, str] = {
    "rumoured": "unconfirmed",
    "requested": "request|asked",
    "offered": "offer",
    "tendered": "offered|awaits",
    "pending": "awaits|is nominated",
    "refused": "refused|declined",
    "rejected": "rejected",
    "withdrawn": "withdrawn",
    "reversed": "reversed",
    "denied": "denied",
    "disputed": "contradicting",
}


def change(
    action: Action = "resignation",
    status: Status = "effective",
    *,
    post: tuple[str | None, str | None] = ("chair", "Lumen Trust"),
    steps: tuple[tuple[StepKind, str | None], ...] = (),
    by: str | None = None,
    background: bool = False,
) -> Change:
    """Build the change of Ada Brandt; all its steps stand in one place."""
    return Change(
        who=Who(name="Ada Brandt", evidence=HERE),
        role=Role(title=post[0], organization=post[1], evidence=HERE),
        action=action,
        status=status,
        evidence=HERE,
        steps=tuple(Step(kind=kind, actor=actor, evidence=THERE) for kind, actor in steps),
        by=By(name=by, evidence=THERE) if by else None,
        background=background,
    )


def sentence(*changes: Change) -> str:
    """Summarize the changes."""
    return summarize_changes("changes", changes)


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("action", ACTIONS)
def test_every_action_in_every_status_makes_one_sentence(action: Action, status: Status):
    """It names the person first, then the post, has no gap left, and ends with one full stop."""
    text = sentence(change(action, status))
    assert text.startswith("Ada Brandt ")
    assert "chair, Lumen Trust" in text
    assert text.endswith(".")
    assert text.count(".") == 1
    assert not set("{}\n") & set(text)
    assert "  " not in text


@pytest.mark.parametrize("status", OPEN)
@pytest.mark.parametrize("action", ACTIONS)
def test_what_is_not_settled_is_not_told_as_done(action: Action, status: Status):
    """Short of announced or effective, the sentence holds a word of the status and no deed as done."""
    text = sentence(change(action, status))
    assert any(word in text for word in OPEN[status].split("|"))
    assert text != sentence(change(action, "effective"))


@pytest.mark.parametrize("action", ACTIONS)
def test_each_status_of_an_action_reads_differently(action: Action):
    """No two statuses of an action are told in the same words."""
    assert len({sentence(change(action, status)) for status in STATUSES}) == len(STATUSES)


def test_a_request_by_another_is_told_with_who_asked():
    """Somebody else's proved request reads as one made to the person."""
    asked = change(status="requested", steps=(("request", "Per Lund"),), by="Per Lund")
    assert sentence(asked) == "Ada Brandt has been asked to resign as chair, Lumen Trust, as Per Lund asked."


def test_a_request_of_the_person_s_own_is_not_told_as_one_by_others():
    """Who asks to go has not been asked to go, whoever else acts in the item."""
    own = change(status="requested", steps=(("request", "Brandt"), ("announce", "Lund")), by="Lund")
    assert (
        sentence(own) == "Ada Brandt is the subject of a request for the resignation as chair, Lumen Trust."
    )


@pytest.mark.parametrize("actor", [None, "Ms. Brandt"])
def test_a_request_without_another_s_name_blames_nobody(actor: str | None):
    """Without a proved asker the sentence says only that there is a request."""
    assert "has been asked" not in sentence(change(status="requested", steps=(("request", actor),)))


def test_a_maker_of_the_change_is_not_told_as_one_who_asked():
    """Who announced a change that was asked for by someone else is not said to have asked."""
    steps = (("request", "the works council"), ("announce", "Per Lund"))
    plain = change(status="requested", steps=steps).model_copy(
        update={"by": By(name="Per Lund", evidence=HERE)}
    )
    assert "Per Lund" not in sentence(plain)


@pytest.mark.parametrize("body", ["Lumen Trust Inc.", "Hallby Port Co."])
def test_an_abbreviation_at_the_end_brings_the_only_full_stop(body: str):
    """A post that ends with a full stop does not get a second one."""
    assert sentence(change(post=("chair", body))).endswith(f", {body}")
    assert sentence(change(post=("chair", body)), change()).endswith(f", {body}, and 1 more change.")


def test_further_changes_are_counted_and_history_is_not():
    """The first piece of news is told, the others counted, career history left out."""
    past = change("appointment", background=True)
    assert sentence(past, change(), change()).endswith(
        "has resigned as chair, Lumen Trust, and 1 more change."
    )
    assert sentence(change(), change(), change(), past).endswith("and 2 more changes.")
    assert sentence(past) == "The item reports no change of anybody's post."


def test_without_changes_the_sentence_says_why():
    """An item without news and a text too short to judge are told apart."""
    assert summarize_changes("no_change", ()) == "The item reports no change of anybody's post."
    assert summarize_changes("unreadable", ()).startswith("The text is too short")


@pytest.mark.parametrize("post", ["{post}", "{noun} {0}", "{", "}}", "%s {{ 7*6 }}"])
def test_braces_in_a_post_are_only_letters(post: str):
    """Names of an article are never read as a template."""
    for status in STATUSES:
        assert sentence(change(status=status, post=(post, "Lumen Trust"))).count(f" {post}, Lumen Trust") == 1


@pytest.mark.parametrize(
    ("title", "body", "words"),
    [
        ("chair", "Lumen Trust", "chair, Lumen Trust"),
        ("chair of the Lumen Trust", "Lumen Trust", "chair of the Lumen Trust"),
        ("chair", None, "chair"),
        (None, "Lumen Trust", "Lumen Trust"),
        (None, None, "a post"),
    ],
)
def test_a_post_is_told_by_what_is_proved_of_it(title: str | None, body: str | None, words: str):
    """Title and body, once each, or the one there is."""
    assert describe_post(change(post=(title, body))) == words
