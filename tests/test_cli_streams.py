"""The command line as a program: full or closed files and signals each have their exit code."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from terminal import DRAFT

pytestmark = pytest.mark.usefixtures("here")

# A program of its own whose provider answers from a script; SLOW waits instead.
PROGRAM = f"""
import sys, time
import summarizer.summarizing
from summarizer.cli import main
from summarizer.testing import ScriptedProvider
class Slow(ScriptedProvider):
    def ask(self, question):
        print("asked", file=sys.stderr, flush=True)
        time.sleep(30)
    def close(self):
        print("closed", file=sys.stderr, flush=True)
provider = Slow([]) if "SLOW" in sys.argv[0:1] else ScriptedProvider([{DRAFT!r}])
summarizer.summarizing.connect = lambda *_: provider
sys.argv[0] = "summarizer"
main()
"""


def program(*arguments: str, name: str = "-", **settings: Any) -> subprocess.Popen[bytes]:
    """Start the command in a process of its own."""
    command = [sys.executable, "-c", PROGRAM.replace("sys.argv[0:1]", repr([name])), *arguments]
    settings = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **settings}
    return subprocess.Popen(command, **settings)  # noqa: S603 - our own interpreter and program


def test_a_full_standard_output_is_exit_9():
    """A record that can't be printed is one line on standard error, as is any command's text."""
    with Path("/dev/full").open("wb") as full:
        running = [
            program(*arguments, stdout=full)
            for arguments in (["run", "item.txt"], ["prompts", "list"], ["--version"], ["--help"])
        ]
    for process in running:
        _, told = process.communicate(timeout=30)
        assert process.returncode == 9
        assert told.count(b"\n") == 1
        assert b"standard output can't be written (No space left on device)" in told


@pytest.mark.parametrize(
    ("how", "code", "told"),
    [
        (">&-", 9, b"standard output is closed"),
        ("| true", 9, b"(Broken pipe)"),
        ("2>/dev/full >&2", 9, b""),
        ("--format yaml 2>/dev/full", 3, b""),
        ("- <&-", 3, b"is empty"),
    ],
)
def test_standard_files_may_be_closed_or_full(how: str, code: int, told: bytes, tmp_path: Path):
    """Whatever the shell did to the three files, there is an exit code and no traceback."""
    script = tmp_path / "program.py"
    script.write_text(PROGRAM.replace("sys.argv[0:1]", "[]"))
    sleepy = "(sleep 0.3; cat item.txt) |" if "true" in how else ""
    item = "-" if sleepy else "" if how.startswith("- ") else "item.txt"
    line = f"set -o pipefail; {sleepy} {sys.executable} {script} run {item} {how}"
    done = subprocess.run(  # noqa: S603 - our own line
        ["/bin/bash", "-c", line], capture_output=True, timeout=30, check=False
    )
    assert done.returncode == code, done.stderr
    assert told in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def test_an_output_that_can_not_take_the_letters_is_told():
    """An output in ASCII is exit code 9 with what to set, and nothing is printed by halves."""
    process = program("run", "item.txt", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    printed, told = process.communicate(timeout=30)
    assert (process.returncode, printed) == (9, b"")
    assert b"PYTHONUTF8=1" in told


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_closes_the_engine_and_has_its_exit_code(number: signal.Signals, code: int):
    """Ended while the model is asked, the program closes what it opened and leaves no traceback."""
    process = program("run", "item.txt", name="SLOW")
    assert process.stderr
    assert process.stderr.readline() == b"asked\n"
    time.sleep(0.1)
    process.send_signal(number)
    printed, told = process.communicate(timeout=30)
    assert (process.returncode, printed) == (code, b"")
    assert told.startswith(b"closed\n")
    assert b"Traceback" not in told
