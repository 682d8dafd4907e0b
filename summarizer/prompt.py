"""A prompt: one numbered folder that holds everything a model is told, and nothing else does.

`prompts/NAME/vN/` holds `prompt.md` (front matter, then a `## system` and a `## user` part, in
sandboxed Jinja), `examples.yaml` (worked examples: a text and its draft) and `repair.md` (what is
said when claims were refused). `prompts/LOCK` holds a SHA-256 for each released version, so that a
released prompt can't change: a change is a new version.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from summarizer.article import Article, Sentence
from summarizer.draft import DRAFTS, DraftShape
from summarizer.errors import ArticleError, PromptError
from summarizer.record import Fault, Sampling

if TYPE_CHECKING:
    from jinja2 import Template

DEFAULT_PROMPT: Final = "personnel"
FILES: Final = ("prompt.md", "examples.yaml", "repair.md")
_SPEC: Final = re.compile(r"(?P<name>[a-z][a-z0-9_-]*)(?:@v(?P<version>[1-9][0-9]*))?")
_VERSION: Final = re.compile(r"v[1-9][0-9]*")

Message = dict[str, str]
"""A chat message: `role` and `content`."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PromptSettings(_Part):
    """The front matter of `prompt.md`."""

    purpose: str
    """What this version is for, in one line."""
    status: Literal["draft", "released"]
    draft: str
    """Name of the draft shape the model fills in."""
    sampling: Sampling = Sampling()


class Example(_Part):
    """A worked example: a short text and the draft a careful reader makes of it."""

    text: str
    draft: dict[str, Any]


class Prompt(_Part):
    """One version of a prompt, loaded and checked."""

    name: str
    version: int
    settings: PromptSettings
    system: str
    user: str
    repair: str
    examples: tuple[Example, ...]
    sha256: str
    """Over the names and contents of the folder's files, line ends folded."""
    folder: Path

    @property
    def label(self) -> str:
        """Name and version, for example personnel@v1."""
        return f"{self.name}@v{self.version}"

    @property
    def spec(self) -> str:
        """What names this prompt in a command: its label, or its folder's path if it isn't ours."""
        return self.label if self.folder.parent.parent == _root() else str(self.folder)

    @property
    def shape(self) -> type[DraftShape]:
        """The draft class the model fills in."""
        return DRAFTS[self.settings.draft]

    @cached_property
    def opening(self) -> tuple[Message, ...]:
        """The messages that are the same for every article: a prefix that servers can cache."""
        messages: list[Message] = [{"role": "system", "content": _render(self.system, self.label)}]
        for example in self.examples:
            reading = self.shape.model_validate(example.draft).model_dump_json(by_alias=True)
            messages += [
                {"role": "user", "content": self._ask(Article.from_text(example.text))},
                {"role": "assistant", "content": reading},
            ]
        return tuple(messages)

    def render(self, article: Article, sentences: Sequence[Sentence] | None = None) -> list[Message]:
        """The chat messages that ask about one article, or about some of its sentences."""
        return [*self.opening, {"role": "user", "content": self._ask(article, sentences)}]

    def render_template(self) -> list[Message]:
        """The messages with the part about an article left as its template."""
        return [*self.opening, {"role": "user", "content": self.user}]

    def render_repair(self, faults: tuple[Fault, ...]) -> Message:
        """The message that asks once more, naming the claims that were refused."""
        return {"role": "user", "content": _render(self.repair, self.label, faults=faults)}

    def _ask(self, article: Article, sentences: Sequence[Sentence] | None = None) -> str:
        return _render(self.user, self.label, sentences=copy_sentences(article, sentences))


def copy_sentences(article: Article, sentences: Sequence[Sentence] | None = None) -> list[str]:
    """The article's sentences, or some of them, as the prompt shows them, in order.

    One line each; straight double quotes turned curly and backslashes turned into ⧵, since both
    would break a JSON string; the marks of chat templates taken apart. `find_quote` folds all of it.
    """
    chosen = article.sentences if sentences is None else sentences
    return [_copy(article.sentence_text(sentence)) for sentence in chosen]


def load_prompt(spec: str = DEFAULT_PROMPT) -> Prompt:
    """Load "personnel@v1", the newest released version of "personnel", or the folder at a path.

    Raises:
        PromptError: there is no such prompt, or its files are incomplete or damaged.
    """
    folder = _find(spec)
    texts = {name: _read(folder / name) for name in FILES}
    settings, system, user = _parse(texts["prompt.md"], folder / "prompt.md")
    if settings.draft not in DRAFTS:
        raise PromptError(
            f"{folder}: unknown draft shape {settings.draft!r}.", f"Use one of: {', '.join(DRAFTS)}."
        )
    prompt = Prompt(
        name=folder.resolve().parent.name,
        version=int(folder.name.removeprefix("v")),
        settings=settings,
        system=system,
        user=user,
        repair=texts["repair.md"].strip(),
        examples=_examples(texts["examples.yaml"], folder / "examples.yaml"),
        sha256=_sha(texts),
        folder=folder,
    )
    try:
        # Rendered now, so that a broken template or example shows here.
        prompt.render(Article.from_text("A word."))
        prompt.render_repair((Fault(kind="refused", field="changes[0]", said="a word", why="it is missing"),))
    except (ValidationError, ArticleError) as error:
        raise PromptError(f"{folder}/examples.yaml: {error}", "Mend the example named.") from None
    return prompt


def list_prompts() -> list[Prompt]:
    """Every version that comes with the package, by name and version."""
    folders = (folder for name in sorted(_root().iterdir()) if name.is_dir() for folder in _versions(name))
    return [load_prompt(str(folder)) for folder in folders]


def read_lock() -> dict[str, str]:
    """Prompt label → SHA-256 of every released version, from `prompts/LOCK`."""
    lines = _read(_root() / "LOCK").split("\n")
    pairs = (line.split() for line in lines if line.strip())
    return {pair[0]: pair[1] for pair in pairs}


def _root() -> Path:
    """`prompts/` inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent
    return next(p for p in (package / "prompts", package.parent / "prompts") if p.is_dir())


def _find(spec: str) -> Path:
    match = _SPEC.fullmatch(spec)
    if not match:
        folder = Path(spec)
        if folder.is_dir() and _VERSION.fullmatch(folder.name):
            return folder
        raise PromptError(f"no prompt {spec!r}.", "Name one as NAME@vN, or the path of a folder NAME/vN.")
    versions = _versions(_root() / match["name"])
    if match["version"]:
        wanted = [folder for folder in versions if folder.name == f"v{match['version']}"]
    else:
        wanted = [
            f for f in versions if re.search(r"(?m)^status: *released", _read(f / "prompt.md"))
        ] or versions
    if not wanted:
        known = ", ".join(
            f"{f.parent.name}@{f.name}" for n in sorted(_root().iterdir()) for f in _versions(n)
        )
        raise PromptError(f"no prompt {spec!r}.", f"There are: {known}.")
    return wanted[-1]


def _versions(name: Path) -> list[Path]:
    folders = [f for f in name.iterdir() if _VERSION.fullmatch(f.name)] if name.is_dir() else []
    return sorted(folders, key=lambda folder: int(folder.name[1:]))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(
            f"{path}: can't be read ({error}).", f"A prompt folder holds {', '.join(FILES)}."
        ) from None


def _parse(text: str, path: Path) -> tuple[PromptSettings, str, str]:
    match = re.fullmatch(r"---\n(.*?)\n---\n+## system\n(.*?)\n## user\n(.*)", text, re.DOTALL)
    if not match:
        raise PromptError(
            f"{path}: has not the parts of a prompt.", "Write front matter, ## system and ## user."
        )
    try:
        settings = PromptSettings.model_validate(yaml.safe_load(match[1]))
    except (yaml.YAMLError, ValidationError) as error:
        raise PromptError(f"{path}: {error}", "Mend the front matter.") from None
    return settings, match[2].strip(), match[3].strip()


def _examples(text: str, path: Path) -> tuple[Example, ...]:
    try:
        items: list[Any] = yaml.safe_load(text) or []
        return tuple(Example.model_validate(item) for item in items)
    except (yaml.YAMLError, ValidationError, TypeError) as error:
        raise PromptError(f"{path}: {error}", "Write a list of items with text and draft.") from None


def _sha(texts: dict[str, str]) -> str:
    digest = hashlib.sha256()
    for name in sorted(texts):
        digest.update(f"{name}\0{texts[name]}\0".encode())
    return digest.hexdigest()


def _render(template: str, label: str, **values: Any) -> str:
    try:
        return _compiled(template).render(**values)
    except Exception as error:  # not only Jinja's own: a template can divide by zero
        raise PromptError(f"{label}: its template fails: {error}.", "Mend prompt.md or repair.md.") from None


# As many as a few prompts have: an evaluation compares two.
@lru_cache(maxsize=32)
def _compiled(template: str) -> Template:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    # Plain text goes to a model, not to a browser, so nothing is escaped as HTML.
    environment = SandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True, autoescape=False)
    return environment.from_string(template)


def _copy(sentence: str) -> str:
    # First what can't be seen goes, lest it keep the marks of a chat template from being found.
    text = "".join(c for c in " ".join(sentence.split()) if c.isprintable())
    text = re.sub(r'"([^"]*)"', r"“\1”", text).replace('"', "”").replace("\\", "⧵")
    return text.replace("<|", "<\u200b|")
