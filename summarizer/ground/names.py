"""Names of people within one item: surnames, fuller forms, and every form as written.

Two names are the same person only if their surnames are the same, letter for letter, and no
given name contradicts. Nothing is compared by likeness: John Tien is not John Tierney.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from summarizer.ground.find import Span, find_all
from summarizer.ground.nameparts import (
    ARTICLE,
    INITIALS,
    LETTER,
    bare,
    is_title,
    name_words,
    parse_name,
    surname,
)
from summarizer.ground.namewords import (
    ALONE,
    GENERATIONS,
    HONOURS,
    LEADING,
    PARTICLES,
    PRONOUNS,
    SURNAMES_TOO,
    TIMES,
    TITLES,
)
from summarizer.ground.nicknames import is_nickname

_GIVEN: Final = re.compile(rf"(?:[^\W\d_]\.-?)+|{LETTER}(?:{LETTER}|['’\-‐‑](?={LETTER}))*")
_OPENING: Final = re.compile(r"[“”\"‘«(\[—–/]")
_BEHIND: Final = re.compile(rf"[^\S\n]+({LETTER}+)")
_LOWER_START: Final = re.compile(r"\w{1,3}['’\-‐‑](?P<capital>\w)")
_DETERMINER: Final = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_MOST_GIVEN: Final = 4
_LONGEST_NAME: Final = 6


@lru_cache(maxsize=8192)
def same_person(one: str, other: str) -> bool:
    """Whether two names, found in one item, can be the same person's.

    The same surname and given names that don't contradict, with initials standing for names:
    "J. Bolton" and "John R. Bolton". A single word can be a surname or a first name.
    """
    a, b = parse_name(one), parse_name(other)
    if not a.surname or not b.surname:
        return False
    if a.generation and b.generation and a.generation != b.generation:
        return False
    if a.given and b.given:
        return a.surname == b.surname and _fit(*sorted((a.given, b.given), key=len))
    short, long = (b, a) if a.given else (a, b)
    return short.surname in (long.surname, long.surname.split()[-1], *long.given[:1])


def looks_like_name(text: str) -> bool:
    """Whether these words can be a person's name: no digit, a capital in front, not only a title.

    Scripts without capitals are taken as they are.
    """
    words = name_words(text)
    if not words or len(words) > _LONGEST_NAME or any(c.isdigit() for c in text):
        return False
    named = [word for word in words if bare(word) not in PARTICLES and word not in ("i", "y", "e")]
    if not named or any(_is_lower(word) for word in named):
        return False
    last = bare(words[-1])
    return not (last in TITLES | PRONOUNS and last not in (ALONE if len(words) == 1 else SURNAMES_TOO))


def full_name(text: str, name: str) -> str:
    """The fullest form of a surname that the text gives, or the name itself.

    With two people of that surname in the text the short form stays as it is.
    """
    if parse_name(name).given or _ends_lower(surname(name)):
        return name
    forms: Counter[str] = Counter()
    for span in find_all(text, surname(name)):
        given, start = _given_before(text, span)
        if any(not _is_lower(word) for word in given):
            forms[" ".join(text[start : span.end].split())] += 1
    fullest = max(forms, key=lambda form: (len(form.split()), forms[form]), default=name)
    return fullest if all(same_person(form, fullest) for form in forms) else name


def forms_as_written(text: str, name: str) -> tuple[str, ...]:
    """Every form of the name that the text uses, fullest first: "Chris Magnus", "Magnus"."""
    last = surname(name)
    titled = [f"{title}{dot} {last}" for title in ("Mr", "Ms", "Mrs", "Dr") for dot in (".", "")]
    forms: dict[str, None] = {}
    taken: list[Span] = []
    whole = (name, " ".join(name_words(name))) if parse_name(name).given else ()
    for candidate in (*whole, *titled, last, name):
        for span in find_all(text, candidate):
            form = text[span.start : span.end]
            inside = any(span.start < other.end and other.start < span.end for other in taken)
            if inside or _ends_lower(form) != _ends_lower(last):
                continue
            if candidate != last or _is_theirs(text, span, name):
                taken.append(span)
                forms[form] = None
    return tuple(forms)


def mentions(text: str, name: str) -> bool:
    """Whether the text names this person, by the whole name or the surname.

    The surname of "Tomas Roth" names no Anna Roth, nor does the first word of "Magnus Holt" name
    Chris Magnus.
    """
    return next(mention_spans(text, name), None) is not None


def mention_spans(text: str, name: str) -> Iterator[Span]:
    """Where the text names this person: the whole names first, then the surnames; they may overlap."""
    return iter(_mention_spans(text, name))


@lru_cache(maxsize=4096)
def _mention_spans(text: str, name: str) -> tuple[Span, ...]:
    whole, last = forms_sought(name)
    found = [span for form in whole for span in find_all(text, form)]
    found += [span for form in last for span in find_all(text, form) if _is_theirs(text, span, name)]
    return tuple(found)


@lru_cache(maxsize=1024)
def forms_sought(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The forms by which a text is searched for a person: whole names, and surnames."""
    last = surname(name)
    whole = dict.fromkeys((name, _DETERMINER.sub("", name, count=1)))
    surnames = dict.fromkeys(() if _ends_lower(last) else (last, ARTICLE.sub("", last)))
    return tuple(whole), tuple(surnames)


def words_shared(name: str) -> frozenset[str]:
    """Words of a name, folded, of which it shares one with every other name of the same person."""
    parsed = parse_name(name)
    return frozenset((parsed.surname, *parsed.surname.split()[-1:], *parsed.given[:1])) - {""}


def _is_theirs(text: str, span: Span, name: str) -> bool:
    """Whether a surname in the text is this person's and not part of another name."""
    if _ends_lower(text[span.start : span.end]) != _ends_lower(surname(name)):
        return False  # a "lock keeper" is not Ann Lock
    given, start = _given_before(text, span)
    if given:
        return same_person(text[start : span.end], name)
    behind = _BEHIND.match(text, span.end)
    if behind is None or not behind[1][0].isupper() or _is_headline(text, span):
        return True
    return bare(behind[1]) in TIMES | GENERATIONS | HONOURS


def _given_before(text: str, span: Span) -> tuple[list[str], int]:
    """The given names and particles right before a surname, and where they start."""
    given: list[str] = []
    start = at = span.start
    line = text.rfind("\n", 0, span.start) + 1
    for match in reversed(list(re.finditer(r"\S+(?=\s)", text[max(line, start - 120) : start]))):
        opened = _OPENING.split(match.group())
        word = opened[-1]
        particle = word in PARTICLES and all(w in PARTICLES for w in given)
        if len(given) == _MOST_GIVEN or not (
            particle or _is_given(word, len(given), text[span.start : span.end])
        ):
            break
        given.insert(0, word)
        at = max(line, start - 120) + match.end() - len(word)
        if len(opened) > 1:
            break
    return given, at


def _is_given(word: str, following: int, last: str) -> bool:
    if not _GIVEN.fullmatch(word) or not word[0].isupper() or word.endswith(("’s", "'s")):
        return False
    if INITIALS.fullmatch(word):
        return True
    acronym = word.isupper() and len(word) > 2 and not last.isupper()  # noqa: PLR2004  # "DHS", not "JD"
    return not (acronym or bare(word) in LEADING or is_title(word, following + 1))


def _is_headline(text: str, span: Span) -> bool:
    """Whether the line has capitals on all its longer words, so that they tell nothing."""
    line = text[text.rfind("\n", 0, span.start) + 1 :].partition("\n")[0]
    long = [word for word in line.split() if len(word) > 3]  # noqa: PLR2004  # "of", "the" and "for" stay small
    return len(long) > 1 and not any(_is_lower(word) for word in long)


def _fit(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether given names follow each other in the longer list, initials and nicknames only at their place."""
    at = 0
    for index, name in enumerate(short):
        for place in range(at, len(long)):
            here = place == index and (_is_initial(name, long[place]) or is_nickname(name, long[place]))
            if name == long[place] or here:
                at = place + 1
                break
        else:
            return False
    return True


def _is_initial(one: str, other: str) -> bool:
    return len(min(one, other, key=len)) == 1 and one[0] == other[0]


def _is_lower(word: str) -> bool:
    """Whether a word has no capital where a name has one: "al-Assad" and "d’Angelo" do."""
    lower = _LOWER_START.match(word)
    return word[:1].islower() and not (lower and lower["capital"].isupper())


def _ends_lower(name: str) -> bool:
    return any(_is_lower(word) for word in name.split()[-1:])
