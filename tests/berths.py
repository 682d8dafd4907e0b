"""A question about a ship's berth, put to a server that misbehaves, for tests of the provider."""

from __future__ import annotations

import pytest
from faults import Act, FaultyServer
from pydantic import BaseModel, ConfigDict

from summarizer.errors import SummarizerError
from summarizer.provider import OpenAIProvider, Question
from summarizer.record import Sampling

KEY = "sk-tulip-41f9"


class Berth(BaseModel):
    """What is asked for here; nothing to do with posts, which a provider knows nothing of."""

    model_config = ConfigDict(extra="forbid")

    ship: str
    length: int


GOOD = '{"ship":"Alma","length":31}'

ASKED = [{"role": "user", "content": "Which ship lies at berth nine?"}]


def question(grammar: str | None = None, messages: list[dict[str, str]] | None = None) -> Question[Berth]:
    """Ask for a berth."""
    return Question(messages or ASKED, Berth, Sampling(temperature=0.25, seed=7, max_tokens=50), grammar)


def ask(server: FaultyServer, *acts: Act, grammar: str | None = None) -> Berth:
    """Ask the server once."""
    server.will(*acts)
    provider = OpenAIProvider("m", server.url, KEY, takes_grammar=grammar is not None)
    return provider.ask(question(grammar)).value


def failure(server: FaultyServer, *acts: Act, grammar: str | None = None) -> SummarizerError:
    """Ask the server once, and return the error, which is one line without the key."""
    with pytest.raises(SummarizerError) as caught:
        ask(server, *acts, grammar=grammar)
    assert "\n" not in str(caught.value)
    assert KEY not in repr(caught.value) + str(caught.value)
    assert caught.value.hint
    return caught.value
