"""Gold: what was decided about a record becomes a case that scores a prompt."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pagework import META, TEXT, accepted, harbour, made, quiet

from summarizer.article import Article
from summarizer.case import load_case
from summarizer.errors import CaseError, OutputError
from summarizer.evaluation.check import check_cases
from summarizer.meta import Meta
from summarizer.page import Paged
from summarizer.review import Decision, Decisions, expect_reviewed, render_case, write_case
from summarizer.scoring import score


def fix(claim: str, **values: str) -> Decision:
    """A fix; blanks with spaces in their names have underscores here."""
    return Decision(
        claim=claim, decision="fix", values={name.replace("_", " "): value for name, value in values.items()}
    )


def reject(claim: str) -> Decision:
    """A rejection."""
    return Decision(claim=claim, decision="reject")


def add(folder: Path, paged: Paged, decisions: Decisions, name: str = "harbour") -> Any:
    """The case as it is read back from its files."""
    case = render_case(
        expect_reviewed(paged.record, decisions), "Why: it is “kept”.", ("toy", "refused"), "dev"
    )
    write_case(folder, name, case, paged.record, paged.text)
    assert check_cases(folder)[1] == []
    return load_case(folder / f"{name}.yaml")


def test_an_accepted_record_scores_full_against_its_own_case(tmp_path: Path):
    """The case says what the record says, of the same text and meta data."""
    paged = harbour()
    case = add(tmp_path, paged, accepted(paged))
    assert (case.article.text, case.article.id) == (paged.text, paged.record.article.id)
    assert (case.article.meta.title, case.article.meta.publisher) == (META.title, META.publisher)
    scores = score(case, paged.record).scores
    assert {each.field: each.value for each in scores if each.value not in (1, None)} == {}
    assert (case.why, case.tags, case.split) == ("Why: it is “kept”.", ("toy", "refused"), "dev")


def test_rejected_claims_are_left_out_and_fixed_ones_replaced(tmp_path: Path):
    """Each in its own place; what was not touched stays, in the record's order."""
    decisions = accepted(
        harbour(),
        fix("changes[0].who", name="Vance"),
        fix("changes[0].action", action="dismissal", told_as="news"),
        fix("changes[0].sources[1]", name="Vance", kind="person", stance="denies", via=""),
        fix("changes[0].steps[0]", kind="request", actor="Tomas Eriksen", date=""),
        fix("changes[0].dates.requested", date="2024-05"),
        fix(
            "changes[0].reasons[0]", text="dredging contract", kind="other", relation="cause", asserted_by=""
        ),
        reject("changes[0].role"),
        reject("changes[0].by"),
        reject("changes[0].sources[0]"),
        reject("changes[1]"),
    )
    (change,) = add(tmp_path, harbour(), decisions).expected.changes
    assert (change.who, change.role, change.organization, change.by) == ("Vance", None, None, None)
    assert (change.action, change.status) == ("dismissal", "refused")
    assert [(s.name, s.stance, s.via) for s in change.sources] == [
        ("Vance", "denies", None),
        ("Hallby Courier", "reports", None),
    ]
    assert [(s.kind, s.date) for s in change.steps] == [("request", None), ("refuse", None)]
    assert change.dates.requested == "2024-05"
    assert [(r.text, r.kind, r.asserted_by) for r in change.reasons] == [("dredging contract", "other", None)]
    assert change.quotes == ("was told on Sunday to leave",)


def test_an_item_whose_changes_were_all_rejected_has_no_change(tmp_path: Path):
    """Whatever was decided about their claims."""
    case = add(tmp_path, harbour(), accepted(harbour(), reject("changes[0]"), reject("changes[1]")))
    assert (case.expected.outcome, case.expected.changes) == ("no_change", ())


def test_background_alone_is_no_news(tmp_path: Path):
    """A change that is told in passing stays in the case, and the item has no change."""
    only = fix("changes[0].action", action="resignation", told_as="background")
    case = add(tmp_path, harbour(), accepted(harbour(), only, reject("changes[1]")))
    assert case.expected.outcome == "no_change"
    assert [change.background for change in case.expected.changes] == [True]


def test_a_record_without_a_change_becomes_a_case(tmp_path: Path):
    """Its outcome can be put right; that it misses a change can't be mended here."""
    assert add(tmp_path, quiet(), accepted(quiet())).expected.outcome == "no_change"
    decisions = accepted(quiet(), fix("outcome", outcome="unreadable"))
    assert expect_reviewed(quiet().record, decisions).outcome == "unreadable"
    with pytest.raises(CaseError, match="by hand"):
        expect_reviewed(quiet().record, accepted(quiet(), reject("outcome")))


def test_what_is_undecided_makes_no_case():
    """The first claims are named, and how many more."""
    with pytest.raises(CaseError, match=r"changes\[0\]\.who, changes\[0\]\.role, .* and 15 more"):
        expect_reviewed(harbour().record, Decisions.none_yet(harbour().record))


def test_nothing_is_overwritten(tmp_path: Path):
    """Neither the article nor the expectation of a case that is there, nor is one article kept twice."""
    add(tmp_path, harbour(), accepted(harbour()))
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    for name, why in (("harbour", "there already"), ("other", "the same article")):
        with pytest.raises(CaseError, match=why):
            add(tmp_path, harbour(), accepted(harbour()), name)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    (tmp_path / "harbour.txt").unlink()
    with pytest.raises(CaseError, match=r"harbour\.yaml: is there already"):
        add(tmp_path, harbour(), accepted(harbour()))


def test_words_that_are_not_in_the_article_make_no_case(tmp_path: Path):
    """Nothing is written."""
    with pytest.raises(CaseError, match="“Rufus Nightingale” does not stand in the article"):
        add(tmp_path, harbour(), accepted(harbour(), fix("changes[0].by", name="Rufus Nightingale")))
    assert list(tmp_path.iterdir()) == []


def test_a_case_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """When the second file can't be written the first goes."""
    from summarizer.review import gold

    def full(path: Path, text: str) -> None:
        if path.suffix == ".yaml":
            raise OutputError("the disk is full.")
        path.write_text(text, encoding="utf-8")

    monkeypatch.setattr(gold, "write_whole", full)
    with pytest.raises(OutputError):
        add(tmp_path, harbour(), accepted(harbour()))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["../out", "a/b", ".hidden", ""])
def test_a_name_is_a_plain_name(tmp_path: Path, name: str):
    """A case goes into the folder of cases and nowhere else."""
    with pytest.raises(CaseError, match="is no name of a case"):
        write_case(tmp_path, name, "", harbour().record, TEXT)


def test_a_text_that_begins_like_a_front_matter_is_refused(tmp_path: Path):
    """It would be read again as another one."""
    text = Article.from_text("---\ntitle: Not a title\n---\nNobody left the harbour this week.").text
    paged = made((), text=text, meta=Meta())
    with pytest.raises(CaseError, match="would not be read again"):
        add(tmp_path, paged, accepted(paged))


def test_a_case_has_a_reason_and_a_tag():
    """Else nobody knows later what it is for."""
    expected = expect_reviewed(quiet().record, accepted(quiet()))
    for why, tags in ((" ", ("toy",)), ("kept", ())):
        with pytest.raises(CaseError, match="Give --why and --tag"):
            render_case(expected, why, tags, "dev")
