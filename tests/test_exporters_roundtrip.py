"""Round trip: JSON to record to JSON gives back every byte, for stored records and for what the tapes give."""

from __future__ import annotations

from pathlib import Path

from summarizer import Summarizer, export_records
from summarizer.article import read_article
from summarizer.errors import SummarizerError
from summarizer.record import Record, read_records

ROOT = Path(__file__).parent.parent
# Every ninth: a replay takes a fraction of a second each, and what is told here holds of any record.
NAMES = sorted(path.stem for path in (ROOT / "cassettes/personnel@v3/qwen2.5-coder-1.5b").glob("*.yaml"))[::9]


def test_a_stored_record_of_this_version_comes_back_byte_for_byte() -> None:
    """Read and written, it is the file."""
    text = (ROOT / "tests/records/v2.json").read_text("utf-8")
    assert Record.from_json(text).to_json() == text.rstrip("\n")


def test_replayed_records_come_back_byte_for_byte(tmp_path: Path) -> None:
    """As an object, as an array and as lines; the texts have every letter, quote and mark of the articles."""
    with Summarizer(prompt="personnel@v3", tapes=ROOT / "cassettes") as summarizer:
        records = [
            summarizer.summarize(read_article(ROOT / "seeds" / f"{name}.txt"), case=name) for name in NAMES
        ]
    assert len(records) > 5
    for record in records:
        for indent in (None, 2):
            text = record.to_json(indent)
            assert Record.from_json(text) == record
            assert Record.from_json(text).to_json(indent) == text
    for form in ("json", "jsonl"):
        file = tmp_path / form
        file.write_text(export_records(records, form), "utf-8")
        failures: list[SummarizerError] = []
        back = [one.record for one in read_records(file, failures)]
        assert (back, failures) == (records, [])
        assert export_records(back, form).encode() == file.read_bytes()
