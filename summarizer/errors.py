"""Errors: every one this package raises, grouped by what the caller can do next.

SummarizerError                     exit  what to do
├── InputError                       3    mend the file, the option or the setting named
│   ├── ArticleError                 3      the news item
│   ├── FetchError                   3      the address of a news item: mend it, save the page, or try later
│   ├── RecordError                  3      a stored record
│   ├── PromptError                  3      the prompt folder
│   ├── CaseError                    3      the gold case
│   └── SettingError                 3      the model name, the base URL, the key
├── WireError                        4    the model's server failed: try later, or elsewhere
├── FormError                        5    the model never produced the shape asked for
├── GroundingError                   6    strict mode: the shape is fine, the article doesn't say it
├── TapeError                        7    no recording of this request, or a broken one
├── WeightsError                     8    the embedded model's file: fetch, space, checksum
├── OutputError                      9    the result can't be written where it was asked for
│   └── JournalError                 9      the journal of a batch: damaged, of another run, or in use
├── LimitError                      10    a batch stopped at a limit that was set: run it again to go on
└── WorkerError                     11    a worker of a batch died: read its items alone, or run fewer at once

Exit 0 is success, 1 a check that did not pass, 2 a command line that can't be read,
70 an error of our own, 130 an interrupt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import ValidationError


class SummarizerError(Exception):
    """The root: catch it to catch everything this package raises on purpose.

    `hint` is one line that says what to do next; `str(error)` holds both.
    """

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class InputError(SummarizerError):
    """Something handed in can't be used as it is."""

    exit_code = 3


class ArticleError(InputError):
    """The news item can't be read: missing, empty, binary or too long."""


class RecordError(InputError):
    """A stored record can't be read: damaged, of no version known here, or not the one asked for."""


class PromptError(InputError):
    """The prompt is unknown, incomplete or damaged."""


class CaseError(InputError):
    """The gold case is incomplete, damaged or says what its article doesn't."""


class SettingError(InputError):
    """A model name, a base URL, a key or an option that can't be used."""


class FetchError(InputError):
    """An address can't be fetched, or is one that mustn't be."""


class WireError(SummarizerError):
    """The server could not be reached, timed out or refused the request.

    `status` is the HTTP status of a refusal, `passing` tells whether the failure may pass by itself, and
    `retry_after` the seconds that the server asked to wait.
    """

    exit_code = 4

    def __init__(
        self,
        message: str,
        hint: str = "",
        *,
        status: int | None = None,
        passing: bool = False,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message, hint)
        self.status = status
        self.passing = passing
        self.retry_after = retry_after


class FormError(SummarizerError):
    """The model's reply never took the shape that was asked for."""

    exit_code = 5


class GroundingError(SummarizerError):
    """Strict mode only: claims were refused because the article does not hold them."""

    exit_code = 6


class TapeError(SummarizerError):
    """A recording is missing, unreadable or not the one asked for."""

    exit_code = 7


class WeightsError(SummarizerError):
    """The embedded model's weights can't be fetched, verified or stored."""

    exit_code = 8


class OutputError(SummarizerError):
    """The result can't be written to where it was asked for."""

    exit_code = 9


class JournalError(OutputError):
    """A batch's journal is damaged, belongs to another run, or is in use."""


class LimitError(SummarizerError):
    """A batch stopped at a limit of time or cost that was set; what is done is kept."""

    exit_code = 10


class WorkerError(SummarizerError):
    """A process that worked for a batch died."""

    exit_code = 11


def first_complaint(error: ValidationError) -> str:
    """What is wrong first in data that a model refused: the path of the field, if it is one, and why."""
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else first["msg"]
