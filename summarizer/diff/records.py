"""Records: an earlier and a later story, compared change by change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, Literal, NamedTuple

from pydantic import ConfigDict, Field

from summarizer.diff.claims import Difference, diff_changes
from summarizer.record import Change, Part, Record
from summarizer.scoring.credit import credit_person, credit_title, credit_words
from summarizer.scoring.match import assign, unpaired
from summarizer.summary import describe_post

DIFF_SCHEMA: Final = "personnel-diff/v1"
_DIRECTION: Final = 0.4
_NEWS: Final = 0.01


class Story(Part):
    """One of the articles that were compared."""

    id: str
    """SHA-256 of its text; the evidence of its side points into it."""
    title: str | None
    published: date | None
    outcome: str


class ChangeDiff(Part):
    """One person and post, and what the later story tells otherwise."""

    kind: Literal["same", "changed", "added", "gone"]
    """`gone` is a change that the later story does not tell."""
    who: str
    post: str
    action: str
    """The later story's action, or the earlier one's if the change is gone."""
    status: str
    old_article: str | None
    """The id of the earlier story."""
    new_article: str | None
    """The id of the later story."""
    differences: tuple[Difference, ...] = ()


class Diff(Part):
    """What the later stories changed about each person and post."""

    model_config = ConfigDict(validate_by_name=True, serialize_by_alias=True)

    schema_: Literal["personnel-diff/v1"] = Field(default=DIFF_SCHEMA, alias="schema")
    """Which shape this is, and its version."""
    old: tuple[Story, ...]
    """The earlier stories."""
    new: tuple[Story, ...]
    """The later stories."""
    corrections: tuple[str, ...]
    """Notes of correction that only the later stories carry."""
    changes: tuple[ChangeDiff, ...]
    """Those of the later stories in their order, then those that are gone."""

    @property
    def is_empty(self) -> bool:
        """Whether the stories tell the same."""
        return not self.corrections and all(change.kind == "same" for change in self.changes)

    def to_json(self, indent: int | None = 2) -> str:
        """The diff as JSON text."""
        return self.model_dump_json(indent=indent)


class _Placed(NamedTuple):
    change: Change
    article: str


def diff_records(old: Record | Iterable[Record], new: Record | Iterable[Record]) -> Diff:
    """What later records tell otherwise than earlier ones about the same person and post.

    Changes answer each other if the person can be the same and title or body agree; of several, those
    of the same direction. A record of a later story that repeats less is no retraction: what it leaves
    out is `gone`, not false.
    """
    before, after = _all(old), _all(new)
    earlier, later = _placed(before), _placed(after)
    pairs = assign(earlier, later, _likeness)
    answer = {id(other): one for one, other in pairs}
    changes = [_compare(other, answer.get(id(other)), other) for other in later]
    changes += [_compare(one, one, None) for one in unpaired(earlier, pairs)]
    known = {note for record in before for note in record.article.corrections}
    notes = dict.fromkeys(
        note for record in after for note in record.article.corrections if note not in known
    )
    return Diff(
        old=tuple(map(_story, before)),
        new=tuple(map(_story, after)),
        corrections=tuple(notes),
        changes=tuple(changes),
    )


def _all(records: Record | Iterable[Record]) -> list[Record]:
    return [records] if isinstance(records, Record) else list(records)


def _placed(records: Sequence[Record]) -> list[_Placed]:
    return [_Placed(change, record.article.id) for record in records for change in record.changes]


def _story(record: Record) -> Story:
    article = record.article
    return Story(id=article.id, title=article.title, published=article.published, outcome=record.outcome)


def _likeness(old: _Placed, new: _Placed) -> float:
    """The person first; then the post, which must not be another; then direction, and news before history."""
    one, other = old.change, new.change
    person = max(credit_person(one.who.name, other.who.name), credit_person(other.who.name, one.who.name))
    post = _same_post(one, other)
    if not person or post is None:
        return 0.0
    alike = one.direction == other.direction
    return person + post + _DIRECTION * alike + _NEWS * (one.background == other.background)


def _same_post(one: Change, other: Change) -> float | None:
    """How far two posts agree; None if they are different ones."""
    bodies = (one.role.organization, other.role.organization)
    agreed: list[float] = []
    if one.role.title and other.role.title:
        agreed.append(credit_title(one.role.title, other.role.title, bodies))
    if bodies[0] and bodies[1]:
        agreed.append(credit_words(bodies[0], bodies[1]))
    if agreed and not any(agreed):
        return None
    return sum(agreed) / 2


def _compare(shown: _Placed, old: _Placed | None, new: _Placed | None) -> ChangeDiff:
    differences = diff_changes(old.change, new.change) if old and new else ()
    both = "changed" if differences else "same"
    return ChangeDiff(
        kind=both if old and new else "added" if new else "gone",
        who=shown.change.who.name,
        post=describe_post(shown.change),
        action=shown.change.action,
        status=shown.change.status,
        old_article=old.article if old else None,
        new_article=new.article if new else None,
        differences=differences,
    )
