"""A newsroom with two items, and a model that says what it is told, for tests of tapes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx2

from summarizer.article import Article
from summarizer.case import load_items
from summarizer.cassettes import tape_path
from summarizer.cassettes.transport import TapedTransport
from summarizer.inventory import Finding, check_tapes, record_tapes
from summarizer.prompt import Prompt, load_prompt
from summarizer.provider import OpenAIProvider
from summarizer.settings import Connection
from summarizer.summarizing import Summarizer

KEY = "-".join(("sk", "planted", "0123456789abcdef"))  # in parts: no file of ours may seem to hold a key
FERRY = "Skerry Ferries chief executive Orla Finch resigned on Tuesday after an inquiry into a sinking."
TRAM = "Mayor Edda Roth opened the new tram line to Westhafen on Saturday in front of a large crowd."
SHORT = "Rain is expected."
NOTHING = '{"changes":[],"sources":[]}'
FINCH: dict[str, Any] = {
    "person": "Orla Finch",
    "role": "chief executive",
    "organization": "Skerry Ferries",
    "change": "resignation",
    "steps": [],
    "reasons": [],
    "sentence": 1,
}
GOOD = json.dumps({"changes": [FINCH], "sources": []}, separators=(",", ":"))
FAULTY = json.dumps(
    {"changes": [{**FINCH, "person": "Rufus Nightingale"}], "sources": []}, separators=(",", ":")
)
PROMPT = "personnel@v1"
SERVED = Connection(model="quill/9b", base_url="http://models.example/api/v1")


class Newsroom:
    """A folder of items, a folder of tapes, and a model that says what it is told."""

    def __init__(self, place: Path) -> None:
        self.cases, self.tapes = place / "items", place / "tapes"
        self.cases.mkdir()
        self.asked = 0
        for name, text in (("ferry", FERRY), ("tram", TRAM)):
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        """Put an item into its folder."""
        (self.cases / f"{name}.txt").write_text(text, encoding="utf-8")

    @property
    def items(self) -> dict[str, Article]:
        """The items."""
        return load_items(self.cases)

    def summarizer(
        self, *replies: str, prompt: Prompt | None = None, connection: Connection = SERVED
    ) -> Summarizer:
        """A summarizer that records these replies, the last one for ever."""

        def answer(_: httpx2.Request) -> httpx2.Response:
            said = replies[min(self.asked, len(replies) - 1)]
            self.asked += 1
            if said == "down":
                return httpx2.Response(403, json={"error": {"message": "no"}})
            message = {"role": "assistant", "content": said}
            choices = [{"index": 0, "finish_reason": "stop", "message": message}]
            return httpx2.Response(200, json={"object": "chat.completion", "model": "m", "choices": choices})

        self.asked = 0
        provider = OpenAIProvider(
            connection.model,
            connection.base_url or "http://embedded/v1",
            takes_grammar=connection.embedded,
            transport=TapedTransport(httpx2.MockTransport(answer)),
        )
        prompt = prompt or load_prompt(PROMPT)
        return Summarizer(connection, prompt, provider=provider, tapes=self.tapes, mode="record")

    def record(self, name: str, *replies: str, **more: Any) -> Path:
        """Record one item; where its tape lies."""
        summarizer = self.summarizer(*replies, **more)
        list(record_tapes(summarizer, {name: self.items[name]}))
        return self.path(name, more.get("prompt"), more.get("connection", SERVED))

    def path(self, name: str, prompt: Prompt | None = None, connection: Connection = SERVED) -> Path:
        """Where the tape of an item lies."""
        return tape_path(self.tapes, (prompt or load_prompt(PROMPT)).label, connection.model, name)

    def check(self, *prompts: Prompt, models: tuple[str, ...] = ()) -> list[tuple[str, str]]:
        """Check the tapes; item and state of each finding."""
        return [(finding.case, finding.state) for finding in self.findings(*prompts, models=models)]

    def findings(self, *prompts: Prompt, models: tuple[str, ...] = ()) -> list[Finding]:
        """Check the tapes."""
        return check_tapes(self.tapes, self.items, prompts, models)


def change(path: Path, old: str, new: str) -> None:
    """Change a word in a file that has it."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def double(path: Path) -> None:
    """Put a request on a tape that nothing asks for."""
    text = path.read_text(encoding="utf-8")
    head, mark, rest = text.partition("interactions:\n")
    path.write_text(head + mark + rest.replace("Westhafen", "Osthafen") + rest, encoding="utf-8")
