"""HTML mails: which form of a mail is read, and what is taken out of it before it is read as a page."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any, Final

_TAG: Final = re.compile(rb"<[^<>]*>")
_PAGE: Final = re.compile(rb"<(?:!doctype|html)\b", re.I)
_QUOTING: Final = re.compile(
    rb"gmail_quote|type=[\"']?cite|gmail_signature|moz-signature|moz-cite-prefix|divRplyFwdMsg", re.I
)
_STUB: Final = re.compile(
    r"\b(?:browser|view (?:this|it) online|html (?:version|format|e-?mail)|(?:support|display) html)\b", re.I
)
_FEW: Final = 25
"""Words of a plain text that may only stand in for the HTML one."""
_COUNTED: Final = 500_000
"""Bytes of an HTML text in which words are counted."""
_OUT: Final = (
    "//*[contains(concat(' ', @class, ' '), ' gmail_quote ')]",
    "//*[contains(concat(' ', @class, ' '), ' gmail_signature ')]",
    "//*[contains(@class, 'moz-signature') or contains(@class, 'moz-cite-prefix')]",
    "//blockquote[@type='cite']",
    "//*[@id='divRplyFwdMsg']/following-sibling::*",
    "//*[@id='divRplyFwdMsg']",
)
"""XPaths of what mail programs put around a mail that is answered, and of signatures."""


def count_words(html: bytes) -> int:
    """About how many words of an HTML text are seen."""
    first, *styled = html[:_COUNTED].lower().split(b"<style")
    seen = b"".join([first, *(piece.partition(b"</style")[2] for piece in styled)])
    return len(_TAG.sub(b" ", seen).split())


def is_stub(plain: str, html: bytes) -> bool:
    """Whether a plain text only stands in for the HTML one."""
    words, marked = len(plain.split()), count_words(html)
    return (words < _FEW or bool(_STUB.search(plain))) and words * 2 < marked


def as_page(html: bytes, charset: str | None, *, is_forward: bool) -> tuple[bytes, str | None, list[str]]:
    """An HTML text as a page that is told from plain text; its encoding; and a warning if quotations are left out."""
    warnings = list[str]()
    if not is_forward and _QUOTING.search(html):
        unquoted = _unquoted(html, charset)
        if unquoted is not None:
            html, charset = unquoted, "utf-8"
            warnings.append("quoted mails or signatures are left out")
    if not _PAGE.match(html.lstrip()):
        html = b"<!DOCTYPE html><html><body>" + html + b"</body></html>"
    return html, charset, warnings


def _unquoted(html: bytes, charset: str | None) -> bytes | None:
    """The HTML without the mails that are answered; None if nothing would be left, or it can't be told."""
    try:
        markup: Any = import_module("lxml.etree")
        root = markup.fromstring(html, markup.HTMLParser(encoding=charset, no_network=True))
        for path in _OUT:
            for element in root.xpath(path):
                if (
                    element.getparent() is not None
                    and b"orwarded message" not in markup.tostring(element)[:2000]
                ):
                    _drop(element)
        left = " ".join(root.itertext()).split()
        return markup.tostring(root, encoding="utf-8", method="html") if left else None
    except Exception:  # the reader of pages says what is wrong with it, or that lxml is missing
        return None


def _drop(element: Any) -> None:
    """Take an element out, but not the text behind it."""
    parent, before = element.getparent(), element.getprevious()
    if element.tail:
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)
