"""Web pages for tests, and what is read of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from summarizer.readers import html
from summarizer.readers.document import Document, Found, Item, Rooms

PAGES = Path(__file__).parent / "pages"
STORY = [
    "Bramwell Council has named Ottilie Crane as its chief planner, the third in two years.",
    "She will start in September, when the present planner, Jo Hobbs, retires to the coast.",
    "“Nobody wanted the post, so I took it,” Ms Crane told a meeting of residents on Friday.",
    "The council’s leader, Abe Lund, said that the search had cost the town some £20,000.",
]


def found(page: str | bytes, **known: Any) -> list[Found]:
    """List what is read of a page."""
    data = page if isinstance(page, bytes) else page.encode()
    known = {"media_type": "text/html", **known}
    document = Document.of("page.html", data, **known)
    return list(html.read(document, Rooms(lambda _: iter(()))))


def read(page: str | bytes, **known: Any) -> Item:
    """Read the one item of a page."""
    (item,) = found(page, **known)
    assert isinstance(item, Item)
    return item


def page_of(paragraphs: list[str], head: str = "", body: str = "") -> str:
    """Make a page of a story's paragraphs."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html lang='en'><head>{head}</head><body><main><article>"
        f"<h1>New chief planner</h1>{text}{body}</article></main></body></html>"
    )


def ld(**told: Any) -> str:
    """Make a script of JSON-LD that tells of a story."""
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **told})}</script>"


def folded(text: str) -> str:
    """Fold whitespace."""
    return " ".join(text.split())
