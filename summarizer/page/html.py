"""HTML: a record beside its article as one page that needs nothing else, to be looked at and decided on."""

from __future__ import annotations

import json
from typing import Any, Final, NamedTuple

from summarizer.article import Article
from summarizer.errors import RecordError
from summarizer.markup import make_policy, open_templates
from summarizer.page.claims import WORDS, claims_of, digest_claims
from summarizer.page.view import lay_out
from summarizer.record import Evidence, Record

DECISIONS: Final = "review-decisions/v1"
"""What the decisions say they are."""
_NAME: Final = 12  # characters of a digest that tell it from others


class Desk(NamedTuple):
    """Where a page that is served brings its decisions."""

    token: str
    """What a request must show, so that no other page can bring any."""
    decisions: list[dict[str, Any]]
    """Those that were brought before."""
    version: str
    """Which state of the decisions these are."""


def render_page(record: Record, text: str, *, name: str = "", desk: Desk | None = None) -> str:
    """The record beside its article, as an HTML document that holds both and asks for nothing.

    Args:
        record: the record.
        text: the text of its article, which a record doesn't hold: `Article.text`.
        name: what the decisions are called when they are saved: NAME.decisions.json.
        desk: where to bring decisions; without one they are saved as a download.

    Raises:
        RecordError: the text is another one, or a proof doesn't stand in it.
    """
    text = _own_text(record, text)
    environment = open_templates("summarizer.page")
    css, js = (environment.get_template(f"page.{kind}").render() for kind in ("css", "js"))
    more = ("connect-src 'self'",) if desk else ()
    return environment.get_template("page.html.j2").render(
        view=lay_out(record, text),
        css=css,
        js=js,
        policy=make_policy(css, js, *more),
        data=_data(record, text, name or record.article.id[:_NAME], desk),
        desk=desk,
    )


def _own_text(record: Record, text: str) -> str:
    """The text, if it is the record's own and every proof stands in it."""
    article = Article.from_text(text)
    if article.id != record.article.id:
        raise RecordError(
            f"the record is of another text (its SHA-256 begins with {record.article.id[:_NAME]}, "
            f"this one's with {article.id[:_NAME]}).",
            "Give the article as it was read: `summarizer read` prints it.",
        )
    for span in _spans(record):
        if article.text[span.start : span.end] != span.quote:
            raise RecordError(
                f"“{span.quote}” does not stand in the article at {span.start}.",
                "The record was changed; make it again from its article.",
            )
    return article.text


def _spans(record: Record) -> list[Evidence]:
    claims = [span for claim in claims_of(record) for span in claim.evidence]
    return claims + [span for fault in record.faults for span in fault.evidence]


def _data(record: Record, text: str, name: str, desk: Desk | None) -> dict[str, Any]:
    """What the page's script works with, and what `read_page` reads back."""
    return {
        "page": "review-page/v1",
        "name": name,
        "record": json.loads(record.to_json()),
        "text": text,
        "decisions": {
            "schema": DECISIONS,
            "article": record.article.id,
            "claims": digest_claims(record),
            "decisions": desk.decisions if desk else [],
        },
        "words": WORDS,
        "claims": [
            {
                "path": claim.path,
                "label": claim.label,
                "words": claim.words,
                "required": claim.required,
                "blanks": [blank._asdict() for blank in claim.blanks],
            }
            for claim in claims_of(record)
        ],
        "desk": {"token": desk.token, "version": desk.version} if desk else None,
    }
