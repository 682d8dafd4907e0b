"""A toy article with the changes that are expected and found in it, for tests of what scores them."""

from __future__ import annotations

from datetime import date
from typing import Any

from vance import provenance

from summarizer.article import Article
from summarizer.case import Case
from summarizer.record import Change, Evidence, Record

TEXT = (
    "Harbour Bank named Ada Holm its finance director on Monday, its chair Ben Roy said. "
    "Cato Lind resigned as head of sales at the bank because of his health, he told Radio Sund. "
    "The bank did not say more about the two posts in its harbour office."
)


def case(*changes: dict[str, Any], name: str = "x", text: str = TEXT) -> Case:
    """A case that expects these changes."""
    outcome = "changes" if changes else "no_change"
    return Case.model_validate(
        {
            "id": name,
            "article": Article.from_text(text),
            "why": "a toy",
            "tags": ("toy",),
            "split": "dev",
            "expected": {"outcome": outcome, "changes": changes},
        }
    )


def span(quote: str) -> Evidence:
    """Where words stand in the text."""
    start = TEXT.index(quote)
    return Evidence(quote=quote, start=start, end=start + len(quote))


def change(who: str, title: str | None, body: str | None, action: str, status: str, **more: Any) -> Change:
    """A found change, proved where its person's surname stands."""
    at = (span(who.rsplit(maxsplit=1)[-1]),)
    role = {"title": title, "organization": body}
    return Change.model_validate(
        {
            "who": {"name": who, "evidence": at},
            "role": role,
            "action": action,
            "status": status,
            "evidence": at,
            **more,
        }
    )


def record(*changes: Change, background: bool = False) -> Record:
    """A record of these changes."""
    article = Article.from_text(TEXT)
    outcome = "changes" if changes and not background else "no_change"
    info = {"id": article.id, "characters": len(TEXT), "published": date(2024, 1, 2)}
    return Record.model_validate(
        {"outcome": outcome, "summary": "", "article": info, "changes": changes, "provenance": provenance()}
    )


HOLM = {
    "who": "Ada Holm",
    "role": "finance director",
    "organization": "Harbour Bank",
    "action": "appointment",
    "status": "announced",
    "by": "Harbour Bank",
    "sources": [{"name": "Ben Roy", "kind": "person", "stance": "confirms"}],
    "quotes": ["named Ada Holm its finance director"],
}
LIND = {
    "who": "Cato Lind",
    "role": "head of sales",
    "organization": "the bank",
    "action": "resignation",
    "status": "announced",
    "reasons": [{"text": "because of his health", "kind": "health", "relation": "cause"}],
    "sources": [{"name": "Lind", "kind": "person", "stance": "confirms", "via": "Radio Sund"}],
    "quotes": ["Cato Lind resigned"],
}
