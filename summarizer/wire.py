"""The wire to one server: how long to keep trying, what its failures mean, what a reply holds.

Lost connections, time-outs, 408, 429 and 5xx may pass by themselves and are tried again; every
other failure is told at once. No error text holds the key.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import urlsplit

from pydantic import BaseModel, ValidationError

from summarizer.errors import SummarizerError, WireError, first_complaint

if TYPE_CHECKING:
    from openai import OpenAI

ATTEMPTS: Final = 4
"""Requests sent for one question before a failing wire is given up."""
_LONGEST_WAIT: Final = 60.0
_LONGEST_QUOTE: Final = 200
_SHORTEST_KEY: Final = 6  # "none" and its like are placeholders, and words of other sentences
_ENDPOINT: Final = "/chat/completions"
_PASSING: Final = (408, 429)
_SERVER_ERRORS: Final = 500
_HINTS: Final = {
    400: "Give a shorter item, or use another model.",
    401: "Check the API key.",
    403: "Check the API key.",
    404: "Check the base URL and the model's name.",
    413: "Give a shorter item.",
    422: "Give a shorter item, or use another model.",
}


class _Part(BaseModel):
    """What is read of a completion; whatever else a server adds is left alone."""


class _Message(_Part):
    content: str | None = None
    refusal: str | None = None


class _Choice(_Part):
    message: _Message
    finish_reason: str | None = None


class _Cached(_Part):
    cached_tokens: int | None = None


class _Tokens(_Part):
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    prompt_tokens_details: _Cached | None = None


class Reply(_Part):
    """A server's reply to one request, checked to be one."""

    choices: list[_Choice]
    usage: _Tokens | None = None


@dataclass(frozen=True)
class Wire:
    """One server, as requests reach it and as errors may name it."""

    base_url: str
    key: str | None = field(default=None, repr=False)
    attempts: int = ATTEMPTS
    """Requests sent for one question before a failing wire is given up."""

    @property
    def path(self) -> str:
        """The path of the URL that chat requests go to."""
        return urlsplit(self.base_url).path.rstrip("/") + _ENDPOINT

    def post(self, client: OpenAI, body: dict[str, Any]) -> object:
        """What a server says to the body of a chat request: parsed, or text if it isn't JSON.

        The client adds address and key, and turns refusals into errors; the body stays as it is. A
        server that says the key again is not repeated: libraries log what they can't read.
        """
        import httpx2

        response = client.post(
            _ENDPOINT, cast_to=httpx2.Response, body=body, options={"security": {"bearer_auth": True}}
        )
        kind = response.headers.get("content-type", "").partition(";")[0]
        return json.loads(self._keyless(response.content)) if kind.endswith("json") else response.text

    def send(self, request: Callable[[], object]) -> object:
        """What a request returns, sent again while the failure may pass by itself.

        Raises:
            WireError: the server can't be reached, refuses, or answers with something else.
            SummarizerError: whichever of ours was raised below, such as a missing recording.
        """
        import openai
        from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt

        def wait(state: RetryCallState) -> float:
            return _wait(state.outcome.exception() if state.outcome else None, state.attempt_number)

        retrying = Retrying(
            stop=stop_after_attempt(self.attempts),
            retry=retry_if_exception(_is_passing),
            wait=wait,
            reraise=True,
        )
        try:
            return retrying(request)
        except openai.OpenAIError as error:
            raise own_cause(error) or self._failure(error) from None
        # Its body said that it was JSON: it is not, or has a number or a depth beyond all reason.
        except (ValueError, RecursionError) as error:
            raise self._unreadable(str(error)) from None

    def read(self, said: object) -> Reply:
        """The reply in the parsed body of an answer.

        Raises:
            WireError: the body was something else, such as a proxy's page.
        """
        if not isinstance(said, dict):
            raise self._unreadable(str(said))
        try:
            return Reply.model_validate(said)
        except ValidationError as error:
            told = cast("dict[str, object]", said).get("error")
            raise self._unreadable(str(told or why(error))) from None

    def quote(self, text: str) -> str:
        """The first line of a server's words, short enough for an error and without the key."""
        lines = self._keyless(text.encode("utf-8", "replace")).decode().strip().splitlines()
        return lines[0][:_LONGEST_QUOTE].rstrip(". ") if lines else "no words"

    def _keyless(self, said: bytes) -> bytes:
        if self.key and len(self.key) >= _SHORTEST_KEY:
            return said.replace(self.key.encode(), b"[the key]")
        return said

    @property
    def _place(self) -> str:
        """The base URL without a user's name and password."""
        url = urlsplit(self.base_url)
        return url._replace(netloc=url.netloc.rpartition("@")[2]).geturl()

    def _failure(self, error: Exception) -> WireError:
        import openai

        if isinstance(error, openai.APITimeoutError):
            return WireError(
                f"{self._place} did not answer in time.", "Try again later, or a shorter item.", passing=True
            )
        if isinstance(error, openai.APIStatusError):
            status = error.status_code
            later = "Try again later." if is_temporary(status) else "Check the base URL and the model's name."
            return WireError(
                f"{self._place} refused the request ({status} {self.quote(_words(error))}).",
                _HINTS.get(status, later),
                status=status,
                passing=is_temporary(status),
                retry_after=_told_wait(error),
            )
        if isinstance(error, openai.APIConnectionError):
            return WireError(
                f"{self._place} can't be reached.",
                "Check that the server runs and that --base-url is right.",
                passing=True,
            )
        return self._unreadable(str(error))

    def _unreadable(self, what: str) -> WireError:
        return WireError(
            f"{self._place} gave an answer that can't be read ({self.quote(what)}).", "Check the base URL."
        )


def own_cause(error: BaseException) -> SummarizerError | None:
    """An error of ours among the causes: a missing recording surfaces as a lost connection."""
    return next((cause for cause in _causes(error) if isinstance(cause, SummarizerError)), None)


def why(error: BaseException | None) -> str:
    """Why an object did not take its shape: the first complaint, with the field it is about."""
    return first_complaint(error) if isinstance(error, ValidationError) else str(error)


def _is_passing(error: BaseException) -> bool:
    import openai

    if own_cause(error) is not None:
        return False
    if isinstance(error, openai.APIStatusError):
        return is_temporary(error.status_code)
    return isinstance(error, openai.APIConnectionError)


def is_temporary(status: int) -> bool:
    """Whether a refusal of this HTTP status may pass by itself."""
    return status in _PASSING or status >= _SERVER_ERRORS


def _wait(error: BaseException | None, attempt: int) -> float:
    """Seconds to wait: what Retry-After says (RFC 9110, seconds or a date), else 1, 2, 4."""
    seconds = _told_wait(error)
    return min(_LONGEST_WAIT, seconds if seconds is not None else 2.0 ** (attempt - 1))


def _told_wait(error: BaseException | None) -> float | None:
    response = getattr(error, "response", None)
    told = response.headers.get("retry-after") if response is not None else None
    return _retry_after(told.strip()) if told else None


def _retry_after(value: str) -> float | None:
    from email.utils import parsedate_to_datetime

    if value.isdecimal():
        return float(value)
    try:
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError, OverflowError):
        return None


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and what it was raised from; not its context, which may be a caller's own trouble."""
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = current.__cause__


def _words(error: Any) -> str:
    """What a refusing server says, or the status in HTTP's own words when it sends no JSON."""
    from http import HTTPStatus

    body: object = error.body
    if isinstance(body, dict):
        told = cast("dict[str, object]", body)
        body = next(
            (told[key] for key in ("message", "error", "detail") if isinstance(told.get(key), str)), ""
        )
    elif isinstance(body, str) and body.lstrip().startswith("<"):
        body = ""
    try:
        phrase = HTTPStatus(error.status_code).phrase
    except ValueError:
        phrase = ""
    return f"{phrase}: {body}" if body and phrase else str(body or phrase)
