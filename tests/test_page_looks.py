"""How the page looks: on a phone, on a wide screen, in the dark, on paper, to a screen reader, and how soon."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from browsing import POOR, browser, needs_chromium, open_page, shots
from pagework import harbour, hostile, long

from summarizer.page import render_page

pytestmark = needs_chromium
__all__ = ["browser", "shots"]

PHONE = {"width": 320, "height": 640}
SOON = 1000.0  # milliseconds; a machine with little else to do needs a tenth

PAINT = """new Promise((done) => new PerformanceObserver((list) => {
    const first = list.getEntriesByName("first-contentful-paint")[0];
    if (first) done(first.startTime);
}).observe({ type: "paint", buffered: true }))"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the harbour's page is."""
    path = tmp_path_factory.mktemp("looks") / "page.html"
    path.write_text(render_page(*harbour()[:2], name="harbour"), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def look(browser: Any, address: str) -> Iterator[Any]:
    """A function that opens the page under some conditions."""
    opened: list[Any] = []

    def open_so(where: str = address, **looks: Any) -> Any:
        opened.append(open_page(browser, where, **looks))
        return opened[-1]

    yield open_so
    for page in opened:
        page.context.close()


def decide_some(page: Any) -> None:
    """One decision of each kind, a fix that is open, words that are lit."""
    for key in ("n", "a", "r", "n", "f", "Control+Enter", "f"):
        page.keyboard.press(key)


def test_on_a_wide_screen_both_stand_beside_each_other(look: Any, shots: Path) -> None:
    """The article left, the record right; the proof of the current claim is in sight."""
    page = look()
    left, right = (page.locator(f"#{side}").bounding_box() for side in ("article", "record"))
    assert left["x"] + left["width"] <= right["x"]
    assert abs(left["y"] - right["y"]) < 20
    page.screenshot(path=shots / "wide.png")
    decide_some(page)
    page.screenshot(path=shots / "wide-decided.png")
    frame, mark = (page.locator(what).first.bounding_box() for what in ("#article", "mark.current"))
    assert frame["y"] <= mark["y"] <= frame["y"] + frame["height"]


def test_on_a_phone_one_stands_below_the_other(look: Any, shots: Path) -> None:
    """Nothing is wider than 320 pixels, also with a form open; each claim has its quotes at hand."""
    page = look(viewport=PHONE)
    page.screenshot(path=shots / "phone.png")
    top, below = (page.locator(f"#{side}").bounding_box() for side in ("article", "record"))
    assert top["y"] + top["height"] <= below["y"]
    assert page.locator(".proof:visible").count() == page.locator(".claim").count()
    decide_some(page)
    page.screenshot(path=shots / "phone-decided.png")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    page.screenshot(path=shots / "phone-keys.png")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_hostile_words_do_not_widen_a_phone(look: Any, tmp_path: Path) -> None:
    """Nor does a word without an end."""
    path = tmp_path / "page.html"
    path.write_text(render_page(*hostile()[:2]), encoding="utf-8")
    page = look(path.as_uri(), viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_words_stand_out_from_their_ground(look: Any, shots: Path, scheme: str) -> None:
    """At least 4.5 to 1, decided or not, lit or not (WCAG 2.2, criterion 1.4.3)."""
    page = look(color_scheme=scheme)
    assert page.evaluate(POOR) == []
    decide_some(page)
    page.evaluate("light(proves.get(marks[0]), marks)")
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    page.evaluate("new Promise((done) => setTimeout(done, 150))")  # till the colours have changed
    assert page.evaluate(POOR) == []
    page.evaluate("light([], [])")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    page.screenshot(path=shots / f"keys-{scheme}.png")
    assert page.evaluate(POOR) == []
    ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert ground == ("rgb(250, 249, 246)" if scheme == "light" else "rgb(22, 24, 27)")
    page.keyboard.press("Escape")
    page.screenshot(path=shots / f"{scheme}.png")


def test_a_decision_is_told_by_more_than_colour(look: Any) -> None:
    """By words, and a proof by a line below it."""
    page = look()
    decide_some(page)
    assert [words[:1] for words in page.locator(".state").all_inner_texts()[:4]] == ["✓", "✕", "", "✎"]
    style = "getComputedStyle(document.querySelector('mark.{}')).textDecorationStyle"
    assert page.evaluate(style.format("current")) == "solid"
    assert page.evaluate(style.format("attempt")) == "wavy"
    assert page.evaluate("getComputedStyle(document.querySelector('mark:not(.current)')).textDecorationStyle")


def test_on_paper_all_is_there_and_nothing_to_press(look: Any, shots: Path) -> None:
    """Every quote, the decisions, footnotes from the article to the claims; no button, no bar."""
    page = look()
    decide_some(page)
    page.emulate_media(media="print")
    page.screenshot(path=shots / "print.png", full_page=True)
    assert page.locator(".bar, .tools, .acts, .fix, .skip").locator("visible=true").count() == 0
    assert page.locator(".proof:visible").count() == page.locator(".claim").count()
    assert page.locator("sup").locator("visible=true").count() == page.locator("sup").count() > 0
    assert "✓ accepted" in page.locator(".state:visible").all_inner_texts()
    assert len(page.pdf(path=shots / "print.pdf")) > 10_000


def test_motion_is_for_those_who_like_it(look: Any) -> None:
    """Nothing glides where less motion is asked for."""
    told = "(() => { const s = getComputedStyle(document.querySelector('mark')); return s.transitionDuration; })()"
    assert look(reduced_motion="reduce").evaluate(told) == "0s"
    assert look(reduced_motion="no-preference").evaluate(told) != "0s"


def test_a_screen_reader_finds_its_way(look: Any) -> None:
    """Landmarks, headings in order, names for what can be pressed, and one stop for all claims."""
    page = look()
    tree = page.locator("body").aria_snapshot()
    for part in (
        "banner", "main", 'region "Harbour chief stays put"', 'region "The record"', 'region "Review"',
        'article "Petra Vance"', "status", 'button "Previous claim"', 'progressbar "0 of 18 decided"',
    ):  # fmt: skip
        assert f"- {part}" in tree, part
    levels = page.eval_on_selector_all(
        "h1, h2, h3, h4, h5", "all => all.filter((h) => !h.closest('dialog')).map((h) => +h.tagName[1])"
    )
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    stops = page.locator(".pick[tabindex='0']")
    assert stops.count() == 1
    page.keyboard.press("n")
    page.keyboard.press("n")
    assert (stops.count(), stops.get_attribute("aria-current")) == (1, "true")
    described = page.evaluate(
        "document.activeElement.getAttribute('aria-describedby').split(' ').map((id) => $(id).tagName)"
    )
    assert described == ["SPAN", "DIV"]


def test_each_stop_of_the_tab_key_is_further_on(look: Any) -> None:
    """The order of the focus is that of the page, and what is focused can be seen."""
    page = look()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    seen: list[str] = []
    for _ in range(9):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))
        assert page.locator(":focus").is_visible()
    assert seen[:5] == [
        "18 claims",
        "3 not proved or noted",
        "article",
        "Accept the rest",
        "Reject the change",
    ]


def test_a_long_item_with_sixty_claims_stays_usable(look: Any, tmp_path: Path, shots: Path) -> None:
    """Five thousand words: soon painted, and a key is answered at once."""
    paged = long()
    assert len(paged.text.split()) >= 5000
    path = tmp_path / "long.html"
    path.write_text(render_page(*paged[:2]), encoding="utf-8")
    paints: list[float] = []
    for _ in range(5):  # the soonest counts: the machine may be at something else, the page is not
        page = look(path.as_uri())
        paints.append(page.evaluate(PAINT))
        if min(paints) < SOON:
            break
    assert page.locator(".claim").count() == 60
    answer = page.evaluate(
        "(() => { const at = performance.now(); for (let i = 0; i < 60; i += 1) pick(i); return performance.now() - at; })()"
    )
    (shots / "paint.txt").write_text(
        f"first contentful paint {min(paints):.0f} ms; a key {answer / 60:.1f} ms\n"
    )
    assert min(paints) < SOON
    assert answer / 60 < 300
