"""Answers: what a server says, turned into bytes that a reader can read, or into what to do now."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator, Mapping
from io import BufferedReader, BytesIO, RawIOBase
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from summarizer.errors import FetchError
from summarizer.readers.kinds import KINDS

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_PIECE: Final = 65_536  # bytes read at once
_GZIP: Final = b"\x1f\x8b"
_SAVE_IT: Final = "Open it in a browser, save the page and give the file."
_REDIRECTS: Final = (301, 302, 303, 307, 308)
_WHOLE: Final = (200, 203)
_SERVER_FAILED: Final = range(500, 600)
_CHARSET: Final = re.compile(r"""(?i);\s*charset\s*=\s*["']?([\w.:+-]{1,40})""", re.ASCII)
_SECONDS: Final = re.compile(r"\d{1,6}", re.ASCII)
_REFUSALS: Final = {
    401: ("asks for a login (401).", _SAVE_IT),
    402: ("asks for payment (402).", _SAVE_IT),
    403: ("is refused to programs like this one (403).", _SAVE_IT),
    404: ("is not there (404).", "Check the address."),
    407: ("asks for the login of a proxy (407).", _SAVE_IT),
    410: ("was taken down (410).", "Look for a copy in an archive."),
    451: ("is withheld for legal reasons (451).", "Look for it elsewhere."),
}
_KNOWN_TYPES: Final = frozenset(
    {media_type for kind in KINDS for media_type in kind.media_types}
    | {"application/xml", "application/gzip", "application/x-gzip"}
    # What servers say of files that they don't know.
    | {"", "application/octet-stream", "binary/octet-stream", "application/force-download"}
    | {"application/x-download", "application/zip", "application/x-pdf", "unknown/unknown"}
)
_NO_STORIES: Final = (
    "text/css",
    "text/javascript",
    "text/ecmascript",
    "text/vtt",
    "text/calendar",
    "text/vcard",
)


class Answer:
    """One answer, its body not yet read."""

    def __init__(self, status: int, headers: Mapping[str, str], body: Iterator[bytes]) -> None:
        self.status = status
        self.headers = headers
        """By name in lower case."""
        self._body = body

    @property
    def media_type(self) -> str | None:
        """What it is, as the server says."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower() or None

    @property
    def charset(self) -> str | None:
        """Its encoding, as the server says."""
        told = _CHARSET.search(self.headers.get("content-type", ""))
        return told.group(1) if told else None

    @property
    def location(self) -> str | None:
        """Where it leads, if it is a redirect."""
        return self.headers.get("location") if self.status in _REDIRECTS else None

    @property
    def has_failed(self) -> bool:
        """Whether the server was not able to answer."""
        return self.status in _SERVER_FAILED

    def check(self, max_bytes: int) -> None:
        """Refuse early what is no document that can be read.

        Raises:
            FetchError: it is an error, of no readable kind, or too large.
        """
        if self.status not in _WHOLE:
            raise _refusal(self.status, self.headers.get("retry-after", ""))
        kind = self.media_type or ""
        is_text = kind.startswith("text/") and kind not in _NO_STORIES
        if not (kind in _KNOWN_TYPES or is_text or kind.endswith(("+xml", "+json"))):
            raise FetchError(
                f"is of the type {kind[:80]!r}, which holds no story that can be read.",
                f"Give the address of the story itself: {', '.join(known.name for known in KINDS)}.",
            )
        length = self.headers.get("content-length", "")
        if length.isdecimal() and (len(length) > len(str(max_bytes)) or int(length) > max_bytes):
            raise _too_large(max_bytes)

    def read(self, max_bytes: int) -> tuple[bytes, bool]:
        """Its first bytes, unpacked, and whether there are more.

        Raises:
            FetchError: they can't be unpacked.
        """
        coding = self.headers.get("content-encoding", "").strip().lower()
        stream = BufferedReader(cast("BufferedReader", _Stream(self._body)), _PIECE)
        if coding in ("", "identity"):
            return _read(stream, max_bytes)
        if coding in ("gzip", "x-gzip"):
            return _unpack(stream, max_bytes)
        raise FetchError(f"is packed as {coding[:40]!r}, which was not asked for.", _SAVE_IT)

    def read_document(self, max_bytes: int) -> bytes:
        """All its bytes; a gzip file is unpacked.

        Raises:
            FetchError: they are too many, or can't be unpacked.
        """
        data, more = self.read(max_bytes)
        if not more and data[:2] == _GZIP:
            data, more = _unpack(BytesIO(data), max_bytes)
        if more:
            raise _too_large(max_bytes)
        return data


class _Stream(RawIOBase):
    """The pieces of a body as a file."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._rest = memoryview(piece)
        into = memoryview(buffer)
        size = min(len(into), len(self._rest))
        into[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size


def _read(stream: BinaryIO | gzip.GzipFile, max_bytes: int) -> tuple[bytes, bool]:
    data = bytearray()
    # In pieces, so that a bomb is never unpacked further than allowed.
    while piece := stream.read(min(_PIECE, max_bytes + 1 - len(data))):
        data += piece
    return bytes(data[:max_bytes]), len(data) > max_bytes


def _unpack(stream: BinaryIO, max_bytes: int) -> tuple[bytes, bool]:
    try:
        return _read(gzip.GzipFile(fileobj=stream), max_bytes)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise FetchError(f"can't be unpacked ({error}).", "Try again later, or give a saved file.") from None


def _too_large(max_bytes: int) -> FetchError:
    return FetchError(f"is larger than {max_bytes:,} bytes.", "Save the part that matters and give the file.")


def _refusal(status: int, retry_after: str) -> FetchError:
    if status in _REFUSALS:
        return FetchError(*_REFUSALS[status])
    if status == 429:  # noqa: PLR2004  # Too Many Requests
        wait = f"{retry_after} seconds" if _SECONDS.fullmatch(retry_after) else "some minutes"
        return FetchError("was asked for too often (429).", f"Wait {wait}, then ask less often.")
    if status in _SERVER_FAILED:
        return FetchError(f"the server failed ({status}).", "Try again later.")
    return FetchError(f"the server answered {status} and no page.", _SAVE_IT)
