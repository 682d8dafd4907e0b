"""What a PDF tells about itself, in its XMP packet and its Info dictionary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from summarizer.meta import Meta

if TYPE_CHECKING:
    from pypdf import PdfReader

_XMP: Final = "pdf xmp"
_INFO: Final = "pdf info"
_LONGEST: Final = 500
_FILE_NAME: Final = re.compile(
    r"(?:microsoft \w+ - .*|untitled.*|.*\.(?:docx?|odt|rtf|indd|pdf|txt)|document\d*)", re.I
)
_NO_AUTHOR: Final = re.compile(r"(?:unknown|anonymous|author|user|admin\w*|\W*)", re.I)
_ZONE: Final = re.compile(r"^D:\d{14}(?:Z|[+-]\d\d)")


def told_by_pdf(reader: PdfReader) -> Meta:
    """Title, author, language and dates; what can't be read or tells nothing is left out."""
    return _of(_xmp(reader), _XMP).merged_over(_of(_info(reader), _INFO)).merged_over(_language(reader))


def _of(pairs: Iterator[tuple[str, Any]], teller: str) -> Meta:
    known = {field: value for field, value in pairs if value}
    try:
        return Meta.model_validate(known).credited(teller)
    except ValidationError:  # a year that no calendar has
        return Meta()


def _xmp(reader: PdfReader) -> Iterator[tuple[str, Any]]:
    packet: Any = _tried(lambda: reader.xmp_metadata)
    if packet is None:
        return
    titles: Any = _tried(lambda: packet.dc_title) or {}
    yield "title", _title(titles.get("x-default") or next(iter(titles.values()), None))
    creators: Any = _tried(lambda: packet.dc_creator) or []
    yield "byline", _author(", ".join(map(str, creators)))
    # pypdf turns these into UTC and drops the zone, so they are told by the Info dictionary if it can.
    if not _tried(lambda: reader.metadata and reader.metadata.creation_date_raw):
        yield from _moment("published", _tried(lambda: packet.xmp_create_date))
    if not _tried(lambda: reader.metadata and reader.metadata.modification_date_raw):
        yield from _moment("modified", _tried(lambda: packet.xmp_modify_date))


def _info(reader: PdfReader) -> Iterator[tuple[str, Any]]:
    info: Any = _tried(lambda: reader.metadata)
    if info is None:
        return
    yield "title", _title(_tried(lambda: info.title))
    yield "byline", _author(_tried(lambda: info.author))
    for field, date, raw in (
        ("published", lambda: info.creation_date, lambda: info.creation_date_raw),
        ("modified", lambda: info.modification_date, lambda: info.modification_date_raw),
    ):
        moment: Any = _tried(date)
        zoned = _ZONE.match(str(_tried(raw)))
        yield from _moment(field, moment if zoned or moment is None else moment.replace(tzinfo=None))


def _moment(field: str, moment: datetime | None) -> Iterator[tuple[str, Any]]:
    """The moment if it has a zone; else the day of publication alone."""
    if moment is None:
        return
    if moment.tzinfo is not None:
        yield f"{field}_at", moment
    elif field == "published":
        yield field, moment.date()


def _language(reader: PdfReader) -> Meta:
    language = _tried(lambda: reader.root_object.get("/Lang"))
    code = str(language or "")
    plain = re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", code)
    return Meta(language=code).credited("pdf catalog") if plain else Meta()


def _title(value: object) -> str | None:
    title = _line(value)
    return None if _FILE_NAME.fullmatch(title) else title


def _author(value: object) -> str | None:
    author = _line(value)
    return None if _NO_AUTHOR.fullmatch(author) else author


def _line(value: object) -> str:
    text = " ".join(str(value or "").replace("\0", "").split())
    return text if len(text) <= _LONGEST and text.isprintable() else ""


def _tried(get: Callable[[], Any]) -> Any:
    """What a damaged document may not be able to tell: every kind of error means that it doesn't."""
    try:
        return get()
    except Exception:
        return None
