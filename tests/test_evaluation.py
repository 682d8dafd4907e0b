"""Evaluating: rows for what the model fails at, a stop for what the wire fails at, and a way to go on."""

from pathlib import Path

import pytest

from summarizer import Summarizer
from summarizer.case import load_case
from summarizer.errors import CaseError, FormError, TapeError, WireError
from summarizer.evaluation import Row, check_cases, evaluate
from summarizer.testing import ScriptedProvider

ROOT = Path(__file__).parent.parent
SEEDS, TAPES = ROOT / "seeds", ROOT / "cassettes"
NAMES = ("bridge-opening", "hospital-finance-director", "regiment-freedom-parade")
CASES = [load_case(SEEDS / f"{name}.yaml") for name in NAMES]
NOTHING = {"changes": [], "sources": []}


def scripted(*replies: object) -> Summarizer:
    """A summarizer that answers from a script."""
    return Summarizer(prompt="personnel@v1", provider=ScriptedProvider(replies, takes_grammar=True))  # type: ignore[arg-type]


def test_cases_are_scored_from_tapes_and_in_their_order():
    """One row a case, each with its record; two workers give the same as one."""
    with Summarizer(prompt="personnel@v1", tapes=TAPES) as summarizer:
        one = evaluate(CASES, summarizer)
        two = evaluate(CASES, summarizer, workers=2)
    assert tuple(row.case.id for row in one.rows) == NAMES
    assert one.scorecard == two.scorecard
    assert one.scorecard.stamp.prompt == "personnel@v1"
    assert all(row.record is not None for row in one.rows)


def test_what_the_model_fails_at_is_a_row():
    """The failed case misses everything; the others are scored."""
    with scripted(NOTHING, FormError("no form.", "Try again."), NOTHING) as summarizer:
        card = evaluate(CASES, summarizer).scorecard
    assert [case.failure for case in card.cases] == [None, "no form. Try again.", None]
    assert (card.failures().count, card.misses().count) == (1, 1)


def test_a_stopped_run_goes_on_from_its_journal(tmp_path: Path):
    """What was done before the server failed is not asked again."""
    journal = tmp_path / "rows.jsonl"
    with scripted(NOTHING, WireError("down.", "Try later.")) as summarizer, pytest.raises(WireError):
        evaluate(CASES, summarizer, journal=journal)
    with journal.open("a", encoding="utf-8") as file:
        file.write('{"case": "cut sh')
    told: list[Row] = []
    with scripted(NOTHING, NOTHING) as summarizer:
        card = evaluate(CASES, summarizer, journal=journal, done=told.append).scorecard
    assert [case.case for case in card.cases] == list(NAMES)
    assert len(told) == 3


def test_a_journal_of_another_prompt_is_begun_anew(tmp_path: Path):
    """Its rows say nothing about this one."""
    journal = tmp_path / "rows.jsonl"
    journal.write_text('{"prompt": "other@v1"}\n{"case": "bridge-opening"}\n', encoding="utf-8")
    with scripted(NOTHING) as summarizer:
        assert len(evaluate(CASES[:1], summarizer, journal=journal).rows) == 1


def test_a_missing_tape_stops_the_run(tmp_path: Path):
    """With the tape's own error."""
    with Summarizer(prompt="personnel@v1", tapes=tmp_path) as summarizer, pytest.raises(TapeError):
        evaluate(CASES, summarizer)


def test_two_cases_of_one_name_and_none_at_all_are_errors():
    """The error names the case."""
    with scripted() as summarizer:
        with pytest.raises(CaseError, match=r"cases\[bridge-opening\].id"):
            evaluate([CASES[0], CASES[0]], summarizer)
        with pytest.raises(CaseError, match="no cases"):
            evaluate([], summarizer)


def test_the_seeds_are_fit_to_score_by():
    """Nothing is wrong with any, there are enough of each kind, and a third or so is held."""
    cases, problems = check_cases(SEEDS)
    assert problems == []
    assert len(cases) >= 60
    assert sum(case.expected.outcome == "no_change" for case in cases) >= 14
    assert sum(len([c for c in case.expected.changes if not c.background]) > 1 for case in cases) >= 10
    assert sum("hostile" in case.tags for case in cases) >= 4
    assert 0.25 <= sum(case.split == "held" for case in cases) / len(cases) <= 0.4


def test_what_is_wrong_with_a_case_is_told_by_file_and_field(tmp_path: Path):
    """A quote that isn't there, an article without a case, the same article twice."""
    text = (SEEDS / "hospital-finance-director.txt").read_text(encoding="utf-8")
    case = (SEEDS / "hospital-finance-director.yaml").read_text(encoding="utf-8")
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(case, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(case.replace("Ingrid Haaland", "Ingrid Holland", 1), encoding="utf-8")
    _, problems = check_cases(tmp_path)
    told = {(Path(p.file).name, p.field): p.why for p in problems}
    assert "without" in told["c.txt", ""]
    assert "same article as a" in told["b.txt", ""]
    assert "Ingrid Holland" in told["b.yaml", "expected.changes[0].who"]
