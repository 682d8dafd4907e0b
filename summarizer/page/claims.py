"""Claims: those of a record, each with its path, its words, its proof, and what an editor can put right in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, get_args

from summarizer import vocabulary
from summarizer.record import DATES, Change, DateClaim, Evidence, Reason, Record, Source, Step, StepDate
from summarizer.summary import describe_post

Group = Literal["fact", "reason", "step", "source"]

NEWS: Final = "news"
BACKGROUND: Final = "background"
WORDS: Final[dict[str, tuple[str, ...]]] = {
    "outcome": ("no_change", "unreadable"),
    "action": vocabulary.ACTIONS,
    "told_as": (NEWS, BACKGROUND),
    "status": vocabulary.STATUSES,
    "capacity": get_args(vocabulary.Capacity),
    "reason_kind": get_args(vocabulary.ReasonKind),
    "relation": get_args(vocabulary.ReasonRelation),
    "source_kind": get_args(vocabulary.SourceKind),
    "stance": get_args(vocabulary.Stance),
    "step_kind": get_args(vocabulary.StepKind),
    "counterpart": get_args(vocabulary.CounterpartRelation),
}
"""Name of a list → the fixed words in it."""


class Blank(NamedTuple):
    """One field of a claim that can be filled in anew."""

    name: str
    value: str
    """What the record says; empty for nothing."""
    words: str = ""
    """The list in `WORDS` that it is chosen from; empty for free words."""
    verbatim: bool = False
    """Whether its words must stand in the article."""
    required: bool = False


class Claim(NamedTuple):
    """One claim of a change, or the outcome of a record without changes."""

    path: str
    """Where it stands in the record, for example changes[0].sources[2]."""
    label: str
    words: str
    note: str
    """What is told beside the words: a kind, a rule."""
    evidence: tuple[Evidence, ...]
    blanks: tuple[Blank, ...]
    group: Group = "fact"
    heading: str = ""
    """What it is shown under: a source's stance."""
    required: bool = False
    """Whether there can be no change without it, so that it may be fixed but not left out."""


def claims_of(record: Record) -> Iterator[Claim]:
    """Every claim of a record, change by change: facts, reasons, steps in story order, sources by stance."""
    for index, change in enumerate(record.changes):
        yield from claims_of_change(f"changes[{index}]", change)
    if not record.changes:
        blank = Blank("outcome", record.outcome, "outcome", required=True)
        yield Claim("outcome", "outcome", say(record.outcome), "", (), (blank,))


def claims_of_change(path: str, change: Change) -> Iterator[Claim]:
    """The claims of one change, in reading order."""
    yield from _facts(path, change)
    yield from (_reason(f"{path}.reasons[{i}]", reason) for i, reason in enumerate(change.reasons))
    yield from (_step(f"{path}.steps[{i}]", step) for i, step in enumerate(change.steps))
    order = get_args(vocabulary.Stance)
    numbered = sorted(enumerate(change.sources), key=lambda pair: order.index(pair[1].stance))
    yield from (_source(f"{path}.sources[{i}]", source) for i, source in numbered)


def digest_claims(record: Record) -> str:
    """SHA-256 of what a record claims of which article: the same when it is made again with the same claims."""
    said = record.model_dump(mode="json", include={"outcome", "changes"})
    text = json.dumps([record.article.id, said], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def say(word: str) -> str:
    """A fixed word as it is read."""
    return word.replace("_", " ")


def _facts(path: str, change: Change) -> Iterator[Claim]:
    name = Blank("name", change.who.name, verbatim=True, required=True)
    also = [form for form in change.who.as_written if form != change.who.name]
    written = f"also written {', '.join(also)}" if also else ""
    yield Claim(f"{path}.who", "who", change.who.name, written, change.who.evidence, (name,), required=True)
    role = change.role
    post = tuple(
        Blank(field, getattr(role, field) or "", verbatim=True)
        for field in ("title", "organization", "parent")
    )
    part = f"part of {role.parent}" if role.parent else ""
    yield Claim(f"{path}.role", "role", describe_post(change), part, role.evidence, post)
    told = BACKGROUND if change.background else NEWS
    yield Claim(
        f"{path}.action",
        "action",
        say(change.action),
        _direct(change),
        change.evidence,
        (Blank("action", change.action, "action", required=True), Blank("told as", told, "told_as")),
        required=True,
    )
    shown = change.steps[-1].evidence if change.steps else change.evidence
    status = Blank("status", change.status, "status", required=True)
    yield Claim(f"{path}.status", "status", say(change.status), "", shown, (status,), required=True)
    yield from _detail(path, change)


def _direct(change: Change) -> str:
    way = {"in": "into the post", "out": "out of the post", "shift": "to other duties", "none": ""}
    told = [way[change.direction], "career history, not this item’s news" if change.background else ""]
    return "; ".join(words for words in told if words)


def _detail(path: str, change: Change) -> Iterator[Claim]:
    if change.by:
        name = Blank("name", change.by.name, verbatim=True, required=True)
        yield Claim(f"{path}.by", "by", change.by.name, "", change.by.evidence, (name,))
    if change.capacity != "unknown":
        capacity = Blank("capacity", change.capacity, "capacity", required=True)
        yield Claim(f"{path}.capacity", "capacity", change.capacity, "", change.role.evidence, (capacity,))
    for label in DATES:
        date: DateClaim | None = getattr(change.dates, label)
        if date is not None:
            day = Blank("date", date.value, required=True)
            yield Claim(f"{path}.dates.{label}", label, date.value, _resolve(date), date.evidence, (day,))
    if change.counterpart:
        other = change.counterpart
        blanks = (
            Blank("name", other.name, verbatim=True, required=True),
            Blank("relation", other.relation, "counterpart", required=True),
        )
        yield Claim(f"{path}.counterpart", other.relation, other.name, "", other.evidence, blanks)


def _resolve(date: StepDate) -> str:
    """The article's words for a date, and how they were resolved; a rule may begin with the words."""
    if date.rule.casefold().startswith(date.text.casefold()):
        return date.rule
    return f"“{date.text}”: {date.rule}"


def _reason(path: str, reason: Reason) -> Claim:
    blanks = (
        Blank("text", reason.text, verbatim=True, required=True),
        Blank("kind", reason.kind, "reason_kind", required=True),
        Blank("relation", reason.relation, "relation", required=True),
        Blank("asserted by", reason.asserted_by or ""),
    )
    speaker = f"says {reason.asserted_by}" if reason.asserted_by else ""
    note = " · ".join(word for word in (say(reason.kind), reason.relation, speaker) if word)
    return Claim(path, "reason", reason.text, note, reason.evidence, blanks, "reason")


def _step(path: str, step: Step) -> Claim:
    blanks = (
        Blank("kind", step.kind, "step_kind", required=True),
        Blank("actor", step.actor or "", verbatim=True),
        Blank("date", step.date.value if step.date else ""),
    )
    words = f"{say(step.kind)} by {step.actor or 'someone not named'}"
    when = _resolve(step.date) if step.date else ""
    heading = step.date.value if step.date else ""
    return Claim(path, "step", words, when, step.evidence, blanks, "step", heading)


def _source(path: str, source: Source) -> Claim:
    blanks = (
        Blank("name", source.name, verbatim=True, required=True),
        Blank("kind", source.kind, "source_kind", required=True),
        Blank("stance", source.stance, "stance", required=True),
        Blank("via", source.via or "", verbatim=True),
    )
    via = f"via {source.via}" if source.via else ""
    unnamed = "off the record" if source.on_record is False and source.kind != "unnamed" else ""
    note = " · ".join(word for word in (source.kind, via, unnamed) if word)
    return Claim(path, "source", source.name, note, source.evidence, blanks, "source", say(source.stance))
