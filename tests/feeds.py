"""Feeds for tests, and what is read of them."""

from __future__ import annotations

from summarizer.readers import Item
from summarizer.readers.document import Document, Found
from summarizer.readers.feed import read
from tests.rooms import House

STORY = (
    "<p>The Port of Quellhaven named Ida Brandt its harbour master on Tuesday.</p>"
    "<p>She succeeds Olaf Venn, who retires after 11 years.</p>"
)
PLAIN = (
    "The Port of Quellhaven named Ida Brandt its harbour master on Tuesday.\n\n"
    "She succeeds Olaf Venn, who retires after 11 years."
)
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Quellhaven Courier</title><link>https://courier.example/</link><language>en-GB</language>
{}
</channel></rss>"""
ENTRY = f"""<item><title>Brandt &amp;amp; the harbour</title><link>https://courier.example/2026/05/brandt-named</link>
<guid isPermaLink="false">https://courier.example/?p=4711</guid>
<dc:creator>Mara Lind</dc:creator><pubDate>Tue, 05 May 2026 23:30:00 -0500</pubDate>
<description>The port has a new harbour master.</description>
<content:encoded><![CDATA[{STORY}]]></content:encoded></item>"""
ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Courier Atom</title><id>urn:x</id>
<entry><title type="html">A &lt;b&gt;new&lt;/b&gt; master</title><id>tag:courier.example,2026:brandt</id>
<link rel="alternate" href="https://courier.example/brandt"/><author><name>Mara Lind</name></author><author><name>Jo Petz</name></author>
<published>2026-05-05T23:30:00-05:00</published><updated>2026-05-06T08:00:00Z</updated>
<content type="html">{STORY.replace("<", "&lt;").replace(">", "&gt;")}</content></entry></feed>"""
SUMMARY = """<item><title>Brandt named</title><link>https://courier.example/brandt</link>
<pubDate>Tue, 05 May 2026 10:00:00 GMT</pubDate>
<description>The Port of Quellhaven named Ida Brandt its harbour master; AT&amp;amp;T was told.</description></item>"""


def feed(data: str | bytes, house: House | None = None, name: str = "news.xml") -> list[Found]:
    """What is found in a feed."""
    raw = data.encode() if isinstance(data, str) else data
    return list(read(Document.of(name, raw), (house or House()).rooms))


def only(found: list[Found]) -> Item:
    """The one item."""
    (item,) = found
    assert isinstance(item, Item), item
    return item
