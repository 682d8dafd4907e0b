"""Petra Vance's record, which has something in every field, and the provenance that made-up records share."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from summarizer.record import (
    ArticleInfo,
    By,
    Change,
    Counterpart,
    DateClaim,
    Dates,
    Evidence,
    Fault,
    Provenance,
    Reason,
    Record,
    Role,
    Sampling,
    Source,
    Step,
    StepDate,
    Who,
)


def provenance(**told: Any) -> Provenance:
    """What a made-up record was made by, but for what is told."""
    known: dict[str, Any] = {
        "prompt": "personnel@v1",
        "prompt_sha256": "0" * 64,
        "model": "local:tiny",
        "provider": "embedded",
        "package_version": "0.1.0",
        "sampling": Sampling(),
        "seconds": 1.5,
        "attempts": 1,
        "created": datetime(2022, 11, 11, 12, 30, tzinfo=UTC),
    }
    return Provenance(**{**known, **told})


QUOTE = (Evidence(quote="Petra Vance “quits” 😀", start=3, end=24),)
DAY = StepDate(text="on Wednesday", value="2022-11-09", precision="day", rule="the Wednesday before")
CHANGE = Change(
    who=Who(name="Petra Vance", as_written=("Petra Vance", "Vance"), evidence=QUOTE),
    role=Role(title="director", organization="Hallby Harbour", parent="Ostmark", evidence=QUOTE),
    action="resignation",
    status="refused",
    evidence=QUOTE,
    reasons=(Reason(text="a dredger", kind="other", relation="alleged", asserted_by="Roth", evidence=QUOTE),),
    sources=(Source(name="Roth", kind="person", stance="confirms", via="Gazette", evidence=QUOTE),),
    capacity="interim",
    by=By(name="Tomas Roth", evidence=QUOTE),
    steps=(Step(kind="request", actor="Tomas Roth", date=DAY, evidence=QUOTE),),
    dates=Dates(requested=DateClaim(**DAY.model_dump(), evidence=QUOTE)),
    counterpart=Counterpart(name="Ada Lind", relation="successor", evidence=QUOTE),
)
RECORD = Record(
    outcome="changes",
    summary="Petra Vance has refused to resign as director, Hallby Harbour.",
    article=ArticleInfo(id="0" * 64, title="Chief “quits”", published=date(2022, 11, 11), characters=99),
    changes=(CHANGE, CHANGE.model_copy(update={"background": True})),
    faults=(
        Fault(kind="refused", field="changes[0].by", said="Łucja", why="the name is not in the article"),
    ),
    provenance=provenance(),
)


def told(*changes: Change, **article: object) -> Record:
    """The record with these changes instead, of an item about which this is known."""
    about = RECORD.article.model_copy(update=article)
    return RECORD.model_copy(update={"changes": changes, "article": about})
