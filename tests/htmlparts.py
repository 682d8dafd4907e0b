"""HTML pages of ours taken apart, for tests of what stands in them."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "input", "line", "rect", "path", "circle"}


class Page(HTMLParser):
    """A page taken apart: tags with their attributes, the text of each kind of tag, what stays open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text: dict[str, list[str]] = {}
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep it, and remember that it is open."""
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self.text.setdefault(tag, []).append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Nothing else may be open."""
        assert tag in VOID or self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Belongs to every tag that is open."""
        for tag in set(self.open):
            self.text[tag][-1] += data

    def of(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        """The attributes of all tags of a name, that have what is wanted."""
        return [has for name, has in self.tags if name == tag and wanted.items() <= has.items()]


def links_are_whole(page: Page) -> bool:
    """Every name is there once, and every link leads to one."""
    names = [has["id"] for _, has in page.tags if "id" in has]
    targets = {has["href"].removeprefix("#") for has in page.of("a")}
    return len(names) == len(set(names)) and targets <= set(names)
