"""The pytest plugin: tests on recorded conversations with a model.

pytest loads it wherever the package is installed, so it imports nothing heavy, and it leaves tests
alone that don't use its fixture.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from summarizer.errors import SettingError, TapeError

if TYPE_CHECKING:
    from summarizer.cassettes import Mode
    from summarizer.provider import Provider
    from summarizer.scorecard import Scorecard
    from summarizer.settings import Connection
    from summarizer.summarizing import Summarizer

MODES: Final[tuple[Mode, ...]] = ("replay", "missing", "record", "live")  # `cassettes` is heavy
_HOW: Final = "`pytest --tapes=missing` records what isn't there, `pytest --tapes=record` all anew."
_INI: Final = {
    "summarizer_tapes": ("cassettes", "folder of the recorded conversations, below the rootdir"),
    "summarizer_prompt": ("", "NAME, NAME@vN, or the path of a prompt's folder; the newest by default"),
    "summarizer_model": ("", "local, local:NAME, or a model that summarizer_base_url serves"),
    "summarizer_base_url": ("", "an OpenAI-compatible server; its key is OPENAI_API_KEY"),
    "summarizer_cases": ("seeds", "folder of the items and gold cases, below the rootdir"),
}
_CHOICES: Final = ("prompt", "model", "base_url")
_MARKER: Final = (
    "summarizer(prompt=..., model=..., base_url=...): what the fixture taped_summarizer uses here,"
    " instead of the ini file's summarizer_prompt, summarizer_model and summarizer_base_url."
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--tapes` and the ini values."""
    group = parser.getgroup("summarizer", "summarizer: recorded conversations with a model")
    group.addoption(
        "--tapes",
        choices=MODES,
        default="replay",
        help="replay: nothing leaves the machine (default); missing: record what isn't there;"
        " record: all anew; live: no tapes.",
    )
    for name, (default, told) in _INI.items():
        parser.addini(name, told, default=default)


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker."""
    config.addinivalue_line("markers", _MARKER)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make one test of each gold case where a test asks for `gold_case`."""
    if "gold_case" in metafunc.fixturenames:
        from summarizer.case import load_cases
        from summarizer.errors import CaseError

        try:
            cases = load_cases(_below_root(metafunc.config, "summarizer_cases"))
        except CaseError as error:
            raise pytest.UsageError(str(error)) from None
        metafunc.parametrize("gold_case", cases, ids=[case.id for case in cases])


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[Any]) -> None:
    """Say how to record, below the error of a recording that is missing."""
    error = call.excinfo.value if call.excinfo else None
    if not isinstance(error, TapeError) or _HOW in str(error):
        return
    taped = "taped_summarizer" in getattr(item, "fixturenames", ())
    if taped and _mode(item.config) == "replay":
        error.add_note(_HOW)


class _Summarizers:
    """The summarizers of a run: one for each prompt and model, on one engine for each model."""

    def __init__(self, folder: Path, mode: Mode) -> None:
        self._folder = folder
        self._mode: Mode = mode
        self._summarizers: dict[tuple[str, Connection], Summarizer] = {}
        self._providers: dict[Connection, Provider] = {}

    def take(self, prompt: str, model: str | None, base_url: str | None) -> Summarizer:
        """The summarizer for a prompt and a model; nothing is started or fetched yet.

        Raises:
            InputError: the model, the URL or the prompt can't be used, or vcrpy isn't installed.
        """
        from summarizer.cassettes.tape import load_vcrpy
        from summarizer.settings import resolve_connection
        from summarizer.summarizing import Summarizer, connect

        if self._mode != "live":
            load_vcrpy()
        connection = resolve_connection(model, base_url, None, os.environ, replay=self._mode == "replay")
        if (prompt, connection) not in self._summarizers:
            if connection not in self._providers:
                self._providers[connection] = connect(connection)
            self._summarizers[prompt, connection] = Summarizer(
                connection,
                prompt,
                provider=self._providers[connection],
                tapes=self._folder,
                mode=self._mode,
            )
        return self._summarizers[prompt, connection]

    def close(self) -> None:
        """Stop the engines."""
        for summarizer in self._summarizers.values():
            summarizer.close()


@pytest.fixture(name="_summarizers", scope="session")
def open_summarizers(pytestconfig: pytest.Config) -> Iterator[_Summarizers]:
    """Keep engines warm from test to test, and stop them at the end."""
    summarizers = _Summarizers(_below_root(pytestconfig, "summarizer_tapes"), _mode(pytestconfig))
    yield summarizers
    summarizers.close()


@pytest.fixture
def taped_summarizer(request: pytest.FixtureRequest, _summarizers: _Summarizers) -> Iterator[Summarizer]:
    """Give a `summarizer.Summarizer` that answers from the tapes, as `--tapes` says.

    `taped_summarizer.summarize(item, case=NAME)` uses the tape NAME, by default the start of the
    item's SHA-256. In replay nothing leaves the machine, and a recording that is left over on a
    tape of the test is an error.
    """
    summarizer = _summarizers.take(*_chosen(request))
    if _mode(request.config) != "replay":
        yield summarizer
        return
    from summarizer.cassettes.offline import offline

    summarizer.unplayed.clear()
    with offline(_HOW):
        yield summarizer
    left = [_left_over(path, count) for path, count in summarizer.unplayed.items() if count]
    if left:
        how = _how_to_check(request.config, summarizer.prompt.spec)
        pytest.fail("\n".join([*left, how]), pytrace=False)


@pytest.fixture
def taped_scorecard(pytestconfig: pytest.Config, taped_summarizer: Summarizer) -> Scorecard:
    """Give the `summarizer.Scorecard` of all gold cases, with the prompt and model of this test."""
    from summarizer.evaluation import evaluate

    return evaluate(_below_root(pytestconfig, "summarizer_cases"), taped_summarizer).scorecard


def _mode(config: pytest.Config) -> Mode:
    mode: Any = config.getoption("tapes")
    return mode


def _chosen(request: pytest.FixtureRequest) -> tuple[str, str | None, str | None]:
    """Prompt, model and base URL: of the nearest marker that names them, else of the ini file."""
    values = {key: request.config.getini(f"summarizer_{key}") for key in _CHOICES}
    for mark in reversed(list(request.node.iter_markers("summarizer"))):
        unknown = [*map(repr, mark.args), *(key for key in mark.kwargs if key not in _CHOICES)]
        if unknown:
            raise SettingError(
                f"the marker summarizer can't take {unknown[0]}.", f"It takes {', '.join(_CHOICES)}, by name."
            )
        values |= mark.kwargs
    return _prompt(request.config, values["prompt"]), values["model"] or None, values["base_url"] or None


def _prompt(config: pytest.Config, spec: str | None) -> str:
    from summarizer.prompt import DEFAULT_PROMPT

    path = Path(spec or DEFAULT_PROMPT)
    return str(path) if len(path.parts) == 1 else str(config.rootpath / path)


def _below_root(config: pytest.Config, name: str) -> Path:
    return config.rootpath / config.getini(name)


def _left_over(path: Path, count: int) -> str:
    recordings = "1 recording" if count == 1 else f"{count} recordings"
    return f"{path} holds {recordings} that nothing asked for."


def _how_to_check(config: pytest.Config, prompt: str) -> str:
    tapes, cases = (_below_root(config, f"summarizer_{name}") for name in ("tapes", "cases"))
    here = config.invocation_params.dir
    words = [_from(here, tapes), "--cases", _from(here, cases), "--prompt", _from(here, Path(prompt))]
    command = f"summarizer cassettes check {shlex.join(words)}"
    return f"`{command}` tells which; `pytest --tapes=record` records the test anew."


def _from(here: Path, path: Path) -> str:
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
