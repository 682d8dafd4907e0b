"""`summarizer cassettes`: what is printed where, and how each command ends."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from faults import FaultyServer
from newsroom import KEY, TRAM, change, double
from tapes_desk import HERE, names, record, run

pytestmark = pytest.mark.usefixtures("desk")


@pytest.mark.usefixtures("taped")
def test_a_check_that_passes_prints_the_count():
    """With --all each tape as well."""
    result = run("check")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "2 ok.\n", "")
    lines = run("check", "--all").stdout.splitlines()
    assert [line.split()[:2] for line in lines[1:3]] == [
        ["ok", "personnel@v1/quill-9b/ferry.yaml"],
        ["ok", "personnel@v1/quill-9b/tram.yaml"],
    ]


@pytest.mark.usefixtures("taped")
def test_a_check_that_fails_names_the_tapes_and_the_change():
    """Only those that are not ok, with the lines that differ, the counts, and exit code 1."""
    change(Path("seeds/tram.txt"), "Saturday", "Sunday")
    Path("seeds/bus.txt").write_text(TRAM.replace("tram", "bus"))
    result = run("check")
    assert result.exit_code == 1
    assert "ferry" not in result.stdout
    for words in ("STATE", "missing  personnel@v1/quill-9b/bus.yaml", "- …", "on Sunday"):
        assert words in result.stdout
    assert result.stdout.splitlines()[-1] == "1 stale, 1 missing, 1 ok."
    assert "summarizer cassettes record" in result.stderr


@pytest.mark.usefixtures("taped")
def test_findings_and_lists_are_printed_as_json():
    """One object a tape, with paths and days as text."""
    Path("seeds/bus.txt").write_text(TRAM.replace("tram", "bus"))
    (missing,) = json.loads(run("check", "--format", "json").stdout)
    assert (missing["state"], missing["path"]) == ("missing", f"{HERE}/bus.yaml")
    assert len(json.loads(run("check", "--format", "json", "--all").stdout)) == 3
    listed = json.loads(run("list", "--format", "json").stdout)
    assert [(tape["case"], tape["model"], tape["requests"]) for tape in listed] == [
        ("ferry", "quill-9b", 1),
        ("tram", "quill-9b", 1),
    ]
    assert listed[0]["recorded"][:2] == "20"


@pytest.mark.usefixtures("taped")
def test_tapes_are_listed():
    """Those that can't be read with the reason."""
    (HERE / "mill.yaml").write_text("tape: 1\nmodel: [")
    lines = run("list").stdout.splitlines()
    assert lines[0].split() == ["PROMPT", "MODEL", "ITEM", "RECORDED", "REQUESTS"]
    assert lines[1].split()[:3] == ["personnel@v1", "quill-9b", "ferry"]
    assert "is not a whole tape" in lines[2]


@pytest.mark.usefixtures("taped")
def test_a_planted_key_is_told_and_never_printed():
    """By no command."""
    change(HERE / "tram.yaml", "object: chat.completion", f"object: chat.completion {KEY}")
    result = run("check")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[1].startswith("secret  personnel@v1/quill-9b/tram.yaml")
    for arguments in (["check", "--all"], ["check", "--format", "json"], ["list"], ["prune"]):
        assert "planted" not in run(*arguments).output


@pytest.mark.usefixtures("taped")
def test_pruning_shows_first_and_does_it_when_told():
    """Orphans go, what nothing asks for is cut out, what is no tape stays and is named."""
    shutil.copy(HERE / "tram.yaml", HERE / "gone.yaml")
    double(HERE / "tram.yaml")
    (HERE / "notes.yaml").write_text("- buy milk\n")
    for arguments, told in (
        ([], "1 to delete, 1 to cut. With --yes it is done."),
        (["--yes"], "1 deleted, 1 cut."),
    ):
        result = run("prune", *arguments)
        lines = result.stdout.splitlines()
        assert [line.split()[0] for line in lines[1:4]] == ["delete", "cut", "leave"]
        assert (result.exit_code, lines[-1]) == (0, told)
    assert names() == ["ferry.yaml", "notes.yaml", "tram.yaml"]
    assert run("prune").stdout.splitlines()[-1] == "0 to delete, 0 to cut."


@pytest.mark.usefixtures("taped")
def test_only_the_prompts_and_models_named_are_looked_at():
    """By label, path or name, `local:` or not."""
    shutil.copytree(HERE, HERE.with_name("owl"))
    Path("seeds/bus.txt").write_text(TRAM.replace("tram", "bus"))
    assert run("check", "--model", "owl").stdout.splitlines()[-1] == "1 missing, 2 ok."
    assert run("check", "--prompt", "personnel@v1").stdout.splitlines()[-1] == "2 missing, 4 ok."
    told = run("check", "--prompt", "personnel@v1", "--model", "local:qwen2.5-coder-0.5b").stdout
    assert told.count("/qwen2.5-coder-0.5b/") == 3


@pytest.mark.parametrize(
    ("code", "arguments", "told"),
    [
        (7, ["check", "none"], "none: there is no such folder"),
        (7, ["check"], "cassettes: holds no tapes"),
        (7, ["list", "seeds/tram.txt"], "seeds/tram.txt: is not a folder"),
        (7, ["prune", "none", "--yes"], "none: there is no such folder"),
        (3, ["check", "--cases", "none"], "none: there is no such folder"),
        (3, ["check", "--cases", "cassettes"], "cassettes: there are no items"),
        (3, ["check", "--prompt", "personnel@v99"], "There are: personnel@v1"),
        (3, ["check", "--model", "local:parrot"], "parrot"),
        (3, ["check", "--format", "yaml"], "Use one of: table, json"),
        (3, ["list", "--format", "yaml"], "Use one of: table, json"),
        (3, ["record", "--case", "bus"], "seeds: there is no item bus"),
        (3, ["record", "--cases", "none"], "none: there is no such folder"),
        (3, ["record", "--model", "local:parrot"], "parrot"),
        (3, ["record", "--model", "quill-9b"], "--base-url"),
    ],
)
def test_what_can_not_be_used_is_told_in_one_line(code: int, arguments: list[str], told: str):
    """Folders, items, prompts, models and formats, each by its name."""
    Path("cassettes").mkdir()
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr.count("\n") == 1
    assert told in result.stderr


def test_an_item_that_can_not_be_read_is_told_by_its_file(taped: FaultyServer):
    """Before anything is checked or recorded."""
    Path("seeds/blob.txt").write_bytes(bytes(range(256)) * 40)
    for arguments in (["check"], ["record", "--model", "quill-9b", "--base-url", taped.url]):
        result = run(*arguments)
        assert result.exit_code == 3
        assert "seeds/blob.txt: is not a text file" in result.stderr


def test_workers_are_counted_from_one():
    """None would do nothing."""
    assert run("record", "--workers", "0").exit_code == 2


def test_a_place_that_can_not_be_written_is_exit_7(server: FaultyServer):
    """The error names the tape, and nothing was asked."""
    Path("cassettes").write_text("a file")
    result = record(server)
    assert result.exit_code == 7
    assert "ferry.yaml: can't be written (cassettes is not a folder)" in result.stderr
    assert server.requests == 0
