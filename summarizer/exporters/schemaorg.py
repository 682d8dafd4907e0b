"""Records as schema.org JSON-LD: the article, who holds which role, and an action with its standing for each change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from summarizer.exporters.claims import describe_change, describe_reason, describe_source
from summarizer.exporters.exporter import Exporter, Texts
from summarizer.exporters.holding import day_of_effect, holding_of
from summarizer.exporters.parts import (
    article_address,
    article_uri,
    body_key,
    moment,
    once_each,
    person_key,
    text_uri,
    unique,
    urn_of,
    without_empty,
    written,
)
from summarizer.record import Change, Record, Source
from summarizer.vocabulary import Stance, Status

_Json = dict[str, Any]
_CONTEXT: Final = "https://schema.org"
_FAILED: Final[tuple[Status, ...]] = ("refused", "rejected", "withdrawn", "reversed", "denied")
_VOUCHING: Final[tuple[Stance, ...]] = ("reports", "confirms")
_KINDS: Final = {"person": "Person", "organization": "Organization", "outlet": "Organization"}


def export_schemaorg(records: Sequence[Record], _texts: Texts | None = None) -> str:
    """One graph of all records."""
    graph = [node for record in records for node in _nodes(record)]
    # Within a page's script element, "</script>" in an article's words would end it.
    return written({"@context": _CONTEXT, "@graph": graph}).replace("<", "\\u003c")


def _nodes(record: Record) -> Iterator[_Json]:
    yield _article(record)
    people: dict[str, _Json] = {}
    for change in record.changes:
        for person in _people(record, change):
            before = people.setdefault(person["@id"], person)
            if before is not person:
                _add_roles(before, person)
    yield from people.values()
    for number, change in enumerate(record.changes):
        yield _action(record, change, number)
        yield _claim(record, change, number)


def _article(record: Record) -> _Json:
    article = record.article
    publisher = {"@type": "Organization", "name": article.publisher} if article.publisher else None
    published, modified = article.published_at or article.published, article.modified_at
    return without_empty(
        {
            "@type": "NewsArticle",
            "@id": article_uri(record),
            "headline": article.title,
            "url": article_address(record),
            "identifier": text_uri(record),
            "publisher": publisher,
            "creditText": article.byline,
            "datePublished": published.isoformat() if published else None,
            "dateModified": modified.isoformat() if modified else None,
            "inLanguage": article.language,
            "abstract": record.summary,
        }
    )


def _people(record: Record, change: Change) -> Iterator[_Json]:
    names = [form for form in unique(change.who.as_written) if form != change.who.name]
    person = _person(record, change.who.name)
    yield without_empty({**person, "alternateName": names, "memberOf": list(_roles(record, change))})
    if change.counterpart:
        yield _person(record, change.counterpart.name)
    if change.by:
        yield {"@type": "Thing", "@id": _maker(record, change.by.name), "name": change.by.name}


def _person(record: Record, name: str) -> _Json:
    return {"@type": "Person", "@id": urn_of(*person_key(record, name)), "name": name}


def _maker(record: Record, name: str) -> str:
    """Who made a change may be a person or a body; which isn't told."""
    return urn_of("maker", record.article.id, name)


def _add_roles(before: _Json, person: _Json) -> None:
    for name in ("alternateName", "memberOf"):
        if both := once_each((*before.get(name, ()), *person.get(name, ()))):
            before[name] = both


def _roles(record: Record, change: Change) -> Iterator[_Json]:
    """The role that the person holds or held, if it can be told by its dates."""
    holding = holding_of(change)
    if holding is None or not holding.is_datable or not (change.role.title or change.role.organization):
        return
    yield without_empty(
        {
            "@type": "OrganizationRole",
            "roleName": change.role.title,
            "startDate": holding.start,
            "endDate": holding.end,
            "memberOf": _body(record, change),
        }
    )


def _post(record: Record, change: Change) -> Iterator[_Json]:
    """The post itself, whoever holds it."""
    if change.role.title:
        yield {"@type": "Role", "roleName": change.role.title}
    if body := _body(record, change):
        yield body


def _body(record: Record, change: Change) -> _Json | None:
    role = change.role
    if not role.organization:
        return None
    body = {"@type": "Organization", "@id": urn_of(*body_key(record, role.organization))}
    parent = {"@type": "Organization", "name": role.parent} if role.parent else None
    return without_empty({**body, "name": role.organization, "parentOrganization": parent})


def _action(record: Record, change: Change, number: int) -> _Json:
    """What happens to the post. A plain Action: a LeaveAction would tell of leaving, refused or not."""
    who, by = change.who.name, change.by
    dates = (("requested", change.dates.requested), ("announced", change.dates.announced))
    values = [f"{name}: {date.value}" for name, date in dates if date]
    values += [f"capacity: {change.capacity}"] if change.capacity != "unknown" else []
    values += ["background"] if change.background else []
    values += [f"reason: {describe_reason(reason)}: {reason.text}" for reason in change.reasons]
    if change.counterpart:
        values.append(f"{change.counterpart.relation}: {change.counterpart.name}")
    return without_empty(
        {
            "@type": "Action",
            "@id": urn_of("action", record.article.id, number),
            "name": change.action,
            "actionStatus": _status(change),
            "description": [f"status: {change.status}", *values],
            "agent": {"@id": _maker(record, by.name)} if by else None,
            "object": {"@id": urn_of(*person_key(record, who))},
            "endTime": day_of_effect(change) if change.status == "effective" else None,
        }
    )


def _status(change: Change) -> str | None:
    if change.status == "disputed":
        return None
    if change.status in _FAILED:
        return f"{_CONTEXT}/FailedActionStatus"
    done = change.status == "effective"
    return f"{_CONTEXT}/{'CompletedActionStatus' if done else 'PotentialActionStatus'}"


def _claim(record: Record, change: Change, number: int) -> _Json:
    """That the article says so, in whose words, and the quotes."""
    return without_empty(
        {
            "@type": "Claim",
            "@id": urn_of("claim", record.article.id, number),
            "text": describe_change(change),
            "about": [{"@id": urn_of("action", record.article.id, number)}, *_post(record, change)],
            "appearance": {"@id": article_uri(record)},
            "author": [_speaker(source) for source in change.sources if source.stance in _VOUCHING],
            "mentions": [_speaker(source) for source in change.sources if source.stance not in _VOUCHING],
            "citation": [{"@type": "Quotation", "text": one.quote} for one in change.evidence],
            "dateCreated": moment(record.provenance.created),
        }
    )


def _speaker(source: Source) -> _Json:
    kind = _KINDS.get(source.kind, "Thing")
    return {"@type": kind, "name": source.name, "disambiguatingDescription": describe_source(source)}


_NOTE: Final = "Action.description"

EXPORTER: Final = Exporter(
    name="schemaorg",
    about="JSON-LD for web pages (schema.org)",
    media_type="application/ld+json",
    suffix=".jsonld",
    write=export_schemaorg,
    places={
        "article": "NewsArticle",
        "summary": "NewsArticle.abstract",
        "who": "Person.name, alternateName",
        "role.title": "OrganizationRole.roleName, Claim.about",
        "role.organization": "Organization.name, memberOf, Claim.about",
        "role.parent": "Organization.parentOrganization",
        "action": "Action.name",
        "status": "Action.actionStatus, description",
        "evidence": "Claim.citation",
        "reasons": _NOTE,
        "sources": "Claim.author (who reports or confirms), mentions",
        "capacity": _NOTE,
        "by": "Action.agent",
        "dates.requested": _NOTE,
        "dates.announced": _NOTE,
        "dates.effective": "OrganizationRole.startDate or endDate, Action.endTime",
        "counterpart": "Person.name, Action.description",
        "background": _NOTE,
        "provenance": "Claim.dateCreated",
    },
    limits=(
        "actionStatus has completed, potential and failed; the record's word stands in the description",
        "an OrganizationRole, and dates in it, only as Popolo has a membership",
        "of evidence: the quotes that tell the deed; of provenance: the time",
        "people of different articles are not taken for one",
    ),
)
