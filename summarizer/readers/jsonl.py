"""JSON: one object, a list of them, or one a line; IPTC ninjs items, or plain `{"text": ...}`.

ninjs is read as its versions 1.3, 2 and 3 have it (https://iptc.org/standards/ninjs/): text in `body_text`, `body_xhtml`
or `bodies`, a headline in `headline` or `headlines`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final, cast

from pydantic import ValidationError

from summarizer.article import Article
from summarizer.errors import ArticleError, SummarizerError
from summarizer.meta import Meta
from summarizer.readers.document import MAX_BYTES, Document, Found, Item, Rooms

_TEXTS: Final = ("text", "body_text")
_HINT: Final = (
    'Write {"text": "...", "title": "...", "published": "YYYY-MM-DD"} on a line of its own, or ninjs.'
)
_PLAIN_TEXT: Final = "text/plain"
_NAMES: Final = {
    "title": ("title", "headline"),
    "byline": ("byline", "author"),
    "publisher": ("publisher", "source", "copyrightHolder", "copyrightholder"),
    "dateline": ("dateline", "located"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
}


def read(document: Document, rooms: Rooms) -> Iterator[Found]:
    """The items of a JSON file; see `Reader.read`. A line that can't be read is given as its error."""
    values = _values(document)
    for number, value in values:
        name = document.name if number is None else f"{document.name}#{number}"
        try:
            if isinstance(value, SummarizerError):
                yield value
            else:
                yield from _read_one(name, value, document.meta, rooms)
        except SummarizerError as error:
            yield error


def _values(document: Document) -> Iterator[tuple[int | None, Any]]:
    """Every object, with its number where there may be several."""
    first = document.stream.readline(MAX_BYTES + 1)
    while first and not first.strip():
        first = document.stream.readline(MAX_BYTES + 1)
    value = _parsed(first)
    if isinstance(value, dict):  # a line is a whole object: so are the others
        rest = _lines(document, first)
        yield from rest
        return
    data = first + document.read(MAX_BYTES)
    whole = _parsed(data)
    if isinstance(whole, ValueError):
        raise ArticleError(f"{document.name}: is no JSON ({whole}).", _HINT)
    if isinstance(whole, list):
        yield from enumerate(cast("list[Any]", whole), 1)
    else:
        yield None, whole


def _lines(document: Document, first: bytes) -> Iterator[tuple[int | None, Any]]:
    second = document.stream.readline(MAX_BYTES + 1)
    alone = (
        not second.strip() and not document.stream.peek(1) if hasattr(document.stream, "peek") else not second
    )
    yield (None if alone else 1), _parsed(first)
    number, line = 2, second
    while line:
        if line.strip():
            value = _parsed(line)
            bad = isinstance(value, ValueError)
            yield (
                number,
                ArticleError(f"{document.name}#{number}: is no JSON ({value}).", _HINT) if bad else value,
            )
        number, line = number + 1, document.stream.readline(MAX_BYTES + 1)


def _parsed(line: bytes) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        return ValueError(str(error) or "it is nested too deeply")


def _read_one(name: str, value: Any, known: Meta, rooms: Rooms) -> Iterator[Found]:
    if not isinstance(value, dict):
        raise ArticleError(f"{name}: is no object.", _HINT)
    told = cast("dict[str, Any]", value)
    meta = known.merged_over(_meta(name, told))
    text, media_type = _text(told)
    if text is None:
        raise ArticleError(f"{name}: has no text.", _HINT)
    if media_type == _PLAIN_TEXT:
        yield Item(name, _article(name, text, meta))
    else:
        page = f"<article>{text}</article>".encode()
        inner = Document.of(name, page, url=meta.url, media_type="text/html", charset="utf-8", meta=meta)
        yield from rooms.read(inner)


def _article(name: str, text: str, meta: Meta) -> Article:
    try:
        return Article.from_text(text, meta)
    except ArticleError as error:
        raise ArticleError(f"{name}: {error.message}", error.hint) from None


def _text(told: dict[str, Any]) -> tuple[str | None, str]:
    """The text and its media type; plain text before markup."""
    for key in _TEXTS:
        if isinstance(told.get(key), str):
            return told[key], _PLAIN_TEXT
    bodies = told.get("bodies")
    listed = [b for b in cast("list[Any]", bodies) if isinstance(b, dict)] if isinstance(bodies, list) else []
    found = [(_value(body), _type_of(body)) for body in cast("list[dict[str, Any]]", listed)]
    found = [(text, kind) for text, kind in found if text]
    found.sort(key=lambda body: body[1] != _PLAIN_TEXT)
    if found:
        return found[0]
    for key in ("body_html", "body_xhtml", "html"):
        if isinstance(told.get(key), str):
            return told[key], "text/html"
    return None, _PLAIN_TEXT


def _value(body: dict[str, Any]) -> str | None:
    value = body.get("value") or body.get("charcontent")
    return value if isinstance(value, str) else None


def _type_of(body: dict[str, Any]) -> str:
    kind = str(body.get("contenttype") or body.get("contentType") or body.get("mimetype") or "")
    return _PLAIN_TEXT if not kind or kind.startswith(_PLAIN_TEXT) else "text/html"


def _meta(name: str, told: dict[str, Any]) -> Meta:
    values: dict[str, Any] = {}
    tellers: dict[str, str] = {}
    for field, keys in _NAMES.items():
        for key in keys:
            if isinstance(told.get(key), str) and told[key].strip():
                values[field], tellers[field] = told[key].strip(), key
                break
    values.setdefault("title", _first_value(told.get("headlines")))
    values.update(_times(told, tellers))
    if isinstance(told.get("uri"), str) and "url" not in values and told["uri"].startswith("http"):
        values["url"], tellers["url"] = told["uri"], "uri"
    try:
        meta = Meta.model_validate({key: value for key, value in values.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        raise ArticleError(f"{name}: {first['loc'][0]}: {first['msg']}.", _HINT) from None
    return meta.model_copy(update={"told_by": {**meta.told_by, **tellers}}).credited("ninjs")


def _first_value(headlines: Any) -> str | None:
    """The main one of ninjs 2 and 3's headlines."""
    if not isinstance(headlines, list):
        return None
    listed = [h for h in cast("list[Any]", headlines) if isinstance(h, dict)]
    listed.sort(
        key=lambda headline: cast("dict[str, Any]", headline).get("role") not in (None, "main", "headline")
    )
    return next((str(h["value"]) for h in cast("list[dict[str, Any]]", listed) if h.get("value")), None)


def _times(told: dict[str, Any], tellers: dict[str, str]) -> dict[str, Any]:
    """The moments that have a time zone, else the day alone."""
    times: dict[str, Any] = {}
    for field, keys in {
        "published_at": ("published", "published_at", "firstcreated", "firstCreated", "date"),
        "modified_at": ("modified", "modified_at", "versioncreated", "versionCreated"),
    }.items():
        key = next((key for key in keys if isinstance(told.get(key), str) and told[key]), None)
        if key is None:
            continue
        moment = told[key].strip()
        zoned = len(moment) > 10 and (moment.endswith("Z") or "+" in moment[10:] or "-" in moment[10:])  # noqa: PLR2004  # the length of a day
        if zoned:
            times[field], tellers[field] = moment, key
        elif field == "published_at":
            times["published"], tellers["published"] = moment[:10], key
    return times
