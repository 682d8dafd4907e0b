"""Exporters: one small record, written whole in every format."""

from __future__ import annotations

import json
from datetime import date

import pytest
from vance import provenance

from summarizer.exporters import BUILT_IN, export_records
from summarizer.exporters.json import export_json
from summarizer.exporters.jsonl import export_jsonl
from summarizer.exporters.markdown import escape, export_markdown
from summarizer.exporters.text import export_text
from summarizer.record import (
    ArticleInfo,
    By,
    Change,
    DateClaim,
    Dates,
    Evidence,
    Fault,
    Reason,
    Record,
    Role,
    Source,
    Step,
    StepDate,
    Who,
)
from summarizer.summary import summarize_changes

TEXT = "Chair Ada Brandt of the *Lumen* Trust left on 2 May over a bad audit, Per Lund told the Vale Post."
ALL = (Evidence(quote=TEXT, start=0, end=len(TEXT)),)
MAY = {"text": "2 May", "value": "2024-05-02", "precision": "day", "rule": "as written"}
CHANGE = Change(
    who=Who(name="Ada Brandt", as_written=("Ada Brandt",), evidence=ALL),
    role=Role(title="Chair", organization="*Lumen* Trust", parent="Vale Group", evidence=ALL),
    action="departure",
    status="effective",
    evidence=ALL,
    reasons=(
        Reason(
            text="a bad audit",
            kind="loss_of_confidence",
            relation="alleged",
            asserted_by="Per Lund",
            evidence=(Evidence(quote="a bad audit", start=57, end=68),),
        ),
    ),
    sources=(Source(name="Per Lund", kind="person", stance="confirms", via="Vale Post", evidence=ALL),),
    capacity="interim",
    by=By(name="Per Lund", evidence=ALL),
    steps=(Step(kind="take_effect", actor=None, date=StepDate.model_validate(MAY), evidence=ALL),),
    dates=Dates(effective=DateClaim.model_validate({**MAY, "evidence": ALL})),
)


def record(*changes: Change, faults: tuple[Fault, ...] = (), title: str | None = None) -> Record:
    """Build the record of an item of 2024-05-03."""
    outcome = "changes" if changes else "no_change"
    return Record(
        outcome=outcome,
        summary=summarize_changes(outcome, changes),
        article=ArticleInfo(id="a" * 64, title=title, published=date(2024, 5, 3), characters=len(TEXT)),
        changes=changes,
        faults=faults,
        provenance=provenance(),
    )


FULL = record(
    CHANGE,
    faults=(
        Fault(kind="refused", field="changes[0].by", said="Bo Ek", why="the name is not in the article"),
    ),
    title="Chair goes",
)
NONE = record()

AS_TEXT = """\
Chair goes · 2024-05-03
Ada Brandt has left as Chair, *Lumen* Trust.

1. Ada Brandt: departure, effective
   who         Ada Brandt
   role        Chair, *Lumen* Trust (Vale Group)
   action      departure (direction: out)
   status      effective
               │ Chair Ada Brandt of the *Lumen* Trust left on 2 May over a bad audit, Per Lund told
               │ the Vale Post.
   reason      loss of confidence (alleged, says Per Lund)
               │ a bad audit
   source      Per Lund (person, via Vale Post): confirms
   by          Per Lund
   capacity    interim
   step        take effect by someone not named, 2024-05-02
   effective   2024-05-02 (as written)
               │ Chair Ada Brandt of the *Lumen* Trust left on 2 May over a bad audit, Per Lund told
               │ the Vale Post.

Not proved, and left out:
  - changes[0].by: “Bo Ek”: the name is not in the article
"""

MARKED = r"  > Chair Ada Brandt of the \*Lumen\* Trust left on 2 May over a bad audit, Per Lund told the Vale Post."
AS_MARKDOWN = rf"""**Ada Brandt has left as Chair, \*Lumen\* Trust.**

Chair goes · 2024-05-03

### Ada Brandt: departure, effective

- **who**: Ada Brandt
- **role**: Chair, \*Lumen\* Trust (Vale Group)
- **action**: departure (direction: out)
- **status**: effective
{MARKED}
- **reason**: loss of confidence (alleged, says Per Lund)
  > a bad audit
- **source**: Per Lund (person, via Vale Post): confirms
- **by**: Per Lund
- **capacity**: interim
- **step**: take effect by someone not named, 2024-05-02
- **effective**: 2024-05-02 (as written)
{MARKED}

Not proved, and left out:

- `changes[0].by`: “Bo Ek”: the name is not in the article
"""


def test_text_is_a_block_a_change_with_each_quote_under_its_claims():
    """The whole text of a record, wrapped at a hundred columns."""
    assert export_text([FULL]) == AS_TEXT
    assert max(map(len, AS_TEXT.splitlines())) <= 100


def test_several_records_as_text_have_a_rule_between_them():
    """A rule parts the records; one without changes is its heading and its sentence."""
    short = "2024-05-03\nThe item reports no change of anybody's post.\n"
    assert export_text([NONE, NONE]) == f"{short}\n{'─' * 100}\n\n{short}"


def test_markdown_is_a_list_of_claims_with_block_quotes():
    """Claims with the same quotes stand together above them; the article's own asterisks are escaped."""
    assert export_markdown([FULL]) == AS_MARKDOWN


def test_several_records_as_markdown_have_a_rule_between_them():
    """A rule parts the records, with blank lines that keep it from making a heading."""
    short = "**The item reports no change of anybody's post.**\n\n2024-05-03\n"
    assert export_markdown([NONE, NONE]) == f"{short}\n---\n\n{short}"


def test_two_quotes_of_a_claim_stay_two_in_markdown():
    """Quotes from two places are not run into one paragraph."""
    two = (Evidence(quote="Ada Brandt", start=6, end=16), Evidence(quote="a bad audit", start=57, end=68))
    change = CHANGE.model_copy(update={"who": Who(name="Ada Brandt", evidence=two)})
    assert "- **who**: Ada Brandt\n  > Ada Brandt\n  >\n  > a bad audit\n" in export_markdown(
        [record(change)]
    )


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("<img src=x onerror=alert(1)>", r"\<img src=x onerror=alert(1)\>"),
        ("[click](javascript:x) ![p](y)", r"\[click\](javascript:x) !\[p\](y)"),
        ("a*b_c`d|e~f#g", r"a\*b\_c\`d\|e\~f\#g"),
        ("&lt;b&gt; \\", r"\&lt;b\&gt; \\"),
        ("# heading", r"\# heading"),
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("1. item", r"1\. item"),
        ("12) item", r"12\) item"),
        ("--- ", r"\---"),
        ("===", r"\==="),
        ("two\n\n# lines\t of it", r"two \# lines of it"),
        ("plain, 2.38 million - and more", "plain, 2.38 million - and more"),
    ],
)
def test_an_article_brings_no_markup_into_markdown(text: str, escaped: str):
    """Whatever Markdown or HTML would act on is escaped, on one line."""
    assert escape(text) == escaped


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_an_article_commands_no_terminal(form: str):
    """Escape sequences and marks that turn the direction of text are not shown."""
    hostile = Who(name="Ada\x1b[31m Bra\u202endt\x9b2J\x07", evidence=ALL)
    shown = export_records(record(CHANGE.model_copy(update={"who": hostile})), form)
    assert not {c for c in shown if not c.isprintable()} - {"\n"}
    assert "Brandt" in shown


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_career_history_is_marked_as_background(form: str):
    """A change that is not this item's news says so in its heading."""
    assert "departure, effective (background)" in " ".join(
        export_records(record(CHANGE.model_copy(update={"background": True})), form).split()
    )


def test_json_of_one_record_is_an_object_and_of_several_an_array():
    """Each object is the record's own JSON; no records are an empty array."""
    assert export_json([FULL]) == FULL.to_json() + "\n"
    assert json.loads(export_json([FULL, NONE])) == [json.loads(r.to_json()) for r in (FULL, NONE)]
    assert json.loads(export_json([])) == []


def test_jsonl_is_a_record_a_line():
    """Each line is one record, whatever line ends its quotes hold."""
    lined = record(CHANGE, title="one\ntwo\u2028three")
    assert export_jsonl([lined, NONE]).split("\n") == [lined.to_json(None), NONE.to_json(None), ""]


@pytest.mark.parametrize("form", BUILT_IN)
def test_every_format_ends_with_one_line_end_and_keeps_the_characters(form: str):
    """What is written is whole lines, and letters beyond ASCII stay as they are."""
    text = export_records(
        record(CHANGE.model_copy(update={"who": Who(name="Ministère · 职", evidence=ALL)})), form
    )
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "Ministère · 职" in text
