"""A server on the loopback that speaks the provider's batches: files in, batches looked at, files out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

Line = dict[str, Any]


@dataclass
class BatchServer:
    """Keeps files and batches; `reply` makes the line that answers a request, or leaves it out."""

    reply: Callable[[Line], Line | None]
    looks: int = 1
    """How often a batch must be looked at before it is over."""
    status: str = "completed"
    """How batches end."""
    files: dict[str, str] = field(default_factory=dict[str, str])
    batches: dict[str, Line] = field(default_factory=dict[str, Line])
    url: str = ""

    @property
    def asked(self) -> list[Line]:
        """Every request of every batch."""
        return [one for batch in self.batches.values() for one in self.requests(batch)]

    def requests(self, batch: Line) -> list[Line]:
        """The requests of a batch."""
        return [json.loads(line) for line in self.files[batch["input_file_id"]].splitlines()]

    def keep(self, text: str) -> Line:
        """Keep a file."""
        name = f"file-{len(self.files)}"
        self.files[name] = text
        return {
            "id": name,
            "object": "file",
            "bytes": len(text),
            "created_at": 1,
            "filename": "f",
            "purpose": "batch",
        }

    def begin(self, told: Line) -> Line:
        """Begin a batch."""
        name = f"batch-{len(self.batches)}"
        self.batches[name] = {
            **told, "id": name, "object": "batch", "created_at": 1, "status": "in_progress", "looked": 0
        }  # fmt: skip
        return self.batches[name]

    def look(self, name: str) -> Line:
        """Look at a batch; the last look ends it."""
        batch = self.batches[name]
        batch["looked"] += 1
        if batch["looked"] >= self.looks and batch["status"] == "in_progress":
            self._end(batch)
        return batch

    def _end(self, batch: Line) -> None:
        batch["status"] = self.status
        if self.status == "failed":
            batch["errors"] = {"data": [{"message": "the file is too odd"}]}
            return
        good, bad = list[Line](), list[Line]()
        for request in self.requests(batch):
            answer = self.reply(request)
            if answer is not None:
                told = {"id": "r", "custom_id": request["custom_id"], **answer}
                (good if (answer.get("response") or {}).get("status_code") == 200 else bad).append(told)
        for name, lines in (("output_file_id", good), ("error_file_id", bad)):
            if lines:
                batch[name] = self.keep("".join(json.dumps(line) + "\n" for line in lines))["id"]


def says(content: str) -> Line:
    """A reply of a batch: a completion with this content."""
    message = {"role": "assistant", "content": content}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    usage = {"prompt_tokens": 90, "completion_tokens": 10, "total_tokens": 100}
    return {"response": {"status_code": 200, "body": {"choices": [choice], "usage": usage}}, "error": None}


def refuses(status: int, message: str) -> Line:
    """A reply of a batch: a refusal."""
    return {"response": {"status_code": status, "body": {"error": {"message": message}}}, "error": None}


EXPIRED: Line = {"response": None, "error": {"code": "batch_expired", "message": "it was too late"}}


@contextmanager
def serve_batches(server: BatchServer) -> Iterator[BatchServer]:
    """Serve in a thread of its own while the block runs."""

    class Bound(_Handler):
        script = server

    http = ThreadingHTTPServer(("127.0.0.1", 0), Bound)
    http.daemon_threads = True
    server.url = f"http://127.0.0.1:{http.server_port}/v1"
    Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server
    http.shutdown()
    http.server_close()


class _Handler(BaseHTTPRequestHandler):
    script: BatchServer

    def do_POST(self) -> None:
        """Take a file or a batch."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/v1/files":
            boundary = re.search(rb"boundary=(\S+)", self.headers["Content-Type"].encode())
            assert boundary
            parts = [part for part in body.split(b"--" + boundary[1]) if b'name="file"' in part]
            self._answer(self.script.keep(parts[0].partition(b"\r\n\r\n")[2].removesuffix(b"\r\n").decode()))
        else:
            self._answer(self.script.begin(json.loads(body)))

    def do_GET(self) -> None:
        """Show a batch, all of them, or a file's content."""
        path = self.path.partition("?")[0].removeprefix("/v1/").split("/")
        if path == ["batches"]:
            self._answer({"object": "list", "data": list(self.script.batches.values()), "has_more": False})
        elif path[0] == "batches":
            self._answer(self.script.look(path[1]))
        else:
            self._send(self.script.files[path[1]].encode(), "application/octet-stream")

    def _answer(self, told: Line) -> None:
        self._send(json.dumps(told).encode(), "application/json")

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Say nothing."""
