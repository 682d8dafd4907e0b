"""Parquet: rows become items, as objects of JSON do."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from summarizer.errors import ArticleError
from summarizer.readers import Item, read_items

TEXT = "Ida Brandt is harbour master of Quellhaven.\n\nShe succeeds Olaf Venn."


def test_each_row_is_an_item_with_what_its_columns_tell(tmp_path: Path):
    """In their order; an empty row is its error, and the others are read."""
    path = tmp_path / "news.parquet"
    rows = [{"text": TEXT, "title": "New master", "published": "2024-03-14"}, {"text": None}, {"text": TEXT}]
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=1)
    first, second, third = read_items(path, errors="return")
    assert isinstance(first, Item)
    assert (first.name, first.article.text) == (f"{path}#1", TEXT)
    assert (first.article.meta.title, first.article.meta.published) == ("New master", date(2024, 3, 14))
    assert isinstance(second, ArticleError)
    assert isinstance(third, Item)
    assert third.article.meta.title is None


def test_a_damaged_file_is_told(tmp_path: Path):
    """Its first bytes alone make no Parquet."""
    path = tmp_path / "news.parquet"
    path.write_bytes(b"PAR1" + b"x" * 100)
    (found,) = read_items(path, errors="return")
    assert isinstance(found, ArticleError)
    assert "can't be read" in found.message
