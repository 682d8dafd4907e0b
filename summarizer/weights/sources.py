"""Sources: what the two ways of fetching share: the unfinished file, progress, and the reason for giving up."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from summarizer.weights.catalog import Model

Progress: TypeAlias = Callable[[int, int], None]
"""Gets (bytes done, bytes in all)."""
Notice: TypeAlias = Callable[[str], None]
"""Gets a sentence when something unusual happens."""
_LONGEST_REASON: Final = 160


class SourceError(Exception):
    """One source can't deliver; the text is a short reason without addresses."""


@dataclass(frozen=True)
class Job:
    """One model being fetched into `partial`, with somebody to tell how far it is."""

    model: Model
    partial: Path
    progress: Progress

    def resume_at(self, size: int) -> BinaryIO:
        """The unfinished file, cut back to so many bytes and open at its end."""
        file = self.partial.open("ab")
        file.truncate(size)
        file.seek(size)
        self.progress(size, self.model.bytes)
        return file

    def held(self) -> int:
        """How many bytes are there already; 0 if there are more than there can be."""
        size = self.partial.stat().st_size if self.partial.exists() else 0
        return size if size <= self.model.bytes else 0


def short_reason(text: str) -> str:
    """The last error line of what a tool said, without addresses, hosts or credentials, cut short."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR:")] or lines
    last = errors[-1].removeprefix("ERROR:") if errors else ""
    last = re.sub(r"\S+://\S+", "", last)
    last = re.sub(r"host='[^']*'(, port=\d+)?", "", last)
    last = re.sub(r"\b[\w.-]+\.[a-z]{2,}(:\d+)?(?=[/\s'\"]|$)", "", last)
    return " ".join(last.split())[:_LONGEST_REASON] or "no reason given"
