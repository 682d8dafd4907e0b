"""Read back what a page holds: the record and the text of its article."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple, cast

from summarizer.errors import RecordError
from summarizer.record import Record

_HINT = "Name a page that `summarizer run --format html` wrote."


class Paged(NamedTuple):
    """What a page holds."""

    record: Record
    text: str
    """Of the article."""
    name: str


class _Data(HTMLParser):
    """Finds the page's block of data."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and ("id", "data") in attrs

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  # any end ends the block
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.text += data


def read_page(html: str) -> Paged:
    """The record and the text that `render_page` made a page of.

    Raises:
        RecordError: it is no such page, or a damaged one.
    """
    parser = _Data()
    parser.feed(html)
    try:
        data: Any = json.loads(parser.text)
        fields = cast("dict[str, Any]", data)
        raw, text, name = fields["record"], fields["text"], fields["name"]
    except (ValueError, KeyError, TypeError):
        raise RecordError("this page holds no record.", _HINT) from None
    if not (isinstance(text, str) and isinstance(name, str)):
        raise RecordError("this page is damaged.", _HINT)
    return Paged(Record.from_data(raw)[0], text, name)


def load_page(path: Path) -> Paged:
    """The record and the text that the page in a file holds.

    Raises:
        RecordError: the file can't be read, or as for `read_page`.
    """
    try:
        return read_page(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise RecordError(f"{path}: can't be read ({error.strerror}).", _HINT) from None
    except UnicodeDecodeError:
        raise RecordError(f"{path}: is not a page.", _HINT) from None
    except RecordError as error:
        raise RecordError(f"{path}: {error.message}", error.hint) from None
