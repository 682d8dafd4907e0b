"""The benchmarks' own arithmetic, tables and stub; no model, no other tool, nothing timed."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from benchmarks.environments import ROOT
from benchmarks.pages import END, replace_between, start_mark
from benchmarks.speed import __main__ as program
from benchmarks.speed.articles import KNOWN, long_text, reply_about_known, words_of
from benchmarks.speed.child import FixedProvider
from benchmarks.speed.imports import heavy_modules
from benchmarks.speed.results import Goal, Line, NotMeasured, Plot, Results, Row, Section, point
from benchmarks.speed.settings import Settings
from benchmarks.speed.stub import Connection, completion, serve_stub
from benchmarks.speed.table import COMMAND, figure, table, write_docs
from summarizer import Summarizer

RELEASED = [line.split()[0] for line in (ROOT / "prompts" / "LOCK").read_text("utf-8").splitlines()]

PAGE = ROOT / "docs" / "speed.md"
START = start_mark(COMMAND)


def section(**more: Any) -> Section:
    """Two tools, one twice as slow; one row that could not be measured."""
    rows = [
        Row("ours", "s", [1.0, 3.0, 2.0], "ours", Goal(15)),
        Row("theirs", "s", [4.0, 4.0, 4.0], "ours", Goal(4, at_least=True, of_ratio=True)),
        Row("others", "s", note="it can't be installed"),
    ]
    plots = [Plot("items", "Seconds", "words", "s", [Line("ours", [point(100, [1.0, 3.0, 2.0])])])]
    return Section("items", "Items", rows=rows, plots=plots, **more)


def results(**more: Any) -> Results:
    """Results of one machine."""
    return Results({"processor": "A thing", "cores": "2 cores"}, {"openai": "3"}, {"items": section(**more)})


def settings(tmp_path: Path, **more: Any) -> Settings:
    """Settings for a run that measures nothing."""
    given_: dict[str, Any] = {"model": "m", "prompt": "personnel@v1", "items": [], "runs": 1, "rounds": 3}
    given_ |= {"minutes": 0.0, "item_seconds": 1.0, "quick": False, **more}
    return Settings(out=tmp_path, cache=tmp_path, **given_)


def test_a_row_tells_median_spread_and_ratio():
    """A ratio is of medians, to a row of the same section; without one there is none."""
    ours, theirs, others = section().rows
    assert (ours.median, ours.spread) == (2.0, (1.0, 3.0))
    assert section().ratio(theirs) == 2.0
    assert section().ratio(others) is None
    assert section().ratio(Row("x", "s", [1.0], "nothing")) is None


def test_goals_have_a_good_side():
    """A limit is good to reach, from the side it says."""
    assert Goal(5).is_met(5)
    assert not Goal(5).is_met(5.1)
    assert Goal(0.9, at_least=True).is_met(0.9)
    assert not Goal(0.9, at_least=True).is_met(0.89)


def test_results_are_read_as_they_were_saved(tmp_path: Path):
    """Every number survives the file."""
    results(raw=[{"seconds": 1.5}]).save(tmp_path / "speed.json")
    assert Results.load(tmp_path / "speed.json") == results(raw=[{"seconds": 1.5}])


@pytest.mark.parametrize(
    ("value", "told"),
    [(0, "0"), (0.01234, "0.012"), (0.1234, "0.123"), (1.234, "1.23"), (12.34, "12.3"), (1234.5, "1,234")],
)
def test_figures_have_what_counts(value: float, told: str):
    """Three figures, two for the smallest."""
    assert figure(value) == told


def test_the_table_tells_ratios_goals_and_what_is_missing():
    """A row that could not be measured says why; a missed goal is called missed."""
    lines = table(results()).splitlines()
    assert "| ours | 2.00 s | 1.00 to 3.00 | 3 | 1 | ≤ 15.0 s: met |" in lines
    assert "| theirs | 4.00 s | 4.00 to 4.00 | 3 | 2.00 × ours | ≥ 4.00 ×: missed |" in lines
    assert "| others | not measured: it can't be installed |  |  |  |  |" in lines


def test_a_section_that_could_not_run_is_a_row():
    """It is never left out; one that broke off tells so below what it found."""
    bare = Results({}, {}, {"cold": Section("cold", "Cold start", why="there is | no model")})
    assert "| Cold start | not measured: there is / no model |  |  |  |  |" in table(bare)
    assert "| the rest | not measured: the engine died |" in table(results(why="the engine died"))


@hypothesis_settings(deadline=None)
@given(st.text(), st.text(), st.text().filter(lambda text: START not in text and END not in text))
def test_only_what_stands_between_the_marks_changes(before: str, after: str, block: str):
    """The rest of the page stays, and doing it twice is doing it once."""
    if START in before or END in before:
        return
    once = replace_between(f"{before}{START}\nold\n{END}{after}", block, COMMAND)
    assert once == f"{before}{START}\n\n{block}\n{END}{after}"
    assert replace_between(once, block, COMMAND) == once


def test_a_page_without_marks_is_left_alone():
    """What to add is told."""
    with pytest.raises(ValueError, match="the page needs a line"):
        replace_between("# Speed\n", "table", COMMAND)


def test_the_docs_get_table_numbers_and_plots(tmp_path: Path):
    """A page gets its table, its folder the numbers and the plots that belong to them, and no other."""
    page, out = tmp_path / "speed.md", tmp_path / "out"
    page.write_text(f"# Speed\n{START}\n{END}\n")
    out.mkdir()
    for name in ("items.svg", "other.svg"):
        (out / name).write_text("<svg/>")
    write_docs(page, results(), out)
    assert "2.00 × ours" in page.read_text("utf-8")
    assert "![Seconds](speed/items.svg)" in page.read_text("utf-8")
    assert sorted(path.name for path in (tmp_path / "speed").iterdir()) == ["items.svg", "speed.json"]


def test_docs_without_their_plots_are_not_written(tmp_path: Path):
    """A page never shows a picture that isn't there."""
    with pytest.raises(ValueError, match="items: not drawn"):
        write_docs(tmp_path / "speed.md", results(), tmp_path)


def test_what_was_only_tried_out_stays_out_of_the_docs(tmp_path: Path):
    """Numbers of --quick are no measurement."""
    with pytest.raises(ValueError, match="items: only tried out"):
        write_docs(tmp_path / "speed.md", results(quick=True), tmp_path)


def test_the_page_of_the_docs_is_made_from_its_numbers():
    """The committed table is what the committed numbers give."""
    text = PAGE.read_text("utf-8")
    numbers = PAGE.with_suffix("") / "speed.json"
    if numbers.exists():
        assert text == replace_between(text, table(Results.load(numbers), "speed"), COMMAND)
    else:
        assert replace_between(text, "Nothing has been measured yet.\n", COMMAND) == text


def test_the_stub_answers_our_provider():
    """Question after question on one connection gets the same whole completion."""
    reply = reply_about_known("personnel@v1")
    with serve_stub(reply) as url, Summarizer("stub", "personnel@v1", base_url=url) as summarizer:
        records = list(summarizer.summarize_many([KNOWN] * 3))
    assert [record.provenance.attempts for record in records] == [1, 1, 1]
    assert {record.changes[0].who.name for record in records} == {"Orla Finch"}


@hypothesis_settings(deadline=None)
@given(st.data())
def test_the_stub_reads_requests_however_they_are_cut(data: st.DataObject):
    """Bytes that come in pieces, or two requests at once, get one answer for each request."""
    request = b"POST /v1/chat/completions HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}"
    count = data.draw(st.integers(1, 3))
    stream = request * count
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=4)))
    assert _answers([stream[a:b] for a, b in zip([0, *cuts], [*cuts, None], strict=True)]) == count


def _answers(pieces: list[bytes]) -> int:
    sent: list[bytes] = []

    class Wire(asyncio.Transport):
        def write(self, data: bytes | bytearray | memoryview) -> None:
            sent.append(bytes(data))

        def is_closing(self) -> bool:
            return False

    connection = Connection(completion("hello"), 0.0)
    connection.connection_made(Wire())
    for piece in pieces:
        connection.data_received(piece)
    return len(sent)


@pytest.mark.parametrize("prompt", RELEASED)
def test_the_scripted_reply_is_proved(prompt: str):
    """A call of the overhead is one request: nothing in the reply is refused."""
    with Summarizer("local", prompt, provider=FixedProvider(reply_about_known(prompt))) as summarizer:
        record = summarizer.summarize(KNOWN)
    assert [change.who.name for change in record.changes] == ["Orla Finch"]
    assert not record.faults


def test_long_items_are_as_long_as_asked():
    """They begin with the known item, whatever the length."""
    for words in (100, 1_000, 10_000):
        assert long_text(words).startswith(KNOWN.splitlines()[0])
        assert words <= words_of(long_text(words)) < words + 150


@pytest.mark.parametrize("command", ["", "run"])
def test_help_loads_nothing_heavy(command: str):
    """Neither the command's help nor a subcommand's waits for a library that it doesn't need."""
    assert heavy_modules(["-m", "summarizer", *command.split(), "--help"]) == []


def test_rounds_go_on_while_time_is_left(tmp_path: Path):
    """The first is made in any case; no time allows no other."""
    assert list(settings(tmp_path, minutes=0.0).timed_rounds("x")) == [0]
    assert list(settings(tmp_path, minutes=60.0).timed_rounds("x")) == [0, 1, 2]


def test_a_measurement_that_fails_is_told_and_keeps_what_it_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """The reason stands in the section, without the folders of this machine; the numbers stay."""
    found = Results({}, {}, {})

    def measure(_: Settings) -> Section:
        found.sections["slots"] = Section("slots", "Slots", rows=[Row("1 slot", "items/min", [2.0])])
        raise NotMeasured(f"{tmp_path}/x: gone")

    monkeypatch.setattr(program, "_module", lambda _: SimpleNamespace(TITLE="Slots", measure=measure))
    told = program._measure("slots", settings(tmp_path), found)
    assert told.why == "x: gone"
    assert told.row("1 slot") is not None


def test_a_table_is_made_anew_without_measuring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """With --no-measuring the numbers that are there give the table and the docs."""
    results().save(tmp_path / "speed.json")
    page = tmp_path / "page.md"
    page.write_text(f"{START}\n{END}\n")
    (tmp_path / "items.svg").write_text("<svg/>")
    monkeypatch.setattr("signal.signal", lambda *_: None)
    monkeypatch.setattr(sys, "argv", ["speed", "--out", str(tmp_path), "--no-measuring", "--docs", str(page)])
    program.main()
    assert "| theirs | 4.00 s |" in (tmp_path / "speed.md").read_text("utf-8")
    assert "| theirs | 4.00 s |" in page.read_text("utf-8")
