"""Word: a DOCX gives the text a reader sees with all changes accepted, and what is none, or a bomb, a clear error."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import docx
import pytest
from docx.document import Document as Word
from docx.oxml.parser import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st
from release import STORY, TITLE, kept, read, refused

from summarizer.errors import ArticleError
from summarizer.readers import Document, Item, read_document

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def _release() -> Word:
    word = docx.Document()
    word.add_heading(TITLE, 1)
    for part in STORY:
        word.add_paragraph(part)
    section = word.sections[0]
    section.header.paragraphs[0].text = "Skerry Vale Health Board | Press release"
    section.footer.paragraphs[0].text = "Page 1 of 1"
    word.core_properties.author = "Mira Quill"
    word.core_properties.created = datetime(2024, 5, 14, 9, 30, tzinfo=UTC)
    word.core_properties.modified = datetime(2024, 5, 14, 11, 0, tzinfo=UTC)
    return word


def _bytes(word: Word) -> bytes:
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def _with(*markup: str) -> bytes:
    """A Word file with these paragraphs and tables."""
    word = docx.Document()
    body = word.element.body
    for each in markup:
        body.insert(len(body) - 1, parse_xml(f"<w:wrap {W}>{each}</w:wrap>")[0])
    return _bytes(word)


def _zip(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return buffer.getvalue()


def _changed(data: bytes, name: str, content: bytes) -> bytes:
    """A package with one member in another's place."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        members = {member: package.read(member) for member in package.namelist()}
    return _zip(**{**members, name: content})


def test_the_story_is_kept_and_its_furniture_is_not():
    """Every sentence; headers and footers stand outside of it."""
    article = read("release.docx", _bytes(_release()))
    assert article.text == "\n\n".join(STORY)
    assert kept(article) == 1


def test_what_word_tells():
    """The first heading is the title, before a property that may be a template's; moments are in UTC."""
    word = _release()
    word.core_properties.title = "Template for releases"
    meta = read("release.docx", _bytes(word)).meta
    assert (meta.title, meta.byline, str(meta.published)) == (TITLE, "Mira Quill", "2024-05-14")
    assert meta.modified_at == datetime(2024, 5, 14, 11, 0, tzinfo=UTC)
    assert meta.told_by["title"] == "first heading"
    assert meta.told_by["byline"] == meta.told_by["published_at"] == "docx properties"
    assert meta.warnings == ()


def test_a_file_made_of_an_old_one_tells_no_day_of_publication():
    """Word keeps when the first of a line of copies was begun."""
    word = _release()
    word.core_properties.created = datetime(2013, 12, 23, tzinfo=UTC)
    meta = read("release.docx", _bytes(word)).meta
    assert meta.published is None
    assert "2013-12-23" in meta.warnings[0]


def test_tracked_changes_are_read_as_accepted():
    """Insertions stay, deletions and moved text's old place don't; both are told."""
    text = read(
        "tracked.docx",
        _with(
            "<w:p><w:r><w:t xml:space='preserve'>Orla Finch </w:t></w:r><w:del w:id='1'><w:r><w:delText>stays</w:delText></w:r>"
            "</w:del><w:ins w:id='2'><w:r><w:t>has resigned</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r>"
            "<w:moveFrom w:id='3'><w:r><w:t>Away</w:t></w:r></w:moveFrom></w:p>"
        ),
    )
    assert text.text == "Orla Finch has resigned."
    assert text.meta.warnings == (
        "tracked deletions are left out: 2",
        "tracked insertions are kept as text: 1",
    )


def test_all_that_holds_text_is_read_in_order():
    """Links, controls, fields' results, text boxes (once), breaks; not notes, codes of fields and hidden text."""
    box = "<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>"  # as Word writes it, twice
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    article = read(
        "parts.docx",
        _with(
            "<w:p><w:hyperlink><w:r><w:t>Orla Finch</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>resigned</w:t>"
            f"<w:footnoteReference w:id='1'/></w:r><w:r>{both}</w:r></w:p>",
            "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>In a con</w:t><w:softHyphen/><w:t>trol, vice</w:t>"
            "<w:noBreakHyphen/><w:t>chair.</w:t></w:r></w:p></w:sdtContent></w:sdt>",
            "<w:p><w:r><w:instrText>DATE</w:instrText></w:r><w:fldSimple w:instr='DATE'><w:r><w:t>14 May</w:t></w:r></w:fldSimple>"
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:br/><w:t>A new line.</w:t></w:r></w:p>",
        ),
    )
    assert article.text.split("\n\n") == [
        "Orla Finch resigned",
        "In a box.",
        "In a control, vice-chair.",
        "14 May\nA new line.",
    ]
    assert article.meta.warnings == ("footnotes are left out: 1", "hidden text is left out: 1")


def test_tables_are_read_row_by_row_and_cells_of_many_paragraphs_one_by_one():
    """In their place among the paragraphs."""
    word = docx.Document()
    word.add_paragraph("The new board:")
    table = word.add_table(2, 2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        ("Chair", "Petra Holloway", "Deputy", "Tomas Reyle"),
        strict=True,
    ):
        cell.text = text
    layout = word.add_table(1, 2)
    for cell in layout.rows[0].cells:
        cell.text = "One paragraph."
        cell.add_paragraph("And another.")
    word.add_paragraph("It meets in June.")
    assert read("table.docx", _bytes(word)).text.split("\n\n") == [
        "The new board:",
        "Chair\tPetra Holloway",
        "Deputy\tTomas Reyle",
        *("One paragraph.", "And another.") * 2,
        "It meets in June.",
    ]


def test_a_file_with_macros_is_read_as_a_document():
    """Its text is in the same place."""
    data = _bytes(_release())
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        types = package.read("[Content_Types].xml")
    macros = types.replace(MAIN.encode(), b"application/vnd.ms-word.document.macroEnabled.main+xml")
    assert kept(read("release.docm", _changed(data, "[Content_Types].xml", macros))) == 1


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
OTHERS = {
    "Excel file": _zip(**{"[Content_Types].xml": b"<a/>", "xl/workbook.xml": b"<a/>"}),
    "PowerPoint file": _zip(**{"[Content_Types].xml": b"<a/>", "ppt/presentation.xml": b"<a/>"}),
    "OpenDocument file": _zip(
        mimetype=b"application/vnd.oasis.opendocument.text", **{"content.xml": b"<a/>"}
    ),
    "EPUB": _zip(mimetype=b"application/epub+zip", **{"META-INF/container.xml": b"<a/>"}),
    "ZIP file, but none of Word": _zip(**{"story.txt": b"Orla Finch has resigned."}),
    "encrypted with a password": OLE + "EncryptedPackage".encode("utf-16-le"),
    r"old kind \(\.doc\)": OLE + "WordDocument".encode("utf-16-le"),
    r"Outlook mail": OLE + "__substg1.0_0037001F".encode("utf-16-le"),
    "old kind": OLE,
    "broken": b"PK\x03\x04" + bytes(100),
    "no words|is empty|broken": _zip(**{"[Content_Types].xml": b"<a/>", "word/document.xml": b"<a/>"}),
}


@pytest.mark.parametrize("what", OTHERS)
def test_what_is_no_word_file_is_called_by_its_name(what: str):
    """With a hint that says how to make a readable file of it."""
    with pytest.raises(ArticleError, match=what) as error:
        refused("it.docx", OTHERS[what])
    assert error.value.hint


def _document(xml: bytes) -> bytes:
    return _changed(_bytes(docx.Document()), "word/document.xml", xml)


LAUGHS = b"".join(b'<!ENTITY a%d "%b">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
DEEP = b"<w:body>" + b"<w:sdt>" * 5000 + b"</w:sdt>" * 5000 + b"</w:body>"
ROOT = b"<w:document " + W.encode() + b">%b</w:document>"
BOMBS = {
    "zeros": _changed(_bytes(docx.Document()), "word/media/image1.png", bytes(120_000_000)),
    "blanks": _document(ROOT % (b"<w:body>" + b" " * 30_000_000 + b"</w:body>")),
    "entities": _document(
        b'<!DOCTYPE d [<!ENTITY a0 "ha">' + LAUGHS + b"]>" + ROOT % b"<w:body><w:p>&a9;</w:p></w:body>"
    ),
    "files": _document(
        b'<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + ROOT % b"<w:body>&a;</w:body>"
    ),
    "depth": _document(ROOT % DEEP),
    "text": _document(
        ROOT % (b"<w:body>" + b"<w:p><w:r><w:t>Finch</w:t></w:r></w:p>" * 100_000 + b"</w:body>")
    ),
    "members": _zip(**{"[Content_Types].xml": b"", **{f"word/{n}.bin": b"" for n in range(3000)}}),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_bombs_arerefused(bomb: str):
    """Before they are unpacked or expanded."""
    with pytest.raises(ArticleError) as error:
        refused("bomb.docx", BOMBS[bomb])
    assert error.value.hint


WHOLE = _bytes(_release())


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(WHOLE)), st.integers(0, len(WHOLE)), st.binary(max_size=30))
def test_any_damage_gives_an_item_or_an_error(start: int, end: int, noise: bytes):
    """And never anything else."""
    for found in read_document(
        Document.of("damaged.docx", b"PK\x03\x04" + WHOLE[4:start] + noise + WHOLE[end:])
    ):
        assert isinstance(found, (Item, ArticleError))
