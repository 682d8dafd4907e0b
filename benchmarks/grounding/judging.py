"""What the judges' programs share: a line of JSON for each article in, a line with the spans found out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from contextlib import redirect_stdout

Find = Callable[[str, str], tuple[int, int] | None]
"""Where a text says a quote, if a tool finds it."""


def judge_lines(version: str, find: Find) -> None:
    """Answer the lines of standard input; the first line out is the tool's name and version."""
    out = sys.stdout
    print(json.dumps(version), file=out, flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        with redirect_stdout(sys.stderr):  # tools greet, and warn
            spans = [find(asked["text"], quote) for quote in asked["quotes"]]
        print(json.dumps(spans), file=out, flush=True)
