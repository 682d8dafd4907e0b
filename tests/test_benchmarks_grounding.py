"""The grounding benchmark: our finder lets no wrong quote through and keeps every right one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.environments import ROOT
from benchmarks.grounding import judges
from benchmarks.grounding.faithful import LOOKS, right_quotes
from benchmarks.grounding.judges import Judge, JudgeError, judge
from benchmarks.grounding.quotes import Quote, Source, sources
from benchmarks.grounding.table import Verdict, is_mistaken, tables
from benchmarks.grounding.wrong import RULES, wrong_quotes
from summarizer import find_quote
from summarizer.case import load_cases

ARTICLES = sources(load_cases(ROOT / "seeds"))
TEXTS = {source.case: source.text for source in ARTICLES}


def test_no_wrong_quote_is_let_through():
    """A thousand and more of them, by every rule."""
    made = wrong_quotes(ARTICLES)
    assert len(made) >= 1000
    assert {quote.kind for quote in made} == set(RULES)
    assert [quote for quote in made if find_quote(TEXTS[quote.case], quote.words)] == []


def test_every_right_quote_is_kept_where_it_stands():
    """Three hundred and more of them, in every look."""
    made = right_quotes(ARTICLES)
    assert len(made) >= 300
    assert {quote.kind for quote in made} == {*LOOKS, "verbatim"}
    assert [q for q in made if is_mistaken(q, find_quote(TEXTS[q.case], q.words))] == []


def test_what_an_article_says_is_no_wrong_quote():
    """The rule that checks this looks at words alone, in one case and form."""
    source = Source("a", "Ada Holm, 47, has not resigned.", ((0, 31),), ("Ada Holm",))
    assert source.says("ADA HOLM 47")
    assert not source.says("has resigned")
    assert all(not source.says(quote.words) for quote in wrong_quotes([source, source]))


QUOTES = [Quote("a", "invented", "who quit", None), Quote("a", "verbatim", "Holm stays", (4, 14))]


@pytest.mark.parametrize(
    ("quote", "span", "mistaken"),
    [
        (QUOTES[0], None, False),
        (QUOTES[0], (0, 3), True),
        (QUOTES[1], (4, 14), False),
        (QUOTES[1], (20, 24), True),
        (QUOTES[1], None, True),
    ],
)
def test_what_a_mistake_is(quote: Quote, span: tuple[int, int] | None, *, mistaken: bool):
    """A wrong one found anywhere, a right one found nowhere or elsewhere."""
    assert is_mistaken(quote, span) is mistaken


def test_the_tables_count_mistakes_by_tool_and_rule():
    """A tool that could not be asked is told with the reason."""
    verdicts = [
        Verdict("ours", "ours 1", (None, (4, 14))),
        Verdict("theirs", "theirs 2", ((0, 3), None)),
        Verdict("others", "", (), "it can't be installed"),
    ]
    told = tables(QUOTES, verdicts)
    assert "| ours | 0 of 1 (0.0%) | 100.0% |" in told
    assert "| theirs | 1 of 1 (100.0%) | 0.0% |" in told
    assert "| invented | 1 | 0 | 1 |" in told
    assert "others: no result: it can't be installed." in told


@pytest.fixture
def stub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Judge:
    """A judge that runs here and finds a quote where Python does, but for one."""
    (tmp_path / "benchmarks" / "grounding").mkdir(parents=True)
    program = (
        "import sys; sys.path.insert(0, {root!r})\nfrom benchmarks.grounding.judging import judge_lines\n"
    )
    program += (
        "judge_lines('stub 3', lambda t, q: (t.index(q), t.index(q) + len(q)) if q != 'who quit' else None)\n"
    )
    script = tmp_path / "stub.py"
    script.write_text(program.format(root=str(ROOT)), encoding="utf-8")
    whole = subprocess.run

    def run(command: tuple[str, ...], **more: object) -> object:
        assert command[1:] == ("-m", "benchmarks.grounding.stub_judge")
        return whole([command[0], str(script)], **more)

    monkeypatch.setattr(judges, "environment", lambda *_: sys.executable)
    monkeypatch.setattr(judges.subprocess, "run", run)
    return Judge("stub", ("stub_judge",), "requirements-stub.txt")


def test_another_tool_answers_line_by_line(stub: Judge, tmp_path: Path):
    """Its spans come back in the order of the quotes, whatever the order of the articles."""
    quotes = [QUOTES[1], Quote("b", "verbatim", "Roe", (0, 3)), QUOTES[0]]
    texts = {"b": "Roe left.", "a": "Ada Holm stays."}
    assert judge(stub, texts, quotes, tmp_path) == ("stub 3", [(4, 14), (0, 3), None])


def test_a_tool_that_fails_is_told(stub: Judge, tmp_path: Path):
    """With the last line of what it said."""
    with pytest.raises(JudgeError, match="stub: ValueError: substring not found"):
        judge(stub, {"a": "Roe left."}, [QUOTES[1]], tmp_path)
