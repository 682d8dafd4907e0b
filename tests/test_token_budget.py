"""What a prompt costs in tokens, counted on the committed tapes: a prompt that grows is seen."""

from __future__ import annotations

from pathlib import Path

import yaml

from benchmarks.tokens import Tokens, count_tokens, overspent, read_budget, write_budget

AGREED = {"personnel@v1/m": Tokens(2, 1000.0, 300.0)}


def write_tape(path: Path, *usages: tuple[int, int]) -> None:
    """A tape whose replies took so many tokens in and out."""
    bodies = [{"usage": {"prompt_tokens": sent, "completion_tokens": received}} for sent, received in usages]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump({"interactions": [{"response": {"body": body}} for body in bodies]}))


def test_no_released_prompt_costs_more_than_agreed():
    """Tokens sent and received per item stay within a few percent of benchmarks/tokens.json."""
    lines = overspent(count_tokens(), read_budget())
    assert not lines, "\n".join(lines)


def test_tokens_are_averaged_over_items_and_summed_over_requests(tmp_path: Path):
    """A form that was asked for again costs both times."""
    write_tape(tmp_path / "p@v1" / "m" / "one.yaml", (100, 10))
    write_tape(tmp_path / "p@v1" / "m" / "two.yaml", (100, 10), (200, 30))
    (tmp_path / "LOCK").write_text("p@v1 0123\n")
    assert count_tokens(tmp_path, tmp_path / "LOCK") == {"p@v1/m": Tokens(2, 200.0, 25.0)}


def test_a_draft_prompt_has_no_budget(tmp_path: Path):
    """Only what stands in the lock is counted."""
    write_tape(tmp_path / "p@v2" / "m" / "one.yaml", (100, 10))
    (tmp_path / "LOCK").write_text("p@v1 0123\n")
    assert count_tokens(tmp_path, tmp_path / "LOCK") == {}


def test_growth_is_told_with_what_to_do():
    """Three percent pass; more is a line that names the prompt, the growth and the command."""
    assert not overspent({"personnel@v1/m": Tokens(2, 1029.0, 309.0)}, AGREED)
    (line,) = overspent({"personnel@v1/m": Tokens(2, 1100.0, 200.0)}, AGREED)
    assert line.startswith("personnel@v1/m: 1,100 tokens sent for an item, +10% over the 1,000")
    assert "benchmarks.tokens --write" in line


def test_a_released_prompt_needs_a_budget():
    """Releasing a prompt means agreeing to what it costs."""
    (line,) = overspent({"personnel@v2/m": Tokens(1, 1.0, 1.0)}, AGREED)
    assert "personnel@v2/m: has no budget" in line


def test_a_budget_is_read_as_it_was_written(tmp_path: Path):
    """The file holds everything."""
    write_budget(AGREED, tmp_path / "tokens.json")
    assert read_budget(tmp_path / "tokens.json") == AGREED
