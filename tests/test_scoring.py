"""Scoring: records beside what a careful reader expects, with numbers worked out by hand."""

import pytest
from scorecards import scorecard
from toys import HOLM, LIND, TEXT, case, change, record, span

from summarizer.case import Case
from summarizer.record import Record
from summarizer.scorecard import FIELDS, Scorecard
from summarizer.scoring import case_sha256, score, score_failure


def tallies(expected: Case, found: Record) -> dict[str, tuple[int, int, float]]:
    """Field → (expected, found, matched)."""
    scored = score(expected, found)
    return {s.field: (s.tally.expected, s.tally.found, round(s.tally.matched, 3)) for s in scored.scores}


def test_a_toy_set_gives_the_numbers_worked_out_by_hand():
    """One change half right, one missed, one invented in a second case: counts, precision, recall, F1.

    Of Ada Holm's change the title is 2/3 right ("director" for "finance director": Dice 2·1/(2+1)),
    the body right, the status wrong, the actor missed, her one source invented another name.
    """
    sources = [
        {"name": "Radio Sund", "kind": "outlet", "stance": "reports", "evidence": (span("Radio Sund"),)}
    ]
    first = record(
        change("Ada Holm", "director", "Harbour Bank", "appointment", "effective", sources=sources)
    )
    second = record(change("Ben Roy", "chair", None, "departure", "announced"))
    cards = (score(case(HOLM, LIND), first), score(case(name="y"), second))
    card = scorecard(*cards)
    got = {f: (card.tally(f).expected, card.tally(f).found, round(card.tally(f).matched, 3)) for f in FIELDS}
    assert got == {
        "outcome": (2, 2, 1.0),
        "who": (2, 2, 1.0),
        "role": (2, 2, 0.667),
        "organization": (2, 1, 1.0),
        "action": (2, 2, 1.0),
        "status": (2, 2, 0.0),
        "by": (1, 0, 0.0),
        "reasons": (1, 0, 0.0),
        "sources": (2, 1, 0.0),
        "stance": (2, 1, 0.0),
        "dates": (0, 0, 0.0),
    }
    who = card.tally("who")
    assert (who.precision, who.recall, who.f1) == (0.5, 0.5, 0.5)
    assert card.tally("organization").f1 == pytest.approx(2 / 3)
    assert card.tally("dates").f1 is None
    # (1/2 + 1/2 + 1/3 + 2/3 + 1/2 + 0 + 0 + 0 + 0 + 0) / 10: dates had nothing to score
    assert card.macro_f1() == pytest.approx(0.25)
    assert (card.false_alarms().count, card.false_alarms().of) == (1, 1)
    assert (card.misses().count, card.misses().of) == (0, 1)
    assert card.errors()["invented"] == 6  # Roy, his title, action and status; the source and its stance
    assert Scorecard.from_json(card.to_json()) == card


def test_a_full_match_is_full_marks_everywhere():
    """Everything as expected: no error, and every value 1 or nothing to find."""
    at = (span("Ben Roy"),)
    sources = [{"name": "Ben Roy", "kind": "person", "stance": "confirms", "evidence": at}]
    by = {"name": "Harbour Bank", "evidence": (span("Harbour Bank"),)}
    made = change(
        "Ada Holm", "finance director", "Harbour Bank", "appointment", "announced", by=by, sources=sources
    )
    scored = score(case(HOLM), record(made))
    assert [s.errors for s in scored.scores if s.errors] == []
    assert {s.value for s in scored.scores} == {1.0, None}


def test_a_wrong_direction_is_a_wrong_action_of_the_same_person():
    """The person is found; what happens is not."""
    got = tallies(case(HOLM), record(change("Ada Holm", None, None, "resignation", "announced")))
    assert (got["who"], got["action"], got["role"]) == ((1, 1, 1.0), (1, 1, 0.0), (1, 0, 0.0))
    scored = score(case(HOLM), record(change("Ada Holm", None, None, "resignation", "announced")))
    assert [error.kind for error in scored.score("action").errors] == ["wrong value"]


def test_of_one_persons_two_changes_each_answers_its_own_direction():
    """Out of one post and into another: matched by direction, whatever their order."""
    out = {**HOLM, "action": "resignation", "role": "chair", "by": None, "sources": []}
    found = record(
        change("Ada Holm", "chair", None, "resignation", "announced"),
        change("Ada Holm", "finance director", None, "appointment", "announced"),
    )
    assert tallies(case(HOLM, out), found)["action"] == (2, 2, 2.0)


def test_one_persons_changes_are_told_apart_by_title_and_sooner_by_direction():
    """Whatever their order."""
    first, second = (
        {**HOLM, "role": role, "by": None, "sources": []} for role in ("finance director", "chair")
    )
    both = record(
        change("Ada Holm", "chair", None, "appointment", "announced"),
        change("Ada Holm", "finance director", None, "appointment", "announced"),
    )
    assert tallies(case(first, second), both)["role"] == (2, 2, 2.0)
    crossed = record(
        change("Ada Holm", "finance director", None, "resignation", "announced"),
        change("Ada Holm", "chair", None, "appointment", "announced"),
    )
    assert tallies(case(first, {**second, "action": "resignation"}), crossed)["action"] == (2, 2, 2.0)


def test_the_whole_name_outweighs_the_direction():
    """The one with the full name is the person, though the other's change goes the expected way."""
    found = record(
        change("Holm", None, None, "appointment", "announced"),
        change("Ada Holm", None, None, "resignation", "announced"),
    )
    assert tallies(case(HOLM), found)["who"] == (1, 2, 1.0)


def test_what_is_told_once_answers_the_news_and_not_the_history():
    """Where both are expected of one person."""
    found = record(change("Ada Holm", "finance director", None, "appointment", "announced"))
    assert tallies(case({**HOLM, "background": True}, HOLM), found)["who"] == (1, 1, 1.0)
    past = {**HOLM, "action": "resignation", "background": True}  # what goes its way is the history
    gone = record(change("Ada Holm", None, None, "resignation", "announced"))
    assert tallies(case(HOLM, past), gone)["who"] == (1, 0, 0.0)


def test_two_people_are_never_one_pair():
    """However alike what happens to them is."""
    other = record(change("Ben Roy", "finance director", "Harbour Bank", "appointment", "announced"))
    got = tallies(case(HOLM), other)
    assert (got["action"], got["role"]) == ((1, 1, 0.0), (1, 1, 0.0))


def test_background_neither_rewards_nor_punishes():
    """A past change may be told or not, as background or as news; an expected one told so is missed."""
    past = {**HOLM, "background": True}
    as_news = record(change("Ada Holm", "finance director", "Harbour Bank", "appointment", "effective"))
    assert tallies(case(LIND, past), as_news)["who"] == (1, 0, 0.0)
    as_past = record(
        change("Cato Lind", None, None, "resignation", "announced", background=True), background=True
    )
    assert tallies(case(LIND), as_past)["who"] == (1, 0, 0.0)


def test_a_right_person_proved_elsewhere_is_a_wrong_span():
    """The value is right, no evidence stands where the case's quotes do: half."""
    moved = {**HOLM, "quotes": ["The bank did not say more"]}
    scored = score(case(moved), record(change("Ada Holm", None, None, "appointment", "announced"))).score(
        "who"
    )
    assert (scored.value, scored.errors[0].kind) == (0.5, "wrong span")
    assert "elsewhere" in scored.reason


def test_a_speaker_without_the_outlet_is_half_a_source():
    """Radio Sund relayed him; saying only his name is half right, and the stance counts alone."""
    at = (span("he told Radio Sund"),)
    sources = [{"name": "Cato Lind", "kind": "person", "stance": "comments", "evidence": at}]
    got = tallies(
        case(LIND), record(change("Cato Lind", None, None, "resignation", "announced", sources=sources))
    )
    assert (got["sources"], got["stance"]) == ((1, 1, 0.5), (1, 1, 0.0))


@pytest.mark.parametrize(
    ("expected", "found", "credit"),
    [
        ("Radio Sund", "Radio Sund", 1.0),
        ("Radio Sund", "Nordfeed", 0.5),
        (None, "Radio Sund", 0.5),
        (None, None, 1.0),
    ],
)
def test_the_outlet_of_a_source_is_half_of_it(expected: str | None, found: str | None, credit: float):
    """One that nobody expected costs as much as a wrong one."""
    wanted = {**LIND, "sources": [{"name": "Lind", "kind": "person", "stance": "confirms", "via": expected}]}
    source = {
        "name": "Lind",
        "kind": "person",
        "stance": "confirms",
        "via": found,
        "evidence": (span("he told"),),
    }
    made = change("Cato Lind", None, None, "resignation", "announced", sources=[source])
    assert tallies(case(wanted), record(made))["sources"] == (1, 1, credit)


def test_reasons_and_days_agree_where_both_sides_tell_them():
    """What only one side tells has no credit."""
    wanted = {**LIND, "dates": {"announced": "2024-01-02", "effective": "2024-02-01"}}
    at = (span("because of his health"),)
    reason = {"text": "because of his health", "kind": "health", "relation": "cause", "evidence": at}
    day = {"value": "2024-01-02", "text": "Monday", "rule": "as written", "precision": "day", "evidence": at}
    made = change(
        "Cato Lind", None, None, "resignation", "announced", reasons=[reason], dates={"announced": day}
    )
    got = tallies(case(wanted), record(made))
    assert (got["reasons"], got["dates"]) == ((1, 1, 1.0), (2, 1, 1.0))
    bare = tallies(case(wanted), record(change("Cato Lind", None, None, "resignation", "announced")))
    assert [bare[name] for name in ("reasons", "sources", "stance", "dates")] == [
        (1, 0, 0),
        (1, 0, 0),
        (1, 0, 0),
        (2, 0, 0),
    ]


def test_a_maker_is_worth_nothing_where_only_one_side_has_one():
    """And the words that prove it may be those that the case quotes."""
    quoted = {**HOLM, "quotes": ["The bank did not say more"]}
    by = {"name": "Harbour Bank", "evidence": (span("The bank did not say more"),)}
    made = change("Ada Holm", None, None, "appointment", "announced", by=by)
    got = tallies(case(quoted), record(made))
    assert (got["who"], got["by"]) == ((1, 1, 1.0), (1, 1, 1.0))
    assert tallies(case({**quoted, "by": None}), record(made))["by"] == (0, 1, 0.0)


def test_a_failure_misses_everything_expected():
    """No record: the outcome is missed too, and the row says why."""
    scored = score_failure(case(HOLM, LIND), "never filled in the form")
    assert (scored.found, scored.failure) == (None, "never filled in the form")
    assert {e.kind for s in scored.scores for e in s.errors} == {"missed"}


def test_background_is_not_missed_where_there_is_no_record():
    """Nor is it counted as expected."""
    scored = score_failure(case({**LIND, "background": True}), "no answer")
    assert scored.score("who").tally.expected == 0


def test_what_a_record_took_is_kept_with_its_score():
    """Tokens read and written; there are none where there is no record."""
    found = record(change("Ada Holm", None, None, "appointment", "announced"))
    took = found.provenance.model_copy(update={"tokens_in": 900, "tokens_out": 80})
    scored = score(case(HOLM), found.model_copy(update={"provenance": took}))
    failed = score_failure(case(HOLM), "no answer")
    assert (scored.tokens_in, scored.tokens_out) == (900, 80)
    assert (failed.tokens_in, failed.tokens_out) == (None, None)


def test_what_is_missed_is_told_as_it_was_expected():
    """A stance is told with its speaker, every other value as it is."""
    scored = score_failure(case(HOLM), "no answer")
    told = {
        field: [error.expected for error in scored.score(field).errors]
        for field in ("role", "sources", "stance")
    }
    assert told == {"role": ["finance director"], "sources": ["Ben Roy"], "stance": ["Ben Roy confirms"]}


def test_the_digest_changes_with_article_and_expectation():
    """So that scores of another case of the same name are never compared."""
    digests = {case_sha256(c) for c in (case(HOLM), case(LIND), case(HOLM, text=TEXT + " More."))}
    assert len(digests) == 3
