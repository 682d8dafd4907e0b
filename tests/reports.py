"""Toy evaluations, for tests of the reports made of them."""

from __future__ import annotations

from typing import Any

from scorecards import stamp
from vance import provenance

from summarizer.article import Article
from summarizer.case import Case, Expected, ExpectedChange
from summarizer.meta import Meta
from summarizer.record import ArticleInfo, Change, Evidence, Fault, Record, Role, Source, Who
from summarizer.report import Row
from summarizer.scorecard import Scorecard
from summarizer.scoring import score, score_failure

HOSTILE = "</script></style><img src=x onerror=alert(1)>|`[x](javascript:alert(1))`@octocat #12 https://bad.example www.bad.example &amp; ]]>\x1b\u202e𝔘😀"
"""What an article or a model may say to break out of a report."""
TEXT = "Skerry Ferries chief executive Orla Finch resigned on Tuesday. The board thanked her."
QUOTE = "chief executive Orla Finch resigned"


def case(name: str, text: str = TEXT, **changed: Any) -> Case:
    """A case in which Orla Finch resigns."""
    change = ExpectedChange(
        who="Orla Finch",
        role="chief executive",
        organization="Skerry Ferries",
        action="resignation",
        status="effective",
        quotes=(QUOTE,),
    )
    known: dict[str, Any] = {
        "id": name,
        "article": Article.from_text(text, Meta(title="Ferries", publisher="The Skerry Post")),
        "why": f"why {name} is kept",
        "tags": ("transport", "resignation"),
        "split": "dev",
        "expected": Expected(outcome="changes", changes=(change,)),
    }
    return Case(**{**known, **changed})


def record(of: Case, said: str = "chief executive", *, faults: tuple[Fault, ...] = ()) -> Record:
    """The record of the case, with what is said for the role; its proof is the first sentence."""
    first = of.article.sentences[0]
    proof = (Evidence(quote=of.article.sentence_text(first), start=first.start, end=first.end),)
    change = Change(
        who=Who(name="Orla Finch", evidence=proof),
        role=Role(title=said, organization="Skerry Ferries", evidence=proof),
        action="resignation",
        status="effective",
        evidence=proof,
        sources=(Source(name=said, kind="person", stance="reports", evidence=proof),),
    )
    return Record(
        outcome="changes",
        summary=f"Orla Finch has resigned as {said}.",
        article=ArticleInfo(id=of.article.id, characters=len(of.article.text)),
        changes=(change,),
        faults=faults,
        provenance=provenance(),
    )


def row(name: str, said: str = "chief executive", **changed: Any) -> Row:
    """A case, and the record of it with what is said for the role."""
    one = case(name, **changed)
    found = record(one, said)
    return Row(one, score(one, found), found)


def failed_row(name: str, why: str = "no form", **changed: Any) -> Row:
    """A case that the model gave no usable answer to."""
    one = case(name, **changed)
    return Row(one, score_failure(one, why), None)


def hostile_row(name: str = "hostile", **changed: Any) -> Row:
    """A case whose article, reason to be, tag and record all try to break out."""
    one = case(name, f"{TEXT} {HOSTILE}\n{HOSTILE}", why=HOSTILE, tags=(HOSTILE, "transport"), **changed)
    found = record(one, HOSTILE, faults=(Fault(kind="refused", field=HOSTILE, said=HOSTILE, why=HOSTILE),))
    return Row(one, score(one, found), found)


def scorecard_of(*rows: Row, **changed: Any) -> Scorecard:
    """The scorecard of these rows; what is given changes the stamp."""
    return Scorecard(stamp=stamp(**changed), cases=tuple(row.score for row in rows))
