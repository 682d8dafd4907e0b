"""The judges: our finder in this process, the others' in environments of their own."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.environments import ROOT, InstallError, environment
from benchmarks.grounding.quotes import Quote

_SECONDS = 3600.0
Span = tuple[int, int]


@dataclass(frozen=True)
class Judge:
    """A tool's name, its program here with its arguments, and what its environment holds."""

    name: str
    program: tuple[str, ...] = ()
    requirements: str = ""


JUDGES = (
    Judge("summarizer"),
    Judge("langextract, default", ("langextract_judge",), "requirements-langextract.txt"),
    Judge("langextract, exact", ("langextract_judge", "exact"), "requirements-langextract.txt"),
    Judge("instructor, CitationMixin", ("instructor_judge",), "requirements-instructor.txt"),
)


class JudgeError(Exception):
    """A judge that can't be asked."""


def judge(
    who: Judge, texts: dict[str, str], quotes: Sequence[Quote], cache: Path
) -> tuple[str, list[Span | None]]:
    """The tool's version, and where it finds each quote.

    Args:
        who: the tool.
        texts: case → text.
        quotes: what is claimed of these texts.
        cache: the folder that environments lie in.

    Raises:
        JudgeError: it can't be installed, fails, or takes more than an hour.
    """
    if not who.program:
        return _ours(texts, quotes)
    by_case = {case: [i for i, quote in enumerate(quotes) if quote.case == case] for case in texts}
    asked = (
        json.dumps({"text": texts[case], "quotes": [quotes[i].words for i in indexes]})
        for case, indexes in by_case.items()
    )
    version, *lines = _run(who, "\n".join(asked) + "\n", cache)
    found: dict[int, Span | None] = {}
    for indexes, spans in zip(by_case.values(), lines, strict=True):
        found.update({i: tuple(span) if span else None for i, span in zip(indexes, spans, strict=True)})
    return version, [found[i] for i in range(len(quotes))]


def _ours(texts: dict[str, str], quotes: Sequence[Quote]) -> tuple[str, list[Span | None]]:
    from summarizer import find_quote
    from summarizer.settings import package_version

    spans = (find_quote(texts[quote.case], quote.words) for quote in quotes)
    return f"summarizer {package_version()}", [tuple(span) if span else None for span in spans]


def _run(who: Judge, lines: str, cache: Path) -> list[object]:
    try:
        python = environment(ROOT / "benchmarks" / "peers" / who.requirements, cache)
        module, *arguments = who.program
        command = (python, "-m", f"benchmarks.grounding.{module}", *arguments)
        done = subprocess.run(
            command,
            check=False,
            cwd=ROOT,
            input=lines,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_SECONDS,
        )
    except (InstallError, OSError, subprocess.SubprocessError) as error:
        raise JudgeError(f"{who.name}: {error}") from None
    if done.returncode:
        raise JudgeError(f"{who.name}: {(done.stderr.strip().splitlines() or ['it ended'])[-1]}")
    return [json.loads(line) for line in done.stdout.splitlines()]
