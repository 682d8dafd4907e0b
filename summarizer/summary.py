"""The summary: one plain sentence an editor could print, built from the proved fields only."""

from __future__ import annotations

from typing import Final

from summarizer.record import Change, Evidence
from summarizer.vocabulary import Action, Outcome, Status

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
    "rumoured": "is the subject of unconfirmed reports of {noun}",
    "requested": "is the subject of a request for {noun}",
    "offered": "is the subject of an offer of {noun}",
    "tendered": "awaits an answer on {noun}",
    "pending": "awaits a decision on {noun}",
    "announced": "is the subject of an announcement of {noun}",
    "refused": "has refused {noun}",
    "rejected": "has seen {noun} rejected",
    "withdrawn": "has seen {noun} withdrawn",
    "reversed": "has seen {noun} reversed",
    "denied": "is the subject of denied reports of {noun}",
    "disputed": "is the subject of contradicting accounts of {noun}",
}
# Where the plain verb says it better than the pattern.
_SPECIAL: Final[dict[tuple[Action, Status], str]] = {
    ("resignation", "tendered"): "has offered to resign as {post}",
    ("resignation", "refused"): "has refused to resign as {post}",
    ("resignation", "announced"): "is to resign as {post}",
    ("retirement", "tendered"): "has offered to retire as {post}",
    ("retirement", "announced"): "is to retire as {post}",
    ("departure", "tendered"): "has offered to leave as {post}",
    ("departure", "announced"): "is to leave as {post}",
    ("expiry", "announced"): "is to come to the end of the term as {post}",
    ("dismissal", "announced"): "is to be dismissed as {post}",
    ("appointment", "offered"): "has been offered the appointment as {post}",
    ("appointment", "announced"): "is named {post}",
    ("appointment", "refused"): "has declined to become {post}",
    ("promotion", "offered"): "has been offered the promotion to {post}",
    ("promotion", "announced"): "is promoted to {post}",
    ("reinstatement", "offered"): "has been offered the reinstatement as {post}",
    ("reinstatement", "announced"): "is to be reinstated as {post}",
    ("election", "announced"): "is elected {post}",
    ("nomination", "pending"): "is nominated as {post}",
    ("nomination", "announced"): "is named as nominee for {post}",
    ("reassignment", "announced"): "is given other duties: {post}",
    ("leave", "announced"): "goes on leave as {post}",
    ("suspension", "announced"): "is suspended as {post}",
}
# A request is one made to the person only where somebody else is proved to have made it.
_ASKED: Final[dict[Action, str]] = {
    "resignation": "has been asked to resign as {post}",
    "retirement": "has been asked to retire as {post}",
    "departure": "has been asked to leave as {post}",
}


def summarize_changes(outcome: Outcome, changes: tuple[Change, ...]) -> str:
    """One sentence for the whole record."""
    if outcome == "unreadable":
        return "The text is too short to tell whether anybody's post changes."
    news = [change for change in changes if not change.background]
    if not news:
        return "The item reports no change of anybody's post."
    first, rest = _clause(news[0]), len(news) - 1
    sentence = f"{first}, and {rest} more {_plural(rest)}" if rest else first
    # A post may end with an abbreviation's own full stop.
    return sentence.removesuffix(".") + "."


def describe_post(change: Change) -> str:
    """The post in words: title and body, or whichever is proved."""
    title, body = change.role.title, change.role.organization
    if title and body and body not in title:
        return f"{title}, {body}"
    return title or body or "a post"


def _clause(change: Change) -> str:
    asker = _asker(change)
    pattern = _pattern(change, asked=asker is not None)
    words = pattern.format(post="{post}", noun=_NOUN[change.action]).format(post=describe_post(change))
    asked = f", as {change.by.name} asked" if change.by and change.by.evidence == asker else ""
    return f"{change.who.name} {words}{asked}"


def _pattern(change: Change, *, asked: bool) -> str:
    action, status = change.action, change.status
    if status == "effective":
        return _DONE[action]
    if status == "requested" and asked and action in _ASKED:
        return _ASKED[action]
    return _SPECIAL.get((action, status)) or _STANDING[status]


def _asker(change: Change) -> tuple[Evidence, ...] | None:
    """The evidence of a request that someone other than the person made, if the change waits for it."""
    if change.status != "requested":
        return None
    own = {word.casefold() for word in change.who.name.split()}
    for step in change.steps:
        if step.kind == "request" and step.actor and step.actor.split()[-1].casefold() not in own:
            return step.evidence
    return None


def _plural(count: int) -> str:
    return "change" if count == 1 else "changes"
