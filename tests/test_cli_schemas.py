"""`summarizer schemas`: what is written passes the check, and what is stale doesn't."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from terminal import fails, run

pytestmark = pytest.mark.usefixtures("here")


def test_schemas_are_written_and_checked():
    """What is written passes the check; a missing or stale file is exit code 1 with what to run."""
    assert fails_check().count("missing or stale") >= 2
    written = run("schemas")
    assert written.exit_code == 0
    names = written.stdout.split()
    assert "schemas/personnel-change-v1.schema.json" in names
    assert all("$schema" in json.loads(Path(name).read_text()) for name in names)
    assert run("schemas", "--check").exit_code == 0
    Path(names[0]).write_bytes(b"\xff stale")
    assert names[0] in fails_check()


def fails_check() -> str:
    """Run a check of the schemas that does not pass."""
    result = run("schemas", "--check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "summarizer schemas --out schemas" in result.stderr
    return result.stderr


def test_schemas_can_not_go_where_a_file_is():
    """A place that can't be a folder is exit code 9."""
    assert "can't be made" in fails(9, "schemas", "--out", "item.txt")
