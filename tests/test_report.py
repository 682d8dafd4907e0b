"""Reports: the numbers are the scorecard's, in words that every format shares."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports import QUOTE, case, failed_row, record, row, scorecard_of
from scorecards import case_score, graded, scorecard, stamp

from summarizer.case import Expected, ExpectedChange, ExpectedDates, ExpectedReason, ExpectedSource
from summarizer.comparing import compare
from summarizer.record import Sampling
from summarizer.report import report_table
from summarizer.report.figures import case_f1, figures_of, right_outcomes, worst_cases
from summarizer.report.intervals import find_intervals
from summarizer.report.marks import Mark, mark_pieces, marks_of
from summarizer.report.values import expected_values, found_values
from summarizer.report.wording import clean, clip, write_chance, write_difference, write_stamp
from summarizer.scorecard import FIELDS, Tally


def test_scores_by_hand() -> None:
    """One of two values in dev, two of three in held: F1 over all, by split, precision and recall."""
    one = case_score("a", {"role": Tally(expected=2, found=1, matched=1)})
    two = case_score("b", {"role": Tally(expected=3, found=2, matched=2)}, split="held")
    table = report_table(scorecard(one, two)).tables[0]
    assert table.headers[:6] == ("field", "F1", "dev", "held", "precision", "recall")
    assert [line[0] for line in table.rows] == list(FIELDS)
    assert table.rows[2][:6] == ("role", "0.750", "0.667", "0.800", "1.000", "0.600")


def test_errors_are_counted_by_kind() -> None:
    """A wrong role, a speaker nobody expected and what a missing record misses stand in their columns."""
    table = report_table(scorecard_of(row("a", "deckhand"), failed_row("b"))).tables[0]
    errors = {line[0]: dict(zip(table.headers[6:], line[6:], strict=True)) for line in table.rows}
    assert errors["role"] == {"missed": "1", "invented": "0", "wrong value": "1", "wrong span": "0"}
    assert errors["sources"] == {"missed": "0", "invented": "1", "wrong value": "0", "wrong span": "0"}


def test_what_has_nothing_to_score_is_a_dash() -> None:
    """Neither 0 nor 1; a split without cases as well."""
    table = report_table(graded({"by": [None]})).tables[0]
    assert table.rows[6][:6] == ("by", "–", "–", "–", "–", "–")


def test_the_lines_give_counts_and_the_stamp() -> None:
    """False alarms, misses and failures are so many of so many; a split without cases has no line."""
    quiet = case_score("c", expected="no_change", found="changes")
    lines = report_table(scorecard(*scorecard_of(row("a"), failed_row("b")).cases, quiet)).lines
    assert lines[2:6] == ("outcome right 1 of 3", "false alarms 1 of 1", "misses 1 of 2", "failures 1 of 3")
    assert lines[1].startswith("macro F1, dev ")
    assert lines[-1].startswith(
        "prompt toy@v1 (111111111111); model quill-9b; sampling temperature 0, seed 0"
    )


def test_a_comparison_adds_a_table_and_a_verdict() -> None:
    """Before, after, difference, interval, cases, p and verdict of each field; the sentence comes first."""
    before, after = graded({"who": [1.0] * 20}), graded({"who": [0.0] * 12 + [1.0] * 8}, prompt="toy@v2")
    report = report_table(after, compare(before, after))
    who = report.tables[1].rows[1]
    assert (who[:4], who[5:7], who[8:]) == (
        ("who", "1.000", "0.400", "−0.600"),
        ("12", "0"),
        ("worse", "–"),
    )
    assert report.lines[0].startswith("regression: On 20 cases, toy@v2 is worse")
    assert ", before 1.000" in report.lines[1]
    assert report.lines[-1].startswith("before: prompt toy@v1")


def test_every_row_is_as_long_as_its_headers() -> None:
    """So that whoever draws a table needs no care."""
    card = graded({"who": [0.5, None]})
    for table in report_table(card, compare(card, card)).tables:
        assert {len(line) for line in table.rows} == {len(table.headers)}


def test_no_cases_make_a_report_all_the_same() -> None:
    """Of dashes and of none."""
    report = report_table(scorecard())
    assert report.lines[:2] == ("macro F1 –", "outcome right 0 of 0")


def test_the_outcome_is_right_if_it_is_the_expected_one() -> None:
    """A failed case has none."""
    card = scorecard_of(row("a"), failed_row("b"))
    assert right_outcomes(card).share == 0.5
    assert [figure.label for figure in figures_of(card)][:2] == ["macro F1", "macro F1, dev"]


def test_the_worst_case_comes_first() -> None:
    """What is right in all fields is not among them; nothing to score counts as right."""
    card = graded({"who": [1.0, 0.0, 0.5, None]})
    assert [case.case for case in worst_cases(card)] == ["case-01", "case-02"]
    assert case_f1(case_score("x", dict.fromkeys(FIELDS))) == 1.0


def test_numbers_are_written_with_real_signs() -> None:
    """A minus, a plus, three digits, and no p of 0."""
    assert [write_difference(value) for value in (-0.25, 0.0, 0.1234)] == ["−0.250", "+0.000", "+0.123"]
    assert [write_chance(p) for p in (0.00001, 0.0312, 1.0)] == ["<0.001", "0.031", "1.000"]
    told = dict(write_stamp(stamp(sampling=Sampling(seed=None, temperature=0.7))))
    assert told["sampling"] == "temperature 0.7, no seed, 1200 tokens at most"


@given(st.text(alphabet=st.characters(codec=None), max_size=50))
def test_clean_text_can_be_written_and_commands_nothing(text: str) -> None:
    """It is valid UTF-8 and holds no control character but white space."""
    cleaned = clean(text)
    cleaned.encode()
    assert not {c for c in cleaned if c < " " and c not in "\t\n\r"}
    assert len(clip(text, 10)) <= 10


SPANS = st.lists(
    st.tuples(st.integers(-3, 30), st.integers(-3, 30), st.sampled_from(["expected", "found"])), max_size=6
)


@given(st.text(max_size=25), SPANS)
def test_pieces_are_the_text_and_marked_where_the_spans_are(text: str, spans: list[tuple[int, int, str]]):
    """Whatever overlaps: no character is lost or doubled, and each knows whose evidence it is."""
    marks = [Mark(start, end, side, "x") for start, end, side in spans]  # type: ignore[arg-type]
    pieces = mark_pieces(text, marks)
    assert "".join(piece.text for piece in pieces) == text
    sides = [set(piece.sides) for piece in pieces for _ in piece.text]
    assert sides == [{m.side for m in marks if m.start <= at < m.end} for at in range(len(text))]


def test_marks_are_the_cases_quotes_and_the_records_proofs() -> None:
    """Each with what it proves; the quote lies inside the sentence, so three pieces make it."""
    one = case("a")
    pieces = mark_pieces(one.article.text, marks_of(one, record(one)))
    assert [piece.text for piece in pieces if piece.sides == ("expected", "found")] == [QUOTE]
    assert "expected: Orla Finch, resignation" in pieces[1].labels
    assert "found: Orla Finch, who" in pieces[0].labels
    assert marks_of(one, None) == (Mark(15, 50, "expected", "Orla Finch, resignation"),)


def test_values_stand_beside_each_other_field_by_field() -> None:
    """What is expected and what is found are worded alike; the name is told where there are several."""
    told = ExpectedChange(
        who="Ada Holm",
        role=None,
        organization=None,
        by="the board",
        action="dismissal",
        status="announced",
        reasons=(ExpectedReason(text="a loss", kind="performance", relation="cause"),),
        sources=(ExpectedSource(name="Per Lund", kind="person", stance="no_comment", via="the Post"),),
        dates=ExpectedDates(announced="2024-05"),
        background=True,
        quotes=("x",),
    )
    (finch,) = case("a").expected.changes
    values = expected_values(Expected(outcome="changes", changes=(finch, told)))
    assert [value.text for value in values["sources"]] == ["Per Lund via the Post"]
    assert [value.text for value in values["stance"]] == ["Per Lund: no comment"]
    assert [value.text for value in values["dates"]] == ["announced 2024-05"]
    assert [(v.who, v.background) for v in values["action"]] == [("Orla Finch", False), ("Ada Holm", True)]
    assert [value.text for value in found_values(record(case("a")))["role"]] == ["chief executive"]
    assert found_values(None) == {}


def test_an_interval_holds_its_f1_and_is_repeatable() -> None:
    """Half of forty cases right: about 0.34 to 0.66; a field with nothing to score has none."""
    card = graded({"who": [0.0, 1.0] * 20, "by": [None] * 40})
    interval = find_intervals(card.cases)["who"]
    assert interval == find_intervals(card.cases)["who"]
    assert interval == pytest.approx(
        (0.5 - 1.96 * np.sqrt(0.25 / 40), 0.5 + 1.96 * np.sqrt(0.25 / 40)), abs=0.03
    )
    assert "by" not in find_intervals(card.cases)
    assert find_intervals(()) == {}
