"""One press release, told once, for the tests of the readers that find it in a PDF, a Word file or a mail."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.article import Article
from summarizer.errors import ArticleError
from summarizer.readers import Document, Item, read_document

TITLE = "Skerry Vale chief executive resigns"
STORY = (
    "HARROW POINT, 14 May 2024. Orla Finch, the chief executive of Skerry Vale Health Board, has resigned after an inquiry "
    "into its accounts, the board said on Tuesday. She will leave at the end of the month.",
    "Her deputy, Tomas Reyle, takes over as interim chief executive. “I am grateful to the board,” he said, adding that the "
    "work on the new hospital at Harrow Point would go on.",
    "The finance director, Ines Aldous, stays in post. A vice-chair will be named in June, and the chair-elect, Dame Petra "
    "Holloway, takes up her appointment on 1 July.",
    "Mr. Reyle joined the board in 2016 from Port Anselm Infirmary, where he was director of operations. Before that he spent "
    "nine years with the coastal ambulance service, the last two of them as its head of planning.",
    "The inquiry was asked for by the board’s audit committee in November. It found that £2.4 million had been booked to the "
    "wrong year, and that the board had not been told. It found no evidence that anybody had gained from it.",
    "Ms. Finch said: “I was responsible, and I am going.” She thanked the staff of the eleven hospitals, whom she called "
    "“the best colleagues anyone could have”.",
    "The island council welcomed the decision. Its convener, Bram Otterley, said that the council would ask for a seat on the "
    "panel that chooses the next chief executive.",
    "The post will be advertised in the autumn. Until then the board meets every second week.",
)
"""Its paragraphs."""


def said(found: Iterable[object]) -> Article:
    """The one article among what was found."""
    (item,) = found
    assert isinstance(item, Item), item
    return item.article


def read(name: str, data: bytes) -> Article:
    """The one article of a document."""
    return said(read_document(Document.of(name, data)))


def refused(name: str, data: bytes) -> None:
    """Raise the error that a document gives."""
    for found in read_document(Document.of(name, data)):
        if isinstance(found, ArticleError):
            raise found


def kept(article: Article) -> float:
    """The share of the story's sentences that an article holds, letter by letter."""
    whole = Article.from_text("\n\n".join(STORY))
    wanted = [whole.sentence_text(sentence) for sentence in whole.sentences]
    found = {article.sentence_text(sentence) for sentence in article.sentences}
    return sum(sentence in found for sentence in wanted) / len(wanted)
