"""Ask a tool about every case; what it has answered is kept, so that a run of hours can go on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.peers.process import PeerError
from benchmarks.peers.tools import Tool, running
from summarizer.case import Case

_SPARE_STARTS = 3


class Asking:
    """The replies of one tool, in a file of lines."""

    def __init__(self, tool: Tool, out: Path, model: str, prompt: str, seconds: float) -> None:
        """Read what a former run left.

        Args:
            tool: who is asked.
            out: the folder of the files.
            model: the embedded model.
            prompt: for our own package.
            seconds: for one item at most; a tool that takes longer is started anew, and the item is lost.
        """
        self._tool, self._model, self._prompt, self._seconds = tool, model, prompt, seconds
        self.name = tool.name
        self._path = out / f"{tool.name}.jsonl"
        self.version = ""
        self.replies: dict[str, dict[str, Any]] = {}
        lines = self._path.read_text(encoding="utf-8").splitlines() if self._path.exists() else []
        for line in lines:
            self._take(json.loads(line))

    def ask(self, python: str, cases: Sequence[Case], tell: Any) -> None:
        """Ask about the cases that aren't answered yet, held ones first: they decide.

        Raises:
            PeerError: the tool can't be started.
        """
        for _ in range(len(cases) + _SPARE_STARTS):
            left = (case for case in cases if case.id not in self.replies)
            todo = sorted(left, key=lambda case: case.split != "held")
            if not todo:
                return
            self._ask_until_stuck(python, todo, tell)

    def _ask_until_stuck(self, python: str, todo: Sequence[Case], tell: Any) -> None:
        with running(self._tool, python, self._model, self._prompt) as (peer, _):
            for case in todo:
                try:
                    reply = peer.ask(_item(case), self._seconds)
                except PeerError as error:
                    self._keep({**_LOST, "id": case.id, "error": str(error), "version": peer.version})
                    return
                tell(f"{self._tool.name}: {case.id}: {reply['seconds']:.0f} s {reply['error']}")
                self._keep({**reply, "version": peer.version})

    def _keep(self, reply: dict[str, Any]) -> None:
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(reply, ensure_ascii=False) + "\n")
        self._take(reply)

    def _take(self, reply: dict[str, Any]) -> None:
        self.replies[reply["id"]] = reply
        self.version = reply["version"]


_LOST = {"fields": None, "seconds": 0.0, "tokens_in": 0, "tokens_cached": 0, "tokens_out": 0, "requests": 0}


def _item(case: Case) -> dict[str, Any]:
    meta = case.article.meta
    published = meta.published.isoformat() if meta.published else None
    return {"id": case.id, "text": case.article.text, "published": published, "title": meta.title}
