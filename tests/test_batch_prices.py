"""Prices: known ones, a user's own, and none for what nobody has told."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.batch import Price, find_price, load_prices, parse_price
from summarizer.errors import SettingError
from summarizer.settings import Connection


def test_what_is_read_from_the_cache_has_its_own_price():
    """A million in, a tenth of it cached, and half a million out."""
    assert Price(2, 8, 0.5).cost(1_000_000, 500_000, 100_000) == pytest.approx(1.8 + 0.05 + 4)
    assert Price(2, 8).cost(1_000_000, 0, 100_000) == pytest.approx(2)
    assert Price(2, 8, share=0.5).cost(1_000_000, 500_000, None) == pytest.approx(3)


def test_tokens_that_nobody_counted_have_no_cost():
    """Nothing is guessed."""
    assert Price(2, 8).cost(None, 10, None) is None


def test_a_name_has_a_price_only_at_the_host_that_asks_it():
    """The same name elsewhere, or another name, has none until the user tells it."""
    own = Connection(model="gpt-4.1-mini", base_url="https://api.openai.com/v1")
    other = Connection(model="gpt-4.1-mini", base_url="https://models.example/v1")
    assert find_price(own) == Price(0.4, 1.6, 0.1)
    assert find_price(other) is None
    assert find_price(other, {"gpt-4.1-mini": Price(1, 1)}) == Price(1, 1)
    assert find_price(Connection(model="qwen2.5-coder-1.5b")) is None


def test_a_file_of_prices_is_read(tmp_path: Path):
    """And what is no price in it is told by name."""
    path = tmp_path / "prices.yaml"
    path.write_text("a: {in: 1, out: 2.5}\nb: {in: 1, out: 2, cached: 0}\n", encoding="utf-8")
    assert load_prices(path) == {"a": Price(1, 2.5), "b": Price(1, 2, 0)}
    for text in ("a: 3", "a: {in: 1}", "a: {in: 1, out: two}", "- a", "a: ["):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(SettingError):
            load_prices(path)


@pytest.mark.parametrize("text", ["", "1", "1,2,3,4", "1,x", "-1,2", "nan,1"])
def test_what_is_no_price_is_refused(text: str):
    """Two or three numbers, none below zero."""
    with pytest.raises(SettingError):
        parse_price(text)
