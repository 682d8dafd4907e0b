"""`serve`: an OpenAI-compatible server for one model file, in a child process, for a while."""

import atexit
import json
import os
import re
import secrets
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from threading import Lock, Thread
from typing import IO, Any

from summarizer.errors import WeightsError, WireError

# By its path, not by -m: then neither the current folder nor how we were installed matters.
_COMMAND = (sys.executable, "-P", str(Path(__file__).with_name("engine.py")))
_READY_SECONDS = 180.0
_PROBE_SECONDS = 180.0
_LEAVE_SECONDS = 2.0
_GRACE_SECONDS = 0.5
_CACHE_RAM_MIB = 256
_LOG_TAIL = 8192
_ONLY_REPLY = "ok-7"
_Process = subprocess.Popen[str]


@dataclass(frozen=True)
class Served:
    """A running server: its address with /v1, the key it wants, its process."""

    base_url: str
    api_key: str = field(repr=False)
    pid: int


@contextmanager
def serve(path: Path, *, context: int = 8192, slots: int = 1) -> Generator[Served]:
    """Serve the model file at `path` while the block runs.

    `context` is how many tokens one conversation may hold, `slots` how many run at once. Raises
    WeightsError if the file can't be loaded and WireError if the server does not come up.
    """
    engine = Engine(path, context=context, slots=slots)
    try:
        yield engine.start()
    finally:
        engine.stop()


class Engine:
    """A server that its owner starts and stops; both may be called again, from any thread.

    The process ends with `stop`, with the interpreter, and with this process however it ends.
    """

    def __init__(
        self,
        path: Path,
        *,
        context: int = 8192,
        slots: int = 1,
        threads: int | None = None,
        saves: Path | None = None,
    ) -> None:
        self._path = path
        self._settings = {
            "n_ctx": context * slots,
            "n_parallel": slots,
            "threads": threads,
            "saves": str(saves) if saves else None,  # where what a slot has read can be kept
        }
        self._starting = Lock()
        self._process: subprocess.Popen[str] | None = None
        self._served: Served | None = None
        self._log: IO[bytes] | None = None

    def start(self) -> Served:
        """Start the server unless it runs, and return it once it has proved itself.

        Raises WeightsError if the file can't be loaded, WireError if the server dies, does not
        come up in time or ignores grammars.
        """
        with self._starting:
            if self._served is not None and self.is_alive():
                return self._served
            self.stop()
            atexit.register(self.stop)
            try:
                self._served = self._launch()
            except BaseException:
                self.stop()
                raise
            return self._served

    def stop(self) -> None:
        """Stop the server if it runs; a start under way in another thread then fails."""
        atexit.unregister(self.stop)
        process, log = self._process, self._log
        self._process = self._served = self._log = None
        if process is not None:
            _end(process)
        if log is not None:
            log.close()

    def is_alive(self) -> bool:
        """Tell whether the server's process runs."""
        process = self._process
        return process is not None and process.poll() is None

    def check(self) -> None:
        """Raise WireError, with the engine's last words, if the server has died; ask when a request failed."""
        process = self._process
        if process is not None and _has_ended(process):
            raise self._died(process)

    def _launch(self) -> Served:
        if not self._path.is_file():
            raise WeightsError(f"There is no model file at {self._path}.", "Fetch the model first.")
        key = secrets.token_urlsafe(32)
        # A file without a name: it leaves nothing behind, and errors can quote its end.
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        process = self._process = _spawn(self._log)
        answer = _first_answer(process, self._request(key))
        if answer is None:
            raise self._refusal(process)
        if "url" not in answer:
            raise self._unloadable(answer)
        served = Served(f"{answer['url']}/v1", key, process.pid)
        self._prove(served, process)
        return served

    def _request(self, key: str) -> str:
        settings = {
            **self._settings,
            "path": str(self._path),
            "alias": self._path.stem,
            "api_key": key,
            "cache_ram_mib": _CACHE_RAM_MIB,
        }
        return json.dumps(settings) + "\n"

    def _prove(self, served: Served, process: _Process) -> None:
        try:
            reply = _ask_for_only_reply(served)
        except (OSError, ValueError, LookupError) as error:
            if _has_ended(process):
                raise self._died(process) from error
            raise WireError(f"The embedded engine did not answer: {error}.", "Try again.") from error
        if reply != _ONLY_REPLY:
            raise WireError(
                "The embedded engine ignores grammars, so its replies can't be trusted.",
                "Install the xllamacpp version this package asks for.",
            )

    def _refusal(self, process: _Process) -> WireError:
        if not _has_ended(process):
            return WireError(
                f"The embedded engine was not ready after {_READY_SECONDS:.0f} seconds.",
                "Is another model running? They stop each other almost dead.",
            )
        return self._died(process)

    def _unloadable(self, answer: dict[str, Any]) -> WeightsError:
        if answer.get("missing"):
            return WeightsError(
                "The embedded engine is not installed.", "Run: pip install 'personnel-summarizer[local]'"
            )
        why = last_words(self._log) or answer.get("error", "no reason given")
        return WeightsError(
            f"The engine can't load {self._path}: {why}.", "Delete the file and fetch the model again."
        )

    def _died(self, process: _Process) -> WireError:
        why = last_words(self._log)
        return WireError(
            f"The embedded engine ended by itself (code {process.returncode}){': ' + why if why else ''}.",
            "Is there memory enough? The model needs twice its file's size.",
        )


def _spawn(log: IO[bytes]) -> _Process:
    return subprocess.Popen(  # noqa: S603 - our own interpreter, our own file
        _COMMAND,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log,
        text=True,
        encoding="utf-8",
    )


def _first_answer(process: _Process, request: str) -> dict[str, Any] | None:
    """Hand over the settings and wait for the answer; None if the process dies or hangs."""
    answers: Queue[str] = Queue()
    stdin, stdout = process.stdin, process.stdout
    if stdin is None or stdout is None:
        return None
    Thread(target=lambda: answers.put(stdout.readline()), daemon=True).start()
    try:
        stdin.write(request)
        stdin.flush()
        line = answers.get(timeout=_READY_SECONDS)
        return json.loads(line)
    except (Empty, OSError, ValueError):
        return None


def _ask_for_only_reply(served: Served) -> str:
    """Ask something whose only allowed answer the model would never give by itself."""
    body = {
        "messages": [{"role": "user", "content": "Say hello."}],
        "grammar": f'%llguidance {{}}\nstart: "{_ONLY_REPLY}"',
        "max_tokens": 8,
        "temperature": 0,
    }
    request = urllib.request.Request(  # noqa: S310 - the loopback address the engine reported
        f"{served.base_url}/chat/completions",
        json.dumps(body).encode(),
        {"Content-Type": "application/json", "Authorization": f"Bearer {served.api_key}"},
    )
    # An empty handler: the machine's proxy settings don't apply to the machine itself.
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with direct.open(request, timeout=_PROBE_SECONDS) as reply:
        return str(json.load(reply)["choices"][0]["message"]["content"])


def _has_ended(process: _Process) -> bool:
    # A dying process drops its connections a moment before it can be seen to have ended.
    with suppress(subprocess.TimeoutExpired):
        process.wait(_GRACE_SECONDS)
    return process.returncode is not None


def _end(process: _Process) -> None:
    # Closing its standard input asks the engine to leave; while it loads, it can't hear that.
    with suppress(OSError):
        if process.stdin is not None:
            process.stdin.close()
    try:
        with suppress(subprocess.TimeoutExpired):
            process.wait(_LEAVE_SECONDS)
    finally:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()


def last_words(log: IO[bytes] | None) -> str:
    """Return the most telling line at the end of the engine's log, or "" if it said nothing."""
    text = ""
    # A stop in another thread may have closed the log meanwhile.
    with suppress(OSError, ValueError):
        if log is not None:
            log.seek(max(os.fstat(log.fileno()).st_size - _LOG_TAIL, 0))
            text = log.read().decode("utf-8", "replace")
    lines = [re.sub(r"^[\d.]+ [A-Z] +", "", line.strip()) for line in text.splitlines() if line.strip()]
    telling = [line for line in lines if "error" in line.lower()]
    return (telling[0] if telling else lines[-1]) if lines else ""
