"""Journal: which items of a recording are done, so that it can be stopped and gone on with."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from summarizer.errors import TapeError


class Journal:
    """Names in a small file beside the tapes, one a line; safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()

    def read(self) -> set[str]:
        """The names that are in it; none if there is no such file.

        Raises:
            TapeError: it can't be read.
        """
        try:
            return set(self._path.read_text(encoding="utf-8").splitlines())
        except FileNotFoundError:
            return set()
        except (OSError, UnicodeDecodeError) as error:
            raise TapeError(f"{self._path}: can't be read ({error}).", "Delete the file.") from None

    def add(self, name: str) -> None:
        """Write a name down.

        Raises:
            TapeError: it can't be written.
        """
        try:
            with self._lock:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                with self._path.open("a", encoding="utf-8") as file:
                    file.write(f"{name}\n")
        except OSError as error:
            raise TapeError(
                f"{self._path}: can't be written ({error.strerror}).", "Name a folder that can be written to."
            ) from None

    def remove(self) -> None:
        """Delete it: everything is done."""
        self._path.unlink(missing_ok=True)
