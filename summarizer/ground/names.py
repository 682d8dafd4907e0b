"""Names of people within one item: surnames, fuller forms, and every form as written.

Two names are the same person only if their surnames are the same, letter for letter, and no
given name contradicts. Nothing is compared by likeness: John Tien is not John Tierney.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from summarizer.ground.find import find_all, find_quote, fold

_SUFFIXES: Final = frozenset(
    ["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "obe", "cbe", "mbe", "kc", "qc", "mp", "msp"]
)
_PARTICLES: Final = frozenset(
    [
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "das",
        "du",
        "van",
        "von",
        "der",
        "den",
        "ten",
        "ter",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "bint",
        "ben",
        "abu",
        "mac",
        "st",
    ]
)
# Words that stand before a name and are not part of it.
_TITLES: Final = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "lord",
        "lady",
        "rev",
        "reverend",
        "father",
        "sister",
        "brother",
        "bishop",
        "archbishop",
        "cardinal",
        "pope",
        "rabbi",
        "imam",
        "pastor",
        "canon",
        "dean",
        "president",
        "premier",
        "minister",
        "secretary",
        "chancellor",
        "senator",
        "sen",
        "rep",
        "representative",
        "congressman",
        "congresswoman",
        "governor",
        "gov",
        "mayor",
        "councillor",
        "councilman",
        "councilwoman",
        "commissioner",
        "ambassador",
        "judge",
        "justice",
        "attorney",
        "sheriff",
        "chief",
        "officer",
        "director",
        "chairman",
        "chairwoman",
        "chair",
        "ceo",
        "cfo",
        "coo",
        "cto",
        "executive",
        "manager",
        "coach",
        "captain",
        "capt",
        "lieutenant",
        "lt",
        "colonel",
        "col",
        "general",
        "gen",
        "major",
        "maj",
        "admiral",
        "adm",
        "sergeant",
        "sgt",
        "commander",
        "cmdr",
        "king",
        "queen",
        "prince",
        "princess",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "deputy",
        "vice",
        "acting",
        "interim",
        "former",
        "then",
        "now",
        "head",
        "leader",
        "founder",
        "owner",
        "editor",
        "analyst",
        "lawyer",
        "detective",
        "inspector",
        "superintendent",
        "trustee",
        "the",
        "a",
        "an",
        "and",
        "but",
        "when",
        "while",
        "after",
        "as",
        "if",
        "under",
        "with",
        "for",
        "by",
        "in",
        "on",
        "at",
        "to",
        "from",
        "of",
        "he",
        "she",
        "they",
    ]
)
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.\-‐‑](?=[^\W\d_]))*\.?")


def name_words(name: str) -> list[str]:
    """The words of a name without honorifics and suffixes, as written."""
    words = _WORD.findall(name)
    while len(words) > 1 and _plain(words[0]) in _TITLES:
        words.pop(0)
    while len(words) > 1 and _plain(words[-1]) in _SUFFIXES:
        words.pop()
    return words


def surname(name: str) -> str:
    """The last word of a name with the particles before it: "van der Berg" of "Anna van der Berg"."""
    words = name_words(name)
    if not words:
        return name
    start = len(words) - 1
    while start > 1 and _plain(words[start - 1]) in _PARTICLES:
        start -= 1
    return " ".join(words[start:])


def same_person(one: str, other: str) -> bool:
    """Whether two names, found in one item, can be the same person's.

    The shorter must be a part of the longer at either end (a surname, or a first name alone),
    with initials standing for names: "J. Bolton" and "John R. Bolton".
    """
    a, b = ([_fold(word) for word in name_words(name)] for name in (one, other))
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    if len(short) == 1:
        return short[0] in (long[-1], long[0]) or short[0] == _fold(surname(one if long is a else other))
    return short[-1] == long[-1] and all(any(_agrees(s, w) for w in long[:-1]) for s in short[:-1])


def looks_like_name(text: str) -> bool:
    """Whether these words can be a person's name: none of them a digit, and a capital in front.

    Scripts without capitals are taken as they are.
    """
    words = name_words(text)
    if not words or any(c.isdigit() for c in text):
        return False
    named = [word for word in words if _plain(word) not in _PARTICLES]
    return bool(named) and all(not word[0].islower() for word in named) and len(words) <= 6


def full_name(text: str, name: str) -> str:
    """The fullest form of a one-word name that the text gives, or the name itself.

    With two people of that surname in the text the short form stays as it is.
    """
    words = name_words(name)
    if len(words) != 1:
        return name
    surname_pattern = re.escape(words[0])
    given = r"(?:[^\W\d_a-z][\w'’\-]*\.?\s+)"
    particles = rf"(?:(?:{'|'.join(_PARTICLES)})\s+){{0,2}}"
    forms: Counter[str] = Counter()
    for match in re.finditer(rf"(?<![\w'’\-])({given}{{1,4}}){particles}{surname_pattern}(?![\w\-])", text):
        kept = _drop_titles(match.group())
        if len(kept) > 1:
            forms[" ".join(kept)] += 1
    people = {form.split()[0] for form in forms}
    return max(forms, key=lambda form: (len(form.split()), forms[form])) if len(people) == 1 else name


def forms_as_written(text: str, name: str) -> tuple[str, ...]:
    """Every form of the name that the text uses, fullest first: "Chris Magnus", "Magnus"."""
    words = name_words(name)
    candidates = [
        name,
        " ".join(words),
        *(f"{t} {surname(name)}" for t in ("Mr.", "Ms.", "Mrs.", "Dr.")),
        surname(name),
    ]
    forms: list[str] = []
    for candidate in candidates:
        for span in find_all(text, candidate):
            form = text[span.start : span.end]
            if form not in forms and form[:1].isupper() == name[:1].isupper():
                forms.append(form)
    return tuple(forms)


def mentions(text: str, name: str) -> bool:
    """Whether the text names this person, by the whole name or the surname."""
    found = find_quote(text, name) or find_quote(text, surname(name))
    return found is not None


def _drop_titles(match: str) -> list[str]:
    words = match.split()
    for index in range(len(words) - 2, -1, -1):
        word = words[index]
        if _plain(word) in _TITLES or word.endswith(("’s", "'s")) or (word.isupper() and len(word) > 2):
            return words[index + 1 :]
    return words


def _agrees(short: str, long: str) -> bool:
    bare = short.rstrip(".")
    return short == long or (len(bare) == 1 and long.startswith(bare)) or long.rstrip(".") == bare[:1]


def _plain(word: str) -> str:
    return word.rstrip(".").casefold()


def _fold(word: str) -> str:
    return fold(word).text.strip().rstrip(".")
