"""House: drawn from the import contract of pyproject.toml, where a floor may import only from the floors below it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from manual import ROOT
from manual.markdown import page, table

_WIDTH, _ROW, _GAP, _LEFT = 900, 34, 8, 90
_COLOURS = ("#e8eaf6", "#e3f2fd", "#e8f5e9", "#fff8e1", "#fbe9e7")

_INTRO = """\
Every file of the package stands on a floor, and may import only from the floors below it; rooms on one line don't know
each other. The floors are the import contract in `pyproject.toml`; `lint-imports` breaks the build on an import that goes up,
and on a file without a floor. This page and its drawing are made from the contract and from the first line of each room.

![The house, floor by floor](pictures/house.svg)

One item goes down and up again: a *door* reads the arguments; *work* reads the item, renders the prompt, asks, has the answer
grounded, and asks once more at most; the *wire* sends one request and knows nothing of changes of post; the *rules* are values
in, values out: they prove each claim and derive what is not asked; the *nouns* are what all of them speak of.

Three failures have three owners: the wire is tried again in `wire`, the form is asked for again in `provider`, and
what was not proved is repaired once by `reading`. The errors are a tree, drawn at the top of `summarizer/errors.py`; each has its
own [exit code](command-line.md#exit-codes)."""


class Line(NamedTuple):
    """Rooms that stand beside each other."""

    floor: str
    rooms: tuple[str, ...]


def lines(contract: str | None = None) -> list[Line]:
    """The lines of the contract from the top down, each with the name of its floor.

    A floor is named by the comment on its first line, as in `# 2 rules`.
    """
    text = (ROOT / "pyproject.toml").read_text("utf-8") if contract is None else contract
    found: list[Line] = []
    floor = ""
    listed = text.partition("\nlayers = [")[2].partition("\n]")[0]
    for written in listed.splitlines():
        rooms = re.findall(r'"([^"]*)"', written)
        floor = re.sub(r"^\d+ ", "", written.partition("#")[2].strip()) or floor
        found += [Line(floor, tuple(room.strip() for room in re.split(r"[|:]", line))) for line in rooms]
    # What stands above the first named floor is its entrance.
    first = next((line.floor for line in found if line.floor), "")
    return [Line(line.floor or first, line.rooms) for line in found]


def purpose(room: str) -> str:
    """The first line of a room's docstring."""
    place = ROOT / "summarizer" / room
    source = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
    told = ast.get_docstring(ast.parse(source.read_text("utf-8"))) or ""
    return told.partition("\n")[0]


def house_page() -> str:
    """The page of the architecture."""
    rows = [(line.floor, f"`{room}`", purpose(room)) for line in lines() for room in line.rooms]
    return page("The house", _INTRO, "## Every room", table(("floor", "room", "what it is"), rows))


def house_drawing() -> str:
    """The drawing, as SVG."""
    return "\n".join(_drawn(lines())) + "\n"


def _drawn(drawn: list[Line]) -> Iterator[str]:
    floors = list(dict.fromkeys(line.floor for line in drawn))
    height = _GAP + sum(_ROW + _GAP for _ in drawn) + _GAP * len(floors)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        'font-family="system-ui, sans-serif" font-size="13" role="img">'
    )
    yield "<title>The floors of the house; each imports only from those below it</title>"
    yield f'<rect width="{_WIDTH}" height="{height}" fill="white"/>'
    top = _GAP
    for number, floor in enumerate(floors):
        inside = [line for line in drawn if line.floor == floor]
        tall = len(inside) * (_ROW + _GAP)
        colour = _COLOURS[number % len(_COLOURS)]
        yield f'<rect x="4" y="{top - 4}" width="{_WIDTH - 8}" height="{tall}" rx="6" fill="{colour}"/>'
        yield f'<text x="16" y="{top + 22}" font-weight="bold">{escape(floor)}</text>'
        for line in inside:
            yield from _rooms(line, top)
            top += _ROW + _GAP
        top += _GAP
    yield "</svg>"


def _rooms(line: Line, top: int) -> Iterator[str]:
    wide = (_WIDTH - _LEFT - _GAP) / len(line.rooms)
    for number, room in enumerate(line.rooms):
        left = _LEFT + number * wide
        yield (
            f'<g><title>{escape(purpose(room))}</title><rect x="{left:.1f}" y="{top}" width="{wide - _GAP:.1f}" '
            f'height="{_ROW - _GAP}" rx="4" fill="white" stroke="#607d8b"/>'
            f'<text x="{left + (wide - _GAP) / 2:.1f}" y="{top + 18}" text-anchor="middle">{escape(room)}</text></g>'
        )
