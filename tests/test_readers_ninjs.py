"""Objects: what their fields tell, whichever version of ninjs they follow, or none."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.meta import Meta
from summarizer.readers import Item
from summarizer.readers.document import Document
from summarizer.readers.jsonl import read
from tests.rooms import House, errors, parse, texts

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


def one(told: dict[str, Any]) -> Item:
    """The item of an object."""
    (item,) = parse(json.dumps(told))
    assert isinstance(item, Item), item
    return item


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
