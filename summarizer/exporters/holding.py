"""Holding: what a change lets other data say about the person and the post, and nothing beyond it.

Formats that list who holds what have no word for a rumour, a request or a refusal. So a post is said to be
held, begun or ended only where the record vouches for it: `effective`, or `announced` for a day that is told.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from summarizer.record import Change, is_calendar_date
from summarizer.vocabulary import Status

Tenure = Literal["current", "ended", "announced", "unknown"]
"""Held, held no longer, to be taken up on a day that was announced, or held at a time that isn't told."""


class Holding(NamedTuple):
    """A post as held by a person; dates are ISO 8601, cut to their precision."""

    tenure: Tenure
    start: str | None = None
    end: str | None = None

    @property
    def is_datable(self) -> bool:
        """Whether a format without a word for the tenure can tell it: by its dates, or by having no end."""
        return self.tenure == "current" or bool(self.start and self.tenure == "announced") or bool(self.end)


# Whether somebody left, or may have, isn't settled in these.
_UNSETTLED: Final[tuple[Status, ...]] = ("rumoured", "disputed")


def holding_of(change: Change) -> Holding | None:
    """How the person holds the post; None if the change doesn't say that they hold it, or ever did.

    A nomination gives no post, nor does an appointment that isn't made. Of a reassignment it isn't told
    which post is left and which is taken.
    """
    if change.direction == "shift" or change.action == "nomination":
        return None
    if change.direction == "in":
        return _taken(change)
    return _left(change) if change.direction == "out" else _kept(change)


def day_of_effect(change: Change) -> str | None:
    """The day, month or year in which a change takes effect, where it is vouched for that it does."""
    effective = change.dates.effective
    if effective is None or change.status not in ("effective", "announced"):
        return None
    # A stored record may have been damaged.
    return effective.value if is_calendar_date(effective.value) else None


def _taken(change: Change) -> Holding | None:
    start = day_of_effect(change)
    if change.status == "effective":
        return Holding("unknown" if change.background else "current", start)
    return Holding("announced", start) if change.status == "announced" and start else None


def _left(change: Change) -> Holding:
    if change.status == "effective":
        return Holding("ended", end=day_of_effect(change))
    if change.status in _UNSETTLED:
        return Holding("unknown")
    return _kept(change)._replace(end=day_of_effect(change))


def _kept(change: Change) -> Holding:
    return Holding("unknown" if change.background else "current")
