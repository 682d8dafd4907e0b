"""The HTML report in a real browser: it opens from a file, asks for nothing, and does what it offers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from browsing import POOR, browser, keeps_out, needs_chromium, open_page
from reports import failed_row, hostile_row, row, scorecard_of

from summarizer.comparing import compare
from summarizer.report import Row, report_html
from summarizer.scorecard import Scorecard

CASES = 64
SHOWN = "tr[data-case]:visible"

pytestmark = needs_chromium
__all__ = ["browser"]


def rows() -> list[Row]:
    """Sixty-four cases: a few wrong, one failed, one hostile, every fourth held."""
    made = [
        row(
            f"c{number:02}",
            "deckhand" if number < 10 else "chief executive",
            split="dev" if number % 4 else "held",
        )
        for number in range(CASES - 2)
    ]
    return [*made, failed_row("failed", tags=("odd",)), hostile_row("hostile")]


def before(after: Scorecard) -> Scorecard:
    """The same cases, of which c00 to c04 were right."""
    right = [row(f"c{number:02}").score for number in range(5)]
    cases = [
        case.model_copy(update={"scores": right[number].scores}) if number < 5 else case
        for number, case in enumerate(after.cases)
    ]
    return after.model_copy(update={"cases": tuple(cases)})


@pytest.fixture(scope="module")
def page(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The report in a browser, with everything that it said or asked for."""
    made = rows()
    card = scorecard_of(*made)
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(report_html(card, made, compare(before(card), card, resamples=99)), encoding="utf-8")
    opened = open_page(browser, "about:blank", viewport={"width": 1200, "height": 900})
    opened.address = path.as_uri()
    yield opened
    opened.context.close()


@pytest.fixture(autouse=True)
def fresh(page: Any) -> None:
    """Each test begins with the page as it opens."""
    page.heard.clear()
    page.goto("about:blank")
    page.goto(page.address)


def test_it_asks_for_itself_and_nothing_else(page: Any) -> None:
    """Also with every case opened: no request, no message, no error, nothing that an article brought."""
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    page.emulate_media(color_scheme="dark")
    page.emulate_media(color_scheme="light")
    assert page.heard == [page.address]
    assert page.locator("img").count() == 0


def test_what_is_not_its_own_may_not_run(page: Any) -> None:
    """The policy holds: a script, a picture and its handler do nothing, even if forced in."""
    assert page.title() == "toy@v1 with quill-9b"
    assert keeps_out(page)


def test_every_link_has_its_target(page: Any) -> None:
    """And there is one for each case."""
    links = page.eval_on_selector_all(
        "a[href^='#']", "all => all.map((a) => decodeURIComponent(a.hash.slice(1)))"
    )
    names = page.eval_on_selector_all("[id]", "all => all.map((each) => each.id)")
    assert set(links) <= set(names)
    assert sum(name.startswith("case-") for name in names) == CASES


def test_a_row_of_the_map_opens_its_case(page: Any) -> None:
    """It comes into sight, is named in the address, and has the focus; the way back leads back."""
    page.click("tr[data-case='case-c07'] td:nth-child(4)")
    chosen = page.locator("#case-c07")
    assert chosen.get_attribute("open") is not None
    assert chosen.locator(".article").is_visible()
    assert 0 <= chosen.bounding_box()["y"] < 100
    assert page.url.endswith("#case-c07")
    assert page.evaluate("document.activeElement.closest('details').id") == "case-c07"
    page.go_back()
    assert page.url == page.address


def test_the_keyboard_opens_a_case(page: Any) -> None:
    """Each row has a link."""
    page.locator("tr[data-case='case-failed'] a").focus()
    page.keyboard.press("Enter")
    assert page.locator("#case-failed").get_attribute("open") is not None
    assert "No usable answer" in page.inner_text("#case-failed")


def test_an_address_with_a_case_opens_it(page: Any) -> None:
    """So that a case can be shown to somebody."""
    page.goto("about:blank")
    page.goto(f"{page.address}#case-hostile")
    assert page.locator("#case-hostile").get_attribute("open") is not None


def test_the_filters_hide_rows_and_cases(page: Any) -> None:
    """By split, by tag, by what got worse, by errors; how many are left is told."""
    shown = page.locator(SHOWN)
    assert (shown.count(), page.inner_text("#shown")) == (CASES, f"{CASES} of {CASES} cases")
    page.select_option("[name=split]", "held")
    assert (shown.count(), page.locator("details.case:visible").count()) == (16, 16)
    page.check("[name=worse]")
    assert shown.evaluate_all("all => all.map((row) => row.dataset.case)") == ["case-c00", "case-c04"]
    page.select_option("[name=split]", "")
    assert page.inner_text("#shown") == f"5 of {CASES} cases"
    page.uncheck("[name=worse]")
    page.select_option("[name=tag]", label="odd (1)")
    assert shown.evaluate_all("all => all.map((row) => row.dataset.case)") == ["case-failed"]


def test_errors_only(page: Any) -> None:
    """What is right in all fields goes."""
    everything = page.locator(SHOWN).count()
    page.check("[name=errors]")
    wrong = page.locator("tr[data-errors]").count()
    assert page.locator(SHOWN).count() == wrong <= everything


def test_a_link_to_a_hidden_case_shows_it(page: Any) -> None:
    """The filters give way."""
    page.select_option("[name=tag]", label="odd (1)")
    page.click("details.changes a[href='#case-c03']")
    assert page.locator("#case-c03 .article").is_visible()
    assert page.locator(SHOWN).count() == CASES


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(page: Any, scheme: str) -> None:
    """At least 4.5 to 1 in every cell, mark and word that has a colour (WCAG 2.2, criterion 1.4.3)."""
    page.emulate_media(color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    poor = page.evaluate(POOR)
    page.emulate_media(color_scheme="light")
    assert poor == []
