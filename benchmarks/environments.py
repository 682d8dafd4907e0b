"""Environments of their own for other tools, so that their libraries and ours never meet."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import venv
from pathlib import Path

_INSTALL_SECONDS = 600.0
_PLOT_SECONDS = 120.0
ROOT = Path(__file__).resolve().parents[1]
"""The checkout."""


class InstallError(Exception):
    """A tool that can't be installed."""


def environments_folder(chosen: Path | None) -> Path:
    """The folder that environments lie in, made if need be: the chosen one, or a part of the package's cache."""
    from summarizer.weights import cache_folder

    folder = chosen or cache_folder() / "benchmarks"
    folder.mkdir(parents=True, exist_ok=True)
    return folder.resolve()


def draw(module: str, source: Path, out: Path, cache: Path) -> None:
    """Have a module draw results in an environment that has matplotlib; if it can't, nothing is drawn, and that is told.

    Args:
        module: what to run with the two paths.
        source: the results.
        out: where the plots go.
        cache: the folder that environments lie in.
    """
    try:
        python = environment(ROOT / "benchmarks" / "requirements.txt", cache)
        command = (python, "-m", module, str(source.resolve()), str(out.resolve()))
        subprocess.run(command, cwd=ROOT, check=True, timeout=_PLOT_SECONDS)
    except (InstallError, OSError, subprocess.SubprocessError) as error:
        print(f"no plots were drawn: {error}", file=sys.stderr)


def environment(requirements: Path, cache: Path) -> str:
    """The interpreter of an environment that holds what a requirements file names; made once.

    Args:
        requirements: a file of pinned names; a changed file gets a new environment.
        cache: the folder that environments lie in.

    Raises:
        InstallError: pip can't install it, or not in ten minutes.
    """
    digest = hashlib.sha256(requirements.read_bytes()).hexdigest()[:12]
    folder = cache / f"{requirements.stem}-py{sys.version_info.major}{sys.version_info.minor}-{digest}"
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    done = folder / "installed"
    if done.exists():
        return str(python)
    venv.create(folder, with_pip=True, clear=True)
    command = [
        str(python),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "-r",
        str(requirements),
    ]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, timeout=_INSTALL_SECONDS)
    except subprocess.TimeoutExpired:
        raise InstallError(f"pip took more than {_INSTALL_SECONDS:.0f} s") from None
    except subprocess.CalledProcessError as error:
        errors = [line for line in error.stderr.splitlines() if line.startswith("ERROR")]
        raise InstallError(f"pip: {(errors or ['failed without a word'])[0]}") from None
    done.touch()
    return str(python)
