"""The claims of a change in reading order: the six words first, each with the quotes that prove it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from summarizer.record import Change, Evidence, Fault, Reason, Record, Source, Step
from summarizer.summary import describe_post
from summarizer.vocabulary import FaultKind

# A terminal would obey the controls, and the marks of direction would show words in another order.
_HIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


_HEADINGS: Final[dict[FaultKind, str]] = {
    "refused": "Not proved, and left out",
    "lost": "Lost",
    "attempt": "Looks like an attempt to steer the model",
}


class Claim(NamedTuple):
    """One claim in words, and its quotes."""

    label: str
    words: str
    quotes: tuple[str, ...]


def faults_by_kind(record: Record) -> Iterator[tuple[str, list[Fault]]]:
    """The faults under a heading for each kind that there is."""
    for kind, heading in _HEADINGS.items():
        if faults := [fault for fault in record.faults if fault.kind == kind]:
            yield heading, faults


def claims_of(change: Change) -> Iterator[Claim]:
    """Every claim of a change: who, role, action, status, reasons, sources, then the detail."""
    yield Claim("who", change.who.name, _quotes(change.who.evidence))
    parent = f" ({change.role.parent})" if change.role.parent else ""
    yield Claim("role", describe_post(change) + parent, _quotes(change.role.evidence))
    yield Claim("action", f"{change.action} (direction: {change.direction})", _quotes(change.evidence))
    shown = change.steps[-1].evidence if change.steps else change.evidence
    yield Claim("status", change.status, _quotes(shown))
    for reason in change.reasons:
        yield Claim("reason", describe_reason(reason), _quotes(reason.evidence))
    for source in change.sources:
        yield Claim("source", describe_source(source), _quotes(source.evidence))
    yield from _detail(change)


def _detail(change: Change) -> Iterator[Claim]:
    if change.by:
        yield Claim("by", change.by.name, _quotes(change.by.evidence))
    if change.capacity != "unknown":
        yield Claim("capacity", change.capacity, _quotes(change.role.evidence))
    for step in change.steps:
        yield Claim("step", _describe_step(step), _quotes(step.evidence))
    for label in ("requested", "announced", "effective"):
        date = getattr(change.dates, label)
        if date is not None:
            yield Claim(label, f"{date.value} ({date.rule})", _quotes(date.evidence))
    if change.counterpart:
        words = f"{change.counterpart.name} ({change.counterpart.relation})"
        yield Claim("counterpart", words, _quotes(change.counterpart.evidence))


def visible(text: str) -> str:
    """The text without characters that are commands to whatever shows it."""
    return _HIDDEN.sub("", text)


def describe_reason(reason: Reason) -> str:
    """A reason's class and standing: what sort it is, and according to whom."""
    speaker = f", says {reason.asserted_by}" if reason.asserted_by else ""
    return f"{reason.kind.replace('_', ' ')} ({reason.relation}{speaker})"


def describe_source(source: Source) -> str:
    """A speaker, what they do with the news, and who relays them."""
    via = f", via {source.via}" if source.via else ""
    return f"{source.name} ({source.kind}{via}): {source.stance.replace('_', ' ')}"


def _describe_step(step: Step) -> str:
    day = f", {step.date.value}" if step.date else ""
    return f"{step.kind.replace('_', ' ')} by {step.actor or 'someone not named'}{day}"


def _quotes(evidence: Sequence[Evidence]) -> tuple[str, ...]:
    return tuple(e.quote for e in evidence)
