"""`summarizer prompts`: prompts are listed, shown, and told apart from broken ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from terminal import fails, run

pytestmark = pytest.mark.usefixtures("here")


def test_prompts_are_listed_and_shown():
    """The list has name, status and purpose; a prompt is shown as its messages."""
    listed = run("prompts", "list")
    assert listed.exit_code == 0
    assert "personnel@v1" in listed.stdout
    shown = run("prompts", "show", "personnel@v1")
    assert shown.exit_code == 0
    assert shown.stdout.startswith("# personnel@v1 (")
    assert "## system\n" in shown.stdout
    assert "{% for sentence in sentences %}" in shown.stdout


def test_a_prompt_is_shown_for_an_item():
    """With --item the last message is the one the model would get."""
    shown = run("prompts", "show", "personnel", "--item", "item.txt")
    assert shown.exit_code == 0
    assert "Skerry Ferries chief executive Orla Finch" in shown.stdout
    assert "{%" not in shown.stdout
    assert "no such file" in fails(3, "prompts", "show", "personnel", "--item", "missing.txt")
    assert "There are:" in fails(3, "prompts", "show", "poems")


def test_a_broken_prompt_is_told_in_one_line():
    """However long the complaint about its front matter."""
    folder = Path("poems/v1")
    folder.mkdir(parents=True)
    (folder / "prompt.md").write_text("---\nstatus: odd\nverse: 4\n---\n\n## system\nHi.\n## user\nHo.\n")
    (folder / "examples.yaml").write_text("[]")
    (folder / "repair.md").write_text("Again.")
    assert "Mend the front matter" in fails(3, "run", "item.txt", "--prompt", "poems/v1")
