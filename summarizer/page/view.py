"""The view: everything the page shows, as values; the template only lays it out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from summarizer.page.claims import Claim, claims_of
from summarizer.pieces import Piece, cut_text
from summarizer.record import Evidence, Fault, Record

_LINE: Final = re.compile(r"[^\n]*\S[^\n]*")
_FAULTS: Final = {
    "refused": ("Refused", "Claimed by the model; the article does not prove it."),
    "lost": ("Lost", "A part of the item or of the answer that could not be used."),
    "attempt": (
        "Attempts",
        "Words of the item that look like orders to the model. Nothing was done about them.",
    ),
}


class Line(NamedTuple):
    """One claim as it is shown."""

    number: int
    """Counted from 1 over the whole page."""
    claim: Claim
    quotes: tuple[tuple[str, str], ...]
    """(the mark in the article, the words) of each span that proves it."""


class Heading(NamedTuple):
    """Claims under a heading of their own."""

    title: str
    lines: tuple[Line, ...]


class Card(NamedTuple):
    """One change, or the outcome of a record without any."""

    path: str
    """Empty for an outcome."""
    title: str
    tags: tuple[str, ...]
    facts: tuple[Line, ...]
    reasons: tuple[Line, ...]
    steps: tuple[Line, ...]
    stances: tuple[Heading, ...]


class MarkedPiece(NamedTuple):
    """A stretch of the article."""

    text: str
    anchor: str
    """Names it in the page's own links; empty if it proves nothing."""
    claims: str
    """The numbers of the claims that it proves."""
    is_attempt: bool
    notes: str
    """The numbers of the claims whose proof ends with it, as a footnote would name them."""


class FaultGroup(NamedTuple):
    """The faults of one kind."""

    title: str
    about: str
    faults: tuple[tuple[Fault, tuple[tuple[str, str], ...]], ...]
    """Each with its (mark, words)."""


class View(NamedTuple):
    """The whole page."""

    title: str
    meta: tuple[str, ...]
    url: str
    language: str
    summary: str
    notes: tuple[tuple[str, str], ...]
    """(label, words) of what a reader of the article must know: warnings, corrections, a cut."""
    paragraphs: tuple[tuple[MarkedPiece, ...], ...]
    cards: tuple[Card, ...]
    faults: tuple[FaultGroup, ...]
    provenance: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]


def lay_out(record: Record, text: str) -> View:
    """Everything in the order in which it is shown."""
    claims = list(claims_of(record))
    owned = [(span, number) for number, claim in enumerate(claims, 1) for span in claim.evidence]
    attempts = [span for fault in record.faults for span in fault.evidence]
    paragraphs, anchors = _mark(text, owned, attempts)
    lines = tuple(
        Line(number, claim, _anchored(claim.evidence, anchors)) for number, claim in enumerate(claims, 1)
    )
    article = record.article
    return View(
        title=article.title or "News item",
        meta=tuple(str(v) for v in (article.publisher, article.published, article.byline) if v),
        url=article.url or "",
        language=article.language or "",
        summary=record.summary,
        notes=tuple(_notes(record)),
        paragraphs=paragraphs,
        cards=tuple(_cards(record, lines)),
        faults=tuple(_group_faults(record.faults, anchors)),
        provenance=tuple(_provenance(record)),
        lines=lines,
    )


def _mark(
    text: str, owned: Sequence[tuple[Evidence, int]], attempts: Sequence[Evidence]
) -> tuple[tuple[tuple[MarkedPiece, ...], ...], dict[int, str]]:
    """The lines of the text in pieces, each with the claims it proves; and offset → anchor of each piece."""
    ends = [(owner, span.end) for span, owner in owned]
    proofs = [(span.start, span.end) for span, _ in owned] + [(span.start, span.end) for span in attempts]
    lines = [match.span() for match in _LINE.finditer(text)]
    paragraphs: dict[int, list[MarkedPiece]] = {}
    anchors: dict[int, str] = {}
    for number, piece in enumerate(cut_text(text, proofs + lines)):
        if not piece.over or piece.over[-1] < len(proofs):
            continue  # between two lines
        marked = _mark_piece(piece, ends, len(proofs), f"p{number}")
        paragraphs.setdefault(piece.over[-1], []).append(marked)
        if marked.anchor:
            anchors[piece.start] = marked.anchor
    return tuple(tuple(pieces) for pieces in paragraphs.values()), anchors


def _mark_piece(piece: Piece, ends: Sequence[tuple[int, int]], proofs: int, anchor: str) -> MarkedPiece:
    end = piece.start + len(piece.text)
    mine = [ends[n] for n in piece.over if n < len(ends)]
    attempt = any(len(ends) <= n < proofs for n in piece.over)
    return MarkedPiece(
        text=piece.text,
        anchor=anchor if mine or attempt else "",
        claims=" ".join(str(owner) for owner in sorted({owner for owner, _ in mine})),
        is_attempt=attempt,
        notes=_join_numbers(sorted({owner for owner, last in mine if last == end})),
    )


def _anchored(evidence: Iterable[Evidence], anchors: dict[int, str]) -> tuple[tuple[str, str], ...]:
    """Each span's mark, the first that begins in it, and its words."""
    offsets = sorted(anchors)
    places = ((bisect_left(offsets, span.start), span) for span in evidence)
    return tuple(
        (anchors[offsets[place]] if place < len(offsets) else "", span.quote) for place, span in places
    )


def _join_numbers(numbers: Iterable[int]) -> str:
    """1, 2, 3, 7 as "1–3, 7"."""
    runs = groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    ends = [(run[0][1], run[-1][1]) for run in (list(pairs) for _, pairs in runs)]
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in ends)


def _cards(record: Record, lines: Sequence[Line]) -> Iterator[Card]:
    if not record.changes:
        yield Card(
            "", "No change" if record.outcome == "no_change" else "Unreadable", (), tuple(lines), (), (), ()
        )
    for index, change in enumerate(record.changes):
        path = f"changes[{index}]"
        mine = [line for line in lines if line.claim.path.startswith(f"{path}.")]
        tags = (change.action, change.status, *(("background",) if change.background else ()))
        by_group = {
            group: tuple(line for line in mine if line.claim.group == group)
            for group in ("fact", "reason", "step", "source")
        }
        stances = groupby(by_group["source"], key=lambda line: line.claim.heading)
        yield Card(
            path=path,
            title=change.who.name,
            tags=tags,
            facts=by_group["fact"],
            reasons=by_group["reason"],
            steps=by_group["step"],
            stances=tuple(Heading(stance, tuple(told)) for stance, told in stances),
        )


def _group_faults(faults: Sequence[Fault], anchors: dict[int, str]) -> Iterator[FaultGroup]:
    for kind, (title, about) in _FAULTS.items():
        mine = [fault for fault in faults if fault.kind == kind]
        if mine:
            marked = tuple((fault, _anchored(fault.evidence, anchors)) for fault in mine)
            yield FaultGroup(title, about, marked)


def _notes(record: Record) -> Iterator[tuple[str, str]]:
    article = record.article
    if article.partial:
        yield "Partial", "Only the beginning of the item was there to read."
    yield from (("Warning", warning) for warning in article.warnings)
    yield from (("Correction", correction) for correction in article.corrections)


def _provenance(record: Record) -> Iterator[tuple[str, str]]:
    made = record.provenance
    yield "prompt", f"{made.prompt} ({made.prompt_sha256[:12]})"
    yield "model", f"{made.model}, {made.provider}"
    if made.tape:
        yield "recording", f"of {made.tape.recorded}, {made.tape.model}"
    yield "requests", str(made.attempts)
    tokens = (("in", made.tokens_in), ("out", made.tokens_out), ("cached", made.tokens_cached))
    yield "tokens", ", ".join(f"{count:,} {way}" for way, count in tokens if count is not None) or "not told"
    yield "seconds", f"{made.seconds:.1f}"
    yield "created", f"{made.created:%Y-%m-%d %H:%M} UTC"
    yield "schema", f"{record.schema_}, made as {made.schema_version}"
    yield "package", f"summarizer {made.package_version}"
    yield "article", f"{record.article.characters:,} characters, SHA-256 {record.article.id[:12]}"
