"""Describe: the meta data of a page: from JSON-LD, then its tags, then htmldate, each with its teller."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from summarizer.meta import Meta
from summarizer.readers.html.blocks import fold, key_of
from summarizer.readers.html.jsonld import Node, Told, text_of, texts_of
from summarizer.readers.html.parse import Element
from summarizer.readers.html.tags import Hint, Tags
from summarizer.readers.moments import day_of, read_moment

JSON_LD: Final = "json-ld"
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_SITE: Final = re.compile(r"\s+(?:[|–—·•»:-]|::)\s+")
_BY: Final = re.compile(r"(?i)\A(?:by|von|par|por)\s+")
_DATELINE: Final = re.compile(
    r"""(?x) \A [("“]?
    ( [A-Z][A-ZÀ-Þ.'’/-]{2,} (?:[ ,]+[A-ZÀ-Þ][\w.'’-]*\.?){0,5}
      (?:,?\s+(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept?|Oct|Nov|Dec)\w*\.?\s+\d{1,2}(?:,\s+\d{4})?)?
      (?:\s*\([A-Z][\w\s&.-]{1,30}\))?
      (?:\s*/[\w\s.]{1,30}/)? )
    \s*(?:--|[–—]|\s-\s|-\s)"""
)
_LONGEST_BYLINE: Final = 300


@dataclass
class _Fields:
    """Fields as they are found, and who told each; the first that tells one is believed."""

    values: dict[str, Any] = field(default_factory=dict[str, Any])
    told_by: dict[str, str] = field(default_factory=dict[str, str])

    def set(self, name: str, value: Any, teller: str) -> None:
        if value and name not in self.values:
            self.values[name], self.told_by[name] = value, teller

    def set_first(self, name: str, hints: Iterable[Hint]) -> None:
        for hint in hints:
            self.set(name, hint.value, hint.teller)


def describe_page(root: Element, told: Told, tags: Tags, address: str | None, known: Meta) -> Meta:
    """What a page tells of its story; what is known from elsewhere fills what it doesn't tell.

    htmldate is asked only where neither tells the day, and only for what stands in the page's markup or its
    address: a day found in running text may be any.
    """
    fields = _Fields()
    publishers = [Hint(name, JSON_LD) for name in _publishers(told)] + tags.publishers()
    fields.set_first("publisher", publishers)
    fields.set_first("title", (Hint(_headline(h, tags, publishers), h.teller) for h in _titles(told, tags)))
    fields.set_first("byline", _bylines(told, tags))
    fields.set("dateline", fold(text_of(told.node.get("dateline"))), JSON_LD)
    fields.set_first("url", [*tags.addresses(), *_addresses(told)])
    fields.set("url", address, "address")
    fields.set_first("language", _languages(told, tags))
    fields.set("corrections", _corrections(told), JSON_LD)
    _set_moments(fields, told.node, tags)
    if "published" not in fields.values and known.published is None:
        fields.set("published", _by_htmldate(root, fields.values.get("url")), "htmldate")
    return Meta(**fields.values, told_by=fields.told_by).merged_over(known)


def describe_update(node: Node, number: str, page: Meta) -> Meta:
    """What is told of one update of a live page; the rest is the page's."""
    fields = _Fields()
    fields.set("title", fold(text_of(node.get("headline"))), JSON_LD)
    fields.set("byline", _names(Told(node).nodes("author")), JSON_LD)
    for address in texts_of(node.get("url")):
        fields.set("url", address if address.startswith("http") else None, JSON_LD)
    if page.url and "url" not in fields.values and not number.isdigit():
        fields.set("url", f"{page.url.partition('#')[0]}#{number}", JSON_LD)
    _set_moments(fields, node, None)
    # The page's own day says when it was begun, not when the update was written.
    times = {"published": None, "published_at": None, "modified_at": None, "corrections": (), "warnings": ()}
    rest = page.model_copy(
        update={**times, "told_by": {k: v for k, v in page.told_by.items() if k not in times}}
    )
    return Meta(**fields.values, told_by=fields.told_by).merged_over(rest)


def dateline_of(text: str) -> str | None:
    """The place, and what stands with it, before a story's first sentence."""
    found = _DATELINE.match(text)
    return found.group(1).strip(" ,") if found else None


def _titles(told: Told, tags: Tags) -> list[Hint]:
    headline = fold(text_of(told.node.get("headline")))
    return [Hint(headline, JSON_LD), *tags.titles()] if headline else tags.titles()


def _headline(hint: Hint, tags: Tags, publishers: list[Hint]) -> str:
    """A headline without the site's name behind it, or before it."""
    parts = _SITE.split(hint.value)
    names = {key_of(publisher.value) for publisher in publishers}
    printed = next((h.value for h in tags.titles() if h.teller == "h1"), "")
    if len(parts) > 1 and hint.teller != "h1":
        if printed and key_of(hint.value).startswith(key_of(printed)):
            return printed
        if key_of(parts[-1]) in names:
            return hint.value[: hint.value.rindex(parts[-1])].rstrip(" |–—·•»:-")
        if key_of(parts[0]) in names:
            return hint.value[len(parts[0]) :].lstrip(" |–—·•»:-")
    return hint.value


def _publishers(told: Told) -> list[str]:
    nodes = [*told.nodes("publisher"), *told.nodes("sourceOrganization"), *told.nodes("provider")]
    names = [fold(text_of(node.get("name"))) for node in nodes]
    return [name for name in names if name and "://" not in name]


def _bylines(told: Told, tags: Tags) -> list[Hint]:
    names = _names(told.nodes("author")) or _names(told.nodes("creator"))
    return [
        *([Hint(names, JSON_LD)] if names else []),
        *(Hint(_BY.sub("", h.value), h.teller) for h in tags.bylines()),
    ]


def _names(nodes: list[Node]) -> str:
    names = [_BY.sub("", fold(name)) for node in nodes for name in texts_of(node.get("name"))]
    return ", ".join(dict.fromkeys(name for name in names if "://" not in name))[:_LONGEST_BYLINE]


def _addresses(told: Told) -> list[Hint]:
    values = [*texts_of(told.node.get("url")), *texts_of(told.node.get("mainEntityOfPage"))]
    return [Hint(value, JSON_LD) for value in values if value.startswith(("https://", "http://"))]


def _languages(told: Told, tags: Tags) -> list[Hint]:
    hints = [Hint(value, JSON_LD) for value in texts_of(told.node.get("inLanguage"))] + tags.languages()
    return [Hint(h.value.replace("_", "-"), h.teller) for h in hints if _LANGUAGE.fullmatch(h.value)]


def _corrections(told: Told) -> tuple[str, ...]:
    return tuple(fold(text) for text in texts_of(told.node.get("correction")))


def _set_moments(fields: _Fields, node: Node, tags: Tags | None) -> None:
    published = [Hint(v, JSON_LD) for v in texts_of(node.get("datePublished"))] + (
        tags.published() if tags else []
    )
    modified = [Hint(v, JSON_LD) for v in texts_of(node.get("dateModified"))] + (
        tags.modified() if tags else []
    )
    days = _moments(published)
    if days:
        day = day_of(days[0][0])
        fields.set("published", day, days[0][1])
        # A moment that someone else tells must be of the same day.
        same = [(m, teller) for m, teller in days if isinstance(m, datetime) and day_of(m) == day]
        for moment, teller in same[:1]:
            fields.set("published_at", moment, teller)
    for moment, teller in _moments(modified):
        if isinstance(moment, datetime):
            fields.set("modified_at", moment, teller)


def _moments(hints: list[Hint]) -> list[tuple[datetime | date, str]]:
    return [(moment, hint.teller) for hint in hints if (moment := read_moment(hint.value)) is not None]


def _by_htmldate(root: Element, address: str | None) -> date | None:
    from copy import deepcopy

    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        day = find_date(deepcopy(root), extensive_search=False, original_date=True, url=address)
        return date.fromisoformat(day) if day else None
    except Exception:  # whatever a hostile page makes a library raise: it has no day then
        return None
