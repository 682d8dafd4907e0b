"""A tiny chat server on the loopback that does what a test tells it to, reply by reply."""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

Act = Callable[["Handler"], None]
OPENING = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
"""How an answer begins that is written by hand."""


@dataclass
class FaultyServer:
    """Serves its acts in order, the last one for ever; keeps the bodies it was sent."""

    acts: list[Act] = field(default_factory=list)
    bodies: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    url: str = ""

    def will(self, *acts: Act) -> None:
        """Do these from now on."""
        self.acts[:] = acts

    @property
    def requests(self) -> int:
        """How many requests came."""
        return len(self.bodies)

    def serve(self) -> ThreadingHTTPServer:
        """Start in a thread of its own."""

        class Bound(Handler):
            script = self

        http = ThreadingHTTPServer(("127.0.0.1", 0), Bound)
        http.daemon_threads = True
        self.url = f"http://127.0.0.1:{http.server_port}/v1"
        Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return http


class Handler(BaseHTTPRequestHandler):
    """One connection; what it answers stands in the script."""

    script: FaultyServer

    def do_POST(self) -> None:
        """Keep the request and do the next act."""
        script = self.script
        script.bodies.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        script.headers.append({name.lower(): value for name, value in self.headers.items()})
        script.acts[min(script.requests, len(script.acts)) - 1](self)

    def answer(self, status: int, body: bytes, kind: str, headers: Iterable[tuple[str, str]] = ()) -> None:
        """Send a whole answer."""
        self.send_response(status)
        for name, value in (("Content-Type", kind), ("Content-Length", str(len(body))), *headers):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Say nothing."""


def says(content: str | None, **more: Any) -> Act:
    """A completion with this content; `more` goes to the choice, `refusal` to its message."""
    message = {"role": "assistant", "content": content, "refusal": more.pop("refusal", None)}
    choice = {"index": 0, "finish_reason": "stop", "message": message, **more}
    usage = {
        "prompt_tokens": 90,
        "completion_tokens": 10,
        "total_tokens": 100,
        "prompt_tokens_details": {"cached_tokens": 60},
    }
    completion = {"id": "c1", "object": "chat.completion", "created": 1, "model": "m"}
    return sends(json.dumps({**completion, "choices": [choice], "usage": usage}))


def sends(body: str, kind: str = "application/json") -> Act:
    """Send this body with status 200."""
    return lambda handler: handler.answer(200, body.encode(), kind)


def fails(status: int, told: str = "out of order", **headers: str) -> Act:
    """An error as OpenAI's servers send it; retry_after="3" is the header Retry-After."""
    body = json.dumps({"error": {"message": told}}).encode()
    named = [(name.replace("_", "-"), value) for name, value in headers.items()]
    return lambda handler: handler.answer(status, body, "application/json", named)


def drops(handler: Handler) -> None:
    """Reset the connection before a word is said."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.close_connection = True


def breaks_off(handler: Handler) -> None:
    """Promise a body and close in the middle of it."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": [')
    handler.close_connection = True


def stalls(handler: Handler) -> None:
    """Say nothing until any patience is over."""
    time.sleep(1.0)
    handler.close_connection = True


def resets(handler: Handler) -> None:
    """Promise a body and reset the connection in the middle of it."""
    breaks_off(handler)
    handler.wfile.flush()
    time.sleep(0.02)  # or the reset overtakes the bytes
    drops(handler)


def stops_midway(handler: Handler) -> None:
    """Promise a body, begin it, and say no more."""
    breaks_off(handler)
    stalls(handler)


def drips(raw: bytes) -> Act:
    """These bytes, then another every few milliseconds: never silent, and never done."""

    def act(handler: Handler) -> None:
        handler.close_connection = True
        handler.wfile.write(raw)
        with contextlib.suppress(OSError):
            for _ in range(2000):
                handler.wfile.write(b"x")
                time.sleep(0.01)

    return act


def floods(megabytes: int) -> Act:
    """A good beginning, then so many megabytes of blanks in the JSON."""

    def act(handler: Handler) -> None:
        handler.close_connection = True
        handler.wfile.write(OPENING + b"Content-Length: %d\r\n\r\n{" % (megabytes * 1_000_000 + 1))
        with contextlib.suppress(OSError):
            for _ in range(megabytes * 10):
                handler.wfile.write(b" " * 100_000)

    return act
