"""Every block of code in the README and the manual does what it says, offline."""

from __future__ import annotations

import configparser
import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import manualdesk
import pytest
import typer.main
import yaml
from manualpages import ROOT, Block, blocks, commands, pages, spans
from typer.testing import CliRunner

import summarizer.summarizing
from summarizer.article import split_front_matter
from summarizer.case import Expected
from summarizer.cli import app
from summarizer.meta import Meta
from summarizer.pytest_plugin import _INI
from summarizer.record import Record

# Commands that are compared with the real options, and not run.
READ_ONLY = {
    "batch": "asks a server about an archive",
    "cassettes record": "records a conversation with the real model",
    "models fetch": "fetches a gigabyte",
    "review": "serves until it is stopped",
}
SHELL = {"cat", "cp", "ls", "mkdir", "sed"}
"""Programs of the system that a page may use on the desk."""
TOOLS = {"mkdocs", "pytest", "ruff", "scriv"}
PYTEST = {"-k", "-m", "-n", "--durations", "--tapes"}
"""Options of pytest, its plugins' and ours, that pages use."""
PAGES = [page for page in pages() if blocks(page)]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand at a desk with what the manual speaks of, and a model that always says the same."""
    manualdesk.lay(tmp_path)
    monkeypatch.chdir(tmp_path)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("OPENAI_API_KEY", "none")
    double = manualdesk.parrots(summarizer.summarizing.connect)
    monkeypatch.setattr(summarizer.summarizing, "connect", double)
    return tmp_path


@pytest.mark.parametrize("page", PAGES)
def test_every_block_of_a_page_does_what_it_says(page: str, desk: Path):
    """Its commands run, its Python runs, its data is what a program would take."""
    reading = _Page(desk)
    for block in blocks(page):
        if not block.unchecked:
            try:
                reading.check(block)
            except (Exception, SystemExit) as error:
                raise AssertionError(f"{block.place}: {error}") from error


@pytest.mark.parametrize("page", pages())
def test_commands_named_in_a_sentence_exist(page: str):
    """A command in the middle of a line is one of ours, with options that it has."""
    for line, code in spans(page):
        if re.match(r"summarizer [a-z-]", code) and "<" not in code:
            words = code.replace("[", " ").replace("]", " ").split()[1:]
            for path in _paths(words):
                assert _unknown(path) == [], f"{page}:{line}: `{code}`"


class _Page:
    """One page, from its first block to its last: later ones use what earlier ones made."""

    def __init__(self, desk: Path) -> None:
        self._desk = desk
        self._names: dict[str, Any] = {}
        self._printed: str | None = None

    def check(self, block: Block) -> None:
        """Check a block; one of a language that is not known here can't be."""
        checks: dict[str, Callable[[Block], None]] = {
            "ini": self._ini,
            "json": self._json,
            "pycon": self._pycon,
            "python": self._python,
            "sh": self._sh,
            "text": self._text,
            "toml": self._toml,
            "yaml": self._yaml,
        }
        assert block.language in checks, (
            f"a block of {block.language or 'no language'} can't be checked: name one of {', '.join(checks)}, or put "
            "a line `<!-- unchecked: why -->` before it."
        )
        before, self._printed = self._printed, None
        if block.language == "text":
            if block.text.startswith("---\n"):
                assert split_front_matter(block.text)[0] != Meta()
                return
            assert before is not None, (
                "no command stands before this text: say why with `<!-- unchecked: why -->`."
            )
            assert _plain(block.text) == _plain(before)
        else:
            checks[block.language](block)

    def _sh(self, block: Block) -> None:
        self._printed = "".join(_do(command, self._desk) for command in commands(block.text))

    def _python(self, block: Block) -> None:
        if re.search(r"^def test_", block.text, re.MULTILINE):
            _pytest(block.text, self._desk)
            return
        if not self._names:
            self._names = manualdesk.at_hand()
        exec(compile(block.text, block.place, "exec", dont_inherit=True), self._names)  # noqa: S102  # our own pages

    def _pycon(self, block: Block) -> None:
        import doctest

        test = doctest.DocTestParser().get_doctest(
            block.text, manualdesk.at_hand(), block.place, block.page, 0
        )
        assert doctest.DocTestRunner().run(test).failed == 0

    @staticmethod
    def _text(_: Block) -> None:
        """It was compared with what the command before it printed."""

    @staticmethod
    def _yaml(block: Block) -> None:
        held = yaml.safe_load(block.text)
        if "expected" in held:
            Expected.model_validate(held["expected"])

    @staticmethod
    def _json(block: Block) -> None:
        if "personnel-change/" in block.text:
            Record.from_json(block.text)
        json.loads(block.text)

    @staticmethod
    def _toml(block: Block) -> None:
        tomllib.loads(block.text)

    @staticmethod
    def _ini(block: Block) -> None:
        held = configparser.ConfigParser()
        held.read_string(block.text)
        assert {name for section in held.sections() for name in held[section]} <= set(_INI)


def _do(command: str, desk: Path) -> str:
    """Do what a command says, as far as that stays on the desk, and return what it printed."""
    words = shlex.split(command)
    if words[0] == "summarizer":
        return _summarizer(words[1:])
    if words[0] in SHELL:
        done = subprocess.run(words, cwd=desk, check=True, capture_output=True, text=True)  # noqa: S603  # our own pages
        return done.stdout
    if words[0] == "pip" and words[1] == "install":
        _installs(words[2:])
    elif words[0] in ("python", "python3") and words[1] == "-m":
        _module(words[2], words[3:])
    elif words[0] == "pytest":
        named = {word.partition("=")[0] for word in words[1:] if word.startswith("-")}
        assert named <= PYTEST, f"`{command}`"
    elif words[0].startswith(".ci/"):
        assert (ROOT / words[0]).exists()
    else:
        assert words[0] in TOOLS, (
            f"`{command}` can't be run here: put a line `<!-- unchecked: why -->` before the block."
        )
    return ""


def _summarizer(words: list[str]) -> str:
    assert _unknown(words) == [], f"`summarizer {' '.join(words)}` is not understood"
    if any(" ".join(words).startswith(start) for start in READ_ONLY):
        return ""
    result = CliRunner().invoke(app, words)
    assert result.exit_code == 0, (
        f"`summarizer {' '.join(words)}`: exit {result.exit_code}: {result.output[-500:]}"
    )
    return result.stdout


def _unknown(words: list[str]) -> list[str]:
    """Which words are no command, or no option of their command."""
    command: Any = typer.main.get_command(app)
    rest = list(words)
    while getattr(command, "commands", None) and rest and not rest[0].startswith("-"):
        if rest[0] not in command.commands:
            default = getattr(command, "default_command", None)
            if default is None:
                return [rest[0]]
            rest.insert(0, default)
        command = command.commands[rest.pop(0)]
    known = {word for parameter in command.params for word in (*parameter.opts, *parameter.secondary_opts)}
    known |= {"-h", "--help", "--version"}
    named = (word.partition("=")[0] for word in rest if re.match(r"--?[a-z]", word))
    return [word for word in named if word not in known]


def _paths(words: list[str]) -> list[list[str]]:
    """The commands that `cassettes list|check FOLDER` stands for."""
    at = next((n for n, word in enumerate(words) if re.fullmatch(r"[a-z]+(\|[a-z]+)+", word)), None)
    if at is None:
        return [words]
    return [[*words[:at], each, *words[at + 1 :]] for each in words[at].split("|")]


def _installs(words: list[str]) -> None:
    """Every requirement of ours names extras that there are."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for word in words:
        told = re.fullmatch(r"(?:personnel-summarizer|\.)(?:\[([a-z,]+)\])?", word)
        if told and told[1]:
            assert set(told[1].split(",")) <= set(project["optional-dependencies"]), word
        elif word.endswith(".txt"):
            assert (ROOT / word).exists(), word


def _module(module: str, words: list[str]) -> None:
    """A module that can be run, and knows the options."""
    assert find_spec(module) is not None, f"there is no module {module}"
    if module.startswith(("benchmarks", "manual")):
        _options_of([sys.executable, "-m", module], words)


def _options_of(program: list[str], words: list[str]) -> None:
    """The options that a program is given stand in its help."""
    options = [word.partition("=")[0] for word in words if word.startswith("-")]
    if options:
        asked = subprocess.run([*program, "--help"], cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603
        assert [option for option in options if option not in asked.stdout] == []


def _pytest(text: str, desk: Path) -> None:
    """Tests that a page shows pass at the desk."""
    (desk / "test_shown.py").write_text(f"import pytest\n{text}", encoding="utf-8")
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_shown.py"]
    done = subprocess.run(command, cwd=desk, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout[-2000:]


def _plain(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]
