"""Transport: the seam where a tape listens: an HTTP transport around the one that reaches the server."""

from __future__ import annotations

import httpx2

from summarizer.cassettes.tape import current_tape
from summarizer.errors import WireError


class TapedTransport(httpx2.BaseTransport):
    """Sends a request through the tape that is open in this context, or straight on."""

    def __init__(self, inner: httpx2.BaseTransport) -> None:
        self._inner = inner

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer from the tape, or from the server."""
        tape = current_tape()
        return self._inner.handle_request(request) if tape is None else tape.handle(request, self._inner)

    def close(self) -> None:
        """Close the transport inside."""
        self._inner.close()


class NoServer(httpx2.BaseTransport):
    """The end of the wire where only tapes may answer."""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Refuse: the request was let past the tape, or no tape is open."""
        raise WireError(f"nothing answers {request.url.path} but a tape.", "Open one in mode `replay`.")
