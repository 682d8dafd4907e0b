"""Stored: records are read from every form in which they are written, and a bad one stops no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from vance import RECORD

from summarizer.errors import SummarizerError
from summarizer.exporters.json import export_json
from summarizer.exporters.jsonl import export_jsonl
from summarizer.record import Record, read_records

OLD = (Path(__file__).parent / "records" / "v1.json").read_text("utf-8")
LINE = RECORD.to_json(None)


def read(path: Path, text: str | bytes) -> tuple[list[Record], list[str], list[str]]:
    """The records of a file that holds this, their places, and the failures' messages; names without their folder."""
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    failures: list[SummarizerError] = []
    found = list(read_records(path, failures))
    names = [one.place.replace(f"{path.parent}/", "") for one in found]
    return [one.record for one in found], names, [str(f).replace(f"{path.parent}/", "") for f in failures]


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("write", [export_json, export_jsonl])
def test_what_an_exporter_wrote_is_read_back(count: int, write, tmp_path: Path) -> None:
    """One or several, as JSON or a line each."""
    records, places, failures = read(tmp_path / "r", write([RECORD] * count))
    assert records == [RECORD] * count
    assert len(set(places)) == count
    assert not failures


def test_a_bad_line_is_told_by_its_number_and_the_others_are_read(tmp_path: Path) -> None:
    """The first line may be the bad one; empty lines count but hold nothing."""
    records, places, failures = read(tmp_path / "r", f'\n{{"cut\n\n{LINE}\n{{"schema": "x/v1"}}\n{LINE}')
    assert records == [RECORD, RECORD]
    assert places == ["r, line 4", "r, line 6"]
    assert [failure.split(":")[0] for failure in failures] == ["r, line 2", "r, line 5"]


def test_a_bad_record_of_an_array_is_told_by_its_number(tmp_path: Path) -> None:
    """The others are read."""
    records, places, failures = read(tmp_path / "r", f'[{LINE}, {{"schema": 1}}, {OLD}]')
    assert (len(records), places) == (2, ["r, record 1", "r, record 3"])
    assert len(failures) == 1
    assert failures[0].startswith("r, record 2: ")


@pytest.mark.parametrize("text", ["", " \n", "[1, 2", "plain words", b"\xff\x00", '{\n"half":'])
def test_what_holds_no_record_is_a_failure(text: str | bytes, tmp_path: Path) -> None:
    """Nothing is read, and that is told with the file's name."""
    records, _, failures = read(tmp_path / "r", text)
    assert not records
    assert len(failures) == 1
    assert failures[0].startswith("r: ")


def test_a_file_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    """It is told; nothing is raised."""
    failures: list[SummarizerError] = []
    assert not list(read_records(tmp_path / "none", failures))
    assert "can't be read" in str(failures[0])
