"""`summarizer read`: the text that a record's offsets count in, printed or written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from terminal import ITEM, fails, run

from summarizer import read_items

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.usefixtures("here")

FRONT = "---\ntitle: 'Chief: goes'\npublished: 2024-05-10\ncorrections: ['The date was wrong.', 'So was: this']\n---\n"


def test_what_is_printed_reads_back_as_the_same_item():
    """Text and everything known about it, and who told it."""
    Path("told.txt").write_text(FRONT + ITEM, encoding="utf-8")
    (before,) = read_items("told.txt")
    Path("again.txt").write_text(run("read", "told.txt").stdout, encoding="utf-8")
    (after,) = read_items("again.txt")
    assert after.article == before.article.model_copy(
        update={"text": after.article.text, "id": after.article.id}
    )
    assert after.article.text.strip() == ITEM.strip()
    assert after.article.meta.told_by["title"] == "front matter"


def test_lines_are_what_the_reader_of_json_takes():
    """One object an item, with its name, which gives the same text and title again."""
    Path("told.txt").write_text(FRONT + ITEM, encoding="utf-8")
    result = run("read", "item.txt", "told.txt", "--format", "jsonl")
    assert [json.loads(line)["name"] for line in result.stdout.splitlines()] == ["item.txt", "told.txt"]
    again = run("read", "-", "--format", "jsonl", stdin=result.stdout)
    told = [json.loads(line) for line in again.stdout.splitlines()]
    assert [item["text"] for item in told] == [ITEM, ITEM]
    assert told[1]["title"] == "Chief: goes"


def test_items_can_be_written_to_files_of_their_own():
    """Named after the item; nothing that is there is written over."""
    for _ in range(2):
        assert run("read", "item.txt", "--out", "texts").exit_code == 0
    assert len(list(Path("texts").iterdir())) == 2
    assert {path.read_text(encoding="utf-8") for path in Path("texts").iterdir()} == {ITEM}


def test_what_can_not_be_read_is_told_and_the_rest_printed():
    """Exit code 3, and standard output has the others."""
    result = run("read", "missing.txt", "item.txt")
    assert (result.exit_code, result.stdout) == (3, ITEM)
    assert "no such file" in result.stderr


def test_addresses_are_not_fetched_offline():
    """With --offline an address is a setting to mend."""
    assert "nothing may be fetched" in fails(3, "read", "https://vale.example/1", "--offline")


def test_the_manual_lists_every_kind_as_the_command_does():
    """The table of docs/reading.md is what --kinds prints."""
    manual = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    assert run("read", "--kinds").stdout in manual
