"""PDF: its text layer gives the story's own paragraphs, and a damaged or hostile file a clear error in time."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from fpdf import FPDF
from fpdf.enums import AccessPermission
from pdfs import HEADER, Release, drawn, page_pdf, stream_of, typeset
from release import STORY, TITLE, kept, read, refused

from summarizer.errors import ArticleError

LONG = [f"{part} {number}." for number in range(10) for part in STORY]


@pytest.mark.parametrize("align", ["L", "J"])
@pytest.mark.parametrize(("gap", "indent"), [(0, ""), (3, ""), (0, "      ")])
def test_paragraphs_are_what_they_were_before_they_were_set(align: str, gap: float, indent: str):
    """Ragged or justified, parted by gaps, indents or only by where lines end, over several pages."""
    pdf = typeset(Release(), LONG, align=align, gap=gap, indent=indent)
    assert pdf.page_no() > 2
    article = read("release.pdf", bytes(pdf.output()))
    blocks = [block.removeprefix(TITLE) for block in article.text.split("\n\n")]
    assert " ".join(filter(None, blocks)) == " ".join(LONG)
    # A paragraph that a page parts after a full stop stays parted.
    assert len([block for block in blocks if block in LONG]) >= len(LONG) - pdf.page_no()
    assert "Press release" not in article.text
    assert "Page 1" not in article.text
    (warning,) = article.meta.warnings
    assert f"“{HEADER}”" in warning
    assert f"“Page 1 of {pdf.page_no()}”" in warning


def test_one_page_keeps_every_sentence():
    """Nothing repeats on a single page, but its number is told by its words."""
    pdf = typeset(Release(), STORY)
    article = read("release.pdf", bytes(pdf.output()))
    assert kept(article) == 1
    assert "Page 1" not in article.text


def test_lists_keep_what_hangs_under_their_bullets():
    """Each point is one paragraph."""
    lines = [
        (50, "Changes on the board of Skerry Vale, all of them from the first of July:"),
        (50, "• Orla Finch leaves after six years as the chief executive of the board"),
        (62, "and takes no other post"),
        (50, "• Tomas Reyle, her deputy, follows her"),
    ]
    text = read("list.pdf", drawn(*((x, 700 - 12 * n, line) for n, (x, line) in enumerate(lines)))).text
    assert text.split("\n\n") == [
        lines[0][1],
        f"{lines[1][1]} {lines[2][1]}",
        lines[3][1],
    ]


def test_columns_are_read_one_after_the_other():
    """Drawn column by column."""
    pdf = FPDF()
    pdf.core_fonts_encoding = "cp1252"
    pdf.add_page()
    pdf.set_font("Times", size=11)
    with pdf.text_columns(ncols=2, gutter=8, text_align="J", line_height=1.2) as columns:
        for block in LONG[:20]:
            with columns.paragraph(bottom_margin=3) as paragraph:
                paragraph.write(block)
    article = read("release.pdf", bytes(pdf.output()))
    assert article.text.split() == " ".join(LONG[:20]).split()


def test_columns_drawn_row_by_row_are_told_from_tables():
    """Columns are full of text; a table's cells are not."""
    left = [f"The left column says in line {n} what its reader wants" for n in range(1, 10)]
    right = [f"The right column says in line {n} what comes after" for n in range(1, 10)]
    woven = [
        (x, 700 - 12 * n, text)
        for n, pair in enumerate(zip(left, right, strict=True))
        for x, text in zip((50, 320), pair, strict=True)
    ]
    text = read("two.pdf", drawn(*woven)).text
    assert text.split() == " ".join(left + right).split()
    cells = [
        (x, 700 - 12 * n, t) for n in range(9) for x, t in ((50, f"Post {n}"), (320, f"Holder {n} of it"))
    ]
    assert "Post 3 Holder 3 of it" in read("table.pdf", drawn(*cells)).text


def test_hyphens_at_line_ends_are_undone_only_where_the_word_is_plainly_one():
    """By the document's own words, soft hyphens, endings; not in vice-chair, and doubt is told."""
    lines = [
        "The resignation of the chair was a surprise to the staff. Her resig-",
        "nation takes effect in June, when the council will make an appoint-",
        "ment of its own; a vice-",
        "chair, a council-",
        "led panel, the pay\xad",
        "ments to ex-",
        "ministers and the zither-",
        "barrow are left. In the in-",
        "terim nobody who was named or re-",
        "signed is paid. The eﬃgies of pay\xadments",
    ]
    page = drawn(*((50, 700 - 12 * n, line.replace("ﬃ", "ffi")) for n, line in enumerate(lines)))
    article = read("hyphens.pdf", page)
    for whole in (
        "Her resignation",
        "appointment",
        "vice-chair",
        "council-led",
        "payments to ex-ministers",
        "zither",
    ):
        assert whole in article.text
    assert "of payments" in article.text
    assert "zither-barrow" in article.text or "zitherbarrow" in article.text
    assert "\xad" not in article.text


def test_a_large_initial_is_the_first_letter_of_its_word():
    """Though its foot stands on a later line."""
    first, second, third = (
        "rla Finch has resigned as chief executive",
        "of Skerry Vale Health Board, which",
        "said so.",
    )
    drawn = (
        b"BT /F1 36 Tf 50 676 Td (O) Tj ET BT /F1 10 Tf 80 700 Td (%b) Tj ET BT /F1 10 Tf 80 688 Td (%b) Tj ET "
        b"BT /F1 10 Tf 50 664 Td (%b) Tj ET" % (first.encode(), second.encode(), third.encode())
    )
    article = read("initial.pdf", page_pdf(stream_of(drawn.replace(b" 664 ", b" 676 ", 1))))
    assert article.text == f"O{first} {second} {third}"


def test_ligatures_are_the_letters_that_are_seen():
    """As other glyphs that stand for several letters."""
    cmap = (
        b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
        b"2 beginbfchar <01> <FB01> <02> <FB03> endbfchar endcmap"
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>"
    pdf = page_pdf(
        stream_of(b"BT /F2 10 Tf 50 700 Td (\x01nance o\x02cer Orla Finch has left) Tj ET"),
        font,
        stream_of(cmap),
        resources=b"/Font << /F2 6 0 R >>",
    )
    assert read("ligatures.pdf", pdf).text == "finance officer Orla Finch has left"


def test_a_turned_page_is_read_and_what_stands_aslant_on_it_is_told():
    """A page shown turned has its text upright; a stamp across it has not."""
    upright = b"BT /F1 10 Tf 0 1 -1 0 %d 50 Tm (%b) Tj ET "
    drawn = b"".join(
        upright % (300 + 12 * n, line) for n, line in enumerate((b"Orla Finch has", b"resigned."))
    )
    stamp = b"BT /F1 40 Tf 0.7 0.7 -0.7 0.7 90 90 Tm (DRAFT) Tj ET"
    article = read("turned.pdf", page_pdf(stream_of(drawn + stamp), extra=b"/Rotate 90"))
    assert article.text == "Orla Finch has resigned."
    assert article.meta.warnings == ("text that stands aslant is left out: 1 pieces",)


def test_a_form_stands_where_it_is_put():
    """Though its text has coordinates of its own, and stands behind what was drawn before it."""
    form = stream_of(
        b"BT /F1 10 Tf 0 20 Td (has resigned. Her) Tj ET BT /F1 10 Tf 0 8 Td (deputy takes over.) Tj ET",
        b"/Type /XObject /Subtype /Form /BBox [0 0 500 50] /Resources << /Font << /F1 5 0 R >> >>",
    )
    drawn = b"q 1 0 0 1 50 668 cm /X6 Do Q BT /F1 10 Tf 50 700 Td (Orla Finch of the Skerry) Tj ET"
    pdf = page_pdf(stream_of(drawn), form, resources=b"/Font << /F1 5 0 R >> /XObject << /X6 6 0 R >>")
    assert read("form.pdf", pdf).text == "Orla Finch of the Skerry has resigned. Her deputy takes over."


def test_what_a_pdf_tells_about_itself():
    """Title, author, language, and dates with the zone they were made in; file names are no titles."""
    made = datetime(2024, 5, 14, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    pdf = typeset(FPDF(), STORY)
    pdf.set_title(TITLE)
    pdf.set_author("Mira Quill")
    pdf.set_lang("en-GB")
    pdf.set_creation_date(made)
    article = read("release.pdf", bytes(pdf.output()))
    meta = article.meta
    assert (meta.title, meta.byline, meta.language) == (TITLE, "Mira Quill", "en-GB")
    assert meta.published_at == made
    assert str(meta.published) == "2024-05-14"
    assert meta.told_by["title"] == meta.told_by["published"] == "pdf info"
    assert not article.text.startswith(TITLE)
    pdf = typeset(FPDF(), STORY)
    pdf.set_title("Microsoft Word - release final2.docx")
    assert read("release.pdf", bytes(pdf.output())).meta.title is None


def test_xmp_wins_over_info():
    """As the newer of the two ways to tell it."""
    pdf = typeset(FPDF(), STORY)
    pdf.set_title("Old title")
    pdf.set_xmp_metadata(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt>'
        f'<rdf:li xml:lang="x-default">{TITLE}</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>'
    )
    meta = read("release.pdf", bytes(pdf.output())).meta
    assert meta.title == TITLE
    assert meta.told_by["title"] == "pdf xmp"


def test_encrypted_with_a_password_is_an_error_and_without_one_is_read():
    """Many are encrypted only against changes."""
    pdf = typeset(FPDF(), STORY)
    pdf.set_encryption("gull", permissions=AccessPermission.none())
    assert kept(read("closed.pdf", bytes(pdf.output()))) == 1
    pdf = typeset(FPDF(), STORY)
    pdf.set_encryption("gull", "tern")
    with pytest.raises(ArticleError, match=r"closed\.pdf: is encrypted with a password"):
        refused("closed.pdf", bytes(pdf.output()))


def test_no_text_layer_says_to_run_ocr():
    """A scan; and a scanned page among others is told."""
    with pytest.raises(ArticleError, match="no text layer") as error:
        refused("scan.pdf", page_pdf(stream_of(b"0 0 100 100 re f")))
    assert "OCR" in error.value.hint
    pdf = typeset(FPDF(), STORY)
    pdf.add_page()
    assert read("half.pdf", bytes(pdf.output())).meta.warnings == (
        "no text on page 2: blank, scanned or drawn",
    )
