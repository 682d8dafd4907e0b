"""Output: a result is written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from summarizer.errors import OutputError

_ELSEWHERE: Final = "Send it to a file or a program that takes it."


def check_place(path: Path) -> None:
    """Make sure that a file could be written, before the work that makes its text.

    Raises:
        OutputError: its folder is missing or read-only, or it is one itself.
    """
    obstacle = _obstacle(path)
    if obstacle:
        raise OutputError(f"{path}: can't be written ({obstacle}).", "Name a file in a folder of yours.")


def write_whole(path: Path, text: str | Iterable[str]) -> None:
    """Write the text, or its parts, to a file at once: a reader sees the old content or the new, never a part.

    Raises:
        OutputError: the folder is missing, read-only or full; the old file is untouched.
    """
    parts = (text,) if isinstance(text, str) else text
    with replacing(path) as file:
        file.writelines(part.encode() for part in parts)


@contextmanager
def replacing(path: Path) -> Generator[IO[bytes]]:
    """A file to write that takes the place of another at the end of the block, or not at all.

    Raises:
        OutputError: the folder is missing, read-only or full; the old file is untouched.
    """
    try:
        path = path.resolve()  # a link goes on pointing to the same place
        if path.exists() and not path.is_file():  # a device or a pipe can't be replaced
            with path.open("wb") as device:
                yield device
            return
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            try:
                yield file
                file.flush()
                os.fsync(file.fileno())
                Path(file.name).chmod(_mode(path))
                Path(file.name).replace(path)
            except BaseException:
                Path(file.name).unlink(missing_ok=True)
                raise
    except OSError as error:
        raise OutputError(
            f"{path}: can't be written ({error.strerror}).", "Free some space or name another file."
        ) from None


def print_whole(text: str) -> None:
    """Print to standard output, and know that it arrived.

    Raises:
        OutputError: standard output is full or closed, or can't encode the text.
    """
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison]  # so it is when closed
        raise OutputError("standard output is closed.", _ELSEWHERE)
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except UnicodeEncodeError as error:
        raise OutputError(
            f"standard output can't take {error.object[error.start]!a} (it is {error.encoding}).",
            "Set PYTHONUTF8=1, or write to a file.",
        ) from None
    except OSError as error:
        # What is still in the buffer would fail once more when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise OutputError(f"standard output can't be written ({error.strerror}).", _ELSEWHERE) from None


def _obstacle(path: Path) -> str:
    if path.is_dir():
        return "it is a folder"
    if not path.parent.is_dir():
        return f"there is no folder {path.parent}"
    writable = os.access(path if path.exists() else path.parent, os.W_OK)
    return "" if writable else "it is read-only" if path.exists() else f"{path.parent} is read-only"


def _mode(path: Path) -> int:
    """The mode of the file that is replaced, or the one any new file would get."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
