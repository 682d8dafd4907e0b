"""Readers: a document's content tells its kind, and each kind of plain file gives its items."""

from __future__ import annotations

import gzip
import io
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from terminal import ITEM

from summarizer import readers
from summarizer.errors import ArticleError, FetchError, SettingError, SummarizerError
from summarizer.meta import Meta
from summarizer.readers import KINDS, Document, Item, read_document, read_items
from summarizer.readers.kinds import tell_kind
from summarizer.readers.places import is_address

HEADS = {
    "pdf": b"%PDF-1.7\n%\xe2\xe3",
    "docx": b"PK\x03\x04\x14\x00",
    "warc": b"WARC/1.1\r\nWARC-Type: warcinfo\r\n",
    "jsonl": b'\xef\xbb\xbf {"text": "Orla Finch has resigned."}',
    "feed": b'<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0">',
    "sitemap": b'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    "html": b"\n<!DOCTYPE html>\n<html><head>",
    "mail": b"From: Desk <desk@vale.example>\r\nTo: all\r\nSubject: Chief goes\r\n\r\nOrla Finch",
    "text": b"From: what she said, nobody could tell. To: be read on.\n",
}


@pytest.mark.parametrize("kind", HEADS)
def test_content_tells_the_kind(kind: str):
    """Whatever the file is called and its sender says."""
    for name, said in (("item.txt", None), ("item.bin", "text/plain"), ("item.md.pdf", "application/pdf")):
        document = Document.of(name, HEADS[kind], media_type=said)
        assert tell_kind(document).name == kind


def test_what_content_leaves_open_the_name_or_the_sender_tells():
    """Markdown looks like text; bytes that are nothing known are no text."""
    assert tell_kind(Document.of("item.md", b"# Chief goes")).name == "markdown"
    assert tell_kind(Document.of("-", b"# Chief goes", media_type="text/markdown")).name == "markdown"
    assert (
        tell_kind(Document.of("mail#html", b"<table><tr><td>Chief goes", media_type="text/html")).name
        == "html"
    )
    assert tell_kind(Document.of("mail#html", b"No tags at all", media_type="text/html")).name == "text"
    with pytest.raises(ArticleError, match="is not a kind of file"):
        tell_kind(Document.of("item.txt", b"\x00\x01\x02\x03"))


def test_a_kind_whose_library_is_missing_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch):
    """As a setting, with the extra's name, before anything of the document is read."""
    pdf = next(kind for kind in KINDS if kind.name == "pdf")
    monkeypatch.setattr("summarizer.readers.kinds.import_module", _missing)
    with pytest.raises(SettingError, match=r"item\.pdf: reading pdf needs pypdf.*\[pdf\]"):
        pdf.load("item.pdf")


def _missing(name: str) -> None:
    raise ImportError(name)


def test_a_text_file_packed_or_not_is_one_item(tmp_path: Path):
    """With its front matter credited, and what the caller knows on top."""
    text = f"---\ntitle: Chief goes\npublished: 2024-05-10\n---\n{ITEM}"
    Path(tmp_path, "item.txt").write_text(text, encoding="utf-8")
    Path(tmp_path, "packed.txt.gz").write_bytes(gzip.compress(text.encode()))
    (one, other) = read_items(tmp_path, Meta(title="Finch out").credited("option"))
    assert one.article.text == other.article.text == ITEM
    assert one.article.meta.title == "Finch out"
    assert one.article.meta.published == date(2024, 5, 10)
    assert one.article.meta.told_by == {"title": "option", "published": "front matter"}
    assert other.name.endswith("packed.txt")


def test_markdown_is_read_as_it_looks():
    """Marks, addresses and comments are gone; the first heading is the title."""
    text = (
        "# Chief *goes*\n\nOrla **Finch** [resigned](http://vale.example/1) on Tuesday.\n<!-- check this -->\n\n"
        "- She led `Skerry`\n- He follows\n\n> It is time.\n\n| who | when |\n|---|---|\n| Finch | May |\n"
    )
    (item,) = _items(Document.of("item.md", text.encode()))
    assert item.article.meta.title == "Chief goes"
    assert item.article.text.split("\n\n") == [
        "Orla Finch resigned on Tuesday.",
        "She led Skerry",
        "He follows",
        "It is time.",
        *("who", "when", "Finch", "May"),
    ]


@pytest.mark.parametrize("kind", ["txt", "md", "json"])
@pytest.mark.parametrize("text", ["", "---\npublished: never\n---\nOrla Finch has resigned."])
def test_an_error_names_its_document(kind: str, text: str):
    """Whichever reader found it."""
    (error,) = read_document(Document.of(f"item.{kind}", text.encode()))
    assert isinstance(error, ArticleError)
    assert error.message.startswith(f"item.{kind}: ")


def test_what_fails_is_given_as_its_error_and_the_rest_goes_on(tmp_path: Path):
    """Or raised, when the caller doesn't ask for errors."""
    good, bad = Path(tmp_path, "a.txt"), Path(tmp_path, "b.txt")
    good.write_text(ITEM, encoding="utf-8")
    bad.write_text(" ", encoding="utf-8")
    found = list(read_items([bad, good, Path(tmp_path, "c.txt")], errors="return"))
    assert [type(each) for each in found] == [ArticleError, Item, ArticleError]
    with pytest.raises(ArticleError, match="the text is empty"):
        next(read_items([bad, good]))


def test_addresses_are_fetched_only_by_a_fetcher():
    """Without one they are a setting to mend; a drive letter is no address."""
    with pytest.raises(SettingError, match="nothing may be fetched"):
        next(read_items("https://vale.example/1"))
    fetched = Document.of("https://vale.example/1", ITEM.encode(), url="https://vale.example/1")
    (item,) = read_items("https://vale.example/1", fetch=lambda _: fetched)
    assert item.article.text == ITEM
    assert not is_address(r"C:\news\item.txt")
    with pytest.raises(FetchError):
        next(read_items("ftp://vale.example/1", fetch=_refuse))


def _refuse(url: str) -> Document:
    raise FetchError(f"{url}: is not fetched.", "Save it.")


def test_documents_in_documents_in_documents_end():
    """However deep a mail in a mail goes, it is an error and no end of the stack."""
    (found,) = read_document(Document.of("deep", ITEM.encode()), depth=99)
    assert isinstance(found, ArticleError)


def test_standard_input_may_be_of_any_kind(monkeypatch: pytest.MonkeyPatch):
    """What is piped in is told by its content as well, packed or not."""
    line = json.dumps({"text": ITEM, "title": "Chief goes"}).encode()
    for data in (line, gzip.compress(line)):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        (item,) = read_items("-")
        assert item.article.meta.title == "Chief goes"


@settings(deadline=None)  # the first of a kind loads its libraries
@given(st.binary(max_size=300), st.sampled_from([*HEADS.values(), b"", b"\x1f\x8b"]))
def test_any_bytes_give_items_or_errors_of_ours(tail: bytes, head: bytes):
    """Nothing but items and our own errors comes of a document, and every item's text can be told."""
    for found in readers.read_document(Document.of("thing", head + tail)):
        if isinstance(found, Item):
            assert found.article.text.strip()
        else:
            assert isinstance(found, SummarizerError)


def _items(document: Document) -> list[Item]:
    return [found for found in read_document(document) if isinstance(found, Item)]
