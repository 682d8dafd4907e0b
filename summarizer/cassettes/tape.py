"""A tape: one conversation with a model, recorded once and replayed anywhere.

`with tape(path, mode):` makes every request of this thread go through the tape. The tape belongs
to the context that opened it, so conversations replayed at once in threads don't mix. vcrpy's
Cassette records, matches and counts, and where nothing is recorded a `Player` does as it would;
method, endpoint and the canonical JSON body must be the same, the server's address (host, port and
base path) and the order of keys need not be.
"""

from __future__ import annotations

import json
import re
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, cast, get_args

from summarizer.cassettes.player import Asked, Player
from summarizer.cassettes.scrub import known_secrets, scrub_json, scrub_reply
from summarizer.cassettes.store import (
    Interaction,
    StoredRequest,
    StoredResponse,
    check_room,
    read_tape,
    write_tape,
)
from summarizer.errors import FormError, SettingError, TapeError
from summarizer.record import TapeInfo

if TYPE_CHECKING:
    import httpx2

Mode = Literal["replay", "missing", "record", "live"]
"""`replay`: nothing leaves the machine; `missing`: record what isn't there; `record`: all anew; `live`: no tape."""

MODES: Final[tuple[Mode, ...]] = get_args(Mode)
_OK: Final = 200
_UNSAFE: Final = re.compile(r"[^\w.\-]+|^\.+")


class Tape:
    """An open tape; `tape` opens and closes it."""

    def __init__(self, path: Path, mode: Mode, hint: str, secrets: tuple[str, ...]) -> None:
        self.path = path
        self.mode: Mode = mode
        self.recorded: date | None = None
        """The day the tape was recorded, if it was there."""
        self.model = ""
        """The model that answered on it."""
        self.live_requests = 0
        """How many requests left for a server."""
        self._hint, self._secrets = hint, secrets
        self._cassette = self._load()

    @property
    def unplayed(self) -> int:
        """How many recorded requests were not asked for."""
        return len(self.unplayed_numbers)

    @property
    def unplayed_numbers(self) -> tuple[int, ...]:
        """Which recorded requests were not asked for, counted from 1."""
        cassette = self._cassette
        return tuple(index + 1 for index in range(len(cassette)) if not cassette.play_counts[index])

    @property
    def played(self) -> int:
        """How many requests were answered from the tape."""
        return self._cassette.play_count

    def recall(self, path: str, body: dict[str, Any]) -> StoredResponse | None:
        """The recorded response to a JSON body that would be posted to this path, with no HTTP client.

        None if it must be sent. A tape with failures on it is left to the client, which knows what
        they mean and finds them when it sends the request.

        Raises:
            TapeError: in `replay`, the tape doesn't hold the request.
        """
        if self._failures:
            return None
        wanted = self._wanted("POST", path, body)
        answer = self._play(wanted, Asked.of(wanted))
        return None if answer is None else _response_of(answer)

    def handle(self, request: httpx2.Request, inner: httpx2.BaseTransport) -> httpx2.Response:
        """Answer a request from the tape, or let it through and record the answer.

        Raises:
            TapeError: in `replay`, the tape doesn't hold the request; else, it couldn't be recorded.
        """
        wanted = self._wanted(request.method, request.url.path, _parsed(request.read()))
        asked = Asked.of(wanted)
        answer = self._play(wanted, asked)
        if answer is not None:
            return _respond(answer)
        check_room(self.path)
        self.live_requests += 1
        response = inner.handle_request(request)
        content = response.read()
        # A failing server is no answer: it is retried, and what is recorded is what it says at last.
        if response.status_code == _OK:
            self._keep(wanted, asked, content)
        return response

    def save(self) -> None:
        """Write the tape if anything new is on it."""
        if not self._cassette.dirty:
            return
        kept = self._cassette.data if self.mode != "record" else self._cassette.data[self._loaded :]
        interactions = [
            Interaction(request=_request_of(asked), response=_response_of(answer)) for asked, answer in kept
        ]
        write_tape(self.path, interactions, self.model)

    def _load(self) -> Any:
        cassette = Player() if self.mode == "replay" else _recorder(self.path)
        # In `record` nothing old is played; what lies there is replaced when the new one is whole.
        stored = read_tape(self.path) if self.mode != "record" else None
        for interaction in stored.interactions if stored else ():
            cassette.data.append((Asked.of(interaction.request), interaction.response.model_dump()))
        self._failures = any(answer["status"] != _OK for _, answer in cassette.data)
        self._loaded = len(cassette.data)
        if stored:
            self.recorded, self.model = stored.recorded, stored.model
        if stored is None and self.mode == "replay":
            raise TapeError(f"{self.path}: there is no such tape.", self._hint)
        if stored and not stored.interactions:
            raise TapeError(f"{self.path}: is empty.", self._hint)
        return cassette

    def _wanted(self, method: str, path: str, body: Any) -> StoredRequest:
        return StoredRequest(method=method, path=path, body=scrub_json(body, self._secrets))

    def _play(self, wanted: StoredRequest, asked: Asked) -> dict[str, Any] | None:
        if self._cassette.can_play_response_for(asked):
            return self._cassette.play_response(asked)
        if self.mode == "replay":
            raise self._miss(wanted)
        return None

    def _keep(self, wanted: StoredRequest, asked: Asked, content: bytes) -> None:
        try:
            body = json.loads(content)
        except ValueError:
            raise TapeError(
                f"{self.path}: the server's answer is not JSON and can't be recorded.", "Check the base URL."
            ) from None
        sent = cast("dict[str, Any]", wanted.body) if isinstance(wanted.body, dict) else {}
        self.model = self.model or str(sent.get("model", ""))
        self._cassette.append(
            asked, StoredResponse(status=_OK, body=scrub_reply(body, self._secrets)).model_dump()
        )
        self._cassette.play_counts[len(self._cassette.data) - 1] += 1

    def _miss(self, wanted: StoredRequest) -> TapeError:
        from summarizer.cassettes.miss import explain_miss

        recorded = [_request_of(asked) for asked in self._cassette.requests]
        return TapeError(
            f"{self.path}: this request is not on the tape: {explain_miss(wanted, recorded)}\n", self._hint
        )


def mode_of(text: str) -> Mode:
    """The mode of this name.

    Raises:
        SettingError: there is none.
    """
    for mode in MODES:
        if text == mode:
            return mode
    raise SettingError(f"there is no tape mode {text!r}.", f"Use one of: {', '.join(MODES)}.")


def load_vcrpy() -> Any:
    """The module of vcrpy that recording needs.

    Raises:
        SettingError: vcrpy isn't installed.
    """
    try:
        return import_module("vcr.cassette")
    except ImportError:
        raise SettingError(
            "tapes need vcrpy.", "Install it: pip install 'personnel-summarizer[tapes]'."
        ) from None


def tape_path(folder: Path, prompt: str, model: str, case: str) -> Path:
    """Where a conversation lies: FOLDER/PROMPT@vN/MODEL/CASE.yaml."""
    return folder / prompt / _UNSAFE.sub("_", model) / f"{_UNSAFE.sub('_', case)}.yaml"


def tape_info(played: Tape | None) -> TapeInfo | None:
    """What a record says of the tape it came from, or None if a server was asked."""
    if played is None or played.recorded is None or played.live_requests or not played.played:
        return None
    return TapeInfo(recorded=played.recorded, model=played.model)


_current: ContextVar[Tape | None] = ContextVar("tape", default=None)


def current_tape() -> Tape | None:
    """The tape that is open in this context, if any."""
    return _current.get()


@contextmanager
def tape(
    path: Path,
    mode: Mode = "replay",
    *,
    hint: str = "Record it with mode `missing`.",
    secrets: tuple[str, ...] = (),
) -> Generator[Tape | None]:
    """Send the requests of this context through the tape at a path.

    Args:
        path: the tape's file.
        mode: see `Mode`; in `live` there is no tape, and None is given.
        hint: what to do about a missing recording, for the error.
        secrets: values that must never be written, besides those of the environment.

    Raises:
        SettingError: there is no such mode.
        TapeError: the tape is damaged, can't be written, or in `replay` is missing.
    """
    if mode == "live":
        yield None
        return
    mode_of(mode)
    opened = Tape(path, mode, hint, known_secrets(*secrets))
    token = _current.set(opened)
    try:
        yield opened
    except FormError:
        opened.save()  # a model's failure is worth replaying too
        raise
    else:
        opened.save()
    finally:
        _current.reset(token)


def _recorder(path: Path) -> Any:
    cassette = load_vcrpy().Cassette(str(path), record_mode="new_episodes", match_on=(_matches,))
    cassette.rewound = True
    return cassette


def _matches(one: Asked, other: Asked) -> None:
    """Vcrpy's matcher: method, endpoint and canonical body."""
    if not one.matches(other):
        raise AssertionError("another request")


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content) if content else None
    except ValueError:
        return content.decode("utf-8", "replace")


def _request_of(asked: Asked) -> StoredRequest:
    return StoredRequest(method=asked.method, path=asked.path, body=json.loads(asked.body))


def _response_of(answer: dict[str, Any]) -> StoredResponse:
    return StoredResponse.model_validate(answer)


def _respond(answer: dict[str, Any]) -> httpx2.Response:
    import httpx2

    return httpx2.Response(answer["status"], json=answer["body"])
