"""`summarizer run --tapes`: what was recorded is replayed, and asks nobody."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from faults import FaultyServer, says
from terminal import DRAFT, ITEM, SAID, fails, run

pytestmark = pytest.mark.usefixtures("here")


ROOT = Path(__file__).parent.parent
# What reaches servers, records, draws tables or runs the engine.
HEAVY = (
    "aiohttp",
    "asyncio",
    "httpx2",
    "huggingface_hub",
    "instructor",
    "numpy",
    "openai",
    "requests",
    "rich",
    "scipy",
    "summarizer.embedded",
    "urllib3",
    "vcr",
)


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


def test_a_replayed_run_loads_no_client_and_no_recorder():
    """What a tape answers takes neither the libraries that would ask nor those that would record."""
    code = f"""
import sys
from summarizer.cli import main
try:
    main()
finally:
    print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""
    item = str(ROOT / "seeds" / "airline-chief-rumour-denied.txt")
    arguments = ["run", item, "--tapes", str(ROOT / "cassettes"), "--format", "json"]
    done = subprocess.run(  # noqa: S603  # our own interpreter
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "[]\n")
    assert json.loads(done.stdout)["provenance"]["tape"]


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
