"""PDF files for tests: press releases as they are set, and objects as they are written."""

from __future__ import annotations

from collections.abc import Sequence

from fpdf import FPDF
from release import TITLE

HEADER, FOOTER = "Skerry Vale Health Board | Press release", "Page {} of {}"


class Release(FPDF):
    """A press release with a header and a footer on every page."""

    def header(self) -> None:
        """Stands on top."""
        self.set_font("Helvetica", size=9)
        self.cell(0, 8, HEADER, new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        """Stands at the bottom."""
        self.set_y(-15)
        self.set_font("Helvetica", size=8)
        self.cell(0, 8, FOOTER.format(self.page_no(), "{nb}"), align="C")


def typeset(pdf: FPDF, blocks: Sequence[str], *, align: str = "L", gap: float = 0, indent: str = "") -> FPDF:
    """The release's title and paragraphs, set in a PDF."""
    pdf.core_fonts_encoding = "cp1252"
    pdf.add_page()
    pdf.set_font("Times", "B", 18)
    pdf.multi_cell(0, 10, TITLE, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Times", size=11)
    for block in blocks:
        pdf.multi_cell(0, 5.5, indent + block, align=align, new_x="LMARGIN", new_y="NEXT")
        pdf.ln(gap)
    return pdf


def raw_pdf(*objects: bytes, root: int = 1) -> bytes:
    """A PDF of objects as they are, numbered from 1."""
    body, places = b"%PDF-1.7\n", list[int]()
    for number, each in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        root,
        len(body),
    )
    return body + b"xref\n0 %d\n0000000000 65535 f \n%b%b" % (len(objects) + 1, table, tail)


def stream_of(data: bytes, extra: bytes = b"") -> bytes:
    """An object that is a stream."""
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(data), extra, data)


CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def page_pdf(
    contents: bytes, *more: bytes, resources: bytes = b"/Font << /F1 5 0 R >>", extra: bytes = b""
) -> bytes:
    """A PDF of one page with these contents."""
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << %b >> %b >>"
        % (resources, extra)
    )
    return raw_pdf(CATALOG, PAGES, page, contents, FONT, *more)


def drawn(*lines: tuple[int, int, str]) -> bytes:
    """A PDF of lines drawn at their places."""
    parts = (b"BT /F1 10 Tf %d %d Td (%b) Tj ET" % (x, y, text.encode("cp1252")) for x, y, text in lines)
    return page_pdf(stream_of(b"\n".join(parts)))
