"""Parse: the tree of a page, within bounds of size, depth and number of elements."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any, Final, TypeAlias

from summarizer.errors import ArticleError

Element: TypeAlias = Any
"""An element of lxml, which has no types of its own."""

MAX_PAGE_BYTES: Final = 10_000_000
"""Most bytes of a page; the largest live blogs have three million."""
_MAX_ELEMENTS: Final = 30_000
"""Most elements of a page; a long story has two thousand, a live blog of a whole day some twenty thousand."""
_MAX_SHOWN: Final = 600_000
"""Most characters that a page shows, furniture included: six times the longest item."""
_KEPT: Final = (
    "class",
    "id",
    "role",
    "href",
    "rel",
    "itemprop",
    "datetime",
    "data-component",
    "data-testid",
    "data-module",
    "style",
)
"""Attributes that say what an element is."""
_LONGEST_VALUE: Final = 500
_MOST_TAGS: Final = 5 * _MAX_ELEMENTS
"""Most starts of tags, scripts' included, of a page that is parsed at all."""
_LONG_TAG: Final = re.compile(r"<[A-Za-z][^<]{1500,}")
_VALUE: Final = re.compile(r"""(?<=[^\s=])\s?=\s?(?:"[^"]*"|'[^']*')""")
_MOST_ATTRIBUTES: Final = 300
"""Most attributes of an element: the parser compares each with all others."""
_PROLOG: Final = re.compile(r"\A\s*<\?xml\b[^>]*>")
_UNSEEN: Final = frozenset(
    """
    script style noscript template svg math iframe object embed canvas audio video select textarea button input datalist
    dialog head link amp-ad
    """.split()  # noqa: SIM905  # one a word reads better
)
"""Elements of which a reader sees nothing, or no story."""
_SPACES: Final = re.compile(r"\s{2,}")
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HINT: Final = "Save the story's text alone and give that."


def parse_page(text: str, name: str) -> Element:
    """The root of a page; nothing outside it is loaded, and none of its entities are its own.

    Raises:
        ArticleError: it is empty, too deep or too large.
    """
    html: Any = import_module("lxml.html")  # untyped
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=False, no_network=True, remove_comments=True, remove_pis=True
    )
    if len(re.findall("<[A-Za-z]", text)) > _MOST_TAGS:
        raise _too_many(name)
    if any(len(_attributes(tag)) > _MOST_ATTRIBUTES for tag in _LONG_TAG.findall(text)):
        raise ArticleError(f"{name}: an element of the page has too many attributes.", _HINT)
    clean = _CONTROLS.sub("", _PROLOG.sub("", text))
    try:
        root = html.document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    except (ValueError, import_module("lxml.etree").LxmlError):
        raise ArticleError(f"{name}: the page is empty.", "Save it again from a browser.") from None
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise ArticleError(f"{name}: the page's elements stand too deep in one another.", _HINT)
    if sum(1 for _ in root.iter()) > _MAX_ELEMENTS:
        raise _too_many(name)
    return root


def _attributes(tag: str) -> list[str]:
    """An element's attributes, and what may be taken for some."""
    return _VALUE.sub(" ", tag).partition(">")[0].split()


def _too_many(name: str) -> ArticleError:
    return ArticleError(f"{name}: the page has more than {_MAX_ELEMENTS:,} elements.", _HINT)


def without_unseen(root: Element, name: str) -> Element:
    """A copy of a page without what nobody sees: scripts, styles, forms' parts, hidden elements.

    Raises:
        ArticleError: what is left is too much for one item.
    """
    from copy import deepcopy

    seen: Element = deepcopy(root)
    for element in [e for e in seen.iter() if e.tag in _UNSEEN or is_hidden(e)]:
        if element.getparent() is not None:
            element.drop_tree()
    _lighten(seen)
    shown = sum(len(text) for text in seen.itertext())
    if shown > _MAX_SHOWN:
        raise ArticleError(f"{name}: the page shows {shown:,} characters, too many for one story.", _HINT)
    return seen


def _lighten(root: Element) -> None:
    """Take out what makes a page heavy and says nothing: long runs of whitespace, most attributes."""
    for element in root.iter():
        if element.text:
            element.text = _SPACES.sub(" ", _CONTROLS.sub("", element.text))
        if element.tail:
            element.tail = _SPACES.sub(" ", _CONTROLS.sub("", element.tail))
        kept = {n: _CONTROLS.sub("", v) for n in _KEPT if (v := element.get(n)) and len(v) <= _LONGEST_VALUE}
        element.attrib.clear()
        element.attrib.update(kept)


def is_hidden(element: Element) -> bool:
    """Whether an element's own attributes hide it from readers."""
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style or "visibility:hidden" in style


def words_of(element: Element, name: str) -> list[str]:
    """The words of an attribute such as `class`, split where they are joined: `storyBody--lead` has three."""
    value = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", element.get(name) or "")
    return [word.lower() for word in re.split(r"[^A-Za-z]+", value) if word]
