"""Pacing: budgets are never passed, and a server that wants or needs a pause gets it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.batch.pacing import Budget, Pacer, Ticket

AMOUNTS = st.lists(st.tuples(st.floats(0, 40), st.floats(1, 60)), min_size=1, max_size=60)


@given(AMOUNTS)
def test_no_minute_ever_holds_more_than_the_budget(wishes: list[tuple[float, float]]):
    """Whoever waits as long as is said stays inside, whatever is wished for and when."""
    budget, now, spent = Budget(100), 0.0, list[tuple[float, float]]()
    for pause, amount in wishes:
        now += pause
        now += budget.delay(now, amount)
        assert budget.delay(now + 1e-6, amount) == 0
        budget.spend(now, amount)
        spent.append((now, amount))
        assert sum(one for at, one in spent if at > now - 60 + 1e-6) <= 100 + 1e-6


def test_a_wish_larger_than_the_budget_waits_for_an_empty_minute():
    """It would else wait for ever."""
    budget = Budget(100)
    budget.spend(0, 1)
    assert budget.delay(10, 500) == 50
    assert budget.delay(60, 500) == 0


def test_a_guess_is_put_right_when_the_server_has_counted():
    """What wasn't needed is there for others; what took more is counted, too."""
    budget = Budget(100)
    entry = budget.spend(0, 90)
    budget.correct(entry, 20)
    assert budget.delay(1, 80) == 0
    budget.correct(entry, 100)
    assert budget.delay(1, 80) == 59


def test_all_wait_as_long_as_the_server_says():
    """A 429 with Retry-After stops everybody, and fewer are sent at once afterwards."""
    pacer = Pacer(8)
    tickets = [pacer.send(0, 1) for _ in range(8)]
    pacer.asked_to_wait(1, tickets[0], 30)
    assert pacer.delay(1, 0, 1) == 30
    assert pacer.window == 4
    pacer.asked_to_wait(2, tickets[1], 40)  # sent before the pause: no new trouble, but a longer wait
    assert (pacer.delay(2, 0, 1), pacer.window) == (40, 4)


def test_a_server_that_only_says_no_is_asked_ever_more_seldom():
    """Without Retry-After the pauses double, up to a minute; an answer ends that."""
    pacer, now, pauses = Pacer(4), 0.0, list[float]()
    for _ in range(8):
        now += 0.1
        pacer.asked_to_wait(now, pacer.send(now, 1), None)
        pauses.append(round(pacer.reopens - now, 6))
        now = pacer.reopens
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60]
    pacer.answered(now, pacer.send(now, 1), 1, None)
    pacer.asked_to_wait(now + 1, pacer.send(now + 1, 1), None)
    assert pacer.reopens == now + 2


def test_a_server_that_is_down_is_tried_with_one_question_at_a_time():
    """Three failures in a row mean that; those still under way say nothing more."""
    pacer = Pacer(128)
    tickets = [pacer.send(0, 1) for _ in range(128)]
    for ticket in tickets:
        pacer.failed(1, ticket)
    assert (pacer.window, pacer.delay(1, 0, 1), pacer.down_since) == (1, 1, 1)
    pacer.failed(2.5, pacer.send(2, 1))
    assert pacer.delay(2.5, 0, 1) == 2
    assert pacer.delay(5, 1, 1) is None
    pacer.answered(6, pacer.send(5, 1), 1, None)
    assert (pacer.window, pacer.down_since) == (2, None)


def test_a_few_failures_among_answers_stop_nobody():
    """A server that fails at one item in three is not down."""
    pacer = Pacer(16)
    for now in range(1, 30):
        ticket = pacer.send(now, 1)
        if now % 3:
            pacer.answered(now, ticket, 1, None)
        else:
            pacer.failed(now, ticket)
    assert (pacer.window, pacer.delay(30, 0, 1)) == (16, 0)


def test_requests_and_tokens_have_budgets_of_their_own():
    """The one that is used up first decides; a repair counts as a second request."""
    pacer = Pacer(100, Budget(3), Budget(1000))
    pacer.answered(1, pacer.send(0, 100), 2, 700)
    assert pacer.delay(1, 0, 100) == 0
    assert pacer.delay(1, 0, 400) == 59
    pacer.send(1, 100)
    assert pacer.delay(1, 0, 1) == 59


def test_a_ticket_from_before_its_budget_forgot_it_changes_nothing():
    """A very late answer must not count into another minute."""
    pacer = Pacer(1, tokens=Budget(100))
    late: Ticket = pacer.send(0, 50)
    assert pacer.delay(90, 0, 100) == 0
    pacer.answered(90, late, 1, 100)
    assert pacer.delay(90, 0, 100) == 0
