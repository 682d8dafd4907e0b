"""Article: what is read from a file, and that offsets count the characters of its text."""

from __future__ import annotations

import hashlib
import io
import sys
import unicodedata
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from items import FRONT, ITEM

from summarizer.article import MAX_CHARACTERS, Article, parse_date, read_article
from summarizer.errors import ArticleError


def sentences(text: str) -> list[str]:
    """List the sentences of a text."""
    article = Article.from_text(text)
    return [article.sentence_text(sentence) for sentence in article.sentences]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(ITEM.encode(), id="UTF-8"),
        pytest.param(ITEM.encode("utf-8-sig"), id="UTF-8 with a mark"),
        pytest.param(b"\xff\xfe" + ITEM.encode("utf-16-le"), id="UTF-16 little end first"),
        pytest.param(b"\xfe\xff" + ITEM.encode("utf-16-be"), id="UTF-16 big end first"),
        pytest.param(ITEM.encode("cp1252"), id="Windows-1252"),
        pytest.param(ITEM.replace("\n", "\r\n").encode(), id="CR LF"),
        pytest.param(ITEM.replace("\n", "\r").encode(), id="CR"),
        pytest.param(ITEM.replace("\n", "\r\n", 1).replace("\n\nShe", "\r\u2028She").encode(), id="mixed"),
        pytest.param(unicodedata.normalize("NFD", ITEM).encode(), id="decomposed"),
    ],
)
def test_one_text_in_every_coding(item: Path, data: bytes) -> None:
    """An item is the same text in whichever coding, line ends and form it was stored."""
    item.write_bytes(data)
    article = read_article(item)
    assert article.text == ITEM
    assert article.id == hashlib.sha256(ITEM.encode()).hexdigest()


def test_a_clean_file_is_the_text_byte_for_byte(item: Path) -> None:
    """Offsets count from the file's start: nothing is cut off either end of a clean file."""
    text = f"\n\n  {ITEM}  \n\t\n"
    item.write_bytes(text.encode())
    article = read_article(item)
    assert article.text.encode() == item.read_bytes()
    first = article.sentences[0]
    assert text[first.start : first.end] == "Harbour chief “quits”"


def test_bytes_without_meaning_are_marked(item: Path) -> None:
    """The five bytes that Windows-1252 leaves open become replacement characters, one for one."""
    item.write_bytes(b"caf\xe9 \x81\x8d\x8f\x90\x9d \x93ok\x94")
    assert read_article(item).text == "café \ufffd\ufffd\ufffd\ufffd\ufffd “ok”"


def test_half_a_pair_is_marked() -> None:
    """A lone surrogate, as careless JSON brings them, can't reach a record."""
    article = Article.from_text("Petra \ud83d Vance left.")
    assert article.text == "Petra \ufffd Vance left."
    assert article.model_dump_json()


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The name - stands for standard input, decoded like a file."""
    data = io.BytesIO(ITEM.replace("\n", "\r\n").encode("cp1252"))
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=data))
    assert read_article("-").text == ITEM


def test_a_closed_standard_input_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a standard input there is no item, and that is said."""
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(ArticleError, match="empty"):
        read_article("-")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"\xef\xbb\xbf", "empty", id="only a mark"),
        pytest.param(" \r\n\t\u00a0\u2028".encode(), "empty", id="white space"),
        pytest.param(FRONT.encode(), "empty", id="only a front matter"),
        pytest.param("— … ---".encode(), "no words", id="no words"),
        pytest.param(b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 4, "not a text", id="binary"),
        pytest.param(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x01\x02\x03\x04 stream", "not a text", id="PDF"),
        pytest.param(ITEM.encode("utf-16-le"), "not", id="UTF-16 without a mark"),
        pytest.param(b"\xff\xfeP\x00e", "not a text", id="UTF-16 cut"),
        pytest.param(b"P\x00e\x00t\x00r\x00a\x00", "not text", id="NUL bytes"),
        pytest.param(b"a" * (MAX_CHARACTERS + 1), "100,001 characters", id="over-long"),
        pytest.param("ä".encode() * (3 * MAX_CHARACTERS), "larger than", id="far over-long"),
    ],
)
def test_what_is_no_item_is_refused(item: Path, data: bytes, told: str) -> None:
    """An empty, binary or over-long file raises with its name, what is wrong and what to do."""
    item.write_bytes(data)
    with pytest.raises(ArticleError, match=told) as caught:
        read_article(item)
    assert caught.value.message.startswith(str(item))
    assert caught.value.hint


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("missing.txt", "no such file"),
        (".", "folder"),
        ("item.txt/more", "can't be read"),
        ("x" * 300, "can't be read"),
        ("a\0b", "not a file name"),
    ],
)
def test_what_is_no_file_is_told(tmp_path: Path, name: str, told: str) -> None:
    """A missing file, a folder and an impossible name raise ArticleError."""
    (tmp_path / "item.txt").write_text(ITEM, "utf-8")
    with pytest.raises(ArticleError, match=told):
        read_article(tmp_path / name)


def test_a_locked_file_is_told(item: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without permission raises ArticleError with the system's reason."""

    def locked(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", locked)
    with pytest.raises(ArticleError, match="Permission denied"):
        read_article(item)


def test_the_longest_text_is_read() -> None:
    """Exactly as many characters as are allowed are taken."""
    assert len(Article.from_text("a" * MAX_CHARACTERS).text) == MAX_CHARACTERS


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("She left. He stayed.", ["She left.", "He stayed."]),
        ("“I quit.” She left.", ["“I quit.”", "She left."]),
        ("Mr. Roth met Ms. Ünal.", ["Mr. Roth met Ms. Ünal."]),
        ("Dr. Đurić and Prof. É. Žák left.", ["Dr. Đurić and Prof. É. Žák left."]),
        ("J. Øster quit. He left.", ["J. Øster quit.", "He left."]),
        ("Sen. Ćwik left the U.S. Senate on Jan. 3.", ["Sen. Ćwik left the U.S. Senate on Jan. 3."]),
        ("It rose 2.38 points. Then fell.", ["It rose 2.38 points.", "Then fell."]),
        ("Harbour chief quits\nPetra Vance left.", ["Harbour chief quits", "Petra Vance left."]),
        (
            "Harbour chief quits\n\nBy Anna Roth\n\nShe left.",
            ["Harbour chief quits", "By Anna Roth", "She left."],
        ),
        ("By A. J.\nRoth left.", ["By A. J.", "Roth left."]),
        ("  She left.  \t He stayed.  ", ["She left.", "He stayed."]),
        ("😀 She left. 👩‍👧 He stayed.", ["😀 She left.", "👩‍👧 He stayed."]),
        ("no stop", ["no stop"]),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    """Sentences end where a reader ends them: not after a title, and always with a line."""
    assert sentences(text) == parts


TEXTS = st.text(min_size=1, max_size=200) | st.lists(
    st.sampled_from(
        ["Ms. Ünal", "She left.", "“No!”", "\n", " ", "J. R.", "…", "😀", "Dr.", "a\u0301", "U.S."]
    )
).map(" ".join)


@given(TEXTS)
@example("Ms. Ü. \n Ms. Ü")
@example("1\u2028a\x85b\x0bc\x1cd")
def test_sentences_cover_the_text(text: str) -> None:
    """Sentences stand in order and apart, have no outer blanks, and leave out nothing but blanks."""
    try:
        article = Article.from_text(text)
    except ArticleError:
        return
    end, left_out = 0, ""
    for number, sentence in enumerate(article.sentences, 1):
        words = article.text[sentence.start : sentence.end]
        assert sentence.number == number
        assert end <= sentence.start < sentence.end
        assert words == words.strip() == article.sentence_text(sentence)
        assert "\n" not in words
        left_out += article.text[end : sentence.start]
        end = sentence.end
    assert not (left_out + article.text[end:]).strip()


@given(TEXTS)
def test_reading_again_changes_nothing(text: str) -> None:
    """The text of an article is its own text: folding is done once."""
    try:
        article = Article.from_text(text)
    except ArticleError:
        return
    assert Article.from_text(article.text) == article


@pytest.mark.parametrize(("value", "day"), [("2022-11-11", 11), (" 2022-11-01\n", 1)])
def test_a_date_is_read(value: str, day: int) -> None:
    """ISO dates are taken, with blanks around them."""
    assert parse_date(value) == date(2022, 11, day)


@pytest.mark.parametrize("value", ["", "Friday", "11.11.2022", "2022-13-01", "2022-11-11T10:00"])
def test_another_date_is_refused(value: str) -> None:
    """Anything else raises and says how a date is written."""
    with pytest.raises(ArticleError, match="YYYY-MM-DD"):
        parse_date(value)


def test_the_caption_of_a_filing_is_a_sentence_of_its_own():
    """Though what follows runs on behind it."""
    caption = "Item 5.02 Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers"
    article = Article.from_text(f"{caption} Ada Holm, the treasurer, will be leaving.")
    assert [article.sentence_text(s) for s in article.sentences] == [
        caption,
        "Ada Holm, the treasurer, will be leaving.",
    ]
