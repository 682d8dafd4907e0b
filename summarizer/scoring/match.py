"""Match: which found thing answers which expected one, one to one, so that most agrees in all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, Final, NamedTuple, TypeVar

from summarizer.case import ExpectedChange
from summarizer.record import Change
from summarizer.scoring.credit import credit_person, credit_title
from summarizer.vocabulary import direction_of

One = TypeVar("One")
Other = TypeVar("Other")
# A person outweighs a direction, a direction outweighs a title; news comes before background.
_DIRECTION: Final = 0.4
_TITLE: Final = 0.09
_NEWS: Final = 0.01


class Matched(NamedTuple):
    """The changes of a case beside those of its record, without what is background on either side."""

    pairs: list[tuple[ExpectedChange, Change]]
    missed: list[ExpectedChange]
    invented: list[Change]


def match_changes(expected: Sequence[ExpectedChange], found: Sequence[Change]) -> Matched:
    """Match changes by person, then by direction, then by title.

    A person's change of another direction is still theirs: its action is then a wrong value. What
    the case calls background may be found or not.
    """
    news = [change for change in found if not change.background]
    pairs = assign(expected, news, _likeness)
    return Matched(
        pairs=[(one, other) for one, other in pairs if not one.background],
        missed=[one for one in unpaired(expected, pairs) if not one.background],
        invented=unpaired(news, pairs),
    )


def assign(
    expected: Sequence[One], found: Sequence[Other], credit: Callable[[One, Other], float]
) -> list[tuple[One, Other]]:
    """Pairs of most credit in all, each thing once; what has no credit is not paired.

    Source: Kuhn 1955, The Hungarian method for the assignment problem.
    """
    if not expected or not found:
        return []
    optimize: Any = import_module("scipy.optimize")  # it ships no types
    credits_ = [[credit(one, other) for other in found] for one in expected]
    rows, columns = optimize.linear_sum_assignment(credits_, maximize=True)
    chosen: list[tuple[int, int]] = list(zip(rows.tolist(), columns.tolist(), strict=True))
    return [(expected[i], found[j]) for i, j in chosen if credits_[i][j] > 0]


def unpaired(things: Sequence[One], pairs: Sequence[tuple[object, object]]) -> list[One]:
    """Those things that stand in no pair, in their order."""
    paired = {id(side) for pair in pairs for side in pair}
    return [thing for thing in things if id(thing) not in paired]


def _likeness(expected: ExpectedChange, found: Change) -> float:
    person = credit_person(expected.who, found.who.name)
    if not person:
        return 0.0
    direction = _DIRECTION * (direction_of(expected.action) == found.direction)
    title = credit_title(expected.role or "", found.role.title or "", ()) * _TITLE
    return person + direction + title + _NEWS * (not expected.background)
