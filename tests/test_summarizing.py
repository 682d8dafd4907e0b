"""One item in, one proved record out: from a scripted draft, with no model."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from ferries import DRAFT, FAULTY, FINCH, NOTHING, PLAIN, TEXT, V1, read

import summarizer.summarizing as room
from summarizer.article import Article
from summarizer.errors import ArticleError, GroundingError, SettingError, TapeError
from summarizer.meta import Meta
from summarizer.record import Change, Record
from summarizer.settings import Connection
from summarizer.summarizing import Summarizer, summarize
from summarizer.testing import ScriptedProvider


def finch() -> Change:
    """Return the first change of the good draft's record."""
    return read(DRAFT).changes[0]


def quotes(part: Any) -> Iterator[dict[str, Any]]:
    """Find every evidence anywhere in a dumped record."""
    if isinstance(part, dict):
        if set(part) >= {"quote", "start", "end"}:
            yield part
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from quotes(inner)


def test_a_record_tells_who_which_post_and_what_happened():
    """The changes come in the draft's order with person, post, deed, direction and status."""
    first, second = read(DRAFT).changes
    assert (first.who.name, first.who.as_written) == ("Orla Finch", ("Orla Finch", "Finch"))
    assert (first.role.title, first.role.organization) == ("chief executive", "Skerry Ferries")
    assert (first.action, first.direction, first.status) == ("resignation", "out", "effective")
    assert (second.who.name, second.action, second.direction) == ("Mila Strand", "appointment", "in")
    assert (second.capacity, second.background) == ("interim", False)


def test_a_record_tells_the_steps_with_their_days():
    """What was done stands in order; a weekday is told against the day of publication."""
    change = finch()
    assert [(step.kind, step.actor) for step in change.steps] == [
        ("request", "Jonas Reed"),
        ("take_effect", "Orla Finch"),
    ]
    assert change.by
    assert change.by.name == "Jonas Reed"
    assert change.dates.requested
    assert (change.dates.requested.value, change.dates.requested.text) == ("2024-05-06", "Monday")


def test_a_record_tells_the_reasons_and_who_gives_them():
    """Reasons are the article's words, each with its kind and its standing."""
    first, second = finch().reasons
    assert (first.text, first.kind) == ("an inquiry into the sinking of the Petrel", "inquiry")
    assert (first.relation, first.asserted_by) == ("alleged", "Hallby Courier")
    assert (second.text, second.relation) == ("a string of missed inspections", "cause")


def test_a_record_tells_the_sources_and_their_stances():
    """Speakers have the fullest name of the article, what they do with the news, and who relays them."""
    told = [(source.name, source.stance, source.via) for source in finch().sources]
    assert told[:2] == [
        ("Hallby Courier", "reports", None),
        ("Orla Finch", "confirms", "Hallby Courier"),
    ]
    assert [stance for _, stance, _ in told] == ["reports", "confirms", "no_comment"]


def test_every_quote_stands_where_the_record_says():
    """Each evidence is the characters of the text between its offsets."""
    found = list(quotes(read(DRAFT).model_dump(mode="json")))
    assert len(found) > 10
    assert all(TEXT[e["start"] : e["end"]] == e["quote"] for e in found)


def test_offsets_count_code_points_of_the_text_as_given():
    """Letters beyond the first plane and a title in front do not shift the quotes."""
    text = "🚢 Café déjà 𝔘\n\n" + TEXT
    found = list(quotes(read(DRAFT, text=text, grammar=True).model_dump(mode="json")))
    assert found
    assert all(text[e["start"] : e["end"]] == e["quote"] for e in found)


def test_a_record_is_dated_summed_up_and_reads_back():
    """The summary counts the changes, the article's data are kept, JSON gives the record again."""
    record = read(DRAFT)
    assert record.outcome == "changes"
    assert record.summary == "Orla Finch has resigned as chief executive, Skerry Ferries, and 1 more change."
    assert record.article.published == date(2024, 5, 10)
    assert record.article.characters == len(TEXT)
    assert record.article.id == Article.from_text(TEXT).id


def test_provenance_names_everything_that_made_the_record():
    """Prompt and its hash, model, server, versions, sampling, requests and time are told."""
    connection = Connection(model="quill-9b", base_url="http://models.example:8080/v1")
    before = datetime.now(UTC)
    summarizer = Summarizer(connection, V1, provider=ScriptedProvider([NOTHING]))
    told = summarizer.summarize(PLAIN).provenance
    assert (told.prompt, told.prompt_sha256) == (summarizer.prompt.label, summarizer.prompt.sha256)
    assert (told.model, told.provider) == ("quill-9b", "models.example")
    assert told.sampling == summarizer.prompt.settings.sampling
    assert (told.attempts, told.schema_version) == (1, "personnel-change/v2")
    assert told.package_version == room.package_version()
    assert 0 <= told.seconds < 60
    assert before - timedelta(seconds=1) <= told.created <= datetime.now(UTC)


def test_the_same_item_gives_the_same_record():
    """Two runs differ in nothing but the time they took and were made."""

    def timeless(record: Record) -> dict[str, Any]:
        fields = record.model_dump()
        del fields["provenance"]["seconds"], fields["provenance"]["created"]
        return fields

    assert timeless(read(DRAFT)) == timeless(read(DRAFT))


def test_an_item_without_news_is_no_change():
    """An empty draft makes a record without changes and without faults."""
    record = read(NOTHING, text=PLAIN)
    assert (record.outcome, record.changes, record.faults) == ("no_change", (), ())


def test_a_change_the_article_does_not_tell_is_left_out():
    """A draft about somebody the item never names proves nothing, and is listed as refused."""
    invented = {"changes": [{**FINCH, "person": "Rufus Nightingale"}], "sources": []}
    record = read(invented, text=PLAIN, grammar=True)
    assert (record.outcome, record.changes) == ("no_change", ())
    assert [fault.said for fault in record.faults] == ["Rufus Nightingale"]


def test_strict_raises_what_was_refused():
    """In strict mode a refused claim is a GroundingError, exit code 6, that quotes it."""
    with pytest.raises(GroundingError, match="lighthouse keeper") as caught:
        read(FAULTY, FAULTY, strict=True)
    assert caught.value.exit_code == 6
    assert read(DRAFT, strict=True).faults == ()


def test_an_article_keeps_what_is_known_of_it_unless_told_otherwise():
    """Arguments win over an Article's own data, which stay where none is given."""
    article = Article.from_text(
        PLAIN, Meta(title="Tram opens", publisher="Vale Post", url="https://vale.example")
    )
    record = Summarizer(prompt=V1, provider=ScriptedProvider([NOTHING])).summarize(
        article, publisher="Hallby Courier", published=date(2024, 5, 1)
    )
    told = record.article
    assert (told.title, told.publisher, told.url) == ("Tram opens", "Hallby Courier", "https://vale.example")
    assert told.published == date(2024, 5, 1)


@pytest.mark.parametrize(("text", "published"), [("", None), (PLAIN, "yesterday")])
def test_what_can_not_be_read_is_refused_before_a_question(text: str, published: str | None):
    """An empty text or a day that is none raises, and no model is asked."""
    provider = ScriptedProvider([NOTHING])
    with pytest.raises(ArticleError):
        Summarizer(prompt=V1, provider=provider).summarize(text, published=published)
    assert provider.questions == []


def test_settings_are_checked_when_the_summarizer_is_made(monkeypatch: pytest.MonkeyPatch):
    """A model without a server, or a URL without a model, raises at once."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(SettingError):
        Summarizer("quill-9b")
    with pytest.raises(SettingError):
        Summarizer(base_url="http://models.example/v1")


def test_leaving_the_block_closes_the_provider_and_closing_twice_is_fine():
    """A provider with `close` is closed; one without is left alone."""
    closed: list[bool] = []

    class Closing(ScriptedProvider):
        def close(self) -> None:
            closed.append(True)

    with Summarizer(prompt=V1, provider=Closing([])) as summarizer:
        pass
    summarizer.close()
    assert closed == [True, True]
    Summarizer(prompt=V1, provider=ScriptedProvider([])).close()


def test_one_call_summarizes_and_closes(monkeypatch: pytest.MonkeyPatch):
    """The function connects by the model's name and closes what it opened."""
    closed: list[bool] = []

    class Closing(ScriptedProvider):
        def close(self) -> None:
            closed.append(True)

    monkeypatch.setattr(room, "connect", lambda *_: Closing([DRAFT]))
    record = summarize(TEXT, published="2024-05-10", publisher="Hallby Courier", model="local", prompt=V1)
    assert (record.outcome, record.article.publisher, closed) == ("changes", "Hallby Courier", [True])


def test_a_replaying_summarizer_needs_no_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """A model elsewhere is only named; what isn't recorded is told with how to record it."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL"):
        monkeypatch.delenv(name, raising=False)
    with (
        Summarizer("quill-9b", tapes=tmp_path) as summarizer,
        pytest.raises(TapeError, match="summarizer cassettes record"),
    ):
        summarizer.summarize(TEXT, case="ferry")
    with pytest.raises(SettingError):
        Summarizer("quill-9b", tapes=tmp_path, mode="missing")
