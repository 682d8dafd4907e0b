"""JSON: objects become items, however they are laid out in a file and whichever version of ninjs they follow."""

from __future__ import annotations

import contextlib
import gzip
import io
import itertools
import json
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import ArticleError, SummarizerError
from summarizer.meta import Meta
from summarizer.readers import Item, read_items
from summarizer.readers.document import Document, Found
from summarizer.readers.jsonl import read
from summarizer.readers.kinds import tell_kind
from tests.rooms import House, errors, texts

TEXT = "Ida Brandt is harbour master of Quellhaven.\n\nShe succeeds Olaf Venn."
MARKUP = "<p>Ida Brandt is harbour master of Quellhaven.</p><p>She succeeds Olaf Venn.</p>"
NINJS_1 = {
    "uri": "https://courier.example/items/4711",
    "type": "text",
    "firstcreated": "2026-05-05T23:30:00-05:00",
    "versioncreated": "2026-05-06T08:00:00Z",
    "headline": "Brandt named",
    "byline": "Mara Lind",
    "located": "Quellhaven",
    "copyrightholder": "Quellhaven Courier",
    "language": "en",
    "body_text": TEXT,
    "subject": [{"code": 1}],
}
NINJS_2 = {
    **{
        key: NINJS_1[key]
        for key in ("uri", "firstcreated", "versioncreated", "located", "copyrightholder", "language")
    },
    "by": "Mara Lind",
    "headlines": [{"role": "seo", "value": "Who is Brandt?"}, {"role": "main", "value": "Brandt named"}],
    "bodies": [
        {"role": "richtext", "contenttype": "application/xhtml+xml", "value": MARKUP},
        {"role": "main", "contenttype": "text/plain", "value": TEXT},
    ],
}
NINJS_3 = {
    "uri": NINJS_1["uri"],
    "firstCreated": "2026-05-05T23:30:00-05:00",
    "versionCreated": "2026-05-06T08:00:00Z",
    "by": "Mara Lind",
    "located": "Quellhaven",
    "copyrightHolder": "Quellhaven Courier",
    "language": "en",
    "headlines": [{"value": "Brandt named", "contentType": "text/plain"}],
    "bodies": [{"role": "main", "contentType": "text/html", "value": MARKUP}],
}


def parse(data: str | bytes, house: House | None = None) -> list[Found]:
    """What is found in a JSON file."""
    raw = data.encode() if isinstance(data, str) else data
    return list(read(Document.of("news.json", raw), (house or House()).rooms))


def one(told: dict[str, Any]) -> Item:
    """The item of an object."""
    (item,) = parse(json.dumps(told))
    assert isinstance(item, Item), item
    return item


def names(found: list[Found]) -> list[str]:
    """The names of the items."""
    return [item.name for item in found if isinstance(item, Item)]


@pytest.mark.parametrize("told", [NINJS_1, NINJS_2, NINJS_3], ids=["ninjs 1", "ninjs 2", "ninjs 3"])
def test_ninjs(told: dict[str, Any]) -> None:
    """The versions of ninjs tell the same."""
    item = one(told)
    meta = item.article.meta
    assert item.name == "news.json"
    assert item.article.text == TEXT
    assert (meta.title, meta.byline, meta.dateline) == ("Brandt named", "Mara Lind", "Quellhaven")
    assert (meta.publisher, meta.language, meta.url) == ("Quellhaven Courier", "en", NINJS_1["uri"])
    assert meta.published_at == datetime(2026, 5, 5, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    assert meta.published == date(2026, 5, 5)
    assert meta.modified_at == datetime(2026, 5, 6, 8, tzinfo=UTC)
    assert meta.warnings == ()


def test_every_field_names_its_teller() -> None:
    """A field is told by the key it stood under."""
    told = one(NINJS_3).article.meta.told_by
    assert told["published_at"] == told["published"] == "firstCreated"
    assert (told["modified_at"], told["title"], told["publisher"]) == (
        "versionCreated",
        "headlines",
        "copyrightHolder",
    )


def test_bodies_by_role() -> None:
    """Version 1.5 of ninjs names its bodies and headlines by their roles."""
    item = one({"headline_main": "Brandt named", "body_richtext": MARKUP, "body_main": TEXT})
    assert (item.article.text, item.article.meta.title) == (TEXT, "Brandt named")


@pytest.mark.parametrize("key", ["text", "body_text", "body_xhtml", "body_html", "html", "body"])
def test_markup_is_read_as_a_page(key: str) -> None:
    """Markup is read as a page, wherever it stands."""
    house = House()
    assert texts(parse(json.dumps({key: MARKUP, "title": "Brandt named"}), house)) == [TEXT]
    assert (house.documents[0].media_type, house.documents[0].meta.title) == ("text/html", "Brandt named")


def test_angle_brackets_are_no_markup() -> None:
    """A comparison or an address in angle brackets stays text."""
    text = "Ida Brandt <ida@port.example> says 3 < 4 & 5 > 4."
    assert one({"text": text}).article.text == text


def test_what_the_caller_knows_wins() -> None:
    """What is known of the document wins over what its objects tell."""
    document = Document.of("x", json.dumps(NINJS_1).encode(), meta=Meta(title="Known"))
    (item,) = read(document, House().rooms)
    assert isinstance(item, Item)
    assert item.article.meta.title == "Known"


@pytest.mark.parametrize(
    ("told", "published", "moment"),
    [
        ("2026-05-05", date(2026, 5, 5), None),
        ("2026-05-05T23:30:00", date(2026, 5, 5), None),
        ("2026-05-05T23:30:00Z", date(2026, 5, 5), datetime(2026, 5, 5, 23, 30, tzinfo=UTC)),
        ("2026-05-05 23:30:00 +0000", date(2026, 5, 5), datetime(2026, 5, 5, 23, 30, tzinfo=UTC)),
        ("20260505T233000Z", date(2026, 5, 5), datetime(2026, 5, 5, 23, 30, tzinfo=UTC)),
        ("Tue, 05 May 2026 23:30:00 GMT", date(2026, 5, 5), datetime(2026, 5, 5, 23, 30, tzinfo=UTC)),
    ],
)
def test_dates(told: str, published: date, moment: datetime | None) -> None:
    """A date with a zone is a moment; one without is a day."""
    meta = one({"text": TEXT, "published": told}).article.meta
    assert (meta.published, meta.published_at, meta.warnings) == (published, moment, ())


@pytest.mark.parametrize(
    "told", ["yesterday", "2026-13-01", "0001-01-01T00:00:00Z", "9" * 200, 1778023800, ["2026"], True]
)
def test_dates_that_cannot_be_read(told: object) -> None:
    """A date that can't be read costs a warning, not the item."""
    meta = one({"text": TEXT, "published": told}).article.meta
    assert meta.published is None
    assert len(meta.warnings) == 1
    assert meta.warnings[0].startswith("published: ")


def test_wrong_types() -> None:
    """A field of the wrong type costs a warning, not the item; one that isn't there costs nothing."""
    meta = one(
        {"text": TEXT, "title": 5, "headline": "Brandt named", "byline": float("nan"), "url": None}
    ).article.meta
    assert meta.title == "Brandt named"
    assert meta.warnings == ("title: is no text and was left out.", "byline: is no text and was left out.")


def test_names_in_objects_and_lists() -> None:
    """Authors and publishers may be lists, or objects with a name."""
    meta = one(
        {"text": TEXT, "author": [{"name": "Mara Lind"}, "Jo Petz"], "publisher": {"name": "Courier"}}
    ).article.meta
    assert (meta.byline, meta.publisher) == ("Mara Lind, Jo Petz", "Courier")


def test_what_its_sender_says() -> None:
    """A withdrawn or embargoed item is read, with a warning; a note of correction is kept."""
    told = {
        "text": TEXT,
        "pubstatus": "canceled",
        "embargoed": "2026-06-01T00:00:00Z",
        "ednote": "CORRECTS name of port.",
    }
    meta = one(told).article.meta
    assert meta.warnings == (
        "Its sender says that it is canceled.",
        "Its sender holds it back until 2026-06-01T00:00:00Z.",
    )
    assert meta.corrections == ("CORRECTS name of port.",)


LINE = json.dumps({"text": TEXT})
PRETTY = json.dumps({"text": TEXT, "meta": {"a": [1]}}, indent=2)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (LINE, ["news.json"]),
        (f"\n\n{LINE}\n\n", ["news.json"]),
        (PRETTY, ["news.json"]),
        (PRETTY.replace("{\n", '{"x": 1,\n', 1), ["news.json"]),
        (f"{LINE}\n{LINE}\n", ["news.json#1", "news.json#2"]),
        (f"{LINE}\r\n\r\n{LINE}", ["news.json#1", "news.json#3"]),
        (f"[{LINE}, {LINE}]", ["news.json#1", "news.json#2"]),
        (f"[\n{LINE},\n{LINE}\n]", ["news.json#1", "news.json#2"]),
        (f"[{LINE},\n{LINE}]", ["news.json#1", "news.json#2"]),
        (json.dumps([json.loads(LINE)] * 2, indent=1), ["news.json#1", "news.json#2"]),
        (f"[{LINE}]\n[{LINE}, {LINE}]", ["news.json#1.1", "news.json#2.1", "news.json#2.2"]),
        (f"{PRETTY}\n{PRETTY}", ["news.json#1", "news.json#2"]),
        (f"{LINE}{LINE}", ["news.json#1", "news.json#2"]),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_layouts(data: str, expected: list[str], encoding: str) -> None:
    """One object, a list, one a line or one after the other: each is an item with its number."""
    raw = data.encode(encoding)
    assert tell_kind(Document.of("x", raw)).name == "jsonl"
    found = parse(raw)
    assert errors(found) == []
    assert names(found) == expected
    assert set(texts(found)) == {TEXT}


def test_windows_1252() -> None:
    """A line that is no UTF-8 is read as Windows-1252."""
    assert texts(parse('{"text": "Idé Brandt"}\n{"text": "x"}'.encode("cp1252")))[0] == "Idé Brandt"


@pytest.mark.parametrize(
    "bad", ["oops", '{"text": ', '{"text": "a"} x', "[" * 100_000, '{"n": ' + "9" * 5_000 + "}", "\x00"]
)
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_broken_line(bad: str, at: int) -> None:
    """A line that is broken is its own error, wherever it stands; the rest is read."""
    lines = [LINE, LINE]
    lines.insert(at, bad)
    found = parse("\n".join(lines))
    assert texts(found) == [TEXT, TEXT]
    assert len(errors(found)) == 1
    assert errors(found)[0].startswith(f"news.json#{at + 1}: is no")


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("5", "is no object"),
        ("null", "is no object"),
        ("{}", "has no text"),
        ('{"text": 5}', "has no text"),
        ('{"text": " "}', "has no text"),
        ('{"text": NaN, "bodies": 5}', "has no text"),
        ('{"bodies": [5, {"value": 5}, null]}', "has no text"),
        ('{"text": "..."}', "the text has no words"),
        (json.dumps({"text": "word " * 30_000}), "150,000 characters"),
    ],
)
def test_no_story(value: str, says: str) -> None:
    """What holds no story is its own error, with its name; the rest is read."""
    found = parse(f"{LINE}\n{value}\n{LINE}")
    assert texts(found) == [TEXT, TEXT]
    assert errors(found)[0].startswith("news.json#2: ")
    assert says in errors(found)[0]


@pytest.mark.parametrize(
    "data",
    ["", "\n \n", "{", '{\n"text": "a",\n', "[{]", "[" * 200_000, "[\n" * 100_000, '{"a":\n{\n' * 40_000],
)
def test_no_json(data: str) -> None:
    """What is no JSON at all is an error."""
    try:
        found = parse(data)
    except ArticleError:
        return
    assert len(found) == 1
    assert "is no JSON" in str(found[0])


def test_a_list_that_breaks_off() -> None:
    """Of values one after the other, those before the broken one are read."""
    found = parse(f"{PRETTY}\n{PRETTY[:-9]}")
    assert texts(found) == [TEXT]
    assert "is no JSON" in errors(found)[0]


class Lines(io.RawIOBase):
    """A file that is made while it is read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._left = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Some more of it."""
        self._left = self._left or next(self._pieces, b"")
        size = min(len(buffer), len(self._left))
        buffer[:size], self._left = self._left[:size], self._left[size:]
        return size


def test_many_lines_take_little_memory() -> None:
    """A file of many lines is read line by line."""
    line = b'{"text": "Ida Brandt."}\n'
    pieces = itertools.chain.from_iterable(itertools.repeat([line, b"[]\n" * 9], 2_000))
    stream = io.BufferedReader(Lines(pieces))
    count = 0
    tracemalloc.start()
    for found in read(Document("x", stream, line), House().rooms):  # type: ignore[arg-type]
        count += isinstance(found, Item)
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()
    assert count == 2_000


def test_a_line_without_end() -> None:
    """A line of 50 MB is its own error, and isn't kept."""
    pieces = itertools.chain(
        [LINE.encode(), b'\n{"text": "'], itertools.repeat(b"x" * 100_000, 500), [b'"}\n', LINE.encode()]
    )
    stream = io.BufferedReader(Lines(pieces))
    tracemalloc.start()
    found = list(read(Document("x", stream, LINE.encode()), House().rooms))  # type: ignore[arg-type]
    assert tracemalloc.get_traced_memory()[1] < 90_000_000
    tracemalloc.stop()
    assert texts(found) == [TEXT, TEXT]
    assert errors(found)[0].startswith("x#2: is larger than 20,000,000 bytes.")


@pytest.mark.parametrize("data", [b'{"text": "' + b"x" * 20_000_000, b"[\n" + b" " * 20_000_000 + b"{}"])
def test_one_value_too_large(data: bytes) -> None:
    """A single value beyond 20 MB is an error."""
    with pytest.raises(ArticleError, match="is larger than"):
        parse(data)


def test_a_packed_file_that_breaks_off(tmp_path: Path) -> None:
    """Of a packed file that breaks off, the lines before are read; then the error says so."""
    path = tmp_path / "news.jsonl.gz"
    lines = [json.dumps({"text": f"{TEXT} {number * 7919 % 10_007}"}) for number in range(2_000)]
    path.write_bytes(gzip.compress("\n".join(lines).encode())[:-200])
    *found, last = read_items(path, errors="return")
    assert len(texts(found)) > 1_500
    assert "can't be read on" in str(last)


def test_through_the_door(tmp_path: Path) -> None:
    """A file that is named as JSON lines is read as such though its first line is broken."""
    path = tmp_path / "news.jsonl"
    path.write_text(f"oops\n{LINE}\n", encoding="utf-8")
    error, item = read_items(path, errors="return")
    assert str(error).startswith(f"{path}#1: is no JSON")
    assert isinstance(item, Item)
    assert item.name == f"{path}#2"


_MIXED = f"{json.dumps(NINJS_1)}\n{json.dumps(NINJS_2)}\n{json.dumps(NINJS_3, indent=1)}".encode()


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(_MIXED)), st.binary(max_size=40), st.integers(0, 40))
def test_anything(at: int, junk: bytes, gone: int) -> None:
    """Cut off, or with bytes in it that don't belong there, a file gives items and errors of ours, nothing else."""
    for broken in (_MIXED[:at], _MIXED[at:], _MIXED[:at] + junk + _MIXED[at + gone :]):
        with contextlib.suppress(SummarizerError):
            parse(broken)


_VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["value", "name", "role", "contenttype", "mimetype"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)
_KEYS = [
    *NINJS_1,
    *NINJS_2,
    *NINJS_3,
    "text",
    "pubstatus",
    "embargoed",
    "ednote",
    "published",
    "modified",
    "url",
    "date",
]


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.sampled_from(_KEYS), _VALUES, max_size=6))
def test_any_types(told: dict[str, Any]) -> None:
    """Whatever types the fields have, there is an item."""
    found = parse(json.dumps({"x": 1, **told, "text": "Ida Brandt."}))
    assert len(found) == 1
    assert texts(found) or "is" in errors(found)[0]
