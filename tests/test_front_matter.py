"""Front matter: what stands above a text tells of it, and the text starts behind."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from items import FRONT, ITEM

from summarizer.article import read_article
from summarizer.errors import ArticleError
from summarizer.meta import Meta


def test_front_matter_is_meta_not_text(item: Path) -> None:
    """Known keys between --- lines are taken off; the text starts behind them."""
    item.write_text(
        FRONT.replace("---\ntitle", "---\npublisher: Ostmark Gazette\nlanguage: en\ntitle", 1) + ITEM, "utf-8"
    )
    article = read_article(item)
    assert article.text == ITEM
    assert article.meta == Meta(
        title="Harbour chief quits",
        publisher="Ostmark Gazette",
        published=date(2022, 11, 11),
        language="en",
    ).credited("front matter")


def test_front_matter_works_with_any_line_ends(item: Path) -> None:
    """A mark of byte order and CR LF don't hide a front matter."""
    item.write_bytes((FRONT + ITEM).replace("\n", "\r\n").encode("utf-8-sig"))
    article = read_article(item)
    assert (article.meta.title, article.text) == ("Harbour chief quits", ITEM)


def test_values_of_front_matter_stay_words(item: Path) -> None:
    """A title that looks like a number or a truth value is still a title."""
    item.write_text(f"---\ntitle: 1984\npublisher: no\nurl: '007'\n---\n{ITEM}", "utf-8")
    meta = read_article(item).meta
    assert (meta.title, meta.publisher, meta.url) == ("1984", "no", "007")


def test_options_win_over_front_matter(item: Path) -> None:
    """What the caller says stands; the front matter fills what is missing."""
    item.write_text(FRONT + ITEM, "utf-8")
    meta = read_article(item, Meta(title="Another", publisher="Radio Strand").credited("option")).meta
    assert (meta.title, meta.publisher, meta.published) == ("Another", "Radio Strand", date(2022, 11, 11))
    assert meta.told_by == {"title": "option", "publisher": "option", "published": "front matter"}


@pytest.mark.parametrize(
    "text",
    [
        "---\nPetra Vance left.\n---\nShe will not return.\n",
        "---\ntitle: Harbour\nPetra Vance left.\n",
        "---\n---\nPetra Vance left.\n",
        "title: Harbour\n---\nPetra Vance left.\n",
        "Petra Vance left.\n---\ntitle: Harbour\n---\n",
        "--- \ntitle: Harbour\n---\nPetra Vance left.\n",
        "---\n" + "key: x\n" * 21 + "---\nPetra Vance left.\n",
    ],
)
def test_what_is_no_front_matter_is_text(item: Path, text: str) -> None:
    """Rules and dialogue between dashes belong to the item."""
    item.write_text(text, "utf-8")
    assert read_article(item).text == text


@pytest.mark.parametrize(
    ("block", "told"),
    [
        ("author: Anna Roth", "author"),
        ("published: last Friday", "published"),
        ("published:", "published"),
        ("title: [a, b]", "title"),
        ("title: 'unclosed", "not YAML"),
        ("title:Harbour", "front matter"),
    ],
)
def test_a_broken_front_matter_is_told(item: Path, block: str, told: str) -> None:
    """An unknown key or a value that can't be read names the file, the key and the known keys."""
    item.write_text(f"---\n{block}\n---\n{ITEM}", "utf-8")
    with pytest.raises(ArticleError, match=told) as caught:
        read_article(item)
    assert caught.value.message.startswith(f"{item}: ")
    assert "title, byline, publisher" in caught.value.hint
