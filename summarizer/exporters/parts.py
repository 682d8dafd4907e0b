"""What several formats are made of: names for things that have none of their own, addresses, text without commands, JSON."""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import quote
from uuid import UUID, uuid5

from summarizer.record import Change, Record

SOFTWARE: Final = "summarizer"
_NAMESPACE: Final = UUID("5f1d7a3c-0c57-4f0e-9d3e-3c6a54c1f6b2")
# All that an address may hold besides letters and digits (RFC 3986).
_ADDRESS_MARKS: Final = "%/:?#[]@!$&'()*+,;=~-._"
# A terminal would obey the controls, and the marks of direction would show words in another order.
_HIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def uuid_of(*parts: object) -> UUID:
    """The same id for the same parts, whenever it is made (RFC 9562, version 5)."""
    return uuid5(_NAMESPACE, json.dumps([str(part) for part in parts]))


def urn_of(*parts: object) -> str:
    """`uuid_of` as a URI."""
    return uuid_of(*parts).urn


def person_key(record: Record, name: str) -> tuple[str, str, str]:
    """What makes a person one: the name within one item. People of two items are never taken for one."""
    return ("person", record.article.id, name)


def body_key(record: Record, name: str) -> tuple[str, str, str]:
    """What makes an organization one: the name within one item."""
    return ("organization", record.article.id, name)


def post_key(record: Record, change: Change) -> tuple[str, str, str, str]:
    """What makes a post one: its title and body within one item."""
    return ("post", record.article.id, change.role.title or "", change.role.organization or "")


def text_uri(record: Record) -> str:
    """The article's text, named by its SHA-256 (RFC 6920); offsets of the record count its characters."""
    try:
        digest = bytes.fromhex(record.article.id)
    except ValueError:  # a record that was made by hand
        return urn_of("text", record.article.id)
    return f"ni:///sha-256;{urlsafe_b64encode(digest).decode().rstrip('=')}"


def article_address(record: Record) -> str | None:
    """Where the article was published, as a URI; None if that isn't told."""
    url = record.article.url
    if not url or not url.lower().startswith(("http://", "https://")):
        return None
    return quote(url.encode("utf-8", "replace"), safe=_ADDRESS_MARKS)


def article_uri(record: Record) -> str:
    """The article's address; its text's name where there is none."""
    return article_address(record) or text_uri(record)


def moment(value: datetime) -> str:
    """A moment in ISO 8601, with its zone; UTC where none is told."""
    return (value if value.tzinfo else value.replace(tzinfo=UTC)).isoformat()


def without_empty(values: Mapping[str, Any]) -> dict[str, Any]:
    """What is told: no null, no empty text or list."""
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}


def written(value: object) -> str:
    """JSON text that ends with a line end; characters stay as they are."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def one_or_list(values: list[Any]) -> Any:
    """One object for one record, as the json format has it; else the list."""
    return values[0] if len(values) == 1 else values


def visible(text: str) -> str:
    """The text without characters that are commands to whatever shows it."""
    return _HIDDEN.sub("", text)


def on_one_line(text: str) -> str:
    """The text without line ends, and without characters that are commands to what shows it."""
    return " ".join(visible(text).split())


def unique(values: Iterable[str | None]) -> list[str]:
    """Each of the told values once, in order."""
    return list(dict.fromkeys(value for value in values if value))


def once_each(things: Iterable[Any]) -> list[Any]:
    """Each of these things once, in order; they need no hash."""
    found: list[Any] = []
    for thing in things:
        if thing not in found:
            found.append(thing)
    return found
