"""Scrub: what never reaches a tape, and what would make two recordings of the same thing differ."""

from __future__ import annotations

import os
import re
from typing import Any, Final, cast

HIDDEN: Final = "***"
# Keys by their looks; the ones in use are also known by value.
_KEYS: Final = re.compile(
    r"\bsk-[A-Za-z0-9_\-]{16,}|\bBearer\s+[A-Za-z0-9._~+/\-]{12,}=*|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{20,}"
    r"|\bAIza[0-9A-Za-z_\-]{30,}|\b(?:api[-_]?key|access[-_]?token)[\"']?\s*[=:]\s*[\"']?[A-Za-z0-9_\-]{12,}",
    re.IGNORECASE,
)
_KEY_NAMES: Final = re.compile(r"(?:api[-_]?key|access[-_]?token)$", re.IGNORECASE)
_SECRET_NAMES: Final = re.compile(r"(?:_KEY|_TOKEN|_SECRET|PASSWORD)$")
_SHORTEST_SECRET: Final = 8
# Parts of a reply that differ from one recording to the next and say nothing of the answer.
_PASSING: Final = frozenset(
    ("id", "created", "system_fingerprint", "timings", "service_tier", "request_id", "prompt_tokens_details")
)


def known_secrets(*more: str | None) -> tuple[str, ...]:
    """Secret values in use: those given, and every key, token or password of the environment."""
    named = (value for name, value in os.environ.items() if _SECRET_NAMES.search(name.upper()))
    found = {value for value in (*more, *named) if value and len(value) >= _SHORTEST_SECRET}
    return tuple(sorted(found, key=len, reverse=True))


def scrub_text(text: str, secrets: tuple[str, ...]) -> str:
    """The text with every secret replaced."""
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    return _KEYS.sub(HIDDEN, text)


def holds_secret(text: str, secrets: tuple[str, ...]) -> bool:
    """Whether a text holds something that `scrub_text` would replace."""
    return scrub_text(text, secrets) != text


def scrub_json(value: Any, secrets: tuple[str, ...]) -> Any:
    """A JSON value with every secret in its strings and keys replaced."""
    if isinstance(value, str):
        return scrub_text(value, secrets)
    if isinstance(value, dict):
        items = cast("dict[Any, Any]", value)
        return {
            scrub_text(str(k), secrets): HIDDEN if _is_named_key(str(k), v) else scrub_json(v, secrets)
            for k, v in items.items()
        }
    if isinstance(value, list):
        members = cast("list[Any]", value)
        return [scrub_json(v, secrets) for v in members]
    return value


def scrub_reply(value: Any, secrets: tuple[str, ...]) -> Any:
    """A reply without secrets, ids, times and fingerprints."""
    return scrub_json(_steady(value), secrets)


def _is_named_key(name: str, value: Any) -> bool:
    """Whether a value is a key by the name it stands under, whatever it looks like."""
    return isinstance(value, str) and bool(_KEY_NAMES.search(name))


def _steady(value: Any) -> Any:
    if isinstance(value, dict):
        items = cast("dict[str, Any]", value)
        return {k: _steady(v) for k, v in items.items() if k not in _PASSING}
    if isinstance(value, list):
        members = cast("list[Any]", value)
        return [_steady(v) for v in members]
    return value
