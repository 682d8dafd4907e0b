"""Paragraphs: the lines of a PDF's pages joined to what they were before they were set."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from summarizer.readers.pdf.hyphens import Hyphens
from summarizer.readers.pdf.lines import Line, text_width

_TERMINAL: Final = re.compile(r"[.!?:…][\"'”’)\]]*$")
_BULLET: Final = re.compile(r"[•▪●◦‣–*-]\s")
_SAME_SIZE: Final = 0.12
_WIDER_GAP: Final = 1.25
_INDENT: Final = 0.8
_SLACK: Final = 0.05
"""How far the widths of letters are off, as a share of the column."""
_NEAR: Final = 4
"""Lines on either side that tell how wide a column is where it flows around a picture."""


@dataclass(frozen=True)
class _Run:
    """Lines one below the other, as of one column of a page."""

    lines: tuple[Line, ...]
    left: float
    right: float


def paragraphs(pages: Sequence[Sequence[Line]]) -> tuple[list[str], int]:
    """The paragraphs of all pages, and how many words with a hyphen at the end of a line may be one word."""
    runs = _runs([line for page in pages for line in page])
    leading = _leading(runs)
    groups = list[list[Line]]()
    before: _Run | None = None
    for run in runs:
        for at, line in enumerate(run.lines):
            if _continues(run, at, leading) if at else before and _runs_on(before, run):
                groups[-1].append(line)
            else:
                groups.append([line])
        before = run
    hyphens = Hyphens([line.text for run in runs for line in run.lines])
    return [hyphens.join([line.text for line in group]) for group in groups], hyphens.doubtful


def _runs(lines: Sequence[Line]) -> list[_Run]:
    runs = list[list[Line]]()
    for line in lines:
        last = runs[-1][-1] if runs else None
        if last is None or line.page != last.page or line.y > last.y + last.size / 2:
            runs.append([])
        runs[-1].append(line)
    return [_run(run, lines) for run in runs]


def _run(run: Sequence[Line], everywhere: Sequence[Line]) -> _Run:
    """A run with its edges; a few lines alone don't tell them, so lines that begin where they do help."""
    body = Counter(round(line.size) for line in run).most_common(1)[0][0]
    own = [line for line in run if round(line.size) == body] or list(run)
    left = Counter(round(line.x) for line in own).most_common(1)[0][0]
    if len(own) <= _NEAR:
        own = [
            line for line in everywhere if abs(line.x - left) < line.size and round(line.size) == body
        ] or own
    rights = sorted(line.right for line in own)
    return _Run(tuple(run), left, rights[max(0, len(rights) - 1 - len(rights) // 30)])


def _leading(runs: Sequence[_Run]) -> float:
    """The usual distance of two lines in font sizes: the smallest that is common."""
    steps = Counter(
        round(step, 1)
        for run in runs
        for one, other in pairwise(run.lines)
        if 0.5 < (step := (one.y - other.y) / one.size) < 3  # noqa: PLR2004  # what lines of a text are apart
    )
    common = [step for step, count in steps.items() if count >= max(steps.values()) / 4]
    return min(common, default=1.2)


def _continues(run: _Run, at: int, leading: float) -> bool:
    """Whether a line goes on with the paragraph of the one above it."""
    above, line = run.lines[at - 1], run.lines[at]
    if _differ(above, line) or above.y - line.y > _WIDER_GAP * leading * above.size:
        return False
    if _BULLET.match(line.text) and not _is_open(above.text):
        return False
    centred = (
        abs(above.x + above.right - line.x - line.right) < 2 * line.size and above.x > run.left + line.size
    )
    hangs = _BULLET.match(above.text)
    if line.x > max(run.left, above.x) + _INDENT * line.size and not centred and not hangs:
        return False
    if _TERMINAL.search(above.text):
        return not _has_room(above, line, run.right - run.left, run.right)
    if line.text[:1].islower() or _is_open(above.text):
        return True
    near = run.lines[max(0, at - _NEAR) : at + _NEAR]
    return not _has_room(above, line, run.right - run.left, max(other.right for other in near))


def _runs_on(before: _Run, run: _Run) -> bool:
    """Whether a column goes on with the last paragraph of the one before it."""
    above, line = before.lines[-1], run.lines[0]
    if _differ(above, line) or _TERMINAL.search(above.text):
        return False
    if line.text[:1].islower() or _is_open(above.text):
        return True
    return not _has_room(above, line, before.right - before.left, before.right)


def _differ(above: Line, line: Line) -> bool:
    return abs(above.size - line.size) > _SAME_SIZE * above.size


def _is_open(text: str) -> bool:
    return text.endswith((",", "-", "\u00ad", "–", "—", " of", " the", " and", " to", " a", " in", " for"))


def _has_room(above: Line, line: Line, width: float, right: float) -> bool:
    """Whether the first word of a line would have stood at the end of the one above."""
    word = line.text.split(" ", 1)[0]
    return above.right + text_width(" " + word) * line.size + _SLACK * width < right
