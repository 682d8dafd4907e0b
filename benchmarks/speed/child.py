"""One measurement of time and memory in a process of its own: `python -m benchmarks.speed.child`.

It reads its settings as a JSON line from standard input and prints the result as one.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from benchmarks.environments import ROOT
from benchmarks.speed.articles import KNOWN, long_text, other_items, reply_about_known, words_of
from benchmarks.speed.machine import own_peak
from benchmarks.speed.results import NotMeasured

if TYPE_CHECKING:
    from summarizer.provider import Answer, Question

_WARM = 6_000
"""Words."""


class FixedProvider:
    """Gives the same reply to every question, at once, and keeps nothing."""

    takes_grammar = True

    def __init__(self, reply: str) -> None:
        """Choose the reply, as JSON of the draft."""
        self._reply = reply

    def ask(self, question: Question[Any]) -> Answer[Any]:
        """The reply, in the shape asked for."""
        from summarizer.provider import Answer, Usage

        return Answer(question.shape.model_validate_json(self._reply), self._reply, Usage(attempts=1))


def ask_child(settings: dict[str, Any], seconds: float) -> dict[str, Any]:
    """What the child found.

    Raises:
        NotMeasured: it failed, or took longer than it may.
    """
    try:
        done = subprocess.run(
            (sys.executable, "-m", "benchmarks.speed.child"),
            cwd=ROOT,
            input=json.dumps(settings) + "\n",
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=seconds,
            check=True,
        )
    except subprocess.TimeoutExpired:
        raise NotMeasured(f"it took more than {seconds:.0f} s") from None
    except subprocess.CalledProcessError as error:
        raise NotMeasured((error.stderr.strip().splitlines() or ["it said nothing"])[-1]) from None
    return json.loads(done.stdout)


def read_length(words: int, prompt: str) -> dict[str, Any]:
    """Seconds for an item of so many words, everything but the model, and the most memory."""
    from summarizer.summarizing import Summarizer

    text = long_text(words)
    with Summarizer("local", prompt, provider=FixedProvider(reply_about_known(prompt))) as summarizer:
        # Tables are compiled by the words that are met, and stay so: other text meets most of them.
        for other in (KNOWN, *other_items(_WARM)):
            summarizer.summarize(other)
        # Once only: an item is read once, and what is remembered of it would flatter a second time.
        started = time.perf_counter()
        summarizer.summarize(text)
        seconds = time.perf_counter() - started
    return {"words": words_of(text), "seconds": seconds, "peak": own_peak()}


def read_batch(count: int, workers: int, base_url: str, prompt: str) -> dict[str, Any]:
    """Seconds for so many different items against a server, and the most memory."""
    from summarizer.errors import SummarizerError
    from summarizer.settings import Connection
    from summarizer.summarizing import Summarizer

    def items() -> Iterator[str]:
        for number in range(count):
            yield f"{KNOWN}It was story number {number} of the day.\n"

    failed = 0
    connection = Connection(model="stub", base_url=base_url)
    with Summarizer(connection, prompt) as summarizer:
        summarizer.summarize(KNOWN)
        started = time.perf_counter()
        for record in summarizer.summarize_many(items(), workers, errors="return"):
            failed += isinstance(record, SummarizerError)
        seconds = time.perf_counter() - started
    return {"seconds": seconds, "peak": own_peak(), "failed": failed}


def main() -> None:
    """Measure what standard input asks for."""
    settings = json.loads(sys.stdin.readline())
    measure = {"length": read_length, "batch": read_batch}[settings.pop("measure")]
    print(json.dumps(measure(**settings)))


if __name__ == "__main__":
    main()
