"""Markdown: fit for a comment, whatever the articles say and however much there is to tell."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from reports import HOSTILE, failed_row, hostile_row, row, scorecard_of
from scorecards import case_score, graded, scorecard

from summarizer.comparing import compare
from summarizer.report import LONGEST, report_markdown
from summarizer.scorecard import FIELDS, Score, ScoringError, Tally

OWN_TAGS = {"<details>", "<details open>", "</details>", "<summary>", "</summary>"}


def tags_of(text: str) -> set[str]:
    """The HTML that a reader of Markdown lets through."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    flat = [child for token in tokens for child in (token, *(token.children or ()))]
    assert not {token.type for token in flat} & {"link_open", "image", "code_inline", "fence", "html_inline"}
    return {
        tag for token in flat if token.type == "html_block" for tag in re.findall(r"<[^>]*>", token.content)
    }


def test_a_regression_says_so_first() -> None:
    """Verdict and sentence, then the table with the field in bold, then the cases and why."""
    before, after = graded({"who": [1.0] * 20}), graded({"who": [0.0] * 12 + [1.0] * 8}, prompt="toy@v2")
    text = report_markdown(after, comparison=compare(before, after, resamples=99))
    assert text.startswith("**Regression.** On 20 cases, toy@&#8203;v2 is worse than toy@&#8203;v1 in who")
    assert "\n| who | 1.000 | 0.400 | −0.600 | −0." in text
    assert " | 12 | 0 | 0.005 | **worse** | – |\n" in text
    assert "<details open><summary>Worse: 12 cases</summary>\n\n- **case-00** (dev, −0.091)\n" in text
    assert (
        "  - who 1.000 → 0.000: Ada Holm: wrong value: “that (0)” for “this” (before: as expected)\n" in text
    )


def test_rows_tell_why_a_case_exists() -> None:
    """Behind its name."""
    before, rows = scorecard_of(row("a")), [row("a", "deckhand")]
    text = report_markdown(scorecard_of(*rows), rows, compare(before, scorecard_of(*rows), resamples=9))
    assert re.search(r"^- \*\*a\*\* \(dev, −0\.\d+\): why a is kept$", text, re.MULTILINE)


def test_alone_it_shows_the_worst_cases() -> None:
    """At most twenty of them, and how many more there are."""
    text = report_markdown(graded({"who": [0.0] * 30, "role": [0.5, *[1.0] * 29]}))
    assert text.startswith("**toy@&#8203;v1 with quill-9b** on 30 cases\n")
    assert text.index("**case-00**") < text.index("**case-01**")
    assert text.count("\n- **") == 20
    assert "- … and 10 more cases, left out here\n" in text


def test_nothing_wrong_and_nothing_changed() -> None:
    """No cases are listed; a comparison says that there is nothing to list."""
    card = graded({"who": [1.0, 1.0]})
    assert "<details" not in report_markdown(card)
    text = report_markdown(card, comparison=compare(card, card, resamples=9))
    assert text.startswith(
        "**No difference shown.** On 2 cases, the new run of toy@&#8203;v1 came out the same"
    )
    assert "\nNo case came out otherwise.\n" in text
    assert report_markdown(scorecard()).startswith("**toy@&#8203;v1 with quill-9b** on 0 cases")


def test_gains_that_cancel_losses_are_neither() -> None:
    """The case has a section of its own."""
    before, after = graded({"who": [0.0], "by": [1.0]}), graded({"who": [1.0], "by": [0.0]})
    text = report_markdown(after, comparison=compare(before, after, resamples=9))
    assert "<summary>Changed, neither better nor worse as a whole: 1 case</summary>" in text


def test_a_failed_case_is_listed_with_its_reason() -> None:
    """With a comparison too, there with what it did before."""
    rows = [failed_row("a", "no | form")]
    assert "<summary>No usable answer: 1 case</summary>\n\n- **a**: no \\| form\n" in report_markdown(
        scorecard_of(*rows)
    )
    good, bad = scorecard_of(row("a")), scorecard_of(*rows)
    assert "  - no usable answer: no \\| form\n" in report_markdown(
        bad, comparison=compare(good, bad, resamples=9)
    )
    assert "  - no usable answer before: no" in report_markdown(
        good, comparison=compare(bad, good, resamples=9)
    )


def test_hostile_text_brings_nothing_in() -> None:
    """No tag, no link, no code, no table cell, no mention, no reference to an issue."""
    rows = [hostile_row(), failed_row("b", HOSTILE)]
    text = report_markdown(scorecard_of(*rows, model=HOSTILE, prompt=HOSTILE), rows)
    assert tags_of(text) <= OWN_TAGS
    assert "@octocat" not in text
    assert not re.search(r"#12|://|www\.", text)
    assert "\x1b" not in text
    assert "𝔘😀" in text
    assert {line.count(" | ") for line in text.splitlines() if line.startswith("| ")} == {9}


@given(st.text(alphabet=st.characters(codec=None), min_size=1))
@settings(max_examples=50)
def test_any_text_stays_text(text: str) -> None:
    """Only our own tags come through, and the report can be written in UTF-8."""
    rows = [failed_row("a", text)]
    assert tags_of(report_markdown(scorecard_of(*rows, prompt=text), rows).encode().decode()) <= OWN_TAGS


def test_it_stays_short_enough_for_a_comment() -> None:
    """Of a thousand cases with long reasons the first are shown, and the rest are counted."""
    long = ScoringError(kind="invented", change=HOSTILE * 9, found="@" * 999)
    wrong = tuple(Score(field=field, tally=Tally(found=1), errors=(long,)) for field in FIELDS)
    good = scorecard(*(case_score(f"c{number}", split="held") for number in range(1000)))
    bad = scorecard(*(case_score(f"c{number}", split="held", scores=wrong) for number in range(1000)))
    text = report_markdown(bad, comparison=compare(good, bad, resamples=9))
    shown, left_out = text.count("\n- **"), re.search(r"and (\d+) more cases, left out", text)
    assert LONGEST * 0.8 < len(text) <= LONGEST
    assert left_out
    assert shown + int(left_out[1]) == 1000
    assert text.count("<details") == text.count("</details>")
