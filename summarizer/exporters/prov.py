"""Records as PROV-JSON: which text, prompt and model a record was made of, and which quotes its changes come from.

See https://www.w3.org/submissions/prov-json/. Names of things are UUIDs made of what they name, so that the same thing has the same name in every export.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final

from summarizer.exporters.claims import claims_of, describe_change
from summarizer.exporters.exporter import Exporter, Texts
from summarizer.exporters.parts import (
    SOFTWARE,
    article_address,
    moment,
    text_uri,
    uuid_of,
    without_empty,
    written,
)
from summarizer.record import Change, Evidence, Record

_Json = dict[str, Any]
_PREFIXES: Final = {
    "uuid": "urn:uuid:",
    "text": "ni:///sha-256;",
    "schema": "https://schema.org/",
    "sum": f"urn:uuid:{uuid_of('vocabulary')}#",
}
_KINDS: Final = (
    "entity",
    "activity",
    "agent",
    "used",
    "wasGeneratedBy",
    "wasAssociatedWith",
    "wasDerivedFrom",
    "hadMember",
)


class _Document:
    """A PROV document in the making: kind → name → attributes."""

    def __init__(self) -> None:
        self.kinds: dict[str, dict[str, _Json]] = {kind: {} for kind in _KINDS}

    def add(self, kind: str, name: str, **attributes: Any) -> str:
        """A thing; `prov_type` stands for prov:type, `sum_model` for sum:model."""
        told = {key.replace("_", ":", 1): value for key, value in attributes.items()}
        self.kinds[kind][name] = without_empty(told)
        return name

    def relate(self, kind: str, **ends: str) -> None:
        """A relation of two things, told once."""
        told = {f"prov:{end.replace('_', '')}": name for end, name in ends.items()}
        self.kinds[kind][f"_:{uuid_of(kind, *told.values()).hex}"] = told


def export_prov(records: Sequence[Record], _texts: Texts | None = None) -> str:
    """One document of all records."""
    document = _Document()
    for record in records:
        _add(document, record)
    kinds = {kind: things for kind, things in document.kinds.items() if things}
    return written({"prefix": _PREFIXES, **kinds})


def _name(*parts: object) -> str:
    return f"uuid:{uuid_of(*parts)}"


def _add(document: _Document, record: Record) -> None:
    made = record.provenance
    article = _add_article(document, record)
    activity = _add_activity(document, record)
    document.relate("used", activity=activity, entity=article)
    for used in _inputs(document, record):
        document.relate("used", activity=activity, entity=used)
    for agent in _agents(document, record):
        document.relate("wasAssociatedWith", activity=activity, agent=agent)
    name = document.add(
        "entity",
        _name("record", record.article.id, made.created),
        prov_type=_typed("prov:Collection"),
        prov_label=record.summary,
        sum_outcome=record.outcome,
        sum_schema=record.schema_,
        sum_faults=len(record.faults),
    )
    document.relate("wasGeneratedBy", entity=name, activity=activity)
    document.relate("wasDerivedFrom", generatedEntity=name, usedEntity=article)
    for number, change in enumerate(record.changes):
        _add_change(document, record, (name, article), number, change)


def _typed(name: str) -> _Json:
    return {"$": name, "type": "prov:QUALIFIED_NAME"}


def _add_article(document: _Document, record: Record) -> str:
    article = record.article
    published = article.published_at or article.published
    return document.add(
        "entity",
        _text_name(record),
        prov_type=_typed("schema:NewsArticle"),
        prov_label=article.title,
        prov_location=article_address(record),
        sum_publisher=article.publisher,
        sum_published=published.isoformat() if published else None,
        sum_characters=article.characters,
    )


def _text_name(record: Record) -> str:
    """The text's URI, shortened by the prefixes."""
    uri = text_uri(record)
    short = next((name for name in ("text", "uuid") if uri.startswith(_PREFIXES[name])), "uuid")
    return f"{short}:{uri.removeprefix(_PREFIXES[short])}"


def _add_activity(document: _Document, record: Record) -> str:
    made = record.provenance
    started = made.created - timedelta(seconds=min(made.seconds, 86_400 * 365))
    return document.add(
        "activity",
        _name("run", record.article.id, made.created),
        prov_startTime=moment(started),
        prov_endTime=moment(made.created),
        prov_label="summarize",
        sum_provider=made.provider,
        sum_attempts=made.attempts,
        sum_tokens_in=made.tokens_in,
        sum_tokens_out=made.tokens_out,
        sum_tokens_cached=made.tokens_cached,
        sum_temperature=made.sampling.temperature,
        sum_seed=made.sampling.seed,
        sum_max_tokens=made.sampling.max_tokens,
    )


def _inputs(document: _Document, record: Record) -> list[str]:
    """The prompt, and the recording if the answer came from one."""
    made = record.provenance
    prompt = _name("prompt", made.prompt, made.prompt_sha256)
    found = [document.add("entity", prompt, prov_label=made.prompt, sum_sha256=made.prompt_sha256)]
    if made.tape:
        tape = _name("tape", record.article.id, made.prompt_sha256, made.tape.recorded, made.tape.model)
        recorded = {"sum_recorded": made.tape.recorded.isoformat(), "sum_model": made.tape.model}
        found.append(document.add("entity", tape, prov_label="recorded conversation", **recorded))
    return found


def _agents(document: _Document, record: Record) -> list[str]:
    made = record.provenance
    software = {"prov_type": _typed("prov:SoftwareAgent")}
    program = _name("software", SOFTWARE, made.package_version)
    model = _name("model", made.model, made.provider)
    return [
        document.add("agent", program, **software, prov_label=f"{SOFTWARE} {made.package_version}"),
        document.add("agent", model, **software, prov_label=made.model),
    ]


def _add_change(
    document: _Document, record: Record, whole: tuple[str, str], number: int, change: Change
) -> None:
    """A change, as derived from the quotes that prove it, which are quoted from the article."""
    collection, article = whole
    name = document.add(
        "entity",
        _name("change", record.article.id, record.provenance.created, number),
        prov_type=_typed("schema:Claim"),
        prov_label=describe_change(change),
        sum_action=change.action,
        sum_status=change.status,
        sum_background=change.background,
        sum_claims=[f"{claim.label}: {claim.words}" for claim in claims_of(change)],
    )
    document.relate("hadMember", collection=collection, entity=name)
    for evidence in dict.fromkeys(e for claim in claims_of(change) for e in claim.evidence):
        quoted = _add_quote(document, record, evidence, article)
        document.relate("wasDerivedFrom", generatedEntity=name, usedEntity=quoted)


def _add_quote(document: _Document, record: Record, evidence: Evidence, article: str) -> str:
    place = {"sum_start": evidence.start, "sum_end": evidence.end}
    key = ("quote", record.article.id, evidence.start, evidence.end)
    name = document.add("entity", _name(*key), prov_value=evidence.quote, **place)
    relation = f"_:{uuid_of('quoted', *key).hex}"
    document.kinds["wasDerivedFrom"][relation] = {
        "prov:generatedEntity": name,
        "prov:usedEntity": article,
        "prov:type": _typed("prov:Quotation"),
    }
    return name


_CLAIMS: Final = "entity of the change, sum:claims"

EXPORTER: Final = Exporter(
    name="prov",
    about="how the record was made, and of which quotes (W3C PROV-JSON)",
    media_type="application/json",
    suffix=".prov.json",
    write=export_prov,
    places={
        "article": "entity of the article",
        "summary": "entity of the record",
        "who": _CLAIMS,
        "role.title": _CLAIMS,
        "role.organization": _CLAIMS,
        "role.parent": _CLAIMS,
        "action": "entity of the change, sum:action",
        "status": "entity of the change, sum:status",
        "evidence": "entities of quotes, derived from the article",
        "reasons": _CLAIMS,
        "sources": _CLAIMS,
        "capacity": _CLAIMS,
        "by": _CLAIMS,
        "steps": _CLAIMS,
        "dates.requested": _CLAIMS,
        "dates.announced": _CLAIMS,
        "dates.effective": _CLAIMS,
        "counterpart": _CLAIMS,
        "background": "entity of the change, sum:background",
        "faults": "sum:faults (their number)",
        "provenance": "activity, agents, entities of prompt and recording",
    },
    limits=(
        "claims are words, not fields; reasons by their kind",
        "which quote proves which claim of a change",
    ),
)
