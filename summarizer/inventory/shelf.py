"""The shelf: which tapes lie in a folder, as FOLDER/PROMPT@vN/MODEL/CASE.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from summarizer.cassettes import StoredTape, read_tape, tape_path
from summarizer.errors import TapeError
from summarizer.inventory.finding import Entry

_PROMPT: Final = re.compile(r".+@v[1-9][0-9]*")


@dataclass(frozen=True, order=True)
class Pair:
    """A prompt and a model, by the names of their folders."""

    prompt: str
    model: str


def pair_of(prompt: str, model: str) -> Pair:
    """The pair whose folder holds the tapes of a prompt and a model."""
    return Pair(prompt, tape_path(Path(), prompt, model, "").parent.name)


def pairs_in(folder: Path) -> list[Pair]:
    """Every prompt and model that has a folder.

    Raises:
        TapeError: there is no such folder of tapes.
    """
    if not folder.is_dir():
        what = "is not a folder" if folder.exists() else "there is no such folder"
        raise TapeError(f"{folder}: {what}.", "Name the folder that holds the tapes.")
    prompts = [path for path in _folders(folder) if _PROMPT.fullmatch(path.name)]
    return sorted(Pair(path.name, inner.name) for path in prompts for inner in _folders(path))


def tapes_of(folder: Path, pair: Pair) -> list[Path]:
    """The files of a pair that may be tapes, by name."""
    files = (folder / pair.prompt / pair.model).glob("*.yaml")
    return sorted(path for path in files if path.is_file() and not path.name.startswith("."))


def list_tapes(folder: Path) -> list[Entry]:
    """Every tape of a folder, read but not replayed; `why` tells what can't be read.

    Raises:
        TapeError: there is no such folder.
    """
    return [read_entry(pair, path)[0] for pair in pairs_in(folder) for path in tapes_of(folder, pair)]


def read_entry(pair: Pair, path: Path) -> tuple[Entry, StoredTape | None]:
    """What lies at a path, and its content unless it is damaged."""
    entry = Entry(prompt=pair.prompt, model=pair.model, case=path.stem, path=path)
    try:
        stored = read_tape(path)
    except TapeError as error:
        return entry.model_copy(update={"why": reason(error, path)}), None
    if stored is None:
        return entry.model_copy(update={"why": "it is gone"}), None
    why = _why_unusable(stored)
    known = entry.model_copy(
        update={
            "model": stored.model if pair_of(pair.prompt, stored.model) == pair else pair.model,
            "recorded": stored.recorded,
            "requests": len(stored.interactions),
            "why": why,
        }
    )
    return known, None if why else stored


def reason(error: TapeError, path: Path) -> str:
    """What an error says of a tape, without the name of its file."""
    return error.message.removeprefix(f"{path}: ").strip()


def _why_unusable(stored: StoredTape) -> str:
    if not stored.interactions:
        return "is empty"
    refused = [i.response.status for i in stored.interactions if i.response.status != 200]  # noqa: PLR2004
    return f"holds a server's failure ({refused[0]})" if refused else ""


def _folders(folder: Path) -> Iterator[Path]:
    return (path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
