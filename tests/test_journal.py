"""The journal: each item and reading written down once, read by anybody meanwhile, owned by one run."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from summarizer.errors import JournalError
from summarizer.journal import Done, Failed, ItemRow, Journal, JournalReader, Line, Stamp, journal_path

STAMP = Stamp("personnel@v1", "aa", "m", "host", "personnel-change/v2")
LATE = Failed("WireError", "it is late.", 4)


def rows(*keys: str) -> list[ItemRow]:
    """Items of these keys, in this order."""
    return [ItemRow(at, f"in#{at}", key, f'{{"key":"{key}"}}') for at, key in enumerate(keys, 1)]


def begin(path: Path, *keys: str) -> Journal:
    """A journal with these items noted."""
    journal = Journal(path, STAMP)
    with journal.writing():
        for row in rows(*keys):
            journal.note(row)
    return journal


def test_records_come_in_the_order_of_the_inputs_whenever_they_were_made(tmp_path: Path):
    """The first item is first, though its record was made last."""
    with begin(tmp_path / "j", "a", "b", "c") as journal:
        for key in "cba":
            with journal.writing():
                journal.add(key, Done(f"record {key}"))
        assert [line.record[-1] for line in journal.lines()] == ["a", "b", "c"]


def test_an_item_that_is_there_twice_is_read_once_and_written_once(tmp_path: Path):
    """Only one reading waits; the second item is counted as a duplicate."""
    with begin(tmp_path / "j", "a", "a") as journal, journal.writing():
        assert journal.counts().waiting == 1
        journal.add("a", Done("record"))
        counts = journal.counts()
        assert (counts.items, counts.done, counts.duplicates) == (2, 1, 1)
        assert list(journal.lines()) == [Line('{"key":"a"}', "record")]


def test_the_same_words_about_another_item_make_a_line_of_their_own(tmp_path: Path):
    """A reading that two items share is given for each, with what is known about it."""
    first, second = rows("a", "a")
    with Journal(tmp_path / "j", STAMP) as journal, journal.writing():
        journal.note(first)
        journal.note(replace(second, info="{}"))
        journal.add("a", Done("record"))
        assert [line.info for line in journal.lines()] == [first.info, "{}"]


def test_a_record_that_is_there_stays(tmp_path: Path):
    """Neither a failure nor another record takes its place."""
    with begin(tmp_path / "j", "a") as journal, journal.writing():
        for result in (Done("first"), Done("second"), LATE):
            journal.add("a", result)
        assert [line.record for line in journal.lines()] == ["first"]


def test_what_failed_is_kept_with_its_error_until_it_is_to_be_tried_again(tmp_path: Path):
    """Then it waits, and its record takes the failure's place."""
    with begin(tmp_path / "j", "a", "b") as journal, journal.writing():
        journal.add("a", LATE)
        assert [tuple(one) for one in journal.failures()] == [("in#1", "WireError", "it is late.", 4)]
        assert journal.note(rows("a")[0]) == "failed"
        assert journal.retry_failed() == 1
        journal.add("a", Done("record"))
        assert not list(journal.failures())


def test_what_is_not_committed_never_happened(tmp_path: Path):
    """A slip inside `writing` leaves the journal as it was."""

    def slip(journal: Journal) -> None:
        with journal.writing():
            journal.add("a", Done("record"))
            raise ZeroDivisionError

    with begin(tmp_path / "j", "a") as journal:
        with pytest.raises(ZeroDivisionError):
            slip(journal)
        assert journal.counts().done == 0


def test_it_is_read_while_it_is_written(tmp_path: Path):
    """A reader sees what is committed, and that a run is going on; afterwards that none is."""
    with begin(tmp_path / "j", "a") as journal, JournalReader(tmp_path / "j") as reader:
        assert reader.is_running
        with journal.writing():
            journal.add("a", Done("record", 10, 2))
            assert reader.counts().done == 0
        assert (reader.counts().done, reader.counts().tokens_in) == (1, 10)
    with JournalReader(tmp_path / "j") as reader:
        assert not reader.is_running


def test_only_one_run_writes_it(tmp_path: Path):
    """A second one is told so."""
    with begin(tmp_path / "j"), pytest.raises(JournalError, match="another run is writing it"):
        Journal(tmp_path / "j", STAMP)


def test_another_prompt_needs_another_journal(tmp_path: Path):
    """Records of two prompts would look the same in one file."""
    begin(tmp_path / "j").close()
    with pytest.raises(JournalError, match=r"was begun with prompt personnel@v1, not personnel@v2"):
        Journal(tmp_path / "j", replace(STAMP, prompt="personnel@v2"))
    with Journal(tmp_path / "j", STAMP):
        pass  # the one before has let go


def test_what_is_no_journal_is_not_touched(tmp_path: Path):
    """Neither another file nor the journal of another version, nor one that isn't there."""
    (tmp_path / "text").write_text("no database at all, but long enough to look like one " * 50)
    other = sqlite3.connect(tmp_path / "other")
    other.execute("CREATE TABLE about (name, value)")
    other.execute("INSERT INTO about VALUES ('format', 'summarizer batch 0')")
    other.commit()
    other.close()
    for name, why in (("text", "can't be used"), ("other", "another version")):
        with pytest.raises(JournalError, match=why):
            Journal(tmp_path / name, STAMP)
    with pytest.raises(JournalError, match="no such journal"):
        JournalReader(tmp_path / "none")


def test_inputs_that_became_shorter_leave_no_items_behind(tmp_path: Path):
    """What stood behind the end is no item any more; its reading stays, should it come back."""
    with begin(tmp_path / "j", "a", "b") as journal, journal.writing():
        journal.add("b", Done("record"))
        journal.note_end(1)
        counts = journal.counts()
        assert (counts.items, counts.total, counts.done) == (1, 1, 0)
        assert journal.note(rows("a", "b")[1]) == "done"


def test_the_journal_lies_beside_its_output():
    """Its name tells whose it is."""
    assert journal_path(Path("x/records.jsonl")) == Path("x/records.jsonl.journal")
