"""`python -m benchmarks.mutation --sample 30`: faults planted in the rules, and whether the tests see them.

A comparison turned around, `and` for `or`, a `not` dropped, a number one larger, a branch never or always
taken: the module is changed in memory, never on disk, and the tests that concern it run in a process of
their own. What survives is printed. `--all` plants every fault, which takes an hour or two.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib.abc
import importlib.util
import os
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.environments import ROOT

_SECONDS = 90.0
"""A mutant that takes longer hangs, which is seen."""
_TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_OTHER: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
}


@dataclass(frozen=True)
class Room:
    """Modules, and the tests that concern them."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]


ROOMS = {
    "find": Room(
        ("ground.find", "ground.folding"),
        ("test_find.py", "test_find_laws.py", "test_benchmarks_grounding.py"),
    ),
    "status": Room(("status",), ("test_status.py",)),
    "scoring": Room(
        ("scoring", "scoring.credit", "scoring.fields", "scoring.match"),
        ("test_scoring.py", "test_scoring_credit.py"),
    ),
    "dates": Room(
        ("dates.answers", "dates.clause", "dates.find", "dates.resolve"),
        ("test_dates_find.py", "test_dates_resolve.py", "test_dates_clause.py"),
    ),
}


@dataclass(frozen=True)
class Mutant:
    """A module with one fault in it."""

    module: str
    line: int
    what: str
    tree: ast.Module


def mutants(module: str) -> Iterator[Mutant]:
    """Every fault that can be planted in a module."""
    tree = ast.parse(_path(module).read_text(encoding="utf-8"))
    for index, node in enumerate(ast.walk(tree)):
        for what in _faults(node):
            changed = copy.deepcopy(tree)
            twin = next(n for i, n in enumerate(ast.walk(changed)) if i == index)
            _plant(twin, what)
            told = ast.unparse(node).partition("\n")[0][:70]
            yield Mutant(
                module, getattr(node, "lineno", 0), f"{what}: {told}", ast.fix_missing_locations(changed)
            )


def _faults(node: ast.AST) -> list[str]:  # noqa: PLR0911  # a table, row by row
    match node:
        case ast.Compare(ops=[op]) if type(op) in _TURNED:
            return ["turned"]
        case ast.BoolOp():
            return ["and/or"]
        case ast.UnaryOp(op=ast.Not()):
            return ["not dropped"]
        case ast.BinOp(op=op) if type(op) in _OTHER and not isinstance(node.left, ast.JoinedStr):
            return ["other sign"]
        case ast.Constant(value=int() | float()):
            return ["one more"]
        case ast.If() | ast.IfExp():
            return ["always", "never"]
        case _:
            return []


def _plant(node: Any, what: str) -> None:
    if what == "turned":
        node.ops = [_TURNED[type(node.ops[0])]()]
    elif what == "and/or":
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif what == "not dropped":
        node.op, node.operand = ast.Not(), ast.UnaryOp(ast.Not(), node.operand)
    elif what == "other sign":
        node.op = _OTHER[type(node.op)]()
    elif what == "one more":
        node.value = not node.value if isinstance(node.value, bool) else node.value + 1
    else:
        node.test = ast.Constant(what == "always")


def survives(mutant: Mutant | None, tests: tuple[str, ...]) -> bool:
    """Whether all tests pass with the fault in place (None: with none)."""
    child = os.fork()
    if child == 0:
        os._exit(_run(mutant, tests))
    until = time.monotonic() + _SECONDS
    while time.monotonic() < until:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.02)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return False


def _run(mutant: Mutant | None, tests: tuple[str, ...]) -> int:
    import pytest

    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(1, 2)
    os.chdir(ROOT)
    if mutant is not None:
        sys.meta_path.insert(0, _Planted(mutant))
    # The first test to fail is enough, and no two runs share a cache. pytest's own import hook would come
    # before ours, since this package has a plugin: without it asserts are Python's.
    return pytest.main(
        [
            "-x",
            "-q",
            "--assert=plain",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:xdist",
            *(f"tests/{test}" for test in tests),
        ]
    )


class _Planted(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives the module with the fault to whoever imports it."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(self, name: str, *_: object) -> Any:
        if name != f"summarizer.{self._mutant.module}":
            return None
        path = _path(self._mutant.module)
        inside = [str(path.parent)] if path.name == "__init__.py" else None
        return importlib.util.spec_from_file_location(
            name, path, loader=self, submodule_search_locations=inside
        )

    def exec_module(self, module: Any) -> None:
        exec(compile(self._mutant.tree, _path(self._mutant.module), "exec"), module.__dict__)  # noqa: S102  # our own source, changed


def _path(module: str) -> Path:
    place = ROOT / "summarizer" / Path(*module.split("."))
    return place / "__init__.py" if place.is_dir() else place.with_suffix(".py")


def main() -> None:
    """Plant, run, tell."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutation", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=ROOMS, default=list(ROOMS), help="these rooms")
    parser.add_argument("--sample", type=int, default=30, help="faults in each room, picked by --seed")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--all", action="store_true", help="every fault")
    options = parser.parse_args()
    for library in (
        "hypothesis",
        "pydantic",
        "pytest",
        "sentencex",
        "yaml",
    ):  # what each child would load anew
        importlib.import_module(library)
    for name in options.only:
        room = ROOMS[name]
        if not survives(None, room.tests):
            sys.exit(f"{name}: its tests fail without any fault.")
        made = [mutant for module in room.modules for mutant in mutants(module)]
        dice = random.Random(options.seed)  # noqa: S311  # the same faults for everybody
        chosen = made if options.all else dice.sample(made, min(options.sample, len(made)))
        seen = 0
        for number, mutant in enumerate(chosen, 1):
            if survives(mutant, room.tests):
                print(f"  {mutant.module}:{mutant.line} {mutant.what}", flush=True)
            else:
                seen += 1
            print(f"\r{name}: {number} of {len(chosen)}", end="\r", file=sys.stderr, flush=True)
        print(f"{name}: {seen} of {len(chosen)} seen ({len(made)} can be planted).", flush=True)


if __name__ == "__main__":
    main()
