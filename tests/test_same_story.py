"""The same story gives the same changes from the same recorded conversation, whatever it comes in."""

from __future__ import annotations

import html
import io
import json
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from summarizer import Summarizer, read_items
from summarizer.article import Article
from summarizer.case import load_case
from summarizer.readers import Document, Item
from summarizer.record import Change

ROOT = Path(__file__).parents[1]
CASE = load_case(ROOT / "seeds" / "hospital-finance-director.yaml")
TITLE, PUBLISHER, DAY = "Sannerud hospital names finance director", "Sannerud Avis", "2024-03-14"
MOMENT = f"{DAY}T18:05:00+01:00"
PARAGRAPHS = CASE.article.text.strip().split("\n")
URL = "https://sannerud.example/news/finance-director"
BODY = "\n".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in PARAGRAPHS)


def page(head: str, body: str) -> bytes:
    """A web page."""
    whole = f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
    return whole.encode()


def json_ld_heavy() -> bytes:
    """A page whose meta data stand in JSON-LD, among menus and related stories."""
    told = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Sannerud Avis online"},
            {
                "@type": "NewsArticle",
                "headline": TITLE,
                "datePublished": MOMENT,
                "publisher": {"@type": "Organization", "name": PUBLISHER},
                "author": [{"@type": "Person", "name": "Tove Lind"}],
            },
        ],
    }
    related = "".join(f'<li><a href="/{n}">Ferry number {n} was late again</a></li>' for n in range(8))
    return page(
        f'<script type="application/ld+json">{json.dumps(told)}</script><title>{TITLE} | Sannerud Avis</title>',
        f'<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><main><article><h1>{TITLE}</h1>{BODY}</article></main>'
        f"<aside><h2>Most read</h2><ul>{related}</ul></aside><footer>All rights reserved by Sannerud Avis.</footer>",
    )


def teaser_lead() -> bytes:
    """A page that sets its first paragraph apart with a class that others give to boxes."""
    first, *rest = PARAGRAPHS
    paragraphs = "".join(f'<div class="text"><p>{html.escape(paragraph)}</p></div>' for paragraph in rest)
    return page(
        f'<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="{PUBLISHER}">'
        f'<meta property="article:published_time" content="{MOMENT}">',
        f'<header><span>Menu</span></header><div class="content"><h1>{TITLE}</h1>'
        f'<p class="teaser">{html.escape(first)}</p>{paragraphs}</div><div class="share">Share this with friends</div>',
    )


def live_blog() -> bytes:
    """A page with updates, of which one is the story."""
    told = {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "headline": "The day in Sannerud",
        "publisher": {"name": PUBLISHER},
        "liveBlogUpdate": [
            {
                "@type": "BlogPosting",
                "@id": "#finance",
                "headline": TITLE,
                "datePublished": MOMENT,
                "articleBody": "\n".join(PARAGRAPHS),
            },
            {
                "@type": "BlogPosting",
                "@id": "#weather",
                "headline": "Rain",
                "datePublished": MOMENT,
                "articleBody": "It has begun to rain over the fjord, and the fishing boats are coming home early.",
            },
        ],
    }
    return page(
        f'<script type="application/ld+json">{json.dumps(told)}</script>',
        f'<main><h1>The day in Sannerud</h1><div id="finance" class="update"><h2>{TITLE}</h2>{BODY}</div>'
        '<div id="weather" class="update"><h2>Rain</h2><p>It has begun to rain over the fjord, and the fishing boats '
        "are coming home early.</p></div></main>",
    )


def pdf() -> bytes:
    """A PDF of one page."""
    from fpdf import FPDF

    made = FPDF()
    made.set_title(TITLE)
    made.add_page()
    made.set_font("Times", size=12)
    for paragraph in PARAGRAPHS:
        # The fonts that every PDF has know the marks of Windows-1252 only.
        made.multi_cell(0, 6, paragraph.encode("cp1252").decode("latin-1"), align="L")
        made.ln(4)
    return bytes(made.output())


def docx() -> bytes:
    """A Word file."""
    from docx import Document as Word

    word, file = Word(), io.BytesIO()
    for paragraph in PARAGRAPHS:
        word.add_paragraph(paragraph)
    word.save(file)
    return file.getvalue()


def mail() -> bytes:
    """A press office's mail, with its signature."""
    message = EmailMessage()
    message["From"] = f"{PUBLISHER} <desk@sannerud.example>"
    message["To"] = "editors@vale.example"
    message["Subject"] = TITLE
    message["Date"] = "Thu, 14 Mar 2024 18:05:00 +0100"
    message.set_content("\n\n".join(PARAGRAPHS) + "\n\n-- \nPress office\n+47 00 00 00 00\n")
    return bytes(message)


def feed() -> bytes:
    """A feed with the whole text of its one entry."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>{PUBLISHER}</title><link>https://sannerud.example</link><description>News</description>"
        f"<item><title>{TITLE}</title><link>{URL}</link><guid>{URL}</guid><pubDate>Thu, 14 Mar 2024 18:05:00 +0100</pubDate>"
        f"<content:encoded><![CDATA[{BODY}]]></content:encoded></item></channel></rss>"
    ).encode()


def warc() -> bytes:
    """An archive of a crawl that met one page and its robots.txt."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    file = io.BytesIO()
    writer = WARCWriter(file, gzip=True)
    for url, kind, data in (
        (f"{URL}/robots.txt", "text/plain", b"User-agent: *"),
        (URL, "text/html", json_ld_heavy()),
    ):
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(url, "response", payload=io.BytesIO(data), http_headers=headers)
        )
    return file.getvalue()


def ninjs() -> bytes:
    """An item as IPTC's ninjs has it."""
    told = {
        "uri": URL,
        "headlines": [{"role": "main", "value": TITLE}],
        "versioncreated": MOMENT,
        "firstcreated": MOMENT,
        "language": "en",
        "bodies": [{"role": "main", "contenttype": "text/html", "value": BODY}],
    }
    return json.dumps(told, indent=1).encode()


FORMS: dict[str, Callable[[], bytes]] = {
    "text.txt": (ROOT / "seeds" / "hospital-finance-director.txt").read_bytes,
    "markdown.md": lambda: "\n\n".join(PARAGRAPHS).encode(),
    "json-ld.html": json_ld_heavy,
    "teaser.html": teaser_lead,
    "live.html": live_blog,
    "release.pdf": pdf,
    "release.docx": docx,
    "release.eml": mail,
    "feed.xml": feed,
    "crawl.warc.gz": warc,
    "ninjs.json": ninjs,
}


@pytest.mark.parametrize("name", FORMS)
def test_the_same_story_gives_the_same_changes(name: str, tmp_path: Path) -> None:
    """Every sentence is the same, so the tape of the plain text answers, and what is proved is the same."""
    path = tmp_path / name
    path.write_bytes(FORMS[name]())
    # What has no date of its own is given it, as an editor would.
    (item, *others) = read_items(path)
    article = item.article
    if article.meta.published is None or name.startswith("release"):
        article = article.model_copy(update={"meta": CASE.article.meta.merged_over(article.meta)})
    assert str(article.meta.published) == DAY
    with Summarizer(tapes=ROOT / "cassettes") as summarizer:
        found = summarizer.summarize(article, case=CASE.id)
        expected = summarizer.summarize(CASE.article, case=CASE.id)
    assert [told(change) for change in found.changes] == [told(change) for change in expected.changes]
    for change in found.changes:
        assert all(article.text[e.start : e.end] == e.quote for e in change.who.evidence)
    assert len(others) == (name == "live.html")
    if name not in ("markdown.md", "release.docx"):
        assert article.meta.title == TITLE


def told(change: Change) -> tuple[object, ...]:
    """What a change says, wherever in the text it stands."""
    dates = {name: claim.value for name, claim in change.dates if claim}
    by = change.by.name if change.by else None
    sources = [(source.name, source.stance) for source in change.sources if source.name != PUBLISHER]
    post = change.role.title, change.role.organization
    return change.who.name, *post, change.action, change.status, by, dates, sources


def test_an_address_of_a_page_gives_it_too() -> None:
    """A page that was fetched is read as a file is, and its address is told."""
    fetched = Document.of(URL, json_ld_heavy(), url=URL, media_type="text/html", charset="utf-8")
    (item,) = read_items(URL, fetch=lambda _: fetched)
    assert isinstance(item, Item)
    assert item.article.meta.url == URL
    assert sentences(item.article) == sentences(CASE.article)


def sentences(article: Article) -> list[str]:
    """Its sentences."""
    return [article.sentence_text(sentence) for sentence in article.sentences]
