"""`summarizer cassettes record`: what is asked, written and told, and how it ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from faults import FaultyServer, fails, says
from newsroom import GOOD, NOTHING, change
from tapes_desk import HERE, names, record, run

import summarizer.summarizing
from summarizer.errors import ArticleError
from summarizer.testing import ScriptedProvider

pytestmark = pytest.mark.usefixtures("desk")


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
