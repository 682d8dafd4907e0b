"""Cases: every one in seeds/ loads, and says nothing that its article doesn't."""

from pathlib import Path

import pytest

from summarizer.case import claims_to_find, load_case, load_cases, load_items
from summarizer.errors import CaseError
from summarizer.ground import find_quote

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.mark.parametrize("case", load_cases(SEEDS), ids=lambda case: case.id)
def test_every_claim_of_a_case_stands_in_its_article(case):
    """Names, quotes, reasons and speakers are found by the rule that records are proved by."""
    assert [
        (path, words) for path, words in claims_to_find(case) if find_quote(case.article.text, words) is None
    ] == []
    assert (case.expected.outcome == "changes") == any(not c.background for c in case.expected.changes)


@pytest.mark.parametrize(
    ("change", "says"),
    [("action: vanished", "action"), ("colour: red", "colour"), ("status: effective", "quotes")],
)
def test_a_damaged_case_names_file_and_field(tmp_path: Path, change: str, says: str):
    """The error names both."""
    (tmp_path / "x.txt").write_text("A news item.", encoding="utf-8")
    body = "{who: A, role: B, organization: C, action: death, status: effective}"
    text = f"why: w\ntags: [t]\nsplit: dev\nexpected:\n  outcome: changes\n  changes:\n  - {body}\n    "
    text = text.replace(body, "who: A\n    role: B\n    organization: C") + change + "\n"
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CaseError, match=rf"x\.yaml: .*({says}|action|status)"):
        load_case(tmp_path / "x.yaml")


def test_a_case_without_text_is_an_error(tmp_path: Path):
    """The YAML alone is no case."""
    (tmp_path / "x.yaml").write_text("why: w\ntags: [t]\nsplit: dev\nexpected: {outcome: no_change}\n")
    with pytest.raises(CaseError, match="article can't be used"):
        load_case(tmp_path / "x.yaml")


def test_items_need_no_gold_record(tmp_path: Path):
    """Every text of a folder is one, by its name; the project's cases are items too."""
    for name in ("b.txt", "a.txt", ".hidden.txt", "notes.md"):
        (tmp_path / name).write_text("---\ntitle: T\n---\nA news item.", encoding="utf-8")
    items = load_items(tmp_path)
    assert list(items) == ["a", "b"]
    assert (items["a"].text, items["a"].meta.title) == ("A news item.", "T")
    assert list(load_items(SEEDS)) == [case.id for case in load_cases(SEEDS)]


def test_items_that_are_not_there_or_damaged_are_told(tmp_path: Path):
    """By the folder's or the file's name."""
    for folder, says in ((tmp_path / "none", "none: there is no such"), (tmp_path, "there are no items")):
        with pytest.raises(CaseError, match=says):
            load_items(folder)
    (tmp_path / "x.txt").write_text("")
    with pytest.raises(CaseError, match=r"x\.txt: the text is empty"):
        load_items(tmp_path)
