"""The scripted provider that users test with."""

from __future__ import annotations

import doctest
from collections.abc import Callable
from typing import Any

import pytest

import summarizer.testing
from summarizer.draft import Draft
from summarizer.errors import FormError, WireError
from summarizer.provider import Provider, Question
from summarizer.record import Sampling
from summarizer.testing import ScriptedProvider

NOTHING: dict[str, Any] = {"changes": [], "sources": []}
ASKED = Question([{"role": "user", "content": "What changed?"}], Draft, Sampling())


def test_the_example_in_the_manual_runs():
    """The docstring's example gives what it says."""
    results = doctest.testmod(summarizer.testing)
    assert results.attempted > 3
    assert results.failed == 0


@pytest.mark.parametrize("reply", [NOTHING, '{"changes": [], "sources": []}', Draft(changes=[], sources=[])])
def test_a_reply_may_be_a_dict_a_text_or_a_draft(reply: Any):
    """All three give the same value; the text is JSON."""
    answer = ScriptedProvider([reply]).ask(ASKED)
    assert answer.value == Draft(changes=[], sources=[])
    assert Draft.model_validate_json(answer.text) == answer.value
    assert answer.usage.attempts == 1


def test_replies_are_served_in_order_and_questions_kept():
    """An error in the script is raised in its turn; the questions are all there."""
    provider = ScriptedProvider([NOTHING, WireError("gone."), NOTHING])
    provider.ask(ASKED)
    with pytest.raises(WireError, match="gone"):
        provider.ask(ASKED)
    provider.ask(ASKED)
    assert provider.questions == [ASKED] * 3


@pytest.mark.parametrize("reply", ["no JSON", "{}", {"changes": []}])
def test_a_reply_of_another_shape_is_a_form_error(reply: Any):
    """What a model could get wrong is told like a model's fault, and says that the script is meant."""
    with pytest.raises(FormError, match=r"scripted reply.*Mend the script"):
        ScriptedProvider([reply]).ask(ASKED)


def test_a_script_that_runs_out_says_so():
    """One question too many fails the test that asked it, with the number of the question."""
    provider = ScriptedProvider([NOTHING])
    provider.ask(ASKED)
    with pytest.raises(AssertionError, match="no reply for question 2"):
        provider.ask(ASKED)


def test_it_may_pose_as_a_server_with_grammars():
    """Whether grammars are taken can be set when it is made and later."""
    assert not ScriptedProvider([]).takes_grammar
    provider = ScriptedProvider([], takes_grammar=True)
    assert provider.takes_grammar
    provider.takes_grammar = False
    assert not provider.takes_grammar


def test_it_is_a_provider():
    """It fits wherever a provider is asked for."""
    ask: Callable[[Provider], bool] = lambda provider: provider.takes_grammar  # noqa: E731
    assert ask(ScriptedProvider([])) is False
