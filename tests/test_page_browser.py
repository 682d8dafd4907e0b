"""The page in a real browser: article and record are tied, and claims decided on by pointer and by key."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import browser, keeps_out, needs_chromium, open_page
from pagework import FIRST, SECOND, THIRD, harbour, hostile, quiet

from summarizer.page import render_page
from summarizer.review import Decisions, load_decisions

pytestmark = needs_chromium
__all__ = ["browser"]

TITLES = {name: index for index, name in enumerate(["who", "role", "action", "status", "by", "requested"], 1)}


@pytest.fixture
def page(browser: Any, tmp_path: Path) -> Iterator[Any]:
    """The harbour's page, as it opens from its file."""
    yield from show(browser, tmp_path, render_page(*harbour()[:2], name="harbour"))


def show(browser: Any, folder: Path, html: str) -> Iterator[Any]:
    """A page from a file."""
    path = folder / "page.html"
    path.write_text(html, encoding="utf-8")
    page = open_page(browser, path.as_uri())
    yield page
    page.context.close()


def lit(page: Any, kind: str) -> str:
    """The words of the article that are marked so."""
    return "".join(page.locator(f"mark.{kind}").all_inner_texts())


def states(page: Any) -> list[str]:
    """What is shown as decided of the first claims."""
    return page.locator(".claim .state").all_inner_texts()[:4]


def saved(page: Any, folder: Path) -> Decisions:
    """The decisions that a download holds."""
    with page.expect_download() as download:
        page.keyboard.press("s")
    assert download.value.suggested_filename == "harbour.decisions.json"
    path = folder / "saved.json"
    download.value.save_as(path)
    return load_decisions(path, harbour().record)


def test_hovering_ties_both_ways(page: Any) -> None:
    """A claim lights its proof; words light the claims that they prove."""
    page.hover(f"#c{TITLES['by']} .pick")
    assert lit(page, "lit") == SECOND
    page.hover("mark:has-text('“I will not resign')")
    numbers = page.locator(".claim.lit").evaluate_all("all => all.map((row) => row.dataset.number)")
    assert numbers == ["4", "9", "11", "18"]
    assert lit(page, "lit") == THIRD
    page.hover(".summary")
    assert page.locator(".lit").count() == 0


def test_clicking_ties_both_ways(page: Any) -> None:
    """A claim shows its proof; words lead to the closest claim first, and on to the others."""
    page.click(f"#c{TITLES['who']} .pick")
    assert lit(page, "current") == FIRST
    page.click("mark:has-text('on Sunday')")
    assert page.locator(".claim.current").get_attribute("id") == f"c{TITLES['requested']}"
    page.click("mark:has-text('on Sunday')")
    assert page.locator(".claim.current").get_attribute("id") == f"c{TITLES['action']}"
    assert "prove 4 claims" in page.inner_text("#told")


def test_a_quote_leads_to_its_place(page: Any) -> None:
    """Also without the script: it is a link."""
    page.click(f"#c{TITLES['by']} .pick")
    page.click(f"#c{TITLES['by']} blockquote a")
    assert page.locator("mark:target").inner_text() in SECOND


def test_the_keyboard_alone_is_enough(page: Any, tmp_path: Path) -> None:
    """Next, accept, fix, reject, undo, save: what is decided is in the file."""
    press = page.keyboard.press
    press("n")
    assert page.evaluate("document.activeElement.closest('.claim').id") == "c1"
    press("a")
    press("f")
    page.locator("form.fix input[name=title]").fill("director of the Hallby Harbour")
    press("Enter")
    press("a")
    assert states(page)[:2] == [
        "✓ accepted",
        "✎ fixed: director of the Hallby Harbour, Hallby Harbour Authority",
    ]
    assert "3 of 18 decided" in page.inner_text("#told")
    press("u")
    press("p")
    press("r")
    assert states(page) == ["✓ accepted", "✕ rejected", "", ""]
    made = {each.claim: each for each in saved(page, tmp_path).decisions}
    assert {path: each.decision for path, each in made.items()} == {
        "changes[0].who": "accept",
        "changes[0].role": "reject",
    }
    assert page.heard == [page.url]


def test_a_fix_is_saved_with_its_values(page: Any, tmp_path: Path) -> None:
    """Of a list what is chosen, of free words what is written."""
    page.click(f"#c{TITLES['status']} .pick")
    page.keyboard.press("f")
    page.select_option("form.fix select", "requested")
    page.click("form.fix button[type=submit]")
    (decision,) = saved(page, tmp_path).decisions
    assert (decision.decision, decision.values) == ("fix", {"status": "requested"})


def test_words_that_are_not_in_the_article_are_no_fix(page: Any) -> None:
    """The field says so and keeps the focus; words selected in the article can be taken."""
    page.click(f"#c{TITLES['by']} .pick")
    page.keyboard.press("f")
    field = page.locator("form.fix input")
    field.fill("Rufus Nightingale")
    page.keyboard.press("Enter")
    assert field.get_attribute("aria-invalid") == "true"
    assert "don’t stand in the article" in page.inner_text("form.fix .error")
    assert field.evaluate("node => node === document.activeElement")
    page.evaluate("getSelection().selectAllChildren([...document.querySelectorAll('mark')].at(-2))")
    page.evaluate("new Promise((done) => setTimeout(done))")
    page.click("text=Take selected words")
    assert field.input_value() in "transport ministry did not answer questions. " + harbour().text
    page.keyboard.press("Escape")
    assert page.locator("form.fix").count() == 0


def test_no_change_is_without_its_person(page: Any) -> None:
    """Rejecting one of the claims that make a change tells what to do instead."""
    page.keyboard.press("n")
    page.keyboard.press("r")
    assert states(page)[0] == ""
    assert "reject the whole change" in page.inner_text(".hint")


def test_whole_changes_are_decided_at_once(page: Any, tmp_path: Path) -> None:
    """The rest of one is accepted, the other rejected; a second press takes that back."""
    page.keyboard.press("n")
    page.keyboard.press("Shift+A")
    assert page.inner_text("#decided") == "12 of 18 decided"
    page.locator(".card").nth(1).locator("text=Reject the change").click()
    assert page.locator(".card").nth(1).locator(".verdict").inner_text() == "✕ change rejected"
    made = saved(page, tmp_path).decisions
    assert [each.claim for each in made if each.decision == "reject"] == ["changes[1]"]
    assert page.inner_text("#decided") == "18 of 18 decided"
    page.locator(".card").nth(1).locator("text=Keep the change").click()
    assert page.inner_text("#decided") == "12 of 18 decided"


def test_decisions_are_gone_on_with(page: Any, tmp_path: Path) -> None:
    """A file that was saved is opened again; one of another record is not."""
    page.keyboard.press("n")
    page.keyboard.press("a")
    path = tmp_path / "again.json"
    path.write_text(saved(page, tmp_path).to_json())
    page.reload()
    assert states(page)[0] == ""
    page.set_input_files("#open", path)
    page.locator("#decided:text-is('1 of 18 decided')").wait_for()
    assert states(page)[0] == "✓ accepted"
    path.write_text(Decisions.none_yet(quiet().record).to_json())
    page.set_input_files("#open", path)
    assert "about another record" in page.locator("#warning").inner_text()  # which is waited for
    assert states(page)[0] == "✓ accepted"


def test_unsaved_decisions_are_not_lost_in_silence(page: Any, tmp_path: Path) -> None:
    """Leaving the page asks first, and no longer does once they are saved."""
    leaving = "(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))()"
    assert not page.evaluate(leaving)
    page.keyboard.press("n")
    page.keyboard.press("a")
    assert page.evaluate(leaving)
    saved(page, tmp_path)
    assert not page.evaluate(leaving)


def test_the_keys_are_told_and_can_be_turned_off(page: Any) -> None:
    """? shows them; without single keys only ? and the buttons work (WCAG 2.2, criterion 2.1.4)."""
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.uncheck("#keys")
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()
    page.keyboard.press("n")
    assert page.locator(".claim.current").count() == 0
    page.click("#next")
    page.click("[data-act=accept]")
    assert states(page)[0] == "✓ accepted"


def test_a_record_without_a_change_is_decided_on(browser: Any, tmp_path: Path) -> None:
    """Its outcome is the claim."""
    for page in show(browser, tmp_path, render_page(*quiet()[:2])):
        page.keyboard.press("n")
        page.keyboard.press("a")
        assert states(page) == ["✓ accepted"]
        assert page.inner_text("#decided") == "1 of 1 decided"


def test_a_hostile_article_can_do_nothing(browser: Any, tmp_path: Path) -> None:
    """No script of it runs, nothing is asked for, also while it is decided on; its words are there to be read."""
    for page in show(browser, tmp_path, render_page(*hostile()[:2], name="</script>")):
        for key in "nafpr?":
            page.keyboard.press(key)
        page.keyboard.press("Escape")
        assert page.heard == [page.url]
        assert page.locator("img, article a[href^=javascript], .text script").count() == 0
        assert "<img src=x onerror=alert(1)>" in page.inner_text(".text")
        assert json.loads(page.inner_text("#data"))["text"] == hostile().text


def test_what_is_not_its_own_may_not_run(page: Any) -> None:
    """The policy holds: a script, a picture and its handler do nothing, even if forced in."""
    assert page.title() == harbour().record.summary
    assert keeps_out(page)
