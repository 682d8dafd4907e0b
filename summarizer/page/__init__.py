"""Page: a record beside its article as one HTML file, to look at and decide on claim by claim."""

from __future__ import annotations

from summarizer.page.html import Desk, render_page
from summarizer.page.reading import Paged, load_page, read_page

__all__ = ["Desk", "Paged", "load_page", "read_page", "render_page"]
