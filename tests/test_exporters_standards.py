"""What is written keeps to its standard, as that standard's own library or schema sees it, whatever the record."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest
from exports import RECORDS, problems
from hypothesis import HealthCheck, given, settings
from vance import told

from summarizer import export_records
from summarizer.record import Record

# The libraries are loaded where they are used: they take a second or two.
some = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@some
@given(RECORDS)
def test_popolo(record: Record) -> None:
    """Of Popolo's classes and properties; whatever is referred to by an id is there."""
    told_ = json.loads(export_records(record, "popolo"))
    assert problems("popolo", told_) == []
    ids = {thing["id"] for things in told_.values() for thing in things}
    meant = {
        value
        for things in told_.values()
        for thing in things
        for key, value in thing.items()
        if key.endswith("_id")
    }
    assert meant <= ids


@settings(some, max_examples=12)
@given(RECORDS)
def test_followthemoney(record: Record) -> None:
    """Each entity is one that the library makes, with no value that it cleans away, and its references are of the right sort."""
    from followthemoney import model

    lines = [json.loads(line) for line in export_records(record, "followthemoney").splitlines()]
    schemata = {entity["id"]: model.get(entity["schema"]) for entity in lines}
    assert len(schemata) == len(lines)
    for entity in lines:
        schema = model.get(entity["schema"])
        assert schema is not None
        schema.validate(entity)
        proxy = model.get_proxy(entity, cleaned=False)
        assert {name: sorted(values) for name, values in entity["properties"].items()} == {
            name: sorted(values) for name, values in proxy.to_dict()["properties"].items()
        }
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert schemata[value].is_a(prop.range)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # by rdflib, in its own parser
@some
@given(RECORDS)
def test_schemaorg(record: Record) -> None:
    """Every class and property is one of schema.org's; every reference leads to something with a type."""
    from rdflib import RDF, SDO, Graph

    text = export_records(record, "schemaorg")
    assert "<" not in text, "it could end the script element that it stands in"
    told_ = json.loads(text)
    assert told_["@context"] == "https://schema.org"
    # What the context at schema.org says of the terms used here, so that nothing is fetched.
    links = {name: {"@type": "@id"} for name in ("url", "actionStatus")}
    told_["@context"] = {"@vocab": str(SDO), **links}
    graph = Graph().parse(data=json.dumps(told_), format="json-ld")
    assert len(graph) > 3
    for subject, predicate, found in graph:
        assert predicate == RDF.type or predicate in SDO, predicate
        if predicate in (RDF.type, SDO.actionStatus):
            assert found in SDO, found
        if predicate in (SDO.agent, SDO.object, SDO.about, SDO.appearance, SDO.memberOf):
            assert graph.value(found, RDF.type) is not None
        assert subject


@some
@given(RECORDS)
def test_webannotation(record: Record) -> None:
    """Of the model's classes and properties, each target with a position and a quote."""
    page = json.loads(export_records(record, "webannotation"))
    assert problems("webannotation", page) == []
    assert len({annotation["id"] for annotation in page["items"]}) == len(page["items"])
    assert len(export_records([record, record], "webannotation")) > len(json.dumps(page))


@some
@given(RECORDS)
def test_ninjs(record: Record) -> None:
    """Of ninjs 3.1's closed objects, its words and its formats."""
    item = json.loads(export_records(record, "ninjs"))
    assert problems("ninjs-3.1", item) == []
    assert item["standard"]["version"] == "3.1"


@some
@given(RECORDS)
def test_icalendar(record: Record) -> None:
    """The library reads a calendar without errors; lines are of 75 bytes at most; texts come back as they were."""
    import icalendar

    text = export_records(record, "icalendar")
    assert text.isprintable() or not re.search(r"(?<!\r)\n|[\x00-\x08\x0b\x0c\x0e-\x1f]", text)
    assert max(len(line) for line in text.encode().split(b"\r\n")) <= 75
    calendar = icalendar.Calendar.from_ical(text)
    assert calendar.errors == []
    for event in calendar.events:
        assert event.errors == []
        assert (event.end - event.start).days == 1
        assert {"UID", "DTSTAMP", "SUMMARY", "STATUS"} <= set(event)
        who = " ".join(str(event["DESCRIPTION"]).split("\n", 1)[0].removeprefix("who: ").split())
        assert who in {" ".join(change.who.name.split()) for change in record.changes}


@some
@given(RECORDS)
def test_prov(record: Record) -> None:
    """The library reads the document, and writes it as it was."""
    from prov.model import ProvDocument

    told_ = json.loads(export_records(record, "prov"))
    document = ProvDocument.deserialize(content=json.dumps(told_), format="json")
    assert len(document.get_records()) == sum(
        len(things) for kind, things in told_.items() if kind != "prefix"
    )
    again = json.loads(document.serialize(format="json"))
    for kind in ("entity", "activity", "agent"):
        assert set(again[kind]) == set(told_[kind])
    declared = {name for kind in ("entity", "activity", "agent") for name in told_[kind]}
    relations: list[dict[str, Any]] = [
        r for kind in told_ if kind[:3] in ("use", "was", "had") for r in told_[kind].values()
    ]
    assert {value for r in relations for key, value in r.items() if key != "prov:type"} <= declared


@some
@given(RECORDS)
def test_csv(record: Record) -> None:
    """A row a change, as many cells as the heading has, and no cell that a spreadsheet computes."""
    rows = list(csv.reader(io.StringIO(export_records([record, record], "csv"), newline="")))
    assert len(rows) == 1 + 2 * len(record.changes)
    assert {len(row) for row in rows} == {len(rows[0])}
    for row in rows[1:]:
        assert not any(cell.lstrip()[:1] in tuple("=+-@|%\t\r") for cell in row if cell.strip())
        assert "\n" not in "".join(row)


@pytest.mark.parametrize(
    "name", ["popolo", "followthemoney", "schemaorg", "webannotation", "ninjs", "icalendar", "prov", "csv"]
)
def test_records_without_changes_and_no_records_are_written(name: str) -> None:
    """Nothing to tell is no error."""
    assert export_records(told(), name)
    assert isinstance(export_records([], name), str)
