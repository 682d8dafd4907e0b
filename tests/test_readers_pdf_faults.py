"""PDF: a damaged or hostile file gives an item or a clear error, in time."""

from __future__ import annotations

import time
import zlib

import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfs import CATALOG, PAGES, Release, page_pdf, raw_pdf, stream_of, typeset
from release import STORY, kept, read, refused

from summarizer.errors import ArticleError
from summarizer.readers import Document, Item, read_document


def test_a_broken_table_is_mended_or_an_error():
    """The objects are found without it; half a file is none, or told to be broken."""
    whole = bytes(typeset(FPDF(), STORY).output())
    at = whole.rindex(b"startxref")
    assert kept(read("mended.pdf", whole[:at] + b"startxref\n99\n%%EOF")) == 1
    for share in (0.1, 0.5, 0.9):
        with pytest.raises(ArticleError) as error:
            refused("cut.pdf", whole[: int(len(whole) * share)])
        assert error.value.hint


KIDS = b"<< /Type /Pages /Kids [%b] /Count 9 >>"
BOMBS = {
    "a stream that grows": page_pdf(stream_of(zlib.compress(b" " * 60_000_000, 9), b"/Filter /FlateDecode")),
    "a stream in itself": page_pdf(
        stream_of(
            zlib.compress(zlib.compress(b"BT " * 9_000_000, 9), 9), b"/Filter [/FlateDecode /FlateDecode]"
        )
    ),
    "endless text": page_pdf(
        stream_of(zlib.compress(b"BT /F1 9 Tf (a) Tj T* ET\n" * 200_000), b"/Filter /FlateDecode")
    ),
    "pages in themselves": raw_pdf(CATALOG, KIDS % b"2 0 R 2 0 R"),
    "pages without end": raw_pdf(CATALOG, *(KIDS % (b"%d 0 R %d 0 R" % (n + 3, n + 3)) for n in range(40))),
    "forms in forms": page_pdf(
        stream_of(b"/X6 Do " * 20),
        *(
            stream_of(
                b"/X%d Do " % (n + 1) * 20,
                b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X%d %d 0 R >> >>"
                % (n + 1, n + 1),
            )
            for n in range(6, 30)
        ),
        resources=b"/XObject << /X6 6 0 R >>",
    ),
    "deep arrays": page_pdf(stream_of(b"[" * 100_000)),
    "deep objects": raw_pdf(b"[" * 100_000),
    "many fonts": page_pdf(
        stream_of(b"BT (a) Tj ET"),
        resources=b"/Font << %b >>" % b" ".join(b"/F%d 5 0 R" % n for n in range(5000)),
    ),
    "a loop": raw_pdf(CATALOG, PAGES, b"3 0 R"),
    "no pages": raw_pdf(b"<< /Type /Catalog >>"),
    "only a head": b"%PDF-1.7\n",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_bombs_are_refused_in_time(bomb: str):
    """Each with an error that says what to do."""
    begun = time.monotonic()
    with pytest.raises(ArticleError) as error:
        refused("bomb.pdf", BOMBS[bomb])
    assert error.value.hint
    assert time.monotonic() - begun < 40


def test_more_pages_than_a_story_has_are_refused():
    """A book is not a news item."""
    kids = b" ".join(b"3 0 R" for _ in range(300))
    pdf = raw_pdf(
        CATALOG, b"<< /Type /Pages /Kids [%b] /Count 300 >>" % kids, b"<< /Type /Page /Parent 2 0 R >>"
    )
    with pytest.raises(ArticleError, match="300 pages; at most 200"):
        refused("book.pdf", pdf)


WHOLE = bytes(typeset(Release(), STORY).output())


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(WHOLE)), st.integers(0, len(WHOLE)), st.binary(max_size=30))
def test_any_damage_gives_an_item_or_an_error(start: int, end: int, noise: bytes):
    """And never anything else."""
    damaged = b"%PDF-1.7\n" + WHOLE[:start] + noise + WHOLE[end:]
    for found in read_document(Document.of("damaged.pdf", damaged)):
        assert isinstance(found, (Item, ArticleError))
