"""Counting: how many items the inputs hold, where that can be told without reading them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from summarizer.errors import SummarizerError
from summarizer.readers.kinds import SINGLE
from summarizer.readers.places import STDIN, is_address, paths_at

_ONE_A_LINE: Final = (".jsonl", ".ndjson")
_ONE_A_FILE: Final = frozenset(suffix for kind in SINGLE for suffix in kind.suffixes)
_CHUNK: Final = 1 << 20  # bytes read at once


def count_items(places: Sequence[str]) -> int | None:
    """About how many items there are; None if one of the places may hold any number of them."""
    total = 0
    for place in places:
        if place == STDIN or is_address(place):
            return None
        try:
            counts = [_count(path) for path in paths_at(place)]
        except (SummarizerError, OSError):
            return None
        if None in counts:
            return None
        total += sum(count or 0 for count in counts)
    return total


def _count(path: Path) -> int | None:
    suffix = path.suffix.lower()
    if suffix in _ONE_A_FILE:
        return 1
    if suffix not in _ONE_A_LINE:
        return None
    lines, last = 0, b"\n"
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            lines += chunk.count(b"\n")
            last = chunk[-1:]
    return lines + (last != b"\n")
