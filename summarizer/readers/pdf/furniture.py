"""Furniture: the headers, footers and page numbers of a PDF, which stand on many pages in the same place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from summarizer.readers.pdf.lines import Line

_EDGE: Final = 3
"""How many lines at the top and at the bottom of a page may be furniture."""
_SHARE: Final = 0.4
"""On how many of the pages; those of left and right pages may differ."""
_CHAPTER: Final = 3
_DIGITS: Final = re.compile(r"\d+|\b[ivxlc]+\b")
_PAGE_NUMBER: Final = re.compile(r"page \d+(?: ?(?:of|/) ?\d+)?|\d+ ?(?:of|/) ?\d+|[-–—] ?\d+ ?[-–—]", re.I)

_Place = tuple[str, bool]


def without_furniture(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[str]]:
    """The pages' lines but for headers, footers and page numbers, and these, each form once."""
    edges = [_edges(page) for page in pages]
    on_pages = defaultdict[_Place, dict[int, Line]](dict)
    for number, edge in enumerate(edges):
        for place, line in edge:
            on_pages[place].setdefault(number, line)
    utmost = {id(line) for page in pages for line in _utmost(page)}
    repeated = {
        place
        for place, on in on_pages.items()
        if _is_repeated(list(on.values()), len(pages), few=all(id(line) in utmost for line in on.values()))
    }
    left, out = list[list[Line]](), dict[str, str]()
    for page, edge in zip(pages, edges, strict=True):
        gone = {id(line) for place, line in edge if place in repeated or _is_number(page, line, len(pages))}
        left.append([line for line in page if id(line) not in gone])
        for _, line in edge:
            if id(line) in gone:
                out.setdefault(_form(line), line.text)
    return left, list(out.values())


def _edges(page: Sequence[Line]) -> list[tuple[_Place, Line]]:
    """The first and the last lines of a page as it looks, each with its form and whether it is at the top."""
    by_height = sorted(page, key=lambda line: -line.y)
    top, bottom = by_height[:_EDGE], by_height[_EDGE:][-_EDGE:]
    return [((_form(line), line in top), line) for line in (*top, *bottom)]


def _form(line: Line) -> str:
    return _DIGITS.sub("#", line.text.casefold())


def _utmost(page: Sequence[Line]) -> Sequence[Line]:
    by_height = sorted(page, key=lambda line: line.y)
    return (by_height[0], by_height[-1]) if by_height else ()


def _is_repeated(lines: Sequence[Line], pages: int, *, few: bool) -> bool:
    """Whether lines alike stand on enough pages, in the same place on them; those of a chapter stand on few."""
    enough = max(2, _SHARE * pages)
    if len(lines) < (min(enough, _CHAPTER) if few else enough):
        return False
    return max(line.y for line in lines) - min(line.y for line in lines) < 2 * lines[0].size


def _is_number(page: Sequence[Line], line: Line, pages: int) -> bool:
    """Whether a line is the page's number and nothing else, the last or the first one."""
    heights = [other.y for other in page]
    if line.y not in (min(heights), max(heights)):
        return False
    return bool(_PAGE_NUMBER.fullmatch(line.text)) or (pages > 1 and line.text.isdecimal())
