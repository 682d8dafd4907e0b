"""Settings: which model answers, and where; resolved from options and the environment, never guessed.

With nothing set the model is the embedded one. A key or a base URL in the environment changes
nothing by itself: a story leaves the building only when a model elsewhere is named.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Final
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, SecretStr

from summarizer.errors import SettingError

LOCAL: Final = "local"
DEFAULT_LOCAL: Final = "qwen2.5-coder-1.5b"
_OPENAI: Final = "https://api.openai.com/v1"
NO_SERVER: Final = "http://tape/v1"
"""Where nothing is sent: the address of a model that tapes answer for."""


class Connection(BaseModel):
    """A model and the server that answers for it."""

    model_config = ConfigDict(frozen=True)

    model: str
    """The model's name as the server knows it; for the embedded engine its id."""
    base_url: str | None = None
    """Where the server is; None for the embedded engine."""
    api_key: SecretStr | None = None

    @property
    def embedded(self) -> bool:
        """Whether the model runs here, inside a process of our own."""
        return self.base_url is None

    @property
    def label(self) -> str:
        """The model as a record's provenance and a user's command name it."""
        return f"{LOCAL}:{self.model}" if self.embedded else self.model

    @property
    def provider(self) -> str:
        """`embedded`, or the host of the server."""
        return "embedded" if self.base_url is None else urlsplit(self.base_url).hostname or self.base_url


def resolve_connection(
    model: str | None,
    base_url: str | None,
    api_key: str | None,
    environment: Mapping[str, str],
    *,
    replay: bool = False,
) -> Connection:
    """The connection that options ask for; the environment completes them.

    Args:
        model: `local`, `local:NAME`, or the name that a server knows.
        base_url: an OpenAI-compatible server.
        api_key: its key.
        environment: SUMMARIZER_MODEL, OPENAI_BASE_URL and OPENAI_API_KEY stand for what isn't given.
        replay: only recordings answer, so that no server and no key are needed.

    Raises:
        SettingError: the options contradict each other, or something they need is missing.
    """
    name = (model or environment.get("SUMMARIZER_MODEL") or "").strip() or None
    if name is None and base_url:
        raise SettingError("a base URL without a model.", "Name the model it serves with --model.")
    # In any case of letters: a slip of the shift key must not send the story away.
    if name is None or name.partition(":")[0].strip().casefold() == LOCAL:
        if base_url:
            raise SettingError(
                f"{name} runs here and takes no base URL.", "Name another model, or drop --base-url."
            )
        return Connection(model=(name or "").partition(":")[2] or DEFAULT_LOCAL)
    url = base_url or environment.get("OPENAI_BASE_URL") or (NO_SERVER if replay else _OPENAI)
    key = api_key or environment.get("OPENAI_API_KEY") or None
    if not _is_base_url(url):
        raise SettingError(f"{url!r} is not a base URL.", "Write it as http://HOST:PORT/v1.")
    if key is None and url == _OPENAI and not replay:
        raise SettingError(
            f"the model {name!r} needs a server.",
            "Set --base-url or OPENAI_BASE_URL, or OPENAI_API_KEY for OpenAI's own; `local` runs here.",
        )
    return Connection(model=name, base_url=url, api_key=SecretStr(key) if key else None)


def _is_base_url(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # half an IPv6 address, or a port that is no number
        return False


@cache  # it is read from a file, and every record tells it
def package_version() -> str:
    """The version of this package, as installed."""
    try:
        return version("personnel-summarizer")
    except PackageNotFoundError:
        return "0+unknown"
