"""Tags: what a page tells machines in its `<meta>`, `<link>` and `<time>` elements."""

from __future__ import annotations

from typing import Final, NamedTuple
from urllib.parse import urljoin, urlsplit

from summarizer.readers.html.blocks import fold
from summarizer.readers.html.parse import Element

_TITLES: Final = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title")
_BYLINES: Final = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
)
_PUBLISHERS: Final = (
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "application-name",
    "apple-mobile-web-app-title",
)
_PUBLISHED: Final = tuple(
    """
    article:published_time og:published_time parsely-pub-date sailthru.date datepublished
    dc.date.issued dcterms.issued dcterms.date dc.date pubdate publish-date publication_date date
    """.split()  # noqa: SIM905  # one a word reads better
)
_MODIFIED: Final = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "lastmod",
)
_LANGUAGES: Final = ("og:locale", "content-language", "dc.language", "dcterms.language", "language")
_SUMMARIES: Final = ("description", "og:description", "twitter:description", "dc.description")


class Hint(NamedTuple):
    """What a page says of a field, and which of its elements says it."""

    value: str
    teller: str


class Tags:
    """A page's tags, by name."""

    def __init__(self, root: Element, address: str | None) -> None:
        self._root = root
        self._address = address
        self._values: dict[str, str] = {}
        for meta in root.iter("meta"):
            content = fold(meta.get("content") or "")
            for name in ("property", "name", "itemprop", "http-equiv"):
                if content and meta.get(name):
                    self._values.setdefault(str(meta.get(name)).strip().lower(), content)

    def _told(self, names: tuple[str, ...]) -> list[Hint]:
        return [Hint(self._values[name], f"meta {name}") for name in names if name in self._values]

    def titles(self) -> list[Hint]:
        """The headline: as told to other sites, as printed, as in the window's title."""
        printed = [Hint(text, "h1") for text in self._texts("h1")[:1]]
        return [*self._told(_TITLES), *printed, *(Hint(text, "title") for text in self._texts("title")[:1])]

    def bylines(self) -> list[Hint]:
        """The authors' names; `article:author` may be the address of a page of theirs, which is no name."""
        printed = [
            Hint(text, "rel=author")
            for text in self._named("rel", "author") or self._named("itemprop", "author")
        ]
        told = [
            hint
            for hint in self._told(_BYLINES)
            if "://" not in hint.value and not hint.value.startswith("@")
        ]
        return [*told, *printed[:1]]

    def publishers(self) -> list[Hint]:
        """The site's name."""
        return self._told(_PUBLISHERS)

    def summaries(self) -> list[Hint]:
        """What the page says the story is about."""
        return self._told(_SUMMARIES)

    def published(self) -> list[Hint]:
        """When it was published."""
        times = self._times("datePublished", "pubdate")
        return [*self._told(_PUBLISHED), *times]

    def modified(self) -> list[Hint]:
        """When it was changed."""
        return [*self._told(_MODIFIED), *self._times("dateModified")]

    def _times(self, *names: str) -> list[Hint]:
        """The moments in `<time>` elements that say what they are; without one, the only one there is."""
        stamped = [time for time in self._root.iter("time") if time.get("datetime")]
        said = [
            t
            for t in stamped
            if any(n in (t.get("itemprop") or "", t.get("class") or "") or n in t.attrib for n in names)
        ]
        if not said and "datePublished" in names and len({t.get("datetime") for t in stamped}) == 1:
            said = stamped
        return [Hint(str(time.get("datetime")), "time datetime") for time in said[:1]]

    def languages(self) -> list[Hint]:
        """The language's code."""
        html = self._root if self._root.tag == "html" else None
        own = (html.get("lang") or html.get("xml:lang") or "") if html is not None else ""
        return [*([Hint(own, "html lang")] if own else []), *self._told(_LANGUAGES)]

    def addresses(self) -> list[Hint]:
        """The page's own addresses; one of a site's front page is no story's."""
        links = [
            e.get("href")
            for e in self._root.iter("link")
            if "canonical" in (e.get("rel") or "").lower().split()
        ]
        found = [Hint(str(link), "rel=canonical") for link in links[:1] if link] + self._told(("og:url",))
        whole = [Hint(address, hint.teller) for hint in found if (address := self._absolute(hint.value))]
        return [hint for hint in whole if urlsplit(hint.value).path.strip("/") or self._is_front()]

    def _is_front(self) -> bool:
        return self._address is not None and not urlsplit(self._address).path.strip("/")

    def _absolute(self, address: str) -> str | None:
        try:
            whole = urljoin(self._address or "", address.strip())
            return whole if urlsplit(whole).scheme in ("http", "https") and urlsplit(whole).hostname else None
        except ValueError:
            return None

    def _texts(self, tag: str) -> list[str]:
        return [text for e in self._root.iter(tag) if (text := fold(e.text_content()))]

    def _named(self, attribute: str, value: str) -> list[str]:
        found = [
            e
            for e in self._root.iter()
            if value in (e.get(attribute) or "").split() and e.tag not in ("meta", "link")
        ]
        return [text for e in found if (text := fold(e.text_content()))]

    def is_article(self) -> bool:
        """Whether the page says that it is a story."""
        return (
            self._values.get("og:type", "").lower() == "article" or "article:published_time" in self._values
        )
