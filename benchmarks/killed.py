"""`python -m benchmarks.killed`: kill -9 at random moments of a batch, and what is left after it is resumed.

An undisturbed run and a killed one of the same items against the same stub. It fails unless the killed one ends with
each item exactly once, the same bytes but for `seconds` and `created`, every record that was in the journal at a kill
unchanged, and no item asked about again that had its record.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.batch_stub import serve_counting
from benchmarks.environments import ROOT
from benchmarks.speed.articles import KNOWN, reply_about_known
from summarizer.errors import JournalError
from summarizer.journal import JournalReader, journal_path

_DELAY = 0.1  # seconds before each reply
_MADE = re.compile(r'"seconds":[\d.]+|"created":"[^"]+"')
"""What tells when a record was made, and how long that took."""


@dataclass(frozen=True)
class Found:
    """What came of a batch that was killed again and again."""

    items: int
    kills: int
    kept: list[int]
    """Records in the journal at each kill."""
    asked: int
    """Requests of all runs; what was in flight at a kill is asked about again."""


def write_items(path: Path, count: int) -> None:
    """Items that differ by a number, one a line."""
    texts = (f"{KNOWN}It was notice number {number}.\n" for number in range(count))
    lines = (json.dumps({"text": text, "published": "2024-03-14"}) for text in texts)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def timeless(records: bytes) -> str:
    """Records without what tells when they were made."""
    return _MADE.sub("", records.decode())


def kill_and_resume(folder: Path, items: int, kills: int, workers: int, seed: int) -> Found:
    """Run a batch, killed so often, and compare it with an undisturbed one.

    Raises:
        AssertionError: anything was lost, made twice or changed.
    """
    inputs, log = folder / "items.jsonl", folder / "asked.log"
    write_items(inputs, items)
    with serve_counting(reply_about_known("personnel"), log, _DELAY) as url:
        whole = folder / "whole.jsonl"
        _expect(_start(inputs, whole, url, workers).wait() == 0, "the undisturbed run failed")
        log.write_text("", encoding="utf-8")
        out, chance = folder / "killed.jsonl", random.Random(seed)  # noqa: S311  # no secret hangs on it
        kept: list[int] = []
        known: set[str] = set()
        for moment in sorted(chance.uniform(0, 0.9 * items) for _ in range(kills)):
            process = _start(inputs, out, url, workers)
            while len(_records(out)) < moment and process.poll() is None:
                time.sleep(0.01)
            time.sleep(chance.uniform(0, 0.1))
            _expect(process.poll() is None, "it was done before it could be killed")
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            known |= (there := _records(out))
            _expect(known == there, "a record was lost or changed")
            kept.append(len(there))
        _expect(_start(inputs, out, url, workers).wait() == 0, "the last run failed")
    lines = out.read_text(encoding="utf-8").splitlines()
    _expect(known <= set(lines), "a record was changed")
    _expect(len(lines) == len(set(lines)) == items, "an item is missing or twice")
    _expect(timeless(out.read_bytes()) == timeless(whole.read_bytes()), "the bytes differ")
    asked = len(log.read_text(encoding="utf-8").splitlines())
    _expect(items <= asked <= items + kills * workers, f"{asked} requests: more than was in flight")
    return Found(items, kills, kept, asked)


def _start(inputs: Path, out: Path, url: str, workers: int) -> subprocess.Popen[bytes]:
    command = (sys.executable, "-m", "summarizer", "batch", str(inputs), "--out", str(out), "--quiet")
    options = ("--model", "stub", "--base-url", url, "--workers", str(workers), "--processes", "2")
    return subprocess.Popen((*command, *options), cwd=ROOT, stderr=subprocess.DEVNULL)


def _records(out: Path) -> set[str]:
    try:
        with JournalReader(journal_path(out)) as journal:
            return {line.record for line in journal.lines()}
    except JournalError:  # killed before there was one
        return set()


def _expect(truth: bool, otherwise: str) -> None:  # noqa: FBT001  # it stands for assert
    if not truth:
        raise AssertionError(otherwise)


def main() -> None:
    """Kill, resume, compare, and tell."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.killed", description=__doc__)
    parser.add_argument("--items", type=int, default=500)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--workers", type=int, default=16)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(kill_and_resume(Path(folder), options.items, options.kills, options.workers, options.seed))


if __name__ == "__main__":
    main()
