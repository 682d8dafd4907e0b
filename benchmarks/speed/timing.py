"""Time commands from process start, as an installed package would run them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.environments import ROOT
from benchmarks.speed.results import NotMeasured

_LEFT_OUT = ("PYTHONDONTWRITEBYTECODE", "OPENAI_BASE_URL", "OPENAI_API_KEY", "SUMMARIZER_MODEL")


def summarizer_command() -> list[str]:
    """The `summarizer` command of this environment."""
    script = Path(sys.executable).with_name("summarizer")
    return [str(script)] if script.exists() else [sys.executable, "-m", "summarizer"]


def environment(cache: Path) -> dict[str, str]:
    """Variables for a command: ours, with bytecode kept from run to run, as pip keeps it, and no server named."""
    kept = {name: value for name, value in os.environ.items() if name not in _LEFT_OUT}
    return {**kept, "PYTHONPYCACHEPREFIX": str(cache / "bytecode")}


def run(command: list[str], cache: Path, seconds: float) -> tuple[float, str]:
    """Seconds from start to end of a command, and what it printed.

    Raises:
        NotMeasured: it failed, or took longer than it may.
    """
    started = time.perf_counter()
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=environment(cache),
            capture_output=True,
            text=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            timeout=seconds,
            check=True,
        )
    except subprocess.TimeoutExpired:
        raise NotMeasured(f"it took more than {seconds:.0f} s") from None
    except subprocess.CalledProcessError as error:
        last = (error.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise NotMeasured(f"code {error.returncode}: {last}") from None
    return time.perf_counter() - started, done.stdout


def time_command(command: list[str], cache: Path, runs: int, seconds: float = 60.0) -> list[float]:
    """Seconds of each run of a command, after one that isn't counted."""
    run(command, cache, seconds)
    return [run(command, cache, seconds)[0] for _ in range(runs)]
