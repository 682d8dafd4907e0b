"""A server that answers every chat request alike and counts what it was asked: `python -m benchmarks.batch_stub`.

It reads one JSON line of settings from standard input, {"content": TEXT, "delay": SECONDS, "log": FILE}, prints its
base URL, writes a line for each request into FILE (a hash of its last message), and lives until its input closes.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.speed.stub import completion, serving


@contextmanager
def serve_counting(content: str, log: Path, delay: float = 0.0) -> Generator[str]:
    """The base URL of such a server, while the block runs.

    Args:
        content: what it answers, always.
        log: gets a line for each request.
        delay: seconds before each answer.
    """
    with serving("benchmarks.batch_stub", {"content": content, "delay": delay, "log": str(log)}) as url:
        yield url


async def _serve(answer: bytes, delay: float, log: Path) -> None:
    with log.open("a", encoding="utf-8") as lines:

        async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            try:
                while True:
                    head = await reader.readuntil(b"\r\n\r\n")
                    size = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
                    body = json.loads(await reader.readexactly(size))
                    said = body["messages"][-1]["content"].encode()
                    print(hashlib.sha256(said).hexdigest(), file=lines, flush=True)
                    await asyncio.sleep(delay)
                    writer.write(answer)
                    await writer.drain()
            except (asyncio.IncompleteReadError, ConnectionError):
                writer.close()

        server = await asyncio.start_server(talk, "127.0.0.1", 0, backlog=1024)
        print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1", flush=True)
        # The input closes when the parent is done, however it ends.
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


def main() -> None:
    """Serve until standard input closes."""
    settings = json.loads(sys.stdin.readline())
    asyncio.run(_serve(completion(settings["content"]), settings["delay"], Path(settings["log"])))


if __name__ == "__main__":
    main()
