"""Web pages that hurt, are damaged or are none: an item or a clear error, in bounded time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from webpages import PAGES, STORY, found, page_of, read

from summarizer.errors import ArticleError, SummarizerError
from summarizer.readers.document import Item


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<div>" * 100_000 + STORY[0], id="nesting"),
        pytest.param("<p>" + "a " * 25_000_000, id="50 MB"),
        pytest.param("<p>" + "a " * 4_000_000, id="8 MB of text"),
        pytest.param("<p>" + " " * 5_000_000, id="spaces"),
        pytest.param("<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">", id="attributes"),
        pytest.param("<br>" * 2_000_000, id="elements"),
        pytest.param("<script type='application/ld+json'>" + "[" * 1_000_000 + "</script>", id="JSON"),
    ],
)
def test_a_page_made_to_hurt_is_an_error_at_once(page: str) -> None:
    """What is too deep, too long or too much is refused in bounded time."""
    start = time.process_time()
    with pytest.raises(ArticleError) as caught:
        found(page)
    assert caught.value.hint
    assert time.process_time() - start < 5


def test_entities_of_its_own_and_what_stands_elsewhere_are_not_loaded(tmp_path: Path) -> None:
    """A page can't make its reader read other files, nor grow."""
    (tmp_path / "secret").write_text("secret words")
    page = f"<!DOCTYPE html [<!ENTITY x SYSTEM 'file://{tmp_path}/secret'><!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>"
    text = read(page + page_of([*STORY, "&x; &b;&b;"])).article.text
    assert "secret" not in text
    assert "aaaa" not in text


WHOLE = {name: (PAGES / f"{name}.html").read_bytes() for name in ("amp", "jsonld", "tables")}


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(WHOLE)), st.integers(0, 8000), st.integers(0, 8000), st.binary(max_size=60))
def test_a_damaged_page_is_an_item_or_an_error(name: str, end: int, at: int, noise: bytes) -> None:
    """Cut off anywhere, with anything in it, a page is read, or says why it isn't."""
    data = WHOLE[name][: end or None]
    damaged = data[:at] + noise + data[at:]
    try:
        texts = [item.article.text for item in found(damaged) if isinstance(item, Item)]
    except SummarizerError as error:
        texts = [error.hint]
    assert all(texts)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_an_item_or_an_error(data: bytes) -> None:
    """Whatever claims to be a page raises nothing but the errors of this package."""
    try:
        texts = [item.article.text for item in found(b"<html>" + data) if isinstance(item, Item)]
    except SummarizerError as error:
        texts = [error.hint]
    assert all(texts)
