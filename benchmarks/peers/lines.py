"""What the peers' programs share: the lines they read and write, and the counting of tokens."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from dataclasses import asdict, dataclass, field
from threading import Lock
from typing import IO, Any

Fields = dict[str, Any]
"""{"changes": [...], "sources": [...]}, as `benchmarks.peers.task` describes them."""


@dataclass
class Usage:
    """Tokens and requests, summed over everything that one item took."""

    tokens_in: int = 0
    tokens_cached: int = 0
    tokens_out: int = 0
    requests: int = 0

    def add(self, completion: Any) -> None:
        """Count one completion of an OpenAI client, or one that failed (None)."""
        self.requests += 1
        usage = getattr(completion, "usage", None)
        if usage is None:
            return
        self.tokens_in += usage.prompt_tokens or 0
        self.tokens_out += usage.completion_tokens or 0
        details = usage.prompt_tokens_details
        self.tokens_cached += (details.cached_tokens or 0) if details else 0


@dataclass
class Reply:
    """One line of output: what was found in an item, and what that took."""

    id: str
    fields: Fields | None
    seconds: float
    error: str = ""
    usage: Usage = field(default_factory=Usage)

    def line(self) -> str:
        """The reply as one line of JSON."""
        told = asdict(self)
        usage = told.pop("usage")
        return json.dumps({**told, **usage}, ensure_ascii=False)


def read_arguments() -> argparse.Namespace:
    """The server and the model, from the command line; the key from the environment."""
    parser = argparse.ArgumentParser(description=sys.modules["__main__"].__doc__)
    parser.add_argument("--base-url", default="", help="an OpenAI-compatible server, with /v1")
    parser.add_argument("--model", required=True)
    parser.add_argument("--max-tokens", type=int, default=1200, help="longest reply")
    parser.add_argument("--prompt", default="personnel", help="for this package alone: which prompt")
    arguments = parser.parse_args()
    arguments.key = os.environ.get("PEER_KEY", "none")
    return arguments


def answer_lines(
    find: Callable[[dict[str, Any], Usage], Fields],
    version: str,
    source: Iterable[str] = sys.stdin,
    out: IO[str] = sys.stdout,
) -> None:
    """Say that all is loaded, then answer item by item until the input ends.

    Args:
        find: gets an item and a count to fill, gives the fields; what it raises is told as `error`.
        version: of the tool, told first: {"ready": VERSION}.
        source: the lines to read.
        out: where to write; whatever a library prints goes to standard error instead.
    """
    print(json.dumps({"ready": version}), file=out, flush=True)
    for line in source:
        item = json.loads(line)
        usage, started = Usage(), time.perf_counter()
        fields, error = None, ""
        try:
            with redirect_stdout(sys.stderr):
                fields = find(item, usage)
        except Exception as failure:  # a tool's failure is a result like any other
            error = f"{type(failure).__name__}: {failure}".splitlines()[0][:300]
        reply = Reply(item["id"], fields, time.perf_counter() - started, error, usage)
        print(reply.line(), file=out, flush=True)


def count_completions(current: Callable[[], Usage]) -> None:
    """Count every chat completion that any openai client of this process receives.

    The tools hide what re-asked replies and chunks cost; the client below them sees it all.
    """
    from openai.resources.chat.completions import Completions

    create, lock = Completions.create, Lock()

    def counted(self: Any, *args: Any, **request: Any) -> Any:
        completion = None
        try:
            completion = create(self, *args, **request)
        finally:
            with lock:
                current().add(completion)
        return completion

    Completions.create = counted  # type: ignore[method-assign]
