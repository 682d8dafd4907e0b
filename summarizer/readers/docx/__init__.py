"""Word: the paragraphs and tables of a DOCX, as they are read with all changes accepted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from summarizer.article import MAX_CHARACTERS, Article
from summarizer.errors import ArticleError
from summarizer.meta import Meta
from summarizer.readers.document import Document, Found, Item, Rooms, naming
from summarizer.readers.docx.blocks import Blocks, TooLongError
from summarizer.readers.docx.package import check_package

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage

_PROPERTIES: Final = "docx properties"
_MAIN: Final = (
    "wordprocessingml.document.main",
    "ms-word.document",
    "wordprocessingml.template",
    "ms-word.template",
)
_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SAVE: Final = "Save it anew as .docx and try again."
_NO_NAMES: Final = frozenset(
    ("", "python-docx", "user", "admin", "author", "unknown", "microsoft office user")
)
_NO_TITLES: Final = frozenset(("", "word document", "powerpoint presentation", "document", "untitled"))
_OLD: Final = timedelta(days=31)
"""A file that was begun longer than this before its last change was made of an older one."""


def read(document: Document, rooms: Rooms) -> Iterator[Found]:  # noqa: ARG001  # it needs none of them
    """The one item of a Word file; see `Reader.read`."""
    name, data = document.name, document.read()
    with naming(name):
        check_package(data)
        text, meta = _read(data)
        article = Article.from_text(text, document.meta.merged_over(meta))
    yield Item(name, article)


def _read(data: bytes) -> tuple[str, Meta]:
    from docx.opc.package import OpcPackage

    try:
        return _story(OpcPackage.open(BytesIO(data)))
    except ArticleError:
        raise
    except TooLongError:
        raise ArticleError(
            f"the text has more than {MAX_CHARACTERS:,} characters.", "Give one news item at a time."
        ) from None
    except Exception as error:  # damage shows as whatever python-docx stumbles over
        raise ArticleError(f"is a broken Word file ({type(error).__name__}).", _SAVE) from None


def _story(package: OpcPackage) -> tuple[str, Meta]:
    blocks = Blocks()
    blocks.read(_body(package))
    texts, title = list(blocks.texts), blocks.title
    meta = _told(package)
    if title and len(texts) > 1:
        texts = texts[1:]
        meta = Meta(title=title).credited("first heading").merged_over(meta)
    elif len(texts) > 1 and meta.title and texts[0].casefold().split() == meta.title.casefold().split():
        texts = texts[1:]
    warnings = (*blocks.warnings(), *meta.warnings)
    return "\n\n".join(texts), meta.model_copy(update={"warnings": warnings})


def _body(package: OpcPackage) -> Any:
    from docx.oxml.parser import parse_xml

    part: Any = package.main_document_part
    if not any(main in part.content_type for main in _MAIN):
        raise ArticleError("is an Office file, but none of Word.", "Save its text as .docx or .txt.")
    # Templates and files with macros are read, too, which python-docx takes for unknown parts.
    root: Any = part.element if hasattr(part, "element") else parse_xml(part.blob)
    body = root.find(f"{{{_W}}}body")
    if body is None:
        raise ArticleError(
            "has no body that can be read.", "It may be a Strict Open XML file: save it as a plain .docx."
        )
    return body


def _told(package: OpcPackage) -> Meta:
    """Title, author and moments from the core properties, which Word writes in UTC."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    try:
        # Without this look python-docx makes up properties of its own.
        package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
        told: Any = package.core_properties
        title, author = _line(told.title), _line(told.author)
        created, modified = told.created, told.modified
        language = _line(told.language)
    except Exception:  # no properties, or damaged ones, tell nothing
        return Meta()
    old = bool(created and modified and modified - created > _OLD)
    values = {
        "title": None if title.casefold() in _NO_TITLES else title,
        "byline": None if author.casefold() in _NO_NAMES else author,
        "published_at": None if old else created,
        "modified_at": modified,
        "language": language or None,
    }
    try:
        meta = Meta.model_validate(values).credited(_PROPERTIES)
    except ValidationError:
        return Meta()
    made = f"the file was begun on {created:%Y-%m-%d}, long before its last change: not taken for the day of publication"
    return meta.model_copy(update={"warnings": (made,)}) if old else meta


def _line(value: object) -> str:
    return " ".join(str(value or "").split())
