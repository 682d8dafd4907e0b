"""The machine that measures: what it is, how busy it is, and what a process of it takes."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import time
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from benchmarks.environments import ROOT

_PACKAGES = ("personnel-summarizer", "openai", "instructor", "pydantic", "httpx2", "xllamacpp", "llguidance")
_BUSY = 0.1


def describe_machine() -> dict[str, Any]:
    """Processor, cores, memory and system; no name and no path of it."""
    return {
        "processor": _processor(),
        "cores": f"{os.cpu_count()} cores",
        "memory": _memory(),
        "system": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        "load": list(os.getloadavg()) if hasattr(os, "getloadavg") else None,
    }


def describe_versions() -> dict[str, str]:
    """The packages that matter here, as installed."""
    found: dict[str, str] = {}
    for name in _PACKAGES:
        with suppress(PackageNotFoundError):
            found[name] = version(name)
    return found


def revision() -> str:
    """The short name of the revision that is measured, with + if files differ from it; "" if unknown."""
    try:
        done = subprocess.run(
            ("git", "describe", "--always", "--dirty=+", "--exclude=*"),  # noqa: S607  # whichever git there is
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
            timeout=30,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()


def busy() -> str:
    """A warning if something else works while we wait a second: then no time can be trusted."""
    try:
        before = _processor_times()
        time.sleep(1)
        work, whole = (after - start for after, start in zip(_processor_times(), before, strict=True))
    except (OSError, ValueError):
        return ""
    share = work / max(whole, 1)
    return f"the machine is busy ({share:.0%} of its cores); times can't be trusted" if share > _BUSY else ""


def resident(pid: int) -> tuple[float, float]:
    """Memory of a process in MB (1,000,000 bytes): resident now, and at most so far.

    Raises:
        OSError: there is no such process, or the system has no /proc.
    """
    fields = dict(
        line.split(":", 1)
        for line in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
        if ":" in line
    )
    return _bytes(fields["VmRSS"]) / 1e6, _bytes(fields["VmHWM"]) / 1e6


def engine_of(pid: int) -> int | None:
    """The process of the embedded engine that another one started, if it runs."""
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, IndexError, ValueError):
            parent = int((folder / "stat").read_text("utf-8").rpartition(")")[2].split()[1])
            if parent == pid and b"engine.py" in (folder / "cmdline").read_bytes():
                return int(folder.name)
    return None


def own_peak() -> float:
    """The most memory this process had resident, in MB."""
    # Not getrusage, where there is a choice: on Linux a child's peak begins with its parent's.
    with suppress(OSError, KeyError):
        return resident(os.getpid())[1]
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6


def _processor_times() -> tuple[int, int]:
    """Ticks that all cores have worked, and all their ticks."""
    first, *_ = Path("/proc/stat").read_text("utf-8").splitlines()
    ticks = [int(field) for field in first.split()[1:]]
    idle = sum(ticks[3:5])  # idle, and waiting for a disk
    return sum(ticks) - idle, sum(ticks)


def _bytes(field: str) -> float:
    """A size that /proc tells in kB."""
    return float(field.split(maxsplit=1)[0]) * 1024


def _processor() -> str:
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _memory() -> str:
    with suppress(OSError, ValueError, AttributeError):
        return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.0f} GB"
    return ""
