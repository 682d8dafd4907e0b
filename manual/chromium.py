"""Chromium: where the browser is that pages are looked at with."""

from __future__ import annotations

import shutil

_NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> str | None:
    """The program, or None where none is installed."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)
