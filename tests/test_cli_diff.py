"""`summarizer diff`: two files of records in, what changed out, as text or JSON."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from terminal import fails, run
from vance import CHANGE, RECORD

from summarizer.record import Record

pytestmark = pytest.mark.usefixtures("here", "_stories")


@pytest.fixture
def _stories(here: Path) -> None:  # noqa: ARG001  # the files are written there
    """An earlier and a later story."""
    Path("old.json").write_text(RECORD.to_json(), "utf-8")
    Path("new.json").write_text(later(status="effective").to_json(), "utf-8")


def later(**update: object) -> Record:
    """The record of a story of the day after."""
    article = RECORD.article.model_copy(update={"published": date(2022, 11, 12), "id": "1" * 64})
    return RECORD.model_copy(update={"changes": (CHANGE.model_copy(update=update),), "article": article})


def test_what_changed_is_printed():
    """As text, and as JSON with the same difference."""
    text = run("diff", "old.json", "new.json")
    assert text.exit_code == 0
    assert "status: refused → effective" in text.stdout
    data = json.loads(run("diff", "old.json", "new.json", "--format", "json").stdout)
    assert data["changes"][0]["differences"][0]["new"] == "effective"


def test_it_is_written_to_a_file():
    """Whole, and nothing is printed."""
    assert run("diff", "old.json", "new.json", "--out", "d.txt").stdout == ""
    assert "refused → effective" in Path("d.txt").read_text("utf-8")


def test_stories_in_the_wrong_order_are_noticed():
    """The diff is given all the same."""
    result = run("diff", "new.json", "old.json")
    assert "swap them?" in result.stderr
    assert "status: effective → refused" in result.stdout


def test_bad_files_are_told():
    """Missing, empty of records, not records, an unknown format: one line each, and its exit code."""
    Path("empty").write_text("[]")
    assert "can't be read" in fails(3, "diff", "none.json", "new.json")
    assert "holds no record" in fails(3, "diff", "old.json", "empty")
    assert "names no schema" in fails(3, "diff", "old.json", write("{}"))
    assert "html" in fails(3, "diff", "old.json", "new.json", "--format", "html")


def test_a_bad_record_among_good_ones_is_told_and_the_others_are_compared():
    """The exit code tells that not all was read."""
    path = write(f"{later(status='effective').to_json(None)}\n{{}}\n")
    result = run("diff", "old.json", path)
    assert result.exit_code == 3
    assert "line 2" in result.stderr
    assert "refused → effective" in result.stdout


def write(text: str) -> str:
    """A file that holds this."""
    Path("written").write_text(text, "utf-8")
    return "written"
