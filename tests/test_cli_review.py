"""`summarizer run --format html`, `review` and `cases add`: from an item to a gold case."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from pagework import accepted
from terminal import DRAFT, ITEM, SAID, fails, run

from summarizer.page import load_page, read_page
from summarizer.review import load_decisions
from summarizer.testing import ScriptedProvider

pytestmark = pytest.mark.usefixtures("here")


@pytest.fixture
def page(script: Callable[..., ScriptedProvider]) -> Path:
    """The page of the item that is there, with its decisions beside it."""
    script([DRAFT])
    assert run("run", "item.txt", "--format", "html", "--out", "item.html").exit_code == 0
    paged = load_page(Path("item.html"))
    Path("item.decisions.json").write_text(accepted(paged).to_json(), encoding="utf-8")
    return Path("item.html")


def test_a_page_is_printed_or_written(script: Callable[..., ScriptedProvider], page: Path):
    """It holds the record, the text and the item's name."""
    script([DRAFT])
    result = run("run", "item.txt", "--format", "html")
    printed, written = read_page(result.stdout), load_page(page)
    assert (printed.record.summary, printed.text, printed.name) == (SAID, ITEM, "item")
    assert written.record.changes == printed.record.changes


def test_several_items_give_several_pages(script: Callable[..., ScriptedProvider]):
    """Into a folder that is made, one for each, also of the same name; without one nobody is asked."""
    Path("other").mkdir()
    Path("other/item.txt").write_text(f"{ITEM}And more.\n", encoding="utf-8")
    script([DRAFT, DRAFT])
    assert run("run", "item.txt", "other/item.txt", "--format", "html", "--out", "pages").exit_code == 0
    pages = sorted(Path("pages").iterdir())
    assert [load_page(path).text.endswith("more.\n") for path in pages] == [True, False]
    assert pages[1].name == "item.html"
    provider = script([DRAFT, DRAFT])
    several = ("run", "item.txt", "other/item.txt", "--format", "html")
    assert "Name a folder with --out." in fails(3, *several)
    assert "Name a folder with --out." in fails(3, *several, "--out", "item.txt")
    assert provider.questions == []


def test_a_stored_record_gets_its_page(page: Path):
    """With its article; one that is stored with others is found by it."""
    record = load_page(page).record
    other = record.model_copy(update={"article": record.article.model_copy(update={"id": "0" * 64})})
    Path("records.jsonl").write_text("".join(r.to_json(indent=None) + "\n" for r in (other, record)))
    result = run("review", "records.jsonl", "--article", "item.txt")
    assert read_page(result.stdout)[:2] == (record, ITEM)
    assert run("review", str(page), "--out", "again.html").exit_code == 0
    assert load_page(Path("again.html")) == load_page(page)


def test_a_record_alone_is_not_enough(page: Path):
    """It doesn't hold its article; another article is not its own; a page that was damaged is none."""
    Path("record.json").write_text(load_page(page).record.to_json())
    Path("other.txt").write_text("Nobody left the harbour this week.")
    assert "--article" in fails(3, "review", "record.json")
    assert "holds no record of other.txt" in fails(3, "review", "record.json", "--article", "other.txt")
    Path("bad.html").write_text("<p>")
    assert "holds no record" in fails(3, "review", "bad.html")
    assert "--decisions" in fails(3, "review", str(page), "--decisions", "d.json")
    assert "--serve and --out" in fails(3, "review", str(page), "--serve", "--out", "d.html")


def test_decisions_become_a_case(page: Path):
    """Which `cases check` accepts; nothing is overwritten."""
    Path("seeds").mkdir()
    words = ["cases", "add", "finch", str(page), "item.decisions.json", "--why", "Tried.", "--tag", "toy"]
    result = run(*words, "--split", "held")
    assert (result.exit_code, result.stdout) == (0, "seeds/finch.yaml: changes, 1 changes\n")
    assert run("cases", "check").stdout.startswith("1 cases: 0 dev, 1 held")
    assert "there already" in fails(3, *words)
    assert "there is no split" in fails(3, *words, "--split", "test")
    Path("record.json").write_text(load_page(page).record.to_json())
    decided = ["record.json", "item.decisions.json", "--article", "item.txt", "--why", "Tried."]
    assert "is the same article" in fails(3, "cases", "add", "again", *decided)


def test_a_page_is_served_till_it_is_interrupted(page: Path):
    """The address is printed; Ctrl-C ends it with exit 0, and tells where the decisions are."""
    command = [sys.executable, "-m", "summarizer", "review", str(page), "--serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as serving:  # noqa: S603
        assert serving.stdout is not None
        address = serving.stdout.readline().strip()
        with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310
            html = answer.read().decode()
        serving.send_signal(signal.SIGINT)
        told = serving.communicate(timeout=20)[1]
    assert serving.returncode == 0
    assert "decisions are in item.decisions.json" in told
    paged = read_page(html)
    assert len(
        json.loads(html.split('id="data">')[1].split("</script>")[0])["decisions"]["decisions"]
    ) == len(load_decisions(Path("item.decisions.json"), paged.record).decisions)
