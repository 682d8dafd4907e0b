"""Records as IPTC ninjs 3.1: a sidecar that says what an item is about and where it says so, without its text.

See https://iptc.org/standards/ninjs/. Media Topics are of https://cv.iptc.org/newscodes/mediatopic/; those given here
are in force. What the vocabulary once had for changes of posts (20000594, 20000604, 20000609, 20000619) is retired.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from summarizer.exporters.claims import claims_of, describe_change
from summarizer.exporters.exporter import Exporter, Texts
from summarizer.exporters.parts import (
    SOFTWARE,
    article_uri,
    moment,
    on_one_line,
    one_or_list,
    unique,
    urn_of,
    without_empty,
    written,
)
from summarizer.record import Change, Record

_Json = dict[str, Any]
_TOPICS_AT: Final = "http://cv.iptc.org/newscodes/mediatopic/"
_SCHEMA: Final = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"


class Topic(NamedTuple):
    """A Media Topic, and the titles of posts that it is about."""

    code: str
    name: str
    titles: re.Pattern[str]


TOPICS: Final = (
    Topic("20000613", "minister or secretary", re.compile(r"\bminister (?:for|of)\b|\b(?:prime|first|deputy prime) minister\b|\bsecretary (?:of state|for|of the (?:treasury|interior|navy|army))\b", re.I)),
    Topic("20000190", "executive officer", re.compile(r"\bchief (?:\w+ ){0,2}officer\b|\bchief executive\b|\b(?:CEO|CFO|COO)\b|\bmanaging director\b|\bexecutive director\b", re.I)),
    Topic("20000195", "board of directors", re.compile(r"\b(?:board of directors|board (?:member|chair\w*)|(?:member|chair\w*) of the board|non-executive director)\b", re.I)),
    Topic("20000596", "public officials", re.compile(r"\b(?:mayor|governor|commissioner|ambassador|comptroller|attorney general|councillor|sheriff)\b", re.I)),
)  # fmt: skip
"""The Media Topics that a post's title may stand for."""


def export_ninjs(records: Sequence[Record], _texts: Texts | None = None) -> str:
    """One object for one record, an array of them for several."""
    return written(one_or_list([_item(record) for record in records]))


def _item(record: Record) -> _Json:
    article, provenance = record.article, record.provenance
    return without_empty(
        {
            "standard": {"name": "ninjs", "version": "3.1", "schema": _SCHEMA},
            "uri": article_uri(record),
            "type": "text",
            "representationType": "partial",
            "profile": "personnel-change",
            "versionCreated": moment(provenance.created),
            "contentCreated": article.published_at.isoformat() if article.published_at else None,
            "language": article.language,
            "by": article.byline,
            "located": article.dateline,
            "headlines": [{"role": "main", "value": article.title}] if article.title else None,
            "descriptions": [{"role": "summary", "contentType": "text/plain", "value": record.summary}],
            "edNote": _ed_note(record),
            "people": list(_people(record)),
            "organisations": list(_organisations(record)),
            "subjects": list(_subjects(record)),
            "infoSources": list(_sources(record)),
            "altIds": [{"role": "sha-256 of the text", "value": article.id}],
            "associations": list(_evidence(record)),
        }
    )


def _ed_note(record: Record) -> str:
    """What an editor must know before using the rest: where each change stands, and how the record was made."""
    provenance = record.provenance
    lines = [f"{number}. {_standing(change)}" for number, change in enumerate(record.changes, 1)]
    faults = (
        f" {len(record.faults)} claims or parts are listed as faults in the record." if record.faults else ""
    )
    made = f"Made by {SOFTWARE} {provenance.package_version} with {provenance.model}.{faults}"
    return "\n".join((*lines, made))


def _standing(change: Change) -> str:
    background = " (background)" if change.background else ""
    return on_one_line(f"{change.action}, {change.status}{background}: {describe_change(change)}")


def _people(record: Record) -> Iterator[_Json]:
    names = [(change.who.name, "post changes") for change in record.changes]
    names += [(c.counterpart.name, c.counterpart.relation) for c in record.changes if c.counterpart]
    for name in unique(name for name, _ in names):
        relations = unique(relation for one, relation in names if one == name)
        yield {"name": name, "rel": ", ".join(relations)}


def _organisations(record: Record) -> Iterator[_Json]:
    bodies = unique(change.role.organization for change in record.changes)
    for name in bodies:
        yield {"name": name, "rel": "post belongs to"}
    for name in unique(change.role.parent for change in record.changes):
        if name not in bodies:
            yield {"name": name, "rel": "above the body that the post belongs to"}


def _subjects(record: Record) -> Iterator[_Json]:
    """What happens, the posts, and the Media Topics of the posts; whether it happened, edNote tells."""
    for action in unique(change.action for change in record.changes):
        yield {"name": action, "rel": "action", "literal": f"personnel-change:{action}", "creator": SOFTWARE}
    titles = unique(change.role.title for change in record.changes)
    for title in titles:
        yield {"name": title, "rel": "post", "creator": SOFTWARE}
    for topic in TOPICS:
        if any(topic.titles.search(title) for title in titles):
            uri = f"{_TOPICS_AT}{topic.code}"
            yield {"name": topic.name, "rel": "about", "uri": uri, "creator": SOFTWARE}


def _sources(record: Record) -> Iterator[_Json]:
    if record.article.publisher:
        yield {"name": record.article.publisher, "role": "publisher"}
    told = [(s.name, f"{s.kind}: {s.stance}") for change in record.changes for s in change.sources]
    for name, role in dict.fromkeys(told):
        yield {"name": name, "role": role}
    for name in unique(s.via for change in record.changes for s in change.sources):
        yield {"name": name, "role": "relays"}


def _evidence(record: Record) -> Iterator[_Json]:
    """Each claim as an item of its own, with the quotes that prove it."""
    for number, change in enumerate(record.changes):
        for place, claim in enumerate(claims_of(change)):
            yield without_empty(
                {
                    "uri": urn_of("claim", record.article.id, record.provenance.created, number, place),
                    "type": "component",
                    "rel": "evidence",
                    "name": f"change {number + 1}: {claim.label}",
                    "descriptions": [{"role": "claim", "value": claim.words}],
                    "bodies": [
                        {"role": f"quote at {e.start}-{e.end}", "value": e.quote} for e in claim.evidence
                    ],
                }
            )


_CLAIM: Final = "associations[].descriptions"

EXPORTER: Final = Exporter(
    name="ninjs",
    about="a sidecar of the item (IPTC ninjs 3.1)",
    media_type="application/json",
    suffix=".ninjs.json",
    write=export_ninjs,
    places={
        "article": "uri, headlines, by, located, language, altIds",
        "summary": "descriptions[]",
        "who": "people[].name",
        "role.title": "subjects[], with its Media Topic",
        "role.organization": "organisations[].name",
        "role.parent": "organisations[].name",
        "action": "subjects[], edNote",
        "status": "edNote",
        "evidence": "associations[].bodies",
        "reasons": _CLAIM,
        "sources": "infoSources[]",
        "capacity": _CLAIM,
        "by": _CLAIM,
        "steps": _CLAIM,
        "dates.requested": _CLAIM,
        "dates.announced": _CLAIM,
        "dates.effective": _CLAIM,
        "counterpart": "people[].name",
        "background": "edNote",
        "faults": "edNote (their number)",
        "provenance": "versionCreated, edNote",
    },
    limits=(
        "claims are words, not fields",
        "a Media Topic stands for the title of a post only, and only where it names one of four sorts of posts",
        "of the article: not its day of publication, since ninjs has moments only; reasons by their kind",
    ),
)
