"""Markdown: the text a reader sees, without marks, addresses and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from summarizer.article import MAX_FILE_BYTES, Article, decode, split_front_matter
from summarizer.meta import Meta
from summarizer.readers.document import Document, Found, Item, Rooms, naming

if TYPE_CHECKING:
    from markdown_it.token import Token

_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]*>")


def read(document: Document, rooms: Rooms) -> Iterator[Found]:  # noqa: ARG001  # it needs none of them
    """The one item of a Markdown file; see `Reader.read`. Its first heading is its title."""
    from markdown_it import MarkdownIt

    text = decode(document.read(MAX_FILE_BYTES), document.name)
    with naming(document.name):
        front, body = split_front_matter(text)
        tokens = MarkdownIt("commonmark").enable("table").parse(_COMMENT.sub("", body))
        title, blocks = _blocks(tokens)
        known = front.credited("front matter")
        if title and not known.title:
            known = known.merged_over(Meta(title=title).credited("first heading"))
        article = Article.from_text("\n\n".join(blocks), document.meta.merged_over(known))
    yield Item(document.name, article)


def _blocks(tokens: Sequence[Token]) -> tuple[str | None, list[str]]:
    """The first heading, if nothing stands before it, and every block's text."""
    title, blocks = None, list[str]()
    for before, token in zip([None, *tokens], tokens, strict=False):
        text = (
            _inline(token)
            if token.type == "inline"
            else token.content
            if token.type in ("fence", "code_block")
            else ""
        )
        if not text.strip():
            continue
        if not blocks and title is None and before is not None and before.type == "heading_open":
            title = text
        else:
            blocks.append(text.strip())
    return title, blocks


def _inline(token: Token) -> str:
    parts: list[str] = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif child.type in ("text", "code_inline") or (
            child.type == "html_inline" and not _TAG.fullmatch(child.content)
        ):
            parts.append(child.content)
    return "".join(parts)
