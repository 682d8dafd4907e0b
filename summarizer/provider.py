"""Ask a model on any OpenAI-compatible server for an object of a given shape.

Two failures, two owners. The wire (lost connections, time-outs, 429, 5xx) is retried by `Wire`;
the form (a reply that isn't the shape) is asked for again by instructor. Nothing here knows what
is asked. A tape that holds the request answers it before any client is loaded.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar

from pydantic import BaseModel, ValidationError

from summarizer.cassettes.tape import current_tape
from summarizer.errors import FormError, SettingError, WireError
from summarizer.record import Sampling
from summarizer.request import build_request
from summarizer.wire import ATTEMPTS, Reply, Wire, own_cause, why

if TYPE_CHECKING:
    import httpx2
    from openai import OpenAI

Shape = TypeVar("Shape", bound=BaseModel)

TIMEOUT: Final = 600.0
"""Seconds one request may take; a long item on the embedded engine needs minutes."""
_CONNECT_TIMEOUT: Final = 10.0
_FORM_RETRIES: Final = 1
_STRING: Final = re.compile(r'"(?:[^"\\]|\\.)*"')

# Without a handler of its own, instructor's errors would be printed beside our one line.
logging.getLogger("instructor").addHandler(logging.NullHandler())


@dataclass(frozen=True)
class Question(Generic[Shape]):
    """One question to a model."""

    messages: Sequence[dict[str, str]]
    shape: type[Shape]
    """The class of the answer."""
    sampling: Sampling
    grammar: str | None = None
    """An llguidance grammar for the reply, for servers that take one."""


@dataclass
class Usage:
    """What the requests of one question took, retries and re-asks included."""

    tokens_in: int | None = None
    tokens_out: int | None = None
    tokens_cached: int | None = None
    attempts: int = 0

    def __add__(self, other: Usage) -> Usage:
        """The sum, where None means that no server told."""
        return Usage(
            _sum(self.tokens_in, other.tokens_in),
            _sum(self.tokens_out, other.tokens_out),
            _sum(self.tokens_cached, other.tokens_cached),
            self.attempts + other.attempts,
        )


@dataclass(frozen=True)
class Answer(Generic[Shape]):
    """The answer to a question, the reply it was read from, and what it took."""

    value: Shape
    text: str
    usage: Usage


class Provider(Protocol):
    """Whatever can answer a question; `summarizer.testing` has a scripted one."""

    @property
    def takes_grammar(self) -> bool:
        """Whether a question's grammar is obeyed."""
        ...

    def ask(self, question: Question[Shape]) -> Answer[Shape]:
        """Answer a question.

        Raises:
            WireError: the server can't be reached or refuses.
            FormError: no reply took the shape.
        """
        ...


@dataclass
class _Call:
    """One question on its way: counts requests, keeps the last reply."""

    usage: Usage = field(default_factory=Usage)
    said: object = None
    """The last body, parsed."""
    text: str = ""


class OpenAIProvider:
    """A model on an OpenAI-compatible server."""

    def __init__(
        self,
        model: str,
        base_url: str,
        api_key: str | None = None,
        *,
        takes_grammar: bool = False,
        transport: httpx2.BaseTransport | None = None,
        attempts: int = ATTEMPTS,
    ) -> None:
        """Choose the model and its server; nothing is sent yet.

        Args:
            model: the model's name as the server knows it.
            base_url: where the server is.
            api_key: its key, if it wants one.
            takes_grammar: whether the server runs llguidance grammars.
            transport: what takes the requests there that no open tape holds; by default straight,
                or by the proxy of the environment, and on to the open tape.
            attempts: requests sent before a failing wire is given up.

        Raises:
            SettingError: the key can't be one.
        """
        if api_key and not (api_key.isascii() and api_key.isprintable()):
            raise SettingError("the API key holds characters that no key has.", "Copy it once more.")
        self._model = model
        self._wire = Wire(base_url, api_key, attempts)
        self._takes_grammar = takes_grammar
        self._transport = transport
        self._lock = Lock()
        self._client: OpenAI | None = None

    @property
    def takes_grammar(self) -> bool:
        """Whether the server runs llguidance grammars."""
        return self._takes_grammar

    def close(self) -> None:
        """Close the connections; the next question opens them again."""
        with self._lock:
            if self._client is not None:
                self._client.close()
            self._client = None

    def ask(self, question: Question[Shape]) -> Answer[Shape]:
        """Answer a question; see `Provider.ask`."""
        call = _Call()
        self._exchange(call, question, question.messages)
        try:
            value = _read(question.shape, call.text)
        except ValidationError:
            value = self._ask_again(call, question)
        return Answer(value, call.text, call.usage)

    def _ask_again(self, call: _Call, question: Question[Shape]) -> Shape:
        """Let instructor find the fault in the reply that is there, and say what to mend."""
        import instructor
        from instructor.v2.core.errors import InstructorError
        from openai.types.chat import ChatCompletion

        requests = 0

        def send(*, messages: Sequence[dict[str, Any]], **_: Any) -> object:
            nonlocal requests
            requests += 1
            if requests > 1:
                self._exchange(call, question, messages)
            said: Any = call.said  # an object, or it would not have been read
            return ChatCompletion.construct(**said)

        create: Any = instructor.patch(create=send, mode=instructor.Mode.JSON_SCHEMA)  # pyright: ignore[reportUnknownMemberType]
        try:
            create(response_model=question.shape, max_retries=_FORM_RETRIES, messages=list(question.messages))
        except InstructorError as error:
            raise own_cause(error) or FormError(
                f"the model did not fill in the form ({self._wire.quote(why(error.__cause__))}).",
                "Try again, or another model.",
            ) from None
        return _read(question.shape, call.text)

    def _exchange(self, call: _Call, question: Question[Any], messages: Sequence[dict[str, Any]]) -> None:
        """One request and its reply, from the open tape if that holds it."""
        grammar = question.grammar if self._takes_grammar else None
        body = build_request(self._model, messages, question.shape, question.sampling, grammar)
        call.said = self._send(call, body)
        reply = self._wire.read(call.said)
        call.usage += _usage(reply)
        call.text = self._text(reply, question.sampling)
        if grammar:
            _check_obeyed(call.text)

    def _send(self, call: _Call, body: dict[str, Any]) -> object:
        tape = current_tape()
        recorded = tape.recall(self._wire.path, body) if tape is not None else None
        if recorded is not None:
            call.usage.attempts += 1
            return recorded.body
        client = self._connected()

        def once() -> object:
            call.usage.attempts += 1
            return self._wire.post(client, body)

        return self._wire.send(once)

    def _text(self, reply: Reply, sampling: Sampling) -> str:
        choice = reply.choices[0] if reply.choices else None
        if choice and choice.finish_reason == "length":
            raise FormError(
                f"the reply was cut at {sampling.max_tokens} tokens.",
                "Give a shorter item, or raise max_tokens.",
            )
        filtered = choice is not None and choice.finish_reason == "content_filter"
        if choice is None or choice.message.content is None or filtered:
            reason = choice.message.refusal or choice.finish_reason if choice else "no choices"
            raise FormError(
                f"the model gave no answer ({self._wire.quote(reason or '')}).", "Try another model."
            )
        return choice.message.content

    def _connected(self) -> OpenAI:
        import openai

        from summarizer.bounded import direct_transport

        with self._lock:
            if self._client is None:
                try:
                    self._client = openai.OpenAI(
                        base_url=self._wire.base_url,
                        api_key=self._wire.key or "none",
                        max_retries=0,
                        timeout=openai.Timeout(TIMEOUT, connect=_CONNECT_TIMEOUT),
                        # Packed, a small answer may unpack to anything.
                        default_headers={"Accept-Encoding": "identity"},
                        # A story goes to the server that was named, and no further.
                        http_client=openai.DefaultHttpxClient(
                            trust_env=False,
                            follow_redirects=False,
                            transport=self._transport or direct_transport(self._wire.base_url, TIMEOUT),
                        ),
                    )
                except Exception as error:
                    raise SettingError(
                        f"no connection can be made ({self._wire.quote(str(error))}).",
                        "Check the base URL and the proxy settings.",
                    ) from None
            return self._client


def _read(shape: type[Shape], text: str) -> Shape:
    """The object in a reply, as strictly as instructor reads it."""
    return shape.model_validate_json(text, strict=True)


def _usage(reply: Reply) -> Usage:
    if reply.usage is None:
        return Usage()
    details = reply.usage.prompt_tokens_details
    return Usage(
        reply.usage.prompt_tokens,
        reply.usage.completion_tokens,
        details.cached_tokens if details else None,
    )


def _check_obeyed(text: str) -> None:
    """A reply under our grammar is compact JSON; anything else means that it was ignored."""
    outside = _STRING.sub("", text)
    if not text.startswith("{") or any(character.isspace() for character in outside):
        raise WireError(
            "the server ignored the grammar.", "Its engine is of another version: reinstall the local extra."
        )


def _sum(one: int | None, other: int | None) -> int | None:
    return other if one is None else one if other is None else one + other
