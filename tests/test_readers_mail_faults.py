"""Mail: hostile and damaged mails give items or errors, in time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mails import HTML, found_in, mail_of

from summarizer.errors import ArticleError
from summarizer.meta import Meta
from summarizer.readers import Document, Item
from summarizer.readers.document import Rooms
from summarizer.readers.mail import read as read_mail


def _nested(depth: int) -> bytes:
    mail = b"From: a@b.example\nDate: x\nSubject: y\n\nOrla Finch has resigned.\n"
    for _ in range(depth):
        mail = b"From: a@b.example\nDate: x\nSubject: y\nContent-Type: message/rfc822\n\n" + mail
    return mail


HEAD = b"From: a@b.example\nDate: x\nSubject: y\nMIME-Version: 1.0\n"
BOMBS = {
    "mails in mails": _nested(400),
    "parts in parts": HEAD
    + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(900)),
    "many parts": HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nFinch left.\n" * 20_000,
    "long header": b"From: " + b"<a@b.example>, (" * 200_000 + b"\nDate: x\nSubject: y\n\nOrla Finch left.\n",
    "many headers": HEAD + b"To: a\n" * 200_000 + b"\nOrla Finch left.\n",
    "long words": HEAD + b"\n" + b"=?utf-8?q?" * 100_000,
    "encoded words": b"Subject: " + b"=?utf-8?q?a?= " * 100_000 + b"\nFrom: a\nDate: x\n\nOrla Finch left.\n",
    "parameters": HEAD + b"Content-Type: text/plain" + b"; a*0*=b" * 100_000 + b"\n\nOrla Finch left.\n",
    "quotations": HEAD + b"\n" + b"On a\n" * 50_000 + b"> a\n" * 50_000,
    "styles": HEAD
    + b"Content-Type: multipart/alternative; boundary=b\n\n--b\n\n"
    + b"Orla Finch left. " * 20
    + b"\n--b\nContent-Type: text/html\n\n"
    + b"<style" * 200_000
    + b"<" * 200_000,
    "rules": HEAD + b"\n" + b"- " * 500_000 + b"x\n",
    "encrypted": HEAD + b"Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--\n",
    "nothing": HEAD + b"\n",
    "only an image": HEAD + b"Content-Type: image/png\n\nx\n",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_hostile_mails_are_items_or_errors_in_time(bomb: str):
    """And nothing else."""
    begun = time.process_time()
    found = found_in(BOMBS[bomb])
    assert found
    assert all(isinstance(each, Item) or each.hint for each in found)
    assert time.process_time() - begun < 20


def _whole() -> bytes:
    mail = mail_of()
    mail.add_alternative(HTML, subtype="html")
    mail.add_attachment(mail_of("Orla Finch has resigned."))
    mail.add_attachment("José left", filename="é.txt")
    return bytes(mail)


WHOLE = _whole()


@settings(max_examples=80, deadline=None)
@given(st.integers(0, len(WHOLE)), st.integers(0, len(WHOLE)), st.binary(max_size=30))
def test_any_damage_gives_items_or_errors(start: int, end: int, noise: bytes):
    """And never anything else."""
    document = Document.of("item.eml", WHOLE[:start] + noise + WHOLE[end:], meta=Meta())
    nothing = Rooms(lambda _: iter(()))
    try:
        found = list(read_mail(document, nothing))
    except ArticleError as error:
        found = [error]
    assert all(isinstance(each, (Item, ArticleError)) for each in found)
