"""`summarizer eval` and `summarizer cases`: what is printed and written, and every way to end."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from terminal import run
from typer.testing import Result

import summarizer.summarizing
from summarizer.errors import WireError
from summarizer.scorecard import Scorecard
from summarizer.testing import ScriptedProvider

ROOT = Path(__file__).parent.parent
NAMES = [path.stem for path in sorted((ROOT / "seeds").glob("*.yaml"))][:30]
NOTHING = {"changes": [], "sources": []}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A folder of thirty cases with their tapes."""
    monkeypatch.chdir(tmp_path)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL"):
        monkeypatch.delenv(name, raising=False)
    Path("seeds").mkdir()
    for name in NAMES:
        for end in ("txt", "yaml"):
            shutil.copy(ROOT / "seeds" / f"{name}.{end}", "seeds")
    Path("cassettes").symlink_to(ROOT / "cassettes")


def evaluate(*arguments: str, code: int = 0) -> Result:
    """Evaluate personnel@v1 from the tapes."""
    result = run("eval", "personnel@v1", *arguments)
    assert result.exit_code == code, result.output + result.stderr
    return result


def test_a_prompt_is_scored_from_its_tapes():
    """Every field is in the table, and the stamp below it."""
    told = evaluate().stdout
    assert all(field in told for field in ("outcome", "who", "stance", "dates", "macro"))
    assert "personnel@v1" in told


def test_everything_is_written_and_can_be_read():
    """The scorecard reads back, the XML parses, the page stands alone, nothing unfinished is left."""
    evaluate("--out", "out/deep")
    card = Scorecard.from_json(Path("out/deep/scorecard.json").read_bytes())
    assert [case.case for case in card.cases] == NAMES
    suites = ET.parse("out/deep/junit.xml").getroot()  # noqa: S314  # our own file
    assert sum(len(suite.findall("testcase")) for suite in suites) == len(NAMES)
    assert f"on {len(NAMES)} cases" in Path("out/deep/report.md").read_text("utf-8")
    assert Path("out/deep/report.html").read_text("utf-8").lower().startswith("<!doctype html>")
    assert not list(Path("out/deep").glob("*unfinished*"))


def test_an_accepted_scorecard_is_what_the_next_run_is_compared_with():
    """Nothing has changed, so nothing is worse; the file lies beside the cases."""
    evaluate("--accept")
    assert Path("seeds/baselines/personnel@v1.qwen2.5-coder-1.5b.json").is_file()
    assert "no difference shown" in evaluate().stdout


def test_a_significant_loss_is_exit_1_and_names_the_field():
    """Against a scorecard that was right everywhere, today's is a regression."""
    evaluate("--accept")
    path = Path("seeds/baselines/personnel@v1.qwen2.5-coder-1.5b.json")
    card = Scorecard.from_json(path.read_bytes())
    perfect = [
        case.model_copy(
            update={
                "scores": tuple(
                    score.model_copy(
                        update={
                            "errors": (),
                            "tally": score.tally.model_copy(
                                update={"found": score.tally.expected, "matched": float(score.tally.expected)}
                            ),
                        }
                    )
                    for score in case.scores
                )
            }
        )
        for case in card.cases
    ]
    path.write_text(card.model_copy(update={"cases": tuple(perfect)}).to_json(), encoding="utf-8")
    result = evaluate(code=1)
    assert "regression" in result.stdout
    assert "stance" in result.stdout
    evaluate("--tolerance", "1.0")
    assert evaluate("--against", str(path), "--out", "out", code=1)
    assert json.loads(Path("out/comparison.json").read_text("utf-8"))["verdict"] == "regression"


def test_a_prompt_against_itself_differs_in_nothing():
    """Two runs from the same tapes are the same."""
    assert "no difference shown" in evaluate("--against", "personnel@v1").stdout


def test_a_score_below_its_floor_is_exit_1():
    """The field, the score and the floor are told."""
    assert "who is" in evaluate("--floor", "who=1.0", code=1).stderr
    evaluate("--floor", "who=0.0", "--floor", "macro=0.0")
    for bad in ("who", "who=2", "colour=0.5", "who=x"):
        assert "is not a floor" in evaluate("--floor", bad, code=3).stderr


def test_a_server_that_fails_stops_the_run_which_then_goes_on(monkeypatch: pytest.MonkeyPatch):
    """Exit 4; with the same --out the next run asks only for what is left."""
    script = ScriptedProvider([NOTHING, NOTHING, WireError("down.", "Try later.")], takes_grammar=True)
    monkeypatch.setattr(summarizer.summarizing, "connect", lambda *_: script)
    evaluate("--mode", "live", "--out", "out", code=4)
    rest = ScriptedProvider([NOTHING] * (len(NAMES) - 2), takes_grammar=True)
    monkeypatch.setattr(summarizer.summarizing, "connect", lambda *_: rest)
    evaluate("--mode", "live", "--out", "out")
    assert len(rest.questions) == len(NAMES) - 2


def test_what_can_not_be_used_is_named():
    """No such prompt, cases, tapes, mode, baseline, a baseline of another version or of other cases."""
    Path("bad.json").write_text('{"schema": "scorecard/v0"}', encoding="utf-8")
    Path("cut.json").write_text('{"schema": "scor', encoding="utf-8")
    assert "no prompt" in run("eval", "nobody@v1").stderr
    assert evaluate("--cases", "nowhere", code=3)
    assert evaluate("--tapes", "nowhere", code=7)
    assert "oops" in evaluate("--mode", "oops", code=3).stderr
    assert "nowhere.json" in evaluate("--against", "nowhere.json", code=3).stderr
    assert "bad.json: schema" in evaluate("--against", "bad.json", code=3).stderr
    assert "cut.json" in evaluate("--against", "cut.json", code=3).stderr
    evaluate("--accept")
    for path in Path("seeds").glob(f"{NAMES[0]}.*"):
        path.unlink()
    assert NAMES[0] in evaluate(code=3).stderr


def test_cases_are_listed_and_checked():
    """Exit 0 and a count when all is well, 1 with file and field when not."""
    assert NAMES[0] in run("cases", "list").stdout
    good = run("cases", "check")
    assert (good.exit_code, good.stdout.splitlines()[-1].startswith(f"{len(NAMES)} cases")) == (0, True)
    path = Path(f"seeds/{NAMES[0]}.yaml")
    text = path.read_text("utf-8")
    path.write_text(text.replace("quotes:\n        - ", "quotes:\n        - never said this ", 1), "utf-8")
    bad = run("cases", "check")
    assert bad.exit_code == 1
    assert f"{NAMES[0]}.yaml" in bad.stdout
    assert "quotes[0]" in bad.stdout
    assert f"{NAMES[0]}.yaml: expected.changes[0].quotes[0]" in evaluate(code=3).stderr
    path.write_text(text.replace("why:", "how:"), "utf-8")
    assert "why" in run("cases", "check").stdout
    assert run("cases", "check", "nowhere").exit_code == 3


def test_verbose_tells_of_each_case():
    """What each took, on standard error; without it nothing is told."""
    assert evaluate("-v").stderr.count("personnel@v1 on local:") == len(NAMES)
    assert evaluate().stderr == ""
