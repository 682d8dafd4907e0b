"""The embedded model as a provider: when its engine starts, stays, is replaced and stops."""

from __future__ import annotations

import threading
from pathlib import Path

import httpx2
import pytest
from pydantic import BaseModel

from summarizer import embedded
from summarizer.embedded import EmbeddedProvider
from summarizer.errors import ArticleError, SettingError, WeightsError, WireError
from summarizer.llama import Served
from summarizer.provider import Question
from summarizer.record import Sampling


class FakeEngine:
    """Keeps what is done to the engines of a test, in `log`; `last_words` are a dead one's."""

    log: list[str]
    last_words = ""

    def __init__(self, path: Path, *, context: int = 8192, saves: Path | None = None) -> None:  # noqa: ARG002  # as the real one
        self.path, self.context, self.alive = path, context, False

    def start(self) -> Served:
        """Come up, unless it runs."""
        if not self.alive:
            self.log.append(f"start {self.context}")
        self.alive = True
        return Served("http://127.0.0.1:1/v1", "a-key", 1)

    def stop(self) -> None:
        """Go."""
        self.log.append("stop")
        self.alive = False

    def is_alive(self) -> bool:
        """Tell whether it runs."""
        return self.alive

    def check(self) -> None:
        """Explain a death."""
        if self.last_words:
            self.alive = False
            raise WireError(f"The engine ended by itself: {self.last_words}.", "Is there memory enough?")


class FakeServer(httpx2.BaseTransport):
    """Stands for the running engine: checks what arrives and answers by `reply`, which a test replaces."""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer."""
        assert str(request.url) == "http://127.0.0.1:1/v1/chat/completions"
        assert request.headers["Authorization"] == "Bearer a-key"
        content = self.reply()
        return httpx2.Response(200, json={"choices": [{"message": {"content": content}}]})

    @staticmethod
    def reply() -> str:
        """Give an empty answer."""
        return "{}"


class Nothing(BaseModel):
    """A shape without fields."""


def question(characters: int = 100, max_tokens: int = 1000) -> Question[Nothing]:
    """Ask something of this length."""
    return Question([{"role": "user", "content": "x" * characters}], Nothing, Sampling(max_tokens=max_tokens))


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Put the fakes in place and return what is done to the engines."""
    monkeypatch.setenv("SUMMARIZER_CACHE", str(tmp_path))
    done: list[str] = []
    monkeypatch.setattr(FakeEngine, "log", done, raising=False)
    monkeypatch.setattr(embedded, "Engine", FakeEngine)
    monkeypatch.setattr(embedded.httpx2, "HTTPTransport", FakeServer)
    monkeypatch.setattr(embedded, "fetch", lambda *_: done.append("fetch") or Path("tiny.gguf"))
    return done


@pytest.fixture
def provider(log: list[str]) -> EmbeddedProvider:  # noqa: ARG001  # the fakes come first
    """Return the default model as a provider."""
    return EmbeddedProvider("qwen2.5-coder-1.5b")


@pytest.mark.usefixtures("log")
def test_an_unknown_model_is_refused_before_anything_is_fetched():
    """The error names the models there are."""
    with pytest.raises(SettingError, match=r"qwen2\.5-coder-1\.5b"):
        EmbeddedProvider("parrot-7b")


def test_nothing_starts_before_the_first_question(log: list[str], provider: EmbeddedProvider):
    """Making and closing a provider touches neither weights nor engine."""
    provider.close()
    assert log == []
    assert provider.takes_grammar


def test_the_engine_starts_once_and_stays_warm(log: list[str], provider: EmbeddedProvider):
    """Many questions share one engine, with the smallest context that holds them."""
    for _ in range(3):
        assert provider.ask(question()).text == "{}"
    assert log == ["fetch", "start 4096"]


def test_a_longer_item_gets_a_longer_context(log: list[str], provider: EmbeddedProvider):
    """The engine is replaced when it must, and kept when a shorter item follows."""
    for characters in (100, 20_000, 100):
        provider.ask(question(characters))
    assert log == ["fetch", "start 4096", "stop", "fetch", "start 8192"]


def test_room_is_kept_for_the_reply(log: list[str], provider: EmbeddedProvider):
    """The tokens of the reply count too, and those of scripts that take more bytes."""
    provider.ask(question(max_tokens=5000))
    provider.close()
    provider.ask(Question([{"role": "user", "content": "職" * 5000}], Nothing, Sampling()))
    assert [entry for entry in log if entry.startswith("start")] == ["start 8192", "start 8192"]


def test_an_item_that_is_too_long_is_told_before_a_start(log: list[str], provider: EmbeddedProvider):
    """What no context holds is an ArticleError that names both sizes and what to do."""
    with pytest.raises(ArticleError, match=r"34,\d{3} tokens.*32,768.*--base-url"):
        provider.ask(question(100_000))
    assert log == []


def test_close_stops_the_engine_and_the_next_question_starts_it(log: list[str], provider: EmbeddedProvider):
    """Closing twice stops once; asking afterwards works."""
    provider.ask(question())
    provider.close()
    provider.close()
    provider.ask(question())
    assert log == ["fetch", "start 4096", "stop", "fetch", "start 4096"]


def test_a_dead_engine_explains_itself_and_is_replaced(
    log: list[str], provider: EmbeddedProvider, monkeypatch: pytest.MonkeyPatch, waits: list[float]
):
    """Its last words are told at once instead of a lost connection; the next question gets a new one."""

    def lost() -> str:
        raise httpx2.ReadError("gone")

    with monkeypatch.context() as broken:
        broken.setattr(FakeServer, "reply", staticmethod(lost))
        broken.setattr(FakeEngine, "last_words", "out of cheese")
        with pytest.raises(WireError, match="out of cheese"):
            provider.ask(question())
    assert provider.ask(question()).text == "{}"
    assert (log.count("start 4096"), waits) == (2, [])


def test_a_live_engine_s_failure_is_tried_again_and_told_as_it_is(
    log: list[str], provider: EmbeddedProvider, monkeypatch: pytest.MonkeyPatch, waits: list[float]
):
    """While the engine runs, its failure is the wire's, and no reason for another engine."""

    def slow() -> str:
        raise httpx2.ReadTimeout("slow")

    monkeypatch.setattr(FakeServer, "reply", staticmethod(slow))
    with pytest.raises(WireError, match="in time"):
        provider.ask(question())
    assert (log, len(waits)) == (["fetch", "start 4096"], 3)


def test_a_failed_start_can_be_tried_again(
    log: list[str], provider: EmbeddedProvider, monkeypatch: pytest.MonkeyPatch
):
    """An engine that did not come up leaves nothing behind that a second try would trip over."""

    def fail(_: FakeEngine) -> Served:
        raise WeightsError("The engine can't load it.")

    with monkeypatch.context() as broken:
        broken.setattr(FakeEngine, "start", fail)
        with pytest.raises(WeightsError):
            provider.ask(question())
    assert provider.ask(question()).text == "{}"
    assert log == ["fetch", "stop", "fetch", "start 4096"]


def test_no_engine_is_replaced_under_an_answer(
    log: list[str], provider: EmbeddedProvider, monkeypatch: pytest.MonkeyPatch
):
    """A longer item of another thread waits until the answer under way is there."""
    asked, go = threading.Event(), threading.Event()

    def reply() -> str:
        asked.set()
        assert go.wait(5)
        log.append("answer")
        return "{}"

    monkeypatch.setattr(FakeServer, "reply", staticmethod(reply))
    threads = [threading.Thread(target=provider.ask, args=[question(n)]) for n in (100, 20_000)]
    threads[0].start()
    assert asked.wait(5)
    threads[1].start()
    threads[1].join(0.1)
    go.set()
    for thread in threads:
        thread.join(5)
    assert log == ["fetch", "start 4096", "answer", "stop", "fetch", "start 8192", "answer"]


def test_closing_does_not_wait_for_an_answer(
    log: list[str], provider: EmbeddedProvider, monkeypatch: pytest.MonkeyPatch
):
    """A program that leaves stops the engine at once, and the question under way fails."""
    asked, go, failures = threading.Event(), threading.Event(), list[Exception]()

    def reply() -> str:
        asked.set()
        assert go.wait(5)
        raise httpx2.ReadError("gone")

    def ask() -> None:
        try:
            provider.ask(question())
        except WireError as error:
            failures.append(error)

    monkeypatch.setattr(FakeServer, "reply", staticmethod(reply))
    monkeypatch.setattr(FakeEngine, "last_words", "stopped")
    thread = threading.Thread(target=ask)
    thread.start()
    assert asked.wait(5)
    provider.close()
    assert log == ["fetch", "start 4096", "stop"]
    go.set()
    thread.join(5)
    assert len(failures) == 1
