"""HTML: one page that holds everything, asks for nothing, and lets nothing of an article act."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from htmlparts import Page, links_are_whole
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import HOSTILE, QUOTE, failed_row, hostile_row, row, scorecard_of
from scorecards import case_score, graded, scorecard

from summarizer.comparing import compare
from summarizer.report import report_html


def test_a_page_is_whole() -> None:
    """Every tag is closed, every link has its target, the language is told, every field has its label."""
    rows = [row("a", "deckhand"), row("b", split="held"), failed_row("c")]
    before = scorecard_of(row("a"), row("b", "deckhand", split="held"), row("c"))
    page = Page(report_html(scorecard_of(*rows), rows, compare(before, scorecard_of(*rows), resamples=99)))
    assert not page.open
    assert links_are_whole(page)
    assert page.of("html") == [{"lang": "en"}]
    assert [has["id"] for has in page.of("details", **{"class": "case"})] == ["case-c", "case-a", "case-b"]
    assert len(page.of("label")) == len(page.of("select")) + len(page.of("input")) == 4


def test_nothing_is_asked_for_and_only_our_own_script_may_run() -> None:
    """The policy names the one style and the one script by their digests; no address stands in the page."""
    page = Page(text := report_html(scorecard_of(row("a")), [row("a")]))
    (policy,) = [
        has["content"] for has in page.of("meta") if has.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not re.search(r"https?:|url\(|@import|\ssrc=|\sstyle=|\son\w+=", text)


def test_hostile_text_is_text() -> None:
    """It is there to be read, in the article and everywhere else, and opens no tag."""
    rows = [hostile_row(), failed_row("b", HOSTILE, tags=(HOSTILE,))]
    calm = [row("hostile"), failed_row("b")]
    page = Page(text := report_html(scorecard_of(*rows, prompt=HOSTILE, model=HOSTILE), rows))
    assert {tag for tag, _ in page.tags} == {
        tag for tag, _ in Page(report_html(scorecard_of(*calm), calm)).tags
    }
    assert not page.of("img")
    assert (len(page.of("script")), len(page.of("style"))) == (1, 1)
    assert HOSTILE.replace("\x1b", "").replace("\u202e", "") in "".join(page.text["div"])
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e]", text)


@given(st.text(alphabet=st.characters(codec=None), min_size=1))
@settings(max_examples=25, deadline=None)
def test_any_text_stays_text(text: str) -> None:
    """As name, reason, tag and title; the page can be written in UTF-8 and its links lead somewhere."""
    rows = [failed_row(text, text, tags=(text,)), row("a", why=text)]
    page = Page(report_html(scorecard_of(*rows, prompt=text), rows).encode().decode())
    assert not page.open
    assert links_are_whole(page)


def test_the_article_is_marked_where_its_evidence_is() -> None:
    """The text is whole; the case's quote lies within the record's sentence."""
    page = Page(report_html(scorecard_of(row("a")), [row("a")]))
    marks = page.of("mark")[3:]  # after the legend
    assert [has["class"] for has in marks] == ["found", "expected found", "found"]
    assert [has["title"].split(";")[0] for has in marks[:2]] == [
        "found: Orla Finch, who",
        "expected: Orla Finch, resignation",
    ]
    assert page.text["mark"][3:] == ["Skerry Ferries ", QUOTE, " on Tuesday."]


def test_a_failed_case_has_its_reason_and_no_record() -> None:
    """What is expected of it is shown, nothing is found."""
    page = Page(report_html(scorecard_of(failed_row("a")), [failed_row("a")]))
    text = page.text["details"][1]
    assert "No usable answer: no form" in text
    assert "chief executive" in text
    assert "The record in a sentence" not in text


def test_a_scorecard_without_its_records_is_shown_all_the_same() -> None:
    """With its errors, without articles."""
    page = Page(report_html(graded({"who": [0.0, 1.0]})))
    assert not page.open
    assert "Ada Holm: wrong value: “that (0)” for “this”" in page.text["details"][1]
    assert "Article" not in page.text["h4"]


@pytest.mark.parametrize("cases", [(), (case_score("a"),)])
def test_nothing_to_tell_makes_a_page(cases: tuple[object, ...]) -> None:
    """No cases, and no changes."""
    card = scorecard(*cases)  # type: ignore[arg-type]
    assert not Page(report_html(card)).open
    if cases:
        page = Page(report_html(card, (), compare(card, card, resamples=9)))
        assert "No difference shown" in "".join(page.text["strong"]).capitalize()
        assert not page.of("tr", **{"data-worse": ""})


def test_the_map_says_what_has_changed_without_colour() -> None:
    """A number in each cell, an arrow with a name where it moved, the reason in its title."""
    before, after = graded({"who": [1.0, 0.5]}), graded({"who": [0.25, 1.0]})
    page = Page(report_html(after, (), compare(before, after, resamples=9)))
    titles = [has["title"] for has in page.of("td") if has.get("title", "").startswith("who")]
    assert titles == [
        "who 0.250 (before 1.000): Ada Holm: wrong value: “that (0.25)” for “this”",
        "who 1.000 (before 0.500): as expected",
    ]
    assert [has["data-case"] for has in page.of("tr", **{"data-worse": ""})] == ["case-case-00"]
    assert [text for text in page.text["td"] if text in ("1▲", ".25▼")] == [".25▼", "1▲"]


def test_names_that_look_the_same_in_a_link_are_kept_apart() -> None:
    """Each case has an anchor of its own."""
    page = Page(report_html(scorecard(case_score("a b"), case_score("a/b"), case_score("a-b"))))
    assert sorted(has["id"] for has in page.of("details", **{"class": "case"})) == [
        "case-a-b",
        "case-a-b-2",
        "case-a-b-3",
    ]
    assert links_are_whole(page)


def test_the_same_makes_the_same_page() -> None:
    """No clock, no order of a set, no chance."""
    rows = [row("a", tags=("x", "y", "z")), row("b", tags=("z", "w"))]
    assert report_html(scorecard_of(*rows), rows) == report_html(scorecard_of(*rows), rows)
