"""Attempts: words of an article that try to steer whoever, or whatever, reads it.

Marks of chat templates, turns of a conversation that never was, records already filled in, templates,
packed and hidden text are taken out before a model sees the article. Orders in plain words stay, for a
reader may say such things; but nothing of either kind proves anything, and all of it is listed.
A plain lie, told as news, is no attempt: it is what the article says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from typing import Final, NamedTuple

from summarizer.article import Article, Sentence
from summarizer.ground.attempts.marks import (
    find_hidden,
    find_marks,
    find_templates,
    find_turns,
    line_end,
    without_templates,
)
from summarizer.ground.kept import kept
from summarizer.ground.orders import is_order, is_to_a_machine
from summarizer.record import Evidence, Fault

_WALL: Final = "\ufffc"  # neither a space nor a letter
_LONGEST_SAID: Final = 200
_INVISIBLE: Final = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff")


class Form(IntEnum):
    """What is done about an attempt, the least first."""

    NOTED = 0
    """Harmless here, since an article is never a template: it stays what it is, and is listed."""
    ORDER = 1
    """Plain words: a model is shown them, but they prove nothing."""
    MARK = 2
    """Taken out of its sentence, which goes on behind it."""
    TURN = 3
    """Taken out as a whole."""


class Attempt(NamedTuple):
    """A span that looks like an attempt, in code points, and what it looks like."""

    start: int
    end: int
    why: str
    form: Form


@kept
def find_attempts(article: Article) -> tuple[Attempt, ...]:
    """Every span of an article that looks like an attempt to steer its reader, in order and apart."""
    found = [*_orders(article), *_unseen(article.text)]
    return tuple(_apart(sorted(found, key=lambda attempt: (attempt.start, -attempt.end))))


def list_attempts(article: Article) -> tuple[Fault, ...]:
    """A fault of the kind `attempt` for each span, with its words."""
    faults: list[Fault] = []
    for attempt in find_attempts(article):
        words = article.text[attempt.start : attempt.end]
        said = " ".join(words.split())
        faults.append(
            Fault(
                kind="attempt",
                field="article.text",
                said=said if len(said) <= _LONGEST_SAID else f"{said[: _LONGEST_SAID - 1]}…",
                why=f"it looks like {attempt.why}{', and proves nothing' if attempt.form else ''}",
                evidence=(Evidence(quote=words, start=attempt.start, end=attempt.end),),
            )
        )
    return tuple(faults)


def as_shown(article: Article) -> Article:
    """The article as a model is shown it: what only a machine would read is blank, and its sentences are gone.

    An article without any is given back as it is. Offsets stay what they are.
    """
    hidden = [attempt for attempt in find_attempts(article) if attempt.form > Form.ORDER]
    if not hidden:
        return article
    text = _filled(article.text, hidden, " ")
    spans = (_trimmed(text, sentence) for sentence in article.sentences)
    left = (span for span in spans if any(c.isalnum() for c in text[slice(*span)]))
    sentences = tuple(Sentence(number, *span) for number, span in enumerate(left, 1))
    return article.model_copy(update={"text": text, "sentences": sentences})


def as_proof(article: Article) -> Article:
    """The article as far as it proves anything: every attempt is blank, and nothing has moved.

    No words can be found that stand on both sides of an order or a turn.
    """
    attempts = [attempt for attempt in find_attempts(article) if attempt.form > Form.NOTED]
    if not attempts:
        return article
    sentences = as_shown(article).sentences  # a pointer means what the model was shown
    return article.model_copy(update={"text": _filled(article.text, attempts, _WALL), "sentences": sentences})


def _orders(article: Article) -> Iterator[Attempt]:
    for sentence in article.sentences:
        text = without_templates(article.sentence_text(sentence))
        if not is_order(text):
            continue
        # What is told to a machine goes on behind the sentence that says so.
        end = line_end(article.text, sentence.start) if is_to_a_machine(text) else sentence.end
        yield Attempt(sentence.start, end, "an order to the reader", Form.ORDER)


def _unseen(text: str) -> Iterator[Attempt]:
    """What only a machine would read, found in the text as it is seen."""
    yield from (Attempt(*found, Form.MARK) for found in find_hidden(text))
    seen, places = _as_seen(text)
    for form, find in ((Form.NOTED, find_templates), (Form.MARK, find_marks), (Form.TURN, find_turns)):
        for start, end, why in find(seen):
            yield Attempt(places[start], places[end - 1] + 1, why, form)


def _as_seen(text: str) -> tuple[str, Sequence[int]]:
    """The text without what can't be seen, and where each of its characters stands."""
    if _INVISIBLE.isdisjoint(text):
        return text, range(len(text))
    places = [at for at, character in enumerate(text) if character not in _INVISIBLE]
    return "".join(text[at] for at in places), places


def _apart(attempts: Iterable[Attempt]) -> Iterator[Attempt]:
    """The attempts, with one for those that share characters; the stronger form is taken."""
    last: Attempt | None = None
    for attempt in attempts:
        if last is None or attempt.start >= last.end:
            if last is not None:
                yield last
            last = attempt
        else:
            last = last._replace(end=max(last.end, attempt.end), form=max(last.form, attempt.form))
    if last is not None:
        yield last


def _filled(text: str, attempts: Iterable[Attempt], filling: str) -> str:
    """The text with blanks for marks and a filling for what else is taken out; ends of lines stay."""
    parts: list[str] = []
    at = 0
    for start, end, _, form in attempts:
        parts += [text[at:start], re.sub(r"[^\n]", " " if form is Form.MARK else filling, text[start:end])]
        at = end
    return "".join([*parts, text[at:]])


def _trimmed(text: str, sentence: Sentence) -> tuple[int, int]:
    words = text[sentence.start : sentence.end]
    return sentence.start + len(words) - len(words.lstrip()), sentence.start + len(words.rstrip())
