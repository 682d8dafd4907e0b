"""`python -m benchmarks.licences --docs SECURITY.md`: the licences of what this package needs, listed and checked.

Read from what is installed, so nothing is asked for. Exit code 1 if a licence is none of those that go
with Apache-2.0.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from benchmarks.pages import markdown_table, write_between

COMMAND = "python -m benchmarks.licences"
EXTRAS = ("local", "tapes", "html", "pdf", "docx", "feeds", "warc", "parquet")
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_EXTRA = re.compile(r"extra\s*==\s*[\"']([\w.-]+)[\"']")
# What a licence is called → what it is; the first that fits.
_KNOWN = (
    ("Apache", r"apache"),
    ("MPL-2.0", r"mozilla|mpl"),
    ("PSF", r"python software foundation|psf"),
    ("BSD", r"bsd|0bsd"),
    ("ISC", r"\bisc\b"),
    ("MIT", r"\bmit\b|expat|permission is hereby granted, free of charge"),
    ("Unlicense", r"unlicense"),
    ("Zlib", r"zlib"),
)


def needed(name: str = "personnel-summarizer", extras: tuple[str, ...] = EXTRAS) -> dict[str, Distribution]:
    """Name → distribution of everything that the package and its extras pull in and that is installed."""
    found: dict[str, Distribution] = {}
    seen: set[tuple[str, frozenset[str]]] = set()
    waiting = [(name, frozenset(extras))]
    while waiting:
        current, wanted = waiting.pop()
        key = _plain(current)
        if (key, wanted) in seen:
            continue
        seen.add((key, wanted))
        try:
            found[key] = distribution(current)
        except PackageNotFoundError:  # for another system, or an extra that isn't installed
            continue
        waiting += _requirements(found[key], wanted)
    found.pop(name, None)
    return dict(sorted(found.items()))


def _requirements(there: Distribution, wanted: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Name and extras of everything that a distribution with these extras asks for."""
    for line in there.requires or ():
        told, _, marker = line.partition(";")
        extra = _EXTRA.search(marker)
        match = _NAME.match(told)
        if match and (not extra or _plain(extra[1]) in wanted):
            inside = told.partition("[")[2].partition("]")[0]
            yield match[0], frozenset(map(_plain, re.findall(r"[\w.-]+", inside)))


def _plain(name: str) -> str:
    """The name of a package or an extra as it is compared (PEP 503, PEP 685)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def licence_of(there: Distribution) -> str:
    """What a distribution says its licence is, in a short word, or `unknown`."""
    told = there.metadata
    classifiers = [c for c in told.get_all("Classifier") or () if c.startswith("License ::")]
    for text in (told.get("License-Expression"), "; ".join(classifiers), told.get("License")):
        kinds = [name for name, pattern in _KNOWN if text and re.search(pattern, text, re.IGNORECASE)]
        if kinds:
            return " or ".join(kinds) if text and " OR " in text else kinds[0]
    return "unknown"


def table(packages: dict[str, Distribution]) -> str:
    """Licence → packages, as Markdown."""
    by_licence: dict[str, list[str]] = defaultdict(list)
    for name, there in packages.items():
        by_licence[licence_of(there)].append(name)
    rows = ((licence, ", ".join(names)) for licence, names in sorted(by_licence.items()))
    return markdown_table(("licence", "packages"), rows) + "\n"


def main() -> None:
    """List and check."""
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("--docs", type=Path, metavar="PAGE", help="write the table into this page")
    options = parser.parse_args()
    packages = needed()
    print(table(packages))
    if options.docs:
        write_between(options.docs, table(packages), COMMAND)
    unknown = [name for name, there in packages.items() if licence_of(there) == "unknown"]
    if unknown:
        print(f"of no licence that is known here: {', '.join(unknown)}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
