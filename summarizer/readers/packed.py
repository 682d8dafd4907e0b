"""Packed: the body of an answer as it went over the wire, taken out of its chunks and its compression."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Any, Final

from summarizer.errors import ArticleError

_GZIP: Final = ("gzip", "x-gzip")
_NONE: Final = ("", "identity", "none")
_ALONE: Final = "Save the page alone."


def unpack(name: str, body: bytes, headers: Any, most: int) -> bytes:
    """The bytes of a page from those of an answer, as warcio's headers say they are packed.

    Raises:
        ArticleError: they are damaged, more than `most`, or packed in a way that can't be undone.
    """
    if (headers.get_header("transfer-encoding") or "").strip().lower() == "chunked":
        from warcio.bufferedreaders import ChunkedDataReader

        reader: Any = ChunkedDataReader(BytesIO(body))
        body = reader.read()
    for encoding in reversed((headers.get_header("content-encoding") or "").lower().split(",")):
        body = _inflated(name, body, encoding.strip(), most)
    return body


def _inflated(name: str, body: bytes, encoding: str, most: int) -> bytes:
    if encoding in _NONE or (encoding in _GZIP and body[:2] != b"\x1f\x8b"):
        return body  # some archives keep the header and not the compression
    if encoding in _GZIP:
        return _all(name, body, zlib.decompressobj(16 + zlib.MAX_WBITS), most)
    if encoding == "deflate":
        wrapped = len(body) > 1 and body[0] & 15 == zlib.DEFLATED and not (body[0] << 8 | body[1]) % 31
        return _all(name, body, zlib.decompressobj(zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS), most)
    raise ArticleError(f"{name}: is packed as {encoding[:20]!r}, which can't be read.", _ALONE)


def _all(name: str, body: bytes, engine: Any, most: int) -> bytes:
    try:
        data = engine.decompress(body, most + 1)
    except zlib.error as error:
        raise ArticleError(f"{name}: can't be unpacked ({error}).", _ALONE) from None
    if len(data) > most:
        raise ArticleError(f"{name}: is larger than {most:,} bytes.", _ALONE)
    if not engine.eof:
        raise ArticleError(f"{name}: is cut off.", _ALONE)
    return data
