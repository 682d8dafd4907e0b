"""The embedded model as a provider: fetched on first use, started when first needed, kept warm.

It is an OpenAI-compatible server like any other, behind a transport that starts the engine when a
request arrives. A tape listens above that transport, so what is replayed starts nothing.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Any, Final

import httpx2

from summarizer.cassettes.transport import TapedTransport
from summarizer.errors import ArticleError
from summarizer.llama import Engine, Served
from summarizer.prefix import Prefixes
from summarizer.provider import Answer, OpenAIProvider, Question, Shape
from summarizer.weights import cache_folder, fetch, find_model

Progress = Callable[[int, int], None]
Notice = Callable[[str], None]

# Memory is taken for the whole context at once, so it is no larger than the items need.
_CONTEXTS: Final = (4096, 8192, 16384, 32768)
# The address of whichever engine runs: the transport puts the real one in its place.
_ADDRESS: Final = "http://embedded/v1"


class EngineTransport(httpx2.BaseTransport):
    """Takes requests to an engine of our own, which the first one starts and `close` stops."""

    def __init__(self, model: str, progress: Progress | None = None, notice: Notice | None = None) -> None:
        self._model = find_model(model)
        self._progress, self._notice = progress, notice
        # One request at a time: the engine has one slot, and no answer may be under way when it
        # is started anew with a longer context. `close` doesn't wait for its turn.
        self._turn, self._lock = Lock(), Lock()
        self._engine: Engine | None = None
        self._http: httpx2.BaseTransport | None = None
        self._context = 0
        self._prefixes = Prefixes(cache_folder() / "prefixes", self._model.id)
        self._warm: Engine | None = None

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The engine's response, read to its end.

        Raises:
            WeightsError: the weights can't be fetched or loaded.
            WireError: the engine died.
            ArticleError: the request is longer than the model can read.
        """
        body = json.loads(request.read())
        context = _context_for(body)
        with self._turn:
            engine, http, served = self._ready(context)
            try:
                if self._warm is not engine:
                    self._warm = engine
                    self._prefixes.warm(http, served, body["messages"][:-1])
                response = http.handle_request(_addressed(request, served))
                response.read()
            except Exception:
                engine.check()  # a dead engine explains itself better than a lost connection
                raise
            return response

    def close(self) -> None:
        """Stop the engine if it runs."""
        with self._lock:
            self._stop()

    def _ready(self, context: int) -> tuple[Engine, httpx2.BaseTransport, Served]:
        with self._lock:
            if not (self._engine and self._engine.is_alive() and context <= self._context):
                self._stop()
                path = fetch(self._model, self._progress, self._notice)
                self._engine, self._context = Engine(path, context=context, saves=self._saves()), context
                self._http = httpx2.HTTPTransport()
            served = self._engine.start()
            assert self._http is not None  # noqa: S101  # made with the engine
            return self._engine, self._http, served

    def _saves(self) -> Path | None:
        """The folder for prefixes, or None where there can be none: then each run reads its opening."""
        folder = self._prefixes.folder
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            return folder if os.access(folder, os.W_OK) else None
        return None

    def _stop(self) -> None:
        if self._http is not None:
            self._http.close()
        if self._engine is not None:
            self._engine.stop()
        self._engine = self._http = None


class EmbeddedProvider:
    """A model that runs here; its engine starts with the first question and stops with `close`."""

    takes_grammar = True

    def __init__(self, model: str, progress: Progress | None = None, notice: Notice | None = None) -> None:
        """Choose the model; nothing is fetched or started yet.

        Raises:
            SettingError: there is no such model.
        """
        self._transport = EngineTransport(model, progress, notice)
        self._provider = OpenAIProvider(
            model, _ADDRESS, takes_grammar=True, transport=TapedTransport(self._transport)
        )

    def ask(self, question: Question[Shape]) -> Answer[Shape]:
        """Answer a question; see `Provider.ask` and `EngineTransport.handle_request`."""
        return self._provider.ask(question)

    def close(self) -> None:
        """Stop the engine if it runs."""
        self._provider.close()
        self._transport.close()


def _addressed(request: httpx2.Request, served: Served) -> httpx2.Request:
    """The request with the running engine's address and key in it."""
    at = httpx2.URL(served.base_url)
    headers = request.headers.copy()
    headers.update({"Host": f"{at.host}:{at.port}", "Authorization": f"Bearer {served.api_key}"})
    url = request.url.copy_with(scheme=at.scheme, host=at.host, port=at.port)
    return httpx2.Request(
        request.method, url, headers=headers, content=request.read(), extensions=request.extensions
    )


def _context_for(body: dict[str, Any]) -> int:
    """The smallest context, in tokens, that surely holds the messages and the reply.

    Three bytes a token is a safe guess: English has more than four, Chinese about three.
    """
    messages: list[dict[str, str]] = body["messages"]
    needed = sum(len(m["content"].encode()) // 3 + 8 for m in messages) + int(body.get("max_tokens") or 0)
    for context in _CONTEXTS:
        if needed <= context:
            return context
    raise ArticleError(
        f"the item needs about {needed:,} tokens; the embedded model reads {_CONTEXTS[-1]:,}.",
        "Give a shorter item, or use a larger model elsewhere with --model and --base-url.",
    )
