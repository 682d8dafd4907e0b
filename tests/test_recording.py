"""Recording: which items need a tape, and what stays when it is stopped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from newsroom import FERRY, GOOD, KEY, NOTHING, PROMPT, SERVED, SHORT, TRAM, Newsroom, change, double

from summarizer.errors import FormError, SummarizerError, TapeError, WireError
from summarizer.inventory import Journal, items_to_record, journal_of, record_tapes
from summarizer.prompt import load_prompt
from summarizer.settings import DEFAULT_LOCAL, Connection


def wanted(newsroom: Newsroom, connection: Connection = SERVED, **more: Any) -> list[str]:
    """The items that are to be recorded."""
    return list(items_to_record(newsroom.tapes, newsroom.items, load_prompt(PROMPT), connection, **more))


def test_what_is_missing_or_not_ok_is_to_be_recorded(newsroom: Newsroom):
    """And nothing that is ok, or too short to be asked about."""
    newsroom.write("short", SHORT)
    for name in ("bus", "kiosk", "mill"):
        newsroom.write(name, TRAM.replace("tram", name))
    for name in ("ferry", "tram", "bus", "mill"):
        newsroom.record(name, GOOD)
    newsroom.path("mill").write_text("")
    double(newsroom.path("tram"))
    change(newsroom.path("bus"), "object: chat.completion", f"object: chat.completion {KEY}")
    assert wanted(newsroom) == ["bus", "kiosk", "mill", "tram"]
    newsroom.write("ferry", FERRY.replace("Tuesday", "Monday"))
    assert wanted(newsroom) == ["bus", "ferry", "kiosk", "mill", "tram"]


def test_a_tape_of_a_server_does_not_stand_for_the_embedded_model(newsroom: Newsroom):
    """They lie in one folder when they have one name, but are asked in other words."""
    served = SERVED.model_copy(update={"model": DEFAULT_LOCAL})
    newsroom.record("ferry", GOOD, connection=served)
    assert wanted(newsroom, served) == ["tram"]
    assert wanted(newsroom, Connection(model=DEFAULT_LOCAL)) == ["ferry", "tram"]


def test_recording_anew_goes_on_where_it_was_stopped(newsroom: Newsroom):
    """What the journal names is not recorded again, unless it no longer holds."""
    for name in ("ferry", "tram"):
        newsroom.record(name, GOOD)
    assert wanted(newsroom, done=set()) == ["ferry", "tram"]
    assert wanted(newsroom, done={"ferry"}) == ["tram"]
    newsroom.write("ferry", FERRY.replace("Tuesday", "Monday"))
    assert wanted(newsroom, done={"ferry"}) == ["ferry", "tram"]


@pytest.mark.parametrize("workers", [1, 2])
def test_every_item_is_recorded_and_written_down(newsroom: Newsroom, workers: int):
    """Each tape is there as soon as its item is told; a model's failure is recorded like any other."""
    journal = journal_of(newsroom.tapes, load_prompt(PROMPT), SERVED)
    summarizer = newsroom.summarizer(NOTHING, "I would rather not.")
    told: list[str] = []
    for recording in record_tapes(summarizer, newsroom.items, workers, journal):
        assert newsroom.path(recording.case).is_file()
        assert recording.recorded
        told.append(recording.case)
    assert sorted(told) == ["ferry", "tram"]
    assert journal.read() == {"ferry", "tram"}
    assert newsroom.check() == [("ferry", "ok"), ("tram", "ok")]
    journal.remove()
    assert sorted(p.name for p in newsroom.path("tram").parent.iterdir()) == ["ferry.yaml", "tram.yaml"]


def test_a_failure_of_the_model_is_told(newsroom: Newsroom):
    """With what it failed at."""
    (recording,) = record_tapes(newsroom.summarizer("Well."), {"ferry": newsroom.items["ferry"]})
    assert isinstance(recording.failure, FormError)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_failing_server_stops_the_recording(newsroom: Newsroom, workers: int):
    """What was recorded before stays, and what wasn't is not there."""
    recordings = record_tapes(newsroom.summarizer(NOTHING, "down"), newsroom.items, workers)
    with pytest.raises(WireError):
        list(recordings)
    assert [state for _, state in newsroom.check()].count("ok") == 1
    assert len(wanted(newsroom)) == 1


def test_a_place_that_can_not_be_written_is_told_before_the_model_is_asked(newsroom: Newsroom):
    """The error names the file, and what stands in the way is left as it was."""
    newsroom.tapes.mkdir()
    (newsroom.tapes / "personnel@v1").write_text("a file")
    with pytest.raises(TapeError, match=r"ferry\.yaml: can't be written \(personnel@v1 is not a folder"):
        newsroom.record("ferry", GOOD)
    assert newsroom.asked == 0
    assert (newsroom.tapes / "personnel@v1").read_text() == "a file"


def test_a_read_only_folder_is_told_before_the_model_is_asked(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
):
    """The old tape is not overwritten."""
    path = newsroom.record("ferry", GOOD)
    before = path.read_text(encoding="utf-8")
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(TapeError, match=r"ferry\.yaml: can't be written \(quill_9b is read-only"):
        newsroom.record("ferry", NOTHING)
    assert newsroom.asked == 0
    assert path.read_text(encoding="utf-8") == before


def test_a_journal_that_can_not_be_kept_is_told(tmp_path: Path):
    """By its file's name."""
    (tmp_path / "file").write_text("")
    with pytest.raises(SummarizerError, match="recorded: can't be written"):
        Journal(tmp_path / "file" / ".recorded").add("ferry")
    (tmp_path / ".recorded").write_bytes(b"\xff")
    with pytest.raises(TapeError, match="Delete the file"):
        Journal(tmp_path / ".recorded").read()
