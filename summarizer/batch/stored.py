"""Stored: a provider whose answers lie in a journal; what isn't there becomes a request of the next batch."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

from summarizer.batch.plan import Plan
from summarizer.errors import SettingError, WireError
from summarizer.journal.requests import Requests
from summarizer.provider import OpenAIProvider

if TYPE_CHECKING:
    from openai import OpenAI

_Given = TypeVar("_Given")


class AwaitedError(WireError):
    """A reply isn't there yet."""


class Stored(OpenAIProvider):
    """Answers from the journal; what isn't there becomes a request of the next batch."""

    def __init__(self, plan: Plan, requests: Requests) -> None:
        to = plan.recipe.connection
        if to.base_url is None:
            raise SettingError(
                "the embedded model has no batches.", "Leave out --via, or name a model elsewhere."
            )
        super().__init__(to.model, to.base_url, to.api_key.get_secret_value() if to.api_key else None)
        self._requests = requests
        self.key = ""
        """The reading that is asked for now."""

    def _send(self, call: Any, body: dict[str, Any]) -> object:
        text = json.dumps(body, ensure_ascii=False, sort_keys=True)
        name = hashlib.sha256(f"{self.key}\0{text}".encode()).hexdigest()
        reply = self._requests.reply(name)
        if reply is None:
            self._requests.ask(name, self.key, text)
            raise AwaitedError("the reply isn't there yet.")
        call.usage.attempts += 1
        return reply

    def call(self, ask: Callable[[OpenAI], _Given]) -> _Given:
        """What the provider says to a call, tried again while its failure may pass.

        Raises:
            WireError: it refuses, or fails for too long.
        """
        client: OpenAI = self._connected()
        return cast("_Given", self._wire.send(lambda: ask(client)))
