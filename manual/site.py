"""Site: what it adds to docs/: the order of its pages, and the pages that stand beside the README."""

from __future__ import annotations

import logging
import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

SECTIONS: Final = {
    "Start": ("index.md",),
    "Tasks": (
        "command-line.md",
        "reading.md",
        "python.md",
        "exporting.md",
        "review.md",
        "batch.md",
        "scale.md",
    ),
    "Prompts": ("prompts.md", "evaluation.md", "cassettes.md", "testing.md"),
    "Understand": (
        "proof.md",
        "grounding.md",
        "hostile.md",
        "limits.md",
        "security.md",
        "architecture.md",
        "extending.md",
        "contributing.md",
    ),
    "Measured": ("scores.md", "peers.md", "speed.md"),
    "Reference": ("reference/commands.md", "reference/python.md", "reference/record.md", "changelog.md"),
}
"""The order of the pages; those that are not there are left out, and those not named come last."""

BESIDE: Final = {
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
    "README.md": "index.md",
    "SECURITY.md": "security.md",
}
"""File beside docs/ → its page on the site."""

_LINK: Final = re.compile(r"(?<!!)\[([^\]\n]*)\]\(([^)\s]+)\)")
_log = logging.getLogger("mkdocs.hooks.site")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that stand beside docs/, and put all in order."""
    root = Path(config.docs_dir).parent
    for name, place in BESIDE.items():
        if (root / name).exists() and place not in files.src_uris:
            files.append(File.generated(config, place, content=(root / name).read_text("utf-8")))
    config.nav = navigation([file.src_uri for file in files.documentation_pages()])
    return files


def navigation(pages: list[str]) -> list[Any]:
    """The pages by section; a page that no section names stands under More."""
    left = sorted(pages)
    nav: list[Any] = []
    for section, wanted in SECTIONS.items():
        there = [page for page in wanted if page in left]
        left = [page for page in left if page not in there]
        if there:
            nav.append({section: there})
    return [*nav, {"More": left}] if left else nav


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Lead links out of docs/ to the pages they have on the site."""
    source = page.file.src_uri
    beside = {place: name for name, place in BESIDE.items()}
    root = Path(config.docs_dir).parent
    stands = f"docs/{source}" if (root / "docs" / source).exists() else beside[source]

    def lead(match: re.Match[str]) -> str:
        return _lead(match, stands, source, root)

    return _LINK.sub(lead, markdown)


def _lead(match: re.Match[str], stands: str, source: str, root: Path) -> str:
    """A link as the site needs it; one to a folder or to a file of the checkout keeps its text alone."""
    text, target = match[1], match[2]
    if re.match(r"[a-z]+:|#", target):
        return match[0]
    path, _, place = target.partition("#")
    aim = posixpath.normpath(posixpath.join(posixpath.dirname(stands), path))
    page = BESIDE.get(aim) or (aim.removeprefix("docs/") if aim.startswith("docs/") else None)
    if page and not path.endswith("/"):
        near = posixpath.relpath(page, posixpath.dirname(source) or ".")
        return f"[{text}]({near}{'#' + place if place else ''})"
    if not (root / aim).exists():
        _log.warning("%s links to %s, which does not exist", stands, target)
    return text
