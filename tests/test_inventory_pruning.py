"""Inventory: what can go from a folder of tapes."""

from __future__ import annotations

import shutil

from newsroom import FERRY, GOOD, KEY, NOTHING, Newsroom, change, double

from summarizer.inventory import prunable, prune_tapes


def test_requests_that_nothing_asks_for_are_told_and_cut_out(newsroom: Newsroom):
    """The tape is ok afterwards, and as old as before."""
    newsroom.record("ferry", GOOD)
    path = newsroom.record("tram", NOTHING)
    change(path, "recorded: 20", "recorded: 19")
    before = path.read_text(encoding="utf-8")
    double(path)
    assert [(f.case, f.state, f.unplayed) for f in newsroom.findings()][1] == ("tram", "unplayed", (1,))
    assert [f.case for f in prune_tapes(newsroom.findings())] == ["tram"]
    assert path.read_text(encoding="utf-8") == before
    assert newsroom.check() == [("ferry", "ok"), ("tram", "ok")]


def test_pruning_deletes_orphans_and_the_folders_they_leave_empty(newsroom: Newsroom):
    """Nothing else: a stale tape, a file that is no tape and the folder itself stay."""
    kept = newsroom.record("ferry", GOOD)
    lost = newsroom.tapes / "poems@v3" / "owl" / "ferry.yaml"
    lost.parent.mkdir(parents=True)
    shutil.copy(kept, lost)
    (kept.parent / "notes.yaml").write_text("- no tape\n")
    newsroom.write("ferry", FERRY.replace("Tuesday", "Monday"))
    assert [f.path for f in prunable(newsroom.findings())] == [lost]
    assert [f.path for f in prune_tapes(newsroom.findings())] == [lost]
    assert [p.name for p in newsroom.tapes.iterdir()] == ["personnel@v1"]
    assert sorted(p.name for p in kept.parent.iterdir()) == ["ferry.yaml", "notes.yaml"]


def test_a_tape_with_another_fault_is_not_cut(newsroom: Newsroom):
    """It is to be recorded anew, so that nothing is lost by mistake."""
    path = newsroom.record("tram", NOTHING)
    double(path)
    change(path, "object: chat.completion", f"object: chat.completion {KEY}")
    assert {f.state for f in newsroom.findings()} == {"missing", "secret", "unplayed"}
    assert prunable(newsroom.findings()) == []
