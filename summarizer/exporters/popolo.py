"""Records as Popolo JSON (popoloproject.com): persons, organizations, posts, and who holds which.

A membership without an end date is read as one that lasts; so there is one only where `holding` can tell it by dates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from summarizer.exporters.exporter import Exporter, Texts
from summarizer.exporters.holding import holding_of
from summarizer.exporters.parts import (
    article_uri,
    body_key,
    on_one_line,
    once_each,
    person_key,
    post_key,
    unique,
    urn_of,
    without_empty,
    written,
)
from summarizer.record import Change, Evidence, Record
from summarizer.summary import describe_post

_Json = dict[str, Any]


def export_popolo(records: Sequence[Record], _texts: Texts | None = None) -> str:
    """One object with a list of each class; who stands in several changes of an item stands in it once."""
    lists: dict[str, dict[str, _Json]] = {
        name: {} for name in ("persons", "organizations", "posts", "memberships")
    }
    for record in records:
        for number, change in enumerate(record.changes):
            for name, thing in _things(record, change, number):
                before = lists[name].setdefault(thing["id"], {})
                lists[name][thing["id"]] = _merged(before, thing)
    return written({name: list(things.values()) for name, things in lists.items()})


def _merged(before: _Json, thing: _Json) -> _Json:
    """Both, with the entries of their lists once each."""
    both = {**before, **thing}
    for name, value in both.items():
        if isinstance(value, list):
            both[name] = once_each((*before.get(name, ()), *thing.get(name, ())))
    return both


def _things(record: Record, change: Change, number: int) -> Iterator[tuple[str, _Json]]:
    yield "persons", _person(record, change.who.name, change.who.as_written, change.who.evidence)
    if change.counterpart:
        yield "persons", _person(record, change.counterpart.name, (), change.counterpart.evidence)
    yield from _organizations(record, change)
    if change.role.title:
        yield "posts", _post(record, change)
    if change.role.title or change.role.organization:
        yield from _membership(record, change, number)


def _person(record: Record, name: str, forms: Sequence[str], evidence: Sequence[Evidence]) -> _Json:
    return without_empty(
        {
            "id": urn_of(*person_key(record, name)),
            "name": name,
            "other_names": [{"name": form} for form in unique(forms) if form != name],
            "sources": _sources(record, evidence),
        }
    )


def _organizations(record: Record, change: Change) -> Iterator[tuple[str, _Json]]:
    role = change.role
    parent = urn_of(*body_key(record, role.parent)) if role.parent else None
    if role.parent:
        yield "organizations", {"id": parent, "name": role.parent}
    if role.organization:
        body = {"id": urn_of(*body_key(record, role.organization)), "name": role.organization}
        yield "organizations", without_empty({**body, "parent_id": parent})


def _post(record: Record, change: Change) -> _Json:
    return without_empty(
        {
            "id": urn_of(*post_key(record, change)),
            "label": describe_post(change),
            "role": change.role.title,
            "organization_id": _body_id(record, change),
            "sources": _sources(record, change.role.evidence),
        }
    )


def _membership(record: Record, change: Change, number: int) -> Iterator[tuple[str, _Json]]:
    holding = holding_of(change)
    if holding is None or not holding.is_datable:
        return
    capacity = f"{change.capacity}: " if change.capacity != "unknown" else ""
    told = {
        "id": urn_of("membership", record.article.id, number),
        "label": capacity + describe_post(change),
        "role": change.role.title,
        "person_id": urn_of(*person_key(record, change.who.name)),
        "organization_id": _body_id(record, change),
        "post_id": urn_of(*post_key(record, change)) if change.role.title else None,
        "start_date": holding.start,
        "end_date": holding.end,
        "sources": _sources(record, change.evidence),
    }
    yield "memberships", without_empty(told)


def _body_id(record: Record, change: Change) -> str | None:
    body = change.role.organization
    return urn_of(*body_key(record, body)) if body else None


def _sources(record: Record, evidence: Sequence[Evidence]) -> list[_Json]:
    """The article, once for each quote."""
    return [{"url": article_uri(record), "note": on_one_line(e.quote)} for e in evidence]


EXPORTER: Final = Exporter(
    name="popolo",
    about="persons, organizations, posts and memberships (Popolo)",
    media_type="application/json",
    suffix=".popolo.json",
    write=export_popolo,
    places={
        "article": "sources[].url",
        "who": "persons[].name, other_names",
        "role.title": "posts[].role, memberships[].role",
        "role.organization": "organizations[].name, posts[].organization_id",
        "role.parent": "organizations[].parent_id",
        "action": "whether memberships[] begins, ends or lasts",
        "status": "whether there is a membership, and dates in it",
        "evidence": "sources[].note",
        "capacity": "memberships[].label",
        "dates.effective": "memberships[].start_date or end_date",
        "counterpart": "persons[].name",
        "background": "no membership that would be read as lasting",
    },
    limits=(
        "a date stands there only if the change is effective, or announced for that day",
        "no membership of who was nominated or reassigned, who may take a post, left on a day that isn't told, or may have left",
        "of the article: its address, or its text's SHA-256; of evidence: the quotes",
        "people of different articles are not taken for one",
    ),
)
