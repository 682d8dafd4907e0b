"""Lines: what stands on a page of a PDF, piece by piece as it is drawn, made into lines in reading order."""

from __future__ import annotations

import math
import re
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pypdf import PageObject

_AS_IT_IS: Final = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_DO: Final = b"Do"
_NARROW: Final = frozenset("iljtfrI.,:;'’‘!|()[]- ")
_WIDE: Final = frozenset("mwMW—@%")
_LEAST_SIZE: Final = 0.1
_GUTTER: Final = 1.5
"""Font sizes of empty space that part two pieces of a line as two columns are parted."""
_FEWEST_ROWS: Final = 6
_LIGATURES: Final = dict(enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"), 0xFB00)) | {0xA0: " "}
_INITIAL: Final = 1.6
"""How much larger an initial is than the text."""
_LETTER: Final = re.compile(r"[“‘\"']?[^\W\d_]")
_BLANKS: Final = re.compile(r"[ \t\f\v]+")


class TooLongError(Exception):
    """A page takes longer than there is time."""


@dataclass(frozen=True)
class Piece:
    """Some characters drawn in one go."""

    text: str
    x: float
    y: float
    size: float

    @property
    def right(self) -> float:
        """Where it ends, by the usual widths of letters."""
        return self.x + text_width(self.text.rstrip()) * self.size


@dataclass(frozen=True)
class Line:
    """One line of a page; x grows to the right, y upwards."""

    page: int
    text: str
    x: float
    y: float
    size: float
    right: float


@dataclass(frozen=True)
class Page:
    """The lines of a page and how many pieces stand aslant and are left out."""

    lines: tuple[Line, ...]
    aslant: int


def text_width(text: str) -> float:
    """How wide a text is in a font of size 1, about: fonts don't differ much in what is narrow and what wide."""
    return sum(0.29 if c in _NARROW else 0.85 if c in _WIDE else 0.66 if c.isupper() else 0.52 for c in text)


def read_page(page: PageObject, number: int, deadline: float) -> Page:
    """The lines of a page.

    Raises:
        TooLongError: the deadline, in seconds of the monotonic clock, has passed.
    """
    sight = _Sight(page.rotation % 360, deadline)
    page.extract_text(
        visitor_text=sight.text, visitor_operand_before=sight.before, visitor_operand_after=sight.after
    )
    rows = [row for row in sight.rows if any(piece.text.strip() for piece in row)]
    return Page(_ordered(_with_initials([_line(number, row) for row in _unwoven(rows)])), sight.aslant)


class _Sight:
    """Sees what is drawn on a page."""

    def __init__(self, turn: int, deadline: float) -> None:
        self.rows: list[list[Piece]] = [[]]
        self.aslant = 0
        self._turn = turn
        self._deadline = deadline
        # A form's text is placed in the form, and the form on the page.
        self._forms: list[Sequence[float]] = [_AS_IT_IS]
        self._entering = False

    def before(self, operator: Any, operands: Any, cm: Sequence[float], tm: Sequence[float]) -> None:  # noqa: ARG002
        """An operator is about to draw."""
        if time.monotonic() > self._deadline:
            raise TooLongError
        if operator == _DO:
            self._forms.append(_times(cm, self._forms[-1]))
            self._entering = True

    def after(self, operator: Any, operands: Any, cm: Sequence[float], tm: Sequence[float]) -> None:  # noqa: ARG002
        """An operator has drawn."""
        if operator == _DO and len(self._forms) > 1:
            self._forms.pop()
            self._entering = False

    def text(self, text: str, cm: Sequence[float], tm: Sequence[float], _: Any, size: float) -> None:
        """Text was drawn; what a form begins with is what stood before it."""
        form = self._forms[-2 if self._entering else -1]
        self._entering = False
        row = self.rows[-1]
        if text.strip():
            a, b, _c, _d, x, y = _times(tm, _times(cm, form))
            if not all(map(math.isfinite, (a, b, x, y))) or not _is_upright(a, b, self._turn):
                self.aslant += 1
            else:
                shown = max(abs(size) * math.hypot(a, b), _LEAST_SIZE)
                row.append(Piece(text.rstrip("\n"), *_turned(x, y, self._turn), shown))
        elif text and row and not text.endswith("\n"):
            row.append(replace(row[-1], text=text))
        if text.endswith("\n"):
            self.rows.append([])


def _times(m: Sequence[float], n: Sequence[float]) -> Sequence[float]:
    """One transformation after the other."""
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _is_upright(a: float, b: float, turn: int) -> bool:
    angle = math.degrees(math.atan2(b, a)) - turn
    return abs((angle + 180) % 360 - 180) < 5  # noqa: PLR2004  # a hand's slant of a scanner


def _turned(x: float, y: float, turn: int) -> tuple[float, float]:
    """A place on a page that is shown turned clockwise."""
    return {90: (y, -x), 180: (-x, -y), 270: (-y, x)}.get(turn, (x, y))


def _line(page: int, row: Sequence[Piece]) -> Line:
    text = _BLANKS.sub(" ", "".join(piece.text for piece in row)).strip()
    first = next(piece for piece in row if piece.text.strip())
    sizes = Counter[float]()
    for piece in row:
        sizes[round(piece.size, 1)] += len(piece.text)
    size = sizes.most_common(1)[0][0] or first.size
    # Its pieces follow one another, so that the last tells best where it ends.
    last = max((piece for piece in row if piece.text.strip()), key=lambda piece: piece.x)
    indent = text_width(first.text) - text_width(first.text.lstrip())  # some indent with blanks
    x = first.x + indent * first.size
    return Line(page, text.translate(_LIGATURES), x, first.y, size, last.right)


def _with_initials(lines: Sequence[Line]) -> list[Line]:
    """Lines with the letters that begin them: a large initial reaches down beside the lines after its own."""
    whole = list[Line]()
    for line in lines:
        last = whole[-1] if whole else None
        if last and _is_initial(last, line):
            whole[-1] = replace(line, text=last.text + line.text)
        else:
            whole.append(line)
    return whole


def _is_initial(letter: Line, line: Line) -> bool:
    beside = letter.x < line.x and letter.y - line.size / 2 < line.y < letter.y + letter.size
    large = letter.size > _INITIAL * line.size
    return bool(large and beside and _LETTER.fullmatch(letter.text) and line.text[0].isalpha())


def _ordered(lines: list[Line]) -> tuple[Line, ...]:
    """Lines as drawn, which is how columns follow one another; from top to bottom where nothing stands side by side."""
    by_height = sorted(lines, key=lambda line: -line.y)
    beside = sum(
        abs(one.y - other.y) < one.size / 2 and (one.right < other.x or other.right < one.x)
        for one, other in pairwise(by_height)
    )
    return tuple(lines if beside > len(lines) // 8 else by_height)


def _unwoven(rows: list[list[Piece]]) -> list[list[Piece]]:
    """Rows of pieces; where two columns are drawn row by row, the left one's come first."""
    start, done = 0, list[list[Piece]]()
    while start < len(rows):
        gutter = _gutter(rows[start])
        end = start
        while gutter and end < len(rows) and _keeps(rows[end], gutter):
            end += 1
        woven = [row for row in rows[start:end] if any(piece.x >= gutter for piece in row)] if gutter else []
        if len(woven) >= _FEWEST_ROWS and _are_columns(woven, gutter):
            for side in (False, True):
                parts = ([p for p in row if (p.x >= gutter) is side] for row in rows[start:end])
                done.extend(part for part in parts if any(piece.text.strip() for piece in part))
            start = end
        else:
            done.append(rows[start])
            start += 1
    return done


def _gutter(row: Sequence[Piece]) -> float:
    """Where the second column of a row begins; 0 if it has none."""
    seen = [piece for piece in row if piece.text.strip()]
    gaps = [after.x - 1 for before, after in pairwise(seen) if after.x - before.right > _GUTTER * after.size]
    return gaps[0] if len(gaps) == 1 else 0.0


def _keeps(row: Sequence[Piece], gutter: float) -> bool:
    """Whether nothing in a row stands across the gutter."""
    return all(piece.x >= gutter or piece.right < gutter + piece.size for piece in row if piece.text.strip())


def _are_columns(rows: Sequence[Sequence[Piece]], gutter: float) -> bool:
    """Whether the left sides are filled as those of columns are, and not cells of a table."""
    left = min(piece.x for row in rows for piece in row)
    filled = [
        max((p.right for p in row if p.x < gutter and p.text.strip()), default=left) - left for row in rows
    ]
    return sum(filled) / len(filled) > 0.6 * (gutter - left)  # ragged lines fill more
