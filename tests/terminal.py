"""The command line run in this process about one item, for tests of its commands."""

from __future__ import annotations

from typing import Any

from typer.testing import CliRunner, Result

from summarizer.cli import app

ITEM = """\
Skerry Ferries chief executive Orla Finch resigned on Tuesday after an inquiry into a sinking, the Hallby Courier reported.
The company will look for a successor in the coming months, it said.
"""

FINCH: dict[str, Any] = {
    "person": "Orla Finch",
    "change": "resignation",
    "role": "chief executive",
    "organization": "Skerry Ferries",
    "by": None,
    "reasons": [],
}
DRAFT: dict[str, Any] = {"people": [FINCH]}
FAULTY: dict[str, Any] = {"people": [{**FINCH, "person": "Rufus Nightingale"}]}

SAID = "Orla Finch has resigned as chief executive, Skerry Ferries."


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(app, arguments, input=stdin)


def fails(code: int, *arguments: str, stdin: str | bytes | None = None) -> str:
    """Run a command that fails with this code, prints nothing, and says one line on standard error."""
    result = run(*arguments, stdin=stdin)
    assert result.exit_code == code, result.output
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("summarizer: ")
    assert "Traceback" not in result.stderr
    return result.stderr
