"""`summarizer schemas`: what is written passes the check, what is stale doesn't, and stored records are lifted."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from terminal import fails, run

from summarizer.exporters.json import export_json
from summarizer.exporters.jsonl import export_jsonl
from summarizer.record import LIFTS, SCHEMA, Record
from summarizer.schemas import file_of

SCHEMAS = Path(__file__).parent.parent / "schemas"
OLD = (Path(__file__).parent / "records" / "v1.json").read_text("utf-8")

pytestmark = pytest.mark.usefixtures("here")


def test_schemas_are_written_and_checked():
    """What is written passes the check; a missing or stale file is exit code 1 with what to run."""
    assert fails_check().count("missing or stale") >= 2
    written = run("schemas")
    assert written.exit_code == 0
    names = written.stdout.split()
    assert "schemas/personnel-change-v2.schema.json" in names
    assert all("$schema" in json.loads(Path(name).read_text()) for name in names)
    assert run("schemas", "--check").exit_code == 0
    Path(names[0]).write_bytes(b"\xff stale")
    assert names[0] in fails_check()


def fails_check() -> str:
    """Run a check of the schemas that does not pass."""
    result = run("schemas", "--check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "run: summarizer schemas" in result.stderr
    return result.stderr


def test_schemas_can_not_go_where_a_file_is():
    """A place that can't be a folder is exit code 9."""
    assert "can't be made" in fails(9, "schemas", "--out", "item.txt")


def test_a_schema_of_an_earlier_version_never_changes(tmp_path: Path):
    """Changed or missing: the check tells each."""
    shutil.copytree(SCHEMAS, tmp_path / "s")
    assert run("schemas", "--check", "--out", str(tmp_path / "s")).exit_code == 0
    for name in map(file_of, LIFTS):
        old = tmp_path / "s" / name
        text = old.read_bytes()
        old.write_bytes(text + b" ")
        told = run("schemas", "--check", "--out", str(tmp_path / "s"))
        assert (told.exit_code, "changed since it was released" in told.stderr) == (1, True)
        old.unlink()
        assert run("schemas", "--check", "--out", str(tmp_path / "s")).exit_code == 1
        old.write_bytes(text)


def test_old_records_are_lifted_and_told():
    """Printed a line each; the file stays; what changes is told once for all records of the file."""
    Path("old.json").write_text(f"[{OLD}, {OLD}]")
    before = Path("old.json").read_bytes()
    lifted = run("schemas", "migrate", "old.json")
    assert lifted.exit_code == 0
    assert [json.loads(line)["schema"] for line in lifted.stdout.splitlines()] == [SCHEMA, SCHEMA]
    assert "old.json: 2 of 2 records lifted." in lifted.stderr
    assert lifted.stderr.count("changes[].evidence is new") == 1
    assert Path("old.json").read_bytes() == before


@pytest.mark.parametrize("form", ["one", "lines", "array"])
def test_a_file_is_rewritten_in_its_own_form(form: str):
    """And once it is new, it is left alone."""
    one = Record.from_json(OLD)
    line = json.dumps(json.loads(OLD), ensure_ascii=False, separators=(",", ":"))
    texts = {"one": OLD, "lines": f"{line}\n{line}\n", "array": f"[{OLD}, {OLD}]"}
    Path("old").write_text(texts[form])
    assert run("schemas", "migrate", "--write", "old").exit_code == 0
    wanted = {"one": export_json([one]), "lines": export_jsonl([one, one]), "array": export_json([one, one])}
    assert Path("old").read_text("utf-8") == wanted[form]
    again = run("schemas", "migrate", "--write", "old")
    assert "0 of" in again.stderr
    assert Path("old").read_text("utf-8") == wanted[form]


def test_a_file_with_a_bad_record_is_not_rewritten():
    """The good ones of it are not lost, the bad one is told, and the exit code is that of the failure."""
    Path("old").write_text(f"[{OLD}, 1]")
    before = Path("old").read_bytes()
    result = run("schemas", "migrate", "--write", "old")
    assert (result.exit_code, Path("old").read_bytes()) == (3, before)
    assert "old, record 2: this is no record" in result.stderr
    assert "left as it is" in result.stderr


def test_lifted_records_are_written_to_one_file():
    """A line each, from all files; not together with --write."""
    Path("a").write_text(OLD)
    Path("b").write_text(OLD)
    assert run("schemas", "migrate", "a", "b", "--out", "new.jsonl").exit_code == 0
    assert len(Path("new.jsonl").read_text("utf-8").splitlines()) == 2
    assert "exclude each other" in fails(3, "schemas", "migrate", "a", "--write", "--out", "c")
    assert "can't be read" in run("schemas", "migrate", "nothing").stderr
