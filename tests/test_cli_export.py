"""`summarizer export`: stored records in another format, and the table of formats."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from terminal import DRAFT, ITEM, fails, run
from vance import RECORD

from summarizer.exporters import BUILT_IN, export_records, find_exporter, table_of_formats
from summarizer.testing import ScriptedProvider

pytestmark = pytest.mark.usefixtures("here")
V1 = (Path(__file__).parent / "records" / "v1.json").read_text("utf-8")


def stored(text: str = RECORD.to_json()) -> str:
    """A file that holds this."""
    Path("stored.json").write_text(text, "utf-8")
    return "stored.json"


@pytest.mark.parametrize("form", BUILT_IN)
def test_stored_records_are_printed_in_every_format(form: str) -> None:
    """As Python writes them, and as `run` would."""
    result = run("export", stored(), "--format", form)
    assert result.exit_code == 0
    assert result.stdout == export_records(RECORD, form).replace(
        "\r\n", "\n" if "\r\n" not in result.stdout else "\r\n"
    )


def test_records_of_every_version_and_several_files_are_exported() -> None:
    """An old one is lifted on the way; the order is that of the files."""
    Path("old.json").write_text(V1, "utf-8")
    rows = run("export", "old.json", stored(), "--format", "csv").stdout.splitlines()
    assert len(rows) == 1 + 2 * len(RECORD.changes)


def test_it_is_written_to_a_file_whole() -> None:
    """With the line ends of its standard, and nothing is printed."""
    assert run("export", stored(), "--format", "icalendar", "--out", "d.ics").stdout == ""
    assert Path("d.ics").read_bytes().endswith(b"END:VCALENDAR\r\n")


def test_a_bad_record_is_told_and_the_others_are_exported() -> None:
    """The exit code tells that not all was read."""
    result = run("export", stored(f"{RECORD.to_json(None)}\n{{}}\n"), "--format", "popolo")
    assert (result.exit_code, len(json.loads(result.stdout)["persons"])) == (3, 2)
    assert "line 2" in result.stderr


def test_what_can_not_be_exported_is_told() -> None:
    """No file, no record, none that can be read, an unknown format, a folder that isn't there: one line each."""
    assert "no file of records" in fails(3, "export")
    assert "holds no record" in fails(3, "export", stored("[]"))
    assert "names no schema" in fails(3, "export", stored("{}"))
    assert "unknown format 'xml'" in fails(3, "export", stored(), "--format", "xml")
    assert "can't be written" in fails(9, "export", stored(), "--out", "none/x")


def test_the_formats_are_listed() -> None:
    """The table of the documentation, and of whatever else is installed."""
    ours = table_of_formats([find_exporter(name) for name in BUILT_IN])
    assert run("export", "--list").stdout.startswith(ours)


def test_annotations_quote_around_the_evidence_where_the_article_is_known(
    script: Callable[..., ScriptedProvider],
) -> None:
    """`run` has the article; `export` if it is told where; without it a place is told by the quote alone."""
    script([DRAFT])
    at_once = json.loads(run("run", "item.txt", "--format", "webannotation").stdout)
    script([DRAFT])
    run("run", "item.txt", "--format", "json", "--out", "r.json")
    with_text = json.loads(
        run("export", "r.json", "--format", "webannotation", "--articles", "item.txt").stdout
    )
    alone = json.loads(run("export", "r.json", "--format", "webannotation").stdout)
    around = [quotes(page) for page in (at_once, with_text, alone)]
    assert around[0] == around[1] != around[2]
    for quote in around[0]:
        assert f"{quote.get('prefix', '')}{quote['exact']}{quote.get('suffix', '')}" in ITEM
        assert len(quote.get("prefix", "")) <= 32 >= len(quote.get("suffix", ""))
    assert any(len(quote.get("suffix", "")) == 32 for quote in around[0])
    assert not any("prefix" in quote or "suffix" in quote for quote in around[2])


def quotes(page: dict) -> list[dict]:
    """The quote selectors of a page."""
    return [t["selector"][1] for item in page["items"] for t in item["target"]]


def test_articles_that_are_not_there_are_told() -> None:
    """The records are exported all the same; of a place that can't be read the exit code tells."""
    result = run("export", stored(), "--format", "webannotation", "--articles", "item.txt")
    assert result.exit_code == 0
    assert "the articles of 1 records are not at the places" in result.stderr
    result = run("export", stored(), "--articles", "none.txt")
    assert result.exit_code == 3
    assert "no such file" in result.stderr
    assert "Petra Vance" in result.stdout
