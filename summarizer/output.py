"""Write a result whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from summarizer.errors import OutputError


def write_whole(path: Path, text: str) -> None:
    """Write the text to a file at once: a reader sees the old content or the new, never a part.

    Raises:
        OutputError: the folder is missing, read-only or full; the old file is untouched.
    """
    try:
        if path.exists() and not path.is_file():  # a device or a pipe can't be replaced
            path.write_text(text, encoding="utf-8")
            return
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="\n", dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as file:
            try:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
                _give_usual_mode(file.name)
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
        OutputError: standard output is full or closed.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # What is still in the buffer would fail once more when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise OutputError(
            f"standard output: can't be written ({error.strerror}).", "Use --out FILE."
        ) from None


def _give_usual_mode(name: str) -> None:
    """A temporary file is private; the result gets the mode any new file would."""
    umask = os.umask(0)
    os.umask(umask)
    Path(name).chmod(0o666 & ~umask)
