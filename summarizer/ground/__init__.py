"""Ground: a model's Draft and the Article it read become changes that the article proves.

Every name, title, reason, source and quote is tied to the characters that hold it. A pointer that
is off is moved to the nearest sentence that holds the value; a value that stands nowhere becomes a
Fault. Nothing of a draft reaches a record by any other way.

Its floors, from the top; each module imports only from its own floor or those below:

- `change`, `candidates` (`specific`): one change put together, and what an article can tell at all.
- `makers`, `reasons`, `steps`, `dating`, `sources`, `moves`, `awaiting`: what hangs on a change.
- `plain`, `news`, `holding`, `timing`, `voices`: how it is told: beyond doubt, as news, when and by whom.
- `posts`, `subject`, `whose` (`bearers`), `counterparts`: which post, and which sentences speak of whom.
- `people`, `undergoer`, `roster`, `names` (`nameparts`, `namewords`, `nicknames`, `thingwords`): whom a sentence names, and whose the deed in it is.
- `locate`, `find`, `folding`, `attempts`, `orders`, `shuffles`: where words stand, and which of them prove nothing.

`kept` remembers what is read of an article for as long as the article lives.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple, cast

from summarizer.article import Article
from summarizer.draft import Claims
from summarizer.ground.attempts import as_proof, as_shown
from summarizer.ground.change import ground_change
from summarizer.ground.find import Span, find_all, find_quote
from summarizer.ground.locate import Ledger
from summarizer.ground.moves import merge_moves
from summarizer.ground.names import same_person
from summarizer.ground.sources import ground_sources
from summarizer.record import Change, Evidence, Fault

__all__ = ["Grounded", "Span", "find_all", "find_quote", "ground", "ground_as_shown"]


class Grounded(NamedTuple):
    """What a draft is worth: the proved changes, most important first, and the refused claims."""

    changes: tuple[Change, ...]
    faults: tuple[Fault, ...]


def ground(reading: Claims, article: Article) -> Grounded:
    """Prove what a model claims against its article, claim by claim.

    One change a person, post and direction: a second telling of the same is left out. What looks like
    an attempt to steer the reader proves nothing.
    """
    return _ground(reading, article, as_proof(article))


def ground_as_shown(reading: Claims, article: Article) -> Grounded:
    """Prove what a model claims against what it was shown: so it is told what it might mend.

    Orders that it was shown are words of the article like others; only `ground` makes a record's claims.
    """
    return _ground(reading, article, as_shown(article))


def _ground(reading: Claims, whole: Article, article: Article) -> Grounded:
    """Ground claims in an article of which some words may be blank; quotes are those of the whole."""
    ledger = Ledger()
    speakings = ground_sources(article, reading, ledger)
    changes: list[Change] = []
    for index, claimed in enumerate(reading.changes):
        change = ground_change(article, claimed, speakings, f"changes[{index}]", ledger)
        if change is not None and not any(_is_same(change, known) for known in changes):
            changes.append(change)
    changes = merge_moves(article, changes)
    if article is not whole:
        changes = [_as_written(change, whole) for change in changes]
    news_first = sorted(changes, key=lambda change: change.background)
    return Grounded(tuple(news_first), tuple(ledger.faults))


def _is_same(one: Change, other: Change) -> bool:
    """Whether two are one change: of one person and direction, or one coming told also as a move."""
    if not same_person(one.who.name, other.who.name):
        return False
    ways = {one.direction, other.direction}
    return len(ways) == 1 or (ways == {"in", "shift"} and one.evidence == other.evidence)


def _as_written(change: Change, article: Article) -> Change:
    """The change with each quote as the article has it, marks inside it included."""

    def quote(value: Any) -> Any:
        if isinstance(value, dict):
            told = {key: quote(each) for key, each in cast("dict[str, Any]", value).items()}
            at = (told["start"], told["end"]) if told.keys() == Evidence.model_fields.keys() else None
            return {**told, "quote": article.text[slice(*at)]} if at else told
        return (
            [quote(each) for each in cast("Iterable[Any]", value)]
            if isinstance(value, (list, tuple))
            else value
        )

    return Change.model_validate(quote(change.model_dump()))
