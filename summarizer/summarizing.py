"""Summarize: one news item in, one proved personnel-change record out.

A Summarizer holds what stays from item to item (the model, the prompt, the tapes) and puts the
record together; `reading` asks and proves.
"""

from __future__ import annotations

import os
import shlex
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

from summarizer.article import Article, parse_date
from summarizer.cassettes import Mode, tape, tape_info, tape_path
from summarizer.errors import GroundingError, SummarizerError
from summarizer.ground.attempts import list_attempts
from summarizer.meta import Meta
from summarizer.prompt import DEFAULT_PROMPT, Prompt, load_prompt
from summarizer.provider import OpenAIProvider, Provider
from summarizer.reading import Reading, is_asked, is_readable, read_with
from summarizer.record import ArticleInfo, Provenance, Record, TapeInfo
from summarizer.settings import NO_SERVER, Connection, package_version, resolve_connection
from summarizer.summary import summarize_changes
from summarizer.vocabulary import Outcome

if TYPE_CHECKING:
    from summarizer.embedded import Notice, Progress


class Summarizer:
    """Summarizes items with one model and one prompt, and keeps the engine warm between them.

    A context manager: leaving it stops the embedded engine. Safe to use from several threads.
    """

    def __init__(
        self,
        model: str | Connection | None = None,
        prompt: str | Prompt = DEFAULT_PROMPT,
        *,
        base_url: str | None = None,
        provider: Provider | None = None,
        tapes: str | Path | None = None,
        mode: Mode = "replay",
    ) -> None:
        """Choose the model and the prompt; nothing is started or fetched yet.

        Args:
            model: `local`, `local:NAME`, a name that the server at `base_url` knows, or a Connection.
            prompt: a prompt such as personnel@v1, or the path of its folder.
            base_url: an OpenAI-compatible server; else OPENAI_BASE_URL is used for named models.
                Its key is OPENAI_API_KEY, or stands in a Connection.
            provider: answers instead of a server, such as `summarizer.testing.ScriptedProvider`.
            tapes: a folder of recorded conversations, one for each item, prompt and model.
            mode: `replay` asks nobody, `missing` records what isn't there, `record` records all
                anew, `live` leaves the tapes alone.

        Raises:
            InputError: the model, the URL or the prompt can't be used.
        """
        self._tapes = Path(tapes) if tapes is not None else None
        self._mode: Mode = "live" if tapes is None else mode
        self.connection = (
            model
            if isinstance(model, Connection)
            else resolve_connection(model, base_url, None, os.environ, replay=self._mode == "replay")
        )
        self.prompt = prompt if isinstance(prompt, Prompt) else load_prompt(prompt)
        self._provider: Provider = (
            connect(self.connection, None, None, self._mode) if provider is None else provider
        )
        self.unplayed: dict[Path, int] = {}
        """Tapes replayed so far that were not played to their end → how many of their recordings nothing asked for."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop the engine and close connections; the summarizer starts them again if asked."""
        closing = getattr(self._provider, "close", None)
        if closing is not None:
            closing()

    def summarize(
        self,
        item: str | Article,
        *,
        published: str | date | None = None,
        title: str | None = None,
        publisher: str | None = None,
        strict: bool = False,
        case: str | None = None,
    ) -> Record:
        """The record of one item.

        Args:
            item: the text of a news item, or an Article.
            published: day of publication, as a date or YYYY-MM-DD; weekdays are told against it.
            title: headline.
            publisher: who published it.
            strict: raise when a claim had to be refused, instead of listing it under `faults`.
            case: the name of the item's tape; by default the start of its SHA-256.

        Raises:
            InputError: the item or a value can't be used.
            WireError: the model's server failed.
            FormError: the model never filled in the form.
            GroundingError: in strict mode, claims were refused.
            WeightsError: the embedded model can't be fetched or loaded.
            TapeError: a recording is missing or damaged.
        """
        started = time.monotonic()
        article = _article(item, published, title, publisher)
        reading, replayed = self._read(article, case or article.id[:12])
        if strict and reading.grounded.faults:
            first = reading.grounded.faults[0]
            raise GroundingError(
                f"{len(reading.grounded.faults)} claims were refused; the first: {first.field} “{first.said}”: {first.why}.",
                "Run without strict mode to see the rest of the record.",
            )
        return self._record(article, reading, replayed, time.monotonic() - started)

    async def asummarize(
        self,
        item: str | Article,
        *,
        published: str | date | None = None,
        title: str | None = None,
        publisher: str | None = None,
        strict: bool = False,
        case: str | None = None,
    ) -> Record:
        """`summarize` in a thread, for programs with an event loop."""
        import asyncio

        return await asyncio.to_thread(
            self.summarize,
            item,
            published=published,
            title=title,
            publisher=publisher,
            strict=strict,
            case=case,
        )

    def summarize_many(
        self,
        items: Iterable[str | Article],
        workers: int = 1,
        *,
        errors: Literal["raise", "return"] = "raise",
    ) -> Iterator[Record | SummarizerError]:
        """The records of many items, in their order, as they get done.

        Reads ahead by no more than twice the workers, so endless iterables are fine. An item that
        fails raises when its turn comes, or with `errors="return"` is given as its error.
        """
        with ThreadPoolExecutor(max_workers=workers) as pool:
            waiting: deque[Future[Record]] = deque()
            try:
                for item in items:
                    waiting.append(pool.submit(self.summarize, item))
                    if len(waiting) >= 2 * workers:
                        yield _result(waiting.popleft(), errors)
                while waiting:
                    yield _result(waiting.popleft(), errors)
            finally:
                for future in waiting:
                    future.cancel()

    def _read(self, article: Article, case: str) -> tuple[Reading, TapeInfo | None]:
        asked = is_asked(self.prompt, article, takes_grammar=self._provider.takes_grammar)
        if self._tapes is None or not asked:
            return read_with(self._provider, self.prompt, article), None
        path = tape_path(self._tapes, self.prompt.label, self.connection.model, case)
        key = self.connection.api_key
        secrets = (key.get_secret_value(),) if key else ()
        with tape(path, self._mode, hint=self._how_to_record(case), secrets=secrets) as played:
            reading = read_with(self._provider, self.prompt, article)
        if played is not None and played.unplayed:
            self.unplayed[path] = played.unplayed
        else:
            self.unplayed.pop(path, None)
        return reading, tape_info(played)

    def _how_to_record(self, case: str) -> str:
        words = ("--prompt", self.prompt.spec, "--model", self.connection.label, "--case", case)
        command = f"summarizer cassettes record {shlex.join((str(self._tapes), *words))}"
        return f"Record it again: {command}; for an item that is no case, use mode `missing`."

    def _record(
        self, article: Article, reading: Reading, replayed: TapeInfo | None, seconds: float
    ) -> Record:
        changes, faults = reading.grounded
        news = any(not change.background for change in changes)
        outcome: Outcome = "unreadable" if not is_readable(article) else "changes" if news else "no_change"
        info = ArticleInfo(id=article.id, characters=len(article.text), **article.meta.model_dump())
        provenance = Provenance(
            prompt=self.prompt.label,
            prompt_sha256=self.prompt.sha256,
            model=self.connection.label,
            provider=self.connection.provider,
            package_version=package_version(),
            sampling=self.prompt.settings.sampling,
            tokens_in=reading.usage.tokens_in,
            tokens_out=reading.usage.tokens_out,
            tokens_cached=reading.usage.tokens_cached,
            seconds=round(seconds, 3),
            attempts=reading.usage.attempts,
            created=datetime.now(UTC),
            tape=replayed,
        )
        return Record(
            outcome=outcome,
            summary=summarize_changes(outcome, changes),
            article=info,
            changes=changes,
            faults=(*faults, *list_attempts(article)),
            provenance=provenance,
        )


def summarize(
    text: str | Article,
    *,
    published: str | date | None = None,
    title: str | None = None,
    publisher: str | None = None,
    model: str | None = None,
    prompt: str = DEFAULT_PROMPT,
) -> Record:
    """The record of one item, with an engine started and stopped for it; see `Summarizer`."""
    with Summarizer(model, prompt) as summarizer:
        return summarizer.summarize(text, published=published, title=title, publisher=publisher)


def connect(
    connection: Connection,
    progress: Progress | None = None,
    notice: Notice | None = None,
    mode: Mode = "live",
) -> Provider:
    """The provider that answers for a connection.

    Args:
        connection: the model and its server.
        progress: gets (bytes done, bytes in all) while weights are fetched.
        notice: gets a line when something unusual happens.
        mode: how tapes are used; in `replay` they answer for the embedded engine, which isn't loaded.

    Raises:
        SettingError: there is no such embedded model.
    """
    if connection.base_url is not None:
        key = connection.api_key.get_secret_value() if connection.api_key else None
        return OpenAIProvider(connection.model, connection.base_url, key)
    if mode == "replay":
        from summarizer.weights import find_model

        return OpenAIProvider(find_model(connection.model).id, NO_SERVER, takes_grammar=True)
    from summarizer.embedded import EmbeddedProvider

    return EmbeddedProvider(connection.model, progress, notice)


def _article(
    item: str | Article, published: str | date | None, title: str | None, publisher: str | None
) -> Article:
    day = parse_date(published) if isinstance(published, str) else published
    meta = Meta(title=title, publisher=publisher, published=day).credited("option")
    if isinstance(item, str):
        return Article.from_text(item, meta)
    return item.model_copy(update={"meta": meta.merged_over(item.meta)})


def _result(future: Future[Record], errors: Literal["raise", "return"]) -> Record | SummarizerError:
    try:
        return future.result()
    except SummarizerError as error:
        if errors == "raise":
            raise
        return error
