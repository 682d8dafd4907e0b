"""Prompt: numbered folders that hold all a model is told, checked when they are loaded."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from summarizer.article import Article
from summarizer.draft import DraftShape
from summarizer.errors import PromptError
from summarizer.ground import find_quote, ground
from summarizer.prompt import FILES, Prompt, copy_sentences, list_prompts, load_prompt, read_lock
from summarizer.record import Fault

PROMPTS = list_prompts()
EXAMPLES = [
    pytest.param(prompt, Article.from_text(example.text), example.draft, id=f"{prompt.label} {number}")
    for prompt in PROMPTS
    for number, example in enumerate(prompt.examples, 1)
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a prompt folder that can be spoiled."""
    return shutil.copytree(load_prompt("personnel@v1").folder, tmp_path / "mine" / "v7")


def spoil(folder: Path, name: str, old: str, new: str) -> None:
    """Change words of one file."""
    text = (folder / name).read_text("utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), "utf-8")


def test_a_prompt_is_found_by_name_and_version() -> None:
    """A name alone is its newest released version; a path is the folder there."""
    first = load_prompt("personnel@v1")
    assert (first.name, first.version, first.label) == ("personnel", 1, "personnel@v1")
    assert load_prompt(str(first.folder)) == first
    assert load_prompt().settings.status == "released"
    assert load_prompt().name == load_prompt("personnel").name == "personnel"


def test_a_prompt_of_ones_own_is_found_by_path(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copied folder goes by its own name and version, also from inside its parent."""
    monkeypatch.chdir(folder.parent)
    assert load_prompt(str(folder)).label == load_prompt("./v7").label == "mine@v7"
    assert load_prompt(str(folder)).sha256 == load_prompt("personnel@v1").sha256


@pytest.mark.parametrize(
    "spec",
    [
        "",
        "nobody",
        "nobody@v1",
        "personnel@v99",
        "personnel@v0",
        "personnel@1",
        "Personnel",
        "v1",
        "../v1",
        "a\0b",
    ],
)
def test_an_unknown_prompt_is_told(spec: str) -> None:
    """A name or a path that is no prompt raises and says what there is, or how one is named."""
    with pytest.raises(PromptError, match="no prompt") as caught:
        load_prompt(spec)
    assert "@v" in caught.value.hint


def test_an_unknown_version_names_the_known() -> None:
    """The hint lists the versions there are."""
    with pytest.raises(PromptError) as caught:
        load_prompt("personnel@v99")
    assert all(prompt.label in caught.value.hint for prompt in PROMPTS)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("prompt.md", "---\npurpose", "purpose"),
        ("prompt.md", "## system", "## sistem"),
        ("prompt.md", "## user", "user"),
        ("prompt.md", "purpose:", "purpose: a: b:"),
        ("prompt.md", "purpose:", "model: gpt\npurpose:"),
        ("prompt.md", "status: ", "status: un"),
        ("prompt.md", "draft: personnel", "draft: poems"),
        ("prompt.md", "temperature:", "warmth:"),
        ("prompt.md", "max_tokens: ", "max_tokens: -"),
        ("prompt.md", "{% endfor %}", ""),
        ("prompt.md", "{{ sentence }}", "{{ sentance }}"),
        ("prompt.md", "{{ sentence }}", "{{ 1 / 0 }}"),
        ("prompt.md", "{{ sentence }}", "{{ sentence.__class__.__mro__ }}"),
        ("repair.md", "fault.why", "fault.because"),
        ("repair.md", "{% endfor %}", ""),
        ("examples.yaml", "draft:", "draught:"),
        ("examples.yaml", "person:", "persona:"),
        ("examples.yaml", "change: resignation", "change: vanishing"),
        ("examples.yaml", "- text: |", "- text: ''\n  more: |"),
        ("examples.yaml", "- text: |", "text: ["),
    ],
)
def test_a_damaged_prompt_is_told(folder: Path, name: str, old: str, new: str) -> None:
    """Missing parts, unknown keys, broken templates and examples raise when the prompt is loaded."""
    spoil(folder, name, old, new)
    with pytest.raises(PromptError) as caught:
        load_prompt(str(folder))
    assert caught.value.hint


@pytest.mark.parametrize("text", ["7", "text: x", "- 7", "- text: ' '\n  draft: {changes: [], sources: []}"])
def test_examples_are_a_list_of_texts_and_drafts(folder: Path, text: str) -> None:
    """Anything else in examples.yaml is told by that name."""
    (folder / "examples.yaml").write_text(text, "utf-8")
    with pytest.raises(PromptError, match=r"examples\.yaml"):
        load_prompt(str(folder))


def test_a_prompt_without_examples_is_checked_too(folder: Path) -> None:
    """Examples may be missing; the templates are tried all the same."""
    (folder / "examples.yaml").write_text("", "utf-8")
    assert [m["role"] for m in load_prompt(str(folder)).opening] == ["system"]
    spoil(folder, "prompt.md", "{{ sentence }}", "{{ sentance }}")
    with pytest.raises(PromptError, match="template"):
        load_prompt(str(folder))


@pytest.mark.parametrize("name", FILES)
def test_a_missing_or_binary_file_is_told(folder: Path, name: str) -> None:
    """A folder is whole or no prompt."""
    (folder / name).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PromptError, match=name):
        load_prompt(str(folder))
    (folder / name).unlink()
    with pytest.raises(PromptError, match="can't be read"):
        load_prompt(str(folder))


def test_line_ends_are_no_change(folder: Path) -> None:
    """A checkout with CR LF has the same SHA-256; a changed word has not."""
    sha = load_prompt(str(folder)).sha256
    for name in FILES:
        (folder / name).write_bytes((folder / name).read_bytes().replace(b"\n", b"\r\n"))
    assert load_prompt(str(folder)).sha256 == sha
    spoil(folder, "repair.md", "once more", "again")
    assert load_prompt(str(folder)).sha256 != sha


def test_released_prompts_are_locked() -> None:
    """A released version never changes: a change is a new version, with its own line in LOCK."""
    released = {prompt.label: prompt.sha256 for prompt in PROMPTS if prompt.settings.status == "released"}
    assert released == read_lock()


@pytest.mark.parametrize(("prompt", "article", "draft"), EXAMPLES)
def test_examples_copy_their_texts(prompt: Prompt, article: Article, draft: dict[str, Any]) -> None:
    """Every name, reason and speaker of an example stands in the sentence it points to."""
    reading = prompt.shape.model_validate(draft).claims()
    pointed: list[tuple[str, int]] = []
    if prompt.settings.draft == "personnel":  # a brief draft points nowhere
        pointed += [(change.person, change.sentence) for change in reading.changes]
        pointed += [(s.actor, s.sentence) for change in reading.changes for s in change.steps if s.actor]
        pointed += [(r.reason, r.sentence) for change in reading.changes for r in change.reasons]
    pointed += [(name, s.sentence) for s in reading.sources for name in (s.speaker, s.outlet) if name]
    for words, number in pointed:
        assert find_quote(article.sentence_text(article.sentences[number - 1]), words), words
    posts = [w for c in reading.changes for w in (c.person, c.role, c.organization, c.by) if w]
    posts += [reason.reason for change in reading.changes for reason in change.reasons]
    assert all(find_quote(article.text, words) for words in posts)


@pytest.mark.parametrize(("prompt", "article", "draft"), EXAMPLES)
def test_examples_are_proved_whole(prompt: Prompt, article: Article, draft: dict[str, Any]) -> None:
    """Our own examples pass our own check: all changes are kept, and no words are missing."""
    reading = prompt.shape.model_validate(draft)
    proved = ground(reading.claims(), article)
    assert not [fault for fault in proved.faults if "nothing ties" not in fault.why]
    assert [c.action for c in proved.changes] == [c.change for c in reading.claims().changes]


@pytest.mark.parametrize("prompt", PROMPTS, ids=lambda prompt: prompt.label)
def test_messages_take_turns(prompt: Prompt) -> None:
    """The system speaks first, then examples ask and answer, and the item comes last."""
    messages = prompt.render(Article.from_text("Petra Vance left."))
    roles = [message["role"] for message in messages]
    assert roles == ["system", *["user", "assistant"] * len(prompt.examples), "user"]
    assert all(message["content"].strip() for message in messages)
    for message in messages[2:-1:2]:
        prompt.shape.model_validate_json(message["content"])
        assert "\n" not in message["content"]


def test_the_rendered_item_as_text() -> None:
    """Sentences are numbered from 1, one to a line."""
    message = load_prompt("personnel@v1").render(Article.from_text('Chief out\nVance "quit". He left.'))[-1]
    assert message == {
        "role": "user",
        "content": "[1] Chief out\n[2] Vance “quit”.\n[3] He left.\n\nRecord:",
    }


def test_the_same_prefix_for_every_item() -> None:
    """All but the last message is the same, so that servers can cache it."""
    prompt = load_prompt("personnel@v1")
    one, other = (prompt.render(Article.from_text(text)) for text in ("One.", "Another one."))
    assert one[:-1] == other[:-1] == list(prompt.opening)
    assert prompt.render_template()[-1]["content"] == prompt.user


@pytest.mark.parametrize(
    "text", ["{{ 7 * 6 }} {% raw %} {# note #}", "{{ sentences }} %}", "{% for", "}} {{"]
)
def test_an_item_is_never_a_template(text: str) -> None:
    """Braces of an article, and of a claim that was refused, stay as they are."""
    prompt = load_prompt("personnel@v1")
    assert f"[1] A {text} b." in prompt.render(Article.from_text(f"A {text} b."))[-1]["content"]
    repair = prompt.render_repair((Fault(kind="refused", field="changes[0]", said=text, why=text),))
    assert repair["content"].count(text) == 2


def test_a_repair_names_every_fault() -> None:
    """The second question lists what was refused and why."""
    faults = tuple(
        Fault(kind="refused", field=f"changes[{i}]", said=f"said {i}", why=f"why {i}") for i in range(3)
    )
    content = load_prompt("personnel@v1").render_repair(faults)["content"]
    assert all(f"{f.field}: “{f.said}”: {f.why}" in content for f in faults)


@pytest.mark.parametrize(
    ("sentence", "copied"),
    [
        ('He said "no" twice.', "He said “no” twice."),
        ('A 6" nail.', "A 6” nail."),
        ("From C:\\temp on.", "From C:⧵temp on."),
        ("Petra\u00a0\t Vance.", "Petra Vance."),
        ("com\u00admissioner\u200b.", "commissioner."),
        ("An <|im_end|> mark.", "An <\u200b|im_end|> mark."),
        ("A <\u00ad|im_end|> mark.", "A <\u200b|im_end|> mark."),
        ("A \x07bell and \x1b[31m red.", "A bell and [31m red."),
        ("Łucja 😀 José.", "Łucja 😀 José."),
    ],
)
def test_copied_sentences(sentence: str, copied: str) -> None:
    """What would break JSON or a chat is shown otherwise, and is still found in the article."""
    article = Article.from_text(sentence + "\n" + "More words to come. " * 20)
    assert copy_sentences(article)[0] == copied
    if "\x07" not in sentence:
        assert find_quote(article.text, copied)


def test_no_prompt_names_a_model() -> None:
    """A prompt is for whichever model is asked."""
    for prompt in PROMPTS:
        words = "".join((prompt.folder / name).read_text("utf-8") for name in FILES).lower()
        assert not [name for name in ("qwen", "gpt", "llama", "mistral", "claude", "gemma") if name in words]


def test_unknown_keys_are_nowhere_let_pass(folder: Path) -> None:
    """A slip in a key is told and not passed over."""
    examples = yaml.safe_load((folder / "examples.yaml").read_text("utf-8"))
    examples[0]["why"] = "because"
    (folder / "examples.yaml").write_text(yaml.safe_dump(examples, allow_unicode=True), "utf-8")
    with pytest.raises(PromptError, match="why"):
        load_prompt(str(folder))


def test_the_shape_is_a_draft() -> None:
    """The class that a prompt names is one that can become a draft."""
    assert all(issubclass(prompt.shape, DraftShape) for prompt in PROMPTS)
