"""Web pages: the story's own paragraphs, what the page tells of it, and no furniture."""

from __future__ import annotations

from datetime import date

import pytest
import yaml
from webpages import PAGES, STORY, folded, found, ld, page_of, read

from summarizer.errors import ArticleError
from summarizer.readers.document import Document, Item
from summarizer.readers.kinds import tell_kind

LAYOUTS = sorted(path.stem for path in PAGES.glob("*.yaml"))


def layout(name: str) -> tuple[str, dict[str, list[str]]]:
    """Read a layout, and list the sentences of its story and of its furniture."""
    url = f"https://www.site.example/{name}/1"
    items = found((PAGES / f"{name}.html").read_bytes(), url=url)
    texts = [item.article.text for item in items if isinstance(item, Item)]
    lists = yaml.safe_load((PAGES / f"{name}.yaml").read_text(encoding="utf-8"))
    return folded("\n\n".join(texts)), {k: [folded(s) for s in v] for k, v in lists.items()}


def test_the_layouts_keep_the_story_and_leave_the_furniture() -> None:
    """Of all layouts together at least 99 % of the story's sentences are kept, and at most 1 % of the furniture's."""
    assert len(LAYOUTS) >= 10
    lost, leaked, story, furniture = list[str](), list[str](), 0, 0
    for name in LAYOUTS:
        text, lists = layout(name)
        story, furniture = story + len(lists["story"]), furniture + len(lists["furniture"])
        lost += [sentence for sentence in lists["story"] if sentence not in text]
        leaked += [sentence for sentence in lists["furniture"] if sentence in text]
    assert len(lost) <= 0.01 * story, lost
    assert len(leaked) <= 0.01 * furniture, leaked


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_keeps_the_order_of_its_story(name: str) -> None:
    """The sentences that are kept stand in the page's order."""
    text, lists = layout(name)
    at = 0
    for sentence in lists["story"]:
        at = text.index(sentence, at)


def test_the_text_is_paragraphs_of_the_page() -> None:
    """Each paragraph is a paragraph of the text, in the page's own characters; the headline is its title."""
    item = read(page_of(STORY))
    assert item.article.text == "\n\n".join(STORY)
    assert item.article.meta.title == "New chief planner"
    assert item.article.meta.told_by["title"] == "h1"


@pytest.mark.parametrize(
    ("encoding", "charset", "declared"),
    [
        ("utf-8", None, ""),
        ("utf-8-sig", "iso-8859-1", "latin1"),
        ("utf-16", None, ""),
        ("cp1252", None, ""),
        ("cp1252", None, "iso-8859-1"),
        ("cp1252", "utf-8", "utf-8"),
        ("utf-8", "windows-1252", "windows-1252"),
        ("utf-8", "no-such-thing", "unicode_escape"),
        ("cp1252", "us-ascii", ""),
    ],
)
def test_no_declaration_garbles_a_page(encoding: str, charset: str | None, declared: str) -> None:
    """A page is the same text in whichever encoding, and whatever it says that this is."""
    page = page_of(STORY, f"<meta charset='{declared}'>" if declared else "")
    assert read(page.encode(encoding), charset=charset).article.text == "\n\n".join(STORY)


def test_a_page_in_utf_16_is_told_by_its_content() -> None:
    """A page in two bytes a character is a page, whatever its name."""
    assert tell_kind(Document.of("saved.txt", page_of(STORY).encode("utf-16"))).name == "html"


def test_a_declared_encoding_is_believed_where_it_fits() -> None:
    """A page in an encoding of its own country is read as what it declares."""
    page = page_of(["Новый градостроитель вступит в должность в сентябре, сообщил городской совет."])
    assert "градостроитель" in read(page.encode("koi8-r"), charset="koi8-r").article.text


def test_a_paragraph_that_one_reading_lacks_is_told() -> None:
    """Where the readings differ over a paragraph an editor is told, with its first words."""
    item = read((PAGES / "spa.html").read_bytes())
    (warning,) = item.article.meta.warnings
    assert warning == (
        "a paragraph is in one reading of the page and not in the other: “Baltavia’s head of safety leaves two weeks after a…”"
    )


def test_updates_of_a_live_page_are_items_where_the_page_gives_them() -> None:
    """Each update is an item with its own time, in the page's paragraphs; what stands around them is one, too."""
    updates = [
        {"@type": "BlogPosting", "@id": f"https://x.example/live#u{n}", "headline": f"Update {n}", "articleBody": f"{STORY[n]} {STORY[n + 1]}",
         "datePublished": f"2024-06-0{n + 1}T10:00:00Z"}
        for n in (0, 2)
    ]  # fmt: skip
    told = ld(
        **{"@type": "LiveBlogPosting", "headline": "The day at the town hall", "liveBlogUpdate": updates}
    )
    shown = "".join(
        f"<div class='u' id='u{n}'><time>10:00</time><p>{STORY[n]}</p><p>{STORY[n + 1]}</p></div>"
        for n in (0, 2)
    )
    items = found(
        f"<html><head>{told}</head><body><main><h1>The day at the town hall</h1>{shown}</main></body></html>"
    )
    assert [(i.name, i.article.text) for i in items if isinstance(i, Item)] == [
        ("page.html#u0", f"{STORY[0]}\n\n{STORY[1]}"),
        ("page.html#u2", f"{STORY[2]}\n\n{STORY[3]}"),
    ]
    assert [i.article.meta.published for i in items if isinstance(i, Item)] == [
        date(2024, 6, 1),
        date(2024, 6, 3),
    ]


def test_a_stub_before_a_paywall_is_partial() -> None:
    """Where one has to pay for the rest, the beginning is marked as such, and what asks for money is left out."""
    article = read((PAGES / "paywall.html").read_bytes()).article
    assert article.meta.partial
    assert article.text.endswith("Rutger Haldane was no longer the bank’s chief executive.")
    assert not read(page_of(STORY)).article.meta.partial


def test_a_text_that_is_only_given_to_machines_is_read_and_told() -> None:
    """A page that shows nothing, but whose JSON-LD holds the story, is read with a warning."""
    item = read(
        f"<html><head>{ld(headline='H', articleBody=' '.join(STORY))}</head><body><div id='app'></div></body></html>"
    )
    assert item.article.text == " ".join(STORY)
    assert "machines" in item.article.meta.warnings[0]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<html><body></body></html>", "holds no story"),
        ("", "empty"),
        ("<html><body><h1>404</h1><p>Page not found. The page may have moved.</p></body></html>", "error"),
        ("<html><body><p>Please enable JavaScript and cookies to continue.</p></body></html>", "asks who is there"),
        ("<html><body>" + "".join(f"<div><h2><a href='/{n}'>Headline of story {n} of the day</a></h2><p>A line.</p></div>" for n in range(30)), "headlines"),
    ],
)  # fmt: skip
def test_a_page_without_a_story_is_an_error(page: str, words: str) -> None:
    """Section fronts, error pages and gates say what they are and what to do."""
    with pytest.raises(ArticleError, match=words) as caught:
        found(page)
    assert caught.value.hint


def test_rows_of_a_table_are_lines() -> None:
    """The cells of a row stand on one line, so that it is known whose they are."""
    rows = "<table><tr><th>Planner</th><th>Left in</th></tr><tr><td>Jo Hobbs</td><td>2024</td></tr></table>"
    assert (
        "Planner\tLeft in\n\nJo Hobbs\t2024"
        in read(page_of(STORY[:2], body=rows + f"<p>{STORY[2]}</p>")).article.text
    )
