"""The examples run as they stand."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NEWSROOM = ROOT / "examples" / "newsroom"


def test_the_newsroom_replays():
    """Its tests pass with no model, no key and no network, whatever the environment names."""
    environment = {**os.environ, "SUMMARIZER_MODEL": "desk", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=NEWSROOM, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.returncode, "3 passed" in done.stdout) == (0, True), done.stdout


@pytest.mark.parametrize("tape", sorted(NEWSROOM.glob("cassettes/**/*.yaml")), ids=lambda tape: tape.stem)
def test_the_newsroom_has_our_tapes(tape: Path):
    """A copy that differs was left behind: copy it again, with its item."""
    assert tape.read_bytes() == (ROOT / tape.relative_to(NEWSROOM)).read_bytes()
    item = f"{tape.stem}.txt"
    assert (NEWSROOM / "items" / item).read_bytes() == (ROOT / "seeds" / item).read_bytes()
