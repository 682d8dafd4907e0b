"""Vocabulary: the fixed words of the record; `manual/words.py` tells what each one means.

They are the words of the public contract (`schema` = "personnel-change/v2"): add none and
rename none without a new schema version.
"""

from typing import Final, Literal, get_args

Outcome = Literal["changes", "no_change", "unreadable"]

Direction = Literal["in", "out", "shift", "none"]

Action = Literal[
    "appointment",
    "nomination",
    "election",
    "promotion",
    "reinstatement",
    "resignation",
    "retirement",
    "dismissal",
    "expiry",
    "death",
    "departure",
    "reassignment",
    "suspension",
    "leave",
]

Status = Literal[
    "rumoured",
    "requested",
    "offered",
    "tendered",
    "pending",
    "announced",
    "effective",
    "refused",
    "rejected",
    "withdrawn",
    "reversed",
    "denied",
    "disputed",
]

Capacity = Literal["permanent", "acting", "interim", "delegated", "joint", "unknown"]

StepKind = Literal[
    "request",
    "offer",
    "tender",
    "nominate",
    "announce",
    "approve",
    "take_effect",
    "refuse",
    "reject",
    "withdraw",
    "reverse",
    "deny",
    "speculate",
]

ReasonKind = Literal[
    "performance",
    "policy_disagreement",
    "misconduct",
    "inquiry",
    "loss_of_confidence",
    "health",
    "family",
    "other_post",
    "retirement_age",
    "reorganization",
    "merger",
    "political_pressure",
    "change_of_government",
    "term_limit",
    "death",
    "other",
]

ReasonRelation = Literal["cause", "alleged", "context"]

SourceKind = Literal["outlet", "person", "organization", "document", "unnamed"]

Stance = Literal["reports", "confirms", "denies", "disputes", "comments", "no_comment"]

CounterpartRelation = Literal["predecessor", "successor"]

Precision = Literal["day", "month", "year"]

FaultKind = Literal["refused", "lost", "attempt"]

_IN: Final[tuple[Action, ...]] = (
    "appointment",
    "nomination",
    "election",
    "promotion",
    "reinstatement",
)
_OUT: Final[tuple[Action, ...]] = (
    "resignation",
    "retirement",
    "dismissal",
    "expiry",
    "death",
    "departure",
)


def direction_of(action: Action) -> Direction:
    """The way a post moves under an action: into it, out of it, to other duties, or not at all."""
    if action in _IN:
        return "in"
    if action in _OUT:
        return "out"
    return "shift" if action == "reassignment" else "none"


ACTIONS: Final[tuple[Action, ...]] = get_args(Action)
STATUSES: Final[tuple[Status, ...]] = get_args(Status)
