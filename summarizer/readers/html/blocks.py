"""Blocks: what a page shows, cut into paragraphs, in the page's order and in its own characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import Final

from summarizer.readers.html.parse import Element, words_of

HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS: Final = frozenset(
    """
    address article aside blockquote body caption center colgroup dd details dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table
    tbody td tfoot th thead tr ul
    """.split()  # noqa: SIM905  # one a word reads better
)
_UNHEARD: Final = (
    frozenset({"sr", "only"}),
    frozenset({"visually", "hidden"}),
    frozenset({"screen", "reader"}),
)
"""Words of a class whose text is for screen readers alone."""
_SPACE: Final = re.compile(r"\s+")
_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")
_BREAK: Final = "\x1e"
"""Stands for `<br>` until the paragraph is folded."""
_MID_SENTENCE: Final = re.compile(rf"(?<=[\w,;])[^\S{_BREAK}]*{_BREAK}\s*(?=[a-z])")
_CELL: Final = "\t"
_LINK: Final = "\x1c"
_UNLINK: Final = "\x1d"
_LINKED: Final = re.compile(f"{_LINK}([^{_UNLINK}]*)")
_MARKS: Final = re.compile("[\t\x1c-\x1e]")
_NEARLY_ALL: Final = 0.8
_LONGEST_CELL: Final = 30
"""Words of a cell of a table of facts; longer ones are laid out by a table."""


@dataclass(eq=False)
class Block:
    """A paragraph of a page: a run of text that no other block interrupts."""

    element: Element = field(repr=False)
    """The innermost block element that it stands in."""
    text: str
    key: str = field(repr=False)
    """Its letters and digits in lower case, to be compared with other readings of the page."""
    words: int
    linked: int
    """How many of its characters stand in links to elsewhere."""

    @property
    def tag(self) -> str:
        """The tag of its element."""
        return str(self.element.tag)

    def is_link(self) -> bool:
        """Whether it is hardly anything but links."""
        return self.linked >= _NEARLY_ALL * len(self.text.replace(" ", ""))

    def is_headline(self) -> bool:
        """Whether it is a heading of any level."""
        return self.tag in HEADINGS


def key_of(text: str) -> str:
    """What is left of a text when it is compared: letters and digits in lower case."""
    return "".join(c for c in text.casefold() if c.isalnum())


def fold(text: str) -> str:
    """A text with whitespace folded and invisible characters taken out."""
    return _SPACE.sub(" ", _INVISIBLE.sub("", text)).strip()


def blocks_of(root: Element) -> list[Block]:
    """The paragraphs of a tree, in its order."""
    found: list[Block] = []
    run = _Run(root)
    cells = _cells_of_facts(root)
    for event, element in _steps(root):
        if event == "text":
            run.add(element[0], element[1])
        elif event == "start" and element.tag == "br":
            run.parts.append(_BREAK)
        elif element.tag in _BLOCKS and element not in cells:
            found.extend(run.close())
            run = _Run(element if event == "start" else element.getparent())
        elif event == "start" and element in cells:
            run.parts.append(_CELL)
    found.extend(run.close())
    return found


def _steps(root: Element) -> Iterator[tuple[str, Element]]:
    """Starts and ends of elements, and the text between them with whether it is linked."""
    etree: Element = import_module("lxml.etree")  # untyped
    walk = etree.iterwalk(root, events=("start", "end"))
    links = 0
    for event, element in walk:
        if event == "start":
            if element is not root and _is_unheard(element):
                walk.skip_subtree()
            links += _is_link(element)
            yield event, element
            if element.text and not _is_unheard(element):
                yield "text", (element.text, links > 0)
        else:
            links -= _is_link(element)
            yield event, element
            if element.tail and element is not root:
                yield "text", (element.tail, links > 0)


def _is_link(element: Element) -> bool:
    """Whether it leads elsewhere; the anchor of a heading leads to itself."""
    address = (element.get("href") or "").strip() if element.tag == "a" else ""
    return len(address) > 1 and not (address.startswith("#") and element.getparent().tag in HEADINGS)


def _is_unheard(element: Element) -> bool:
    words = frozenset(words_of(element, "class")) if element.get("class") else frozenset[str]()
    return any(unheard <= words for unheard in _UNHEARD)


def _cells_of_facts(root: Element) -> frozenset[Element]:
    """Cells of rows of facts, each of which is read as one line; other tables lay out what is in them."""
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in root.iter("tr")]
    return frozenset(cell for row in rows if len(row) > 1 and all(map(_is_short, row)) for cell in row)


def _is_short(cell: Element) -> bool:
    if next(cell.iterdescendants(*_BLOCKS, "br"), None) is not None:
        return False
    return len(cell.text_content().split()) <= _LONGEST_CELL


class _Run:
    """Text that is gathered until a block begins or ends."""

    def __init__(self, element: Element) -> None:
        self.element = element
        self.parts: list[str] = []

    def add(self, text: str, linked: bool) -> None:  # noqa: FBT001  # given by the walk
        own = _SPACE.sub(" ", _MARKS.sub(" ", text))
        self.parts.append(f"{_LINK}{own}{_UNLINK}" if linked else own)

    def close(self) -> Iterator[Block]:
        """The paragraphs of the run."""
        if not self.parts or self.element is None:
            return
        for line in _MID_SENTENCE.sub(" ", "".join(self.parts)).split(_BREAK):
            linked = sum(len(text.strip()) for text in _LINKED.findall(line))
            text = _row(line.replace(_LINK, "").replace(_UNLINK, ""))
            if key := key_of(text):
                yield Block(self.element, text, key, len(text.split()), linked)


def _row(line: str) -> str:
    cells = [fold(cell) for cell in line.split(_CELL)]
    return _CELL.join(cell for cell in cells if cell)
