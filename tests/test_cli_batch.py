"""`summarizer batch`: an archive on the command line, its status and its export."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from faults import FaultyServer, fails, says
from terminal import DRAFT, ITEM, run
from terminal import fails as told

from summarizer.record import Record

pytestmark = pytest.mark.usefixtures("here")
GOOD = json.dumps(DRAFT, separators=(",", ":"))


def write(*texts: str) -> None:
    """Write items, one a line."""
    lines = (json.dumps({"text": text, "published": "2024-03-14"}) for text in texts)
    Path("in.jsonl").write_text("\n".join(lines), encoding="utf-8")


def batch(server: FaultyServer, *more: str, out: str = "out.jsonl"):
    """Run the batch of in.jsonl."""
    return run("batch", "in.jsonl", "--out", out, "--model", "m", "--base-url", server.url, *more)


def records(name: str = "out.jsonl") -> list[Record]:
    """The records of a file."""
    return [Record.from_json(line) for line in Path(name).read_text("utf-8").splitlines()]


def test_records_stand_in_the_order_of_the_inputs(server: FaultyServer):
    """One a line, as `run` makes them, though several processes worked."""
    texts = [f"{ITEM}It was notice number {number}.\n" for number in range(12)]
    write(*texts)
    server.will(says(GOOD))
    result = batch(server, "--workers", "4", "--processes", "2")
    assert (result.exit_code, result.stdout) == (0, "")
    found = records()
    assert [len(one.changes) for one in found] == [1] * 12
    assert [one.article.characters for one in found] == [len(text) for text in texts]
    assert "12 records" in result.stderr


def test_what_is_done_is_not_asked_again_and_the_bytes_stay(server: FaultyServer):
    """A second run writes the same file without a request; so does an export."""
    write(ITEM, ITEM, f"{ITEM}Twice.\n")
    server.will(says(GOOD))
    assert batch(server).exit_code == 0
    before = Path("out.jsonl").read_bytes()
    Path("out.jsonl").unlink()
    assert batch(server).exit_code == 0
    assert (server.requests, Path("out.jsonl").read_bytes()) == (2, before)
    assert run("batch", "export", "out.jsonl").stdout_bytes == before
    assert run("batch", "export", "out.jsonl", "--to", "copy.jsonl").exit_code == 0
    assert Path("copy.jsonl").read_bytes() == before


def test_one_story_in_two_papers_is_read_once_and_told_of_each(server: FaultyServer):
    """Each record is about its own item."""
    lines = [json.dumps({"text": ITEM, "url": f"https://{name}.example/1"}) for name in "ab"]
    Path("in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    server.will(says(GOOD))
    assert batch(server).exit_code == 0
    first, second = records()
    assert (first.article.url, second.article.url) == ("https://a.example/1", "https://b.example/1")
    assert (first.changes, server.requests) == (second.changes, 1)


def test_a_failed_item_is_told_kept_and_retried_on_request(server: FaultyServer):
    """The others are written; the exit code is the failure's; the error names the way on."""
    write(ITEM, f"{ITEM}Twice.\n")
    server.will(says(GOOD), fails(400, "too long"))
    result = batch(server, "--workers", "1")
    assert result.exit_code == 4
    assert len(records()) == 1
    assert "summarizer batch status out.jsonl --failed" in result.stderr
    listed = run("batch", "status", "out.jsonl", "--failed").stdout
    assert "in.jsonl#2: WireError" in listed
    assert "too long" in listed
    server.will(says(GOOD))
    assert batch(server, "--retry-failed").exit_code == 0
    assert len(records()) == 2


def test_status_tells_how_far_it_is(server: FaultyServer):
    """As text, and as JSON for programs; the cost where a price is known."""
    write(ITEM, ITEM, "Rain.", "")
    server.will(says(GOOD))
    assert batch(server, "--price", "1,2,0.5").exit_code == 3
    told = json.loads(run("batch", "status", "out.jsonl", "--format", "json").stdout)
    assert (told["done"], told["unread"], told["duplicates"], told["running"]) == (2, 1, 1, False)
    assert told["cost"] == pytest.approx((30 * 1 + 60 * 0.5 + 10 * 2) / 1e6)
    assert "state         done" in run("batch", "status", "out.jsonl").stdout


def test_a_pause_that_the_server_asks_for_is_kept(server: FaultyServer):
    """A 429 is no failure of the item."""
    write(ITEM)
    server.will(
        fails(429, "slow down", retry_after="0"), fails(429, "slow down", retry_after="0"), says(GOOD)
    )
    assert batch(server).exit_code == 0
    assert (server.requests, len(records())) == (3, 1)


def test_a_wrong_key_ends_the_run_before_it_fails_every_item(server: FaultyServer):
    """No output is written, and the items wait."""
    write(ITEM, f"{ITEM}Twice.\n")
    server.will(fails(401, "no such key"))
    result = batch(server, "--workers", "1")
    assert (result.exit_code, server.requests, Path("out.jsonl").exists()) == (4, 1, False)
    assert "no such key" in result.stderr
    assert "run the same command again" in result.stderr


def test_a_limit_of_time_stops_it_and_says_how_to_go_on(server: FaultyServer):
    """Exit 10, and no half file."""
    write(ITEM)
    server.will(says(GOOD))
    result = batch(server, "--limit-time", "0")
    assert (result.exit_code, server.requests, Path("out.jsonl").exists()) == (10, 0, False)
    assert "Run the same command again" in result.stderr


def test_parquet_holds_the_same_records(server: FaultyServer):
    """Columns to look for, and the whole record as JSON; the same bytes each time."""
    import pyarrow.parquet as pq

    write(ITEM, f"{ITEM}Twice.\n")
    server.will(says(GOOD))
    assert batch(server, out="out.parquet").exit_code == 0
    table = pq.read_table("out.parquet").to_pylist()
    lines = run("batch", "export", "out.parquet").stdout.splitlines()
    assert [row["record"] for row in table] == lines
    assert [(row["outcome"], row["changes"], row["published"]) for row in table] == [
        ("changes", 1, "2024-03-14")
    ] * 2
    before = Path("out.parquet").read_bytes()
    assert batch(server, out="out.parquet").exit_code == 0
    assert Path("out.parquet").read_bytes() == before


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--out", "out.csv"], "go into .jsonl or .parquet"),
        (["--out", "none/out.jsonl"], "can't be written"),
        (["--out", "o.jsonl", "--limit-cost", "5"], "what m costs isn't known"),
        (["--out", "o.jsonl", "--limit-time", "soon"], "no length of time"),
        (["--out", "o.jsonl", "--price", "free"], "no price"),
        (["--out", "o.jsonl", "--prices", "item.txt"], "holds no prices"),
    ],
)
def test_what_can_not_be_done_is_told_before_anything_is_asked(options: list[str], said: str):
    """One line each; no journal is begun."""
    code = 9 if "none/" in options[1] else 3
    assert said in told(code, "batch", "item.txt", "--model", "m", "--base-url", "http://h.example", *options)
    assert not list(Path().glob("*.journal"))


def test_status_of_nothing_is_an_error():
    """It names what to give."""
    assert "--out of a batch" in told(9, "batch", "status", "out.jsonl")
