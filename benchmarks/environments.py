"""Environments of their own for other tools, so that their libraries and ours never meet."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import venv
from pathlib import Path

_INSTALL_SECONDS = 600.0


class InstallError(Exception):
    """A tool that can't be installed."""


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
