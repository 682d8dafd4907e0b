"""The pages that people read, and the blocks of code in them, for the tests that run these."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, NamedTuple

from markdown_it import MarkdownIt

ROOT: Final = Path(__file__).parent.parent
_UNCHECKED: Final = re.compile(r"<!-- unchecked: (.+?) -->")


class Block(NamedTuple):
    """A fenced block, or one by indentation, which has no language."""

    page: str
    line: int
    language: str
    text: str
    unchecked: str
    """Why it is not checked; empty if it is."""

    @property
    def place(self) -> str:
        """Where it stands."""
        return f"{self.page}:{self.line}"


def pages() -> list[str]:
    """Every page that somebody wrote, beside docs/ and in it; what is made has tests of its own."""
    found = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/**/*.md")]
    made = ROOT / "docs" / "reference"
    return sorted(str(path.relative_to(ROOT)) for path in found if made not in path.parents)


def blocks(page: str) -> list[Block]:
    """The blocks of code of a page, in their order."""
    found: list[Block] = []
    reason = ""
    for token in MarkdownIt().parse((ROOT / page).read_text("utf-8")):
        if token.type == "html_block":
            told = _UNCHECKED.search(token.content)
            reason = told[1] if told else ""
        elif token.type in ("fence", "code_block"):
            line = (token.map or [0])[0] + 1
            found.append(Block(page, line, token.info.strip(), token.content, reason))
            reason = ""
        elif token.type.endswith("_open"):
            reason = "" if token.level == 0 else reason
    return found


def spans(page: str) -> list[tuple[int, str]]:
    """The code within the lines of a page, each with the line of its paragraph."""
    found: list[tuple[int, str]] = []
    for token in MarkdownIt("commonmark").enable("table").parse((ROOT / page).read_text("utf-8")):
        if token.type == "inline":
            line = (token.map or [0])[0] + 1
            found += [(line, each.content) for each in token.children or () if each.type == "code_inline"]
    return found


def commands(text: str) -> list[str]:
    """The commands of a shell block, one by one: lines joined, comments left out, `&&` taken apart."""
    joined = re.sub(r"\s*\\\n\s*", " ", text)
    lines = (line.strip() for line in joined.splitlines() if not line.lstrip().startswith("#"))
    parts = (part.strip() for line in lines for part in line.split("&&"))
    return [re.sub(r"(^|\s)\.venv/bin/", r"\1", part) for part in parts if part]
