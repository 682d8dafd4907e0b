"""People: every person an article names, found by the look of their names.

Two capitalised words or more, once titles and what only begins a sentence are taken off, that
neither a word of theirs nor their place tells to be a body, a place or a thing; or one word behind
a title. A bare surname is nobody new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.article import Article
from summarizer.attribution import is_outlet, speaker_kind
from summarizer.ground.find import find_all
from summarizer.ground.kept import kept
from summarizer.ground.nameparts import name_words
from summarizer.ground.names import looks_like_name, mention_spans
from summarizer.ground.namewords import GIVEN_TOO, LEADING, PARTICLES, TIMES, TITLES
from summarizer.ground.roster import Roster, roster_of
from summarizer.ground.thingwords import (
    BEFORE_THINGS,
    BEHIND_THINGS,
    IN_THINGS,
    OFFICES,
    OPENING_THINGS,
    TRADES,
)

_INITIALS: Final = r"(?:[^\W\d_a-z]\.-?)+"
_CAPITAL: Final = r"(?:(?:al|el|ad|as|d|l|t)[-’'])?[^\W\d_a-zß-öø-ÿ][\w’'‑\-]*"
_WORD: Final = rf"(?:{_INITIALS}|{_CAPITAL}(?:(?<=[\s-][A-Z][a-z])\.)?)"
_PARTICLE: Final = r"(?:de|da|das|do|dos|di|du|del|della|den|der|van|von|zu|la|le|al|el|bin|bint|binti|binte|ibn|ter|ten|i|y|e)"
# "Wilhelm “Bill” Roth".
_NICK: Final = rf"(?:[^\S\n]+[“\"'(]{_CAPITAL}[”\"')](?=[^\S\n]+[A-ZÀ-Þ]))?"
_NAME: Final = re.compile(
    rf"(?<![\w.’'-]){_WORD}{_NICK}(?:[^\S\n]+(?:{_PARTICLE}[^\S\n]+){{0,2}}{_WORD}{_NICK})+"
)
_POSSESSIVE: Final = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_SENTENCE_START: Final = re.compile(r"(?:^|[“”\"‘:.!?]|\n)\s*$")
# "Chief of Staff Ana Roth": what an office is of is no part of a name.
_OFFICE_OF: Final = re.compile(
    r"\b(?:[Ss]ecretary|[Mm]inister|[Cc]hief|[Dd]irector|[Hh]ead|[Cc]ommissioner|[Ss]tate)\s+(?:of|for)\s+(?:the\s+)?$"
)
_DATELINE: Final = re.compile(
    r"^\s*[A-ZÀ-Þ][^a-z\n]{2,40}?(?=\s*(?:[—–(]|--|,\s|\s-\s))|^\s*(?:[^\W\d_a-z]\S*\s+){1,3}?(?=[—–]\s|\(\w+\)\s+[—–-])"
)
_TITLED: Final = re.compile(
    rf"(?<![\w-])(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Sen|Gov|Gen|Col|Maj|Brig|Capt|Supt|Rev|Lt|Sgt|Cr|Cllr|President|Mayor|Senator|Governor|Minister|Captain|Commander"
    rf"|Professor|Bishop|Commissioner|Councillor|Chairman|Chairwoman|Inspector|Superintendent|Sheriff|Admiral|Colonel|Chancellor)\.?[^\S\n]+"
    rf"(?P<name>(?:{_PARTICLE}\s+){{0,2}}{_CAPITAL})(?![\w’'‑-]|\s+(?:of\s+)?[A-ZÀ-Þ])"
)
_ACRONYM: Final = re.compile(r"[A-ZÀ-Þ]{3,}|(?:U\.S|U\.K|U\.N|E\.U)\.?|[FASHC][CKSVF]|GM|UN|US|UK|EU")
_PERSON_BEHIND: Final = re.compile(r",?\s+(?:\(?\d\d[,)]|who\b|whom\b|said\b|told\b|says\b)")


@kept
def find_people(article: Article) -> tuple[str, ...]:
    """Each person once, by the fullest form of the name, in the order of the article."""
    roster = Roster()
    for sentence in article.sentences:
        for name in names_in(article.sentence_text(sentence)):
            same = roster.same(name)
            if not same:
                roster.add(name)
            elif len(same) == 1 and len(name.split()) > len(same[0].split()):
                roster.rename(same[0], name)
    return tuple(name for name in roster.people if not _is_used_as_thing(article.text, name))


@kept
def people_with(article: Article, name: str) -> tuple[str, ...]:
    """Everybody an article names, a person of this name among them."""
    known = find_people(article)
    return known if roster_of(known).same(name) else (*known, name)


def names_in(text: str) -> Iterator[str]:
    """The names of people in a sentence, without titles."""
    dateline = _DATELINE.match(text)
    start = dateline.end() if dateline else 0
    for match in _NAME.finditer(text, start):
        opens = bool(
            _SENTENCE_START.search(text[: match.start()]) or _OFFICE_OF.search(text[: match.start()])
        )
        words = _without_openers(match.group().split(), opens=opens)
        name = _POSSESSIVE.sub("", _without_titles(words)).rstrip(".")
        if len(name.split()) > 1 and _is_person(name):
            yield name
    for match in _TITLED.finditer(text, start):
        name = _POSSESSIVE.sub("", match["name"])
        if name.casefold() not in LEADING | TITLES | TIMES and _is_person(name):
            yield name


def _without_titles(words: list[str]) -> str:
    """The words of a name without honorifics and suffixes, a nickname with its quote marks."""
    kept = name_words(" ".join(words))
    nicked = any(word[0] in "“\"'(" for word in words)
    return " ".join(words[words.index(kept[0]) :] if nicked and kept[0] in words else kept)


def _without_openers(words: list[str], *, opens: bool) -> list[str]:
    """The words behind what only leads to a name: "On Sunday", "Apple's", "Prime Minister", "NASA"."""
    at = 0
    for index, word in enumerate(words[:-1]):
        plain = word.rstrip(".,").casefold()
        begins = index == at and (plain in TRADES or (plain in LEADING and (opens or index > 0)))
        if plain in GIVEN_TOO and index == len(words) - 2:
            continue  # "Dean Holroyd" is a name, or a title and one: a person either way
        leads = plain in TITLES | TIMES | OFFICES or _ACRONYM.fullmatch(word) or _POSSESSIVE.search(word)
        if leads or begins:
            at = index + 1
    return words[at:]


def _is_person(name: str) -> bool:
    """Whether no word of a name, nor all of them together, tell that it is a body's, a place's or a day's."""
    words = [word.casefold() for word in name.split()]
    if (
        any(word in IN_THINGS or word.rstrip("s") in IN_THINGS for word in words)
        or words[0] in OPENING_THINGS
    ):
        return False
    if (
        words[-1] in TIMES
        or all(word in PARTICLES | LEADING for word in words)
        or (len(words) > 1 and name.isupper())
    ):
        return False
    return looks_like_name(name) and speaker_kind(name) == "person" and not is_outlet(name)


def _is_used_as_thing(text: str, name: str) -> bool:
    """Whether a name stands where only a body, a place or a ship does, and never where a person does."""
    spans = list(find_all(text, name))
    if any(BEHIND_THINGS.match(text, span.end) for span in spans):
        return True
    if not any(BEFORE_THINGS.search(text[max(0, span.start - 60) : span.start]) for span in spans):
        return False
    alone = len(list(mention_spans(text, name))) > 2 * len(spans)
    return not alone and not any(_PERSON_BEHIND.match(text, span.end) for span in spans)
