"""PDF: the story in its text layer, as it was before it was set in lines and pages."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from summarizer.article import MAX_CHARACTERS, Article
from summarizer.errors import ArticleError
from summarizer.meta import Meta
from summarizer.readers.document import Document, Found, Item, Rooms, naming
from summarizer.readers.pdf.furniture import without_furniture
from summarizer.readers.pdf.lines import Page, TooLongError, read_page
from summarizer.readers.pdf.paragraphs import paragraphs
from summarizer.readers.pdf.told import told_by_pdf

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MAX_PAGES: Final = 200
"""Most pages of a PDF that is read."""
MAX_SECONDS: Final = 30.0
"""Longest that is spent on the pages of one PDF."""
_MAX_FONTS: Final = 200
"""Most fonts of one page."""
_MAX_DRAWN: Final = 50_000_000
"""Most bytes that draw the pages of one PDF."""
_LIMITS: Final[dict[str, Any]] = {
    "maximum_declared_stream_length": 20_000_000,
    "array_based_stream_maximum_output_length": 10_000_000,
    "lzw_maximum_output_length": 10_000_000,
    "run_length_maximum_output_length": 10_000_000,
    "zlib_maximum_output_length": 10_000_000,
    "brotli_maximum_output_length": 10_000_000,
    "zlib_maximum_recovery_input_length": 1_000_000,
    "stream_filters_maximum_length": 4,
    "stream_decoding_work_maximum_length": 40_000_000,
    "stream_parsing_work_maximum_count": 500_000,
    "xform_maximum_invocations_per_extraction": 200,
    "xmp_maximum_input_length": 1_000_000,
    "xmp_maximum_element_count": 5_000,
    "page_tree_maximum_entries": 10_000,
    "page_tree_maximum_depth": 50,
    "page_tree_maximum_page_entries": 50_000,
}
"""What pypdf may spend on one stream of a document: a page of news is a few kilobytes."""
_SPLIT: Final = "Print the story's pages to a PDF of their own."
_SAVE: Final = "Save it anew, or print it to a new PDF, and try again."
_OCR: Final = "It is scanned or drawn: run OCR (such as ocrmypdf) and read its result."
_STRAY: Final = 20
"""One letter in so many that can't be told makes a text doubtful."""

# What pypdf mends on its way is not for the reader of news.
logging.getLogger("pypdf").addHandler(logging.NullHandler())


def read(document: Document, rooms: Rooms) -> Iterator[Found]:  # noqa: ARG001  # it needs none of them
    """The one item of a PDF; see `Reader.read`."""
    name, data = document.name, document.read()
    with naming(name):
        blocks, meta = _story(*_read(data))
        article = Article.from_text("\n\n".join(blocks), document.meta.merged_over(meta))
    yield Item(name, article)


def _read(data: bytes) -> tuple[list[Page], Meta]:
    """The pages of a PDF, and what it tells about itself; all that pypdf may stumble over is done here."""
    from pypdf import apply_configuration
    from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

    try:
        with apply_configuration(**_LIMITS):
            return _opened(data)
    except ArticleError:
        raise
    except TooLongError:
        raise ArticleError(f"takes more than {MAX_SECONDS:.0f} seconds to read.", _SPLIT) from None
    except (LimitReachedError, MemoryError, RecursionError) as error:
        what = " ".join(str(error).split()) or "it stands too deep in itself"
        raise ArticleError(f"is larger inside than a PDF of news may be ({what}).", _SPLIT) from None
    except DependencyError:
        raise ArticleError(
            "is encrypted in a way that needs the package cryptography.",
            "Install it: pip install 'pypdf[crypto]', or save the PDF without encryption.",
        ) from None
    except PyPdfError as error:
        what = " ".join(str(error).split()).rstrip(".")
        raise ArticleError(f"is a broken PDF ({what}).", _SAVE) from None
    except Exception as error:  # damage shows as whatever pypdf stumbles over
        raise ArticleError(f"is a broken PDF ({type(error).__name__}).", _SAVE) from None


def _opened(data: bytes) -> tuple[list[Page], Meta]:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(data), strict=False)
    _decrypt(reader)
    count = len(reader.pages)
    if count > MAX_PAGES:
        raise ArticleError(f"has {count:,} pages; at most {MAX_PAGES} are read.", _SPLIT)
    return _pages(reader), told_by_pdf(reader)


def _story(pages: Sequence[Page], meta: Meta) -> tuple[list[str], Meta]:
    lines, furniture = without_furniture([page.lines for page in pages])
    blocks, doubtful = paragraphs(lines)
    empty = [str(number) for number, page in enumerate(pages, 1) if not page.lines]
    warnings = [f"no text on page {', '.join(empty)}: blank, scanned or drawn"] if empty else []
    warnings += _told_furniture(furniture) + _told_doubts(pages, blocks, doubtful)
    if meta.title and len(blocks) > 1 and _same(blocks[0], meta.title):
        blocks = blocks[1:]
    return blocks, meta.model_copy(update={"warnings": tuple(warnings)})


def _decrypt(reader: PdfReader) -> None:
    # Many are encrypted only to forbid changes; these open without a password.
    if reader.is_encrypted and not reader.decrypt(""):
        raise ArticleError(
            "is encrypted with a password.", "Open it with its password and save it without one."
        )


def _pages(reader: PdfReader) -> list[Page]:
    deadline = time.monotonic() + MAX_SECONDS
    pages, drawn, length = list[Page](), 0, 0
    for number, page in enumerate(reader.pages, 1):
        drawn += _weigh(page)
        if drawn > _MAX_DRAWN:
            raise ArticleError("is larger inside than a PDF of news may be.", _SPLIT)
        if time.monotonic() > deadline:
            raise TooLongError
        pages.append(read_page(page, number, deadline))
        length += sum(len(line.text) for line in pages[-1].lines)
        if length > 2 * MAX_CHARACTERS:
            raise ArticleError(f"the text has more than {length:,} characters.", _SPLIT)
    if not length:
        raise ArticleError("has no text layer.", _OCR)
    return pages


def _weigh(page: PageObject) -> int:
    """How many bytes draw a page.

    Raises:
        ArticleError: it uses more fonts than a page can.
    """
    resources: Any = page.get("/Resources")
    resources = resources.get_object() if resources is not None else {}
    fonts: Any = resources.get("/Font") if hasattr(resources, "get") else None
    fonts = fonts.get_object() if fonts is not None else ()
    if hasattr(fonts, "__len__") and len(fonts) > _MAX_FONTS:
        raise ArticleError(f"uses {len(fonts):,} fonts on a page.", _SAVE)
    contents = page.get_contents()
    return len(contents.get_data()) if contents is not None else 0


def _told_furniture(lines: Sequence[str]) -> list[str]:
    if not lines:
        return []
    some = "; ".join(f"“{line[:60]}”" for line in lines[:6])
    more = f" and {len(lines) - 6} more" if len(lines) > 6 else ""  # noqa: PLR2004  # as many as are named
    return [f"headers, footers or page numbers are left out: {some}{more}"]


def _told_doubts(pages: Sequence[Page], blocks: Sequence[str], doubtful: int) -> list[str]:
    warnings = list[str]()
    if aslant := sum(page.aslant for page in pages):
        warnings.append(f"text that stands aslant is left out: {aslant} pieces")
    if doubtful:
        warnings.append(f"{doubtful} words broken at the end of a line keep a hyphen that may not be theirs")
    strange = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" for block in blocks for c in block)
    if strange * _STRAY > sum(map(len, blocks)):
        raise ArticleError("its fonts don't tell what letters they show.", _OCR)
    if strange:
        warnings.append(f"{strange} characters can't be told from their font")
    return warnings


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()
