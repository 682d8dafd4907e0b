"""JSON-LD: what a page tells machines of its story, found among all else it tells."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, cast

from summarizer.readers.html.blocks import fold, key_of
from summarizer.readers.html.parse import Element

_NEWS: Final = tuple(
    """
    NewsArticle ReportageNewsArticle LiveBlogPosting AnalysisNewsArticle BackgroundNewsArticle
    OpinionNewsArticle ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle
    Article BlogPosting Report SocialMediaPosting ScholarlyArticle TechArticle WebPage
    """.split()  # noqa: SIM905  # one a word reads better
)
"""Types of stories (https://schema.org/NewsArticle and its kin), the surest first."""
_MOST_NODES: Final = 20_000
_CDATA: Final = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|\]\]>)[\s;]*\Z"
)
_COMMA: Final = re.compile(r",(\s*[}\]])")
_TAG: Final = re.compile(r"<(?:/?(?:p|div|br|li|ul|ol|h[1-6]|blockquote))\b[^>]*>", re.IGNORECASE)
_ANY_TAG: Final = re.compile(r"</?[a-zA-Z][^>]{0,500}>")

Node = dict[str, Any]


@dataclass(frozen=True)
class Told:
    """The story's node, and every node by its id."""

    node: Node = field(default_factory=dict[str, Any])
    by_id: dict[str, Node] = field(default_factory=dict[str, Node])
    damaged: int = 0
    """How many scripts could not be read."""

    def is_article(self) -> bool:
        """Whether the page says that it is a story."""
        return bool(self.node) and "WebPage" not in types_of(self.node)

    def nodes(self, name: str) -> list[Node]:
        """The nodes of a property, those it names by their id too; text is a node with a name."""
        found: list[Node] = []
        for value in _listed(self.node.get(name)):
            if isinstance(value, str):
                found.append({"name": value})
            elif isinstance(value, dict):
                node = cast("Node", value)
                found.append({**self.by_id.get(str(node.get("@id")), {}), **node})
        return found

    def updates(self) -> list[Node]:
        """The updates of a live page that have a text."""
        values = [cast("Node", v) for v in _listed(self.node.get("liveBlogUpdate")) if isinstance(v, dict)]
        return [value for value in values if text_of(value.get("articleBody"))]

    def is_for_payers(self) -> bool:
        """Whether the story, or a part of it, is not free to read."""
        parts = [cast("Node", v) for v in _listed(self.node.get("hasPart")) if isinstance(v, dict)]
        return any(_is_false(node.get("isAccessibleForFree")) for node in (self.node, *parts))


def read_json_ld(root: Element, headline: str) -> Told:
    """What a page's scripts tell; of several stories the one with its headline, then the surest type."""
    nodes: list[Node] = []
    damaged = 0
    for script in root.iter("script"):
        if (script.get("type") or "").partition(";")[0].strip().lower() == "application/ld+json":
            value = _parsed(script.text or "")
            damaged += value is None
            nodes.extend(_nodes(value))
    by_id = {str(node["@id"]): node for node in reversed(nodes) if "@id" in node and len(node) > 1}
    stories = [node for node in nodes if _rank(node) < len(_NEWS)]
    key = key_of(headline)
    stories.sort(key=lambda node: (bool(key) and key_of(text_of(node.get("headline"))) != key, _rank(node)))
    stories = [node for node in stories if _rank(node) < len(_NEWS) - 1] or stories
    return Told(stories[0] if stories else {}, by_id, damaged)


def types_of(node: Node) -> list[str]:
    """The names of a node's types."""
    return [str(value).rpartition("/")[2] for value in _listed(node.get("@type"))]


def text_of(value: Any) -> str:
    """The text of a property: its first value, without markup; paragraphs on lines of their own."""
    return next(iter(texts_of(value)), "")


def texts_of(value: Any) -> list[str]:
    """The texts of a property."""
    texts: list[str] = []
    for one in _listed(value):
        node = cast("Node", one) if isinstance(one, dict) else {}
        named: Any = node.get("@value", node.get("text", node.get("name", node.get("@id"))))
        told = named if node else cast("Any", one)
        if isinstance(told, str):
            plain = _ANY_TAG.sub("", _TAG.sub("\n", told)) if "<" in told else told
            texts.append("\n".join(filter(None, map(fold, html.unescape(plain).split("\n")))))
    return [text for text in texts if text]


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return cast("list[Any]", value) if isinstance(value, list) else [value]


def _is_false(value: Any) -> bool:
    return value is False or (isinstance(value, str) and value.strip().rpartition("/")[2].lower() == "false")


def _rank(node: Node) -> int:
    return min((_NEWS.index(name) for name in types_of(node) if name in _NEWS), default=len(_NEWS))


def _parsed(script: str) -> Any:
    """A script's value, mended where the usual slips were made; None if that is not enough."""
    plain = _CDATA.sub("", script).strip().rstrip(";")
    for text in (plain, _COMMA.sub(r"\1", plain), html.unescape(plain)):
        try:
            value, _ = json.JSONDecoder(strict=False).raw_decode(text)
        except (ValueError, RecursionError):
            continue
        return value
    return None


def _nodes(value: Any) -> Iterator[Node]:
    """Every node that stands for itself: in lists, in a graph, as what a page is about."""
    waiting, count = [value], 0
    while waiting and count < _MOST_NODES:
        one, count = waiting.pop(0), count + 1
        if isinstance(one, list):
            waiting[:0] = cast("list[Any]", one)[:_MOST_NODES]
        elif isinstance(one, dict):
            node = cast("Node", one)
            yield node
            waiting[:0] = [
                node[name] for name in ("@graph", "mainEntity", "mainEntityOfPage") if name in node
            ]
