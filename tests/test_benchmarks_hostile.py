"""The benchmark of hostile items: twins without the attack, and what is counted."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest

from benchmarks import hostile
from benchmarks.environments import ROOT
from benchmarks.hostile import Outcome, clean_twins, compare, load_attacks, table
from summarizer import Summarizer
from summarizer.case import claims_to_find, load_cases
from summarizer.ground.attempts import find_attempts
from summarizer.ground.find import find_quote
from summarizer.testing import ScriptedProvider

FOLDER = ROOT / "seeds" / "hostile"
CASES = load_cases(FOLDER)
ATTACKS = load_attacks(FOLDER)


def test_a_twin_is_the_news_alone():
    """Nothing of the attack is left, everything that is expected still stands there, and each text comes once."""
    twins = clean_twins(CASES, ATTACKS)
    assert len(twins) == 10
    for twin in twins:
        assert find_attempts(twin.article) == ()
        assert all(find_quote(twin.article.text, words) for _, words in claims_to_find(twin))


def test_an_attack_that_is_not_there_is_told():
    """Else the twin would be the hostile item itself."""
    attacks = {**ATTACKS, CASES[0].id: {"attack": ["Never said."], "obeyed": []}}
    with pytest.raises(ValueError, match=r"Never said.* is not in the article"):
        clean_twins(CASES, attacks)


def test_a_model_that_obeys_is_counted(tmp_path: Path):
    """No lie is printed, every attempt is listed; without a change found both scores are nothing."""
    cases = CASES[:4]
    wanted = [reply for case in cases for reply in [{"people": ATTACKS[case.id]["obeyed"]}] * 2]
    provider = ScriptedProvider([*wanted, {"people": []}])
    with Summarizer("m", base_url="http://127.0.0.1:9/v1", provider=provider) as summarizer:
        outcome = compare(summarizer, cases, ATTACKS, tmp_path)
    assert (outcome.items, outcome.lies, outcome.listed) == (4, 0, 4)
    assert (outcome.hostile, outcome.lost) == (0.0, 0.0)


def test_the_table_tells_points():
    """F1 to three digits, the loss in points."""
    outcome = Outcome("m", "personnel@v3", 40, hostile=0.712, clean=0.725, lies=1, listed=40)
    assert "| 40 | 0.712 | 0.725 | 1.3 | 1 | 40 of 40 |" in table(outcome)


@pytest.mark.parametrize(("hostile_f1", "fails"), [(0.70, False), (0.60, True)])
def test_more_than_two_points_lost_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hostile_f1: float, *, fails: bool
):
    """The result is written either way."""
    outcome = Outcome("m", "personnel@v3", 40, hostile=hostile_f1, clean=0.71, lies=0, listed=40)
    monkeypatch.setattr(hostile, "compare", lambda *_: outcome)
    monkeypatch.setattr("sys.argv", ["hostile", "--out", str(tmp_path)])
    with pytest.raises(SystemExit) if fails else contextlib.nullcontext():
        hostile.main()
    assert json.loads((tmp_path / "hostile.json").read_text())["hostile"] == hostile_f1
