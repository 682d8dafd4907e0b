"""Screens: pictures of the pages, taken with a browser: a record under review, and the report on a prompt.

They are pictures of one machine's fonts, so nothing compares them; `python -m manual --screens` takes
them again, with playwright and an installed Chromium.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from manual.chromium import find_chromium
from manual.pictures import ITEM, printed

_WIDTH, _HEIGHT = 1200, 860


class NoBrowserError(Exception):
    """No Chromium is installed."""


def review_page() -> str:
    """The page of a record, from the tape of its item."""
    return printed("run", ITEM, "--tapes", "cassettes", "--format", "html")


def report_page() -> str:
    """The report on a prompt against the one before."""
    with TemporaryDirectory() as folder:
        printed("eval", "personnel@v3", "--against", "personnel@v2", "--out", folder)
        return (Path(folder) / "report.html").read_text(encoding="utf-8")


SCREENS: dict[str, Callable[[], str]] = {
    "docs/pictures/review.png": review_page,
    "docs/pictures/report.png": report_page,
}
"""File → the function that makes the page it shows."""


def take_screens(folder: Path) -> list[str]:
    """Take every picture.

    Returns:
        The files, by their names in the project.

    Raises:
        NoBrowserError: there is no Chromium.
    """
    chromium = find_chromium()
    if chromium is None:
        raise NoBrowserError("No Chromium is installed: install one, as .ci/run does, and run this again.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, make in SCREENS.items():
            page = browser.new_page(
                viewport={"width": _WIDTH, "height": _HEIGHT}
            )  # a policy stays with its page
            page.set_content(make())
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=folder / name)
        browser.close()
    return list(SCREENS)
