"""The claims of a change in reading order: the six words first, each with the quotes that prove it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from summarizer.exporters.exporter import FIELDS
from summarizer.record import DATES, Change, Evidence, Fault, Reason, Record, Source, Step
from summarizer.summary import describe_post, summarize_changes
from summarizer.vocabulary import FaultKind

_HEADINGS: Final[dict[FaultKind, str]] = {
    "refused": "Not proved, and left out",
    "lost": "Lost",
    "attempt": "Looks like an attempt to steer the model",
}


PLACES: Final = {field: "words" for field in FIELDS if field != "provenance"}
"""Where the fields of a record go in a text that tells its claims one by one, with the faults below."""
LIMITS: Final = (
    "of the article: title, publisher and day of publication",
    "evidence by its words, not its place",
    "reasons by their kind; steps and dates by their values",
)
"""What such a text reduces."""


class Claim(NamedTuple):
    """One claim in words, and the spans that prove it."""

    label: str
    words: str
    evidence: tuple[Evidence, ...]

    @property
    def quotes(self) -> tuple[str, ...]:
        """The words of the spans."""
        return tuple(evidence.quote for evidence in self.evidence)


def faults_by_kind(record: Record) -> Iterator[tuple[str, list[Fault]]]:
    """The faults under a heading for each kind that there is."""
    for kind, heading in _HEADINGS.items():
        if faults := [fault for fault in record.faults if fault.kind == kind]:
            yield heading, faults


def claims_of(change: Change) -> Iterator[Claim]:
    """Every claim of a change: who, role, action, status, reasons, sources, then the detail."""
    yield Claim("who", change.who.name, change.who.evidence)
    parent = f" ({change.role.parent})" if change.role.parent else ""
    yield Claim("role", describe_post(change) + parent, change.role.evidence)
    yield Claim("action", f"{change.action} (direction: {change.direction})", change.evidence)
    shown = change.steps[-1].evidence if change.steps else change.evidence
    yield Claim("status", change.status, shown)
    for reason in change.reasons:
        yield Claim("reason", describe_reason(reason), reason.evidence)
    for source in change.sources:
        yield Claim("source", describe_source(source), source.evidence)
    yield from _detail(change)


def _detail(change: Change) -> Iterator[Claim]:
    if change.by:
        yield Claim("by", change.by.name, change.by.evidence)
    if change.capacity != "unknown":
        yield Claim("capacity", change.capacity, change.role.evidence)
    for step in change.steps:
        yield Claim("step", _describe_step(step), step.evidence)
    for label in DATES:
        date = getattr(change.dates, label)
        if date is not None:
            yield Claim(label, f"{date.value} ({date.rule})", date.evidence)
    if change.counterpart:
        words = f"{change.counterpart.name} ({change.counterpart.relation})"
        yield Claim("counterpart", words, change.counterpart.evidence)


def describe_change(change: Change) -> str:
    """One sentence about a change, career history included."""
    return summarize_changes("changes", (change.model_copy(update={"background": False}),))


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
