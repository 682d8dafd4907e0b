"""Web pages: the story's own paragraphs, what the page tells of it, and no furniture."""

from __future__ import annotations

import json
import time
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.errors import ArticleError, SummarizerError
from summarizer.meta import Meta
from summarizer.readers import html
from summarizer.readers.document import Document, Found, Item, Rooms
from summarizer.readers.kinds import tell_kind

PAGES = Path(__file__).parent / "pages"
LAYOUTS = sorted(path.stem for path in PAGES.glob("*.yaml"))
STORY = [
    "Bramwell Council has named Ottilie Crane as its chief planner, the third in two years.",
    "She will start in September, when the present planner, Jo Hobbs, retires to the coast.",
    "“Nobody wanted the post, so I took it,” Ms Crane told a meeting of residents on Friday.",
    "The council’s leader, Abe Lund, said that the search had cost the town some £20,000.",
]


def found(page: str | bytes, **known: Any) -> list[Found]:
    """List what is read of a page."""
    data = page if isinstance(page, bytes) else page.encode()
    known = {"media_type": "text/html", **known}
    document = Document.of("page.html", data, **known)
    return list(html.read(document, Rooms(lambda _: iter(()))))


def read(page: str | bytes, **known: Any) -> Item:
    """Read the one item of a page."""
    (item,) = found(page, **known)
    assert isinstance(item, Item)
    return item


def page_of(paragraphs: list[str], head: str = "", body: str = "") -> str:
    """Make a page of a story's paragraphs."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html lang='en'><head>{head}</head><body><main><article>"
        f"<h1>New chief planner</h1>{text}{body}</article></main></body></html>"
    )


def ld(**told: Any) -> str:
    """Make a script of JSON-LD that tells of a story."""
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **told})}</script>"


def layout(name: str) -> tuple[str, dict[str, list[str]]]:
    """Read a layout, and list the sentences of its story and of its furniture."""
    url = f"https://www.site.example/{name}/1"
    items = found((PAGES / f"{name}.html").read_bytes(), url=url)
    texts = [item.article.text for item in items if isinstance(item, Item)]
    lists = yaml.safe_load((PAGES / f"{name}.yaml").read_text(encoding="utf-8"))
    return folded("\n\n".join(texts)), {k: [folded(s) for s in v] for k, v in lists.items()}


def folded(text: str) -> str:
    """Fold whitespace."""
    return " ".join(text.split())


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


def test_json_ld_is_believed_first_and_every_field_tells_its_teller() -> None:
    """JSON-LD wins over tags; what it doesn't tell they tell; each field says by what it was told."""
    author = [{"@type": "Person", "name": "Ann Bly"}, {"name": "Cy Doe"}]
    told = ld(
        headline="Crane to plan Bramwell", datePublished="2024-06-07T22:30:00-05:00", author=author, publisher={"name": "The Bell"},
        correction="Correction: the search cost £20,000, not £2,000.",
    )  # fmt: skip
    tags = "<meta property='og:title' content='Other | The Bell'><link rel='canonical' href='/a/1'><meta property='article:modified_time' content='2024-06-08T09:00:00Z'>"
    meta = read(page_of(STORY, told + tags), url="https://bell.example/x?utm=1").article.meta
    assert (meta.title, meta.byline, meta.publisher) == (
        "Crane to plan Bramwell",
        "Ann Bly, Cy Doe",
        "The Bell",
    )
    assert meta.published == date(2024, 6, 7)
    assert meta.published_at == datetime(2024, 6, 7, 22, 30, tzinfo=timezone(timedelta(hours=-5)))
    assert meta.url == "https://bell.example/a/1"
    assert meta.language == "en"
    assert meta.corrections == ("Correction: the search cost £20,000, not £2,000.",)
    assert meta.told_by == {
        **dict.fromkeys(
            ("title", "byline", "publisher", "published", "published_at", "corrections"), "json-ld"
        ),
        "modified_at": "meta article:modified_time",
        "url": "rel=canonical",
        "language": "html lang",
    }


@pytest.mark.parametrize(
    ("told", "day", "teller"),
    [
        ("<meta property='article:published_time' content='2024-06-07 10:00:00'>", date(2024, 6, 7), "meta article:published_time"),
        ("<meta name='parsely-pub-date' content='2024-06-07'>", date(2024, 6, 7), "meta parsely-pub-date"),
        ("<meta name='citation_publication_date' content='2024/06/07'>", date(2024, 6, 7), "htmldate"),
        ("<meta name='date' content='yesterday'>", None, None),
        ("", None, None),
    ],
)  # fmt: skip
def test_a_day_without_a_zone_is_a_day_alone(told: str, day: date | None, teller: str | None) -> None:
    """A time without its zone gives the day alone; what tells none gives none, and never today."""
    meta = read(page_of(STORY, told)).article.meta
    assert (meta.published, meta.published_at, meta.told_by.get("published")) == (day, None, teller)


def test_what_the_page_tells_wins_over_what_is_known_of_it() -> None:
    """What a feed tells fills what the page doesn't."""
    known = Meta(title="From the feed", publisher="Feed", published=date(2024, 6, 6)).credited("feed")
    meta = read(page_of(STORY, "<meta property='og:title' content='Crane it is'>"), meta=known).article.meta
    assert (meta.title, meta.publisher, meta.published) == ("Crane it is", "Feed", date(2024, 6, 6))
    assert meta.told_by["publisher"] == "feed"


@pytest.mark.parametrize(
    "script",
    [
        '[{"@type": "WebSite", "name": "B"}, {"@type": ["Article"], "headline": "Found"}]',
        '{"@graph": [{"@type": "Organization"}, {"@type": "https://schema.org/NewsArticle", "headline": "Found"}]}',
        '<!-- {"@type": "NewsArticle", "headline": "Found",} -->',
        '{"@type": "NewsArticle", "headline": "Found", "description": "a\nb"};',
    ],
)
def test_json_ld_is_found_wherever_and_however_it_stands(script: str) -> None:
    """Lists, graphs and the usual slips are read."""
    head = f"<script type='application/ld+json'>{{broken</script><script type='application/ld+json'>{script}</script>"
    meta = read(page_of(STORY, head)).article.meta
    assert meta.title == "Found"
    assert any("damaged" in warning for warning in meta.warnings)


@pytest.mark.parametrize(
    ("start", "dateline"),
    [
        ("LONDON (Reuters) — ", "LONDON (Reuters)"),
        ("BERLIN, March 3 – ", "BERLIN, March 3"),
        ("ST. PAUL, Minn. (AP) -- ", "ST. PAUL, Minn. (AP)"),
        ("", None),
        ("NATO — ", "NATO"),
    ],
)
def test_a_dateline_is_told_and_stays(start: str, dateline: str | None) -> None:
    """What stands before the first sentence is told apart, and stays in the text."""
    item = read(page_of([start + STORY[0], *STORY[1:]]))
    assert item.article.meta.dateline == dateline
    assert item.article.text.startswith(start + STORY[0])


def test_corrections_are_told_and_stay() -> None:
    """Notes of what was corrected are listed, and stand in the text."""
    note = "Clarification: The search was paid for by the county, not by the town."
    item = read(
        page_of(
            STORY,
            body=f"<footer><p class='note'>{note}</p></footer><p>This article was amended on 8 June 2024 to correct the price.</p>",
        )
    )
    assert (
        item.article.meta.corrections[-1] == "This article was amended on 8 June 2024 to correct the price."
    )
    assert item.article.text.endswith(item.article.meta.corrections[-1])


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


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<div>" * 100_000 + STORY[0], id="nesting"),
        pytest.param("<p>" + "a " * 25_000_000, id="50 MB"),
        pytest.param("<p>" + "a " * 4_000_000, id="8 MB of text"),
        pytest.param("<p>" + " " * 5_000_000, id="spaces"),
        pytest.param("<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">", id="attributes"),
        pytest.param("<br>" * 2_000_000, id="elements"),
        pytest.param("<script type='application/ld+json'>" + "[" * 1_000_000 + "</script>", id="JSON"),
    ],
)
def test_a_page_made_to_hurt_is_an_error_at_once(page: str) -> None:
    """What is too deep, too long or too much is refused in bounded time."""
    start = time.monotonic()
    with pytest.raises(ArticleError) as caught:
        found(page)
    assert caught.value.hint
    assert time.monotonic() - start < 5


def test_entities_of_its_own_and_what_stands_elsewhere_are_not_loaded(tmp_path: Path) -> None:
    """A page can't make its reader read other files, nor grow."""
    (tmp_path / "secret").write_text("secret words")
    page = f"<!DOCTYPE html [<!ENTITY x SYSTEM 'file://{tmp_path}/secret'><!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>"
    text = read(page + page_of([*STORY, "&x; &b;&b;"])).article.text
    assert "secret" not in text
    assert "aaaa" not in text


WHOLE = {name: (PAGES / f"{name}.html").read_bytes() for name in ("amp", "jsonld", "tables")}


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(WHOLE)), st.integers(0, 8000), st.integers(0, 8000), st.binary(max_size=60))
def test_a_damaged_page_is_an_item_or_an_error(name: str, end: int, at: int, noise: bytes) -> None:
    """Cut off anywhere, with anything in it, a page is read, or says why it isn't."""
    data = WHOLE[name][: end or None]
    damaged = data[:at] + noise + data[at:]
    try:
        texts = [item.article.text for item in found(damaged) if isinstance(item, Item)]
    except SummarizerError as error:
        texts = [error.hint]
    assert all(texts)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_an_item_or_an_error(data: bytes) -> None:
    """Whatever claims to be a page raises nothing but the errors of this package."""
    try:
        texts = [item.article.text for item in found(b"<html>" + data) if isinstance(item, Item)]
    except SummarizerError as error:
        texts = [error.hint]
    assert all(texts)
