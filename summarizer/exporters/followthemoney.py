"""Records as FollowTheMoney entities (followthemoney.tech): one a line, as `ftm` commands and Aleph take them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from summarizer.exporters.claims import claims_of, describe_change
from summarizer.exporters.exporter import Exporter, Texts
from summarizer.exporters.holding import Holding, holding_of
from summarizer.exporters.parts import (
    article_address,
    body_key,
    on_one_line,
    person_key,
    post_key,
    unique,
    uuid_of,
)
from summarizer.record import Change, Record

_Json = dict[str, Any]
_Values = dict[str, Iterable[str | None]]
_STATUS: Final = {"current": "current", "ended": "ended", "announced": "unknown", "unknown": "unknown"}


def export_followthemoney(records: Sequence[Record], _texts: Texts | None = None) -> str:
    """The entities of each record, each once: the article, then who holds what."""
    entities: dict[str, _Json] = {}
    for record in records:
        for entity in _entities(record):
            before = entities.setdefault(entity["id"], entity)["properties"]
            for name, values in entity["properties"].items():
                before[name] = unique((*before.get(name, ()), *values))
    return "".join(json.dumps(entity, ensure_ascii=False) + "\n" for entity in entities.values())


def _entities(record: Record) -> Iterator[_Json]:
    yield _article(record)
    for number, change in enumerate(record.changes):
        yield from _people(record, change)
        yield from _bodies(record, change)
        if change.role.title or change.role.organization:
            yield from _holdings(record, change, number)


def _entity(key: tuple[object, ...], schema: str, values: _Values) -> _Json:
    told = {name: unique(on_one_line(one) for one in several if one) for name, several in values.items()}
    properties = {name: several for name, several in told.items() if several}
    return {"id": _id(*key), "schema": schema, "properties": properties}


def _id(*key: object) -> str:
    return f"summarizer-{uuid_of(*key).hex}"


def _article_key(record: Record) -> tuple[str, str]:
    return ("article", record.article.id)


def _article(record: Record) -> _Json:
    article = record.article
    published = _moment(article.published_at) if article.published_at else article.published
    values: _Values = {
        "fileName": (f"{article.id[:12]}.txt",),
        "title": (article.title,),
        "author": (article.byline,),
        "publishedAt": (str(published) if published else None,),
        "summary": (record.summary,),
        "mimeType": ("text/plain",),
        "processingAgent": (f"summarizer {record.provenance.package_version}, {record.provenance.model}",),
        "processedAt": (_moment(record.provenance.created),),
    }
    return _entity(_article_key(record), "Article", values | _published(record))


def _moment(moment: datetime) -> str:
    """As FollowTheMoney writes moments: in UTC, to the second, without a zone."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}"


def _published(record: Record) -> _Values:
    return {"publisher": (record.article.publisher,), "sourceUrl": (article_address(record),)}


def _proof(record: Record) -> _Values:
    return {"proof": (_id(*_article_key(record)),), **_published(record)}


def _people(record: Record, change: Change) -> Iterator[_Json]:
    """The person, with a note of what the item says of them; the other one; each form of a name as a mention."""
    who, other = change.who, change.counterpart
    values: _Values = {
        "name": (who.name,),
        "weakAlias": (form for form in who.as_written if form != who.name),
        "notes": (describe_change(change),),
    }
    yield _entity(person_key(record, who.name), "Person", values | _proof(record))
    if other:
        yield _entity(person_key(record, other.name), "Person", {"name": (other.name,), **_proof(record)})
    for form in unique((who.name, *who.as_written)):
        mention: _Values = {
            "document": (_id(*_article_key(record)),),
            "name": (form,),
            "resolved": (_id(*person_key(record, who.name)),),
            "detectedSchema": ("Person",),
        }
        yield _entity(("mention", record.article.id, who.name, form), "Mention", mention)


def _bodies(record: Record, change: Change) -> Iterator[_Json]:
    role = change.role
    for name in unique((role.parent, role.organization)):
        values: _Values = {"name": (name,)}
        if name == role.organization and role.parent and role.parent != name:
            values["parent"] = (_id(*body_key(record, role.parent)),)
        yield _entity(body_key(record, name), "Organization", values | _proof(record))
    if role.title:
        body = (_id(*body_key(record, role.organization)),) if role.organization else ()
        values = {"name": (role.title,), "organization": body}
        yield _entity(post_key(record, change), "Position", values | _proof(record))


def _holdings(record: Record, change: Change, number: int) -> Iterator[_Json]:
    holding = holding_of(change)
    if holding is None:
        return
    yield _held(record, change, change.who.name, holding, number)
    other = change.counterpart
    # A successor who was named need not have taken the post yet.
    if other and other.relation == "predecessor" and change.status == "effective":
        yield _held(record, change, other.name, Holding("ended"), number)


def _held(record: Record, change: Change, name: str, holding: Holding, number: int) -> _Json:
    """An Occupancy; a Membership where the post's title isn't told."""
    person = _id(*person_key(record, name))
    values: _Values = {
        "startDate": (holding.start,),
        "endDate": (holding.end,),
        "status": (_STATUS[holding.tenure],),
    }
    if name == change.who.name:
        values["summary"] = (f"{change.action}: {change.status}",)
        values["description"] = _described(change)
    values |= {"recordId": (record.article.id,), **_published(record)}
    key = ("held", record.article.id, number, name)
    if change.role.title:
        post = _id(*post_key(record, change))
        return _entity(key, "Occupancy", {"holder": (person,), "post": (post,), **values})
    body = _id(*body_key(record, change.role.organization or ""))
    return _entity(key, "Membership", {"member": (person,), "organization": (body,), **values})


def _described(change: Change) -> Iterator[str]:
    """The other claims in words, and the quotes that tell the deed."""
    for claim in claims_of(change):
        if claim.label not in ("who", "role", "action", "status"):
            yield f"{claim.label}: {claim.words}"
    for reason in change.reasons:
        yield f"reason in the article's words: {reason.text}"
    for evidence in change.evidence:
        yield f"“{evidence.quote}”"


_WORDS: Final = "Occupancy.description"

EXPORTER: Final = Exporter(
    name="followthemoney",
    about="entities, one a line (FollowTheMoney)",
    media_type="application/json+ftm",
    suffix=".ftm.json",
    write=export_followthemoney,
    places={
        "article": "Article, proof, recordId, publisher, sourceUrl",
        "summary": "Article.summary",
        "who": "Person.name, weakAlias, Mention",
        "role.title": "Position.name",
        "role.organization": "Organization.name, Position.organization",
        "role.parent": "Organization.parent",
        "action": "Occupancy.summary, Person.notes",
        "status": "Occupancy.status, summary, Person.notes",
        "evidence": _WORDS,
        "reasons": _WORDS,
        "sources": _WORDS,
        "capacity": _WORDS,
        "by": _WORDS,
        "steps": _WORDS,
        "dates.requested": _WORDS,
        "dates.announced": _WORDS,
        "dates.effective": "Occupancy.startDate or endDate, description",
        "counterpart": "Person.name, an ended Occupancy of a predecessor, description",
        "background": "Occupancy.status",
        "provenance": "Article.processingAgent, processedAt",
    },
    limits=(
        "Occupancy.status has current, ended and unknown; the record's word stands in its summary",
        "no Occupancy of who was nominated or reassigned, or may take a post; the change stands in Person.notes",
        "a date stands in startDate or endDate only if the change is effective, or announced for that day",
        "of evidence: the quotes that tell the deed",
        "a post without a title is a Membership",
        "people of different articles are not taken for one",
    ),
)
