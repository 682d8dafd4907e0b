"""What came of the judging, as Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.grounding.judges import Span
from benchmarks.grounding.quotes import Quote
from benchmarks.pages import markdown_table

COMMAND = "python -m benchmarks.grounding"


@dataclass(frozen=True)
class Verdict:
    """What one tool made of all quotes."""

    name: str
    version: str
    spans: tuple[Span | None, ...]
    """Where it found each quote; empty if it could not be asked."""
    why: str = ""
    """Why it could not."""


def is_mistaken(quote: Quote, span: Span | None) -> bool:
    """Whether a wrong quote was let through, or a right one lost or found somewhere else."""
    if quote.span is None:
        return span is not None
    return span is None or not (span[0] < quote.span[1] and quote.span[0] < span[1])


def tables(quotes: Sequence[Quote], verdicts: Sequence[Verdict]) -> str:
    """The sums, then the mistakes rule by rule."""
    asked = [verdict for verdict in verdicts if verdict.spans]
    wrong = [quote for quote in quotes if quote.span is None]
    told = [
        f"{len(wrong):,} wrong and {len(quotes) - len(wrong):,} right quotes of {len({q.case for q in quotes})} articles.",
        markdown_table(
            ["tool", "wrong ones let through", "right ones kept"], (_sums(quotes, v) for v in asked)
        ),
        "### Wrong quotes let through, by rule",
        _by_rule(wrong, quotes, asked),
        "### Right quotes lost, by look",
        _by_rule([quote for quote in quotes if quote.span], quotes, asked),
    ]
    told += [f"{v.name}: no result: {v.why}." for v in verdicts if not v.spans]
    return "\n\n".join([*told, f"{'; '.join(dict.fromkeys(v.version for v in asked))}."]) + "\n"


def _sums(quotes: Sequence[Quote], verdict: Verdict) -> list[str]:
    wrong = sum(quote.span is None for quote in quotes)
    right = len(quotes) - wrong
    through, lost = (
        sum(
            is_mistaken(q, s)
            for q, s in zip(quotes, verdict.spans, strict=True)
            if (q.span is None) == is_wrong
        )
        for is_wrong in (True, False)
    )
    return [verdict.name, f"{through:,} of {wrong:,} ({through / wrong:.1%})", f"{1 - lost / right:.1%}"]


def _by_rule(chosen: Sequence[Quote], quotes: Sequence[Quote], verdicts: Sequence[Verdict]) -> str:
    made = Counter(quote.kind for quote in chosen)
    missed = [
        Counter(q.kind for q, s in zip(quotes, v.spans, strict=True) if q.kind in made and is_mistaken(q, s))
        for v in verdicts
    ]
    rows = ([kind, str(made[kind]), *(str(count[kind]) for count in missed)] for kind in made)
    return markdown_table(["", "made", *(verdict.name for verdict in verdicts)], rows)
