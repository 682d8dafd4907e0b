"""The command line: what is printed where, and the exit code of every way to end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from faults import FaultyServer, says
from typer.testing import CliRunner, Result

import summarizer.summarizing
from summarizer.cli import app
from summarizer.errors import (
    FormError,
    GroundingError,
    SummarizerError,
    TapeError,
    WeightsError,
    WireError,
)
from summarizer.testing import ScriptedProvider

ITEM = """\
Skerry Ferries chief executive Orla Finch resigned on Tuesday after an inquiry into a sinking, the Hallby Courier reported.
The company will look for a successor in the coming months, it said.
"""
DRAFT: dict[str, Any] = {
    "changes": [
        {
            "person": "Orla Finch",
            "role": "chief executive",
            "organization": "Skerry Ferries",
            "change": "resignation",
            "steps": [],
            "reasons": [],
            "sentence": 1,
        }
    ],
    "sources": [],
}
FAULTY = {"changes": [{**DRAFT["changes"][0], "person": "Rufus Nightingale"}], "sources": []}
SAID = "Orla Finch has resigned as chief executive, Skerry Ferries."

# A program of its own whose provider answers from a script; SLOW waits instead.
PROGRAM = f"""
import sys, time
import summarizer.summarizing
from summarizer.cli import main
from summarizer.testing import ScriptedProvider
class Slow(ScriptedProvider):
    def ask(self, question):
        print("asked", file=sys.stderr, flush=True)
        time.sleep(30)
    def close(self):
        print("closed", file=sys.stderr, flush=True)
provider = Slow([]) if "SLOW" in sys.argv[0:1] else ScriptedProvider([{DRAFT!r}])
summarizer.summarizing.connect = lambda *_: provider
sys.argv[0] = "summarizer"
main()
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL"):
        monkeypatch.delenv(name, raising=False)
    Path("item.txt").write_text(ITEM, encoding="utf-8")


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Callable[..., ScriptedProvider]:
    """Return a function that makes the next runs answer from these replies."""

    def use(replies: Iterable[Any]) -> ScriptedProvider:
        provider = ScriptedProvider(replies, takes_grammar=True)
        monkeypatch.setattr(summarizer.summarizing, "connect", lambda *_: provider)
        return provider

    return use


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(app, arguments, input=stdin)


def fails(code: int, *arguments: str, stdin: str | bytes | None = None) -> str:
    """Run a command that fails with this code, prints nothing, and says one line on standard error."""
    result = run(*arguments, stdin=stdin)
    assert result.exit_code == code, result.output
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("summarizer: ")
    assert "Traceback" not in result.stderr
    return result.stderr


def program(*arguments: str, name: str = "-", **settings: Any) -> subprocess.Popen[bytes]:
    """Start the command in a process of its own."""
    command = [sys.executable, "-c", PROGRAM.replace("sys.argv[0:1]", repr([name])), *arguments]
    settings = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **settings}
    return subprocess.Popen(command, **settings)  # noqa: S603 - our own interpreter and program


def test_help_lists_every_command_and_says_what_it_does():
    """The program and each of its commands explain themselves."""
    top = run("--help")
    assert top.exit_code == 0
    for command in ("run", "schemas", "cassettes", "prompts", "models"):
        assert f"\n  {command} " in top.stdout
        told = run(command, "--help")
        assert told.exit_code == 0
        assert len(told.stdout.splitlines()) > 5


def test_the_version_is_printed():
    """--version prints the version and nothing else."""
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"{summarizer.summarizing.package_version()}\n")


def test_an_item_of_a_file_is_printed(script: Callable[..., ScriptedProvider]):
    """The record goes to standard output, and standard error stays empty."""
    script([DRAFT])
    result = run(
        "run", "item.txt", "--published", "2024-05-10", "--title", "Chief goes", "--publisher", "Vale Post"
    )
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Chief goes · Vale Post · 2024-05-10\n{SAID}\n")
    assert result.stderr == ""


@pytest.mark.parametrize("arguments", [["run"], ["run", "-"]])
def test_an_item_of_standard_input_is_printed(script: Callable[..., ScriptedProvider], arguments: list[str]):
    """Without a file, or with -, the item is read from standard input."""
    script([DRAFT])
    result = run(*arguments, stdin=ITEM)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, SAID)


def test_every_format_can_be_printed(script: Callable[..., ScriptedProvider]):
    """The formats of the exporters are those of the command."""
    found: dict[str, str] = {}
    for form in ("text", "json", "jsonl", "markdown"):
        script([DRAFT, DRAFT])
        found[form] = run("run", "item.txt", "item.txt", "--format", form).stdout
    assert found["text"].count(SAID) == 2
    assert found["markdown"].startswith(f"**{SAID}**\n")
    assert [record["summary"] for record in json.loads(found["json"])] == [SAID, SAID]
    assert [json.loads(line)["summary"] for line in found["jsonl"].splitlines()] == [SAID, SAID]


def test_a_record_can_be_written_to_a_file(script: Callable[..., ScriptedProvider]):
    """With --out the file holds the record, and standard output nothing."""
    script([DRAFT])
    result = run("run", "item.txt", "--format", "json", "--out", "record.json")
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(Path("record.json").read_text(encoding="utf-8"))["summary"] == SAID
    assert sorted(path.name for path in Path().iterdir()) == ["item.txt", "record.json"]


def test_a_failed_run_leaves_the_old_file(script: Callable[..., ScriptedProvider]):
    """When the model fails, what --out names keeps its content."""
    Path("record.json").write_text("old")
    script([WireError("the server sleeps.")])
    fails(4, "run", "item.txt", "--out", "record.json")
    assert Path("record.json").read_text() == "old"


@pytest.mark.parametrize("out", ["no/such/record.json", "."])
def test_a_place_that_can_not_be_written_is_told_before_the_model_is_asked(
    script: Callable[..., ScriptedProvider], out: str
):
    """A missing folder is exit code 9, and no question was sent for nothing."""
    provider = script([DRAFT])
    assert "can't be written" in fails(9, "run", "item.txt", "--out", out)
    assert provider.questions == []


def test_of_several_items_those_that_work_are_printed(script: Callable[..., ScriptedProvider]):
    """Failures are told line by line; the exit code is that of the first one."""
    script([DRAFT, FormError("the model rambles.", "Try again."), DRAFT])
    result = run("run", "item.txt", "missing.txt", "item.txt", "item.txt", "--format", "jsonl")
    assert result.exit_code == 3
    assert len(result.stdout.splitlines()) == 2
    assert result.stderr.splitlines() == [
        "summarizer: missing.txt: no such file. Check the name, or use - to read standard input.",
        "summarizer: item.txt: the model rambles. Try again.",
    ]


def test_when_all_items_fail_nothing_is_printed(script: Callable[..., ScriptedProvider]):
    """Not even an empty list, and no file is made."""
    script([WireError("asleep."), WireError("asleep.")])
    result = run("run", "item.txt", "item.txt", "--format", "json", "--out", "record.json")
    assert (result.exit_code, result.stdout) == (4, "")
    assert not Path("record.json").exists()


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (WireError("the server sleeps."), 4),
        (FormError("the model rambles."), 5),
        (GroundingError("the item does not say so."), 6),
        (TapeError("no recording."), 7),
        (WeightsError("the file is cut."), 8),
    ],
)
def test_every_error_has_its_exit_code(
    script: Callable[..., ScriptedProvider], error: SummarizerError, code: int
):
    """The message is one line on standard error."""
    script([error])
    assert fails(code, "run", "item.txt") == f"summarizer: {error.message}\n"


def test_strict_fails_on_a_refused_claim(script: Callable[..., ScriptedProvider]):
    """With --strict a claim that is not in the item is exit code 6; without, it is listed."""
    script([FAULTY, FAULTY])
    assert "Nightingale" in fails(6, "run", "item.txt", "--strict")
    result = run("run", "item.txt")
    assert result.exit_code == 0
    assert "Not proved, and left out:\n  - changes[0].person: “Rufus Nightingale”" in result.stdout


def taped(*more: str) -> list[str]:
    """The arguments of a run with tapes, of a model on a server."""
    return ["run", "item.txt", "--model", "quill-9b", "--tapes", "tapes", "--format", "json", *more]


def test_a_recorded_run_is_replayed_without_server_or_key(server: FaultyServer):
    """The tape is named by the file; replaying asks nobody, wherever the server was."""
    server.will(says(json.dumps(DRAFT)))
    live = run(*taped("--mode", "missing", "--base-url", server.url.replace("/v1", "/openai/v9")))
    assert live.exit_code == 0
    assert [path.parent.name for path in Path("tapes").rglob("item.yaml")] == ["quill-9b"]
    record = json.loads(run(*taped()).stdout)
    assert (record["summary"], record["provenance"]["tape"]["model"]) == (SAID, "quill-9b")
    assert server.requests == 1


def test_standard_input_is_taped_by_what_it_says(server: FaultyServer):
    """Its tape has the start of the article's id for a name."""
    server.will(says(json.dumps(DRAFT)))
    arguments = ["run", "--model", "quill-9b", "--tapes", "tapes"]
    recorded = run(*arguments, "--mode", "record", "--base-url", server.url, stdin=ITEM)
    (path,) = Path("tapes").rglob("*.yaml")
    assert len(path.stem) == 12
    assert run(*arguments, stdin=ITEM).stdout == recorded.stdout


def test_the_modes_live_and_record_ask_again(server: FaultyServer):
    """`live` leaves the tape alone, `record` replaces it."""
    server.will(says(json.dumps(DRAFT)))
    for mode in ("live", "record", "missing", "record"):
        assert run(*taped("--mode", mode, "--base-url", server.url)).exit_code == 0
    assert server.requests == 3


def test_a_replay_fetches_and_starts_nothing(monkeypatch: pytest.MonkeyPatch):
    """Not even for the embedded model without a tape, which is exit code 7."""
    monkeypatch.setattr("summarizer.embedded.fetch", lambda *_: pytest.fail("fetched"))
    told = fails(7, "run", "item.txt", "--tapes", "tapes")
    assert "item.yaml: there is no such tape" in told
    assert "summarizer cassettes record tapes" in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--mode", "replay"], "--mode without --tapes"),
        (["--tapes", "tapes", "--mode", "rewind"], "Use one of: replay, missing, record, live."),
        (["other/item.txt", "--tapes", "tapes"], "several items would have the tape of item.txt"),
        (["--tapes", "tapes", "--mode", "missing", "--model", "quill-9b"], "--base-url"),
    ],
)
def test_tapes_that_can_not_be_used_so_are_told(arguments: list[str], told: str):
    """Modes there are not, two items of one name, a server that is wanted: exit code 3."""
    assert told in fails(3, "run", "item.txt", *arguments)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "yaml"], "Use one of: text, json, jsonl, markdown."),
        (["--prompt", "personnel@v99"], "There are: personnel@v1"),
        (["--prompt", "no such"], "NAME@vN"),
        (["--model", "quill-9b"], "--base-url"),
        (["--model", "local", "--base-url", "http://127.0.0.1:9/v1"], "takes no base URL"),
        (["--base-url", "http://127.0.0.1:9/v1"], "--model"),
        (["--model", "quill-9b", "--base-url", "models.example"], "http://HOST:PORT/v1"),
        (["--published", "yesterday"], "YYYY-MM-DD"),
        (["--title", "ti\udcfftle"], "UTF-8"),
        (["--publisher", "two\nlines"], "is not a line of text"),
    ],
)
def test_a_setting_that_can_not_be_used_is_told_with_what_can(
    script: Callable[..., ScriptedProvider], arguments: list[str], told: str
):
    """Formats, prompts, models, URLs and days: exit code 3, one line, nothing asked."""
    provider = script([DRAFT])
    assert told in fails(3, "run", "item.txt", *arguments)
    assert provider.questions == []


def test_an_unknown_embedded_model_is_told_with_those_there_are():
    """The line names the models that run here."""
    assert "qwen2.5-coder-1.5b" in fails(3, "run", "item.txt", "--model", "local:parrot")
    assert "qwen2.5-coder-1.5b" in fails(3, "models", "fetch", "parrot")


UNREADABLE: dict[str, bytes] = {
    "empty": b"",
    "blank": b" \n\t\n",
    "binary": bytes(range(256)) * 40,
    "large": b"All is well. " * 160_000,
    "dashes": b"---\n...\n",
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_an_item_that_can_not_be_read_is_told_in_one_line(script: Callable[..., ScriptedProvider], name: str):
    """Empty, binary or far too large, from a file or standard input: exit code 3, nothing asked."""
    provider = script([DRAFT])
    Path(name).write_bytes(UNREADABLE[name])
    assert f"summarizer: {name}: " in fails(3, "run", name)
    assert "summarizer: -: " in fails(3, "run", stdin=UNREADABLE[name])
    assert provider.questions == []


@pytest.mark.parametrize(("name", "told"), [("missing.txt", "no such file"), (".", "is a folder")])
def test_a_file_that_is_not_there_is_told(script: Callable[..., ScriptedProvider], name: str, told: str):
    """The line names the file."""
    script([DRAFT])
    assert fails(3, "run", name).startswith(f"summarizer: {name}: {told}")


def test_a_command_line_that_can_not_be_read_is_exit_2():
    """Unknown options and commands are typer's to tell."""
    for arguments in (["run", "--loud"], ["sing"], ["prompts", "show"]):
        result = run(*arguments)
        assert result.exit_code == 2
        assert "Traceback" not in result.output


def test_verbose_tells_what_a_record_took(script: Callable[..., ScriptedProvider]):
    """With -v a line on standard error names the item, the prompt, the model and the requests."""
    script([DRAFT])
    result = run("run", "item.txt", "-v")
    assert result.exit_code == 0
    (line,) = result.stderr.splitlines()
    for words in ("item.txt: personnel@v", "local:qwen2.5-coder-1.5b", "1 changes", "1 requests"):
        assert words in line


def test_an_error_of_our_own_is_one_line_and_exit_70(script: Callable[..., ScriptedProvider]):
    """Without -v there is no traceback, but how to get one."""
    script([ZeroDivisionError("a\nslip")])
    assert "Run again with -v" in fails(70, "run", "item.txt")


def test_an_error_of_our_own_shows_where_with_verbose(script: Callable[..., ScriptedProvider]):
    """With -v the traceback comes first, and the exit code is the same."""
    script([ZeroDivisionError("a slip")])
    result = run("run", "item.txt", "-v")
    assert result.exit_code == 70
    assert result.stderr.startswith("Traceback")
    assert result.stderr.splitlines()[-1].startswith("summarizer: an error of our own")


def test_an_error_of_the_article_commands_no_terminal(script: Callable[..., ScriptedProvider]):
    """Escape sequences in a message don't reach the terminal."""
    script([FormError("it said \x1b[31m\u202ered\x07.")])
    assert fails(5, "run", "item.txt") == "summarizer: it said [31mred.\n"


def test_an_interrupt_is_exit_130(script: Callable[..., ScriptedProvider]):
    """Ctrl-C says that nothing was written."""
    script([KeyboardInterrupt()])
    assert "nothing was written" in fails(130, "run", "item.txt")


def test_prompts_are_listed_and_shown():
    """The list has name, status and purpose; a prompt is shown as its messages."""
    listed = run("prompts", "list")
    assert listed.exit_code == 0
    assert "personnel@v1" in listed.stdout
    shown = run("prompts", "show", "personnel@v1")
    assert shown.exit_code == 0
    assert shown.stdout.startswith("# personnel@v1 (")
    assert "## system\n" in shown.stdout
    assert "{% for sentence in sentences %}" in shown.stdout


def test_a_prompt_is_shown_for_an_item():
    """With --item the last message is the one the model would get."""
    shown = run("prompts", "show", "personnel", "--item", "item.txt")
    assert shown.exit_code == 0
    assert "[1] Skerry Ferries chief executive Orla Finch" in shown.stdout
    assert "{%" not in shown.stdout
    assert "no such file" in fails(3, "prompts", "show", "personnel", "--item", "missing.txt")
    assert "There are:" in fails(3, "prompts", "show", "poems")


def test_a_broken_prompt_is_told_in_one_line():
    """However long the complaint about its front matter."""
    folder = Path("poems/v1")
    folder.mkdir(parents=True)
    (folder / "prompt.md").write_text("---\nstatus: odd\nverse: 4\n---\n\n## system\nHi.\n## user\nHo.\n")
    (folder / "examples.yaml").write_text("[]")
    (folder / "repair.md").write_text("Again.")
    assert "Mend the front matter" in fails(3, "run", "item.txt", "--prompt", "poems/v1")


def test_schemas_are_written_and_checked():
    """What is written passes the check; a missing or stale file is exit code 1 with what to run."""
    assert fails_check().count("missing or stale") >= 2
    written = run("schemas")
    assert written.exit_code == 0
    names = written.stdout.split()
    assert "schemas/personnel-change-v1.schema.json" in names
    assert all("$schema" in json.loads(Path(name).read_text()) for name in names)
    assert run("schemas", "--check").exit_code == 0
    Path(names[0]).write_bytes(b"\xff stale")
    assert names[0] in fails_check()


def fails_check() -> str:
    """Run a check of the schemas that does not pass."""
    result = run("schemas", "--check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "summarizer schemas --out schemas" in result.stderr
    return result.stderr


def test_schemas_can_not_go_where_a_file_is():
    """A place that can't be a folder is exit code 9."""
    assert "can't be made" in fails(9, "schemas", "--out", "item.txt")


def test_models_are_listed():
    """Each model has a line with its size and licence; one is the default."""
    result = run("models", "list")
    assert result.exit_code == 0
    assert all(line.startswith("local:") and " GB " in line for line in result.stdout.splitlines())
    assert result.stdout.count("(default)") == 1


def test_a_full_standard_output_is_exit_9():
    """A record that can't be printed is one line on standard error, as is any command's text."""
    with Path("/dev/full").open("wb") as full:
        running = [
            program(*arguments, stdout=full)
            for arguments in (["run", "item.txt"], ["prompts", "list"], ["--version"], ["--help"])
        ]
    for process in running:
        _, told = process.communicate(timeout=30)
        assert process.returncode == 9
        assert told.count(b"\n") == 1
        assert b"standard output can't be written (No space left on device)" in told


@pytest.mark.parametrize(
    ("how", "code", "told"),
    [
        (">&-", 9, b"standard output is closed"),
        ("| true", 9, b"(Broken pipe)"),
        ("2>/dev/full >&2", 9, b""),
        ("--format yaml 2>/dev/full", 3, b""),
        ("- <&-", 3, b"is empty"),
    ],
)
def test_standard_files_may_be_closed_or_full(how: str, code: int, told: bytes, tmp_path: Path):
    """Whatever the shell did to the three files, there is an exit code and no traceback."""
    script = tmp_path / "program.py"
    script.write_text(PROGRAM.replace("sys.argv[0:1]", "[]"))
    sleepy = "(sleep 0.3; cat item.txt) |" if "true" in how else ""
    item = "-" if sleepy else "" if how.startswith("- ") else "item.txt"
    line = f"set -o pipefail; {sleepy} {sys.executable} {script} run {item} {how}"
    done = subprocess.run(  # noqa: S603 - our own line
        ["/bin/bash", "-c", line], capture_output=True, timeout=30, check=False
    )
    assert done.returncode == code, done.stderr
    assert told in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def test_an_output_that_can_not_take_the_letters_is_told():
    """An output in ASCII is exit code 9 with what to set, and nothing is printed by halves."""
    process = program("run", "item.txt", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    printed, told = process.communicate(timeout=30)
    assert (process.returncode, printed) == (9, b"")
    assert b"PYTHONUTF8=1" in told


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_closes_the_engine_and_has_its_exit_code(number: signal.Signals, code: int):
    """Ended while the model is asked, the program closes what it opened and leaves no traceback."""
    process = program("run", "item.txt", name="SLOW")
    assert process.stderr
    assert process.stderr.readline() == b"asked\n"
    time.sleep(0.1)
    process.send_signal(number)
    printed, told = process.communicate(timeout=30)
    assert (process.returncode, printed) == (code, b"")
    assert told.startswith(b"closed\n")
    assert b"Traceback" not in told
