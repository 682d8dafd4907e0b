"""A case: one article, the record a careful reader would make of it, and why it is kept.

`seeds/NAME.txt` holds the article, with its front matter, as `summarizer run` reads it;
`seeds/NAME.yaml` holds what is expected. Every quote, name and reason of a case must stand in its
article, found by the rule that records are proved by.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from summarizer.article import Article, read_article
from summarizer.errors import ArticleError, CaseError, first_complaint
from summarizer.vocabulary import (
    Action,
    Capacity,
    CounterpartRelation,
    Outcome,
    ReasonKind,
    ReasonRelation,
    SourceKind,
    Stance,
    Status,
    StepKind,
)


def _is_day(value: str) -> str:
    date.fromisoformat({4: f"{value}-01-01", 7: f"{value}-01"}.get(len(value), value))
    return value


Day = Annotated[str, AfterValidator(_is_day)]
"""An ISO 8601 date cut to its precision: 2022-11-09, 2022-11 or 2022."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class ExpectedReason(_Part):
    """A reason the article gives, in its words."""

    text: str
    kind: ReasonKind
    relation: ReasonRelation
    asserted_by: str | None = None


class ExpectedSource(_Part):
    """A speaker of the article."""

    name: str
    kind: SourceKind
    stance: Stance
    via: str | None = None


class ExpectedStep(_Part):
    """One thing that was done about the post."""

    kind: StepKind
    actor: str | None = None
    date: Day | None = None


class ExpectedDates(_Part):
    """When, as far as the article tells it."""

    requested: Day | None = None
    announced: Day | None = None
    effective: Day | None = None


class ExpectedCounterpart(_Part):
    """Who held the post before, or holds it after."""

    name: str
    relation: CounterpartRelation


class ExpectedChange(_Part):
    """One change as a careful reader records it."""

    who: str
    role: str | None
    organization: str | None
    parent: str | None = None
    action: Action
    status: Status
    capacity: Capacity = "unknown"
    by: str | None = None
    reasons: tuple[ExpectedReason, ...] = ()
    sources: tuple[ExpectedSource, ...] = ()
    steps: tuple[ExpectedStep, ...] = ()
    dates: ExpectedDates = ExpectedDates()
    counterpart: ExpectedCounterpart | None = None
    background: bool = False
    quotes: tuple[str, ...] = Field(min_length=1)
    """Words of the article that prove the change."""


class Expected(_Part):
    """What the record of an article should say."""

    outcome: Outcome
    changes: tuple[ExpectedChange, ...] = ()


class Expectation(_Part):
    """A case's YAML file."""

    why: str
    """Why the case exists, in one line."""
    tags: tuple[str, ...] = Field(min_length=1)
    split: Literal["dev", "held"]
    """`held` cases are never looked at while a prompt is tuned."""
    expected: Expected


class Case(_Part):
    """An article and what is expected of its record."""

    id: str
    """The name of its files, without suffix."""
    article: Article
    """The news item."""
    why: str
    """Why the case exists, in one line."""
    tags: tuple[str, ...]
    """What kind of item it is, in words to choose by."""
    split: Literal["dev", "held"]
    """`held` cases are never looked at while a prompt is tuned."""
    expected: Expected
    """What its record should say."""


def load_case(path: Path) -> Case:
    """Load the case at `NAME.yaml`, with its article at `NAME.txt`.

    Raises:
        CaseError: a file is missing or damaged, naming file and field.
    """
    try:
        data: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
        expectation = Expectation.model_validate(data)
        article = read_article(path.with_suffix(".txt"))
    except ArticleError as error:
        raise CaseError(f"{path}: its article can't be used: {error.message}", error.hint) from None
    except ValidationError as error:
        raise CaseError(f"{path}: {first_complaint(error)}.", "Mend the field named.") from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise CaseError(f"{path}: can't be read ({error}).", "Mend the file.") from None
    return Case(id=path.stem, article=article, **dict(expectation))


def load_cases(folder: Path) -> list[Case]:
    """Load every case of a folder, by name.

    Raises:
        CaseError: there is none, or one is damaged.
    """
    return [load_case(path) for path in case_paths(folder)]


def case_paths(folder: Path) -> list[Path]:
    """`NAME.yaml` of every case of a folder, by name.

    Raises:
        CaseError: there is none.
    """
    paths = sorted(folder.glob("*.yaml"))
    if not paths:
        raise CaseError(f"{folder}: there are no cases.", "A case is NAME.txt with NAME.yaml beside it.")
    return paths


def load_items(folder: Path) -> dict[str, Article]:
    """Name → article of every `NAME.txt` of a folder, whether or not it is a case, by name.

    Raises:
        CaseError: there is none, or one is damaged.
    """
    if not folder.is_dir():
        raise CaseError(f"{folder}: there is no such folder.", "Name the folder of the items with --cases.")
    paths = sorted(path for path in folder.glob("*.txt") if not path.name.startswith("."))
    if not paths:
        raise CaseError(f"{folder}: there are no items.", "An item is a text, NAME.txt.")
    try:
        return {path.stem: read_article(path) for path in paths}
    except ArticleError as error:
        raise CaseError(error.message, error.hint) from None


def claims_to_find(case: Case) -> Iterator[tuple[str, str]]:
    """(field path, words) of everything a case says that must stand in its article."""
    for index, change in enumerate(case.expected.changes):
        path = f"changes[{index}]"
        for field in ("who", "role", "organization", "parent", "by"):
            value = getattr(change, field)
            if value:
                yield f"{path}.{field}", value
        yield from ((f"{path}.quotes[{i}]", quote) for i, quote in enumerate(change.quotes))
        yield from ((f"{path}.reasons[{i}].text", r.text) for i, r in enumerate(change.reasons))
        for i, source in enumerate(change.sources):
            yield f"{path}.sources[{i}].name", source.name
            if source.via:
                yield f"{path}.sources[{i}].via", source.via
        yield from ((f"{path}.steps[{i}].actor", s.actor) for i, s in enumerate(change.steps) if s.actor)
        if change.counterpart:
            yield f"{path}.counterpart.name", change.counterpart.name
