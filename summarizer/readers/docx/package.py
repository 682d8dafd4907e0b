"""Package: whether a ZIP is a Word file that can be unpacked without harm, before anything of it is."""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO
from typing import Final

from summarizer.errors import ArticleError

_MAX_UNPACKED: Final = 100_000_000
"""Most bytes of all members of a Word file."""
_MAX_XML: Final = 20_000_000
"""Most bytes of one member that is markup."""
_MAX_MEMBERS: Final = 2000
_MAX_RATIO: Final = 200
"""How many times larger than packed a member may be, if it has more bytes than the next says."""
_RATIO_COUNTS_FROM: Final = 5_000_000
_ZIP: Final = b"PK"
_SAVE: Final = "Save it anew as .docx and try again."
_DOCTYPE: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)
_DOCTYPES_UTF16: Final = tuple("<!DOCTYPE".encode(code) for code in ("utf-16-le", "utf-16-be"))
_OLD: Final = (
    (
        "EncryptedPackage",
        "is encrypted with a password.",
        "Open it with its password and save it without one.",
    ),
    (
        "WordDocument",
        "is a Word file of the old kind (.doc).",
        "Open it in Word or LibreOffice and save it as .docx.",
    ),
    ("__substg1.0", "is an Outlook mail (.msg).", "Save it as .eml or as text."),
    ("Workbook", "is an Excel file of the old kind (.xls).", "Save its text as .docx or .txt."),
    (
        "PowerPoint Document",
        "is a PowerPoint file of the old kind (.ppt).",
        "Save its text as .docx or .txt.",
    ),
)
_OTHERS: Final = (
    ("xl/", "is an Excel file.", "Copy the story to a text file."),
    ("ppt/", "is a PowerPoint file.", "Copy the story to a text file."),
    ("content.xml", "is an OpenDocument file.", "Open it in LibreOffice and save it as .docx."),
    ("META-INF/container.xml", "is an EPUB book.", "Copy the story to a text file."),
    ("index.xml", "is a Pages file.", "Export it as .docx or .pdf."),
    ("Index/Document.iwa", "is a Pages file.", "Export it as .docx or .pdf."),
)


def check_package(data: bytes) -> None:
    """Make sure that the data is a Word file, and that no member of it is larger than one may be.

    Raises:
        ArticleError: it is something else, or would grow too large.
    """
    if not data.startswith(_ZIP):
        _refuse_old(data)
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            members = package.infolist()
            _check_kind({member.filename for member in members})
            _check_sizes(members)
            _check_markup(package, members)
    # RuntimeError: a member is locked, or compressed in a way that zipfile doesn't know.
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
        what = " ".join(str(error).split()).rstrip(".") or type(error).__name__
        raise ArticleError(f"is a broken or locked ZIP file ({what}).", _SAVE) from None


def _refuse_old(data: bytes) -> None:
    for mark, message, hint in _OLD:
        if mark.encode("utf-16-le") in data:
            raise ArticleError(message, hint)
    raise ArticleError("is an Office file of an old kind.", "Save its text as .docx or .txt.")


def _check_kind(names: set[str]) -> None:
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return
    for mark, message, hint in _OTHERS:
        if any(name.startswith(mark) for name in names):
            raise ArticleError(message, hint)
    if "[Content_Types].xml" not in names:
        raise ArticleError("is a ZIP file, but none of Word.", "Unpack it and give the files in it.")


def _check_sizes(members: list[zipfile.ZipInfo]) -> None:
    too_many = len(members) > _MAX_MEMBERS or sum(member.file_size for member in members) > _MAX_UNPACKED
    bombs = [
        member.filename
        for member in members
        if (member.file_size > _RATIO_COUNTS_FROM and member.file_size > _MAX_RATIO * member.compress_size)
        or (_is_markup(member) and member.file_size > _MAX_XML)
    ]
    if too_many or bombs:
        what = f" ({bombs[0][:60]})" if bombs else ""
        raise ArticleError(
            f"is larger inside than a Word file of news may be{what}.", "Copy the story to a file of its own."
        )


def _check_markup(package: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    """Office writes no document types; what they declare could grow without end."""
    for member in members:
        if _is_markup(member):
            with package.open(member) as file:
                head = file.read(4096)
            if _DOCTYPE.search(head) or any(mark in head for mark in _DOCTYPES_UTF16):
                raise ArticleError("declares a document type, which no Word file does.", _SAVE)


def _is_markup(member: zipfile.ZipInfo) -> bool:
    return member.filename.lower().endswith((".xml", ".rels"))
