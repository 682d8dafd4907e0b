"""The command line: help, version, and the exit code of every way to fail."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from terminal import fails, run
from typer.main import get_command

import summarizer.summarizing
from summarizer.cli import app
from summarizer.errors import FormError, GroundingError, SummarizerError, TapeError, WeightsError, WireError
from summarizer.testing import ScriptedProvider

pytestmark = pytest.mark.usefixtures("here")


def test_help_lists_every_command_and_says_what_it_does():
    """The program and each of its commands explain themselves."""
    top = run("--help")
    assert top.exit_code == 0
    for command in get_command(app).commands:  # type: ignore[attr-defined]
        assert f"\n  {command} " in top.stdout
        told = run(command, "--help")
        assert told.exit_code == 0
        assert len(told.stdout.splitlines()) > 5


def test_the_version_is_printed():
    """--version prints the version and nothing else."""
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"{summarizer.settings.package_version()}\n")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (WireError("the server sleeps."), 4),
        (FormError("the model rambles."), 5),
        (GroundingError("the item does not say so."), 6),
        (TapeError("no recording."), 7),
        (WeightsError("the file is cut."), 8),
    ],
)
def test_every_error_has_its_exit_code(
    script: Callable[..., ScriptedProvider], error: SummarizerError, code: int
):
    """The message is one line on standard error."""
    script([error])
    assert fails(code, "run", "item.txt") == f"summarizer: {error.message}\n"


def test_a_command_line_that_can_not_be_read_is_exit_2():
    """Unknown options and commands are typer's to tell."""
    for arguments in (["run", "--loud"], ["sing"], ["prompts", "show"]):
        result = run(*arguments)
        assert result.exit_code == 2
        assert "Traceback" not in result.output


def test_an_error_of_our_own_is_one_line_and_exit_70(script: Callable[..., ScriptedProvider]):
    """Without -v there is no traceback, but how to get one."""
    script([ZeroDivisionError("a\nslip")])
    assert "Run again with -v" in fails(70, "run", "item.txt")


def test_an_error_of_our_own_shows_where_with_verbose(script: Callable[..., ScriptedProvider]):
    """With -v the traceback comes first, and the exit code is the same."""
    script([ZeroDivisionError("a slip")])
    result = run("run", "item.txt", "-v")
    assert result.exit_code == 70
    assert result.stderr.startswith("Traceback")
    assert result.stderr.splitlines()[-1].startswith("summarizer: an error of our own")


def test_an_error_of_the_article_commands_no_terminal(script: Callable[..., ScriptedProvider]):
    """Escape sequences in a message don't reach the terminal."""
    script([FormError("it said \x1b[31m\u202ered\x07.")])
    assert fails(5, "run", "item.txt") == "summarizer: it said [31mred.\n"


def test_an_interrupt_is_exit_130(script: Callable[..., ScriptedProvider]):
    """Ctrl-C says that nothing was written."""
    script([KeyboardInterrupt()])
    assert "nothing was written" in fails(130, "run", "item.txt")
