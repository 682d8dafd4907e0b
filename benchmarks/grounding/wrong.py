"""Wrong quotes, made by rule: what a model could claim an article to say, and it doesn't."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from benchmarks.grounding.quotes import Quote, Source, places

PER_KIND: Final = 3
"""Quotes of a rule from one article, at most."""
_OTHERS: Final = ("Nils Torvald", "Amina Brandt", "Chester Okoye", "Lucía Ferrer")
_MONTHS: Final = ("January", "February", "March", "April", "May", "June", "July", "August", "September")
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FIGURES: Final = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_VERBS: Final = (
    ("resigned", "was dismissed"),
    ("resign", "stay"),
    ("retired", "resigned"),
    ("appointed", "dismissed"),
    ("named", "removed"),
    ("elected", "defeated"),
    ("confirmed", "denied"),
    ("denied", "confirmed"),
    ("refused", "agreed"),
    ("replaces", "defeats"),
    ("said", "joked"),
    ("told", "bribed"),
    ("asked", "begged"),
    ("voted", "refused"),
    ("announced", "denied"),
    ("joined", "left"),
    ("left", "joined"),
    ("accepted", "rejected"),
    ("declined", "offered"),
    ("will", "would"),
    ("was", "will be"),
    ("has", "had"),
)
_HELPERS: Final = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|should|did|can)\b(?! not)")
_NEGATION: Final = re.compile(r"(?: not\b|\bnever |\bno longer |(?<=\w)n[’']t\b|\bno (?=[a-z]))")
_DATE: Final = re.compile(rf"\b(?:{'|'.join((*_MONTHS[:4], *_MONTHS[5:], *_DAYS))}|(?:19|20)\d\d)\b")
_FIGURE: Final = re.compile(rf"\b\d[\d,.]*\b|\b(?:{'|'.join(_FIGURES[:-1])})\b")
_VERB: Final = re.compile(rf"\b(?:{'|'.join(verb for verb, _ in _VERBS)})\b")
_LONG: Final = re.compile(r"\b[^\W\d_]{6,}\b")
_AMOUNT: Final = re.compile(r"(?<=\d)(?: (?:million|billion|percent|per cent)|%|\.\d+\b|,\d{3}\b)")

Rule = Callable[[Source, Source], Iterator[str]]
"""The wrong quotes of an article; the second one is another, to take words from."""


def wrong_quotes(sources: list[Source]) -> list[Quote]:
    """The wrong quotes of all articles; none of their words stand in the article in this order."""
    made: list[Quote] = []
    for number, source in enumerate(sources):
        other = sources[(number + 1) % len(sources)]
        for kind, rule in RULES.items():
            fit = (words for words in rule(source, other) if kind == "amount cut" or not source.says(words))
            made += [Quote(source.case, kind, words, None) for words in islice(dict.fromkeys(fit), PER_KIND)]
    return made


def _name_swapped(source: Source, _: Source) -> Iterator[str]:
    for index, name in enumerate(source.names):
        others = [o for o in (*source.names, *_OTHERS) if o.split()[-1] != name.split()[-1]]
        pattern = re.compile(rf"\b{re.escape(name)}\b|\b{re.escape(name.split()[-1])}\b")
        for sentence in source.sentences:
            for before, at, behind in places(sentence, pattern):
                other = others[index % len(others)]
                yield before + (other if " " in at.group() else other.split()[-1]) + behind


def _letter_changed(source: Source, _: Source) -> Iterator[str]:
    for name in source.names:
        last = name.split()[-1]
        wrong = f"{last[:-2]}{'o' if last[-2] != 'o' else 'e'}{last[-1]}"
        for sentence in source.sentences:
            for before, _at, behind in places(sentence, re.compile(rf"\b{re.escape(last)}\b")):
                yield before + wrong + behind


def _figure_changed(source: Source, _: Source) -> Iterator[str]:
    for sentence in source.sentences:
        for before, at, behind in places(sentence, _FIGURE):
            told = at.group()
            digit = next((c for c in reversed(told) if c.isdigit()), "")
            other = str((int(digit) + 1) % 10) if digit else ""
            head, _mark, tail = told.rpartition(digit) if digit else ("", "", "")
            yield before + (head + other + tail if digit else _FIGURES[_FIGURES.index(told) + 1]) + behind


def _date_shifted(source: Source, _: Source) -> Iterator[str]:
    for sentence in source.sentences:
        for before, at, behind in places(sentence, _DATE):
            told = at.group()
            row = _DAYS if told in _DAYS else _MONTHS
            yield before + (str(int(told) + 1) if told.isdigit() else row[row.index(told) - 1]) + behind


def _negation_added(source: Source, _: Source) -> Iterator[str]:
    for sentence in source.sentences:
        for before, at, behind in places(sentence, _HELPERS):
            yield f"{before}{at.group()} not{behind}"


def _negation_dropped(source: Source, _: Source) -> Iterator[str]:
    for sentence in source.sentences:
        for before, _at, behind in places(sentence, _NEGATION):
            yield before + behind


def _verb_swapped(source: Source, _: Source) -> Iterator[str]:
    other = dict(_VERBS)
    for sentence in source.sentences:
        for before, at, behind in places(sentence, _VERB):
            yield before + other[at.group()] + behind


def _stitched(source: Source, _: Source) -> Iterator[str]:
    halves = source.sentences
    for one, two in zip(halves, halves[2:], strict=False):
        yield f"{' '.join(one.split()[:6])} {' '.join(two.split()[-6:])}"
        yield f"{' '.join(two.split()[:4])} {' '.join(one.split()[-4:])}"


def _truncated(source: Source, _: Source) -> Iterator[str]:
    for sentence in source.sentences:
        for before, at, behind in places(sentence, _LONG):
            yield before + at.group()[:-2]
            yield at.group()[2:] + behind


def _amount_cut(source: Source, _: Source) -> Iterator[str]:
    for sentence in source.sentences:
        for before, _at, _behind in places(sentence, _AMOUNT):
            if source.text.count(before) == 1:
                yield before


def _left_out(source: Source, _: Source) -> Iterator[str]:
    for sentence in source.sentences:
        words = sentence.split()[:12]
        yield " ".join(words[: len(words) // 2] + words[len(words) // 2 + 1 :])


def _invented(source: Source, other: Source) -> Iterator[str]:
    for name in source.names[:2]:
        yield f"{name} was fired for accounting fraud"
        yield f"{name.split()[-1]} resigned for health reasons"
    yield from (" ".join(sentence.split()[:14]) for sentence in other.sentences)


RULES: Final[dict[str, Rule]] = {
    "name swapped": _name_swapped,
    "letter of a name changed": _letter_changed,
    "figure changed": _figure_changed,
    "date shifted": _date_shifted,
    "negation added": _negation_added,
    "negation dropped": _negation_dropped,
    "verb swapped": _verb_swapped,
    "two sentences stitched": _stitched,
    "word left out": _left_out,
    "word truncated": _truncated,
    "amount cut": _amount_cut,
    "invented": _invented,
}
"""The rules by name."""
