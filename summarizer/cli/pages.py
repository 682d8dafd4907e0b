"""Pages: what `summarizer run --format html` prints or writes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli.items import file_name
from summarizer.cli.results import give, make_folder
from summarizer.errors import SettingError

if TYPE_CHECKING:
    from summarizer.readers import Item
    from summarizer.record import Record


class Pages:
    """A page for each record: one of one item is printed or written to a file, several go into a folder."""

    def __init__(self, out: Path | None) -> None:
        self._out = out
        self._folder = out if out is not None and out.is_dir() else None
        self._item: Item | None = None
        self._written: set[Path] = set()

    def watch(self, items: Iterator[Item]) -> Iterator[Item]:
        """The same items, of which the last is the one that the next record is of.

        Raises:
            SettingError: there are several, and no folder for their pages.
            OutputError: the folder named for them can't be made.
        """
        begun = list(islice(items, 2))
        if len(begun) > 1 and self._folder is None:
            self._folder = self._new_folder()
        for item in chain(begun, items):
            self._item = item
            yield item

    def _new_folder(self) -> Path:
        if self._out is None or self._out.exists():
            raise SettingError("a page is of one item, and there are several.", "Name a folder with --out.")
        make_folder(self._out)
        return self._out

    def deliver(self, records: Iterator[Record]) -> None:
        """Print or write each page as its record gets done.

        Raises:
            OutputError: a page can't be written.
        """
        from summarizer.page import render_page

        for record in records:
            item = self._item
            assert item is not None  # noqa: S101  # a record is of an item
            path = Path(item.name)
            name = file_name(path.stem if path.is_file() else item.name)
            page = render_page(record, item.article.text, name=name)
            give(page, self._out if self._folder is None else self._place(self._folder, name, record))

    def _place(self, folder: Path, name: str, record: Record) -> Path:
        path = folder / f"{name}.html"
        if path in self._written:  # another item of that name
            path = folder / f"{name}-{record.article.id[:8]}.html"
        self._written.add(path)
        return path
