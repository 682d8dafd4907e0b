"""A desk with two items and a model's server, for tests of `summarizer cassettes`."""

from __future__ import annotations

from pathlib import Path

from faults import FaultyServer
from typer.testing import CliRunner, Result

from summarizer.cli import app

HERE = Path("cassettes/personnel@v1/quill-9b")


def run(*arguments: str) -> Result:
    """Run a command about cassettes; no traceback is ever shown."""
    result = CliRunner().invoke(app, ["cassettes", *arguments])
    assert "Traceback" not in result.output
    return result


def record(server: FaultyServer, *arguments: str) -> Result:
    """Record from the server of the test."""
    served = ("--model", "quill-9b", "--base-url", server.url)
    return run("record", "--prompt", "personnel@v1", *served, *arguments)


def names() -> list[str]:
    """The files that lie where the tapes do."""
    return sorted(path.name for path in HERE.iterdir())
