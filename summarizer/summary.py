"""The summary: one plain sentence an editor could print, built from the proved fields only."""

from __future__ import annotations

from typing import Final

from summarizer.record import Change, Outcome
from summarizer.vocabulary import Action, Status

_DONE: Final[dict[Action, str]] = {
    "appointment": "has been appointed {post}",
    "nomination": "has been nominated as {post}",
    "election": "has been elected {post}",
    "promotion": "has been promoted to {post}",
    "reinstatement": "has been reinstated as {post}",
    "resignation": "has resigned as {post}",
    "retirement": "has retired as {post}",
    "dismissal": "has been dismissed as {post}",
    "expiry": "has come to the end of the term as {post}",
    "death": "has died in office as {post}",
    "departure": "has left as {post}",
    "reassignment": "has been given other duties: {post}",
    "suspension": "has been suspended as {post}",
    "leave": "is on leave as {post}",
}
_NOUN: Final[dict[Action, str]] = {
    "appointment": "the appointment as {post}",
    "nomination": "the nomination as {post}",
    "election": "the election as {post}",
    "promotion": "the promotion to {post}",
    "reinstatement": "the reinstatement as {post}",
    "resignation": "the resignation as {post}",
    "retirement": "the retirement as {post}",
    "dismissal": "the dismissal as {post}",
    "expiry": "the end of the term as {post}",
    "death": "the death in office as {post}",
    "departure": "the departure as {post}",
    "reassignment": "other duties: {post}",
    "suspension": "the suspension as {post}",
    "leave": "leave as {post}",
}
_STANDING: Final[dict[Status, str]] = {
    "rumoured": "is said to face {noun}",
    "requested": "has been asked to accept {noun}",
    "offered": "has been offered {noun}",
    "tendered": "has tendered {noun}",
    "pending": "awaits a decision on {noun}",
    "announced": "is to see {noun}",
    "refused": "has refused {noun}",
    "rejected": "has seen {noun} rejected",
    "withdrawn": "has seen {noun} withdrawn",
    "reversed": "has seen {noun} reversed",
    "denied": "is the subject of denied reports of {noun}",
    "disputed": "is the subject of contradicting accounts of {noun}",
}
# Where the plain verb says it better than the pattern.
_SPECIAL: Final[dict[tuple[Action, Status], str]] = {
    ("resignation", "requested"): "has been asked to resign as {post}",
    ("resignation", "refused"): "has refused to resign as {post}",
    ("resignation", "announced"): "is to resign as {post}",
    ("retirement", "announced"): "is to retire as {post}",
    ("departure", "announced"): "is to leave as {post}",
    ("dismissal", "announced"): "is to be dismissed as {post}",
    ("appointment", "announced"): "is named {post}",
    ("promotion", "announced"): "is promoted to {post}",
    ("election", "announced"): "is elected {post}",
    ("nomination", "pending"): "is nominated as {post}",
    ("nomination", "announced"): "is nominated as {post}",
    ("appointment", "refused"): "has declined to become {post}",
    ("reassignment", "announced"): "is given other duties: {post}",
    ("leave", "announced"): "goes on leave as {post}",
    ("suspension", "announced"): "is suspended as {post}",
}


def summarize_changes(outcome: Outcome, changes: tuple[Change, ...]) -> str:
    """One sentence for the whole record."""
    if outcome == "unreadable":
        return "The text is too short to tell whether anybody's post changes."
    news = [change for change in changes if not change.background]
    if not news:
        return "The item reports no change of anybody's post."
    first, rest = _clause(news[0]), len(news) - 1
    return f"{first}{f', and {rest} more {_plural(rest)}' if rest else ''}."


def describe_post(change: Change) -> str:
    """The post in words: title and body, or whichever is proved."""
    title, body = change.role.title, change.role.organization
    if title and body and body not in title:
        return f"{title}, {body}"
    return title or body or "a post"


def _clause(change: Change) -> str:
    action, status = change.action, change.status
    pattern = _SPECIAL.get((action, status)) or (
        _DONE[action] if status == "effective" else _STANDING[status]
    )
    words = pattern.format(post="{post}", noun=_NOUN[action]).format(post=describe_post(change))
    asked = f", as {change.by.name} asked" if change.by and status == "requested" else ""
    return f"{change.who.name} {words}{asked}"


def _plural(count: int) -> str:
    return "change" if count == 1 else "changes"
