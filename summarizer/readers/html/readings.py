"""Readings: which paragraphs of a page each of three tellers takes for the story's."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

from summarizer.readers.html.blocks import Block, blocks_of, key_of
from summarizer.readers.html.parse import Element

_SHORTEST_INSIDE: Final = 24
"""Letters of a paragraph that is told by standing inside a longer text; shorter ones stand in any."""


@dataclass(frozen=True)
class Reading:
    """The text that one teller takes for the story."""

    whole: str
    """All of it, as keys are."""
    parts: frozenset[str]
    """Its paragraphs, as keys are."""

    def has(self, block: Block) -> bool:
        """Whether a paragraph of the page is in it."""
        return block.key in self.parts or (len(block.key) >= _SHORTEST_INSIDE and block.key in self.whole)


@dataclass(frozen=True)
class Readings:
    """What each teller takes for the story."""

    trafilatura: Reading
    readability: Reading
    told: Reading
    """What the page itself gives to machines, as `articleBody`."""


def read_thrice(root: Element, body: str) -> Readings:
    """The three readings of a page, whose scripts are taken out already; `body` is its own `articleBody`."""
    for library in ("trafilatura", "readability"):
        logging.getLogger(library).setLevel(logging.CRITICAL)  # their troubles are told as ours
    lines = [key_of(line) for line in body.split("\n")]
    told = Reading("".join(lines), frozenset(filter(None, lines)))
    return Readings(_by_trafilatura(root), _by_readability(root), told)


def _by_trafilatura(root: Element) -> Reading:
    from copy import deepcopy

    from trafilatura import bare_extraction

    try:
        found: Any = bare_extraction(
            deepcopy(root),
            favor_recall=True,
            include_comments=False,
            include_tables=True,
            with_metadata=False,
        )
    except Exception:  # whatever a hostile page makes a library raise: it has no reading then
        found = None
    texts = [] if found is None or found.body is None else list(_texts(found.body))
    return _reading(texts)


def _texts(body: Element) -> list[str]:
    """The lines of every part, and of every paragraph, item and cell in one."""
    for line_break in body.iter("lb"):
        line_break.tail = f"\n{line_break.tail or ''}"
    whole = ["".join(part.itertext()) for part in body]
    inner = ["".join(part.itertext()) for part in body.iter("p", "item", "cell", "head", "quote")]
    return [line for text in whole + inner for line in (text, *text.split("\n"))]


def _by_readability(root: Element) -> Reading:
    html: Any = import_module("lxml.html")  # untyped, as is the next
    readability: Any = import_module("readability")
    try:
        text = readability.Document(root).summary(html_partial=True)
        tree = html.document_fromstring(text)
    except Exception:  # as above
        return _reading([])
    return _reading([block.text for block in blocks_of(tree)])


def _reading(texts: list[str]) -> Reading:
    keys = [key_of(text) for text in texts]
    return Reading("".join(dict.fromkeys(keys)), frozenset(filter(None, keys)))
