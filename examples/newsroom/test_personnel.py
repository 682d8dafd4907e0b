"""What our desk expects of the records of its items."""

from pathlib import Path

from summarizer import Summarizer, read_article

ITEMS = Path(__file__).parent / "items"


def test_the_appointment_is_found(taped_summarizer: Summarizer):
    """Who got which post, and whether it is done."""
    item = read_article(ITEMS / "hospital-finance-director.txt")
    record = taped_summarizer.summarize(item, case="hospital-finance-director")
    change = record.changes[0]
    assert (change.who.name, change.action, change.status) == ("Ingrid Haaland", "appointment", "announced")
    assert change.role.title == "finance director"


def test_every_quote_stands_in_the_item(taped_summarizer: Summarizer):
    """A name is printed with the words that prove it."""
    item = read_article(ITEMS / "hospital-finance-director.txt")
    record = taped_summarizer.summarize(item, case="hospital-finance-director")
    evidence = [proof for change in record.changes for proof in change.who.evidence]
    assert evidence
    assert all(item.text[proof.start : proof.end] == proof.quote for proof in evidence)


def test_a_paywalled_stub_is_not_read(taped_summarizer: Summarizer):
    """Nothing is asked about a stub, so that it needs no tape."""
    item = read_article(ITEMS / "harbour-board-stub.txt")
    assert taped_summarizer.summarize(item, case="harbour-board-stub").outcome == "unreadable"
