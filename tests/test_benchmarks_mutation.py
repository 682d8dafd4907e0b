"""The planting of faults: each makes another program of its module."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from benchmarks.environments import ROOT
from benchmarks.mutation import ROOMS, mutants


@pytest.mark.parametrize("room", ROOMS)
def test_faults_change_the_module_and_are_told_apart(room: str):
    """Each is another program than the module, and can be compiled."""
    for module in ROOMS[room].modules:
        path = ROOT / "summarizer" / Path(*module.split("."))
        whole = (path / "__init__.py" if path.is_dir() else path.with_suffix(".py")).read_text(
            encoding="utf-8"
        )
        made = list(mutants(module))
        texts = [ast.unparse(mutant.tree) for mutant in made]
        assert ast.unparse(ast.parse(whole)) not in texts
        for mutant in made:
            compile(mutant.tree, module, "exec")
