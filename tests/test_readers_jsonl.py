"""JSON: objects become items, however they are laid out in a file."""

from __future__ import annotations

import contextlib
import gzip
import io
import itertools
import json
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import ArticleError, SummarizerError
from summarizer.readers import Item, read_items
from summarizer.readers.document import Document, Found
from summarizer.readers.jsonl import read
from summarizer.readers.kinds import tell_kind
from tests.rooms import House, Pieces, errors, parse, texts

TEXT = "Ida Brandt is harbour master of Quellhaven.\n\nShe succeeds Olaf Venn."


def names(found: list[Found]) -> list[str]:
    """The names of the items."""
    return [item.name for item in found if isinstance(item, Item)]


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


@pytest.mark.parametrize("data", ["", "\n \n", "[]", "[]\n[]\n"])
def test_empty(data: str) -> None:
    """A file without any object is an error."""
    with pytest.raises(ArticleError, match="is empty"):
        parse(data)


def test_a_list_that_breaks_off() -> None:
    """Of values one after the other, those before the broken one are read."""
    found = parse(f"{PRETTY}\n{PRETTY[:-9]}")
    assert texts(found) == [TEXT]
    assert "is no JSON" in errors(found)[0]


def test_many_lines_take_little_memory() -> None:
    """A file of many lines is read line by line."""
    line = b'{"text": "Ida Brandt."}\n'
    pieces = itertools.chain.from_iterable(itertools.repeat([line, b"[]\n" * 9], 2_000))
    stream = io.BufferedReader(Pieces(pieces))
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
    stream = io.BufferedReader(Pieces(pieces))
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


_MIXED = f"{LINE}\n{LINE}\n{PRETTY}".encode()


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(_MIXED)), st.binary(max_size=40), st.integers(0, 40))
def test_anything(at: int, junk: bytes, gone: int) -> None:
    """Cut off, or with bytes in it that don't belong there, a file gives items and errors of ours, nothing else."""
    for broken in (_MIXED[:at], _MIXED[at:], _MIXED[:at] + junk + _MIXED[at + gone :]):
        with contextlib.suppress(SummarizerError):
            parse(broken)
