"""`summarizer run`: what of each item is printed or written where, and what can't be read or set."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from terminal import DRAFT, FAULTY, ITEM, SAID, fails, run

from summarizer.errors import FormError, WireError
from summarizer.testing import ScriptedProvider

pytestmark = pytest.mark.usefixtures("here")


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
    for form in ("text", "json", "jsonl", "markdown"):  # html has a test of its own
        script([DRAFT, DRAFT])
        found[form] = run("run", "item.txt", "item.txt", "--format", form).stdout
    assert found["text"].count(SAID) == 2
    assert found["markdown"].startswith(f"**{SAID}**\n")
    assert [record["summary"] for record in json.loads(found["json"])] == [SAID, SAID]
    assert [json.loads(line)["summary"] for line in found["jsonl"].splitlines()] == [SAID, SAID]


def test_lines_are_printed_as_their_records_get_done(
    script: Callable[..., ScriptedProvider], monkeypatch: pytest.MonkeyPatch
):
    """Of any number of items one record is held: the first is out before the second is asked about."""
    provider = script([DRAFT, DRAFT])
    asked: list[int] = []
    monkeypatch.setattr("summarizer.cli.run.print_whole", lambda _: asked.append(len(provider.questions)))
    assert run("run", "item.txt", "item.txt", "--format", "jsonl").exit_code == 0
    assert asked == [1, 2]


def test_lines_are_written_to_a_file_that_appears_whole(script: Callable[..., ScriptedProvider]):
    """One line a record, and no file when no item works."""
    script([DRAFT, DRAFT])
    assert run("run", "item.txt", "item.txt", "--format", "jsonl", "--out", "lines.jsonl").stdout == ""
    lines = Path("lines.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["summary"] for line in lines] == [SAID, SAID]
    script([WireError("asleep."), WireError("asleep.")])
    assert run("run", "item.txt", "item.txt", "--format", "jsonl", "--out", "none.jsonl").exit_code == 4
    assert not Path("none.jsonl").exists()


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


def test_strict_fails_on_a_refused_claim(script: Callable[..., ScriptedProvider]):
    """With --strict a claim that is not in the item is exit code 6; without, it is listed."""
    script([FAULTY, FAULTY])
    assert "Nightingale" in fails(6, "run", "item.txt", "--strict")
    result = run("run", "item.txt")
    assert result.exit_code == 0
    assert "Not proved, and left out:\n  - changes[0].person: “Rufus Nightingale”" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "yaml"], "Use one of: text, json, jsonl, csv, "),
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


@pytest.mark.parametrize(
    ("name", "told"), [("missing.txt", "no such file"), ("empty", "holds no news items")]
)
def test_a_place_with_nothing_to_read_is_told(script: Callable[..., ScriptedProvider], name: str, told: str):
    """The line names the file or the folder."""
    Path("empty").mkdir()
    script([DRAFT])
    assert fails(3, "run", name).startswith(f"summarizer: {name}: {told}")


def test_every_item_of_a_folder_or_pattern_is_read_up_to_the_limit(script: Callable[..., ScriptedProvider]):
    """In the order of their names, and no more than --limit; files of no known kind are left alone."""
    Path("more").mkdir()
    for name in ("b.txt", "a.md", "c.jpg"):
        Path("more", name).write_text(ITEM, encoding="utf-8")
    for arguments, count in ((["more"], 2), (["more/*.txt", "item.txt"], 2), (["more", "--limit", "1"], 1)):
        provider = script([DRAFT] * 3)
        assert run("run", *arguments).stdout.count(SAID) == count
        assert len(provider.questions) == count


def test_verbose_tells_what_a_record_took(script: Callable[..., ScriptedProvider]):
    """With -v a line on standard error names the item, the prompt, the model and the requests."""
    script([DRAFT])
    result = run("run", "item.txt", "-v")
    assert result.exit_code == 0
    (line,) = result.stderr.splitlines()
    for words in ("item.txt: personnel@v", "local:qwen2.5-coder-1.5b", "1 changes", "1 requests"):
        assert words in line
