"""Web archives for tests."""

from __future__ import annotations

import io

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from summarizer.readers.document import Document, Found
from summarizer.readers.warc import read
from tests.rooms import House

SITE = "https://courier.example"
PAGE = "<html><body><p>Ida Brandt is harbour master of Quellhaven.</p></body></html>"
TEXT = "Ida Brandt is harbour master of Quellhaven."


class Archive:
    """A web archive that is being written."""

    def __init__(self, *, packed: bool = False) -> None:
        self._file = io.BytesIO()
        self._writer = WARCWriter(self._file, gzip=packed)

    def add(
        self,
        path: str,
        body: str | bytes = PAGE,
        media_type: str | None = "text/html; charset=utf-8",
        *,
        status: str = "200 OK",
        kind: str = "response",
        **headers: str,
    ) -> Archive:
        """A record; headers that begin with WARC are its own, the others those of the answer."""
        named = [(name.replace("_", "-"), value) for name, value in headers.items()]
        own = {name: value for name, value in named if name.startswith("WARC")}
        told = [(name, value) for name, value in named if not name.startswith("WARC")]
        http = None
        if kind in ("response", "request", "revisit"):
            told += [("Content-Type", media_type)] if media_type else []
            http = StatusAndHeaders("GET / HTTP/1.1" if kind == "request" else status, told, "HTTP/1.1")
        address = path if ":" in path else f"{SITE}/{path}"
        data = body.encode() if isinstance(body, str) else body
        record = self._writer.create_warc_record(
            address,
            kind,
            payload=io.BytesIO(data),
            http_headers=http,
            warc_content_type=(media_type or "") if http is None else "",
            warc_headers_dict=own,
        )
        self._writer.write_record(record)
        return self

    @property
    def data(self) -> bytes:
        """The bytes written so far."""
        return self._file.getvalue()


def warc(archive: Archive | bytes, house: House | None = None) -> list[Found]:
    """What is found in an archive."""
    data = archive if isinstance(archive, bytes) else archive.data
    return list(read(Document.of("crawl.warc", data), (house or House()).rooms))


def chunked(body: bytes) -> bytes:
    """A body in two chunks."""
    halves = [body[: len(body) // 2], body[len(body) // 2 :]]
    return b"".join(b"%x\r\n%s\r\n" % (len(half), half) for half in halves) + b"0\r\n\r\n"
