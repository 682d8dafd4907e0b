"""HTML: the story of a web page, without what stands around it, and what the page tells of it.

The text is made of the page's own paragraphs; trafilatura, readability and the page's JSON-LD are asked which of
them are the story.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from summarizer.article import Article
from summarizer.errors import ArticleError
from summarizer.meta import Meta
from summarizer.readers.document import Document, Found, Item, Rooms
from summarizer.readers.html.blocks import Block, blocks_of, fold, key_of
from summarizer.readers.html.corrections import corrections_in
from summarizer.readers.html.decode import decode_page
from summarizer.readers.html.describe import dateline_of, describe_page, describe_update
from summarizer.readers.html.jsonld import Told, read_json_ld, text_of
from summarizer.readers.html.live import Update, updates_of
from summarizer.readers.html.parse import MAX_PAGE_BYTES, Element, parse_page, without_unseen
from summarizer.readers.html.readings import read_thrice
from summarizer.readers.html.story import Story, select_story
from summarizer.readers.html.stubs import is_cut_off, why_no_story
from summarizer.readers.html.tags import Tags

_FEWEST_TOLD: Final = 40
"""Words of a text that a page gives only to machines, to be taken for the story."""
_FEWEST_AROUND: Final = 40
"""Words around the updates of a live page that make an item of their own."""
_UNSEEN: Final = (
    "the page shows no story; the text is what it gives to machines, and its paragraphs may be glued"
)
_DAMAGED: Final = "what the page tells machines of its story (JSON-LD) is damaged in part, and was left out"


class _Page(NamedTuple):
    """A page as it was read."""

    name: str
    whole: Element
    """Its tree with all that is in it."""
    root: Element
    """Its tree without what nobody sees."""
    told: Told
    tags: Tags
    blocks: list[Block]
    warnings: tuple[str, ...]


def read(document: Document, rooms: Rooms) -> Iterator[Found]:  # noqa: ARG001  # it needs none of them
    """The story of a web page; the updates of a live page one by one, where the page gives them so. See `Reader.read`."""
    page = _open(document)
    meta = describe_page(page.whole, page.told, page.tags, document.url, document.meta)
    meta = meta.model_copy(update={"warnings": (*page.warnings, *meta.warnings)})
    updates = updates_of(page.told, page.blocks)
    if updates:
        yield from _read_live(page, meta, updates)
    else:
        yield _item(page.name, *_read_story(page, meta))


def _open(document: Document) -> _Page:
    decoded = decode_page(document.read(MAX_PAGE_BYTES), document.charset)
    root = parse_page(decoded.text, document.name)
    tags = Tags(root, document.url)
    headline = next((hint.value for hint in tags.titles()), "")
    told = read_json_ld(root, headline)
    warnings = (*decoded.warnings, *((_DAMAGED,) if told.damaged else ()))
    seen = without_unseen(root, document.name)
    return _Page(document.name, root, seen, told, tags, blocks_of(seen), warnings)


def _read_story(page: _Page, meta: Meta) -> tuple[str, Meta]:
    """The story's text, and its meta data with what the text itself tells."""
    story = _select(page, meta, page.blocks)
    text, warnings = story.text, story.warnings
    cut_off = is_cut_off(page.told, page.blocks, story.words)
    given = text_of(page.told.node.get("articleBody"))
    if not story.blocks and len(given.split()) >= _FEWEST_TOLD and not cut_off:
        text, warnings = "\n\n".join(given.split("\n")), (_UNSEEN,)
    elif reason := why_no_story(
        story, page.blocks, is_article=page.told.is_article() or page.tags.is_article()
    ):
        raise ArticleError(f"{page.name}: {reason.what}.", reason.hint)
    return text, _completed(meta, text, warnings).model_copy(update={"partial": cut_off})


def _select(page: _Page, meta: Meta, blocks: list[Block]) -> Story:
    readings = read_thrice(page.root, text_of(page.told.node.get("articleBody")))
    summary = next((key_of(hint.value) for hint in page.tags.summaries()), "")
    return select_story(page.root, blocks, readings, (key_of(meta.title or ""), summary))


def _completed(meta: Meta, text: str, warnings: tuple[str, ...]) -> Meta:
    corrections = corrections_in(text)
    found = Meta(dateline=dateline_of(text), corrections=corrections).credited("text")
    known = meta.merged_over(found)
    told = {**found.told_by, **meta.told_by} if corrections else known.told_by
    return known.model_copy(update={"warnings": (*meta.warnings, *warnings), "told_by": told})


def _read_live(page: _Page, meta: Meta, updates: list[Update]) -> Iterator[Found]:
    """What stands around the updates, if there is enough of it, then each update."""
    inside = frozenset[Block]().union(*(update.blocks for update in updates))
    around = _select(page, meta, page.blocks)
    own = [block for block in around.blocks if block not in inside]
    left: tuple[str, ...] = ()
    if sum(block.words for block in own) >= _FEWEST_AROUND:
        story = Story(own, around.warnings)
        yield _tried(page.name, story.text, _completed(meta, story.text, story.warnings))
    elif own:
        left = (
            f"what stands around the page's updates is left out: “{' … '.join(block.text for block in own)}”",
        )
    for update in updates:
        known = describe_update(update.told, update.id, meta)
        warnings, left = (*page.warnings, *left), ()
        yield _tried(f"{page.name}#{update.id}", update.text, _completed(known, update.text, warnings))


def _tried(name: str, text: str, meta: Meta) -> Found:
    """One item of several, or why it can't be read, so that the others are not lost."""
    try:
        return _item(name, text, meta)
    except ArticleError as error:
        return error


def _item(name: str, text: str, meta: Meta) -> Item:
    try:
        return Item(name, Article.from_text(text, meta))
    except ArticleError as error:
        raise ArticleError(f"{name}: {fold(error.message)}", error.hint) from None
