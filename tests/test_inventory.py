"""Inventory: what is wrong with a folder of tapes, what is missing from it, and what can go."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from newsroom import FAULTY, GOOD, KEY, NOTHING, SERVED, SHORT, TRAM, Newsroom, change

from summarizer.article import Article
from summarizer.case import load_items
from summarizer.cassettes import tape_path
from summarizer.errors import PromptError, TapeError
from summarizer.inventory import check_tapes, list_tapes
from summarizer.prompt import load_prompt
from summarizer.settings import DEFAULT_LOCAL

ROOT = Path(__file__).parent.parent
OURS = ("bridge-opening", "cbp-resignation-refused", "hospital-finance-director")


@pytest.fixture
def prompt(tmp_path: Path) -> Path:
    """Return the folder of a prompt of a newsroom's own, a copy of personnel@v1."""
    folder = tmp_path / "ours" / "personnel" / "v1"
    shutil.copytree(ROOT / "prompts" / "personnel" / "v1", folder)
    return folder


def real(place: Path) -> tuple[Path, dict[str, Article]]:
    """The project's own first tapes, copied, and their items."""
    for name in OURS:
        to = tape_path(place / "real", "personnel@v1", DEFAULT_LOCAL, name)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "cassettes" / "personnel@v1" / DEFAULT_LOCAL / f"{name}.yaml", to)
    items = load_items(ROOT / "seeds")
    return place / "real", {name: items[name] for name in OURS}


def test_the_recorded_engine_still_answers_what_is_asked(tmp_path: Path):
    """The project's own tapes are ok, and told with their day and how much is on them."""
    folder, items = real(tmp_path)
    findings = check_tapes(folder, items)
    assert [(f.case, f.state, f.requests) for f in findings] == [(name, "ok", 1) for name in OURS]
    assert all(f.recorded and f.model == DEFAULT_LOCAL and not f.why for f in findings)


def test_no_engine_is_fetched_or_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Even a stale tape of the embedded model starts nothing."""
    monkeypatch.setattr("summarizer.embedded.fetch", lambda *_: pytest.fail("fetched"))
    folder, items = real(tmp_path)
    items["bridge-opening"] = items["cbp-resignation-refused"]
    states = [finding.state for finding in check_tapes(folder, items)]
    assert states == ["stale", "ok", "ok"]


def test_one_word_of_a_prompt_makes_its_tapes_stale(newsroom: Newsroom, prompt: Path):
    """Each tape of that prompt, with the line that changed; the tapes of another prompt are ok."""
    other = prompt.parent.parent / "sports" / "v1"
    shutil.copytree(prompt, other)
    for folder in (prompt, other):
        for name in ("ferry", "tram"):
            newsroom.record(name, NOTHING, prompt=load_prompt(str(folder)))
    change(prompt / "prompt.md", "word for word", "letter for letter")
    findings = newsroom.findings(load_prompt(str(prompt)), load_prompt(str(other)), models=(SERVED.model,))
    assert [(f.prompt, f.state) for f in findings] == [("personnel@v1", "stale")] * 2 + [
        ("sports@v1", "ok")
    ] * 2
    assert "letter for letter" in findings[0].why


def test_one_word_of_a_prompt_makes_the_projects_tapes_stale(tmp_path: Path, prompt: Path):
    """With the prompt's folder given it stands for the package's prompt of that name."""
    folder, items = real(tmp_path)
    change(prompt / "prompt.md", "word for word", "letter for letter")
    assert {f.state for f in check_tapes(folder, items, [load_prompt(str(prompt))])} == {"stale"}
    assert {f.state for f in check_tapes(folder, items)} == {"ok"}


def test_a_word_that_few_items_are_told_makes_only_their_tapes_stale(newsroom: Newsroom, prompt: Path):
    """Of a repair's words only the conversations that had one know."""
    before = load_prompt(str(prompt))
    newsroom.record("ferry", FAULTY, GOOD, prompt=before)
    newsroom.record("tram", NOTHING, prompt=before)
    assert newsroom.check(before) == [("ferry", "ok"), ("tram", "ok")]
    change(prompt / "repair.md", "the", "those")
    assert newsroom.check(load_prompt(str(prompt))) == [("ferry", "stale"), ("tram", "ok")]


def test_a_sentence_of_an_item_makes_its_tape_stale(newsroom: Newsroom):
    """The reason shows the sentence as recorded and as it is now."""
    for name in ("ferry", "tram"):
        newsroom.record(name, NOTHING)
    newsroom.write("tram", TRAM.replace("Saturday", "Sunday"))
    ferry, tram = newsroom.findings()
    assert (ferry.state, tram.state) == ("ok", "stale")
    assert "on Saturday" in tram.why
    assert "on Sunday" in tram.why
    assert str(tram.path) not in tram.why


def test_a_conversation_of_two_requests_is_ok(newsroom: Newsroom):
    """A repair is asked for again in the check, and found on the tape."""
    newsroom.record("ferry", FAULTY, GOOD)
    newsroom.record("tram", NOTHING)
    assert [(f.state, f.requests) for f in newsroom.findings()] == [("ok", 2), ("ok", 1)]


def test_a_recorded_failure_of_the_model_is_ok(newsroom: Newsroom):
    """What never took the shape is worth replaying too."""
    for name in ("ferry", "tram"):
        newsroom.record(name, "I would rather not.")
    assert [(f.state, f.requests) for f in newsroom.findings()] == [("ok", 2), ("ok", 2)]


def test_items_without_a_tape_are_missing(newsroom: Newsroom):
    """But not those that are too short to be asked about."""
    newsroom.write("short", SHORT)
    newsroom.record("ferry", GOOD)
    assert newsroom.check() == [("ferry", "ok"), ("tram", "missing")]
    assert newsroom.findings()[1].path == newsroom.path("tram")


def test_what_was_asked_for_and_is_not_there_is_missing(newsroom: Newsroom, prompt: Path):
    """A prompt or a model without any tape has all its items missing; others are not looked at."""
    newsroom.record("ferry", GOOD)
    shutil.copytree(prompt, prompt.with_name("v2"))
    second = load_prompt(str(prompt.with_name("v2")))
    for prompts, models, place in (
        ([second], (), ("personnel@v2", DEFAULT_LOCAL)),
        ([], ("owl",), (load_prompt().label, "owl")),
        ([second], ("owl",), ("personnel@v2", "owl")),
    ):
        findings = newsroom.findings(*prompts, models=models)
        assert [(f.prompt, f.model, f.state) for f in findings] == [(*place, "missing")] * 2
    assert newsroom.check(models=(SERVED.model,)) == [("ferry", "ok"), ("tram", "missing")]


def test_a_tape_may_be_named_by_the_start_of_its_articles_id(newsroom: Newsroom):
    """So a summarizer names it when it is told no name."""
    summarizer = newsroom.summarizer(GOOD)
    summarizer.summarize(newsroom.items["ferry"])
    newsroom.record("tram", NOTHING)
    identity = newsroom.items["ferry"].id[:12]
    assert sorted(newsroom.check()) == sorted([(identity, "ok"), ("tram", "ok")])


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("tape: 1", "tape: 7", "version 7"),
        ("interactions:\n", "interactions: [\n", "not a whole tape"),
        ("status: 200", "status: 503", "a server's failure (503)"),
        ("recorded: 20", "recorded: 2O", "recorded"),
        ("recorded: ", "recorded: 2026-13-45 #", "month must be in 1..12"),
        ("body:\n      object", "body:\n    - 2\n    - object", "no answer"),
        ("choices:", "no_choices:", "no answer"),
    ],
)
def test_a_damaged_tape_is_told_with_its_fault(newsroom: Newsroom, old: str, new: str, why: str):
    """Of another version, cut, edited or no answer at all; the others are still checked."""
    path = newsroom.record("ferry", GOOD)
    newsroom.record("tram", NOTHING)
    change(path, old, new)
    ferry, tram = newsroom.findings()
    assert (ferry.state, tram.state) == ("damaged", "ok")
    assert why in ferry.why


@pytest.mark.parametrize("content", ["", "tape: 1\nmodel: m\nrecorded: 2026-01-02\ninteractions: []\n"])
def test_an_empty_tape_is_damaged(newsroom: Newsroom, content: str):
    """Whether the file is empty or the conversation."""
    newsroom.record("tram", NOTHING)
    newsroom.path("ferry").write_text(content)
    assert newsroom.check() == [("ferry", "damaged"), ("tram", "ok")]


def test_a_key_on_a_tape_is_told_and_not_repeated(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch):
    """By its looks or because it is in use, in a reply or in a request, where it makes the tape stale too."""
    for name in ("ferry", "tram"):
        newsroom.record(name, GOOD)
    monkeypatch.setenv("NEWSROOM_PASSWORD", "correct horse battery")
    change(newsroom.path("ferry"), "object: chat.completion", f"object: chat.completion {KEY}")
    change(newsroom.path("tram"), "Westhafen", "correct horse battery")
    findings = newsroom.findings()
    assert [(f.case, f.state) for f in findings] == [
        ("ferry", "secret"),
        ("tram", "secret"),
        ("tram", "stale"),
    ]
    told = "".join(finding.model_dump_json() for finding in findings)
    assert "planted" not in told
    assert "horse" not in told


def test_a_key_on_a_damaged_tape_is_told_too(newsroom: Newsroom):
    """What can't be read as a tape can still be read."""
    newsroom.record("tram", NOTHING)
    newsroom.path("ferry").write_text(f"tape: {KEY}\n")
    findings = newsroom.findings()
    assert [f.state for f in findings] == ["secret", "damaged", "ok"]
    assert all("planted" not in f.why for f in findings)


def test_tapes_of_nothing_are_orphans(newsroom: Newsroom):
    """Of no item, of an item too short to ask about, and of no prompt."""
    newsroom.record("tram", NOTHING)
    path = newsroom.record("ferry", GOOD)
    newsroom.write("short", SHORT)
    for to in ("gone", "short"):
        shutil.copy(path, path.with_stem(to))
    lost = newsroom.tapes / "poems@v3" / path.parent.name / "ferry.yaml"
    lost.parent.mkdir(parents=True)
    shutil.copy(path, lost)
    orphans = {f.path.name: f.why for f in newsroom.findings() if f.state == "orphan"}
    assert "no item gone" in orphans["gone.yaml"]
    assert "too short" in orphans["short.yaml"]
    assert "no prompt poems@v3" in orphans["ferry.yaml"]
    assert [f.state for f in newsroom.findings() if f.state != "orphan"] == ["ok", "ok"]


def test_tapes_of_an_embedded_model_that_is_gone_are_orphans(tmp_path: Path):
    """Known by the grammar that was sent; a model on a server may have any name."""
    folder, items = real(tmp_path)
    (folder / "personnel@v1" / DEFAULT_LOCAL).rename(folder / "personnel@v1" / "parrot")
    for path in folder.glob("*/*/*.yaml"):
        change(path, f"model: {DEFAULT_LOCAL}\n", "model: parrot\n")
    findings = check_tapes(folder, items)
    assert {f.state for f in findings} == {"orphan"}
    assert "no embedded model parrot" in findings[0].why


def test_tapes_are_listed_without_being_played(newsroom: Newsroom):
    """The damaged ones with what is wrong with them."""
    newsroom.record("ferry", FAULTY, GOOD)
    newsroom.path("gone").write_text("tape: 7\n")
    ferry, gone = list_tapes(newsroom.tapes)
    assert (ferry.prompt, ferry.model, ferry.case, ferry.requests) == (
        "personnel@v1",
        SERVED.model,
        "ferry",
        2,
    )
    assert "version 7" in gone.why


def test_a_folder_without_tapes_is_an_error(newsroom: Newsroom, tmp_path: Path):
    """A check that finds nothing to check has not passed."""
    for folder, told in ((tmp_path / "none", "no such folder"), (tmp_path, "holds no tapes")):
        with pytest.raises(TapeError, match=told):
            check_tapes(folder, newsroom.items)
    (tmp_path / "file").write_text("")
    with pytest.raises(TapeError, match="file: is not a folder"):
        list_tapes(tmp_path / "file")


def test_a_prompt_that_fails_on_an_item_is_the_prompts_fault(newsroom: Newsroom, prompt: Path):
    """It is not a stale tape."""
    newsroom.record("ferry", GOOD, prompt=load_prompt(str(prompt)))
    change(prompt / "prompt.md", "Record:", "{{ 1 // (1 - sentences[0].startswith('Skerry')) }} Record:")
    with pytest.raises(PromptError, match="template fails"):
        newsroom.findings(load_prompt(str(prompt)))
