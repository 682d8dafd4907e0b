r"""An article: one news item as read, its sentences, and what is known about it.

Offsets everywhere in the package count Unicode code points of `Article.text`, which is the
decoded file with line ends as `\n` and characters composed (NFC), and nothing else changed.
"""

from __future__ import annotations

import hashlib
import re
import sys
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

import sentencex
import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from summarizer.errors import ArticleError
from summarizer.meta import Meta

MAX_CHARACTERS: Final = 100_000
"""Longest text that is read as one item; a 10,000-word feature has about 60,000."""

MAX_FILE_BYTES: Final = 4 * MAX_CHARACTERS + 4096
"""Most bytes of a text file that is read as one item."""
_SPLIT: Final = f"Give one news item at a time, at most {MAX_CHARACTERS:,} characters."
_AS_TEXT: Final = "Save the item as plain text in UTF-8 and try again."
_LINE_ENDS: Final = re.compile("\r\n|\r|\x85|\u2028|\u2029")
_LONGEST_FRONT: Final = 20
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
# sentencex splits after these when a non-ASCII capital follows ("Ms. Ü").
_ABBREVIATED: Final = re.compile(
    r"(?:^|[\s(“\"'])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Gov|Sen|Rep|Gen|Col|Lt|Sgt|Capt|Cmdr|Adm|Maj|St|Sr|Jr|[^\W\d_])\.\s*$"
)

# The caption that Form 8-K prescribes for changes of posts; what is scraped often runs on behind it.
_CAPTION: Final = re.compile(
    r"(?:Item\s*5\.02\W*)?Departure\s+of\s+Directors\s+or\s+\w+\s+Officers(?:\s*;\s*(?:Election|Appointment|Compensatory\s+Arrangements)\s+of\s+(?:\w+\s+)?(?:Directors|Officers))*\s*\.?\s*",
    re.IGNORECASE,
)


class Sentence(NamedTuple):
    """One sentence: its number, counted from 1, and its span in the text."""

    number: int
    start: int
    end: int


class Article(BaseModel):
    """One news item: its text, its sentences with offsets, and its meta data."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)

    id: str
    """SHA-256 of the text in UTF-8, as lower-case hex."""
    text: str
    """What offsets count in, by Unicode code points: in NFC, each line end a line feed."""
    meta: Meta
    """What is known about it: title, publisher, day of publication and so on."""
    sentences: tuple[Sentence, ...]
    """Its sentences in order, each with its span."""

    def __hash__(self) -> int:
        return hash(self.id)  # so that what is read of an article can be kept

    def sentence_text(self, sentence: Sentence) -> str:
        """The characters of one sentence."""
        return self.text[sentence.start : sentence.end]

    @classmethod
    def from_text(cls, text: str, meta: Meta | None = None) -> Article:
        """An article from text in memory.

        Raises:
            ArticleError: the text is empty, too long, or not text.
        """
        # Half a surrogate pair is no character, and no record could be written with it.
        text = unicodedata.normalize("NFC", _SURROGATE.sub("\ufffd", _LINE_ENDS.sub("\n", text)))
        _check(text)
        digest = hashlib.sha256(text.encode()).hexdigest()
        return cls(id=digest, text=text, meta=meta or Meta(), sentences=_split(text))


def read_article(path: str | Path, meta: Meta | None = None) -> Article:
    """Read one item from a file, or from standard input for "-".

    UTF-8 (with or without a byte-order mark), UTF-16 with one, else Windows-1252. A front
    matter of `title`, `publisher`, `published`, `url`, `language` between `---` lines is
    taken off the text; `meta` wins over it.

    Raises:
        ArticleError: no such file, not readable, empty, binary or too long.
    """
    return parse_article(_read_bytes(path), str(path), meta)


def parse_article(data: bytes, name: str, meta: Meta | None = None) -> Article:
    """The item in a file's bytes; `name` is how an error calls them. See `read_article`.

    Raises:
        ArticleError: empty, binary or too long.
    """
    text = decode(data, name)
    try:
        front, body = split_front_matter(text)
        return Article.from_text(body, (meta or Meta()).merged_over(front.credited("front matter")))
    except ArticleError as error:
        raise ArticleError(f"{name}: {error.message}", error.hint) from None


def parse_date(value: str) -> date:
    """An ISO 8601 calendar date such as 2022-11-11.

    Raises:
        ArticleError: it is not one.
    """
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        raise ArticleError(
            f"{value!r} is not a date.", "Write the day of publication as YYYY-MM-DD."
        ) from None


def _read_bytes(path: str | Path) -> bytes:
    try:
        if str(path) == "-":
            data = sys.stdin.buffer.read(MAX_FILE_BYTES + 1) if sys.stdin else b""
        else:
            with Path(path).open("rb") as file:
                data = file.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        raise unopened(path, error) from None
    if len(data) > MAX_FILE_BYTES:
        raise ArticleError(f"{path}: is larger than {MAX_FILE_BYTES:,} bytes.", _SPLIT)
    return data


def unopened(path: str | Path, error: OSError | ValueError) -> ArticleError:
    """Why a file can't be opened or read, as an error that says what to do."""
    if isinstance(error, FileNotFoundError):
        return ArticleError(f"{path}: no such file.", "Check the name, or use - to read standard input.")
    if isinstance(error, IsADirectoryError):
        return ArticleError(f"{path}: is a folder.", "Name the files in it one by one.")
    if isinstance(error, OSError):
        return ArticleError(f"{path}: can't be read ({error.strerror}).", "Check its permissions.")
    return ArticleError(f"{str(path)!r} is not a file name.", "Check the name.")  # it has a NUL in it


def decode(data: bytes, name: str) -> str:
    """Text from bytes: UTF-8, UTF-16 with a byte-order mark, else Windows-1252.

    Raises:
        ArticleError: it is not text.
    """
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        pass
    if b"\x00" in data or len(_CONTROLS.findall(data.decode("latin-1"))) > len(data) // 100:
        raise ArticleError(f"{name}: is not a text file.", _AS_TEXT)
    # Five bytes have no meaning in Windows-1252; each becomes U+FFFD.
    return data.decode("cp1252", "replace")


def _check(text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        raise ArticleError(f"the text has {len(text):,} characters.", _SPLIT)
    if not text.strip():
        raise ArticleError("the text is empty.", "Give the words of a news item.")
    if len(_CONTROLS.findall(text)) > len(text) // 100:
        raise ArticleError("is not text: it holds too many control characters.", _AS_TEXT)
    if not any(c.isalnum() for c in text):
        raise ArticleError("the text has no words.", "Give the words of a news item.")


def split_front_matter(text: str) -> tuple[Meta, str]:
    """What a text's front matter tells, and the text behind it.

    Raises:
        ArticleError: the front matter can't be read.
    """
    text = _LINE_ENDS.sub("\n", text)
    if not text.startswith("---\n"):
        return Meta(), text
    block, mark, body = text[4:].partition("\n---\n")
    lines = block.splitlines()
    if not mark or len(lines) > _LONGEST_FRONT or not all(re.match(r"[a-z_]+:", line) for line in lines):
        return Meta(), text
    try:
        # BaseLoader keeps every value a string, so that a title can't turn into a number.
        return Meta.model_validate(yaml.load(block, Loader=yaml.BaseLoader)), body  # noqa: S506
    except (yaml.YAMLError, ValidationError) as error:
        first = error.errors()[0] if isinstance(error, ValidationError) else None
        what = ": ".join([*map(str, first["loc"][:1]), first["msg"]]) if first else "it is not YAML"
        raise ArticleError(
            f"the front matter can't be read ({what}).",
            f"Use only: {', '.join(Meta.model_fields)}.",
        ) from None


def join_front_matter(meta: Meta) -> str:
    """A front matter that `split_front_matter` reads back, each field on a line; empty if nothing is known."""
    known = meta.model_dump(mode="json", exclude_defaults=True)
    if not known:
        return ""
    # One by one: a mapping without a nested one would be written on a single line.
    fields = (
        yaml.safe_dump({name: value}, allow_unicode=True, default_flow_style=True, width=sys.maxsize)
        for name, value in known.items()
    )
    lines = "".join(f"{field.strip()[1:-1]}\n" for field in fields)
    return f"---\n{lines}---\n"


def _split(text: str) -> tuple[Sentence, ...]:
    """Sentences by sentencex, line by line: a headline or a paragraph never runs on."""
    spans: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n]+", text):
        glued = False
        splitter: Any = sentencex
        parts: list[dict[str, Any]] = splitter.get_sentence_boundaries("en", line.group())
        for part in parts:
            start = line.start() + int(part["start_index"])
            end = line.start() + int(part["end_index"])
            caption = _CAPTION.match(text, start, end)
            if caption and caption.end() < end:
                spans.append(caption.span())
                start = caption.end()
            elif glued:
                start = spans.pop()[0]
            spans.append((start, end))
            glued = bool(_ABBREVIATED.search(text[start:end]))
    trimmed = (_trim(text, start, end) for start, end in spans)
    kept = [span for span in trimmed if span[0] < span[1]]
    return tuple(Sentence(number, *span) for number, span in enumerate(kept, 1))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    raw = text[start:end]
    return start + len(raw) - len(raw.lstrip()), end - (len(raw) - len(raw.rstrip()))
