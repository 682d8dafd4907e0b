"""Records as W3C Web Annotations: each claim an annotation of the article's text, its evidence the target.

See https://www.w3.org/TR/annotation-model/. Positions count Unicode code points of the article's text as read,
which the source names by its SHA-256; the quote finds the place in any other copy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from summarizer.exporters.claims import Claim, claims_of
from summarizer.exporters.exporter import Exporter, Texts
from summarizer.exporters.parts import (
    SOFTWARE,
    article_address,
    moment,
    one_or_list,
    text_uri,
    urn_of,
    without_empty,
    written,
)
from summarizer.record import Change, Evidence, Record

_Json = dict[str, Any]
_CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
AROUND: Final = 32
"""Characters of the text before and after a quote that are given with it, where the text is known."""


def export_webannotation(records: Sequence[Record], texts: Texts | None = None) -> str:
    """A page of annotations for each record; an array of pages if there are several."""
    known = texts or {}
    return written(one_or_list([_page(record, known.get(record.article.id)) for record in records]))


def _page(record: Record, text: str | None) -> _Json:
    items = [
        _annotation(record, (number, place), claim, text)
        for number, change in enumerate(record.changes)
        for place, claim in enumerate(_claims(change))
        if claim.evidence
    ]
    return {
        "@context": _CONTEXT,
        "id": urn_of("annotations", record.article.id, record.provenance.created),
        "type": "AnnotationPage",
        "items": items,
    }


def _claims(change: Change) -> Iterator[Claim]:
    yield from claims_of(change)
    for reason in change.reasons:
        yield Claim("reason in the article's words", reason.text, reason.evidence)


def _annotation(record: Record, place: tuple[int, int], claim: Claim, text: str | None) -> _Json:
    change = record.changes[place[0]]
    background = ", background" if change.background else ""
    label = f"change {place[0] + 1}{background}: {claim.label}"
    return {
        "id": urn_of("annotation", record.article.id, record.provenance.created, *place),
        "type": "Annotation",
        "motivation": "describing",
        "created": moment(record.provenance.created),
        "generator": {"type": "Software", "name": f"{SOFTWARE} {record.provenance.package_version}"},
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": label},
            {"type": "TextualBody", "purpose": "describing", "value": claim.words, "format": "text/plain"},
        ],
        "target": [_target(record, evidence, text) for evidence in claim.evidence],
    }


def _target(record: Record, evidence: Evidence, text: str | None) -> _Json:
    source = {
        "id": text_uri(record),
        "type": "Text",
        "format": "text/plain",
        "language": record.article.language,
        "via": article_address(record),
    }
    position = {"type": "TextPositionSelector", "start": evidence.start, "end": evidence.end}
    quote = {"type": "TextQuoteSelector", "exact": evidence.quote, **_around(evidence, text)}
    return {"type": "SpecificResource", "source": without_empty(source), "selector": [position, quote]}


def _around(evidence: Evidence, text: str | None) -> _Json:
    """What stands before and after a quote; nothing where that isn't known, or is nothing."""
    if text is None:
        return {}
    prefix = text[max(0, evidence.start - AROUND) : evidence.start]
    return without_empty({"prefix": prefix, "suffix": text[evidence.end : evidence.end + AROUND]})


_BODY: Final = "body of an annotation"

EXPORTER: Final = Exporter(
    name="webannotation",
    about="an annotation of the article's text for each claim (W3C Web Annotation)",
    media_type="application/ld+json",
    suffix=".annotations.jsonld",
    write=export_webannotation,
    places={
        "article": "source of the targets",
        "who": _BODY,
        "role.title": _BODY,
        "role.organization": _BODY,
        "role.parent": _BODY,
        "action": _BODY,
        "status": _BODY,
        "evidence": "targets, with position and quote",
        "reasons": _BODY,
        "sources": _BODY,
        "capacity": _BODY,
        "by": _BODY,
        "steps": _BODY,
        "dates.requested": _BODY,
        "dates.announced": _BODY,
        "dates.effective": _BODY,
        "counterpart": _BODY,
        "background": "tag of an annotation",
        "provenance": "generator, created",
    },
    limits=(
        "claims are words, not fields",
        f"{AROUND} characters before and after a quote only where the article's text is at hand: in `run`, and with `export --articles`",
        "of the article: its address, its language and its text's SHA-256",
        "a claim without evidence of its own",
    ),
)
