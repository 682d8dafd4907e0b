"""Store: how a tape lies on disk: YAML with its JSON bodies parsed, to be read and compared by people.

vcrpy's cassette is the tape in memory while it is recorded; this is its persister. The loader is PyYAML's safe one:
a hostile tape can say wrong things but run nothing.
"""

from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final, Literal

import yaml
from pydantic import BaseModel, ConfigDict, JsonValue, ValidationError

from summarizer.errors import OutputError, TapeError
from summarizer.output import write_whole

FORMAT: Final = 1
"""The version of tapes that is written and read."""
_RECORD: Final = "record it anew with mode `record`"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class StoredRequest(_Part):
    """What was sent: the path of the URL, and the parsed body."""

    method: str
    path: str
    body: JsonValue

    @property
    def endpoint(self) -> str:
        """The end of the path: before it stands what the base URL adds, another at each server."""
        return endpoint(self.path)


class StoredResponse(_Part):
    """What came back."""

    status: int
    body: JsonValue


class Interaction(_Part):
    """One request and its response."""

    request: StoredRequest
    response: StoredResponse


class StoredTape(_Part):
    """One conversation, as it lies on disk."""

    tape: Literal[1] = FORMAT
    model: str
    """The model that answered."""
    recorded: date
    """The day it was recorded (UTC)."""
    interactions: list[Interaction]


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as blocks, so that a change of a prompt is a change of a line."""


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    # A block can't hold trailing blanks; such a text is written quoted.
    block = "\n" in text and not any(line != line.rstrip() for line in text.split("\n"))
    writer: Any = dumper
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style="|" if block else None)


_Dumper.add_representer(str, _represent_text)


def read_tape(path: Path) -> StoredTape | None:
    """The tape at a path, or None if there is none.

    Raises:
        TapeError: the file is empty, truncated, of another version, or not a tape.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise TapeError(
            f"{path}: can't be read ({error}).", "Check its permissions, or " + _RECORD + "."
        ) from None
    try:
        data: Any = yaml.safe_load(text)
        if isinstance(data, dict) and "tape" in data and data["tape"] != FORMAT:
            raise TapeError(
                f"{path}: is a tape of version {data['tape']}; this program reads {FORMAT}.",
                f"{_RECORD.capitalize()}.",
            )
        return StoredTape.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        what = f"{'.'.join(str(part) for part in first['loc']) or 'the file'}: {first['msg']}"
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # a date may be none, a list endless
        what = str(error).partition("\n")[0]
    raise TapeError(f"{path}: is not a whole tape ({what}).", f"Delete the file, or {_RECORD}.")


def write_tape(path: Path, interactions: list[Interaction], model: str, recorded: date | None = None) -> None:
    """Write a conversation, whole; the same conversation recorded again keeps its day and bytes.

    Args:
        path: the tape's file.
        interactions: what was said, in order.
        model: the model that answered.
        recorded: the day it was recorded; by default today (UTC).

    Raises:
        TapeError: the folder can't be written to; nothing is overwritten.
    """
    old = _readable(path)
    same = old is not None and old.interactions == interactions and old.model == model
    day = recorded or (old.recorded if old is not None and same else datetime.now(UTC).date())
    tape = StoredTape(model=model, recorded=day, interactions=interactions)
    text = yaml.dump(
        tape.model_dump(),
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=1_000_000,
        default_flow_style=False,
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text)
    except OSError as error:
        raise _unwritable(path, error.strerror or str(error)) from None
    except OutputError as error:
        raise _unwritable(path, error.message) from None


def check_room(path: Path) -> None:
    """Make sure that a tape could be written, before a model is asked for what would be on it.

    Raises:
        TapeError: its folder can't be made, or can't be written to.
    """
    place = next(parent for parent in path.absolute().parents if parent.exists())
    if not place.is_dir():
        raise _unwritable(path, f"{place.name} is not a folder")
    if not os.access(place, os.W_OK):
        raise _unwritable(path, f"{place.name} is read-only")


def _unwritable(path: Path, why: str) -> TapeError:
    return TapeError(f"{path}: can't be written ({why}).", "Name a folder that can be written to.")


def _readable(path: Path) -> StoredTape | None:
    try:
        return read_tape(path)
    except TapeError:
        return None


def endpoint(path: str) -> str:
    """The last two parts of a URL's path, such as chat/completions."""
    return "/".join(path.rsplit("/", 2)[-2:])


def canonical(body: Any) -> str:
    """A JSON body as text that depends on nothing but its content."""
    return json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
