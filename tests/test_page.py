"""The page: one file that holds a record beside its article, asks for nothing, and lets nothing act."""

from __future__ import annotations

import pytest
from htmlparts import Page, links_are_whole
from hypothesis import given, settings
from hypothesis import strategies as st
from pagework import META, ORDER, TEXT, THIRD, harbour, hostile, made, quiet

from summarizer import render_page
from summarizer.errors import RecordError
from summarizer.page import load_page, read_page
from summarizer.page.claims import claims_of, digest_claims
from summarizer.page.view import lay_out
from summarizer.record import By, Change, Evidence, Record, Role, Who


def with_proofs(spans: list[tuple[int, int]]) -> Change:
    """A change that these spans of the text prove."""
    evidence = tuple(Evidence(quote=TEXT[a:b], start=a, end=b) for a, b in spans)
    return Change(
        who=Who(name="Vance", evidence=evidence),
        role=Role(evidence=evidence[:1]),
        action="departure",
        status="effective",
        evidence=evidence,
        by=By(name="Eriksen", evidence=evidence[-1:]),
    )


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), min_size=1, max_size=5))
@settings(max_examples=25, deadline=None)
def test_each_claim_marks_its_proof_and_nothing_else(spans: list[tuple[int, int]]):
    """However proofs overlap: a claim's marks, joined, are the characters of its proofs, line ends apart."""
    spans = [(min(span), max(span)) for span in spans]
    view = lay_out(made((with_proofs(spans),)).record, TEXT)
    assert ["".join(p.text for p in line) for line in view.paragraphs] == TEXT.split("\n\n")[0:1] + [
        line for line in TEXT.split("\n\n")[1].split("\n") if line
    ]
    for line in view.lines:
        marked = "".join(p.text for ps in view.paragraphs for p in ps if str(line.number) in p.claims.split())
        covered = {at for span in line.claim.evidence for at in range(span.start, span.end)}
        assert marked == "".join(TEXT[at] for at in sorted(covered) if TEXT[at] != "\n")


def test_every_claim_is_there_once_in_reading_order():
    """Facts, reasons, steps in story order, sources by stance; each with the words that prove it."""
    view = lay_out(*harbour()[:2])
    paths = [line.claim.path.removeprefix("changes[0].") for line in view.lines][:11]
    assert paths == [
        "who", "role", "action", "status", "by", "dates.requested", "reasons[0]", "steps[0]", "steps[1]",
        "sources[2]", "sources[1]",
    ]  # fmt: skip
    assert [heading.title for heading in view.cards[0].stances] == ["reports", "disputes", "no comment"]
    assert all(words in TEXT for line in view.lines for _, words in line.quotes)
    assert [line.number for line in view.lines] == list(range(1, len(view.lines) + 1))


def test_the_page_is_sound_html_with_one_script_and_one_style():
    """Tags close in their order, names are there once, links lead somewhere, marks name claims."""
    page = Page(render_page(*harbour()[:2]))
    assert page.open == []
    assert links_are_whole(page)
    assert len(page.of("script")) == 2
    assert [has.get("type") for has in page.of("script")] == ["application/json", None]
    numbers = {has["data-number"] for has in page.of("li", **{"class": "claim"})}
    told = {number for has in page.of("mark") for number in has.get("data-claims", "").split()}
    assert told == numbers
    assert "".join(page.text["mark"]).count(ORDER) == 1


def test_faults_are_shown_by_kind_with_why():
    """Refused, lost, attempts: none is hidden, and the count stands at the top."""
    html = render_page(*harbour()[:2])
    for words in (
        "Refused",
        "Lost",
        "Attempts",
        "Rufus Nightingale",
        "it could not be read",
        "looks like an order",
    ):
        assert words in html
    assert "3 not proved or noted" in html
    assert "Nothing: all that the model claimed is proved" in render_page(*quiet()[:2])


def test_a_warning_about_the_article_is_shown():
    """So are a correction and a cut."""
    known = {"warnings": ("two readings differ",), "corrections": ("The day was wrong.",), "partial": True}
    paged = made((), meta=META.model_copy(update=known))
    html = render_page(*paged[:2])
    for words in ("two readings differ", "The day was wrong.", "Only the beginning"):
        assert words in html


def test_nothing_hostile_becomes_markup():
    """In the article, the record, the data for the script: no tag, no attribute, no end of a block."""
    page = Page(render_page(*hostile()[:2], name="</script><b>"))
    assert page.open == []
    assert not {"img", "b"} & {tag for tag, _ in page.tags}
    assert not [name for _, has in page.tags for name in has if name.startswith("on")]
    assert not [has for has in page.of("a") if not has["href"].startswith("#")]
    assert len(page.of("script")) == 2


@pytest.mark.parametrize("paged", [harbour(), quiet(), hostile()], ids=["harbour", "quiet", "hostile"])
def test_a_page_gives_back_what_it_was_made_of(paged):
    """Record and text come back as they were, to the byte."""
    found = read_page(render_page(*paged[:2], name=paged.name))
    assert found == paged
    assert found.record.to_json() == paged.record.to_json()


def test_a_record_makes_its_page_of_its_text():
    """`to_html` is `render_page`; the text may have other line ends."""
    paged = harbour()
    assert paged.record.to_html(paged.text) == render_page(paged.record, paged.text)
    assert paged.record.to_html(paged.text.replace("\n", "\r\n")) == render_page(paged.record, paged.text)


def test_another_text_is_refused():
    """A page would mark the wrong words."""
    with pytest.raises(RecordError, match="of another text"):
        render_page(harbour().record, f"{TEXT} And more.")


def test_a_proof_that_does_not_stand_there_is_refused():
    """A record whose evidence was changed makes no page."""
    moved = Evidence(quote=THIRD, start=0, end=len(THIRD))
    paged = made((with_proofs([(0, 5)]).model_copy(update={"evidence": (moved,)}),))
    with pytest.raises(RecordError, match="does not stand in the article at 0"):
        render_page(*paged[:2])


def test_what_is_no_page_is_told(tmp_path):
    """A missing file, a foreign page, a damaged one."""
    path = tmp_path / "page.html"
    for content in (
        None,
        "<p>no",
        '<script id="data">{"record": 1}</script>',
        '<script id="data">[]</script>',
    ):
        if content is not None:
            path.write_text(content)
        with pytest.raises(RecordError, match=r"page\.html"):
            load_page(path)


def test_claims_are_known_again_when_a_record_is_made_again():
    """The digest is of what is claimed, not of when and by what it was made."""
    record = harbour().record
    again = record.model_copy(update={"provenance": record.provenance.model_copy(update={"seconds": 9.0})})
    other = record.model_copy(update={"changes": record.changes[:1]})
    assert digest_claims(again) == digest_claims(record) != digest_claims(other)
    assert digest_claims(Record.from_json(record.to_json())) == digest_claims(record)


def test_every_blank_of_a_claim_holds_what_the_record_says():
    """Of a fixed list where there is one; a name that must stand in the article does."""
    for claim in claims_of(harbour().record):
        assert claim.blanks
        assert all(blank.value in TEXT for blank in claim.blanks if blank.verbatim)
