"""Web archives: every page that a WARC file holds, record by record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from email.message import Message
from io import BytesIO
from typing import Any, BinaryIO, Final, NamedTuple

from summarizer.errors import ArticleError, SummarizerError
from summarizer.meta import Meta
from summarizer.readers.document import HEAD, Document, Found, Rooms
from summarizer.readers.kinds import SINGLE
from summarizer.readers.packed import unpack

_MOST_BYTES: Final = 10_000_000
"""Most bytes of a page, packed or not."""
_HEADERS: Final = 65_536  # bytes in which an answer's headers stand
_PIECE: Final = 65_536  # bytes read at once
_MOST_UNSTOPPED: Final = 262_144
"""Most bytes between two records, and of a record's own headers."""
_OK: Final = "200"
_TYPES: Final = frozenset(type_ for kind in SINGLE for type_ in kind.media_types)
_UNTOLD: Final = (None, "application/octet-stream", "binary/octet-stream", "unknown/unknown")
_FOR_MACHINES: Final = ("robots.txt", "ads.txt", "app-ads.txt", "humans.txt", "security.txt", "llms.txt")
_AGAIN: Final = "Archive it anew, or save the page."


class _DamagedError(Exception):
    """The archive can't be read on."""


class _SkippedError(Exception):
    """A record that holds no story, and its kind."""


class _Answer(NamedTuple):
    """What a record says about its content, and the content's first bytes."""

    status: str
    media_type: str | None
    charset: str | None
    headers: Any
    start: bytes


def read(document: Document, rooms: Rooms) -> Iterator[Found]:
    """The items of a web archive, one a page; see `Reader.read`. Of what is no page nothing is kept."""
    skipped: Counter[str] = Counter()
    some = False
    try:
        for record in _records(document.stream):
            try:
                page = _page(document.name, record)
            except _SkippedError as skip:
                skipped[str(skip)] += 1
                continue
            except SummarizerError as error:
                some = True
                yield error
                continue
            some = True
            yield from rooms.read(page)
    except _DamagedError as damage:
        some = True
        yield ArticleError(f"{document.name}: is damaged ({damage}); what follows was left out.", _AGAIN)
    if not some:
        held = ", ".join(f"{count:,} {kind}" for kind, count in skipped.most_common(8))
        raise ArticleError(
            f"{document.name}: is an archive without a page ({held or 'it is empty'}).", _AGAIN
        )


class _Watched:
    """A stream that is stopped when it gives too much at once, and that remembers how it broke."""

    def __init__(self, stream: BinaryIO) -> None:
        # Reading once only, what is there before the stream breaks is not lost.
        self._read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
        self._left = _MOST_UNSTOPPED

    def go_on(self) -> None:
        self._left = _MOST_UNSTOPPED

    def read(self, size: int = -1) -> bytes:
        size = min(size, _PIECE) if size >= 0 else _PIECE
        try:
            data = self._read(size)
        except SummarizerError:
            raise
        except Exception as error:  # warcio takes an EOFError for the archive's end
            raise _DamagedError(error) from None
        self._left -= len(data)
        if self._left < 0:
            raise _DamagedError("a record's headers do not end")
        return data


class _Record:
    """A record that is being read."""

    def __init__(self, record: Any, watched: _Watched) -> None:
        self.type = str(record.rec_type)
        self.headers = record.rec_headers
        self._stream = record.raw_stream
        self._watched = watched
        self._left = int(record.length or 0)

    def read(self, most: int) -> bytes:
        """So many of the bytes that are left, or all.

        Raises:
            _DamagedError: the archive ends before.
        """
        pieces: list[bytes] = []
        wanted = min(most, self._left)
        while wanted:
            self._watched.go_on()
            piece = self._stream.read(min(wanted, _PIECE))
            if not piece:
                raise _DamagedError("it ends in the middle of a record")
            pieces.append(piece)
            wanted -= len(piece)
            self._left -= len(piece)
        return b"".join(pieces)

    def skip(self) -> None:
        """Pass by what is left."""
        while self._left:
            self.read(_PIECE)

    @property
    def is_longer(self) -> bool:
        """Whether there is more of it."""
        return self._left > 0

    def told(self, header: str) -> str | None:
        """What the record's own headers say."""
        return self.headers.get_header(header)


def _records(stream: BinaryIO) -> Iterator[_Record]:
    from warcio.archiveiterator import ArchiveIterator

    class Records(ArchiveIterator):
        INC_RECORD = ""  # it would be printed

    watched = _Watched(stream)
    records: Any = Records(watched, no_record_parse=True)
    while True:
        watched.go_on()
        try:
            each = next(records, None)
        except (SummarizerError, _DamagedError):
            raise
        except Exception as error:  # warcio promises none, and lets through those of what it is built on
            raise _DamagedError(error) from None
        if records.err_count:
            raise _DamagedError("a record is longer than it says")
        if each is None:
            return
        if each.length is None:
            raise _DamagedError("a record does not say how long it is")
        record = _Record(each, watched)
        yield record
        record.skip()


def _page(name: str, record: _Record) -> Document:
    """The document in a record.

    Raises:
        ArticleError: it can't be taken out of the archive.
        _SkippedError: it is no page.
    """
    if record.type not in ("response", "resource", "conversion"):
        raise _SkippedError(f"{record.type} records")
    address = (record.told("WARC-Target-URI") or record.told("WARC-Record-ID") or "").strip("<>")
    name = f"{name}#{address}"
    answer = _answer(name, record)
    if answer.status != _OK:
        raise _SkippedError(f"answers of status {answer.status}"[:40])
    _refuse_others(address, answer)
    body = answer.start + record.read(_MOST_BYTES - len(answer.start))
    if record.is_longer:
        raise ArticleError(f"{name}: is larger than {_MOST_BYTES:,} bytes.", "Save the page alone.")
    data = unpack(name, body, answer.headers, _MOST_BYTES) if answer.headers else body
    url = address if address.startswith(("http://", "https://")) else None
    meta = Meta()
    if record.told("WARC-Truncated") or record.told("WARC-Segment-Number"):
        meta = Meta(partial=True, warnings=("The archive holds only the beginning of this page.",))
    return Document.of(name, data, url=url, media_type=answer.media_type, charset=answer.charset, meta=meta)


def _answer(name: str, record: _Record) -> _Answer:
    start = record.read(_HEADERS)
    headers = None
    status, told = _OK, record.told("WARC-Identified-Payload-Type")
    if record.type == "response" and start.startswith(b"HTTP/"):
        headers, start = _split(name, start)
        status = str(headers.get_statuscode())
        told = headers.get_header("content-type") or told
    else:
        told = record.told("Content-Type") or told
    media_type, charset = _type(told)
    return _Answer(status, media_type, charset, headers, start)


def _split(name: str, start: bytes) -> tuple[Any, bytes]:
    """The headers of an answer, and what follows them."""
    from warcio.statusandheaders import StatusAndHeadersParser

    file = BytesIO(start)
    try:
        parser: Any = StatusAndHeadersParser([], verify=False)
        headers = parser.parse(file)
    except Exception as error:  # as above
        raise ArticleError(f"{name}: its headers can't be read ({error}).", _AGAIN) from None
    return headers, start[file.tell() :]


def _type(told: str | None) -> tuple[str | None, str | None]:
    """The media type and the charset that a header tells."""
    if not told or "/" not in told:
        return None, None
    message = Message()
    message["Content-Type"] = "".join(filter(str.isprintable, told))
    charset = message.get_param("charset")
    return message.get_content_type(), charset if isinstance(charset, str) else None


def _refuse_others(address: str, answer: _Answer) -> None:
    """Pass by what isn't a page."""
    if address.rpartition("/")[2].lower() in _FOR_MACHINES or address.startswith("dns:"):
        raise _SkippedError("files for machines")
    if answer.media_type in _TYPES:
        return
    if answer.media_type in _UNTOLD and any(kind.recognizes(answer.start[:HEAD]) for kind in SINGLE):
        return
    raise _SkippedError(f"files of type {answer.media_type or 'unknown'}"[:60])
