"""Blocks: the paragraphs and the rows of tables in a Word file's body, in its order, as a reader sees them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from summarizer.article import MAX_CHARACTERS

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TITLES: Final = frozenset(("title", "heading1", "heading 1"))
_LEFT_OUT: Final = {
    f"{_W}del": "deletions",
    f"{_W}moveFrom": "deletions",
    f"{_W}footnoteReference": "footnotes",
    f"{_W}endnoteReference": "footnotes",
    f"{_W}commentReference": "comments",
}
_TOLD: Final = {
    "deletions": "tracked deletions are left out",
    "insertions": "tracked insertions are kept as text",
    "footnotes": "footnotes are left out",
    "comments": "comments are left out",
    "hidden": "hidden text is left out",
    "symbols": "symbols of a font are left out",
    "chunks": "parts in other formats are left out",
}
_SIGNS: Final = {
    f"{_W}tab": " ",
    f"{_W}ptab": " ",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
}
_SILENT: Final = frozenset(
    f"{_W}{name}" for name in ("pPr", "rPr", "instrText", "delText", "sdtPr", "sectPr", "rubyPr", "rt")
)
_BLANKS: Final = re.compile(r"[ \t\u00a0]+")
_DEEPEST: Final = 100


class TooLongError(Exception):
    """There is more text than one item has."""


class Blocks:
    """The texts that stand in a body."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        """Paragraphs, and rows of tables."""
        self.title: str | None = None
        """The first text, if it is set as a title or a first heading."""
        self._out = Counter[str]()
        self._length = 0

    def read(self, body: Any) -> None:
        """Take in all blocks of a body.

        Raises:
            TooLongError: there is no end to them.
        """
        for element in self._flow(body, 0):
            text, boxes = self._paragraph(element) if element.tag == f"{_W}p" else (self._row(element), [])
            if text and not self.texts and _style(element) in _TITLES:
                self.title = text
            self._add(text)
            for box in boxes:
                self.read(box)

    def warnings(self) -> list[str]:
        """What was left out, and how often."""
        return [f"{told}: {self._out[kind]}" for kind, told in _TOLD.items() if self._out[kind]]

    def _add(self, text: str) -> None:
        self._length += len(text)
        if self._length > 2 * MAX_CHARACTERS:
            raise TooLongError
        if text:
            self.texts.append(text)

    def _flow(self, element: Any, depth: int) -> Iterator[Any]:
        """The paragraphs, and those rows of tables that hold no more than a line in each cell, in order."""
        if depth > _DEEPEST:
            raise RecursionError
        for child in _children(element):
            if child.tag == f"{_W}p" or (child.tag == f"{_W}tr" and self._is_plain(child)):
                yield child
            elif child.tag in _LEFT_OUT:
                self._out[_LEFT_OUT[child.tag]] += 1
            elif child.tag == f"{_W}altChunk":
                self._out["chunks"] += 1
            elif child.tag not in _SILENT:
                yield from self._flow(child, depth + 1)

    @staticmethod
    def _is_plain(row: Any) -> bool:
        cells = row.findall(f"{_W}tc")
        boxed = next(row.iter(f"{_W}txbxContent"), None) is not None
        return (
            len(cells) > 1
            and not boxed
            and all(sum(_has_text(paragraph) for paragraph in cell.iter(f"{_W}p")) <= 1 for cell in cells)
        )

    def _row(self, row: Any) -> str:
        """A row of a table: its cells' texts, parted by tabs as when it is copied."""
        cells = [self._paragraph(paragraph)[0] for paragraph in row.iter(f"{_W}p")]
        return "\t".join(" ".join(cell.split()) for cell in cells if cell)

    def _paragraph(self, paragraph: Any) -> tuple[str, list[Any]]:
        """The text of a paragraph, and the text boxes that hang on it."""
        boxes = list[Any]()
        parts = list(self._inline(paragraph, boxes, 0))
        lines = (_BLANKS.sub(" ", line).strip() for line in "".join(parts).split("\n"))
        return "\n".join(filter(None, lines)), boxes

    def _inline(self, element: Any, boxes: list[Any], depth: int) -> Iterator[str]:
        if depth > _DEEPEST:
            raise RecursionError
        for child in _children(element):
            tag = child.tag
            if tag in (f"{_W}t", f"{_M}t"):
                # A soft hyphen in a line isn't seen.
                yield (child.text or "").replace("\u00ad", "")
            elif tag == f"{_W}br" and child.get(f"{_W}type") in ("page", "column"):
                yield "\n"
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag == f"{_W}txbxContent":
                boxes.append(child)
            elif not self._is_left_out(child):
                self._out["insertions"] += tag in (f"{_W}ins", f"{_W}moveTo")
                yield from self._inline(child, boxes, depth + 1)

    def _is_left_out(self, element: Any) -> bool:
        """Whether it isn't seen, which is counted where it could be missed."""
        kind = _LEFT_OUT.get(element.tag)
        if kind is None and element.tag == f"{_W}sym":
            kind = "symbols"
        if kind is None and element.tag == f"{_W}r" and _is_hidden(element):
            kind = "hidden"
        if kind:
            self._out[kind] += 1
        return kind is not None or element.tag in _SILENT


def _children(element: Any) -> Iterator[Any]:
    """The elements in one, no comments; of alternatives, the first that has content."""
    for child in element:
        if not isinstance(child.tag, str):
            continue
        if child.tag == f"{_MC}AlternateContent":
            choices = [choice for choice in child if isinstance(choice.tag, str)]
            yield from _children(next((choice for choice in choices if len(choice)), ()))
        else:
            yield child


def _is_hidden(run: Any) -> bool:
    vanish = run.find(f"{_W}rPr/{_W}vanish")
    return vanish is not None and vanish.get(f"{_W}val") not in ("0", "false", "off")


def _has_text(paragraph: Any) -> bool:
    return any((text.text or "").strip() for text in paragraph.iter(f"{_W}t"))


def _style(element: Any) -> str:
    style = element.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else str(style.get(f"{_W}val", "")).casefold()
