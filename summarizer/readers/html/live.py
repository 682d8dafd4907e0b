"""Live pages: many updates on one page, each with its own time.

Where the page's JSON-LD gives the updates' texts, every update is an item of its own, named PAGE#ID.
Each was written at another time, so that "yesterday" means another day in each; a page of a whole
day is longer than an item may be; and an editor wants to be led to the one update that tells a
change. What stands around the updates is an item too, named as the page. Where JSON-LD doesn't
give them, the updates are one item's text in the page's order: cutting them apart by the looks of
a page would lose some in silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from summarizer.readers.html.blocks import Block, fold, key_of
from summarizer.readers.html.furniture import is_named
from summarizer.readers.html.jsonld import Told, text_of, texts_of
from summarizer.readers.html.parse import Element

_FEWEST: Final = 3
"""Updates that make a page a live one by its looks."""
_MOST: Final = 1000
_SHORTEST_KEY: Final = 12
"""Letters of a paragraph by which an update is found on the page."""
_LONGEST_RUN: Final = 60
"""Paragraphs of the page among which an update's are looked for."""


@dataclass(frozen=True)
class Update:
    """One update of a live page."""

    id: str
    text: str
    told: dict[str, Any]
    """What JSON-LD tells of it."""
    blocks: frozenset[Block]
    """The page's paragraphs that it is."""


def updates_around(container: Element) -> Element | None:
    """What holds the updates of a live page, if a story's element is one of them, or in one."""
    element = container
    while element is not None and element.tag not in ("body", "main"):
        parent = element.getparent()
        if parent is not None and sum(_is_update(e, element) for e in parent) >= _FEWEST:
            return parent
        element = parent
    return None


def _is_update(element: Element, like: Element) -> bool:
    alike = element.tag == like.tag and _first_class(element) == _first_class(like)
    return alike and not is_named(element) and element.find(".//time") is not None


def _first_class(element: Element) -> str:
    return " ".join((element.get("class") or "").split()[:1])


def updates_of(told: Told, blocks: list[Block]) -> list[Update]:
    """The updates that JSON-LD gives, in its order; in the page's own words and paragraphs where they are shown."""
    given = told.updates()[:_MOST]
    found: list[Update] = []
    for number, update in enumerate(given, 1):
        body = text_of(update.get("articleBody"))
        shown = _shown(body, blocks)
        whole = "\n\n".join(block.text for block in shown)
        if len(key_of(whole)) < len(key_of(body)):  # some of it is shown in other words, or not at all
            whole = "\n\n".join(filter(None, map(fold, body.split("\n"))))
        if whole:
            found.append(Update(_id(update, number), whole, update, frozenset(shown)))
    return found if len(found) > 1 else []


def _shown(body: str, blocks: list[Block]) -> list[Block]:
    """The page's paragraphs that make an update, with captions and the like among them left out."""
    key = key_of(body)
    starts = (at for at, b in enumerate(blocks) if len(b.key) >= _SHORTEST_KEY and key.startswith(b.key))
    for start in starts:
        run: list[Block] = []
        rest = key
        for block in blocks[start : start + _LONGEST_RUN]:
            if rest and rest.startswith(block.key):
                run.append(block)
                rest = rest[len(block.key) :]
        if not rest:
            return run
    return []


def _id(update: dict[str, Any], number: int) -> str:
    for name in ("@id", "url", "mainEntityOfPage"):
        for value in texts_of(update.get(name)):
            if fragment := urlsplit(value).fragment:
                return fragment
    return str(number)
