"""Feeds: the entries of RSS and Atom, each from its full text, from its page, or from its summary."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final, NamedTuple, cast

from summarizer.errors import ArticleError, SummarizerError
from summarizer.meta import Meta
from summarizer.readers.bodies import has_markup, read_body, without_markup
from summarizer.readers.document import Document, Found, Rooms
from summarizer.readers.following import read_page
from summarizer.readers.moments import told_times

_TELLER: Final = "feed"
_AGAIN: Final = "Save the feed anew, or give the pages of its stories."
_MOST_ELEMENTS: Final = 150_000
"""Most elements of a feed, all of which the parser keeps."""
_MOST_MENDED: Final = 1_000_000
_MOST_TAGS_MENDED: Final = 20_000
"""Most characters and tags of a feed that is no XML; the parser that makes something of it takes its time."""
_ENTITY: Final = re.compile(rb"<!ENTITY\b")
_HARMLESS: Final = re.compile(
    rb"<!ENTITY\s+\w{1,32}\s+(?:\"(?:&#\w{1,8};|[^&\"%]{0,8})\"|'(?:&#\w{1,8};|[^&'%]{0,8})')\s*>"
)
_FEWEST_LETTERS: Final = 40
"""Letters of an entry's text that is read as an item."""
_LONGEST_LABEL: Final = 60
_HOST: Final = re.compile(r"\A\w+://[^/?#]*/?")
_HTML_TYPES: Final = ("text/html", "application/xhtml+xml")
# What WordPress puts below every entry.
_FOOTER: Final = re.compile(
    r"<p>The post <a [^<>]*>[^<]*</a> appeared first on <a [^<>]*>[^<]*</a>\.?</p>\s*\Z"
)


class _Body(NamedTuple):
    """A text of an entry, whether it is markup, and whether it is only a summary."""

    text: str
    markup: bool
    summary: bool


@dataclass(frozen=True)
class _Feed:
    """What holds for every entry."""

    name: str
    told: Mapping[str, Any]
    damage: str | None
    """What is amiss with it as a whole."""
    dates_itself: bool
    """Whether its entries tell when they were published and when they changed; RSS has one date for both."""


def read(document: Document, rooms: Rooms) -> Iterator[Found]:
    """The items of a feed, one an entry; see `Reader.read`."""
    parsed = _parsed(document)
    feed = _Feed(
        document.name, parsed["feed"], _damage(parsed), dates_itself=str(parsed["version"]).startswith("atom")
    )
    labels: set[str] = set()
    for number, (entry, times) in enumerate(_distinct(cast("list[Any]", parsed["entries"])), 1):
        label = _label(entry, number)
        label = f"{label}-{number}" if label in labels else label
        labels.add(label)
        try:
            yield from _read_entry(f"{feed.name}#{label}", entry, _meta(feed, entry, times), rooms)
        except SummarizerError as error:
            yield error


def _parsed(document: Document) -> Mapping[str, Any]:
    """What feedparser makes of it."""
    import feedparser
    from feedparser import encodings

    parser: Any = feedparser
    to_utf8: Any = cast("Any", encodings).convert_to_utf8
    headers = {"content-type": f"application/xml; charset={document.charset}"} if document.charset else {}
    try:
        data = _harmless(document.name, to_utf8(headers, document.read(), {}))
        parsed = parser.parse(
            BytesIO(data),
            response_headers={
                "content-type": "application/xml; charset=utf-8",
                "content-location": document.url or "",
            },
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except SummarizerError:
        raise
    except Exception as error:  # it promises none, and lets through those of what it is built on
        raise ArticleError(f"{document.name}: can't be read as a feed ({error}).", _AGAIN) from None
    if not parsed["entries"]:
        why = (
            f"is a damaged feed ({parsed['bozo_exception']})"
            if parsed["bozo"]
            else "is a feed without entries"
        )
        raise ArticleError(f"{document.name}: {why}.", _AGAIN)
    return cast("Mapping[str, Any]", parsed)


def _damage(parsed: Mapping[str, Any]) -> str | None:
    if not parsed["bozo"]:
        return None
    return f"The feed is damaged ({parsed['bozo_exception']}); text may be missing."


def _harmless(name: str, data: bytes) -> bytes:
    """The same bytes, if reading them can take neither memory nor time without end."""
    if len(_ENTITY.findall(data)) != len(_HARMLESS.findall(data)):
        raise ArticleError(f"{name}: declares entities that a feed has no use for.", _AGAIN)
    amiss = _amiss(data)
    if amiss and (len(data) > _MOST_MENDED or data.count(b"<") > _MOST_TAGS_MENDED):
        raise ArticleError(f"{name}: is a damaged feed ({amiss}).", _AGAIN)
    return data


def _amiss(data: bytes) -> str | None:
    """Why it is no XML, or more of it than can be kept."""
    from xml.parsers import expat

    count = 0

    def start(*_: object) -> None:
        nonlocal count
        count += 1
        if count > _MOST_ELEMENTS:
            raise OverflowError

    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = start
    try:
        parser.Parse(data, True)  # noqa: FBT003  # it takes no keyword
    except OverflowError:
        return f"it has more than {_MOST_ELEMENTS:,} elements"
    except expat.ExpatError as error:
        return str(error)
    return None


def _distinct(entries: list[Any]) -> Iterator[tuple[Mapping[str, Any], int]]:
    """Every entry once, and how often it is there."""
    found: dict[object, tuple[Mapping[str, Any], int]] = {}
    for number, each in enumerate(entries):
        entry = cast("Mapping[str, Any]", dict(each))  # its own lookup takes one field for another
        key = entry.get("id") or entry.get("link") or number
        first, times = found.get(key, (entry, 0))
        found[key] = (first, times + 1)
    yield from found.values()


def _label(entry: Mapping[str, Any], number: int) -> str:
    """The last part of an entry's id or link, short and printable; else its number."""
    whole = str(entry.get("id") or entry.get("link") or "")
    path = _HOST.sub("", whole).strip().rstrip("/")
    last = re.split(r"[/:,?](?=[^/:,?]*$)", path)[-1]
    return re.sub(r"[^\w.=-]+", "-", last).strip("-")[:_LONGEST_LABEL] or str(number)


def _read_entry(name: str, entry: Mapping[str, Any], meta: Meta, rooms: Rooms) -> Iterator[Found]:
    body = max(_bodies(entry), key=lambda body: (not body.summary, len(body.text)), default=None)
    if rooms.fetch is not None and meta.url and (body is None or body.summary):
        yield from read_page(rooms.fetch, meta.url, rooms, meta, name=name)
        return
    if body is None or _letters(body) < _FEWEST_LETTERS:
        raise ArticleError(f"{name}: the feed holds no text of it.", "Use --follow to fetch its page.")
    if body.summary:
        note = "Only the summary that the feed gives was read; its page may say more."
        meta = meta.model_copy(update={"warnings": (*meta.warnings, note)})
    yield from read_body(name, body.text, meta, rooms)


def _bodies(entry: Mapping[str, Any]) -> Iterator[_Body]:
    contents = [dict(content) for content in cast("list[Any]", entry.get("content") or ())]
    for content in contents:
        if content.get("type") in (*_HTML_TYPES, "text/plain") and str(content.get("value") or "").strip():
            yield _body(content, summary=False)
    summary = dict(entry.get("summary_detail") or {})
    value = str(summary.get("value") or "").strip()
    # What has a content and no summary is given its content as one.
    if value and value not in (str(content.get("value") or "").strip() for content in contents):
        yield _body(summary, summary=True)


def _body(told: Mapping[str, Any], *, summary: bool) -> _Body:
    text = _FOOTER.sub("", str(told["value"])).strip()
    markup = has_markup(text)
    if not markup and told.get("type") in _HTML_TYPES:
        text = html.unescape(text)
    return _Body(text, markup, summary)


def _letters(body: _Body) -> int:
    return sum(map(str.isalpha, without_markup(body.text) if body.markup else body.text))


def _meta(feed: _Feed, entry: Mapping[str, Any], times: int) -> Meta:
    source = dict(entry.get("source") or {})
    title = dict(entry.get("title_detail") or {})
    known = Meta(
        title=_line(entry.get("title")),
        byline=_authors(entry),
        publisher=_line(source.get("title")) or _line(feed.told.get("title")),
        url=_line(entry.get("link")),
        language=_line(feed.told.get("language")) or _line(title.get("language")),
    )
    moments = dict(_moments(feed, entry))
    told = known.merged_over(told_times(moments)).credited(_TELLER)
    again = f"The feed gives this entry {times} times; the first was read." if times > 1 else None
    return told.model_copy(update={"warnings": (*told.warnings, *filter(None, (again, feed.damage)))})


def _moments(feed: _Feed, entry: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, str]]]:
    published, updated = entry.get("published"), entry.get("updated")
    if not published and not feed.dates_itself:
        published, updated = updated, None
    if published:
        yield "published", (str(published), _TELLER)
    if updated:
        yield "modified", (str(updated), _TELLER)


def _authors(entry: Mapping[str, Any]) -> str | None:
    listed = [dict(author) for author in cast("list[Any]", entry.get("authors") or ())]
    names = [name for author in listed if (name := _line(author.get("name")))]
    return ", ".join(dict.fromkeys(names)) or _line(entry.get("author"))


def _line(value: object) -> str | None:
    """A field's words on one line."""
    if not isinstance(value, str):
        return None
    words = html.unescape(without_markup(value) if has_markup(value) else value)
    return " ".join(words.split()) or None
