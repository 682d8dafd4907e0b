"""A diff as plain text: a block for each person and post, a line for each difference, with its quote."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.diff.claims import Difference
from summarizer.diff.records import ChangeDiff, Diff
from summarizer.exporters.parts import on_one_line
from summarizer.record import Evidence

_WIDTH: Final = 100
_MARKS: Final = {"changed": "~", "added": "+", "gone": "-", "same": "="}


def format_diff(diff: Diff) -> str:
    """The diff to be read: `~` changed, `+` told for the first time, `-` no longer told, `=` the same."""
    return "".join(f"{line}\n" for line in _lines(diff))


def _lines(diff: Diff) -> Iterator[str]:
    for note in diff.corrections:
        yield from _wrap(f"correction: {note}", "! ", "  ")
    for change in diff.changes:
        yield from _block(change)
    if not diff.changes:
        yield "neither story tells a change"


def _block(change: ChangeDiff) -> Iterator[str]:
    known = {"added": " (new)", "gone": " (no longer told)", "same": " (as before)", "changed": ""}
    heading = f"{change.who}, {change.post}: {change.action}, {change.status}{known[change.kind]}"
    yield from _wrap(heading, f"{_MARKS[change.kind]} ", "  ")
    for difference in change.differences:
        yield from _wrap(_words(difference), f"    {_MARKS[difference.kind]} ", "      ")
        yield from _quotes("before", difference.old_evidence)
        yield from _quotes("now", difference.new_evidence)


def _words(difference: Difference) -> str:
    field = difference.field.replace("_", " ")
    label = f"{field} ({difference.of})" if difference.of else field
    if difference.kind == "changed":
        return f"{label}: {difference.old} → {difference.new}"
    return f"{label}: {difference.new or difference.old}"


def _quotes(when: str, evidence: Sequence[Evidence]) -> Iterator[str]:
    for one in evidence[-1:]:  # the span that tells the deed comes last
        yield from _wrap(one.quote, f"        {when:<6} │ ", "               │ ")


def _wrap(text: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(
        on_one_line(text), _WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    )
