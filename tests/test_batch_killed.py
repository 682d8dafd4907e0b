"""A batch that is killed at any moment: nothing is lost, nothing is done twice, the output is the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.killed import kill_and_resume


@pytest.mark.timeout(100)
def test_kill_9_loses_nothing_and_repeats_nothing(tmp_path: Path):
    """Two kills here; `python -m benchmarks.killed` makes twenty in 500 items."""
    found = kill_and_resume(tmp_path, items=24, kills=2, workers=4, seed=7)
    assert len(found.kept) == 2
