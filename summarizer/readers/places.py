"""Places: where documents are: files, folders, patterns, addresses, standard input."""

from __future__ import annotations

import glob
import gzip
import re
import sys
from collections.abc import Callable, Iterator
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import Any, BinaryIO, Final, TypeAlias, cast

from summarizer.article import unopened
from summarizer.errors import ArticleError, SettingError, SummarizerError
from summarizer.readers.document import HEAD, UNREADABLE, Document
from summarizer.readers.kinds import KINDS

STDIN: Final = "-"
_GZIP: Final = b"\x1f\x8b"
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_PACKED: Final = ".gz"

Fetch: TypeAlias = Callable[[str], Document]


def is_address(place: str) -> bool:
    """Whether a place is a URL, of whatever scheme; a Windows drive is none."""
    return _SCHEME.match(place) is not None


def open_place(place: str, fetch: Fetch | None) -> Iterator[Document | SummarizerError]:
    """The documents at a place, each open only while it is looked at; what can't be opened as its error.

    Args:
        place: a path, a folder, a pattern such as `news/*.html`, an address, or `-`.
        fetch: gets an address; None where nothing may be fetched.

    Raises:
        ArticleError: there is nothing there.
        SettingError: an address where nothing may be fetched.
    """
    if place == STDIN:
        yield of_stream(STDIN, cast("BinaryIO", sys.stdin.buffer)) if sys.stdin else Document.of(STDIN, b"")
    elif is_address(place):
        if fetch is None:
            shown = place.partition("?")[0]  # what stands behind may be a secret
            raise SettingError(f"{shown}: nothing may be fetched.", "Leave out --offline, or give a file.")
        yield fetch(place)
    else:
        yield from _open_paths(paths_at(place))


def paths_at(place: str) -> list[Path]:
    """The files at a path, in a folder or of a pattern; a path that holds none stands for itself.

    Raises:
        ArticleError: a folder or pattern without news items.
    """
    path = Path(place)
    try:
        if path.is_dir():
            return _files_of(path)
        if not path.exists() and glob.has_magic(place):
            matches = glob.glob(place, recursive=True)  # noqa: PTH207  # the place may be absolute
            return _files_of(path, sorted(map(Path, matches)))
    except (OSError, ValueError):  # opening it says what is wrong
        pass
    return [path]


def _files_of(place: Path, paths: list[Path] | None = None) -> list[Path]:
    """The files of a folder that some reader reads, by name; hidden ones are left out. A pattern's files all count."""
    if paths is None:
        inside = sorted(path for path in place.rglob("*") if not _is_hidden(path.relative_to(place)))
        paths = [path for path in inside if _is_known(path)]
    files = [path for path in paths if path.is_file()]
    if not files:
        raise ArticleError(f"{place}: holds no news items.", "Name files, or a folder that holds some.")
    return files


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _is_known(path: Path) -> bool:
    name = path.name.lower().removesuffix(_PACKED)
    return any(name.endswith(suffix) for kind in KINDS for suffix in (*kind.suffixes, ".xml"))


def _open_paths(paths: list[Path]) -> Iterator[Document | SummarizerError]:
    for path in paths:
        try:
            with path.open("rb") as file:
                yield of_stream(str(path), file)
        except (OSError, ValueError) as error:
            yield unopened(path, error)
        except SummarizerError as error:
            yield error


def of_stream(name: str, stream: BinaryIO, layers: int = 0) -> Document:
    """A document whose first bytes are looked at and stay in the stream; what is packed is unpacked on the way.

    Raises:
        ArticleError: it can't be unpacked.
    """
    peeking = cast("Any", stream)
    if not isinstance(stream, BufferedReader):
        peeking = BufferedReader(peeking, HEAD)
    try:
        head = peeking.peek(HEAD)[:HEAD]
    except UNREADABLE as error:
        raise ArticleError(f"{name}: can't be unpacked ({error}).", "Save it anew and try again.") from None
    if not head.startswith(_GZIP):
        return Document(name, peeking, head)
    if layers:  # there are files that unpack to themselves
        raise ArticleError(f"{name}: is packed more than once.", "Unpack it first.")
    unpacked: Any = BufferedReader(_Unpacking(peeking), HEAD)
    return of_stream(name.removesuffix(_PACKED), unpacked, layers + 1)


class _Unpacking(RawIOBase):
    """What is packed in a stream, up to where that breaks off; read otherwise, the last before it would be lost."""

    def __init__(self, packed: BinaryIO) -> None:
        super().__init__()
        self._packed = gzip.GzipFile(fileobj=packed)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._packed.read1(len(buffer))
        buffer[: len(data)] = data
        return len(data)
