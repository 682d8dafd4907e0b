"""A real browser for tests of pages, and a folder for what they look like."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from manual.chromium import find_chromium

CHROMIUM = find_chromium()
needs_chromium = pytest.mark.skipif(not CHROMIUM, reason="no Chromium is installed")

# Told by the browser of every part that shows words: those whose contrast is below 4.5 to 1 (WCAG 2.2, criterion
# 1.4.3), or 3 to 1 for a sign that has a name of its own (1.4.11).
POOR = """() => {
    const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const light = (colour) => parts(colour).slice(0, 3)
        .map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const ground = (node) => {
        for (; node; node = node.parentElement) {
            const colour = getComputedStyle(node).backgroundColor;
            if ((parts(colour)[3] ?? 1) > 0) return colour;
        }
        return "rgb(255, 255, 255)";
    };
    const says = (node) => [...node.childNodes].some((each) => each.nodeType === 3 && each.data.trim());
    return [...document.body.querySelectorAll("*:not(script)")].filter((node) => {
        if (!says(node) || !node.checkVisibility()) return false;
        const [a, b] = [light(getComputedStyle(node).color), light(ground(node))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < (node.matches("[role=img]") ? 3 : 4.5);
    }).map((node) => node.outerHTML.slice(0, 120));
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium without a window."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@pytest.fixture
def shots(tmp_path: Path) -> Path:
    """Where screenshots are kept: the folder that SUMMARIZER_SCREENSHOTS names, or one of pytest's own."""
    folder = Path(os.environ.get("SUMMARIZER_SCREENSHOTS") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def open_page(browser: Any, address: str, **looks: Any) -> Any:
    """The page in a window of its own; `heard` holds all that it said, asked for, or got wrong."""
    context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **looks})
    page = context.new_page()
    page.heard = []
    page.on("console", lambda message: page.heard.append(message.text))
    page.on("pageerror", lambda error: page.heard.append(str(error)))
    page.on("dialog", lambda dialog: page.heard.append(dialog.message))
    page.on("request", lambda request: page.heard.append(request.url))
    page.goto(address)
    return page


def keeps_out(page: Any) -> bool:
    """Whether a script and a picture with a handler, forced into the page, do nothing; its policy is what stops them."""
    title = page.title()
    with page.expect_event("requestfailed") as failed:
        page.evaluate(
            """() => {
                const script = document.createElement("script");
                script.textContent = "document.title = 'taken'";
                document.body.append(script);
                document.body.insertAdjacentHTML("beforeend", "<img src='x.png' onerror='document.title = 1'>");
            }"""
        )
    return failed.value.failure == "csp" and page.title() == title
