"""Status: where a change stands at the end of the item, derived from what was done and who speaks.

The model is never asked for it. The last outcome among the steps decides; without one, the step
that went furthest; without any, the timing of the words that report the change.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final, Literal, NamedTuple

from summarizer.vocabulary import Action, Stance, Status, StepKind

Timing = Literal["past", "future", "possible", "unknown"]
"""How the words tell the change: done, to come, only possible, or not told."""


class StepFact(NamedTuple):
    """A proved step: what was done, and whether the person whose post it is did it."""

    kind: StepKind
    by_holder: bool


# Steps after which a matter stands decided; the last one in the story counts.
_OUTCOMES: Final[dict[StepKind, Status]] = {
    "reverse": "reversed",
    "withdraw": "withdrawn",
    "refuse": "refused",
    "reject": "rejected",
    "take_effect": "effective",
    "approve": "announced",
    "announce": "announced",
    "tender": "tendered",
    "deny": "denied",
}
# Steps that leave it open, furthest first.
_OPEN: Final[dict[StepKind, Status]] = {
    "nominate": "pending",
    "offer": "offered",
    "request": "requested",
    "speculate": "rumoured",
}
_TIMED: Final[dict[Timing, Status]] = {
    "past": "effective",
    "future": "announced",
    "possible": "rumoured",
    "unknown": "announced",
}
_VOUCHING: Final = frozenset(("announce", "approve", "take_effect", "tender", "nominate"))


def derive_status(
    action: Action, steps: Sequence[StepFact], stances: Collection[Stance], timing: Timing
) -> Status:
    """The status word of a change.

    Args:
        action: what happens to the post.
        steps: the proved steps, in story order.
        stances: what the proved sources do with the news.
        timing: how the words that report the change tell it.
    """
    asserted = _by_steps(action, [step for step in steps if step.kind != "deny"], timing)
    denied = "denies" in stances or any(step.kind == "deny" for step in steps)
    # A no to what nobody asked for denies the talk of it.
    if denied and asserted == "refused" and not any(step.kind in ("request", "offer") for step in steps):
        return "denied"
    if not denied or asserted in ("refused", "rejected", "withdrawn", "reversed"):
        return asserted
    # A denial against someone who vouches for it is a contradiction; against talk it is the last word.
    vouched = "confirms" in stances or any(step.kind in _VOUCHING for step in steps)
    return "disputed" if vouched else "denied"


def _by_steps(action: Action, steps: Sequence[StepFact], timing: Timing) -> Status:
    outcomes = [step for step in steps if step.kind in _OUTCOMES]
    if outcomes:
        return _outcome(outcomes[-1], timing)
    for kind, status in _OPEN.items():
        if any(step.kind == kind for step in steps):
            return _overtaken(status, timing)
    if action == "nomination" and timing != "possible":
        return "pending"
    return "effective" if action == "death" else _TIMED[timing]


def _outcome(step: StepFact, timing: Timing) -> Status:
    # "Refuse" is the person's own no, "reject" the other side's, whichever word the model chose.
    if step.kind in ("refuse", "reject"):
        return "refused" if step.by_holder else "rejected"
    if step.kind in ("announce", "approve") and timing == "past":
        return "effective"
    # "Was appointed" is often taken for a start; without words or a date of one it is an announcement.
    if step.kind == "take_effect" and timing in ("future", "unknown"):
        return "announced"
    return _OUTCOMES[step.kind]


def _overtaken(status: Status, timing: Timing) -> Status:
    """A request or an offer after which the words tell that it was done."""
    if timing == "past" and status in ("requested", "offered", "rumoured"):
        return "effective"
    return "announced" if timing == "future" and status == "requested" else status
