"""Tokens sent and received on the recorded conversations, for each prompt and model.

`python -m benchmarks.tokens` shows them beside the budget; --write makes them the budget. Speed is
not measured in tests, but what is paid for in tokens is, and a tape tells it exactly.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from benchmarks.environments import ROOT
from summarizer.output import write_whole

CASSETTES: Final = ROOT / "cassettes"
LOCK: Final = ROOT / "prompts" / "LOCK"
BUDGET: Final = ROOT / "benchmarks" / "tokens.json"
TOLERANCE: Final = 0.03
"""How much an average may grow over its budget, as a share of it."""

# libyaml's loader is as safe as Python's own, and ten times as fast.
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Tokens:
    """The average conversation about one item."""

    tapes: int
    sent: float
    """Tokens of the requests, re-asked ones included."""
    received: float
    """Tokens of the replies."""


def count_tokens(cassettes: Path = CASSETTES, lock: Path = LOCK) -> dict[str, Tokens]:
    """The tokens of every released prompt's tapes, by PROMPT@vN/MODEL; a draft still changes.

    Args:
        cassettes: the folder of tapes, PROMPT@vN/MODEL/CASE.yaml.
        lock: the file that names the released prompts.
    """
    released = {line.split()[0] for line in lock.read_text(encoding="utf-8").splitlines() if line.strip()}
    folders = sorted(folder for folder in cassettes.glob("*/*") if folder.parent.name in released)
    tapes = {folder: sorted(folder.glob("*.yaml")) for folder in folders}
    return {f"{one.parent.name}/{one.name}": _average(paths) for one, paths in tapes.items() if paths}


def read_budget(path: Path = BUDGET) -> dict[str, Tokens]:
    """The tokens that were agreed to."""
    return {name: Tokens(**told) for name, told in json.loads(path.read_text(encoding="utf-8")).items()}


def write_budget(counted: Mapping[str, Tokens], path: Path = BUDGET) -> None:
    """Agree to these tokens."""
    told = {name: asdict(tokens) for name, tokens in sorted(counted.items())}
    write_whole(path, json.dumps(told, indent=1) + "\n")


def overspent(counted: Mapping[str, Tokens], budget: Mapping[str, Tokens]) -> list[str]:
    """What costs more than was agreed to, one line each with what to do about it."""
    lines: list[str] = []
    for name, tokens in counted.items():
        agreed = budget.get(name)
        if agreed is None:
            lines.append(f"{name}: has no budget. Run `python -m benchmarks.tokens --write` and commit it.")
            continue
        lines += _grown(name, "sent", tokens.sent, agreed.sent)
        lines += _grown(name, "received", tokens.received, agreed.received)
    return lines


def _grown(name: str, what: str, now: float, agreed: float) -> list[str]:
    if now <= agreed * (1 + TOLERANCE):
        return []
    return [
        f"{name}: {now:,.0f} tokens {what} for an item, {now / agreed - 1:+.0%} over the {agreed:,.0f} agreed to; every "
        "item takes that much longer. Make the prompt or its draft shorter and record again; or, if it is worth it "
        "or longer cases were added, run `python -m benchmarks.tokens --write` and commit benchmarks/tokens.json."
    ]


def _average(paths: list[Path]) -> Tokens:
    usages = [_usage(path) for path in paths]
    sent, received = (sum(one[index] for one in usages) / len(usages) for index in (0, 1))
    return Tokens(len(paths), round(sent, 1), round(received, 1))


def _usage(path: Path) -> tuple[int, int]:
    tape: Any = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506  # a safe one
    told = [one["response"]["body"].get("usage") or {} for one in tape["interactions"]]
    return sum(one.get("prompt_tokens", 0) for one in told), sum(
        one.get("completion_tokens", 0) for one in told
    )


def main() -> None:
    """Show the tokens, or write them as the budget."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.tokens", description=__doc__)
    parser.add_argument("--write", action="store_true", help="make today's tokens the budget")
    counted = count_tokens()
    if parser.parse_args().write:
        write_budget(counted)
    budget = read_budget() if BUDGET.exists() else {}
    for name, tokens in counted.items():
        print(
            f"{name}: {tokens.tapes} tapes, {tokens.sent:,.1f} sent, {tokens.received:,.1f} received per item"
        )
    lines = overspent(counted, budget)
    print("\n".join(lines) or "Nothing costs more than agreed to.")
    sys.exit(bool(lines))


if __name__ == "__main__":
    main()
