"""Replay: a tape against today's code: what it asks is answered by the tape, and by nothing else."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self, cast

from summarizer.article import Article
from summarizer.cassettes import StoredTape, tape
from summarizer.cassettes.transport import NoServer, TapedTransport
from summarizer.embedded import EmbeddedProvider
from summarizer.errors import FormError, TapeError, WireError
from summarizer.inventory.finding import State
from summarizer.inventory.shelf import reason
from summarizer.prompt import Prompt
from summarizer.provider import OpenAIProvider
from summarizer.reading import read_with
from summarizer.settings import NO_SERVER


@dataclass(frozen=True)
class Replay:
    """How a replay came out."""

    state: State
    why: str = ""
    unplayed: tuple[int, ...] = ()
    """Which requests nothing asked for, counted from 1."""


@dataclass(frozen=True)
class Voice:
    """Who answers on a tape."""

    model: str
    embedded: bool
    """Whether it was asked as the embedded engine is, with a grammar."""


class Players:
    """The providers that tapes are played to, one for each model; none of them starts anything."""

    def __init__(self) -> None:
        self._open: dict[Voice, EmbeddedProvider | OpenAIProvider] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        for provider in self._open.values():
            provider.close()

    def play(self, path: Path, voice: Voice, prompt: Prompt, article: Article) -> Replay:
        """Ask today's questions about an article, with the tape at a path to answer them.

        Raises:
            SettingError: there is no such embedded model.
        """
        provider = self._provider(voice)
        try:
            # A recorded failure of the model is a recording like any other.
            with tape(path, "replay") as played, suppress(FormError):
                read_with(provider, prompt, article)
        except TapeError as error:
            return Replay("stale", reason(error, path))
        except WireError as error:
            return Replay("damaged", f"holds what is no answer: {error.message}")
        numbers = played.unplayed_numbers if played else ()
        if not numbers:
            return Replay("ok")
        return Replay("unplayed", f"nothing asks for its request {', '.join(map(str, numbers))}", numbers)

    def _provider(self, voice: Voice) -> EmbeddedProvider | OpenAIProvider:
        if voice not in self._open:
            self._open[voice] = (
                EmbeddedProvider(voice.model)
                if voice.embedded
                else OpenAIProvider(voice.model, NO_SERVER, transport=TapedTransport(NoServer()))
            )
        return self._open[voice]


def voice_of(stored: StoredTape) -> Voice:
    """Who answers on a tape that has a request."""
    body: Any = stored.interactions[0].request.body
    sent = cast("dict[str, Any]", body) if isinstance(body, dict) else {}
    return Voice(str(sent.get("model") or stored.model), embedded="grammar" in sent)
