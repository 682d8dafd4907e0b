"""Labelled news items of other collections as cases, so that every command that takes cases takes them.

`python -m benchmarks.open_sets LINES.jsonl... --out FOLDER` writes `ID.txt` and `ID.yaml`; then
`summarizer cassettes record` and `summarizer eval` read them with `--cases FOLDER`. A line is an object
with `id`, `source`, `title`, `published`, `text` and `changes`, whose members are named as in a record.
What a label says in words that don't stand in the item can't be asked of a record whose every word must:
it is left out, and counted. Speakers and dates are not labelled by kind, so those fields mean nothing here.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from summarizer.article import Article
from summarizer.errors import SummarizerError
from summarizer.ground.find import find_quote
from summarizer.ground.names import same_person
from summarizer.ground.people import find_people

_DAYS = ("%Y-%m-%d", "%B %d, %Y", "%d %B %Y")
_EFFECTIVE = "effective"


def main() -> None:
    """Turn files of lines into a folder of cases."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("lines", nargs="+", type=Path, help="files of JSON lines")
    parser.add_argument("--out", required=True, type=Path, help="the folder to write")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    left_out: Counter[str] = Counter()
    written = 0
    for path in options.lines:
        for line in path.read_text(encoding="utf-8").splitlines():
            written += _write(json.loads(line), options.out, left_out)
    told = ", ".join(f"{count} {what}" for what, count in sorted(left_out.items())) or "nothing"
    print(f"{written} cases in {options.out}; left out, for it does not stand in the item: {told}")


def _write(line: dict[str, Any], folder: Path, left_out: Counter[str]) -> int:
    name = re.sub(r"\W+", "-", str(line["id"]).casefold()).strip("-")
    front = {
        "title": line.get("title"),
        "publisher": line.get("source"),
        "published": _day(line.get("published")),
    }
    head = yaml.safe_dump(
        {k: v for k, v in front.items() if v}, allow_unicode=True, sort_keys=False, width=10**6
    )
    try:
        article = Article.from_text(line["text"])
    except SummarizerError as error:
        print(f"{name}: {error.message}", file=sys.stderr)
        return 0
    changes = list(_changes(line["changes"], article, left_out))
    news = any(not change["background"] for change in changes)
    case = {
        "why": f"A labelled item of another collection ({line['id']}).",
        "tags": ["open"],
        "split": "dev",
        "expected": {"outcome": "changes" if news else "no_change", "changes": changes},
    }
    (folder / f"{name}.txt").write_text(f"---\n{head}---\n{line['text']}\n", encoding="utf-8")
    (folder / f"{name}.yaml").write_text(
        yaml.safe_dump(case, allow_unicode=True, sort_keys=False), encoding="utf-8"
    )
    return 1


def _changes(
    labels: list[dict[str, Any]], article: Article, left_out: Counter[str]
) -> Iterator[dict[str, Any]]:
    text, people = article.text, find_people(article)
    for label in labels:
        quotes = [quote for quote in label.get("evidence") or [] if find_quote(text, quote)]
        who = _person(label.get("who"), people) or _standing(label, "who", text, left_out)
        if who is None or not quotes:
            left_out["changes"] += 1
            continue
        reason = _standing(label, "reason", text, left_out)
        yield {
            "who": who,
            "role": _standing(label, "role", text, left_out),
            "organization": _standing(label, "organization", text, left_out),
            "action": label["action"],
            "status": label.get("status") or _EFFECTIVE,
            "reasons": [{"text": reason, "kind": "other", "relation": "cause"}] if reason else [],
            "background": bool(label.get("background")),
            "quotes": quotes,
        }


def _person(name: str | None, people: tuple[str, ...]) -> str | None:
    """The person of the item whom a label means by another form of the name."""
    return next((other for other in people if name and same_person(name, other)), None)


def _standing(label: dict[str, Any], field: str, text: str, left_out: Counter[str]) -> str | None:
    """A label's words, if they stand in the item."""
    words = label.get(field)
    if not words:
        return None
    if find_quote(text, words):
        return words
    left_out[field] += 1
    return None


def _day(published: str | None) -> str | None:
    for form in _DAYS:
        try:
            return datetime.strptime(published or "", form).date().isoformat()
        except ValueError:
            continue
    return None


if __name__ == "__main__":
    main()
