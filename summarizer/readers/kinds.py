"""Kinds: what a document is, told by its content first, and which module reads it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import Final, cast

from summarizer.errors import ArticleError, SettingError
from summarizer.readers.document import Document, Reader

_I: Final = re.IGNORECASE
_BOM: Final = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*")
_XML: Final = re.compile(rb"<\?xml\b[^>]*>|<!--.*?-->|<!DOCTYPE\b[^>\[]*(?:\[.*?\])?\s*>|\s+", re.DOTALL)
_FEED: Final = re.compile(rb"<(?:rss|rdf:RDF|(?:\w+:)?feed)\b", _I)
_SITEMAP: Final = re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)\b", _I)
_HTML: Final = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|main|div|p|title|meta|script)\b", _I)
_TAG: Final = re.compile(rb"<[a-z][a-z0-9]*[\s/>]", _I)
_MAIL: Final = re.compile(
    rb"(?:\A|\n)(?:From|To|Date|Subject|Received|Return-Path|MIME-Version|Message-ID|Content-Type|Delivered-To):",
    _I,
)
_HEADERS: Final = re.compile(rb"\A(?:From .*\r?\n)?(?:[!-9;-~]+:.*\r?\n(?:[ \t].*\r?\n)*)+")
_FEWEST_HEADERS: Final = 3
"""Of those that mails have, for a document to be one."""
_JSON: Final = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:\{\s*[\"}]|\[\s*[\[{\]])")
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # its reader says what to do about it


@dataclass(frozen=True)
class Kind:
    """One kind of document."""

    name: str
    about: str
    """What is read of it, in a line."""
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    recognizes: Callable[[bytes], bool]
    """Whether a document that begins with these bytes is of this kind; at most `HEAD` of them are given."""
    needs: tuple[str, ...] = ()
    """Modules that have to be installed."""
    extra: str | None = None
    """The extra of this package that installs them."""

    def load(self, name: str) -> Reader:
        """The module that reads it.

        Raises:
            SettingError: what it needs is not installed.
        """
        for module in self.needs:
            try:
                import_module(module)
            except ImportError as error:
                raise SettingError(
                    f"{name}: reading {self.name} needs {error.name or module}, which is not installed.",
                    f"Install it: pip install 'personnel-summarizer[{self.extra}]'.",
                ) from None
        return cast("Reader", import_module(f"summarizer.readers.{self.name}"))


def _starts(pattern: re.Pattern[bytes]) -> Callable[[bytes], bool]:
    def recognizes(head: bytes) -> bool:
        return bool(pattern.match(_past_prolog(head)))

    return recognizes


def _in_bytes_of_ascii(head: bytes) -> bytes:
    """The same where it is UTF-16, in an encoding that marks can be looked for in."""
    encoding = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(head[:2])
    return head[2:].decode(encoding, "ignore").encode("utf-8", "ignore") if encoding else head


def _past_prolog(head: bytes) -> bytes:
    at = cast("re.Match[bytes]", _BOM.match(head)).end()
    while skipped := _XML.match(head, at):
        at = skipped.end()
    return head[at:]


def _is_mail(head: bytes) -> bool:
    block = _HEADERS.match(head)
    return block is not None and len(_MAIL.findall(block.group())) >= _FEWEST_HEADERS


def _is_json(head: bytes) -> bool:
    return _JSON.match(head) is not None


def _never(_: bytes) -> bool:
    return False


KINDS: Final = (
    Kind(
        "pdf",
        "the text layer of a PDF",
        (".pdf",),
        ("application/pdf",),
        lambda head: b"%PDF-" in head[:1024],
        ("pypdf",),
        "pdf",
    ),
    Kind(
        "docx",
        "the paragraphs and tables of a Word file",
        (".docx",),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
        lambda head: head.startswith((b"PK\x03\x04", _OLD_OFFICE)),
        ("docx",),
        "docx",
    ),
    Kind(
        "warc",
        "every page of a web archive",
        (".warc",),
        ("application/warc",),
        lambda head: head.startswith(b"WARC/"),
        ("warcio",),
        "warc",
    ),
    Kind(
        "parquet",
        "Parquet: rows with a column `text`, and others as in JSON",
        (".parquet",),
        ("application/vnd.apache.parquet",),
        lambda head: head.startswith(b"PAR1"),
        ("pyarrow",),
        "parquet",
    ),
    Kind(
        "jsonl",
        "JSON and JSON lines: ninjs items, or objects with `text`",
        (".jsonl", ".ndjson", ".json"),
        ("application/json", "application/x-ndjson", "application/jsonl"),
        _is_json,
    ),
    Kind(
        "feed",
        "the entries of an RSS or Atom feed",
        (".rss", ".atom"),
        ("application/rss+xml", "application/atom+xml", "application/rdf+xml"),
        _starts(_FEED),
        ("feedparser",),
        "feeds",
    ),
    Kind(
        "sitemap",
        "the pages that a sitemap names",
        (),
        (),
        _starts(_SITEMAP),
    ),
    Kind(
        "html",
        "the story of a web page",
        (".html", ".htm", ".xhtml"),
        ("text/html", "application/xhtml+xml"),
        _starts(_HTML),
        ("trafilatura", "readability"),
        "html",
    ),
    Kind(
        "mail",
        "the story in a mail",
        (".eml",),
        ("message/rfc822",),
        _is_mail,
    ),
    Kind(
        "markdown",
        "the text of Markdown, its marks taken off",
        (".md", ".markdown"),
        ("text/markdown", "text/x-markdown"),
        _never,
    ),
    Kind(
        "text",
        "plain text, with or without a front matter",
        (".txt", ".text"),
        ("text/plain",),
        _never,
    ),
)
"""Every kind, in the order in which a document is tried for them."""
SINGLE: Final = tuple(
    kind for kind in KINDS if kind.name in ("pdf", "docx", "html", "mail", "markdown", "text")
)
"""Kinds of which a document tells one story as a rule, and is no list of others."""
_PLAIN: Final = KINDS[-1]


def tell_kind(document: Document) -> Kind:
    """What a document is: by its content; what that leaves open, by its media type, then its name.

    Raises:
        ArticleError: it is of a kind that can't be read.
    """
    head = _in_bytes_of_ascii(document.head)
    for kind in KINDS:
        if kind.recognizes(head):
            return kind
    if b"\0" in head:
        raise ArticleError(
            f"{document.name}: is not a kind of file that can be read.",
            f"Give one of: {', '.join(kind.name for kind in KINDS)}.",
        )
    by_type = next((kind for kind in KINDS if document.media_type in kind.media_types), None)
    suffix = PurePath(document.name.partition("#")[0]).suffix.lower()
    by_name = next((kind for kind in KINDS if suffix in kind.suffixes), None)
    # A part of a page may begin with any tag; a reader of text or of lines makes the best of what claims to be more.
    claimed = [kind for kind in (by_name, by_type) if kind]
    if _TAG.search(head) and any(kind.name == "html" for kind in claimed):
        return next(kind for kind in claimed if kind.name == "html")
    return next((kind for kind in claimed if kind.recognizes in (_never, _is_json)), _PLAIN)
