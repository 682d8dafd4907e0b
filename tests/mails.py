"""Mails for tests."""

from __future__ import annotations

import textwrap
from email.message import EmailMessage
from email.policy import SMTP

from release import STORY, TITLE

from summarizer.readers import Document, Found, read_document

WRAPPED = "\n\n".join(textwrap.fill(part, 74) for part in STORY)
SENT = "Tue, 14 May 2024 23:30:00 -0500"


def mail_of(text: str | None = WRAPPED, subject: str = f"Fwd: RE: {TITLE}", **params: str) -> EmailMessage:
    """A press office's mail."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "Skerry Vale Press Office <press@skerryvale.example>"
    mail["To"] = "desk@harrowpost.example"
    mail["Subject"] = subject
    mail["Date"] = SENT
    mail["List-Id"] = "<releases.skerryvale.example>"
    if text is not None:
        mail.set_content(text, **params)
    return mail


def raw_mail(body: str, subject: str = "News", charset: str = "utf-8", more: str = "") -> bytes:
    """A mail whose body stands as it is."""
    header = (
        f"From: Mira Quill <mira@vale.example>\nSubject: {subject}\nDate: {SENT}\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset={charset}{more}\nContent-Transfer-Encoding: 8bit\n\n"
    )
    return header.encode() + body.encode("utf-8")


def found_in(data: bytes) -> list[Found]:
    """What is read of a mail."""
    return list(read_document(Document.of("item.eml", data)))


HTML = "".join(f"<p>{part}</p>" for part in STORY)
