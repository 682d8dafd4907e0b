"""Places: files of items wherever fsspec reaches: on this machine, or in object storage such as s3://bucket/news/*.parquet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, BinaryIO, Final, cast

from summarizer.errors import ArticleError, SettingError, SummarizerError
from summarizer.readers import Found, read_document, read_items
from summarizer.readers.places import STDIN, is_address, of_stream, paths_at

_FETCHED: Final = ("http://", "https://")


def list_files(places: Sequence[str]) -> list[str]:
    """Every file at some places, in the order in which they are read.

    Raises:
        SettingError: what reaches a place isn't installed, or it can't be read on several machines.
        ArticleError: there is nothing there.
    """
    found: list[str] = []
    for place in places:
        if place == STDIN or place.startswith(_FETCHED):
            raise SettingError(
                f"{place}: a cluster reads files.", "Save it to a file, or into object storage."
            )
        if is_address(place):
            found += _listed(place)
        else:
            found += [str(path.resolve()) for path in paths_at(place)]
    return found


def read_file(place: str) -> Iterator[Found]:
    """The items of one file of `list_files`; what can't be read is given as its error."""
    if not is_address(place):
        yield from read_items(place, errors="return")
        return
    try:
        with _fsspec().open(place, "rb") as file:
            yield from read_document(of_stream(place, cast("BinaryIO", file)))
    except SummarizerError as error:
        yield error
    except OSError as error:
        yield ArticleError(f"{place}: can't be read ({error}).", "Check the address and its permissions.")


def _listed(place: str) -> list[str]:
    try:
        system, path = _fsspec().core.url_to_fs(place)
        names: list[str] = sorted(system.glob(path)) if "*" in path else [path]
        names = [name for one in names for name in (sorted(system.find(one)) if system.isdir(one) else [one])]
        found = [system.unstrip_protocol(name) for name in names]
    except (ImportError, ValueError, OSError) as error:
        raise SettingError(
            f"{place}: can't be reached ({error}).", "Install what fsspec needs for it."
        ) from None
    if not found:
        raise ArticleError(f"{place}: holds no news items.", "Name files, or a folder that holds some.")
    return found


def _fsspec() -> Any:
    try:
        return import_module("fsspec")
    except ImportError:
        raise SettingError("object storage needs fsspec.", "Install personnel-summarizer[ray].") from None
