"""The embedded model as a provider: fetched on first use, started when first asked, kept warm."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock
from typing import Final

from summarizer.errors import ArticleError
from summarizer.llama import Engine
from summarizer.provider import Answer, OpenAIProvider, Question, Shape
from summarizer.weights import fetch, find_model

Progress = Callable[[int, int], None]
Notice = Callable[[str], None]

# Memory is taken for the whole context at once, so it is no larger than the items need.
_CONTEXTS: Final = (4096, 8192, 16384, 32768)


class EmbeddedProvider:
    """A model that runs here; its engine starts with the first question and stops with `close`."""

    takes_grammar = True

    def __init__(self, model: str, progress: Progress | None = None, notice: Notice | None = None) -> None:
        self._model = find_model(model)
        self._progress, self._notice = progress, notice
        # One question at a time: the engine has one slot, and no answer may be under way when it
        # is started anew with a longer context. `close` doesn't wait for its turn.
        self._turn, self._lock = Lock(), Lock()
        self._engine: Engine | None = None
        self._provider: OpenAIProvider | None = None
        self._context = 0

    def ask(self, question: Question[Shape]) -> Answer[Shape]:
        """Answer a question; see `Provider.ask`.

        Raises:
            WeightsError: the weights can't be fetched or loaded.
            ArticleError: the question is longer than the model can read.
        """
        context = _context_for(question.messages, question.sampling.max_tokens)
        with self._turn:
            engine, provider = self._ready(context)
            try:
                return provider.ask(question)
            except Exception:
                engine.check()  # a dead engine explains itself better than a lost connection
                raise

    def close(self) -> None:
        """Stop the engine if it runs."""
        with self._lock:
            self._stop()

    def _ready(self, context: int) -> tuple[Engine, OpenAIProvider]:
        with self._lock:
            if self._engine and self._provider and self._engine.is_alive() and context <= self._context:
                return self._engine, self._provider
            self._stop()
            path = fetch(self._model, self._progress, self._notice)
            self._engine, self._context = Engine(path, context=context), context
            served = self._engine.start()
            self._provider = OpenAIProvider(
                self._model.id, served.base_url, served.api_key, takes_grammar=True
            )
            return self._engine, self._provider

    def _stop(self) -> None:
        if self._provider is not None:
            self._provider.close()
        if self._engine is not None:
            self._engine.stop()
        self._engine = self._provider = None


def _context_for(messages: Sequence[dict[str, str]], max_tokens: int) -> int:
    """The smallest context, in tokens, that surely holds the messages and the reply.

    Three bytes a token is a safe guess: English has more than four, Chinese about three.
    """
    needed = sum(len(m["content"].encode()) // 3 + 8 for m in messages) + max_tokens
    for context in _CONTEXTS:
        if needed <= context:
            return context
    raise ArticleError(
        f"the item needs about {needed:,} tokens; the embedded model reads {_CONTEXTS[-1]:,}.",
        "Give a shorter item, or use a larger model elsewhere with --model and --base-url.",
    )
