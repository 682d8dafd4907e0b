"""Serving: the page of a record on the loopback, which keeps its decisions in a file as they are made.

Only whoever has the address, with its secret, gets the page. A page of another site can neither read it
nor bring decisions: the Host must be ours (else a name that is made to point here would do), and what
is brought needs the secret, our Origin, and the version that it is made upon.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock
from typing import Final

from summarizer.errors import SummarizerError
from summarizer.output import check_place, write_whole
from summarizer.page import Desk, Paged, render_page
from summarizer.review.decisions import Decisions, load_decisions

LOOPBACK: Final = "127.0.0.1"
_MOST: Final = 4_000_000  # bytes of decisions
_PATIENCE: Final = 10.0  # seconds that a request may take to arrive
_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class ReviewServer(ThreadingHTTPServer):
    """Serves the page of one record at `address`, and writes the decisions about it to `file`."""

    daemon_threads = True

    def __init__(self, paged: Paged, file: Path) -> None:
        """Take a free port of the loopback; nothing is served yet.

        Args:
            paged: the record, the text of its article, and its name.
            file: where the decisions go; those in it are gone on with.

        Raises:
            RecordError: the file holds no decisions, or those of another record; or the text is another one.
            OutputError: the file can't be written.
        """
        check_place(file)
        self._paged = paged
        self._file = file
        self._token = secrets.token_urlsafe(32)
        self._lock = Lock()
        self.page()
        super().__init__((LOOPBACK, 0), _Visit)

    @property
    def address(self) -> str:
        """Of the page; it holds the secret."""
        return f"http://{LOOPBACK}:{self.server_port}/{self._token}/"

    def page(self) -> str:
        """The page, with the decisions so far.

        Raises:
            RecordError: the file holds no decisions any more.
        """
        with self._lock:
            made = self._load()
            told = [each.model_dump(mode="json", exclude_none=True) for each in made.decisions]
            desk = Desk(self._token, told, self._version())
        return render_page(self._paged.record, self._paged.text, name=self._paged.name, desk=desk)

    def keep(self, data: bytes, version: str) -> str | None:
        """Write the decisions in a request, made upon a version; their own version, or None if it is not the newest.

        Raises:
            RecordError: they are no decisions about this record.
            OutputError: they can't be written.
        """
        made = Decisions.from_json(data, self._paged.record)
        with self._lock:
            if version != self._version():
                return None
            write_whole(self._file, made.to_json())
            return self._version()

    def is_here(self, host: str) -> bool:
        """Whether a request is meant for this server, and not for a name that was made to point here."""
        return host in (f"{LOOPBACK}:{self.server_port}", f"localhost:{self.server_port}")

    def is_secret(self, token: str) -> bool:
        """Whether somebody knows the secret."""
        return hmac.compare_digest(token.encode(), self._token.encode())

    def _load(self) -> Decisions:
        if self._file.exists():
            return load_decisions(self._file, self._paged.record)
        return Decisions.none_yet(self._paged.record)

    def _version(self) -> str:
        data = self._file.read_bytes() if self._file.exists() else b""
        return f'"{hashlib.sha256(data).hexdigest()}"'


def serve_review(paged: Paged, file: Path, announce: Callable[[str], None]) -> None:
    """Serve the page of a record until it is interrupted; `announce` is told its address.

    Raises:
        RecordError, OutputError: as for `ReviewServer`.
    """
    with ReviewServer(paged, file) as server:
        announce(server.address)
        server.serve_forever()


class _Visit(BaseHTTPRequestHandler):
    """One request."""

    server: ReviewServer  # pyright: ignore[reportIncompatibleVariableOverride]
    timeout = _PATIENCE
    server_version = "summarizer"
    sys_version = ""

    def do_GET(self) -> None:  # the library's name
        """The page."""
        if not self._is_let_in(""):
            return
        try:
            self._answer(HTTPStatus.OK, self.server.page(), kind="text/html")
        except SummarizerError as error:
            self._answer(HTTPStatus.INTERNAL_SERVER_ERROR, str(error))

    def do_PUT(self) -> None:  # the library's name
        """Decisions."""
        if not self._is_let_in("decisions"):
            return
        host = self.headers.get("Host", "")
        own = self.headers.get("Origin") == f"http://{host}"
        if not own or not self.server.is_secret(self.headers.get("X-Review-Token", "")):
            self._answer(HTTPStatus.FORBIDDEN, "Decisions are taken from the page itself.")
            return
        if self.headers.get_content_type() != "application/json":
            self._answer(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Decisions are JSON.")
            return
        length = self.headers.get("Content-Length", "")
        if not length.isascii() or not length.isdigit() or int(length) > _MOST:
            self._answer(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Decisions have a length.")
            return
        self._keep(self.rfile.read(int(length)))

    def _keep(self, data: bytes) -> None:
        try:
            version = self.server.keep(data, self.headers.get("If-Match", ""))
        except SummarizerError as error:
            self._answer(HTTPStatus.UNPROCESSABLE_ENTITY, str(error))
            return
        if version is None:
            self._answer(
                HTTPStatus.PRECONDITION_FAILED, "Decisions were made elsewhere meanwhile; load the page anew."
            )
            return
        self._answer(HTTPStatus.OK, "", version=version)

    def _is_let_in(self, place: str) -> bool:
        if not self.server.is_here(self.headers.get("Host", "")):
            self._answer(HTTPStatus.MISDIRECTED_REQUEST, "This is not the host that was meant.")
            return False
        token, _, rest = self.path.removeprefix("/").partition("/")
        if not self.server.is_secret(token) or rest != place:
            self._answer(HTTPStatus.NOT_FOUND, "There is nothing here.")
            return False
        return True

    def _answer(self, status: HTTPStatus, text: str, *, kind: str = "text/plain", version: str = "") -> None:
        body = text.encode()
        self.send_response(status)
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        if version:
            self.send_header("ETag", version)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's name
        """Nothing: the address holds the secret."""
