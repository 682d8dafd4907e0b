"""`summarizer cassettes`: what is printed where, and how each command ends."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from faults import FaultyServer, fails, says
from newsroom import FERRY, GOOD, KEY, NOTHING, SHORT, TRAM, change, double
from typer.testing import CliRunner, Result

import summarizer.summarizing
from summarizer.cli import app
from summarizer.errors import ArticleError
from summarizer.testing import ScriptedProvider

HERE = Path("cassettes/personnel@v1/quill-9b")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Stand in a newsroom's folder with two items, and one too short to be asked about."""
    monkeypatch.chdir(tmp_path)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL"):
        monkeypatch.delenv(name, raising=False)
    Path("seeds").mkdir()
    for name, text in (("ferry", FERRY), ("tram", TRAM), ("short", SHORT)):
        Path(f"seeds/{name}.txt").write_text(text, encoding="utf-8")


def run(*arguments: str) -> Result:
    """Run a command about cassettes; no traceback is ever shown."""
    result = CliRunner().invoke(app, ["cassettes", *arguments])
    assert "Traceback" not in result.output
    return result


def record(server: FaultyServer, *arguments: str) -> Result:
    """Record from the server of the test."""
    served = ("--model", "quill-9b", "--base-url", server.url)
    return run("record", "--prompt", "personnel@v1", *served, *arguments)


@pytest.fixture
def taped(server: FaultyServer) -> FaultyServer:
    """Record both items, and forget what the server was asked for it."""
    server.will(says(GOOD), says(NOTHING))
    assert record(server).exit_code == 0
    server.bodies.clear()
    server.will(says(NOTHING))
    return server


def names() -> list[str]:
    """The files that lie where the tapes do."""
    return sorted(path.name for path in HERE.iterdir())


@pytest.fixture
def interrupted(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Return a function that makes the user press Ctrl-C at the nth item from now."""

    def at(number: int) -> None:
        whole, count = summarizer.summarizing.Summarizer.summarize, 0

        def summarize(self: object, *arguments: object, **more: object) -> object:
            nonlocal count
            count += 1
            if count == number:
                raise KeyboardInterrupt
            return whole(self, *arguments, **more)  # type: ignore[arg-type]

        monkeypatch.setattr(summarizer.summarizing.Summarizer, "summarize", summarize)

    return at


def test_recording_writes_a_tape_for_each_item_and_tells_of_it(server: FaultyServer):
    """One line an item on standard error, nothing on standard output, nothing about the short one."""
    server.will(says(GOOD), says(NOTHING))
    result = record(server)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines() == [
        "summarizer: ferry: recorded (1 of 2)",
        "summarizer: tram: recorded (2 of 2)",
        "summarizer: 2 recorded, 1 needed no recording.",
    ]
    assert names() == ["ferry.yaml", "tram.yaml"]


def test_what_is_ok_is_not_recorded_again(taped: FaultyServer):
    """Only what is missing, or was changed since."""
    assert record(taped).stderr == "summarizer: 0 recorded, 3 needed no recording.\n"
    (HERE / "ferry.yaml").unlink()
    change(Path("seeds/tram.txt"), "Saturday", "Sunday")
    assert record(taped).exit_code == 0
    assert taped.requests == 2
    assert run("check").exit_code == 0


def test_named_items_or_all_are_recorded(taped: FaultyServer):
    """--case names some, --all takes what is ok too."""
    record(taped, "--case", "ferry")
    assert taped.requests == 0
    record(taped, "--case", "ferry", "--all")
    assert taped.requests == 1
    record(taped, "--all", "--workers", "2")
    assert taped.requests == 3
    assert names() == ["ferry.yaml", "tram.yaml"]


def test_a_failure_of_the_model_is_recorded_and_told(server: FaultyServer):
    """The rest goes on, and the check is content."""
    server.will(says("I would rather not."), says("No."), says(NOTHING))
    result = record(server)
    assert result.exit_code == 0
    assert "ferry: recorded, the model did not fill in the form" in result.stderr.splitlines()[0]
    assert run("check").exit_code == 0


def test_a_failing_server_stops_the_recording(server: FaultyServer):
    """What is done stays; the exit code is the wire's, and the same command goes on."""
    server.will(says(GOOD), fails(403))
    result = record(server)
    assert result.exit_code == 4
    told = result.stderr.splitlines()
    assert told[1] == "summarizer: stopped after 1 of 2; the same command goes on from there."
    assert "403" in told[2]
    server.will(says(NOTHING))
    assert "tram: recorded (1 of 1)" in record(server).stderr
    assert names() == ["ferry.yaml", "tram.yaml"]


def test_an_interrupted_recording_goes_on_where_it_was(
    server: FaultyServer, interrupted: Callable[[int], None]
):
    """Ctrl-C is exit 130 and says how far it came."""
    server.will(says(NOTHING))
    interrupted(2)
    result = record(server)
    assert result.exit_code == 130
    assert "stopped after 1 of 2" in result.stderr.splitlines()[-1]
    assert names() == ["ferry.yaml"]
    assert record(server).exit_code == 0
    assert server.requests == 2


def test_recording_all_anew_goes_on_where_it_was(taped: FaultyServer, interrupted: Callable[[int], None]):
    """A small file beside the tapes says what is done, and goes when all is."""
    interrupted(2)
    assert record(taped, "--all").exit_code == 130
    assert names() == [".recorded", "ferry.yaml", "tram.yaml"]
    result = record(taped, "--all")
    assert "1 recorded, 2 needed no recording" in result.stderr
    assert taped.requests == 2
    assert names() == ["ferry.yaml", "tram.yaml"]


def test_an_item_that_is_too_long_for_the_model_does_not_stop_the_rest(monkeypatch: pytest.MonkeyPatch):
    """It is told, there is no tape of it, and the exit code is that of a bad item."""
    script = ScriptedProvider([ArticleError("the item needs 40,000 tokens."), GOOD], takes_grammar=True)
    monkeypatch.setattr(summarizer.summarizing, "connect", lambda *_: script)
    result = run("record", "--prompt", "personnel@v1", "--model", "local")
    assert result.exit_code == 3
    assert "ferry: not recorded, the item needs 40,000 tokens. (1 of 2)" in result.stderr
    assert "tram: recorded" in result.stderr


def test_the_key_is_on_no_tape(server: FaultyServer, monkeypatch: pytest.MonkeyPatch):
    """Nor what a server echoes of it."""
    monkeypatch.setenv("OPENAI_API_KEY", "tulip-bulb-of-1637")
    server.will(says(NOTHING, logprobs={"note": "for tulip-bulb-of-1637"}))
    assert record(server).exit_code == 0
    assert server.headers[0]["authorization"] == "Bearer tulip-bulb-of-1637"
    assert all("1637" not in path.read_text(encoding="utf-8") for path in HERE.iterdir())


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
