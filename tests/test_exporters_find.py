"""Exporters of every package are found; a broken one is told; the table of formats says what is true."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from exports import BLANK, FULL
from vance import QUOTE, told

from summarizer import Exporter, export_records
from summarizer.errors import SettingError, SummarizerError
from summarizer.exporters import (
    BUILT_IN,
    FIELDS,
    exporter_names,
    find_exporter,
    find_exporters,
    table_of_formats,
)
from summarizer.exporters.csv import COLUMNS

NAMES = Exporter(
    name="names",
    about="names",
    media_type="text/plain",
    suffix=".names",
    write=lambda records, _: "".join(f"{c.who.name}\n" for r in records for c in r.changes),
    places={"who": "a line"},
)
BROKEN = Exporter("broken", "", "", "", lambda *_: 1 / 0, {})  # type: ignore[arg-type]
MUTE = Exporter("mute", "", "", "", lambda *_: None, {})  # type: ignore[arg-type]
ODD = Exporter("odd", "", "", "", lambda *_: "", {"whom": "x"})
TAKEN = Exporter("csv", "", "", "", lambda *_: "", {})


@pytest.fixture
def _others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other packages that add a good exporter, and bad ones of every sort."""
    targets = [
        "names:NAMES",
        "broken:BROKEN",
        "mute:MUTE",
        "odd:ODD",
        "csv:TAKEN",
        "text2:NAMES",
        "wrong:FULL",
    ]
    points = [EntryPoint("gone", "no.such.module:X", "summarizer.exporters")]
    for target in targets:
        name, what = target.split(":")
        points.append(EntryPoint(name, f"{__name__}:{what}", "summarizer.exporters"))
    monkeypatch.setattr("summarizer.exporters.find.entry_points", lambda group: points if group else [])


@pytest.mark.usefixtures("_others")
def test_an_exporter_of_another_package_is_found_by_its_name() -> None:
    """It stands among the names, and writes records as those of this package do."""
    assert "names" in exporter_names()
    assert export_records(told(FULL), "names") == "Petra Vance\n"


@pytest.mark.usefixtures("_others")
def test_a_broken_package_is_told_and_breaks_no_other() -> None:
    """Each of the bad ones is named; all of this package and the good one are there; none replaces one of ours."""
    failures: list[SummarizerError] = []
    names = [exporter.name for exporter in find_exporters(failures)]
    assert names == [*BUILT_IN, "names", "broken", "mute"]
    reasons = "\n".join(str(failure) for failure in failures)
    for why in ("'gone' can't be loaded", "whom", "a format of that name", "'names'", "'wrong' is no"):
        assert why in reasons
    assert find_exporter("csv").about != ""


@pytest.mark.usefixtures("_others")
@pytest.mark.parametrize("name", ["broken", "mute", "odd", "gone", "wrong"])
def test_a_broken_exporter_that_is_asked_for_is_an_error_that_says_so(name: str) -> None:
    """Whatever it raises or gives instead of text, its name is told."""
    with pytest.raises(SettingError, match=name):
        export_records(told(FULL), name)


def test_an_unknown_format_is_told_with_those_there_are() -> None:
    """The names of all."""
    with pytest.raises(SettingError, match="popolo, followthemoney, schemaorg"):
        export_records([], "xml")


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_field_has_a_place_in_a_format_just_if_it_changes_what_is_written(name: str) -> None:
    """What the table calls lost makes no difference, and what has a place makes one."""
    exporter = find_exporter(name)
    # Of a departure that took effect, every format tells all it can; of the rest, of one announced.
    wrong = []
    for field, other in BLANK.items():
        differs = any(
            exporter.write([as_(told(FULL), status)], {}) != exporter.write([as_(other, status)], {})
            for status in ("refused", "announced", "effective")
        )
        if differs != (field in exporter.places):
            wrong.append(field)
    assert wrong == []


def as_(record, status):
    """The record with its change standing so, unless its status is what differs."""
    change = record.changes[0]
    status = change.status if change.status == "rumoured" else status
    return record.model_copy(update={"changes": (change.model_copy(update={"status": status}),)})


@pytest.mark.parametrize("name", BUILT_IN)
def test_evidence_has_a_place_just_if_its_words_are_written(name: str) -> None:
    """The quote of a format without evidence is nowhere in it."""
    quote = QUOTE[0].model_copy(update={"quote": "Vance quits today", "start": 30, "end": 47})
    change = FULL.model_copy(
        update={
            "evidence": (quote,),
            "dates": FULL.dates.model_copy(
                update={"effective": FULL.dates.effective.model_copy(update={"evidence": (quote,)})}
            ),
            "status": "announced",
        }
    )
    assert ("Vance quits today" in "".join(export_records(told(change), name).split("\r\n "))) == (
        "evidence" in find_exporter(name).places
    )


def test_every_format_says_what_it_is() -> None:
    """A media type, a suffix of its own, and no field that a record doesn't have."""
    exporters = [find_exporter(name) for name in BUILT_IN]
    assert set(BLANK) | {"evidence"} == set(FIELDS)
    assert len({exporter.suffix for exporter in exporters}) == len(exporters)
    for exporter in exporters:
        assert exporter.name in BUILT_IN
        assert "/" in exporter.media_type
        assert set(exporter.places) <= set(FIELDS)


def test_the_page_about_exporting_holds_the_table() -> None:
    """docs/exporting.md says what the code says."""
    page = (Path(__file__).parent.parent / "docs" / "exporting.md").read_text("utf-8")
    assert table_of_formats([find_exporter(name) for name in BUILT_IN]) in page
    assert "".join(f"| `{column.name}` | {column.about} |\n" for column in COLUMNS) in page
