"""Run a peer's program and ask it about items, one by one, with a time limit for each."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, Queue
from threading import Thread
from types import TracebackType
from typing import Any, Self

from benchmarks.environments import ROOT

_READY_SECONDS = 120.0


class PeerError(Exception):
    """A peer that can't be run, has ended, or took too long."""


@dataclass(frozen=True)
class Server:
    """Where the model is; an empty base URL leaves it to the peer."""

    model: str
    base_url: str = ""
    key: str = "none"


class Peer:
    """A running peer; leaving the block ends it."""

    def __init__(self, python: str, module: str, server: Server, more: Sequence[str] = ()) -> None:
        """Choose the environment's interpreter, the program, the model's server and more options."""
        self._command = [python, "-m", f"benchmarks.peers.{module}", "--model", server.model, *more]
        if server.base_url:
            self._command += ["--base-url", server.base_url]
        self._environment = {**os.environ, "PEER_KEY": server.key, "PYTHONUTF8": "1"}
        self._lines: Queue[str] = Queue()
        self.version = ""
        """What the tool calls itself."""

    def __enter__(self) -> Self:
        """Start it and wait until all is loaded."""
        self._process = subprocess.Popen(
            self._command,
            cwd=ROOT,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        Thread(target=self._read, daemon=True).start()
        try:
            self.version = self._next(_READY_SECONDS)["ready"]
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._end()

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def ask(self, item: dict[str, Any], seconds: float) -> dict[str, Any]:
        """The reply about an item (see `benchmarks.peers.lines.Reply`).

        Raises:
            PeerError: it did not come in so many seconds; the peer is of no more use then.
        """
        assert self._process.stdin is not None  # noqa: S101  # it was asked for
        with suppress(OSError):  # a peer that has ended is told by its missing answer
            self._process.stdin.write(json.dumps(item, ensure_ascii=False) + "\n")
            self._process.stdin.flush()
        return self._next(seconds)

    def _read(self) -> None:
        assert self._process.stdout is not None  # noqa: S101  # it was asked for
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put("")

    def _next(self, seconds: float) -> dict[str, Any]:
        try:
            line = self._lines.get(timeout=seconds)
        except Empty:
            raise PeerError(f"no answer in {seconds:.0f} s") from None
        if not line:
            raise PeerError(f"ended by itself (code {self._process.wait()})")
        return json.loads(line)

    def _end(self) -> None:
        """Close its input, so that it stops what it started; end it if it doesn't."""
        with suppress(OSError):
            if self._process.stdin is not None:
                self._process.stdin.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
