"""The player: it answers as vcrpy's cassette would, and knows nothing of how to record."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.cassettes.player import Asked, Player
from summarizer.cassettes.store import StoredRequest
from summarizer.cassettes.tape import Tape

REQUESTS = st.builds(
    Asked,
    method=st.sampled_from(["POST", "GET"]),
    path=st.sampled_from(["/v1/chat/completions", "/api/v1/chat/completions", "/v1/models"]),
    body=st.sampled_from(['{"n":1}', '{"n":2}']),
)


@settings(deadline=None)  # the first example loads vcrpy
@given(recorded=st.lists(REQUESTS, max_size=6), asked=st.lists(REQUESTS, max_size=8))
def test_a_player_answers_as_vcrpy_does(recorded: list[Asked], asked: list[Asked]):
    """Whatever is on the tape and whatever is asked: the same answers, counts and refusals."""
    ours, theirs = Player(), Tape(Path("none.yaml"), "record", "", ())._cassette
    for number, request in enumerate(recorded):
        for one in (ours, theirs):
            one.data.append((request, {"number": number}))
    for request in asked:
        known = ours.can_play_response_for(request)
        assert known == bool(theirs.can_play_response_for(request))
        if known:
            assert ours.play_response(request) == theirs.play_response(request)
    assert (len(ours), ours.play_count) == (len(theirs), theirs.play_count)
    assert +ours.play_counts == +theirs.play_counts


def test_what_is_compared_does_not_depend_on_the_order_of_keys():
    """Nor on the base path of the server."""
    one = StoredRequest(method="POST", path="/v1/chat/completions", body={"a": 1, "b": [2]})
    other = StoredRequest(method="POST", path="/x/v1/chat/completions", body={"b": [2], "a": 1})
    assert Asked.of(one).matches(Asked.of(other))


def test_an_answer_is_given_once():
    """Asking again for what was played is an error."""
    player, request = Player(), Asked("POST", "/v1/chat/completions", "{}")
    player.data.append((request, {"status": 200}))
    assert player.play_response(request) == {"status": 200}
    with pytest.raises(KeyError):
        player.play_response(request)
