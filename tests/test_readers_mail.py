"""Mail: a mail gives its story as it was before it was wrapped and sent, and each story that it carries."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import docx
import pytest
from mails import HTML, SENT, WRAPPED, found_in, mail_of, raw_mail
from release import STORY, TITLE, kept, read, said

from summarizer.article import Article
from summarizer.errors import ArticleError
from summarizer.readers import Document, Found, Item
from summarizer.readers.document import Rooms
from summarizer.readers.mail import read as read_mail


def _text(body: str, **more: str) -> str:
    return read("item.eml", raw_mail(body, **more)).text


@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
def test_the_story_is_kept_however_it_was_sent(cte: str):
    """Its paragraphs are not those of the width of a mail; none of the furniture is in them."""
    wrapped = (
        f"View this release in your browser: https://skerryvale.example/1\n\n{WRAPPED}\n\nUnsubscribe from this list:\n"
        "https://skerryvale.example/u\n\n-- \nMira Quill\nSkerry Vale Press Office\n"
    )
    article = read("item.eml", bytes(mail_of(wrapped, cte=cte)))
    assert article.text == "\n\n".join(STORY)
    assert kept(article) == 1
    assert [warning.split(":")[0] for warning in article.meta.warnings] == [
        "a signature is left out",
        "lines about the mailing are left out",
    ]


def test_what_the_header_tells():
    """The subject without its marks, the sender's name, the moment with its zone."""
    meta = read("item.eml", bytes(mail_of())).meta
    assert (meta.title, meta.publisher) == (TITLE, "Skerry Vale Press Office")
    assert meta.published_at == datetime(2024, 5, 14, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    assert str(meta.published) == "2024-05-14"
    assert meta.told_by == dict.fromkeys(("title", "publisher", "published_at", "published"), "mail header")
    assert meta.warnings == ()


def test_a_date_without_a_zone_is_a_day_and_one_that_is_none_a_warning():
    """No zone is guessed."""
    data = raw_mail("Orla Finch has resigned.")
    meta = read("item.eml", data.replace(SENT.encode(), b"Tue, 14 May 2024 23:30:00 -0000")).meta
    assert meta.published_at is None
    assert str(meta.published) == "2024-05-14"
    (warning,) = read("item.eml", data.replace(SENT.encode(), b"yesterday")).meta.warnings
    assert "yesterday" in warning


def test_lines_stay_where_more_than_the_width_parts_them():
    """Lists, addresses, short lines; long paragraphs on one line are as they are."""
    body = (
        "The board of Skerry Vale Health Board named these people at its meeting\nin May, all of them from 1 July:\n\n"
        "* Petra Holloway, chair\n* Tomas Reyle, deputy\n\nPress office\n1 Quay Street\nHarrow Point\n"
    )
    assert _text(body).split("\n\n") == [
        "The board of Skerry Vale Health Board named these people at its meeting in May, all of them from 1 July:",
        "* Petra Holloway, chair\n* Tomas Reyle, deputy",
        "Press office\n1 Quay Street\nHarrow Point",
    ]
    assert _text("\n".join(STORY)) == "\n".join(STORY)


def test_flowed_mails_are_joined_where_they_flow():
    """RFC 3676, with and without blanks to delete."""
    body = "Orla Finch has \nresigned from \nher post.\nIt is \n\n From here on.\n-- \nMira\n"
    assert _text(body, more="; format=flowed").split("\n") == [
        "Orla Finch has resigned from her post.",
        "It is",
        "",
        "From here on.",
    ]
    assert _text("Orla Fin \nch has left.\n", more="; format=flowed; delsp=yes") == "Orla Finch has left."


def test_what_is_answered_is_left_out_and_told():
    """With its introduction, which may be wrapped; a mail that is all quotation is read."""
    body = (
        "Orla Finch has resigned.\n\nOn Tue, 14 May 2024 at 10:00, Bram Otterley of the Island Council\n"
        "<bram@island.example> wrote:\n> Is it true?\n>> So they say.\n\nHer deputy takes over.\n"
    )
    article = read("item.eml", raw_mail(body))
    assert article.text == "Orla Finch has resigned.\n\nHer deputy takes over."
    assert article.meta.warnings == ("quoted lines are left out: 2",)
    body = "Orla Finch has resigned.\n\n-----Original Message-----\nFrom: Bram\nSent: Monday\nSubject: True?\n\nIs it?\n"
    article = read("item.eml", raw_mail(body))
    assert article.text == "Orla Finch has resigned."
    assert "a mail that it answers is left out" in article.meta.warnings[0]
    article = read("item.eml", raw_mail("> Orla Finch has\n> resigned.\n"))
    assert article.text == "Orla Finch has\nresigned."
    assert "all of the mail is quoted" in article.meta.warnings[0]


@pytest.mark.parametrize(
    ("mark", "subject"),
    [
        ("---------- Forwarded message ---------\n", "news"),
        ("Begin forwarded message:\n\n", "news"),
        ("-----Original Message-----\n", "FW: news"),
        ("", "FW: news"),
    ],
)
def test_stories_sent_on_in_a_text_are_items_with_headers_of_their_own(mark: str, subject: str):
    """The words above them are a note, which is told."""
    one = f"{mark}From: *Vale Press* <p@vale.example>\nDate: Mon, 13 May 2024 09:00:00 +0100\nSubject: {TITLE}\n\n{WRAPPED}\n\n"
    two = f"{mark}From: Island Council\nDate: 12 May\nSubject: Convener stays\nTo: all\n\nBram Otterley stays convener.\n"
    one_item, other_item = found_in(raw_mail(f"See below.\n\n{one}{two}", subject=subject))
    assert isinstance(one_item, Item)
    assert isinstance(other_item, Item)
    assert kept(one_item.article) == 1
    assert one_item.article.meta.title == TITLE
    assert one_item.article.meta.told_by["published_at"] == "forwarded header"
    assert "See below." in one_item.article.meta.warnings[0]
    assert (one_item.name, other_item.name) == ("item.eml#1", "item.eml#2")
    assert other_item.article.text == "Bram Otterley stays convener."
    assert other_item.article.meta.published is None


def test_a_digest_of_attached_mails_gives_an_item_each():
    """With their own headers; what came with them is told."""
    mail = mail_of("Three for you.", "Digest")
    for number in range(3):
        mail.add_attachment(mail_of(f"Orla Finch has resigned {number} times.", f"Story {number}"))
    found = found_in(bytes(mail))
    items = [each for each in found if isinstance(each, Item)]
    assert len(found) == len(items) == 3
    assert [item.article.meta.title for item in items] == ["Story 0", "Story 1", "Story 2"]
    assert [item.name for item in items] == ["item.eml#mail1", "item.eml#mail2", "item.eml#mail3"]
    assert "Three for you." in items[0].article.meta.warnings[0]


def test_an_attached_mail_may_have_few_headers():
    """It is one because it was sent as one."""
    mail = b"From: a@b.example\nTo: c\nDate: x\nContent-Type: message/rfc822\n\nSubject: Chief goes\n\nOrla Finch left.\n"
    article = read("item.eml", mail)
    assert (article.meta.title, article.text) == ("Chief goes", "Orla Finch left.")


def test_attachments_that_can_be_read_are_items_and_others_are_named():
    """They were published when the mail was sent; one that is broken is an error among the others."""
    word = docx.Document()
    for part in STORY:
        word.add_paragraph(part)
    buffer = io.BytesIO()
    word.save(buffer)
    mail = mail_of("Please find our release attached.")
    mail.add_attachment(
        buffer.getvalue(), maintype="application", subtype="octet-stream", filename="release.docx"
    )
    mail.add_attachment(b"%PDF-1.7\n", maintype="application", subtype="pdf", filename="photo.pdf")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="finch.png")
    item, error = found_in(bytes(mail))
    assert isinstance(item, Item)
    assert item.name == "item.eml#release.docx"
    assert kept(item.article) == 1
    meta = item.article.meta
    assert meta.publisher == "Skerry Vale Press Office"
    assert meta.told_by["published_at"] == "mail header"
    assert any("finch.png (image/png)" in warning for warning in meta.warnings)
    assert any("Please find our release attached." in warning for warning in meta.warnings)
    assert isinstance(error, ArticleError)
    assert "item.eml#photo.pdf" in error.message


def _read_page(document: Document) -> Iterator[Found]:
    text = "\n\n".join((*STORY, "Unsubscribe | Manage preferences"))
    yield Item(document.name, Article.from_text(text, document.meta))


def test_the_furniture_of_html_mails_is_left_out():
    """Which the reader of pages doesn't know."""
    article = said(
        read_mail(Document.of("item.eml", bytes(mail_of("<p>Page", subtype="html"))), Rooms(_read_page))
    )
    assert article.text == "\n\n".join(STORY)
    assert "Manage preferences" in article.meta.warnings[0]


def test_a_page_that_is_all_furniture_is_an_error_among_the_others():
    """It names its page, and what is attached to the mail is still read."""

    def read_part(document: Document) -> Iterator[Found]:
        text = "* * *\n\nUnsubscribe | Manage preferences" if "#html" in document.name else STORY[0]
        yield Item(document.name, Article.from_text(text, document.meta))

    mail = mail_of(HTML, subtype="html")
    mail.add_attachment(STORY[0], filename="release.txt")
    error, item = read_mail(Document.of("item.eml", bytes(mail)), Rooms(read_part))
    assert isinstance(error, ArticleError)
    assert error.message.startswith("item.eml#html: ")
    assert isinstance(item, Item)


def _seen(mail: bytes) -> Document:
    """The document that a mail hands on."""
    handed = list[Document]()

    def take(document: Document) -> Iterator[Found]:
        handed.append(document)
        yield Item(document.name, Article.from_text("Orla Finch has resigned.", document.meta))

    said(read_mail(Document.of("item.eml", mail), Rooms(take)))
    (document,) = handed
    return document


def test_html_is_read_as_a_page_where_there_is_nothing_better():
    """No plain text, or one that only says where to look; else the plain one is read."""
    alone = mail_of(HTML, subtype="html")
    stub = mail_of("View this email in your browser: https://skerryvale.example/1")
    stub.add_alternative(HTML, subtype="html")
    for mail in (alone, stub):
        document = _seen(bytes(mail))
        assert (document.name, document.media_type, document.charset) == (
            "item.eml#html",
            "text/html",
            "utf-8",
        )
        assert document.head.startswith(b"<!DOCTYPE html>")
        assert document.meta.title == TITLE
    both = mail_of()
    both.add_alternative(HTML, subtype="html")
    assert kept(read("item.eml", bytes(both))) == 1


def test_html_mails_give_the_story():
    """As the reader of pages reads them."""
    pytest.importorskip("summarizer.readers.html")
    article = read("item.eml", bytes(mail_of(HTML, subtype="html")))
    assert kept(article) == 1
    assert article.meta.told_by["title"] == "mail header"


def test_quotations_in_html_are_left_out():
    """Where the mail answers; what is behind them stays."""
    quote = '<div class="gmail_quote"><blockquote type="cite">Is it true?</blockquote></div>Regards.'
    document = _seen(bytes(mail_of(HTML + quote, "Re: news", subtype="html")))
    page = document.read().decode()
    assert "Is it true?" not in page
    assert "Regards." in page
    assert "Until then the board meets" in page
    assert "quoted mails or signatures are left out" in document.meta.warnings
    assert "Is it true?" in _seen(bytes(mail_of(HTML + quote, "Fwd: news", subtype="html"))).read().decode()


@pytest.mark.parametrize("claimed", ["us-ascii", "iso-8859-1", "windows-1252", "x-unknown", "utf-8"])
def test_wrong_charsets_are_seen_through(claimed: str):
    """UTF-8 is told from what it isn't, and Windows-1252 is left."""
    assert _text("“José Vål has resigned.”", charset=claimed) == "“José Vål has resigned.”"
    data = raw_mail("", charset=claimed) + "José Vål has resigned.".encode("cp1252")
    if claimed != "us-ascii":
        assert read("item.eml", data).text == "José Vål has resigned."
    assert read("item.eml", raw_mail("Orla has left.", subject="José Vål geht")).meta.title == "José Vål geht"


def test_a_mailbox_gives_each_of_its_mails():
    """What begins a line with From in them is theirs."""
    one = raw_mail("Orla Finch has resigned.\n\n>From June on, others lead.").decode()
    box = "".join(f"From mira@vale.example Tue May 14 23:30:00 2024\n{one}\n\n" for _ in range(2))
    first, second = found_in(box.encode())
    assert isinstance(first, Item)
    assert isinstance(second, Item)
    assert (
        first.article.text == second.article.text == "Orla Finch has resigned.\n\nFrom June on, others lead."
    )
    assert (first.name, second.name) == ("item.eml#1", "item.eml#2")
