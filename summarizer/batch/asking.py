"""Asking: what a worker does with one item, in a thread, a process or an actor: ask, prove, write a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from summarizer.article import Article
from summarizer.errors import SettingError, SummarizerError, WeightsError, WireError
from summarizer.journal import Done, Failed, Stamp
from summarizer.prompt import load_prompt
from summarizer.provider import OpenAIProvider, Provider
from summarizer.record import Record
from summarizer.record.provenance import SCHEMA
from summarizer.settings import Connection
from summarizer.summarizing import Summarizer, connect

_INTERNAL: Final = 70
"""The exit code of an error of our own."""
_BUSY: Final = 429  # Too Many Requests
_HOPELESS: Final = (401, 402, 403, 404, 405)
"""Refusals that every other item would meet, too."""


@dataclass(frozen=True)
class Job:
    """An item to be read."""

    number: int
    """Which of a run's jobs it is."""
    key: str
    article: Article
    tries: int = 0
    """How often it was sent before and did not get through."""


@dataclass(frozen=True)
class Answered:
    """What came of a job."""

    number: int
    result: Done | Failed
    requests: int = 0
    """How many it took."""
    passing: bool = False
    """Whether a failure is the server's and may pass: then the item isn't done yet."""
    busy: bool = False
    """Whether the server asked for fewer questions."""
    retry_after: float | None = None
    """Seconds that the server asked to wait."""
    hopeless: bool = False
    """Whether every other item would fail in the same way."""

    @property
    def result_failure(self) -> Failed | None:
        """The failure, if it is one."""
        return self.result if isinstance(self.result, Failed) else None


@dataclass(frozen=True)
class Recipe:
    """All that a worker needs to begin, small enough to be sent to it."""

    connection: Connection
    prompt: str

    def summarizer(self) -> Summarizer:
        """A summarizer that leaves it to the run when a failing server is asked again."""
        return Summarizer(self.connection, load_prompt(self.prompt), provider=self._provider())

    def _provider(self) -> Provider:
        to = self.connection
        if to.base_url is None:
            return connect(to)
        key = to.api_key.get_secret_value() if to.api_key else None
        return OpenAIProvider(to.model, to.base_url, key, attempts=1)


def stamp_of(recipe: Recipe) -> Stamp:
    """What every record of a recipe is made with.

    Raises:
        PromptError: there is no such prompt.
    """
    prompt, to = load_prompt(recipe.prompt), recipe.connection
    return Stamp(prompt.label, prompt.sha256, to.label, to.provider, SCHEMA)


def answer(summarizer: Summarizer, job: Job) -> Answered:
    """Do a job; whatever happens is told, nothing is raised."""
    try:
        record = summarizer.summarize(job.article)
    except SummarizerError as error:
        return _fallen(job, error)
    except Exception as error:
        # A slip of our own is this item's failure: it must not take the others with it.
        return Answered(job.number, Failed("InternalError", f"an error of our own: {error!r}.", _INTERNAL))
    return Answered(job.number, done(record, job.tries), record.provenance.attempts)


def done(record: Record, earlier: int = 0) -> Done:
    """A record as the journal holds it, the requests that did not get through counted in."""
    if earlier:
        told = record.provenance
        told = told.model_copy(update={"attempts": told.attempts + earlier})
        record = record.model_copy(update={"provenance": told})
    told = record.provenance
    return Done(record.to_json(indent=None), told.tokens_in, told.tokens_out, told.tokens_cached)


def _fallen(job: Job, error: SummarizerError) -> Answered:
    failed = Failed.of(error)
    if isinstance(error, WireError):
        return Answered(
            job.number,
            failed,
            requests=1,
            # What isn't even a refusal, such as a proxy's page, says nothing about the item.
            passing=error.passing or error.status is None,
            busy=error.status == _BUSY or (error.passing and error.retry_after is not None),
            retry_after=error.retry_after,
            hopeless=error.status in _HOPELESS,
        )
    return Answered(job.number, failed, hopeless=isinstance(error, (SettingError, WeightsError)))
