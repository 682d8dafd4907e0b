"""Mail: the story that a mail tells, those it sends on, and those attached to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from summarizer.article import Article
from summarizer.errors import ArticleError
from summarizer.meta import Meta
from summarizer.readers.document import Document, Found, Item, Rooms, naming
from summarizer.readers.kinds import SINGLE
from summarizer.readers.mail.parts import Attached, Parts, take_apart
from summarizer.readers.mail.plain import without_furniture
from summarizer.readers.mail.stories import Stories, find_stories

_BOX: Final = re.compile(
    rb"(?:\A|\r?\n\r?\n)From [^\r\n]{3,200}\d{4}[^\r\n]{0,20}\r?\n(?=[!-9;-~]{1,60}:)"  # as mbox parts mails
)
_MOST_MAILS: Final = 10_000
_ENVELOPE: Final = b"Received: in another mail\r\n" * 3
"""By which a mail is known for one, however few headers it has."""
_CARRIED: Final = ("publisher", "published", "published_at")
"""What a mail's header tells of what is attached to it, too."""


def read(document: Document, rooms: Rooms) -> Iterator[Found]:
    """The items of a mail, or of a mailbox of several; see `Reader.read`."""
    data = document.read()
    mails = _mails(data)
    if len(mails) == 1:
        yield from _read_mail(document, mails[0], rooms)
        return
    for number, mail in enumerate(mails, 1):
        yield from rooms.read(Document.of(f"{document.name}#{number}", mail, meta=document.meta))


def _mails(data: bytes) -> list[bytes]:
    """The mails of a mailbox; another file is one mail."""
    begins = list(_BOX.finditer(data)) if data.startswith(b"From ") else []
    if not 1 < len(begins) <= _MOST_MAILS:
        return [data]
    ends = [begin.start() for begin in begins[1:]] + [len(data)]
    parted = [data[begin.end() : end] for begin, end in zip(begins, ends, strict=True)]
    return [mail.replace(b"\n>From ", b"\nFrom ") for mail in parted]


def _read_mail(document: Document, data: bytes, rooms: Rooms) -> Iterator[Found]:
    name = document.name
    with naming(name):
        parts = take_apart(data)
    readable = [each for each in parts.attached if _is_readable(each)]
    others = [each for each in parts.attached if each not in readable]
    if others:
        named = ", ".join(f"{each.name} ({each.media_type})" for each in others)
        parts.warnings.append(f"attachments that are not read: {named}")
    known = document.meta.merged_over(parts.meta)
    stories = find_stories(parts, known, carries=bool(readable or parts.mails))
    for note in stories.notes:
        parts.warnings.append(f"a note that came with it is left out: “{' '.join(note.split())[:100]}”")
    if not (stories.plain or stories.pages or readable or parts.mails):
        raise ArticleError(
            f"{name}: holds no story." + "".join(f" ({warning})" for warning in parts.warnings),
            "Give the story itself.",
        )
    yield from _told_plainly(name, stories, parts)
    for page in _pages(name, stories):
        for found in rooms.read(replace(page, meta=_warned(page.meta, parts))):
            yield _without_furniture(found) if isinstance(found, Item) else found
    for each in (*_forwarded(name, parts), *_attached(name, parts, readable)):
        yield from rooms.read(replace(each, meta=_warned(each.meta, parts)))


def _without_furniture(item: Item) -> Found:
    """A page of a mail without the lines about the mailing, which no page of the web has."""
    article = item.article
    kept, told = without_furniture(article.text.split("\n\n"))
    if not told:
        return item
    meta = article.meta.model_copy(update={"warnings": (*article.meta.warnings, *told)})
    return _tried(item.name, "\n\n".join(kept), meta)


def _tried(name: str, text: str, meta: Meta) -> Found:
    """One item of several, or why it can't be read, so that the others are not lost."""
    try:
        with naming(name):
            return Item(name, Article.from_text(text, meta))
    except ArticleError as error:
        return error


def _told_plainly(name: str, stories: Stories, parts: Parts) -> Iterator[Found]:
    for number, (text, meta) in enumerate(stories.plain, 1):
        named = name if len(stories.plain) == 1 else f"{name}#{number}"
        yield _tried(named, text, _warned(meta, parts))


def _pages(name: str, stories: Stories) -> Iterator[Document]:
    for number, (page, charset, meta) in enumerate(stories.pages, 1):
        named = f"{name}#html" if number == 1 else f"{name}#html{number}"
        yield Document.of(named, page, media_type="text/html", charset=charset, meta=meta)


def _forwarded(name: str, parts: Parts) -> Iterator[Document]:
    for number, mail in enumerate(parts.mails, 1):
        yield Document.of(f"{name}#mail{number}", _ENVELOPE + mail, media_type="message/rfc822")


def _attached(name: str, parts: Parts, attached: list[Attached]) -> Iterator[Document]:
    told = parts.meta.told_by
    known = Meta.model_validate(
        {field: getattr(parts.meta, field) for field in _CARRIED}
        | {"told_by": {field: told[field] for field in _CARRIED if field in told}}
    )
    for each in attached:
        yield Document.of(f"{name}#{each.name}", each.data, media_type=each.media_type, meta=known)


def _is_readable(attached: Attached) -> bool:
    suffix = PurePath(attached.name).suffix.lower()
    return any(
        suffix in kind.suffixes or (not suffix and attached.media_type in kind.media_types) for kind in SINGLE
    )


def _warned(meta: Meta, parts: Parts) -> Meta:
    """What is amiss with a mail is told with each of its items."""
    return meta.model_copy(update={"warnings": tuple(dict.fromkeys((*parts.warnings, *meta.warnings)))})
