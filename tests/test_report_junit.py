"""JUnit: valid XML of whatever is in it, and red only for what went wrong."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

from hypothesis import given, settings
from hypothesis import strategies as st
from reports import HOSTILE, failed_row, hostile_row, row, scorecard_of
from scorecards import case_score, scorecard

from summarizer.comparing import compare
from summarizer.report import report_junit


def parse(text: str) -> Element:
    """Read a report back."""
    return fromstring(text)  # noqa: S314  # what we wrote ourselves


def results(root: Element) -> dict[str, str]:
    """Case → what it came to."""
    return {
        test.get("name", ""): next((child.tag for child in test), "passed") for test in root.iter("testcase")
    }


def test_a_suite_for_each_split_and_a_test_for_each_case() -> None:
    """With the counts that tools read, and the stamp as properties."""
    root = parse(report_junit(scorecard_of(row("a"), row("b", split="held"), failed_row("c"))))
    assert [(s.get("name"), s.get("tests"), s.get("errors")) for s in root] == [
        ("dev", "2", "1"),
        ("held", "1", "0"),
    ]
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("3", "0", "1")
    properties = {p.get("name"): p.get("value") for p in root.iter("property")}
    assert properties["model"] == "quill-9b"
    assert root[0].find("testcase").get("classname") == "toy@v1.dev"  # type: ignore[union-attr]


def test_alone_a_case_fails_by_its_outcome() -> None:
    """A wrong role is no failure, a wrong outcome is, no answer is an error."""
    quiet = case_score("quiet", expected="no_change", found="changes")
    root = parse(report_junit(scorecard(*scorecard_of(row("a", "deckhand"), failed_row("b")).cases, quiet)))
    assert results(root) == {"a": "passed", "b": "error", "quiet": "failure"}
    assert root.find(".//failure").get("message") == "the outcome is changes, not no_change"  # type: ignore[union-attr]


def test_compared_a_case_fails_if_it_got_worse() -> None:
    """What was wrong before already passes; the text says in which field, and why."""
    before = scorecard_of(row("a"), row("b", "deckhand"), row("c", "deckhand"))
    after = scorecard_of(row("a", "deckhand"), row("b", "deckhand"), row("c"))
    root = parse(report_junit(after, compare(before, after, resamples=9)))
    assert results(root) == {"a": "failure", "b": "passed", "c": "passed"}
    assert "role 1.000 → 0.000: Orla Finch: wrong value: “deckhand”" in (root.findtext(".//failure") or "")


def test_nothing_changed_is_all_green() -> None:
    """Though every outcome is wrong, as it was."""
    card = scorecard(case_score("a", {"outcome": 0.0}, found="no_change"))
    assert results(parse(report_junit(card, compare(card, card, resamples=9)))) == {"a": "passed"}


def test_hostile_text_is_text() -> None:
    """It comes back as it was, but for what XML can't hold."""
    before, after = scorecard_of(row("hostile")), scorecard_of(hostile_row(), model=HOSTILE)
    after = after.model_copy(
        update={"cases": (after.cases[0].model_copy(update={"case_sha256": before.cases[0].case_sha256}),)}
    )
    root = parse(report_junit(after, compare(before, after, resamples=9)))
    kept = HOSTILE.replace("\x1b", "")
    assert kept in (root.findtext(".//failure") or "")
    assert kept in [p.get("value") for p in root.iter("property")]


@given(st.text(alphabet=st.characters(codec=None), min_size=1))
@settings(max_examples=50)
def test_any_text_makes_valid_xml(text: str) -> None:
    """Controls, half pairs and non-characters too; it can be written in UTF-8."""
    root = parse(report_junit(scorecard_of(failed_row("a", text), prompt=text)).encode().decode())
    assert results(root) == {"a": "error"}


def test_no_cases_are_no_suites() -> None:
    """An empty document is still one."""
    assert parse(report_junit(scorecard())).get("tests") == "0"
