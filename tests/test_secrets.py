"""Secrets: a planted key is in nothing that the program writes, whatever fails."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from faults import Act, FaultyServer, fails, says, sends, stalls
from newsroom import GOOD, KEY
from terminal import ITEM

from summarizer import Summarizer
from summarizer.errors import SummarizerError
from summarizer.settings import resolve_connection

LEAKS = f"no such key {KEY}, Bearer {KEY}"
WHATEVER: list[Act] = [
    says(GOOD),
    says(json.dumps({"changes": [], "sources": [], "key": KEY})),
    says(f"Your key is {KEY}."),
    says(None, refusal=LEAKS),
    says(None, finish_reason=KEY),
    sends(json.dumps({"error": {"message": LEAKS}})),
    sends(LEAKS, "text/plain"),
    sends(json.dumps({"choices": LEAKS})),
    fails(401, LEAKS),
    fails(429, LEAKS, Retry_After="0"),
    fails(500, LEAKS, Retry_After="0"),
]
SAYS_SO: Act = fails(401, LEAKS)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment with the key, and nothing of this one that could stand in its way."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {**kept, "OPENAI_API_KEY": KEY, "TMPDIR": str(tmp_path), "OPENAI_LOG": "debug"}


def written(folder: Path) -> bytes:
    """Everything in the files of a folder, their names included."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return b"\n".join(str(path).encode() + path.read_bytes() for path in files)


def command(server: FaultyServer, *more: str) -> list[str]:
    """A run that records, talks and writes."""
    start = [
        sys.executable,
        "-m",
        "summarizer",
        "run",
        "item.txt",
        "--prompt",
        "personnel@v1",
        "--model",
        "m",
    ]
    return [*start, "--base-url", server.url, "-v", "--tapes", "tapes", "--mode", "record", *more]


@pytest.mark.usefixtures("here", "waits")
@pytest.mark.parametrize("act", WHATEVER)
def test_no_error_log_or_tape_holds_the_key(
    server: FaultyServer, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str], act: Act
):
    """Whatever a server says of it: words, causes and tracebacks are searched, tapes and records, too."""
    server.will(act)
    caplog.set_level("DEBUG")
    connection = resolve_connection("m", server.url, KEY, {})
    told = repr(connection)
    with Summarizer(connection, "personnel@v1", tapes="tapes", mode="record") as summarizer:
        try:
            told += summarizer.summarize(ITEM).to_json()
        except SummarizerError as error:
            told += f"{error!s}{error!r}{error.__cause__!r}{vars(error)!r}"
        told += repr(summarizer) + repr(vars(summarizer))
    out, err = capfd.readouterr()
    assert server.headers[0]["authorization"] == f"Bearer {KEY}"
    for place in (told, caplog.text, out, err, written(Path()).decode()):
        assert KEY not in place


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("act", [says(GOOD), SAYS_SO])
def test_a_command_writes_the_key_nowhere(server: FaultyServer, environment: dict[str, str], act: Act):
    """Its output, what it tells with -v and in debug logs, and every file it leaves."""
    server.will(act)
    done = subprocess.run(  # noqa: S603  # our own program
        command(server, "--format", "json"), env=environment, capture_output=True, check=False
    )
    assert server.requests >= 1
    assert KEY.encode() not in done.stdout + done.stderr + written(Path())


@pytest.mark.usefixtures("here")
def test_the_process_list_does_not_hold_the_key(server: FaultyServer, environment: dict[str, str]):
    """No command line does, neither ours nor a child's; and an interrupted run writes it nowhere."""
    server.will(stalls)
    running = subprocess.Popen(  # noqa: S603  # our own program
        command(server), env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        until = time.monotonic() + 20
        while not server.requests and time.monotonic() < until:
            time.sleep(0.02)
        lines = [path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline") if path.exists()]
        assert server.requests
        assert not any(KEY.encode() in line for line in lines)
    finally:
        running.send_signal(signal.SIGINT)
        told, _ = running.communicate(timeout=20)
    assert KEY.encode() not in told + written(Path())


@pytest.mark.usefixtures("here")
def test_a_report_holds_no_key(server: FaultyServer, environment: dict[str, str]):
    """An evaluation's pages, numbers and journal are searched."""
    Path("seeds").mkdir()
    Path("seeds/one.txt").write_text(ITEM, encoding="utf-8")
    told = "why: x\ntags: [a]\nsplit: dev\nexpected: {outcome: no_change}\n"
    Path("seeds/one.yaml").write_text(told, encoding="utf-8")
    server.will(says(f"Your key is {KEY}."))
    asked = [
        "eval",
        "personnel@v1",
        "--cases",
        "seeds",
        "--model",
        "m",
        "--base-url",
        server.url,
        "--mode",
        "live",
    ]
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-m", "summarizer", *asked, "--out", "report"],
        env=environment, capture_output=True, check=False,
    )  # fmt: skip
    assert server.requests
    assert list(Path("report").iterdir())
    assert KEY.encode() not in done.stdout + done.stderr + written(Path())
