"""Sitemaps: the pages that one names, and those that the sitemaps it names do, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from typing import Any, BinaryIO, Final
from urllib.parse import urljoin
from xml.parsers import expat

from summarizer.errors import ArticleError, SummarizerError
from summarizer.meta import Meta
from summarizer.readers.document import UNREADABLE, Document, Found, Rooms
from summarizer.readers.following import read_page
from summarizer.readers.kinds import tell_kind
from summarizer.readers.moments import read_moment, told_times
from summarizer.readers.places import Fetch, of_stream

_TELLER: Final = "sitemap"
_MOST_BYTES: Final = 50_000_000  # as https://www.sitemaps.org/protocol.html has it, and so the next
_MOST_PLACES: Final = 50_000
_MOST_SITEMAPS: Final = 1_000
"""Sitemaps that are read of one that names others."""
_DEEPEST: Final = 3
"""How many sitemaps name one another in a chain."""
_LONGEST_FIELD: Final = 4_096
_DEEPEST_TAGS: Final = 64
_INSTEAD: Final = "Give the pages themselves."
_PIECE: Final = 65_536  # bytes read at once
_ADDRESSES: Final = {("urlset", "url", "loc"), ("sitemapindex", "sitemap", "loc")}
_FIELDS: Final[dict[tuple[str, ...], str]] = {
    ("lastmod",): "changed",
    ("news", "publication_date"): "published",
    ("news", "title"): "title",
    ("news", "publication", "name"): "publisher",
    ("news", "publication", "language"): "language",
}


@dataclass
class _Listing:
    """What a sitemap holds: for every address what is told of it."""

    places: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    of_sitemaps: bool = False
    """Whether it names sitemaps, not pages."""
    amiss: ArticleError | None = None


def read(document: Document, rooms: Rooms) -> Iterator[Found]:
    """The items on the pages that a sitemap names; see `Reader.read`. Each page is fetched when it is asked for."""
    if rooms.fetch is None:
        raise ArticleError(
            f"{document.name}: is a sitemap: it names pages, and holds no text.",
            "Use --follow to fetch them.",
        )
    yield from _Walk(rooms, rooms.fetch).read(document)


class _Walk:
    """The way through the sitemaps that name one another."""

    def __init__(self, rooms: Rooms, fetch: Fetch) -> None:
        self._rooms, self._fetch = rooms, fetch
        self._seen: set[str] = set()

    def read(self, document: Document, depth: int = 1) -> Iterator[Found]:
        self._seen.add(document.url or document.name)
        listing = _list(document)
        for address, told in sorted(listing.places.items(), key=_age):
            if listing.of_sitemaps:
                yield from self._follow(address, depth + 1)
            else:
                yield from read_page(self._fetch, address, self._rooms, _meta(address, told))
        if listing.amiss:
            yield listing.amiss

    def _follow(self, address: str, depth: int) -> Iterator[Found]:
        """What the sitemap at an address leads to."""
        if address in self._seen:
            return
        try:
            if depth > _DEEPEST or len(self._seen) >= _MOST_SITEMAPS:
                raise ArticleError(f"{address}: is one sitemap too many.", "Give it alone.")
            document = self._fetch(address)
            with closing(document.stream):
                document = _unpacked(document)
                if tell_kind(document).name != "sitemap":
                    raise ArticleError(f"{address}: is no sitemap.", "Give its address alone.")
                yield from self.read(document, depth)
        except SummarizerError as error:
            yield error


def _unpacked(document: Document) -> Document:
    plain = of_stream(document.name, document.stream)
    return replace(document, stream=plain.stream, head=plain.head)


def _list(document: Document) -> _Listing:
    """What it names; what is amiss in it is told there if it names something all the same."""
    parser = _Parser(document)
    try:
        parser.feed(document.stream)
    except (expat.ExpatError, LookupError, ValueError, *UNREADABLE) as error:
        parser.amiss(f"is damaged ({error})", "Save it anew, or give the pages themselves.")
    except ArticleError as error:
        parser.listing.amiss = error
    if not parser.listing.places:
        raise parser.listing.amiss or ArticleError(
            f"{document.name}: is a sitemap that names nothing.", _INSTEAD
        )
    return parser.listing


class _Parser:
    """Reads a sitemap piece by piece; of every element only the text of those that matter is kept."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._path: list[str] = []
        self._told: dict[str, str] = {}
        self._text: list[str] = []
        self.listing = _Listing()
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.EntityDeclHandler = self._refuse

    def feed(self, stream: BinaryIO) -> None:
        size = 0
        while piece := stream.read(_PIECE):
            size += len(piece)
            if size > _MOST_BYTES or len(self.listing.places) >= _MOST_PLACES:
                self.amiss(
                    "is longer than a sitemap may be", "What its end names was left out: give it alone."
                )
                return
            self._parser.Parse(piece)
        self._parser.Parse(b"", True)  # noqa: FBT003  # it takes no keyword

    def amiss(self, what: str, hint: str) -> None:
        self.listing.amiss = ArticleError(f"{self._document.name}: {what}.", hint)

    def _refuse(self, *_: object) -> None:
        raise ArticleError(
            f"{self._document.name}: declares entities, which a sitemap has no use for.", _INSTEAD
        )

    def _start(self, tag: str, _: dict[str, str]) -> None:
        self._path.append(tag.rpartition(":")[2])
        if len(self._path) > _DEEPEST_TAGS:
            raise ArticleError(f"{self._document.name}: is nested too deeply.", _INSTEAD)
        self._text.clear()
        if len(self._path) == 2:  # noqa: PLR2004  # a place of the list
            self._told = {}

    def _characters(self, text: str) -> None:
        if len(self._text) < _LONGEST_FIELD:
            self._text.append(text[:_LONGEST_FIELD])

    def _end(self, _: str) -> None:
        path = tuple(self._path[:6])
        text = " ".join("".join(self._text)[:_LONGEST_FIELD].split())
        self._text.clear()
        if path in _ADDRESSES and text:
            self._told["address"] = _joined(self._document.url, text)
        elif path[2:] in _FIELDS and text:
            self._told[_FIELDS[path[2:]]] = text
        elif len(path) == 2 and (address := self._told.pop("address", None)):  # noqa: PLR2004  # as above
            self.listing.of_sitemaps = path[0] == "sitemapindex"
            self.listing.places.setdefault(address, self._told)
        self._path.pop()


def _joined(base: str | None, address: str) -> str:
    try:
        return urljoin(base or "", address)
    except ValueError:  # fetching it says what is wrong
        return address


def _age(place: tuple[str, dict[str, str]]) -> float:
    """What sorts the newest first, and what tells no time last."""
    told = place[1]
    moment = read_moment(told.get("published") or told.get("changed") or "")
    if isinstance(moment, date) and not isinstance(moment, datetime):
        moment = datetime.combine(moment, time(), UTC)
    return -moment.timestamp() if moment else float("inf")


def _meta(address: str, told: dict[str, str]) -> Meta:
    known: dict[str, Any] = {key: told[key] for key in ("title", "publisher", "language") if key in told}
    moments = {"published": (told["published"], _TELLER)} if "published" in told else {}
    return Meta(url=address, **known).merged_over(told_times(moments)).credited(_TELLER)
