"""Cases: what is damaged or missing is told by file and field."""

from pathlib import Path

import pytest
import yaml

from summarizer.case import load_case, load_cases, load_items
from summarizer.errors import CaseError

SEEDS = Path(__file__).parent.parent / "seeds"


BODY = {
    "who": "Ada Holm",
    "role": None,
    "organization": None,
    "action": "death",
    "status": "effective",
    "quotes": ["A news item"],
}


@pytest.mark.parametrize(
    ("change", "field"),
    [({"action": "vanished"}, "action"), ({"colour": "red"}, "colour"), ({"quotes": []}, "quotes")],
)
def test_a_damaged_case_names_file_and_field(tmp_path: Path, change: dict[str, object], field: str):
    """The error names both."""
    (tmp_path / "x.txt").write_text("A news item.", encoding="utf-8")
    case = {"why": "w", "tags": ["t"], "split": "dev", "expected": {"outcome": "changes"}}
    case["expected"] |= {"changes": [BODY | change]}
    (tmp_path / "x.yaml").write_text(yaml.safe_dump(case), encoding="utf-8")
    with pytest.raises(CaseError, match=rf"x\.yaml: expected\.changes\.0\.{field}: "):
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


def test_what_is_no_case_at_all_names_the_file_alone(tmp_path: Path):
    """There is no field to name."""
    (tmp_path / "x.yaml").write_text("[]")
    with pytest.raises(CaseError, match=r"x\.yaml: Input should be"):
        load_case(tmp_path / "x.yaml")
