"""A desk at which what the manual shows can be done: items, cases and tapes, and a model that says the same to everybody."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from manualpages import ROOT
from pydantic import ValidationError

from summarizer.article import Article, read_article
from summarizer.cassettes.tape import current_tape
from summarizer.provider import Answer, Question, Usage

CASES: Final = ("hospital-finance-director", "cbp-resignation-refused", "synod-age-rule")
ITEM: Final = "hospital-finance-director"
_FEED: Final = """\
<rss version="2.0"><channel><title>Sannerud Avis</title><item><title>Hospital names finance director</title>
<description>Sannerud Regional Hospital has appointed Ingrid Haaland as its finance director, the hospital said on
Thursday. Haaland will start on 1 May.</description></item></channel></rss>
"""
_HAALAND: Final[dict[str, Any]] = {
    "person": "Ingrid Haaland",
    "change": "appointment",
    "role": "finance director",
    "organization": "Sannerud Regional Hospital",
    "by": None,
    "reasons": [],
}
_REPLIES: Final[tuple[dict[str, Any], ...]] = ({"people": [_HAALAND]}, {"changes": [], "sources": []})


class Parrot:
    """A model that tells everybody of the same appointment; where a tape is replayed, that answers."""

    takes_grammar = True

    def __init__(self, real: Any) -> None:
        self._real = real

    def ask(self, question: Question[Any]) -> Answer[Any]:
        """Answer with the first reply that has the shape asked for."""
        tape = current_tape()
        if tape is not None and tape.mode == "replay":
            return self._real.ask(question)
        for reply in _REPLIES:
            try:
                value = question.shape.model_validate(reply)
            except ValidationError:
                continue
            return Answer(value, value.model_dump_json(by_alias=True), Usage(attempts=1))
        raise AssertionError(f"give the parrot a reply of the shape {question.shape.__name__}.")


def parrots(real: Callable[..., Any]) -> Callable[..., Parrot]:
    """What stands for `connect`."""
    return lambda *arguments: Parrot(real(*arguments))


def lay(desk: Path) -> None:
    """Put on the desk what the pages speak of."""
    for folder in ("seeds", "items", "news", "tapes"):
        (desk / folder).mkdir()
    shutil.copytree(ROOT / "prompts", desk / "prompts")
    shutil.copytree(ROOT / "prompts" / "personnel" / "v3", desk / "prompts" / "desk" / "v2")
    shutil.copytree(ROOT / "schemas", desk / "schemas")
    for case in CASES:
        for source in (*ROOT.glob(f"seeds/{case}.*"), *ROOT.glob(f"cassettes/*/*/{case}.yaml")):
            place = desk / source.relative_to(ROOT)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, place)
    shutil.copytree(desk / "seeds", desk / "summarizer_cases")
    shutil.copy(ROOT / f"seeds/{ITEM}.txt", desk / "items" / f"{ITEM}.txt")
    shutil.copy(ROOT / f"seeds/{ITEM}.txt", desk / "item.txt")
    shutil.copy(ROOT / f"seeds/{ITEM}.txt", desk / "news" / "item.txt")
    shutil.copy(ROOT / f"seeds/{ITEM}.txt", desk / "story.txt")
    _tape_of_the_manual(desk)
    shutil.copytree(
        desk / "cassettes" / "personnel@v3", desk / "cassettes" / "personnel@v4"
    )  # a copy that is tried
    (desk / "feed.xml").write_text(_FEED, encoding="utf-8")
    (desk / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")


def _tape_of_the_manual(desk: Path) -> None:
    """One item with a tape under the names that the page on tapes uses."""
    text = (ROOT / f"seeds/{ITEM}.txt").read_text("utf-8")
    (desk / "items" / "mayor-resigns.txt").write_text(text, encoding="utf-8")
    for tape in (ROOT / "cassettes").glob(f"*/qwen2.5-coder-1.5b/{ITEM}.yaml"):
        place = desk / "tapes" / tape.relative_to(ROOT / "cassettes")
        place.parent.mkdir(parents=True)
        for name in ("mayor-resigns", ITEM):
            shutil.copy(tape, place.with_stem(name))


def at_hand() -> dict[str, Any]:
    """The names that a page's Python may use without making them: a text, an article, a record, several of each."""
    from summarizer import Summarizer

    article: Article = read_article(ROOT / f"seeds/{ITEM}.txt")
    with Summarizer(tapes=ROOT / "cassettes") as summarizer:
        record = summarizer.summarize(article, case=ITEM)
    return {
        "__name__": "manual",
        "article": article,
        "articles": [article],
        "old": record,
        "new": record,
        "record": record,
        "records": [record],
        "text": article.text,
        "texts": [article.text, article.text],
    }
