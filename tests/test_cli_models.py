"""`summarizer models`: the models that run here are listed, and named where one is unknown."""

from __future__ import annotations

import pytest
from terminal import fails, run

pytestmark = pytest.mark.usefixtures("here")


def test_an_unknown_embedded_model_is_told_with_those_there_are():
    """The line names the models that run here."""
    assert "qwen2.5-coder-1.5b" in fails(3, "run", "item.txt", "--model", "local:parrot")
    assert "qwen2.5-coder-1.5b" in fails(3, "models", "fetch", "parrot")


def test_models_are_listed():
    """Each model has a line with its size and licence; one is the default."""
    result = run("models", "list")
    assert result.exit_code == 0
    assert all(line.startswith("local:") and " GB " in line for line in result.stdout.splitlines())
    assert result.stdout.count("(default)") == 1
