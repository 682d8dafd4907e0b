"""Released: the public names as they were at the last release, and what became of them since."""

from __future__ import annotations

import re
from typing import Final

from manual import ROOT
from manual.names import lines

RELEASED: Final = ROOT / "manual" / "released.txt"


def keep() -> None:
    """Keep today's names as those of a release."""
    RELEASED.write_text("\n".join(lines()) + "\n", encoding="utf-8")


def broken(released: list[str], today: list[str]) -> list[str]:
    """The released names that are gone, and those whose signature is another now."""
    return [_name(line) for line in released if line not in today]


def unannounced(names: list[str], fragments: list[str]) -> list[str]:
    """Those of the names that no fragment of the changelog has in backticks."""
    said = [span for fragment in fragments for span in re.findall(r"`([^`]+)`", fragment)]
    return [name for name in names if not any(_says(span, name) for span in said)]


def _name(line: str) -> str:
    """`summarizer.Record.load(path)` is `Record.load`; `$ summarizer run --out` is `run --out`."""
    if line.startswith("$ "):
        return line.removeprefix("$ summarizer ")
    path = re.match(r"[\w.]+", line)
    return re.sub(r"^(?:[a-z_]+\.)+(?=\w)", "", path[0] if path else line)


def _says(span: str, name: str) -> bool:
    words = re.sub(r"[(:].*", "", span).removeprefix("summarizer ").split()
    return words == name.split() or words == [name.rsplit(maxsplit=1)[-1]]
