"""A model's server that answers at once with the same words: `python -m benchmarks.speed.stub`.

It reads one JSON line of settings from standard input, {"content": TEXT, "delay": SECONDS}, prints
its base URL, and lives until its standard input closes. It is a process of its own so that its work
isn't counted as a client's.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from benchmarks.environments import ROOT

_HEADERS_END = b"\r\n\r\n"


class Connection(asyncio.Protocol):
    """One client's connection: reads requests to their end and answers each, in order."""

    def __init__(self, answer: bytes, delay: float) -> None:
        self._answer, self._delay = answer, delay
        self._waiting = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where to answer."""
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Take in data; answer each request that is whole."""
        self._waiting += data
        while (end := self._waiting.find(_HEADERS_END)) >= 0:
            size = end + len(_HEADERS_END) + _length(self._waiting[:end])
            if len(self._waiting) < size:
                return
            self._waiting = self._waiting[size:]
            if self._delay:
                asyncio.get_running_loop().call_later(self._delay, self._send)
            else:
                self._send()

    def _send(self) -> None:
        assert isinstance(self._transport, asyncio.Transport)  # noqa: S101  # a TCP connection's is
        if not self._transport.is_closing():
            self._transport.write(self._answer)


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length":
            return int(value)
    return 0


def completion(content: str) -> bytes:
    """A whole HTTP response that holds a chat completion."""
    body = json.dumps(
        {
            "id": "stub",
            "object": "chat.completion",
            "created": 1,
            "model": "stub",
            "choices": [
                {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content}}
            ],
            "usage": {"prompt_tokens": 900, "completion_tokens": 100, "total_tokens": 1000},
        }
    ).encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


@contextmanager
def serve_stub(content: str, delay: float = 0.0) -> Generator[str]:
    """The base URL of a stub that runs while the block does.

    Args:
        content: what it answers, always.
        delay: seconds before each answer.
    """
    with serving("benchmarks.speed.stub", {"content": content, "delay": delay}) as url:
        yield url


@contextmanager
def serving(module: str, settings: dict[str, Any]) -> Generator[str]:
    """The base URL that a module prints when it is run and given these settings, while the block runs."""
    process = subprocess.Popen(
        (sys.executable, "-m", module),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdin is not None  # noqa: S101  # it was asked for
    assert process.stdout is not None  # noqa: S101  # same
    try:
        process.stdin.write(json.dumps(settings) + "\n")
        process.stdin.flush()
        yield process.stdout.readline().strip()
    finally:
        process.stdin.close()
        process.kill()
        process.wait()
        process.stdout.close()


async def _serve(answer: bytes, delay: float) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(answer, delay), "127.0.0.1", 0, backlog=1024)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1", flush=True)
    # The input closes when the parent is done, however it ends.
    await loop.run_in_executor(None, sys.stdin.read)


def main() -> None:
    """Serve until standard input closes."""
    settings = json.loads(sys.stdin.readline())
    asyncio.run(_serve(completion(settings["content"]), settings["delay"]))


if __name__ == "__main__":
    main()
