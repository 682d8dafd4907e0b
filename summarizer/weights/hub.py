"""Hub: a model's file from the model hub, over the hub library's own HTTP session."""

from __future__ import annotations

from contextlib import closing
from importlib import import_module
from queue import Empty, Queue
from threading import Thread
from typing import Any, Final

from summarizer.errors import WeightsError
from summarizer.weights.sources import Job, SourceError, short_reason
from summarizer.weights.store import CHUNK

# The library's own download asks five times, over 20 seconds, before it says that nobody answers.
_ANSWER_SECONDS: Final = 6.0
_READ_SECONDS: Final = 30.0
_PARTIAL_CONTENT: Final = 206


def fetch_from_hub(job: Job) -> None:
    """Complete the unfinished file from the hub.

    Raises:
        SourceError: the hub can't deliver it.
        WeightsError: the hub's library is not installed.
    """
    url, headers = _address(job)
    _first_answer(url, headers)
    try:
        _stream(job, url, headers)
    except OSError:
        raise
    except Exception as error:
        raise SourceError(short_reason(f"{type(error).__name__}: {error}")) from error


def _address(job: Job) -> tuple[str, dict[str, str]]:
    try:
        library: Any = import_module("huggingface_hub")
    except ImportError as error:
        raise WeightsError(
            "The model hub's library is not installed.", "Run: pip install 'personnel-summarizer[local]'"
        ) from error
    model = job.model
    url = library.hf_hub_url(model.hub_repo, model.hub_file, revision=model.hub_revision)
    # The library's own headers would send the user's token and first ask the hub something else.
    return url, {"User-Agent": "personnel-summarizer"}


def _session() -> Any:
    return import_module("huggingface_hub").get_session()


def _first_answer(url: str, headers: dict[str, str]) -> None:
    answers: Queue[Exception | None] = Queue()

    def ask() -> None:
        try:
            reply = _session().head(url, headers=headers, timeout=_ANSWER_SECONDS)
            reply.raise_for_status()
            answers.put(None)
        except Exception as error:  # handed to the waiting thread
            answers.put(error)

    # A name server that never answers ignores the timeout, so the question is asked on the side.
    Thread(target=ask, daemon=True).start()
    try:
        problem = answers.get(timeout=_ANSWER_SECONDS)
    except Empty:
        raise SourceError(f"no answer within {_ANSWER_SECONDS:.0f} seconds") from None
    if problem is not None:
        raise SourceError(short_reason(f"{type(problem).__name__}: {problem}")) from problem


def _stream(job: Job, url: str, headers: dict[str, str]) -> None:
    held = job.held()
    asked = {**headers, "Range": f"bytes={held}-", "Accept-Encoding": "identity"}
    with _session().stream("GET", url, headers=asked, timeout=_READ_SECONDS) as reply:
        reply.raise_for_status()
        start = held if reply.status_code == _PARTIAL_CONTENT else 0
        promised = start + int(reply.headers.get("content-length", -1))
        if promised != job.model.bytes:
            raise SourceError("the file it offers has another size than the publisher's")
        with closing(job.resume_at(start)) as file:
            done = start
            for chunk in reply.iter_bytes(CHUNK):
                file.write(chunk)
                done += len(chunk)
                job.progress(done, job.model.bytes)
